-- What the residents' own page says before anything is asked.

-- A matter that the office cannot take, and where to go with it.
CREATE TABLE not_taken (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    code TEXT NOT NULL, -- Short code, e.g. `fire`.
    title TEXT NOT NULL, -- What it is, in the office's main language.
    title_en TEXT, -- What it is, in English.
    where_to_go TEXT NOT NULL, -- Who takes it, in the office's main language.
    where_to_go_en TEXT, -- Who takes it, in English.
    hotline TEXT, -- The public number to call.
    urgent BOOLEAN NOT NULL, -- Somebody may be in danger: it is told first.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, code),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
