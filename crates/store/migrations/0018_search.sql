-- The index of words: in which records a word stands. It only proposes records; each is read again through the access door
-- and compared with what was asked, so that whatever is out of date here is never shown.

-- Records whose words are not yet in the index. They are searched as they are.
CREATE TABLE word_due (
    office_id UUID NOT NULL,
    record_table TEXT NOT NULL, -- The table of the record.
    record_id UUID NOT NULL, -- The record.
    noted_at BIGINT NOT NULL, -- When it was last changed.
    PRIMARY KEY (office_id, record_table, record_id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- Records that came into the index together; the higher the number, the later.
CREATE TABLE word_batch (
    office_id UUID NOT NULL,
    record_table TEXT NOT NULL, -- The table of its records.
    batch BIGINT NOT NULL, -- Its number, from 1.
    first_id UUID NOT NULL, -- The lowest id in it.
    last_id UUID NOT NULL, -- The highest id in it.
    PRIMARY KEY (office_id, record_table, batch),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- The records of a batch in which a word stands.
CREATE TABLE word_entry (
    office_id UUID NOT NULL,
    record_table TEXT NOT NULL, -- The table of the records.
    batch BIGINT NOT NULL, -- The batch.
    word BYTEA NOT NULL, -- A word, a Tibetan syllable or two Chinese characters, folded, as UTF-8: bytes sort alike everywhere.
    records BYTEA NOT NULL, -- Their ids, 16 bytes each, in ascending order.
    PRIMARY KEY (office_id, record_table, batch, word),
    FOREIGN KEY (office_id, record_table, batch) REFERENCES word_batch (office_id, record_table, batch)
);

-- Records that ended long ago: their words are not in the index.
CREATE TABLE word_left (
    office_id UUID NOT NULL,
    record_table TEXT NOT NULL, -- The table of the record.
    record_id UUID NOT NULL, -- The record.
    PRIMARY KEY (office_id, record_table, record_id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- What is there already waits for the index.
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'activity', id, 0 FROM activity;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'activity_series', id, 0 FROM activity_series;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'asset_handover', id, 0 FROM asset_handover;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'break_glass', id, 0 FROM break_glass;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'calendar', id, 0 FROM calendar;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'calendar_day', id, 0 FROM calendar_day;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'call_back_round', id, 0 FROM call_back_round;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'category', id, 0 FROM category;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'consultation', id, 0 FROM consultation;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'contribution', id, 0 FROM contribution;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'data_limit', id, 0 FROM data_limit;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'deadline', id, 0 FROM deadline;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'dispute', id, 0 FROM dispute;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'distribution', id, 0 FROM distribution;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'expert_assignment', id, 0 FROM expert_assignment;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'handout', id, 0 FROM handout;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'handover', id, 0 FROM handover;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'health_check', id, 0 FROM health_check;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'inspection', id, 0 FROM inspection;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'material', id, 0 FROM material;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'not_taken', id, 0 FROM not_taken;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'notice_text', id, 0 FROM notice_text;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'partnership', id, 0 FROM partnership;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'posting', id, 0 FROM posting;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'project', id, 0 FROM project;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'purge', id, 0 FROM purge;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'reported_figure', id, 0 FROM reported_figure;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'reported_kind', id, 0 FROM reported_kind;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'request', id, 0 FROM request;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'request_note', id, 0 FROM request_note;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'role_grant', id, 0 FROM role_grant;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'rung', id, 0 FROM rung;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'staff', id, 0 FROM staff;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'subject_request', id, 0 FROM subject_request;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'suggestion', id, 0 FROM suggestion;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'team', id, 0 FROM team;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'thematic_report', id, 0 FROM thematic_report;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'topic', id, 0 FROM topic;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'unit', id, 0 FROM unit;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'unit_address', id, 0 FROM unit_address;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'visit', id, 0 FROM visit;
INSERT INTO word_due (office_id, record_table, record_id, noted_at) SELECT office_id, 'webhook', id, 0 FROM webhook;
