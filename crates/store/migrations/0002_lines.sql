-- The record kinds of the six lines and of the ground they stand on. Every table has the engine's columns (office_id, id,
-- version: counts its changes, voided: entered by mistake, kept but not counted) and the fields of its Rust type.
-- Days are ISO text, money is whole minor units (fen). No table holds a name but the rolls of staff: contacts are sealed rows.

-- A unit.
CREATE TABLE unit (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    code TEXT NOT NULL, -- Short code.
    name TEXT NOT NULL, -- Its name in the office's main language.
    name_en TEXT, -- Its name in English.
    purpose TEXT NOT NULL, -- What it is to the office.
    enforcement BOOLEAN NOT NULL, -- It can use force or punish: a request reaches it only by the resident's recorded wish.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, code),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- A field team.
CREATE TABLE team (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    code TEXT NOT NULL, -- Short code.
    name TEXT NOT NULL, -- Its name.
    unit_id UUID, -- The partner unit that sends it.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, code),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);

-- Somebody on the rolls.
CREATE TABLE staff (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    name TEXT NOT NULL, -- Name as on the roll.
    rank TEXT NOT NULL, -- On which roll.
    team_id UUID, -- The team, for field staff.
    unit_id UUID, -- The unit they come from or act for.
    place_id UUID NOT NULL, -- Where they are on the rolls.
    from_on TEXT NOT NULL, -- First day.
    to_on TEXT, -- Last day; open where none.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, team_id) REFERENCES team (office_id, id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id)
);
CREATE INDEX staff_from_on ON staff (office_id, from_on, id);
CREATE INDEX staff_place ON staff (office_id, place_id);

-- A team's stay in a village.
CREATE TABLE posting (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    team_id UUID NOT NULL, -- The team.
    place_id UUID NOT NULL, -- The village, or a township with all its villages.
    from_on TEXT NOT NULL, -- First day.
    to_on TEXT, -- Last day; open where none.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, team_id) REFERENCES team (office_id, id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id)
);
CREATE INDEX posting_from_on ON posting (office_id, from_on, id);
CREATE INDEX posting_place ON posting (office_id, place_id);

-- A partner unit's help for a village.
CREATE TABLE partnership (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    unit_id UUID NOT NULL, -- The unit.
    place_id UUID NOT NULL, -- The village.
    from_on TEXT NOT NULL, -- First day.
    to_on TEXT, -- Last day; open where none.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id)
);
CREATE INDEX partnership_from_on ON partnership (office_id, from_on, id);
CREATE INDEX partnership_place ON partnership (office_id, place_id);

-- A right.
CREATE TABLE role_grant (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    staff_id UUID NOT NULL, -- Whose.
    role TEXT NOT NULL, -- Which role.
    place_id UUID, -- Only in this place and below.
    unit_id UUID, -- Only for this unit.
    team_id UUID, -- Only in the villages where this team is posted.
    from_on TEXT NOT NULL, -- First day.
    to_on TEXT, -- Last day; open where none.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, staff_id) REFERENCES staff (office_id, id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
    FOREIGN KEY (office_id, team_id) REFERENCES team (office_id, id)
);
CREATE INDEX role_grant_from_on ON role_grant (office_id, from_on, id);
CREATE INDEX role_grant_staff ON role_grant (office_id, staff_id);
CREATE INDEX role_grant_place ON role_grant (office_id, place_id);

-- A service category.
CREATE TABLE category (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    code TEXT NOT NULL, -- Short code, e.g. `water`.
    name TEXT NOT NULL, -- Its name in the office's main language.
    name_en TEXT, -- Its name in English.
    answer_within_days BIGINT NOT NULL, -- Working days until an answer is due.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, code),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- A day on which the office works or rests other than in the ordinary week.
CREATE TABLE calendar_day (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    day TEXT NOT NULL, -- The day.
    working BOOLEAN NOT NULL, -- Whether the office works on it.
    occasion TEXT, -- Why, e.g. the holiday's name.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE INDEX calendar_day_day ON calendar_day (office_id, day, id);

-- A kind of figure that units of this office report.
CREATE TABLE reported_kind (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    code TEXT NOT NULL, -- Its id as a figure, e.g. `insight.meetings`.
    line TEXT NOT NULL, -- The line it stands under.
    name_en TEXT NOT NULL, -- Its name in English.
    name_zh TEXT NOT NULL, -- Its name in Chinese.
    counts TEXT, -- What the number counts.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, code),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- One number that a unit reported.
CREATE TABLE reported_figure (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    reported_kind_id UUID NOT NULL, -- Which figure.
    stands_for_on TEXT NOT NULL, -- The day it stands for.
    place_id UUID NOT NULL, -- The place it stands for.
    value BIGINT NOT NULL, -- The number.
    citation TEXT NOT NULL, -- Where it can be read: document, page, date.
    unit_id UUID, -- Who reports it.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, reported_kind_id) REFERENCES reported_kind (office_id, id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX reported_figure_stands_for_on ON reported_figure (office_id, stands_for_on, id);
CREATE INDEX reported_figure_place ON reported_figure (office_id, place_id);

-- A series of activities.
CREATE TABLE activity_series (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    title TEXT NOT NULL, -- Its title.
    guest_speakers BIGINT NOT NULL, -- How many guest speakers take part in it.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- An activity.
CREATE TABLE activity (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    held_on TEXT NOT NULL, -- The day.
    place_id UUID NOT NULL, -- Where.
    kind TEXT NOT NULL, -- What kind.
    title TEXT NOT NULL, -- Its title.
    method TEXT, -- How, for a survey.
    area TEXT, -- What about, for a talk or exhibition.
    sector TEXT, -- Which sector, for a training or study.
    audience TEXT, -- For whom.
    venue TEXT NOT NULL, -- Where it is held.
    head_count BIGINT NOT NULL, -- How many came. A number, never names.
    activity_series_id UUID, -- The series it belongs to.
    team_id UUID, -- The team that held it.
    findings TEXT, -- What was found.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, activity_series_id) REFERENCES activity_series (office_id, id),
    FOREIGN KEY (office_id, team_id) REFERENCES team (office_id, id)
);
CREATE INDEX activity_held_on ON activity (office_id, held_on, id);
CREATE INDEX activity_place ON activity (office_id, place_id);

-- A dwelling.
CREATE TABLE household (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    place_id UUID NOT NULL, -- The village.
    dwelling_number TEXT NOT NULL, -- The number on the door or in the village's list of dwellings.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, place_id, dwelling_number),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id)
);
CREATE INDEX household_place ON household (office_id, place_id);

-- A visit to a dwelling.
CREATE TABLE visit (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    visited_on TEXT NOT NULL, -- The day.
    household_id UUID NOT NULL, -- The dwelling.
    people_count BIGINT NOT NULL, -- How many people live there.
    hardship_count BIGINT NOT NULL, -- Of them, in hardship.
    disability_count BIGINT NOT NULL, -- Of them, with a disability.
    age_count BIGINT NOT NULL, -- Of them, of an age that needs help.
    illness_count BIGINT NOT NULL, -- Of them, ill: a yes, no diagnosis.
    child_without_care_count BIGINT NOT NULL, -- Of them, children without care.
    team_id UUID, -- The team.
    place_id UUID NOT NULL, -- The village, from the dwelling.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, household_id) REFERENCES household (office_id, id),
    FOREIGN KEY (office_id, team_id) REFERENCES team (office_id, id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id)
);
CREATE INDEX visit_visited_on ON visit (office_id, visited_on, id);
CREATE INDEX visit_household ON visit (office_id, household_id);
CREATE INDEX visit_place ON visit (office_id, place_id);

-- A service request.
CREATE TABLE request (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    received_on TEXT NOT NULL, -- The day it was received.
    place_id UUID NOT NULL, -- The place it is about.
    category_id UUID NOT NULL, -- What kind of service.
    description TEXT NOT NULL, -- What was asked for, in the resident's words. No names.
    location TEXT, -- Where exactly, e.g. "the bridge below the school".
    urgency TEXT NOT NULL, -- How soon it matters.
    channel TEXT NOT NULL, -- How it came.
    team_id UUID, -- The team that took it down.
    source_reference TEXT, -- Its number in the list it was imported from.
    reference TEXT NOT NULL, -- The number people read out.
    state TEXT NOT NULL, -- Where it stands.
    unit_id UUID, -- The unit that has it.
    due_on TEXT, -- The day by which an answer is due.
    reply TEXT, -- What the unit found and did.
    replied_on TEXT, -- When the unit replied.
    outcome TEXT, -- How the unit says it ended; once closed, how it ended.
    answer_given_on TEXT, -- When the reply was read aloud or given to the resident.
    resident_says TEXT, -- What the resident said to it.
    closed_on TEXT, -- When it was closed.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, reference),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, category_id) REFERENCES category (office_id, id),
    FOREIGN KEY (office_id, team_id) REFERENCES team (office_id, id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX request_received_on ON request (office_id, received_on, id);
CREATE INDEX request_place ON request (office_id, place_id);
CREATE INDEX request_unit ON request (office_id, unit_id);
CREATE INDEX request_due_on ON request (office_id, due_on, id);
CREATE INDEX request_state ON request (office_id, state, id);

-- A suggestion.
CREATE TABLE suggestion (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    received_on TEXT NOT NULL, -- The day it was received.
    place_id UUID NOT NULL, -- Where.
    topic TEXT NOT NULL, -- What about.
    suggestion TEXT NOT NULL, -- What was suggested. No names.
    reply_wanted BOOLEAN NOT NULL, -- Whether whoever made it wants a reply.
    team_id UUID, -- The team that took it down.
    reference TEXT NOT NULL, -- The number people read out.
    state TEXT NOT NULL, -- Where it stands.
    unit_id UUID, -- The unit that has it.
    reply TEXT, -- "We did": the office's reply.
    replied_on TEXT, -- When it replied.
    answer_given_on TEXT, -- When the reply was read aloud or given.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, reference),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, team_id) REFERENCES team (office_id, id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX suggestion_received_on ON suggestion (office_id, received_on, id);
CREATE INDEX suggestion_place ON suggestion (office_id, place_id);
CREATE INDEX suggestion_unit ON suggestion (office_id, unit_id);
CREATE INDEX suggestion_state ON suggestion (office_id, state, id);

-- A hand-over meeting.
CREATE TABLE handover (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    held_on TEXT NOT NULL, -- The day it is held.
    place_id UUID NOT NULL, -- Where.
    title TEXT NOT NULL, -- Its title.
    minutes TEXT, -- What was said and agreed.
    state TEXT NOT NULL, -- Where it stands.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id)
);
CREATE INDEX handover_held_on ON handover (office_id, held_on, id);
CREATE INDEX handover_place ON handover (office_id, place_id);

-- One matter given to one unit at a meeting.
CREATE TABLE handover_item (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    handover_id UUID NOT NULL, -- The meeting.
    request_id UUID, -- The request, or
    suggestion_id UUID, -- the suggestion.
    unit_id UUID NOT NULL, -- The unit.
    part TEXT NOT NULL, -- Its part.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, handover_id) REFERENCES handover (office_id, id),
    FOREIGN KEY (office_id, request_id) REFERENCES request (office_id, id),
    FOREIGN KEY (office_id, suggestion_id) REFERENCES suggestion (office_id, id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX handover_item_handover ON handover_item (office_id, handover_id);
CREATE INDEX handover_item_request ON handover_item (office_id, request_id);
CREATE INDEX handover_item_suggestion ON handover_item (office_id, suggestion_id);
CREATE INDEX handover_item_unit ON handover_item (office_id, unit_id);

-- A dispute.
CREATE TABLE dispute (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    registered_on TEXT NOT NULL, -- The day it was registered.
    place_id UUID NOT NULL, -- Where.
    kind TEXT NOT NULL, -- What about.
    description TEXT NOT NULL, -- What happened, as both sides tell it. No names.
    team_id UUID, -- The team that noticed it.
    reference TEXT NOT NULL, -- The number people read out.
    state TEXT NOT NULL, -- Where it stands.
    referred_to TEXT, -- Where it was referred.
    ended_on TEXT, -- When it ended without agreement or was referred.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, reference),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, team_id) REFERENCES team (office_id, id)
);
CREATE INDEX dispute_registered_on ON dispute (office_id, registered_on, id);
CREATE INDEX dispute_place ON dispute (office_id, place_id);

-- A party of a dispute.
CREATE TABLE dispute_party (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    dispute_id UUID NOT NULL, -- The dispute.
    side TEXT NOT NULL, -- Which side.
    claims TEXT NOT NULL, -- What it claims. No names: they belong into the sealed contact.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, dispute_id) REFERENCES dispute (office_id, id)
);
CREATE INDEX dispute_party_dispute ON dispute_party (office_id, dispute_id);

-- A mediation session.
CREATE TABLE dispute_session (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    dispute_id UUID NOT NULL, -- The dispute.
    held_on TEXT NOT NULL, -- The day.
    notes TEXT NOT NULL, -- What was said and proposed.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, dispute_id) REFERENCES dispute (office_id, id)
);
CREATE INDEX dispute_session_held_on ON dispute_session (office_id, held_on, id);
CREATE INDEX dispute_session_dispute ON dispute_session (office_id, dispute_id);

-- A mediation agreement.
CREATE TABLE agreement (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    dispute_id UUID NOT NULL, -- The dispute it settles.
    form TEXT NOT NULL, -- Written or oral.
    dated_on TEXT NOT NULL, -- The day it was made.
    terms TEXT NOT NULL, -- What the parties agreed.
    ended_on TEXT, -- The day on which it ceased to be in force; in force where none.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, dispute_id) REFERENCES dispute (office_id, id)
);
CREATE INDEX agreement_dated_on ON agreement (office_id, dated_on, id);
CREATE INDEX agreement_dispute ON agreement (office_id, dispute_id);

-- A study report.
CREATE TABLE thematic_report (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    title TEXT NOT NULL, -- Its title.
    kind TEXT NOT NULL, -- What kind.
    published_on TEXT, -- The day it was published; a draft where none.
    place_id UUID NOT NULL, -- The place it is about.
    summary TEXT NOT NULL, -- What it found and proposes.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id)
);
CREATE INDEX thematic_report_published_on ON thematic_report (office_id, published_on, id);
CREATE INDEX thematic_report_place ON thematic_report (office_id, place_id);

-- A question and its answer.
CREATE TABLE consultation (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    asked_on TEXT NOT NULL, -- The day it was asked.
    place_id UUID NOT NULL, -- Where.
    area TEXT NOT NULL, -- Policy or law.
    topic TEXT NOT NULL, -- What about.
    question TEXT NOT NULL, -- The question. No names.
    answer TEXT, -- The answer; open where none.
    answered_on TEXT, -- When it was answered.
    reply_wanted BOOLEAN NOT NULL, -- Whether whoever asked waits for the answer.
    team_id UUID, -- The team that took it down.
    answer_given_on TEXT, -- When a later answer was read aloud or given.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, team_id) REFERENCES team (office_id, id)
);
CREATE INDEX consultation_asked_on ON consultation (office_id, asked_on, id);
CREATE INDEX consultation_place ON consultation (office_id, place_id);

-- A booklet or leaflet.
CREATE TABLE material (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    code TEXT NOT NULL, -- Short code.
    title TEXT NOT NULL, -- Its title.
    bilingual BOOLEAN NOT NULL, -- Whether it is in two languages.
    printed BIGINT NOT NULL, -- Copies printed.
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, code),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- Copies handed out.
CREATE TABLE handout (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    handed_on TEXT NOT NULL, -- The day.
    place_id UUID NOT NULL, -- Where.
    material_id UUID NOT NULL, -- Which material.
    copies BIGINT NOT NULL, -- How many copies.
    team_id UUID, -- The team.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, material_id) REFERENCES material (office_id, id),
    FOREIGN KEY (office_id, team_id) REFERENCES team (office_id, id)
);
CREATE INDEX handout_handed_on ON handout (office_id, handed_on, id);
CREATE INDEX handout_place ON handout (office_id, place_id);
CREATE INDEX handout_material ON handout (office_id, material_id);

-- A project.
CREATE TABLE project (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    name TEXT NOT NULL, -- Its name.
    kind TEXT NOT NULL, -- What is built.
    place_id UUID NOT NULL, -- Where.
    unit_id UUID, -- The unit that carries it out.
    started_on TEXT NOT NULL, -- First day of the works.
    due_on TEXT, -- The day it is to be finished.
    stage TEXT NOT NULL, -- Where it stands.
    planned_amount BIGINT, -- What it is to cost.
    purpose TEXT, -- What it is for.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX project_started_on ON project (office_id, started_on, id);
CREATE INDEX project_place ON project (office_id, place_id);

-- Money posted to a project.
CREATE TABLE project_funding (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    project_id UUID NOT NULL, -- The project.
    posted_on TEXT NOT NULL, -- The day.
    amount BIGINT NOT NULL, -- How much.
    source TEXT NOT NULL, -- From where.
    unit_id UUID, -- The unit that gives it.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, project_id) REFERENCES project (office_id, id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX project_funding_posted_on ON project_funding (office_id, posted_on, id);
CREATE INDEX project_funding_project ON project_funding (office_id, project_id);

-- Experts sent to help.
CREATE TABLE expert_assignment (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    from_on TEXT NOT NULL, -- First day.
    to_on TEXT, -- Last day; open where none.
    place_id UUID NOT NULL, -- Where.
    sector TEXT NOT NULL, -- Their sector.
    experts BIGINT NOT NULL, -- How many. A number, never names.
    unit_id UUID, -- The unit that sends them.
    task TEXT NOT NULL, -- What they do.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX expert_assignment_from_on ON expert_assignment (office_id, from_on, id);
CREATE INDEX expert_assignment_place ON expert_assignment (office_id, place_id);

-- An inspection of works.
CREATE TABLE inspection (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    inspected_on TEXT NOT NULL, -- The day.
    place_id UUID NOT NULL, -- The village of the works.
    project_id UUID, -- The project, where there is one.
    sector TEXT NOT NULL, -- The sector.
    works TEXT NOT NULL, -- The works inspected.
    findings TEXT NOT NULL, -- What was found.
    team_id UUID, -- The team.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, project_id) REFERENCES project (office_id, id),
    FOREIGN KEY (office_id, team_id) REFERENCES team (office_id, id)
);
CREATE INDEX inspection_inspected_on ON inspection (office_id, inspected_on, id);
CREATE INDEX inspection_place ON inspection (office_id, place_id);
CREATE INDEX inspection_project ON inspection (office_id, project_id);

-- Things handed over to a village.
CREATE TABLE asset_handover (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    delivered_on TEXT NOT NULL, -- The day they were delivered.
    place_id UUID NOT NULL, -- The village that keeps them.
    project_id UUID, -- The project, where there is one.
    kind TEXT NOT NULL, -- What.
    quantity BIGINT NOT NULL, -- How many.
    remark TEXT, -- Make, condition, who looks after them (an office, never a name).
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, project_id) REFERENCES project (office_id, id)
);
CREATE INDEX asset_handover_delivered_on ON asset_handover (office_id, delivered_on, id);
CREATE INDEX asset_handover_place ON asset_handover (office_id, place_id);
CREATE INDEX asset_handover_project ON asset_handover (office_id, project_id);

-- A contribution to the relief fund.
CREATE TABLE contribution (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    posted_on TEXT NOT NULL, -- The day it was posted.
    place_id UUID NOT NULL, -- The place whose fund it joins.
    source TEXT NOT NULL, -- What kind of source.
    unit_id UUID, -- The unit, where it is one of the office's.
    given_by TEXT NOT NULL, -- The office or organisation that gives it; never a person's name.
    amount BIGINT NOT NULL, -- How much.
    purpose TEXT, -- What it is meant for.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id)
);
CREATE INDEX contribution_posted_on ON contribution (office_id, posted_on, id);
CREATE INDEX contribution_place ON contribution (office_id, place_id);

-- Goods given in kind.
CREATE TABLE distribution (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    distributed_on TEXT NOT NULL, -- The day.
    place_id UUID NOT NULL, -- Where.
    goods TEXT NOT NULL, -- What was given, e.g. "rice 40 bags, tea 40 bricks".
    people_count BIGINT NOT NULL, -- How many people it helped.
    goods_value BIGINT NOT NULL, -- What it was worth.
    unit_id UUID, -- The unit that gave it.
    team_id UUID, -- The team.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, unit_id) REFERENCES unit (office_id, id),
    FOREIGN KEY (office_id, team_id) REFERENCES team (office_id, id)
);
CREATE INDEX distribution_distributed_on ON distribution (office_id, distributed_on, id);
CREATE INDEX distribution_place ON distribution (office_id, place_id);

-- A free medical check or treatment that was arranged.
CREATE TABLE health_check (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    voided BOOLEAN NOT NULL,
    held_on TEXT NOT NULL, -- The day it was held.
    place_id UUID NOT NULL, -- Where.
    service TEXT NOT NULL, -- Check or treatment.
    families BIGINT NOT NULL, -- How many families.
    provider TEXT NOT NULL, -- The hospital or clinic.
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, place_id) REFERENCES place (office_id, id)
);
CREATE INDEX health_check_held_on ON health_check (office_id, held_on, id);
CREATE INDEX health_check_place ON health_check (office_id, place_id);
