//! Ending what opens a door: a session, a token, a device, a passkey, codes, a link. One's own, or somebody's by the
//! administrator.

use access::{passkey, second_factor};
use axum::extract::Path;
use casework::{Refusal, Work};
use door::{Refused, Sent, Via};
use uuid::Uuid;

use super::own as own_id;
use crate::desk::{Answer, Desk, go};

async fn end(work: &Work, staff_id: Uuid, what: &str, key: &str) -> Result<(), Refusal> {
    let id = || key.parse::<Uuid>().map_err(|_| Refusal::NotFound);
    match what {
        "sessions" => access::end_session(work, staff_id, key).await,
        "tokens" => access::revoke_token(work, staff_id, key).await,
        "devices" => access::revoke_device(work, staff_id, id()?).await,
        "passkeys" => passkey::remove_passkey(work, staff_id, id()?).await,
        "codes" => second_factor::remove_codes(work, staff_id).await,
        "links" => access::revoke_link(work, staff_id, key).await,
        "sign-on" => access::sign_on::unbind(work, staff_id).await,
        _ => Err(Refusal::NotFound),
    }
}

async fn ended(desk: &Desk, staff_id: Uuid, what: String, key: String, back: &str) -> Answer {
    let ended = desk.write(move |work| {
        let (what, key) = (what.clone(), key.clone());
        async move { end(&work, staff_id, &what, &key).await }
    });
    ended.await.map_err(|refusal| desk.trouble(refusal))?;
    Ok(go(&format!("{back}?said=done")))
}

/// `POST /account/{what}/{key}/ending`. What makes signing in weaker asks first who is there.
pub async fn own(desk: Desk, Path((what, key)): Path<(String, String)>, sent: Result<Sent, Refused>) -> Answer {
    desk.checked(sent)?;
    let me = own_id(&desk)?;
    let back = match what.as_str() {
        "tokens" => "/account/tokens",
        "devices" => "/account/devices",
        "passkeys" => "/account/passkeys",
        "codes" => "/account/second-factor",
        _ => "/account",
    };
    if matches!(what.as_str(), "passkeys" | "codes")
        && let Some(question) = super::proof_wanted(&desk, back).await?
    {
        return Ok(question);
    }
    ended(&desk, me, what, key, back).await
}

/// `POST /staff/{id}/sign-in/{what}/{key}/ending`.
pub async fn of_somebody(
    desk: Desk,
    Path((id, what, key)): Path<(String, String, String)>,
    sent: Result<Sent, Refused>,
) -> Answer {
    desk.checked(sent)?;
    desk.actor().must_be(&[casework::kind::Role::Administrator]).map_err(|refusal| desk.trouble(refusal))?;
    let staff_id: Uuid = id.parse().map_err(|_| desk.trouble(Refusal::NotFound))?;
    let back = format!("/staff/{staff_id}/sign-in");
    if let Some(question) = super::proof_wanted(&desk, &back).await? {
        return Ok(question);
    }
    ended(&desk, staff_id, what, key, &back).await
}

/// `POST /account/sessions/ending`: all but this one.
pub async fn others(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    desk.checked(sent)?;
    let me = own_id(&desk)?;
    // A token that was stolen must not put its owner out.
    let Via::Session { cookie, .. } = &desk.caller.via else { return Err(desk.trouble(Refusal::Forbidden)) };
    let here = access::key_of_cookie(desk.app.office, cookie);
    let ended = desk.write(move |work| {
        let here = here.clone();
        async move { access::end_sessions(&work, me, here.as_deref()).await }
    });
    ended.await.map_err(|refusal| desk.trouble(refusal))?;
    Ok(go("/account?said=done"))
}
