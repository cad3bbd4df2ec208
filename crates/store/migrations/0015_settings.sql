-- What an office sets for itself.

-- A number that the office set: from when, in place of which. A row is never changed: what was promised while it held is
-- read from it later.
CREATE TABLE setting (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    code TEXT NOT NULL, -- Which setting.
    value BIGINT NOT NULL, -- The number that holds from then on.
    because TEXT, -- Why it was set.
    value_before BIGINT NOT NULL, -- The number that held until then.
    from_at BIGINT NOT NULL, -- From when it holds.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
