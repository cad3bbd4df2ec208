-- What the storage suite works on: every column type, a unique key, a foreign key, a reference table.
CREATE TABLE item (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT,
    n BIGINT,
    ok BOOLEAN,
    raw BYTEA,
    x DOUBLE PRECISION,
    other_id UUID,
    PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX item_name ON item (office_id, name);
CREATE INDEX item_n ON item (office_id, n);

CREATE TABLE part (
    office_id UUID NOT NULL,
    item_id UUID NOT NULL,
    number BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (office_id, item_id, number),
    FOREIGN KEY (office_id, item_id) REFERENCES item (office_id, id) ON DELETE CASCADE
);

-- The name of a table that the manifest calls an office's.
CREATE TABLE event (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    PRIMARY KEY (office_id, id)
);

CREATE TABLE word (
    code TEXT NOT NULL PRIMARY KEY,
    meaning TEXT NOT NULL
);
