//! How much is answered: so many requests at once, then so many a second, by network for who is not known, by session for
//! who is, by person for what costs the machine much. All of it lives in memory, is bounded, and guards no secret: guessing
//! is slowed where sign-in and numbers are checked.

use std::{
    collections::HashSet,
    hash::{BuildHasher, Hash, RandomState},
    net::IpAddr,
    num::NonZeroU32,
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use governor::{
    DefaultKeyedRateLimiter, Quota,
    clock::{Clock as _, DefaultClock},
};
use uuid::Uuid;

use crate::{
    COOKIE, Caller, Sender,
    caller::{HOST_COOKIE, cookie},
};

/// Entries in memory at most; beyond, those that have recovered go, and then all.
const MOST_ENTRIES: usize = 20_000;
/// What strangers of one network get a second, where nothing else is set: a village, a school or a proxy that nobody named
/// may stand behind one address.
pub const STRANGERS: u32 = 200;
/// What a person at a browser never comes near.
const SESSIONS: (u32, u32) = (600, 50);
/// Papers, archives, lists of a whole year.
const COSTLY: (u32, u32) = (60, 1);

/// One allowance for each of many.
struct Each<K: Hash + Eq + Clone> {
    quota: Quota,
    now: RwLock<Arc<DefaultKeyedRateLimiter<K>>>,
}

impl<K: Hash + Eq + Clone> Each<K> {
    fn new((at_once, a_second): (u32, u32)) -> Self {
        let some = |number| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
        let quota = Quota::per_second(some(a_second)).allow_burst(some(at_once));
        Self { quota, now: RwLock::new(Arc::new(DefaultKeyedRateLimiter::keyed(quota))) }
    }

    /// Counts one, or says how many seconds to wait.
    fn admit(&self, of: &K) -> Result<(), u64> {
        let limiter = Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner));
        if limiter.len() >= MOST_ENTRIES {
            self.tidy(&limiter);
        }
        let checked = limiter.check_key(of);
        checked.map_err(|not_until| not_until.wait_time_from(DefaultClock::default().now()).as_secs() + 1)
    }

    fn tidy(&self, limiter: &DefaultKeyedRateLimiter<K>) {
        limiter.retain_recent();
        if limiter.len() >= MOST_ENTRIES {
            *self.now.write().unwrap_or_else(PoisonError::into_inner) =
                Arc::new(DefaultKeyedRateLimiter::keyed(self.quota));
        }
    }
}

/// What everybody may have. One for the whole program.
pub struct Allowances {
    strangers: Each<IpAddr>,
    sessions: Each<u64>,
    costly: Each<Uuid>,
    hasher: RandomState,
    /// Cookies and tokens that were found good: whoever shares a network with a flood is answered all the same.
    good: Mutex<HashSet<u64>>,
}

impl Default for Allowances {
    fn default() -> Self {
        Self::new(STRANGERS)
    }
}

impl Allowances {
    /// So many requests a second for the strangers of one network, five times as many at once.
    pub fn new(a_second: u32) -> Self {
        Self {
            strangers: Each::new((a_second.saturating_mul(5), a_second)),
            sessions: Each::new(SESSIONS),
            costly: Each::new(COSTLY),
            hasher: RandomState::new(),
            good: Mutex::default(),
        }
    }
}

/// What a request shows to be let in.
enum Shown {
    Nothing,
    Session(u64),
    Token(u64),
}

impl Allowances {
    fn shown(&self, headers: &HeaderMap) -> Shown {
        if let Some(word) = headers.get(header::AUTHORIZATION) {
            return Shown::Token(self.hasher.hash_one(word.as_bytes()));
        }
        let shown = cookie(headers, HOST_COOKIE).or_else(|| cookie(headers, COOKIE));
        shown.map_or(Shown::Nothing, |cookie| Shown::Session(self.hasher.hash_one(cookie)))
    }

    fn is_good(&self, shown: u64) -> bool {
        self.good.lock().unwrap_or_else(PoisonError::into_inner).contains(&shown)
    }

    fn found(&self, shown: u64, good: bool) {
        let mut known = self.good.lock().unwrap_or_else(PoisonError::into_inner);
        if !good {
            known.remove(&shown);
        } else if known.len() < MOST_ENTRIES || known.contains(&shown) {
            known.insert(shown);
        } else {
            known.clear();
            known.insert(shown);
        }
    }

    fn admit(&self, shown: &Shown, sender: IpAddr) -> Result<(), u64> {
        match shown {
            Shown::Token(token) if self.is_good(*token) => Ok(()),
            Shown::Session(session) if self.is_good(*session) => self.sessions.admit(session),
            _ => self.strangers.admit(&network(sender)),
        }
    }
}

/// An IPv4 address, or the /64 that one IPv6 customer has to itself.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => std::net::Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
        address @ IpAddr::V4(_) => address,
    }
}

/// Stands in front of everything but the files of the pages and what watches the program.
pub async fn moderate(State(allowances): State<Arc<Allowances>>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if matches!(path, "/healthz" | "/readyz" | "/metrics") || path.starts_with("/assets/") {
        return next.run(request).await;
    }
    let shown = allowances.shown(request.headers());
    let sender = request.extensions().get::<Sender>().map_or(IpAddr::from([127, 0, 0, 1]), |sender| sender.0);
    if let Err(seconds) = allowances.admit(&shown, sender) {
        return later(seconds);
    }
    request.extensions_mut().insert(Arc::clone(&allowances));
    let answer = next.run(request).await;
    if let Shown::Token(shown) | Shown::Session(shown) = shown {
        allowances.found(shown, answer.extensions().get::<KnownCaller>().is_some());
    }
    answer
}

/// Stands in front of what costs the machine much, behind the sign-in.
pub async fn spare(request: Request, next: Next) -> Response {
    let person = request.extensions().get::<Caller>().and_then(|caller| caller.actor.staff_id);
    let allowances = request.extensions().get::<Arc<Allowances>>().cloned();
    if let (Some(person), Some(allowances)) = (person, allowances)
        && let Err(seconds) = allowances.costly.admit(&person)
    {
        return later(seconds);
    }
    next.run(request).await
}

/// Marks an answer to somebody who was let in.
#[derive(Clone, Copy, Debug)]
pub struct KnownCaller;

/// A bare answer: how it is told is left to whoever tells all of them.
fn later(seconds: u64) -> Response {
    let mut answer = StatusCode::TOO_MANY_REQUESTS.into_response();
    answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::AUTHORIZATION, HeaderValue::from_static(line))])
    }

    fn host(n: u32) -> IpAddr {
        std::net::Ipv4Addr::from_bits(n).into()
    }

    #[test]
    fn a_flood_from_one_network_is_slowed_and_others_are_not() {
        let allowances = Allowances::default();
        let admitted = (0..5000).filter(|_| allowances.admit(&Shown::Nothing, host(1)).is_ok()).count();
        assert!((1000..2500).contains(&admitted), "{admitted}");
        assert!(allowances.admit(&Shown::Nothing, host(1)).is_err_and(|seconds| seconds >= 1));
        assert!(allowances.admit(&Shown::Nothing, host(2)).is_ok());
    }

    #[test]
    fn who_is_known_is_answered_in_the_midst_of_a_flood_and_a_made_up_token_is_part_of_it() {
        let allowances = Allowances::default();
        let known = allowances.shown(&of("Bearer right"));
        let Shown::Token(mark) = known else { panic!("a token") };
        assert!(allowances.admit(&known, host(1)).is_ok());
        allowances.found(mark, true);
        while allowances.admit(&Shown::Nothing, host(1)).is_ok() {}
        assert!((0..20_000).all(|_| allowances.admit(&known, host(1)).is_ok()), "a program may be quick");
        assert!((0..20_000).any(|_| allowances.admit(&allowances.shown(&of("Bearer made up")), host(1)).is_err()));
        allowances.found(mark, false);
        assert!((0..20_000).any(|_| allowances.admit(&known, host(1)).is_err()), "a token that ended is nobody's");
    }

    #[test]
    fn a_session_is_slowed_by_itself() {
        let allowances = Allowances::default();
        for session in [1, 2] {
            allowances.found(session, true);
        }
        let admitted = (0..3000).filter(|_| allowances.admit(&Shown::Session(1), host(1)).is_ok()).count();
        assert!((600..1500).contains(&admitted), "{admitted}");
        assert!(allowances.admit(&Shown::Session(2), host(1)).is_ok());
    }

    #[test]
    fn memory_is_bounded_whatever_is_sent() {
        let allowances = Allowances::default();
        for n in 0..50_000 {
            let _ = allowances.admit(&Shown::Nothing, host(n));
            allowances.found(u64::from(n), true);
        }
        assert!(allowances.strangers.now.read().unwrap().len() <= MOST_ENTRIES);
        assert!(allowances.good.lock().unwrap().len() <= MOST_ENTRIES);
    }
}
