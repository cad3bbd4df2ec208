//! How many whole lives of requests a running office bears: create, hand over, accept, reply, close, search, over HTTP.
//!
//! `load csv N` writes a list of N requests to import beforehand; `load run ADDRESS TOKEN CLIENTS SECONDS PLACE CATEGORY UNIT`
//! drives the lives and prints their rate, the latency of each step, the errors, and the share of time this client took.
//!
//! `load texts N` writes a list with texts in three scripts, `load places` the places they are in; `load search ADDRESS COOKIE
//! TIMES` searches an office that has them and prints how long the page took, by what was asked.
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "it measures, and tells what it measured")]

mod client;
mod life;
mod list;
mod report;
mod search;
mod texts;

use std::{
    error::Error,
    sync::Arc,
    time::{Duration, Instant},
};

use life::Target;
use report::Report;

type Failed = Box<dyn Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), Failed> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["csv", count] => list::write(count.parse()?),
        ["texts", count] => list::write_texts(count.parse()?, life::today()),
        ["places"] => list::write_places(),
        ["search", address, cookie, times] => search::measure(address, cookie, times.parse()?).await,
        ["run", address, token, clients, seconds, place, category, unit] => {
            let target = Target::new(address, token, place, category, unit);
            run(target, clients.parse()?, Duration::from_secs(seconds.parse()?)).await
        }
        _ => Err(
            "load csv N | load run HOST:PORT TOKEN CLIENTS SECONDS PLACE CATEGORY UNIT | load texts N | load places | \
                  load search HOST:PORT COOKIE TIMES"
                .into(),
        ),
    }
}

async fn run(target: Target, clients: u64, time: Duration) -> Result<(), Failed> {
    let target = Arc::new(target);
    let (begun, until) = (Instant::now(), Instant::now() + time);
    let mut tasks = Vec::new();
    for client in 0..clients {
        tasks.push(tokio::spawn(life::lives(Arc::clone(&target), client, until)));
    }
    let mut report = Report::default();
    for task in tasks {
        report.add(task.await??);
    }
    report.print(begun.elapsed());
    Ok(())
}
