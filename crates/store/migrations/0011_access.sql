-- Who may see what: rights narrowed to a line of service; matters whose resident a unit must visit.

ALTER TABLE role_grant ADD COLUMN line TEXT; -- Only in this line of service.
ALTER TABLE request ADD COLUMN unit_visits BOOLEAN; -- The unit must visit the resident, and sees how to find them while it has the matter.

-- == Complaints in confidence: about how somebody of the office or a unit behaved ==
-- They are no requests: no list, figure, search, export or API knows these tables. What was told is sealed for a named few.

-- One of those who read complaints in confidence.
CREATE TABLE sensitive_handler (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    staff_id UUID NOT NULL, -- Who.
    state TEXT NOT NULL, -- proposed, approved, ready, ended
    proposed_by UUID NOT NULL, -- Who named them.
    proposed_on TEXT NOT NULL, -- When.
    approved_by UUID, -- The second person who agreed.
    approved_on TEXT, -- When.
    public_key BYTEA, -- What complaints are sealed for (X25519).
    wrapped_key BYTEA, -- Its private key, sealed under a passphrase that only they know.
    salt BYTEA, -- Of the passphrase.
    ready_on TEXT, -- When they chose the passphrase.
    mail_to TEXT, -- Where they are told that something waits, without a word about what.
    ending_by UUID, -- Who asked that they read no more; another has to agree.
    ended_by UUID, -- Who agreed, or they themselves.
    ended_on TEXT, -- When.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, staff_id) REFERENCES staff (office_id, id)
);
CREATE INDEX sensitive_handler_staff ON sensitive_handler (office_id, staff_id);

-- A complaint in confidence.
CREATE TABLE sensitive_complaint (
    office_id UUID NOT NULL,
    id UUID NOT NULL, -- Tells nothing of its number, which is nowhere.
    version BIGINT NOT NULL,
    received_on TEXT NOT NULL, -- The day it came.
    due_on TEXT NOT NULL, -- The day by which an answer is due.
    stage TEXT NOT NULL, -- received, looked_into, referred, answered, closed
    stage_on TEXT NOT NULL, -- Since when.
    finder BYTEA NOT NULL, -- What number and PIN come to by a slow hash: who has both finds it.
    told BYTEA NOT NULL, -- What was told, about whom, and how to reach who told it: sealed.
    reader_key BYTEA NOT NULL, -- The key of what is written to the complainant, sealed under number and PIN.
    late_on TEXT, -- When its readers were told that its day has passed.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, finder),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- The key of one complaint, sealed for one of its readers.
CREATE TABLE sensitive_key (
    office_id UUID NOT NULL,
    complaint_id UUID NOT NULL, -- The complaint.
    handler_id UUID NOT NULL, -- Its reader.
    wrapped BYTEA NOT NULL, -- The key, for that reader's private key only (HPKE).
    passed_on_by UUID, -- The reader who passed it on; none where it came with the complaint.
    PRIMARY KEY (office_id, complaint_id, handler_id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, complaint_id) REFERENCES sensitive_complaint (office_id, id),
    FOREIGN KEY (office_id, handler_id) REFERENCES sensitive_handler (office_id, id)
);
CREATE INDEX sensitive_key_handler ON sensitive_key (office_id, handler_id);

-- What was written about a complaint or to and by the complainant.
CREATE TABLE sensitive_word (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    complaint_id UUID NOT NULL, -- The complaint.
    part TEXT NOT NULL, -- note (for its readers), answer (to the complainant), addition (by the complainant)
    written_on TEXT NOT NULL, -- When.
    handler_id UUID, -- Which reader wrote it; none for the complainant.
    words BYTEA NOT NULL, -- The text, sealed.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, complaint_id) REFERENCES sensitive_complaint (office_id, id)
);
CREATE INDEX sensitive_word_complaint ON sensitive_word (office_id, complaint_id, id);

-- How long there is for an answer to a complaint in confidence.
CREATE TABLE sensitive_term (
    office_id UUID NOT NULL,
    working_days BIGINT NOT NULL, -- How many working days.
    version BIGINT NOT NULL,
    PRIMARY KEY (office_id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- == A matter opened in an emergency to somebody who has no right to it ==

-- Asked by one person, allowed by a second, for hours; told to the auditor.
CREATE TABLE break_glass (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    staff_id UUID NOT NULL, -- Who asks.
    asked_at BIGINT NOT NULL, -- When.
    number TEXT NOT NULL, -- The number of the matter, as it was asked for.
    matter_table TEXT, -- The table of the matter; none where there is no such number.
    matter_id TEXT, -- Its id.
    reason TEXT NOT NULL, -- Why it cannot wait for whoever has the right.
    hours BIGINT NOT NULL, -- For how long it is asked.
    state TEXT NOT NULL, -- asked, allowed, refused, ended
    decided_by UUID, -- The second person.
    decided_at BIGINT, -- When.
    open_until BIGINT, -- The instant until which the matter is open.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, staff_id) REFERENCES staff (office_id, id)
);
CREATE INDEX break_glass_staff ON break_glass (office_id, staff_id, open_until);
CREATE INDEX break_glass_matter ON break_glass (office_id, matter_table, matter_id);

-- == Units that can use force ==

-- The resident's own wish that a unit which can use force or punish gets the request.
CREATE TABLE unit_wish (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    request_id UUID NOT NULL, -- The request.
    unit_id UUID NOT NULL, -- The unit.
    said_on TEXT NOT NULL, -- When it was said.
    said_how TEXT NOT NULL, -- page, door, phone, counter, letter
    words TEXT NOT NULL, -- How it was said.
    withdrawn_on TEXT, -- When it was taken back.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, request_id) REFERENCES request (office_id, id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX unit_wish_request ON unit_wish (office_id, request_id, unit_id);
