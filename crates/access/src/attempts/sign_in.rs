//! What is counted at sign-in: the person from one network, the network, and the name from everywhere.
//!
//! A device that signed in before has an allowance of its own, which nobody else can use up.

use std::net::IpAddr;

use people::OfficeKey;
use store::{OfficeId, Store};
use uuid::Uuid;

use super::{Counted, Network, Pace, admit, failures, succeeded};
use crate::{Denial, known_device::KnownDevice, sign_in_name::is_well_formed};

/// One name from one network: a person who mistypes. From 30 seconds to an hour.
const PERSON: Pace = Pace { free: 5, seconds: 30, doublings: 7, forgive_seconds: 3600 };
/// The same, while the name is guessed at from everywhere.
const PERSON_UNDER_ATTACK: Pace = Pace { free: 1, ..PERSON };
/// All names from one network: an office behind one address in the morning.
const NETWORK: Pace = Pace { free: 30, seconds: 2, doublings: 5, forgive_seconds: 60 };
/// One name from everywhere: beyond this it is under attack. Nobody waits for it.
const NAME: Pace = Pace { free: 20, seconds: 0, doublings: 0, forgive_seconds: 15 };
/// A device that its person signed in with before.
const DEVICE: Pace = Pace { free: 8, seconds: 30, doublings: 7, forgive_seconds: 1800 };
/// The second factor, and the password asked for again: whoever gets here knows something already.
const PROOF: Pace = Pace { free: 5, seconds: 30, doublings: 7, forgive_seconds: 3600 };

/// Counts an attempt at `name`, or says how long to wait. What it counted is given back by [`right`].
pub async fn at_name(
    store: &Store,
    office: OfficeId,
    key: &OfficeKey,
    name: &str,
    address: IpAddr,
    device: Option<KnownDevice>,
) -> Result<Vec<Counted>, Denial> {
    let counted = match device {
        Some(KnownDevice { staff_id, mark }) => {
            vec![Counted::new(key, "device", &[staff_id.as_bytes(), &mark], DEVICE)]
        }
        None => unknown(store, office, key, name, address).await?,
    };
    admit(store, office, counted.clone()).await?;
    Ok(counted)
}

async fn unknown(
    store: &Store,
    office: OfficeId,
    key: &OfficeKey,
    name: &str,
    address: IpAddr,
) -> Result<Vec<Counted>, Denial> {
    // What is no name is not remembered as one.
    let name = if is_well_formed(name) { name.as_bytes() } else { b"" };
    let network = Network::of(address).bytes();
    let of_name = Counted::new(key, "name", &[name], NAME);
    let asked = of_name.clone();
    let read = move |tx: store::Tx| {
        let asked = asked.clone();
        async move { failures(&tx, &asked).await }
    };
    let under_attack = store.read(office, read).await? >= NAME.free;
    let pace = if under_attack { PERSON_UNDER_ATTACK } else { PERSON };
    Ok(vec![
        Counted::new(key, "person", &[name, &network], pace),
        Counted::new(key, "network", &[&network], NETWORK),
        of_name,
    ])
}

/// Counts an attempt to prove again who one is.
pub async fn at_proof(
    store: &Store,
    office: OfficeId,
    key: &OfficeKey,
    staff_id: Uuid,
) -> Result<Vec<Counted>, Denial> {
    let counted = vec![Counted::new(key, "proof", &[staff_id.as_bytes()], PROOF)];
    admit(store, office, counted.clone()).await?;
    Ok(counted)
}

/// The answer was right: what was counted for it is given back.
pub async fn right(store: &Store, office: OfficeId, counted: Vec<Counted>) -> Result<(), Denial> {
    succeeded(store, office, counted).await
}
