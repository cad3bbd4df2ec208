-- People's data: under which key each contact is, how it is found by its whole number or name, who read it, how long things
-- are kept, what people agreed to and asked for, and the day on which an office leaves its data behind.

ALTER TABLE contact_key ADD COLUMN key_id TEXT; -- The name of the office's key that wrapped it; null where that was before keys had names.
CREATE INDEX contact_key_key ON contact_key (office_id, key_id);

-- Keyed hashes of a contact's telephone number and name. The contact's own id is part of each: the same number leaves other
-- marks in every matter.
CREATE TABLE contact_mark (
    office_id UUID NOT NULL,
    contact_id UUID NOT NULL, -- The contact.
    part TEXT NOT NULL, -- phone, name
    mark BYTEA NOT NULL, -- HMAC-SHA-256 under the office's key, its first 16 bytes.
    PRIMARY KEY (office_id, contact_id, part),
    FOREIGN KEY (office_id, contact_id) REFERENCES contact (office_id, id)
);

-- Who opened which contact. Kept for a short term, for the auditor and the person concerned.
CREATE TABLE contact_read (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    read_at BIGINT NOT NULL, -- When.
    read_on TEXT NOT NULL, -- On which day of the office.
    staff_id UUID, -- Who, on the rolls; null for the program and its owner.
    reader TEXT NOT NULL, -- Who, by the name they sign in with.
    matter_table TEXT, -- The table of the matter; null for a search that found none.
    matter_id UUID, -- The matter.
    purpose TEXT NOT NULL, -- reach, notice, search, subject-request
    why TEXT, -- What was said where a reason was asked for.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE INDEX contact_read_reader ON contact_read (office_id, reader, read_on);
CREATE INDEX contact_read_matter ON contact_read (office_id, matter_table, matter_id);
CREATE INDEX contact_read_day ON contact_read (office_id, read_on);

-- Somebody opened as many contacts as a day allows.
CREATE TABLE read_alert (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    reader TEXT NOT NULL, -- Who, by the name they sign in with.
    day TEXT NOT NULL, -- On which day of the office.
    opened BIGINT NOT NULL, -- How many by then.
    reached_at BIGINT NOT NULL, -- When.
    seen_at BIGINT, -- When the auditor looked at it; from then on the person may go on.
    seen_by TEXT, -- Who looked.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, reader, day, opened),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- Limits that the office has set; their ceilings stand in code.
CREATE TABLE data_limit (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    measure TEXT NOT NULL, -- What is limited.
    matter TEXT, -- For this kind of matter only.
    amount BIGINT NOT NULL, -- Days, or how many a day.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- What the person behind a request agreed to.
CREATE TABLE consent (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    request_id UUID NOT NULL, -- The request.
    agreed_to TEXT NOT NULL, -- photo, publication, enforcement, outside, call-back
    given_on TEXT NOT NULL, -- When.
    withdrawn_on TEXT, -- When it was taken back.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, request_id) REFERENCES request (office_id, id)
);
CREATE INDEX consent_request ON consent (office_id, request_id);

-- What somebody asks about their own data in one matter.
CREATE TABLE subject_request (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    received_on TEXT NOT NULL, -- When it was asked.
    asks TEXT NOT NULL, -- access, correction, erasure, objection
    request_id UUID, -- In which request.
    suggestion_id UUID, -- In which suggestion.
    consultation_id UUID, -- In which question.
    dispute_party_id UUID, -- As which side of which dispute.
    remark TEXT, -- What exactly; no names.
    due_on TEXT NOT NULL, -- By when it is answered.
    state TEXT NOT NULL, -- open, granted, refused
    answer TEXT, -- What was answered.
    answered_on TEXT, -- When.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, request_id) REFERENCES request (office_id, id),
    FOREIGN KEY (office_id, suggestion_id) REFERENCES suggestion (office_id, id),
    FOREIGN KEY (office_id, consultation_id) REFERENCES consultation (office_id, id),
    FOREIGN KEY (office_id, dispute_party_id) REFERENCES dispute_party (office_id, id)
);
CREATE INDEX subject_request_received ON subject_request (office_id, received_on, id);

-- That all data about people is to be destroyed: asked by one, agreed to by another.
CREATE TABLE purge (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    reason TEXT NOT NULL, -- Why.
    state TEXT NOT NULL, -- asked, agreed, done
    asked_by TEXT NOT NULL, -- Who asked.
    asked_at BIGINT NOT NULL, -- When.
    agreed_by TEXT, -- Who agreed.
    agreed_at BIGINT, -- When.
    done_at BIGINT, -- When it was done.
    list_sha256 TEXT, -- SHA-256 of the list of what was destroyed.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
