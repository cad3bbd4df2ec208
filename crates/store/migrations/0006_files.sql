-- Files of a matter. Their bytes lie in the data folder.

-- A file of a matter.
CREATE TABLE attachment (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    matter_table TEXT NOT NULL, -- The table of its matter.
    matter_id UUID NOT NULL, -- Its matter.
    purpose TEXT NOT NULL, -- photo, voice, evidence, document
    media_type TEXT NOT NULL, -- What its bytes are, told by the bytes.
    size_bytes BIGINT NOT NULL, -- How many there are.
    sha256 TEXT, -- Hash of the bytes; none once they are gone.
    stored_name TEXT, -- Where they lie in the folder of files; none once they are gone.
    thumbnail_sha256 TEXT, -- Hash of the small picture beside it, where there is one.
    public BOOLEAN NOT NULL, -- Whether everybody may see it.
    added_at BIGINT NOT NULL, -- When.
    added_by TEXT NOT NULL, -- resident, staff
    written_down_on TEXT, -- When a voice note was written down, and with that deleted.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE INDEX attachment_matter ON attachment (office_id, matter_id);
