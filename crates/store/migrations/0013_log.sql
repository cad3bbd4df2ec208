-- The public log: what the office cannot take back. Rows of these tables are appended, never changed but for the rightmost
-- tiles, which only grow.

-- Whose log: one row per origin. A restored office begins a new one.
CREATE TABLE log_origin (
    office_id UUID NOT NULL,
    generation BIGINT NOT NULL, -- 1 is the first
    origin TEXT NOT NULL, -- the first line of its checkpoints
    verifier TEXT NOT NULL, -- its public key, as NAME+ID+BASE64
    began_at BIGINT NOT NULL,
    PRIMARY KEY (office_id, generation),
    UNIQUE (office_id, origin),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- What is said openly in the log; it waits here until the next batch.
CREATE TABLE log_statement (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL, -- origin, batch, register, bulletin
    at BIGINT NOT NULL, -- when
    entry TEXT NOT NULL, -- the words that become the leaf
    body TEXT, -- the public text whose hash stands in the entry, where there is one
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE INDEX log_statement_kind ON log_statement (office_id, kind, at);

-- A leaf of the tree.
CREATE TABLE log_leaf (
    office_id UUID NOT NULL,
    generation BIGINT NOT NULL, -- of which origin
    position BIGINT NOT NULL, -- its place, 0 is the first
    entry BYTEA NOT NULL, -- what is published
    event_id UUID, -- the event to which it commits; none for a statement, for the head of the chain and for a dummy
    body_hash BYTEA, -- hides and fixes the event's body, which may be erased later
    statement_id UUID, -- the statement whose words it is
    PRIMARY KEY (office_id, generation, position),
    UNIQUE (office_id, event_id),
    UNIQUE (office_id, statement_id),
    FOREIGN KEY (office_id, generation) REFERENCES log_origin (office_id, generation)
);

-- Hashes of the tree by 256, as they are published. A tile that is not full holds what there is of it.
CREATE TABLE log_tile (
    office_id UUID NOT NULL,
    generation BIGINT NOT NULL, -- of which origin
    level BIGINT NOT NULL, -- 0 has the hashes of the leaves
    n BIGINT NOT NULL, -- its place in the level
    hashes BYTEA NOT NULL, -- 32 bytes each
    PRIMARY KEY (office_id, generation, level, n),
    FOREIGN KEY (office_id, generation) REFERENCES log_origin (office_id, generation)
);

-- What was published at a time, with the checkpoint over it.
CREATE TABLE log_batch (
    office_id UUID NOT NULL,
    generation BIGINT NOT NULL, -- of which origin
    number BIGINT NOT NULL, -- 1 is the first
    before_day TEXT NOT NULL, -- every event of the days before this one is in it or in an earlier batch
    seq BIGINT NOT NULL, -- the last number of the chain of events that is in it or in an earlier one
    salt BYTEA NOT NULL, -- hides that number in the leaf that commits to the head of the chain
    size BIGINT NOT NULL, -- leaves with it
    checkpoint TEXT NOT NULL, -- signed
    published_at BIGINT NOT NULL,
    PRIMARY KEY (office_id, generation, number),
    UNIQUE (office_id, generation, size),
    FOREIGN KEY (office_id, generation) REFERENCES log_origin (office_id, generation)
);

-- A witness whose cosignatures are published.
CREATE TABLE log_witness (
    office_id UUID NOT NULL,
    name TEXT NOT NULL, -- its key's name
    verifier TEXT NOT NULL, -- its public key, as NAME+ID+BASE64
    added_at BIGINT NOT NULL,
    PRIMARY KEY (office_id, name),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- What a witness signed.
CREATE TABLE log_cosignature (
    office_id UUID NOT NULL,
    generation BIGINT NOT NULL, -- of which origin
    size BIGINT NOT NULL, -- the size of the checkpoint
    name TEXT NOT NULL, -- the witness
    line TEXT NOT NULL, -- its signature line
    received_at BIGINT NOT NULL,
    PRIMARY KEY (office_id, generation, size, name),
    FOREIGN KEY (office_id, generation) REFERENCES log_origin (office_id, generation)
);
