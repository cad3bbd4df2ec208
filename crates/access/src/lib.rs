//! Who is there and who may come in: offices, units, teams, staff, rights, sign-in, tokens and one-time links.
//!
//! Every secret (cookie, token, link) carries its office in front and is kept only as a hash; a caller has the rights that
//! are granted on that day, and none after leaving the rolls. Whatever opens or shuts a door leaves an event. Cookies and
//! pages are left to `web`; what a right lets somebody see, to `casework::scope`.

mod denial;
mod identify;
pub mod kinds;
mod limiter;
mod link;
mod note;
mod office;
mod password;
mod rights;
mod secret;
mod session;
mod sign_in;
mod sign_in_name;
mod token;
mod user;

use casework::kind::Kind;

pub use denial::Denial;
pub use identify::{SignedIn, actor_of_session, actor_of_token};
pub use limiter::{ResidentLimiter, SignInLimiter};
pub use link::{LinkHolder, link_holder, make_link, use_link};
pub use office::{LANGUAGES, Office, create_office, office_by_code, offices, only_office};
pub use password::{change_password, hash_password, verify_password, weakness};
pub use rights::grants_of;
pub use session::{OpenSession, end_session, sessions_of, sign_out};
pub use sign_in::{Attempt, Opened, SESSION_HOURS, sign_in};
pub use sign_in_name::{give_sign_in_name, staff_of};
pub use token::{IssuedToken, NewToken, TOKEN_DAYS, add_token, revoke_token, tokens_of};
pub use user::{NewUser, add_user};

/// The kinds of this crate.
pub const KINDS: [&Kind; 6] =
    [&kinds::UNIT, &kinds::TEAM, &kinds::STAFF, &kinds::POSTING, &kinds::PARTNERSHIP, &kinds::ROLE_GRANT];
