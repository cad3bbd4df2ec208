-- Clocks: the calendars that were announced, the table of deadlines, and what is done as a due day comes and passes.

-- What a due day was computed from, so that it can be computed again when a pause ends or more time is granted.
ALTER TABLE request ADD COLUMN term_amount BIGINT; -- How many hours or days there are for an answer.
ALTER TABLE request ADD COLUMN term_counted_in TEXT; -- hours, working_days, calendar_days
ALTER TABLE request ADD COLUMN calendar_edition BIGINT; -- The edition of the calendar.
ALTER TABLE request ADD COLUMN clock_from BIGINT; -- When the clock began, where that was not with the receipt.
-- What becomes due, among the few that somebody still owes an answer and whose clock runs.
CREATE INDEX request_owed_due ON request (office_id, due_at, id) WHERE state IN
    ('received', 'triaged', 'in_batch', 'handed_over', 'accepted', 'in_progress', 'outside', 'with_arbiter');
CREATE INDEX request_promised ON request (office_id, promised_on, id) WHERE state IN ('promised', 'with_project');

-- A calendar as it was announced.
CREATE TABLE calendar (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    code TEXT NOT NULL, -- Short code, by which it is brought up to date.
    name TEXT NOT NULL, -- Its name.
    valid_from TEXT NOT NULL, -- The first day on which it holds; the one before ends there.
    weekly_rest TEXT NOT NULL, -- Which days of the week are free.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, code),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

ALTER TABLE calendar_day ADD COLUMN calendar_id UUID; -- The calendar that announced it; none for what the office entered itself.
CREATE INDEX calendar_day_calendar ON calendar_day (office_id, calendar_id);

-- The calendar as it stood when a due day was computed with it. Nothing is changed here once written.
CREATE TABLE calendar_edition (
    office_id UUID NOT NULL,
    edition BIGINT NOT NULL, -- the sum of the versions of all calendars and days then
    days TEXT NOT NULL, -- weeks and the days that differ from them, one a line
    made_at BIGINT NOT NULL, -- when it was first used
    PRIMARY KEY (office_id, edition),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- A line of the table of deadlines.
CREATE TABLE deadline (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    category_id UUID, -- For this category only.
    urgency TEXT, -- For this urgency only.
    place_id UUID, -- For this place and what lies in it only.
    amount BIGINT NOT NULL, -- How many hours or days.
    counted_in TEXT NOT NULL, -- hours, working_days, calendar_days
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, category_id) REFERENCES category (office_id, id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id)
);

-- A rung of the ladder: who is told how long before or after an answer is due.
CREATE TABLE rung (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    code TEXT NOT NULL, -- Short code.
    name TEXT NOT NULL, -- Its name in the office's main language.
    name_en TEXT, -- Its name in English.
    side TEXT NOT NULL, -- before, after
    days BIGINT NOT NULL, -- How many working days before or after; 0 after: as soon as it is late.
    tells TEXT NOT NULL, -- Who is told: unit, office, leader, public_list.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, code),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- That a request came to a rung with a due day: once, and never again for that day.
CREATE TABLE rung_reached (
    office_id UUID NOT NULL,
    request_id UUID NOT NULL, -- the request
    rung_id UUID NOT NULL, -- the rung
    due_at BIGINT NOT NULL, -- the due instant that it was reached with: a new one begins anew
    due_on TEXT NOT NULL, -- its day
    reached_at BIGINT NOT NULL, -- when that was noted
    told BOOLEAN NOT NULL, -- whether anybody was told; not where the rung lay before the request itself
    PRIMARY KEY (office_id, request_id, rung_id, due_at),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, request_id) REFERENCES request (office_id, id),
    FOREIGN KEY (office_id, rung_id) REFERENCES rung (office_id, id)
);
