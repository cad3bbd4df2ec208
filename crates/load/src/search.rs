//! Searching a served office through the page that people use, one question after another.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    time::{Duration, Instant},
};

use hyper::StatusCode;

use crate::{
    Failed,
    client::Client,
    report::line,
    texts::{Draw, questions},
};

/// Asks every question of every class so many times, in a mixed order, and prints how long the whole page took.
pub async fn measure(address: &str, cookie: &str, times: u64) -> Result<(), Failed> {
    let mut client = Client::signed_in(address, cookie).await?;
    let all = questions();
    let mut asked: Vec<(&str, &str)> = Vec::new();
    for (class, texts) in &all {
        asked.extend(texts.iter().map(|text| (*class, text.as_str())));
    }
    let (mut took, mut shown): (BTreeMap<&str, Vec<_>>, BTreeMap<&str, usize>) = (BTreeMap::new(), BTreeMap::new());
    // The first round fills the caches, as the office's own mornings do.
    for round in 0..=times {
        mix(&mut asked, round);
        for (class, text) in &asked {
            let (time, page) = ask(&mut client, text).await?;
            if round > 0 {
                took.entry(class).or_default().push(time);
                *shown.entry(class).or_default() += usize::from(page.contains("<mark>"));
            }
        }
    }
    println!("class                     calls      p50      p95      p99      max   (ms)   found");
    for (class, _) in &all {
        let times = took.get_mut(class).map(Vec::as_mut_slice).unwrap_or_default();
        let found = 100 * shown.get(class).copied().unwrap_or_default() / times.len().max(1);
        line(class, times, &format!("{found:9} %"));
    }
    line("all", &mut took.into_values().flatten().collect::<Vec<_>>(), "");
    Ok(())
}

/// How long the page took, and the page. Who has used up what a person may ask of the server waits, and asks again.
async fn ask(client: &mut Client, text: &str) -> Result<(Duration, String), Failed> {
    loop {
        let begun = Instant::now();
        let (status, page) = client.page(&format!("/search?text={}", encoded(text))).await?;
        let time = begun.elapsed();
        match status {
            StatusCode::TOO_MANY_REQUESTS => tokio::time::sleep(Duration::from_secs(2)).await,
            status if status.is_success() => return Ok((time, page)),
            status => return Err(format!("{text}: {status}").into()),
        }
    }
}

fn mix<T>(all: &mut [T], round: u64) {
    let mut draw = Draw::new(round);
    for at in (1..all.len()).rev() {
        all.swap(at, usize::try_from(draw.below(at as u64 + 1)).unwrap_or_default());
    }
}

fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        // Writing to a text never fails.
        let _ = write!(encoded, "%{byte:02X}");
    }
    encoded
}
