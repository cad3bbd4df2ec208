//! What is counted at the PIN of a resident's number.
//!
//! A PIN has six digits, so that a number is slowed whoever tries and from wherever; whether a number exists makes no
//! difference. Who knows the PIN is given the attempt back.

use std::net::IpAddr;

use people::OfficeKey;
use store::{OfficeId, Store};

use super::{Counted, Network, Pace, admit, succeeded};
use crate::Denial;

/// One number, from everywhere: 288 attempts a day at a million PINs.
const NUMBER: Pace = Pace { free: 6, seconds: 300, doublings: 0, forgive_seconds: 300 };
/// All numbers, from one network.
const NETWORK: Pace = Pace { free: 30, seconds: 20, doublings: 4, forgive_seconds: 20 };

/// An attempt at a PIN that was counted.
pub struct PinAttempt(Vec<Counted>);

/// Counts an attempt at the PIN of a number, or says how long to wait. `number` is empty for what cannot be one.
pub async fn admit_pin(
    store: &Store,
    office: OfficeId,
    key: &OfficeKey,
    number: &str,
    address: IpAddr,
) -> Result<PinAttempt, Denial> {
    let network = Network::of(address).bytes();
    let mut counted = vec![Counted::new(key, "pin-network", &[&network], NETWORK)];
    if !number.is_empty() {
        counted.insert(0, Counted::new(key, "pin", &[number.as_bytes()], NUMBER));
    }
    admit(store, office, counted.clone()).await?;
    Ok(PinAttempt(counted))
}

/// The PIN fitted: the attempt is given back.
pub async fn pin_fitted(store: &Store, office: OfficeId, attempt: PinAttempt) -> Result<(), Denial> {
    succeeded(store, office, attempt.0).await
}
