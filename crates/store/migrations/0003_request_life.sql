-- A request's whole life: what triage, units, residents and meetings decide. New columns are nullable: what was recorded
-- before them stays as it was.

ALTER TABLE request ADD COLUMN concerned_unit_id UUID; -- The unit it complains of; it is never handed to that unit.
ALTER TABLE request ADD COLUMN for_another BOOLEAN; -- Asked on behalf of somebody else.
ALTER TABLE request ADD COLUMN latitude DOUBLE PRECISION; -- Where the public thing is, degrees WGS 84.
ALTER TABLE request ADD COLUMN longitude DOUBLE PRECISION; -- Where the public thing is, degrees WGS 84.
ALTER TABLE request ADD COLUMN answers TEXT; -- JSON: what was answered to the category's own questions, by their codes.
ALTER TABLE request ADD COLUMN received_at BIGINT; -- The instant from which clocks of hours run.
ALTER TABLE request ADD COLUMN due_at BIGINT; -- The instant until which an answer is in time.
ALTER TABLE request ADD COLUMN paused_at BIGINT; -- Since when the clock stands, while the resident is asked.
ALTER TABLE request ADD COLUMN paused_from TEXT; -- The state to which it goes back.
ALTER TABLE request ADD COLUMN promised_on TEXT; -- The day for which something was promised.
ALTER TABLE request ADD COLUMN sent_to TEXT; -- Whom outside it was sent to.
ALTER TABLE request ADD COLUMN project_id UUID; -- The project that it waits for.
ALTER TABLE request ADD COLUMN parent_id UUID; -- The request into which it was merged.
ALTER TABLE request ADD COLUMN split_from_id UUID; -- The request from which it was split.
ALTER TABLE request ADD COLUMN first_unit_id UUID; -- The first unit that received it: it leads while an arbiter decides.
ALTER TABLE request ADD COLUMN hops BIGINT; -- How often a unit returned it.
ALTER TABLE request ADD COLUMN arbitrated BOOLEAN; -- An arbiter decided who has it: it is not returned any more.
ALTER TABLE request ADD COLUMN return_code TEXT; -- Why a unit returned it last.
ALTER TABLE request ADD COLUMN refusal_code TEXT; -- Why it was refused at triage.
ALTER TABLE request ADD COLUMN spoke TEXT; -- Who was spoken to before the reply.
ALTER TABLE request ADD COLUMN spoke_on TEXT; -- When.
ALTER TABLE request ADD COLUMN site_visited_on TEXT; -- When the place was looked at.
ALTER TABLE request ADD COLUMN public_reply TEXT; -- The reply as it may be published: no person in it.
ALTER TABLE request ADD COLUMN deliveries BIGINT; -- How often the answer reached the resident without a word from them.
ALTER TABLE request ADD COLUMN satisfaction TEXT; -- What the resident thought of the answer.
ALTER TABLE request ADD COLUMN ending TEXT; -- On what ground it was closed.
ALTER TABLE request ADD COLUMN pin_generation BIGINT; -- How often the PIN of its slip was made anew.
CREATE INDEX request_parent ON request (office_id, parent_id);

ALTER TABLE handover ADD COLUMN number TEXT; -- Its number in its year, given when it is sealed.
ALTER TABLE handover ADD COLUMN sent_on TEXT; -- When its lists went to the units.
ALTER TABLE handover_item ADD COLUMN state TEXT; -- Where it stands with its unit.
ALTER TABLE handover_item ADD COLUMN received_on TEXT; -- When the unit signed for its receipt.

-- An extra question of a category.
CREATE TABLE question (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    category_id UUID NOT NULL, -- The category that asks it.
    code TEXT NOT NULL, -- Short code, by which the answer is kept.
    label TEXT NOT NULL, -- What is asked, in the office's main language.
    label_en TEXT, -- What is asked, in English.
    asks TEXT NOT NULL, -- How it is answered.
    choices TEXT, -- One per line: value|label|label in English.
    needed BOOLEAN NOT NULL, -- Whether it must be answered.
    place_in_form BIGINT NOT NULL, -- Its place among the questions.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, category_id, code),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, category_id) REFERENCES category (office_id, id)
);

-- A time in which the clock of a request stood.
CREATE TABLE pause (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    request_id UUID NOT NULL, -- The request.
    from_at BIGINT NOT NULL, -- When it stopped.
    to_at BIGINT NOT NULL, -- When it went on.
    asked TEXT NOT NULL, -- What the resident was asked.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, request_id) REFERENCES request (office_id, id)
);
CREATE INDEX pause_request ON pause (office_id, request_id);

-- A unit's wish for more time.
CREATE TABLE extension (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    request_id UUID NOT NULL, -- The request.
    asked_on TEXT NOT NULL, -- The day it was asked, before the answer was due.
    more BIGINT NOT NULL, -- How much more time, in the unit of the request's term.
    reason TEXT NOT NULL, -- Why.
    state TEXT NOT NULL, -- asked, granted, refused
    decided_on TEXT, -- When it was decided.
    decision TEXT, -- What was decided, in words.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, request_id) REFERENCES request (office_id, id)
);
CREATE INDEX extension_request ON extension (office_id, request_id);

-- A resident's objection to an answer, and what was decided.
CREATE TABLE review (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    request_id UUID NOT NULL, -- The request.
    step TEXT NOT NULL, -- contest, reopen, appeal
    asked_on TEXT NOT NULL, -- When it was asked.
    due_on TEXT NOT NULL, -- By when it is decided: a clock of its own.
    reason TEXT NOT NULL, -- What does not hold.
    state TEXT NOT NULL, -- asked, changed, upheld
    decided_on TEXT, -- When it was decided.
    decision TEXT, -- What was decided, in words for the resident.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, request_id) REFERENCES request (office_id, id)
);
CREATE INDEX review_request ON review (office_id, request_id);
CREATE INDEX review_asked_on ON review (office_id, asked_on, id);
CREATE INDEX review_state ON review (office_id, state, id);

-- What somebody added to a request later.
CREATE TABLE request_note (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    request_id UUID NOT NULL, -- The request.
    text TEXT NOT NULL, -- What is added. No names.
    shown_to_resident BOOLEAN NOT NULL, -- Whether the resident reads it with number and PIN.
    written_on TEXT NOT NULL, -- When.
    written_by TEXT NOT NULL, -- resident, office, unit
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, request_id) REFERENCES request (office_id, id)
);
CREATE INDEX request_note_request ON request_note (office_id, request_id);

-- What waits to be chained is found without sorting all that waits: after a large import that is most of the log.
CREATE INDEX event_unchained ON event (office_id, id) WHERE seq IS NULL;
