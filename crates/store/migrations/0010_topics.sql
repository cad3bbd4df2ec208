-- Topics: a problem behind like requests, for somebody to own. It is made of at least five requests, and of no person.

CREATE TABLE topic (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    title TEXT NOT NULL, -- What it is about: words of the service, never a name.
    unit_id UUID, -- The unit that owns it, where one does.
    category_id UUID NOT NULL, -- The service that its requests ask for.
    place_id UUID NOT NULL, -- The place in which they all lie.
    from_on TEXT NOT NULL, -- When the first of them was received.
    to_on TEXT NOT NULL, -- When the last was.
    state TEXT NOT NULL, -- open, closed
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, category_id) REFERENCES category (office_id, id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX topic_from_on ON topic (office_id, from_on, id);
CREATE INDEX topic_place ON topic (office_id, place_id);

-- A request that a topic is made of.
CREATE TABLE topic_request (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    topic_id UUID NOT NULL, -- The topic.
    request_id UUID NOT NULL, -- The request.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, topic_id, request_id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, topic_id) REFERENCES topic (office_id, id),
    FOREIGN KEY (office_id, request_id) REFERENCES request (office_id, id)
);
CREATE INDEX topic_request_request ON topic_request (office_id, request_id);
