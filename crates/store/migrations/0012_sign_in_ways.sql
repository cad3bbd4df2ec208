-- Ways to sign in: what a session remembers, a second factor, passkeys, another office's sign-on, devices, scopes of tokens,
-- and how guessing is slowed. No address and no precise time of a person's coming is kept: days are enough.

-- A session that stands still ends; one that waits for its second factor opens nothing.
ALTER TABLE session ADD COLUMN device TEXT; -- browser and system in two words of a closed list, e.g. firefox-linux
ALTER TABLE session ADD COLUMN way TEXT; -- how its holder came in: password, code, passkey, sign-on, link
ALTER TABLE session ADD COLUMN awaits TEXT; -- code: the second factor is not given yet; set-up: there is none yet; none where complete
ALTER TABLE session ADD COLUMN used_on TEXT; -- the office's day of the last use
ALTER TABLE session ADD COLUMN idle_at BIGINT; -- when it ends unless it is used before
ALTER TABLE session ADD COLUMN proved_at BIGINT; -- when its holder last proved who they are

ALTER TABLE one_time_link ADD COLUMN made_at BIGINT; -- when it was made

-- A token without scope has all rights of its person.
ALTER TABLE api_token ADD COLUMN name TEXT; -- what it is for, in the words of whoever made it
ALTER TABLE api_token ADD COLUMN scope TEXT; -- read, write, write:LINE, write:COLLECTION, separated by blanks
ALTER TABLE api_token ADD COLUMN used_on TEXT; -- the office's day of the last use

-- A calendar address ends with the right of whoever made it.
ALTER TABLE calendar_token ADD COLUMN staff_id UUID; -- who made it

-- The secret that a person's telephone makes codes from.
CREATE TABLE code_secret (
    office_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    sealed BYTEA NOT NULL, -- the secret, encrypted under a key that follows from the office's key
    confirmed_at BIGINT, -- when a first code proved that it arrived; before, it opens nothing
    last_step BIGINT NOT NULL, -- the step of the last code accepted: none is accepted twice
    PRIMARY KEY (office_id, staff_id),
    FOREIGN KEY (office_id) REFERENCES office (id)
);

-- A code that lets a person in once without the telephone.
CREATE TABLE recovery_code (
    office_id UUID NOT NULL,
    code_hash BYTEA NOT NULL, -- sha-256 of person and code
    staff_id UUID NOT NULL,
    used_at BIGINT, -- when it was used up
    PRIMARY KEY (office_id, code_hash),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE INDEX recovery_code_staff ON recovery_code (office_id, staff_id);

-- A passkey: the public half of a key that lies in a person's device.
CREATE TABLE passkey (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    staff_id UUID NOT NULL,
    credential_hash BYTEA NOT NULL, -- sha-256 of the credential's id, by which it is found
    credential TEXT NOT NULL, -- public key and counter, as the library writes them
    name TEXT NOT NULL, -- what its holder calls it
    made_on TEXT NOT NULL,
    used_on TEXT,
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, credential_hash),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE INDEX passkey_staff ON passkey (office_id, staff_id);

-- A first half of something that has a second: a challenge that waits for its answer. Used once, within minutes.
CREATE TABLE sign_in_step (
    office_id UUID NOT NULL,
    token_hash BYTEA NOT NULL, -- sha-256 of the secret that the second half brings
    kind TEXT NOT NULL, -- passkey-enrolment, passkey, sign-on
    staff_id UUID, -- whose, where known
    body TEXT NOT NULL, -- what the second half is compared with
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (office_id, token_hash),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE INDEX sign_in_step_expires ON sign_in_step (office_id, expires_at);

-- Attempts that failed, so that guessing slows down and stays slow over a restart. What is guessed at, and from where,
-- stands here only as a keyed hash; rows are forgotten within a day or two.
CREATE TABLE attempt (
    office_id UUID NOT NULL,
    subject BYTEA NOT NULL, -- keyed hash of a name with a network, of a network, of a name, of a number
    failures BIGINT NOT NULL, -- how many were counted
    tried_at BIGINT NOT NULL, -- the last of them
    forget_at BIGINT NOT NULL, -- when all are forgiven
    PRIMARY KEY (office_id, subject),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE INDEX attempt_forget ON attempt (office_id, forget_at);

-- Whom another provider of identities knows as one of ours. Bound by an administrator; never made by itself.
CREATE TABLE sign_on_account (
    office_id UUID NOT NULL,
    issuer TEXT NOT NULL, -- the provider's address
    claim TEXT NOT NULL, -- sub: for good; email, preferred_username: until the first sign-in brings the sub
    value TEXT NOT NULL, -- what the provider says of the person
    staff_id UUID NOT NULL,
    bound_on TEXT NOT NULL,
    PRIMARY KEY (office_id, issuer, claim, value),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE INDEX sign_on_account_staff ON sign_on_account (office_id, staff_id);

-- A telephone or tablet on which matters are kept while there is no network. A revoked one is told to wipe itself.
CREATE TABLE field_device (
    office_id UUID NOT NULL,
    id UUID NOT NULL,
    staff_id UUID NOT NULL,
    token_hash BYTEA NOT NULL, -- sha-256 of the key that the device shows
    name TEXT NOT NULL, -- what its holder calls it
    made_on TEXT NOT NULL,
    synced_on TEXT, -- the office's day on which it last came
    revoked_at BIGINT, -- from then on it is told to wipe
    wiped_on TEXT, -- the day on which it was told so
    PRIMARY KEY (office_id, id),
    UNIQUE (office_id, token_hash),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE INDEX field_device_staff ON field_device (office_id, staff_id);

-- A role whose holders need a second factor.
CREATE TABLE second_factor_rule (
    office_id UUID NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (office_id, role),
    FOREIGN KEY (office_id) REFERENCES office (id)
);
