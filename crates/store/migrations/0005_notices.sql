-- What leaves the machine: how sending went, to whom units are written, the office's own words, webhooks, calendars.

ALTER TABLE outbox ADD COLUMN failed_at BIGINT; -- when it was given up
ALTER TABLE outbox ADD COLUMN error TEXT; -- why it did not go out the last time: a code, never a personal value
ALTER TABLE outbox ADD COLUMN outcome TEXT; -- what became of it: sent, or why there was nothing to send
CREATE INDEX outbox_waiting ON outbox (office_id, kind, due_at) WHERE done_at IS NULL AND failed_at IS NULL;

-- Where a unit is written to.
CREATE TABLE unit_address (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    unit_id UUID NOT NULL, -- The unit.
    channel TEXT NOT NULL, -- By e-mail, text message or chat.
    sent_to TEXT NOT NULL, -- The unit's own mailbox, number or chat room.
    language TEXT, -- The language it is written to in; the office's own where none.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX unit_address_unit ON unit_address (office_id, unit_id);

-- The office's own words of a notice.
CREATE TABLE notice_text (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    template TEXT NOT NULL, -- Which notice.
    language TEXT NOT NULL, -- In which language.
    subject TEXT NOT NULL, -- Its subject.
    words TEXT NOT NULL, -- Its words, with placeholders.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- A program elsewhere that is told what happens: ids, codes and states.
CREATE TABLE webhook (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    url TEXT NOT NULL, -- Where it listens.
    events TEXT NOT NULL, -- What it is told, one a line: request.closed, request.*
    active BOOLEAN NOT NULL, -- Whether it is told at present.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- How far in the event log a webhook has come.
CREATE TABLE webhook_cursor (
    office_id UUID NOT NULL,
    webhook_id UUID NOT NULL,
    seq BIGINT NOT NULL, -- the number of the last event it was told of, or did not want
    PRIMARY KEY (office_id, webhook_id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- An address under which a calendar program reads deadlines.
CREATE TABLE calendar_token (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    token_hash BYTEA NOT NULL, -- of the secret in the address
    unit_id UUID, -- only this unit's deadlines; the whole office's where none
    created_at BIGINT NOT NULL,
    revoked_at BIGINT, -- no longer good from then on
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, token_hash),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
