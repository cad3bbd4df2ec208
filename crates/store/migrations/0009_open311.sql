-- Requests that other programs read and send in (Open311), and what the office tells anybody about them.

ALTER TABLE category ADD COLUMN public_feed BOOLEAN; -- Its matters are public things: requests may be told to anybody, without who asked.
ALTER TABLE category ADD COLUMN open_intake BOOLEAN; -- Other programs may send requests in without a key.
ALTER TABLE category ADD COLUMN number_later BOOLEAN; -- Programs get a token first, and the number by the token.

-- What the office publishes of a request, in words of its own.
CREATE TABLE publication (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    request_id UUID NOT NULL, -- The request.
    text TEXT NOT NULL, -- What is published. No names, nothing by which somebody is known.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, request_id) REFERENCES request (office_id, id)
);
CREATE INDEX publication_request ON publication (office_id, request_id);
