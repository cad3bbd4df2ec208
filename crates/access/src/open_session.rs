//! Opening a session: always under a new secret, and empty-handed where a second factor is still to come.

use casework::{Refusal, event::Event};
use jiff::Timestamp;
use store::{Tx, params};
use uuid::Uuid;

use crate::{
    note::{at_the_door, note, person},
    second_factor,
    secret::{Secret, form_secret},
    sign_in::{hours_later, minutes_later},
};

/// How long a session lasts at most: a working day.
pub const SESSION_HOURS: i64 = 12;
/// How long it lasts without being used.
pub const IDLE_MINUTES: i64 = 120;
/// How long the second factor is waited for.
const CODE_MINUTES: i64 = 10;

/// How somebody came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Name and password alone.
    Password,
    /// A one-time link, with which the password was set.
    Link,
    /// A code or recovery code after the password.
    Code,
    /// A passkey.
    Passkey,
    /// Another provider of identities; `strong` where it says that it asked for more than a password.
    SignOn {
        /// Whether a second factor was asked for there.
        strong: bool,
    },
}

impl Way {
    /// As it is stored and named in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Link => "link",
            Self::Code => "code",
            Self::Passkey => "passkey",
            Self::SignOn { .. } => "sign-on",
        }
    }

    /// Reads what [`Way::code`] wrote; what is not known counts as a password.
    pub(crate) fn parse(code: &str) -> Self {
        let ways = [Self::Link, Self::Code, Self::Passkey, Self::SignOn { strong: false }];
        ways.into_iter().find(|way| way.code() == code).unwrap_or(Self::Password)
    }

    /// Whether it stands for two factors.
    const fn is_strong(self) -> bool {
        matches!(self, Self::Code | Self::Passkey | Self::SignOn { strong: true })
    }
}

/// What a session still waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaits {
    /// The second factor: until then the session opens nothing.
    Code,
    /// A second factor to be set up: until then it opens the pages for that only.
    SetUp,
}

impl Awaits {
    /// As it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::SetUp => "set-up",
        }
    }
}

/// Somebody who comes in.
#[derive(Clone)]
pub(crate) struct Coming {
    pub staff_id: Uuid,
    pub name: String,
    pub way: Way,
    /// Browser and system in two words.
    pub device: String,
    /// Whether they just proved who they are. Another provider may have let somebody through whom it knew from the morning.
    pub proved: bool,
}

/// A session that was just opened.
#[derive(Clone)]
pub struct Opened {
    /// The cookie's value; it is shown only here.
    pub cookie: String,
    /// The secret that forms carry.
    pub csrf: String,
    /// When the session ends.
    pub expires_at: Timestamp,
    /// Who is signed in.
    pub staff_id: Uuid,
    /// What is still waited for.
    pub awaits: Option<Awaits>,
}

/// Opens a session; those of the same person that have run out go.
pub(crate) async fn open(tx: &Tx, coming: &Coming) -> Result<Opened, Refusal> {
    let now = tx.now();
    let sql = "DELETE FROM session WHERE office_id = $1 AND staff_id = $2 AND (expires_at <= $3 OR idle_at <= $3)";
    tx.execute(sql, params![coming.staff_id, now]).await?;
    let awaits = if coming.way.is_strong() { None } else { second_factor::awaited(tx, coming.staff_id).await? };
    let ends_at =
        if awaits == Some(Awaits::Code) { minutes_later(now, CODE_MINUTES) } else { hours_later(now, SESSION_HOURS) };
    let opened = insert(tx, coming, awaits, ends_at).await?;
    let event = match awaits {
        Some(Awaits::Code) => Event::new("session.half_opened"),
        _ => Event::new("session.opened"),
    };
    note(&at_the_door(tx, person(coming.staff_id, &coming.name)), coming.staff_id, &event).await?;
    Ok(opened)
}

/// Writes the session under a new secret. `ends_at` is its end whatever happens.
pub(crate) async fn insert(
    tx: &Tx,
    coming: &Coming,
    awaits: Option<Awaits>,
    ends_at: Timestamp,
) -> Result<Opened, Refusal> {
    let (secret, csrf, now) = (Secret::new(tx), form_secret(tx), tx.now());
    let sql = "INSERT INTO session (office_id, token_hash, staff_id, csrf, created_at, expires_at, device, way, awaits, \
               used_on, idle_at, proved_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let idle_at = minutes_later(now, IDLE_MINUTES);
    let values = params![
        secret.hash(),
        coming.staff_id,
        &csrf,
        now,
        ends_at,
        &coming.device,
        coming.way.code(),
        awaits.map(Awaits::code),
        tx.today(),
        idle_at,
        coming.proved.then_some(now),
    ];
    tx.execute(sql, values).await?;
    Ok(Opened { cookie: secret.text(), csrf, expires_at: ends_at, staff_id: coming.staff_id, awaits })
}
