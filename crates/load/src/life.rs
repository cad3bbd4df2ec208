//! One life after another, each with words of its own.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use hyper::Method;
use serde_json::{Value as Json, json};

use crate::{Failed, client::Client};

/// The steps of a life, in their order.
pub const STEPS: [&str; 6] = ["create", "hand over", "accept", "reply", "close", "search"];

/// What is driven.
pub struct Target {
    address: String,
    token: String,
    place: String,
    category: String,
    unit: String,
    day: String,
    next: AtomicU64,
}

impl Target {
    /// An office at an address, and what its requests are about.
    pub fn new(address: &str, token: &str, place: &str, category: &str, unit: &str) -> Self {
        let own = str::to_owned;
        let seconds = seconds();
        Self {
            address: own(address),
            token: own(token),
            place: own(place),
            category: own(category),
            unit: own(unit),
            day: day(seconds / 86_400),
            // Words of another run are not used again: the same reply twice is sent back.
            next: AtomicU64::new(seconds << 20),
        }
    }
}

fn seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

/// Days since 1970 until now.
pub fn today() -> u64 {
    seconds() / 86_400
}

/// Days since 1970 as a date (Howard Hinnant's civil-from-days, in whole numbers).
pub fn day(days: u64) -> String {
    let z = days + 719_468;
    let (era, doe) = (z / 146_097, z % 146_097);
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let (d, m) = (doy - (153 * mp + 2) / 5 + 1, if mp < 10 { mp + 3 } else { mp - 9 });
    let y = yoe + era * 400 + u64::from(m <= 2);
    format!("{y:04}-{m:02}-{d:02}")
}

/// A number as a word of letters: digits are no difference between two replies.
pub fn word(mut n: u64) -> String {
    let mut word = String::new();
    while n > 0 {
        word.push(char::from(b'a' + u8::try_from(n % 26).unwrap_or_default()));
        n /= 26;
    }
    word
}

/// What one client saw.
#[derive(Default)]
pub struct Seen {
    /// Whole lives.
    pub lives: u64,
    /// How long each step took, by step.
    pub took: [Vec<Duration>; 6],
    /// Answers that were none, by step: the first of each is told.
    pub errors: Vec<String>,
}

/// Lives until the time is over.
pub async fn lives(target: Arc<Target>, _client: u64, until: Instant) -> Result<Seen, Failed> {
    let mut client = Client::connect(&target.address, &target.token).await?;
    let mut seen = Seen::default();
    while Instant::now() < until {
        let n = target.next.fetch_add(1, Ordering::Relaxed);
        if life(&target, &mut client, n, &mut seen).await? {
            seen.lives += 1;
        }
    }
    Ok(seen)
}

async fn life(target: &Target, client: &mut Client, n: u64, seen: &mut Seen) -> Result<bool, Failed> {
    let mark = word(n);
    let sent = json!({
        "received_on": target.day, "place": target.place, "category": target.category, "urgency": "ordinary",
        "channel": "phone", "description": format!("The tap behind the {mark} house is dry since Monday"),
    });
    let Some(made) = step(client, 0, "/api/v1/requests", Some(sent), seen).await? else { return Ok(false) };
    let (id, number) = (text(&made, "id"), text(&made, "reference"));
    let steps = [
        ("assignment", json!({"unit": target.unit, "reason": "Water cannot wait for a meeting"})),
        ("acceptance", json!({})),
        (
            "reply",
            json!({
                "outcome": "solved", "reply": format!("The pipe at the {mark} house was mended"), "spoke": "resident_by_phone",
                "spoke_on": target.day, "site_visited_on": target.day,
            }),
        ),
        ("closure", json!({"outcome": "solved", "reason": "It came without a name"})),
    ];
    for (at, (noun, sent)) in (1..).zip(steps) {
        if step(client, at, &format!("/api/v1/requests/{id}/{noun}"), Some(sent), seen).await?.is_none() {
            return Ok(false);
        }
    }
    let Some(found) = step(client, 5, &format!("/api/v1/requests?q={number}"), None, seen).await? else {
        return Ok(false);
    };
    let one = found["items"].as_array().is_some_and(|items| items.len() == 1);
    if !one {
        seen.errors.push(format!("search: {found}"));
    }
    Ok(one)
}

fn text(json: &Json, name: &str) -> String {
    json[name].as_str().unwrap_or_default().to_owned()
}

async fn step(
    client: &mut Client,
    at: usize,
    path: &str,
    sent: Option<Json>,
    seen: &mut Seen,
) -> Result<Option<Json>, Failed> {
    let method = if sent.is_some() { Method::POST } else { Method::GET };
    let begun = Instant::now();
    let (status, body) = client.send(method, path, sent.as_ref()).await?;
    seen.took[at].push(begun.elapsed());
    if status.is_success() {
        return Ok(Some(body));
    }
    seen.errors.push(format!("{}: {status} {body}", STEPS[at]));
    Ok(None)
}
