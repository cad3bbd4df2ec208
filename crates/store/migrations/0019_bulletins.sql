-- Issues of the bulletin.

-- An issue: what was published, of which days and place.
CREATE TABLE bulletin (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    number TEXT NOT NULL, -- Counted by the year in which it was issued.
    from_on TEXT NOT NULL, -- The first day it covers.
    to_on TEXT NOT NULL, -- The last day it covers.
    covers_id UUID, -- The place it covers; the whole office where none.
    public BOOLEAN NOT NULL, -- Whether it is the public one.
    issued_on TEXT NOT NULL, -- When it was issued.
    sha256 TEXT NOT NULL, -- The hash of its text.
    corrects_id UUID, -- The issue that it corrects.
    note TEXT, -- What was corrected.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, number),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, covers_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, corrects_id) REFERENCES bulletin (office_id, id)
);
CREATE INDEX bulletin_issued_on ON bulletin (office_id, issued_on, id);
CREATE INDEX bulletin_period ON bulletin (office_id, from_on, to_on);
CREATE INDEX bulletin_corrects ON bulletin (office_id, corrects_id);

-- What an issue says, frozen: figures, definitions, the report in every language, what its pictures show.
CREATE TABLE bulletin_text (
    office_id UUID NOT NULL,
    bulletin_id UUID NOT NULL,
    text TEXT NOT NULL, -- One JSON document.
    PRIMARY KEY (office_id, bulletin_id),
    FOREIGN KEY (office_id, bulletin_id) REFERENCES bulletin (office_id, id)
);
