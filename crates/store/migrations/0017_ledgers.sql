-- How an office keeps its ledgers.

-- The columns that an office chose for a ledger. The rows of a ledger stand in the tables of their kinds.
CREATE TABLE ledger_layout (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    ledger TEXT NOT NULL, -- requests, suggestions, disputes, projects, contributions, distributions, handouts, activities
    shown TEXT NOT NULL, -- The columns in their order, with a space between; empty for the usual ones.
    row_order TEXT NOT NULL, -- oldest, newest
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE UNIQUE INDEX ledger_layout_ledger ON ledger_layout (office_id, ledger);
