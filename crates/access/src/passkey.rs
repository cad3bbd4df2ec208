//! Passkeys (Web Authentication): a key in somebody's device signs a challenge, after the device saw who holds it. Nothing
//! secret is kept here, nothing can be phished, and it stands for both factors.

use casework::{Refusal, actor::Work, event::Event};
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use store::{Tx, params};
use uuid::Uuid;
use webauthn_rs::{
    Webauthn, WebauthnBuilder,
    prelude::{
        DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Url,
    },
};
use webauthn_rs_proto::ResidentKeyRequirement;

use crate::{
    Denial, Gate, agent,
    device::called,
    identify::ON_THE_ROLLS,
    note::note,
    open_session::{Coming, Opened, Way, open},
    session::own_or_administrator,
    step,
};

const ENROLMENT: &str = "passkey-enrolment";
const ENTRANCE: &str = "passkey";

/// This office as browsers know it: passkeys are bound to its address.
#[derive(Clone)]
pub struct RelyingParty {
    library: Webauthn,
    /// The address that pages must come from, without a slash at its end.
    pub origin: String,
}

impl RelyingParty {
    /// The office at this address; none where the address has no name, for browsers bind no passkey to a number. A program
    /// that is reached from its own machine only is known there as `localhost`.
    pub fn new(public_url: &str, office_name: &str) -> Option<Self> {
        let mut url = Url::parse(public_url).ok()?;
        let own_machine = url.host_str().is_some_and(|host| matches!(host, "127.0.0.1" | "[::1]" | "0.0.0.0"));
        if own_machine {
            url.set_host(Some("localhost")).ok()?;
        }
        let name = url.domain()?.to_owned();
        let library = WebauthnBuilder::new(&name, &url).ok()?.rp_name(office_name).build().ok()?;
        Some(Self { library, origin: url.origin().ascii_serialization() })
    }
}

/// A challenge for a browser.
pub struct Challenge {
    /// The secret that the answer brings back.
    pub step: String,
    /// What the browser is asked, as JSON.
    pub options: String,
}

/// A passkey as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldPasskey {
    /// Its id.
    pub id: Uuid,
    /// What its holder calls it.
    pub name: String,
    /// When it was enrolled.
    pub made_on: Date,
    /// When it was last used.
    pub used_on: Option<Date>,
}

/// Begins to enrol a passkey of whoever is signed in.
pub async fn begin_enrolment(work: &Work, party: &RelyingParty) -> Result<Challenge, Refusal> {
    let staff_id = work.actor.staff_id.ok_or(Refusal::Forbidden)?;
    let sql = "SELECT credential FROM passkey WHERE office_id = $1 AND staff_id = $2";
    let mut known = Vec::new();
    for row in work.tx.rows(sql, params![staff_id]).await? {
        known.push(passkey(&row.get::<String>("credential")?)?.cred_id().clone());
    }
    let name = work.actor.name.as_str();
    let begun = party.library.start_passkey_registration(staff_id, name, name, Some(known));
    let (mut options, state) = begun.map_err(|_| Refusal::Rule("passkey-refused"))?;
    // It is to be found without a name typed first, so that nobody learns from this page who works here.
    if let Some(selection) = &mut options.public_key.authenticator_selection {
        selection.resident_key = Some(ResidentKeyRequirement::Required);
        selection.require_resident_key = true;
    }
    let step = step::keep(&work.tx, ENROLMENT, Some(staff_id), &json(&state)?).await?;
    Ok(Challenge { step, options: json(&options)? })
}

/// Ends it: the browser's answer is looked at, and the passkey kept under a name.
pub async fn enrol(work: &Work, party: &RelyingParty, step: &str, answer: &str, name: &str) -> Result<(), Refusal> {
    let staff_id = work.actor.staff_id.ok_or(Refusal::Forbidden)?;
    let name = called(name)?;
    let begun = step::take(&work.tx, ENROLMENT, step).await?;
    let state: PasskeyRegistration = read(&begun.body)?;
    let answer: RegisterPublicKeyCredential = read(answer)?;
    let made = party.library.finish_passkey_registration(&answer, &state);
    let made = made.ok().filter(|_| begun.staff_id == Some(staff_id)).ok_or(Refusal::Rule("passkey-refused"))?;
    let tx = &work.tx;
    let sql = "INSERT INTO passkey (office_id, id, staff_id, credential_hash, credential, name, made_on) \
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (office_id, credential_hash) DO NOTHING";
    let values = params![tx.new_id(), staff_id, hash(made.cred_id()), json(&made)?, name, tx.today()];
    if tx.execute(sql, values).await? == 0 {
        return Err(Refusal::Rule("passkey-refused"));
    }
    note(work, staff_id, &Event::new("passkey.added")).await
}

/// Somebody's passkeys, the latest first: for themselves and administrators.
pub async fn passkeys_of(work: &Work, staff_id: Uuid) -> Result<Vec<HeldPasskey>, Refusal> {
    own_or_administrator(work, staff_id)?;
    let sql = "SELECT id, name, made_on, used_on FROM passkey WHERE office_id = $1 AND staff_id = $2 \
               ORDER BY made_on DESC, id DESC";
    let rows = work.tx.rows(sql, params![staff_id]).await?;
    rows.iter()
        .map(|row| {
            Ok(HeldPasskey {
                id: row.get("id")?,
                name: row.get("name")?,
                made_on: row.get("made_on")?,
                used_on: row.get("used_on")?,
            })
        })
        .collect()
}

/// Takes a passkey away: for its person and administrators.
pub async fn remove_passkey(work: &Work, staff_id: Uuid, id: Uuid) -> Result<(), Refusal> {
    own_or_administrator(work, staff_id)?;
    let sql = "DELETE FROM passkey WHERE office_id = $1 AND id = $2 AND staff_id = $3";
    if work.tx.execute(sql, params![id, staff_id]).await? == 0 {
        return Err(Refusal::NotFound);
    }
    note(work, staff_id, &Event::new("passkey.removed")).await
}

/// Begins a sign-in. Nobody is named: the browser offers the passkeys that it holds for this office.
pub async fn begin_entrance(gate: Gate<'_>, party: &RelyingParty) -> Result<Challenge, Denial> {
    let begun = party.library.start_discoverable_authentication().map_err(|_| Denial::WrongPasskey)?;
    let (mut options, state) = begun;
    // A button was pressed: the browser asks at once.
    options.mediation = None;
    let (state, options) = (json(&state)?, json(&options)?);
    let keeping = move |tx: Tx| {
        let state = state.clone();
        async move { step::keep(&tx, ENTRANCE, None, &state).await.map_err(Denial::from) }
    };
    let step = gate.store.write(gate.office, keeping).await?;
    Ok(Challenge { step, options })
}

/// Ends it: a session opens for the person whose passkey answered.
pub async fn enter(
    gate: Gate<'_>,
    party: &RelyingParty,
    step: &str,
    answer: &str,
    user_agent: &str,
) -> Result<Opened, Denial> {
    let answer: PublicKeyCredential = serde_json::from_str(answer).map_err(|_| Denial::WrongPasskey)?;
    let (party, step, device) = (party.clone(), step.to_owned(), agent::device_words(user_agent));
    let opening = move |tx: Tx| {
        let (party, step, answer, device) = (party.clone(), step.clone(), answer.clone(), device.clone());
        async move { entered(&tx, &party, &step, &answer, device).await }
    };
    gate.store.write(gate.office, opening).await
}

async fn entered(
    tx: &Tx,
    party: &RelyingParty,
    step: &str,
    answer: &PublicKeyCredential,
    device: String,
) -> Result<Opened, Denial> {
    let begun = step::take(tx, ENTRANCE, step).await?;
    let state: DiscoverableAuthentication = read(&begun.body)?;
    let identified = party.library.identify_discoverable_authentication(answer);
    let (staff_id, credential) = identified.map_err(|_| Denial::WrongPasskey)?;
    let sql = format!(
        "SELECT p.credential, n.name AS sign_in_name FROM passkey p \
         JOIN staff f ON f.office_id = p.office_id AND f.id = p.staff_id \
         JOIN sign_in n ON n.office_id = p.office_id AND n.staff_id = p.staff_id \
         WHERE p.office_id = $1 AND p.credential_hash = $2 AND p.staff_id = $3 AND {ON_THE_ROLLS}"
    );
    let found = tx.row(&sql, params![hash(credential), staff_id, tx.today()]).await?;
    let row = found.ok_or(Denial::WrongPasskey)?;
    let mut held = passkey(&row.get::<String>("credential")?)?;
    let shown = party.library.finish_discoverable_authentication_v2(answer, state, &held);
    let shown = shown.map_err(|_| Denial::WrongPasskey)?;
    held.update_credential(&shown);
    let sql = "UPDATE passkey SET credential = $3, used_on = $4 WHERE office_id = $1 AND credential_hash = $2";
    tx.execute(sql, params![hash(credential), json(&held)?, tx.today()]).await?;
    let coming = Coming { staff_id, name: row.get("sign_in_name")?, way: Way::Passkey, device, proved: true };
    Ok(open(tx, &coming).await?)
}

fn hash(credential_id: &[u8]) -> Vec<u8> {
    Sha256::digest(credential_id).to_vec()
}

fn passkey(stored: &str) -> Result<Passkey, Refusal> {
    read(stored)
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, Refusal> {
    serde_json::to_string(value).map_err(|_| Refusal::Rule("passkey-refused"))
}

fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Refusal> {
    serde_json::from_str(text).map_err(|_| Refusal::Rule("passkey-refused"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_are_bound_to_a_name_and_on_this_machine_to_localhost() {
        let origin = |url: &str| RelyingParty::new(url, "Luhe").map(|party| party.origin);
        assert_eq!(origin("https://doorstep.example.org"), Some("https://doorstep.example.org".to_owned()));
        assert_eq!(origin("http://127.0.0.1:8080"), Some("http://localhost:8080".to_owned()));
        for without in ["http://192.168.1.4:8080", "doorstep", ""] {
            assert_eq!(origin(without), None, "{without}");
        }
    }
}
