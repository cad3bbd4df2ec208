-- What makes an ending honest: evidence that a category asks for, prints of replies, and call-backs by chance.

ALTER TABLE category ADD COLUMN evidence TEXT; -- What must be known before it is closed as solved: nothing, spoken, site_visit.

-- What a unit replied, as a print over its letters: the same form filled in twice is found, the text is not kept twice.
CREATE TABLE reply_print (
    office_id UUID NOT NULL,
    matter_table TEXT NOT NULL, -- the matter it answers
    matter_id UUID NOT NULL, -- that matter's id
    unit_id UUID NOT NULL, -- who replied; all zeros for the office itself
    print TEXT NOT NULL, -- hash over the letters of the reply
    said_on TEXT NOT NULL, -- when
    PRIMARY KEY (office_id, matter_table, matter_id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE INDEX reply_print_said ON reply_print (office_id, unit_id, print, said_on);

-- A draw of closed requests to be called back.
CREATE TABLE call_back_round (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    from_on TEXT NOT NULL, -- Closed from this day on ..
    to_on TEXT NOT NULL, -- .. up to this one.
    place_id UUID NOT NULL, -- In this place and below.
    share_percent BIGINT NOT NULL, -- So many of a hundred.
    at_least BIGINT NOT NULL, -- And at least so many of each stratum.
    remark TEXT, -- What is to be known of it.
    drawn_on TEXT NOT NULL, -- When it was drawn.
    seed TEXT NOT NULL, -- The chance it was drawn with, so that it can be drawn again.
    pool TEXT NOT NULL, -- Hash over all that could be drawn.
    population BIGINT NOT NULL, -- How many could be drawn.
    drawn BIGINT NOT NULL, -- How many were.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id)
);
CREATE INDEX call_back_round_from_on ON call_back_round (office_id, from_on, id);
CREATE INDEX call_back_round_place ON call_back_round (office_id, place_id);

-- A stratum of a draw, with what its answers stand for.
CREATE TABLE call_back_stratum (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    round_id UUID NOT NULL, -- The draw.
    category_id UUID NOT NULL, -- Requests of this category ..
    outcome TEXT NOT NULL, -- .. that ended so.
    population BIGINT NOT NULL, -- How many there were.
    drawn BIGINT NOT NULL, -- How many of them were drawn.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, round_id) REFERENCES call_back_round (office_id, id),
    FOREIGN KEY (office_id, category_id) REFERENCES category (office_id, id)
);
CREATE INDEX call_back_stratum_round ON call_back_stratum (office_id, round_id);

-- A closed request that was drawn: the resident is asked once more, by somebody else.
CREATE TABLE call_back (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    round_id UUID NOT NULL, -- The draw.
    stratum_id UUID NOT NULL, -- Its stratum.
    request_id UUID NOT NULL, -- The request.
    drawn_on TEXT NOT NULL, -- When it was drawn.
    state TEXT NOT NULL, -- to_call, not_reached, told
    attempts BIGINT, -- How often nobody was reached.
    called_on TEXT, -- When the resident was last called.
    reached BOOLEAN, -- Whether somebody was reached.
    says TEXT, -- solved, partly, not_solved, would_not_say
    satisfied TEXT, -- What the resident thought of the answer.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, round_id) REFERENCES call_back_round (office_id, id),
    FOREIGN KEY (office_id, stratum_id) REFERENCES call_back_stratum (office_id, id),
    FOREIGN KEY (office_id, request_id) REFERENCES request (office_id, id)
);
CREATE INDEX call_back_round_call ON call_back (office_id, round_id, id);
CREATE INDEX call_back_stratum_call ON call_back (office_id, stratum_id);
CREATE INDEX call_back_request ON call_back (office_id, request_id);
CREATE INDEX call_back_state ON call_back (office_id, state, id);

-- Rates count the requests received in a period, and draws take those closed in one.
CREATE INDEX request_closed_on ON request (office_id, closed_on, id);
