//! What a complainant's browser carries for half an hour after number and PIN: sealed, so that the program keeps nothing.

use jiff::Timestamp;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    Slip,
    cipher::{self, Key},
    slip::Found,
};

/// The key of tickets, which the caller derives from the office's key.
pub struct TicketKey(pub Key);

/// A visit to one complaint.
pub struct Ticket {
    /// The complaint.
    pub complaint: Uuid,
    /// Its number and PIN.
    pub slip: Slip,
    /// What they come to.
    pub found: Found,
    /// Until when it holds.
    pub until: Timestamp,
}

const BOUND: &[u8] = b"ticket";

impl Ticket {
    /// Seals it; the nonce was never used before.
    pub fn seal(&self, key: &TicketKey, nonce: [u8; 24]) -> Vec<u8> {
        let mut plain = Zeroizing::new(Vec::with_capacity(160));
        plain.extend_from_slice(self.complaint.as_bytes());
        plain.extend_from_slice(&self.until.as_second().to_be_bytes());
        plain.extend_from_slice(&self.found.key[..]);
        plain.extend_from_slice(&self.found.finder);
        plain.extend_from_slice(format!("{} {}", self.slip.number, self.slip.pin).as_bytes());
        cipher::seal(&key.0, nonce, &plain, BOUND)
    }

    /// Opens it; none where it is not ours, or its time is over.
    pub fn open(key: &TicketKey, sealed: &[u8], now: Timestamp) -> Option<Self> {
        let plain = cipher::open(&key.0, sealed, BOUND)?;
        let (id, rest) = plain.split_at_checked(16)?;
        let (until, rest) = rest.split_at_checked(8)?;
        let (reader, rest) = rest.split_at_checked(32)?;
        let (finder, slip) = rest.split_at_checked(32)?;
        let until = Timestamp::from_second(i64::from_be_bytes(until.try_into().ok()?)).ok()?;
        let (number, pin) = std::str::from_utf8(slip).ok()?.split_once(' ')?;
        let mut reader_key = Key::default();
        reader_key.copy_from_slice(reader);
        let ticket = Self {
            complaint: Uuid::from_slice(id).ok()?,
            slip: Slip { number: number.to_owned(), pin: pin.to_owned() },
            found: Found { finder: finder.to_vec(), key: reader_key },
            until,
        };
        (now < until).then_some(ticket)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_opens_with_its_key_while_it_lasts() {
        let key = TicketKey(Key::new([4; 32]));
        let slip = Slip { number: "KAAAA-AAAAA".into(), pin: "012345".into() };
        let found = Found { finder: vec![1; 32], key: Key::new([2; 32]) };
        let until = Timestamp::from_second(1000).unwrap();
        let sealed = Ticket { complaint: Uuid::from_u128(7), slip: slip.clone(), found, until }.seal(&key, [1; 24]);
        let at = |second| Timestamp::from_second(second).unwrap();
        let ticket = Ticket::open(&key, &sealed, at(999)).unwrap();
        assert_eq!((ticket.complaint, &ticket.slip, ticket.found.finder.len()), (Uuid::from_u128(7), &slip, 32));
        assert!(Ticket::open(&key, &sealed, at(1000)).is_none());
        assert!(Ticket::open(&TicketKey(Key::new([5; 32])), &sealed, at(999)).is_none());
    }
}
