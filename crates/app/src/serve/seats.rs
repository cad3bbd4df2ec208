//! How many connections there are, all together and from one address: one caller cannot take every seat.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How many each address has taken.
type Taken = Arc<Mutex<HashMap<IpAddr, usize>>>;

/// The seats.
#[derive(Clone)]
pub struct Seats {
    all: Arc<Semaphore>,
    taken: Taken,
    most_each: usize,
}

/// A seat, free again when this value goes.
pub struct Seat {
    _one_of_all: OwnedSemaphorePermit,
    of: Option<(IpAddr, Taken)>,
}

impl Seats {
    /// So many; half of them for one address.
    pub fn new(all: usize) -> Self {
        let all = all.max(1);
        Self { all: Arc::new(Semaphore::new(all)), taken: Arc::default(), most_each: all.div_ceil(2) }
    }

    /// Waits until any seat is free.
    pub async fn free(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.all).acquire_owned().await.ok()
    }

    /// Gives the seat to an address, unless it has too many. A proxy that is believed has as many as there are.
    pub fn take(&self, seat: OwnedSemaphorePermit, address: IpAddr, believed: bool) -> Option<Seat> {
        if believed {
            return Some(Seat { _one_of_all: seat, of: None });
        }
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let count = taken.entry(address).or_default();
        if *count >= self.most_each {
            return None;
        }
        *count += 1;
        Some(Seat { _one_of_all: seat, of: Some((address, Arc::clone(&self.taken))) })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let Some((address, taken)) = &self.of else { return };
        let mut taken = taken.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = taken.get_mut(address) {
            *count -= 1;
            if *count == 0 {
                taken.remove(address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn one_address_gets_half_of_the_seats_and_what_is_left_again_is_free() {
        let seats = Seats::new(4);
        let (one, other) = (IpAddr::from([192, 0, 2, 1]), IpAddr::from([192, 0, 2, 2]));
        let mut taken = Vec::new();
        for _ in 0..3 {
            taken.push(seats.take(seats.free().await.unwrap(), one, false));
        }
        assert_eq!(taken.iter().flatten().count(), 2);
        taken.push(seats.take(seats.free().await.unwrap(), other, false));
        assert!(taken[3].is_some());
        taken.clear();
        assert!(seats.taken.lock().unwrap().is_empty());
        let all = [(); 4].map(|()| seats.all.clone().try_acquire_owned().unwrap());
        assert!(all.into_iter().all(|seat| seats.take(seat, one, true).is_some()), "a proxy has them all");
    }
}
