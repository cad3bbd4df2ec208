//! Who is there and who may come in: offices, units, teams, staff, rights, sign-in, tokens and one-time links.
//!
//! Every secret (cookie, token, link) carries its office in front and is kept only as a hash; a caller has the rights that
//! are granted on that day, and none after leaving the rolls. Whatever opens or shuts a door leaves an event. Cookies and
//! pages are left to `web`; what a right lets somebody see, to `casework::scope`.

mod agent;
mod attempts;
pub mod break_glass;
mod denial;
mod device;
mod gate;
mod identify;
pub mod kinds;
mod known_device;
mod limiter;
mod link;
mod note;
mod office;
mod open_session;
pub mod passkey;
mod password;
mod proof;
mod rights;
mod scope;
pub mod second_factor;
mod secret;
mod session;
mod sign_in;
mod sign_in_name;
pub mod sign_on;
mod step;
mod token;
mod user;

use casework::kind::Kind;

pub use attempts::passphrase::{PassphraseAttempt, admit_passphrase, passphrase_fitted};
pub use attempts::pin::{PinAttempt, admit_pin, pin_fitted};
pub use denial::Denial;
pub use device::{FieldDevice, add_device, devices_of, revoke_device};
pub use gate::Gate;
pub use identify::{SignedIn, actor_of_session, actor_of_token, signed_in};
pub use known_device::{KNOWN_DEVICE_DAYS, KnownDevice, same};
pub use limiter::{FloodLimiter, SignInLimiter};
pub use link::{LinkHolder, OpenLink, link_holder, make_link, open_links, revoke_link, use_link};
pub use office::{LANGUAGES, Office, change_office, create_office, office_by_code, offices, only_office, this_office};
pub use open_session::{Awaits, IDLE_MINUTES, Opened, SESSION_HOURS, Way};
pub use password::{LeakedError, LeakedPasswords, change_password, hash_password, verify_password, weakness};
pub use proof::{PROOF_MINUTES, Proofs, proofs_of, prove, prove_by_code, set_up_done};
pub use rights::{grants_of, units_of};
pub use scope::{Errand, Scope};
pub use session::{OpenSession, end_session, end_sessions, key_of_cookie, name_device, sessions_of, sign_out};
pub use sign_in::{Attempt, sign_in};
pub use sign_in_name::{give_sign_in_name, staff_of};
pub use token::{IssuedToken, NewToken, TOKEN_DAYS, add_scoped_token, add_token, revoke_token, tokens_of};
pub use user::{NewUser, add_user};

/// The kinds of this crate.
pub const KINDS: [&Kind; 7] = [
    &kinds::UNIT,
    &kinds::TEAM,
    &kinds::STAFF,
    &kinds::POSTING,
    &kinds::PARTNERSHIP,
    &kinds::ROLE_GRANT,
    &break_glass::BREAK_GLASS,
];
