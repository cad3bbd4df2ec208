-- The ground of an office: who it is, its gazetteer, its doors, its event log and its figures.
-- Column types are the six that both databases share: UUID, TEXT, BIGINT, BOOLEAN, BYTEA, DOUBLE PRECISION.
-- Days are ISO text, instants are microseconds since 1970 in UTC. Tables without office_id are reference tables.

-- An office. Its id is opaque and never changes; an administrative code would (counties merge).
CREATE TABLE office (
    id UUID NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE, -- the word in addresses, e.g. /log/CODE
    name TEXT NOT NULL, -- as it stands on its bulletins
    language TEXT NOT NULL, -- its main language, e.g. zh-Hans
    created_at BIGINT NOT NULL
);

-- Sign-in names are unique everywhere, so they live outside the offices.
CREATE TABLE sign_in (
    name TEXT NOT NULL PRIMARY KEY, -- lower case
    office_id UUID NOT NULL, -- the office of the person; no foreign key: reference to tenant is not allowed
    staff_id UUID NOT NULL -- the person on that office's rolls
);
CREATE INDEX sign_in_staff ON sign_in (office_id, staff_id); -- every request asks who is behind its secret

-- A place in one of its versions: administrative codes change every year, and a record keeps the place it was made in.
CREATE TABLE place (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    code TEXT NOT NULL, -- administrative code
    name TEXT NOT NULL, -- in the office's main language
    level BIGINT NOT NULL, -- 1 province, 2 prefecture, 3 county, 4 township, 5 village
    parent_id UUID, -- the place it lies in; none at the top
    valid_from TEXT NOT NULL, -- first day of this version
    valid_to TEXT, -- first day on which it is no longer valid; open where none
    successor_id UUID, -- what it became
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, code, valid_from),
    FOREIGN KEY (office_id) REFERENCES office (id),
    FOREIGN KEY (office_id, parent_id) REFERENCES place (office_id, id),
    FOREIGN KEY (office_id, successor_id) REFERENCES place (office_id, id)
);
CREATE INDEX place_parent ON place (office_id, parent_id, code);

-- Every place with every place it lies in, itself included, so that "below" is a join and never a recursion.
CREATE TABLE place_closure (
    office_id UUID NOT NULL,
    place_id UUID NOT NULL, -- the place
    ancestor_id UUID NOT NULL, -- itself, or what it lies in
    PRIMARY KEY (office_id, place_id, ancestor_id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE INDEX place_closure_below ON place_closure (office_id, ancestor_id, place_id);

-- What happened: append-only. seq and chain are filled in after commit, once.
CREATE TABLE event (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    at BIGINT NOT NULL, -- when
    day TEXT NOT NULL, -- the office's day then
    actor_id UUID, -- who: staff; none for the command line and for residents
    actor TEXT NOT NULL, -- who, as the log names them; never a resident's name
    kind TEXT NOT NULL, -- what, e.g. request.closed
    subject_table TEXT NOT NULL, -- about which record
    subject_id UUID NOT NULL, -- its id
    version BIGINT NOT NULL, -- the record's version after the event; 0 where it changes no record
    reason TEXT, -- why, where a reason is asked for
    body TEXT NOT NULL, -- JSON: the values it brought; never a personal one
    record_hash BYTEA, -- hash of the record after the event
    salt BYTEA NOT NULL, -- so that the event's commitment gives nothing away
    seq BIGINT, -- its number in the office's chain; none until it is chained
    chain BYTEA, -- hash over the event and the chain before it
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, seq),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE INDEX event_subject ON event (office_id, subject_table, subject_id, version);

-- Additive figures per day, place and team: signed deltas posted with each change.
CREATE TABLE figure_day (
    office_id UUID NOT NULL,
    figure TEXT NOT NULL, -- id of the figure
    day TEXT NOT NULL, -- effective day
    place_id UUID NOT NULL, -- place of the record
    team_id UUID NOT NULL, -- team of the record; the nil id where none
    n BIGINT NOT NULL, -- the sum so far
    PRIMARY KEY (office_id, figure, day, place_id, team_id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE INDEX figure_day_day ON figure_day (office_id, day);

-- What was sent under an id chosen by the sender, so that sending it twice counts once.
CREATE TABLE sent_once (
    office_id UUID NOT NULL,
    id UUID NOT NULL, -- the id the sender chose
    record_table TEXT NOT NULL, -- what it became
    content_hash BYTEA NOT NULL, -- hash of what was sent
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- What is to leave the machine (mail, webhook), written with the change that causes it and sent afterwards, by lease.
CREATE TABLE outbox (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL, -- what is to be done
    body TEXT NOT NULL, -- JSON: ids only, never a personal value
    due_at BIGINT NOT NULL, -- not before
    claimed_until BIGINT, -- somebody is at it until then
    attempts BIGINT NOT NULL, -- how often it was tried
    done_at BIGINT, -- when it was done
    PRIMARY KEY (office_id, id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- A contact of one matter, sealed with its own key. There is no person behind several contacts.
CREATE TABLE contact (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    matter_table TEXT NOT NULL, -- the one matter it belongs to
    matter_id UUID NOT NULL, -- that matter's id
    sealed BYTEA NOT NULL, -- name, telephone, address, language: encrypted
    created_at BIGINT NOT NULL,
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, matter_table, matter_id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- The key of one contact, wrapped by the office's key. Deleting it erases the contact for good.
CREATE TABLE contact_key (
    office_id UUID NOT NULL,
    contact_id UUID NOT NULL,
    wrapped BYTEA NOT NULL,
    PRIMARY KEY (office_id, contact_id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- Contacts that were erased; replayed when a backup from before is restored.
CREATE TABLE erasure (
    office_id UUID NOT NULL,
    contact_id UUID NOT NULL,
    matter_table TEXT NOT NULL,
    matter_id UUID NOT NULL,
    erased_at BIGINT NOT NULL,
    reason TEXT NOT NULL, -- why: on request, by term
    PRIMARY KEY (office_id, contact_id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- The password of somebody on the rolls who signs in, as an argon2id hash.
CREATE TABLE credential (
    office_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    password_hash TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (office_id, staff_id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- A signed-in browser. Only a hash of its secret is kept.
CREATE TABLE session (
    office_id UUID NOT NULL,
    token_hash BYTEA NOT NULL, -- sha-256 of the secret in the cookie
    staff_id UUID NOT NULL,
    csrf TEXT NOT NULL, -- the secret that its forms carry
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (office_id, token_hash),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE INDEX session_staff ON session (office_id, staff_id);

-- A link that lets somebody in once, to set a password.
CREATE TABLE one_time_link (
    office_id UUID NOT NULL,
    token_hash BYTEA NOT NULL,
    staff_id UUID NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (office_id, token_hash),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- A token with which a program acts with somebody's rights.
CREATE TABLE api_token (
    office_id UUID NOT NULL,
    token_hash BYTEA NOT NULL,
    staff_id UUID NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT,
    PRIMARY KEY (office_id, token_hash),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
