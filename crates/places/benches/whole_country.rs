//! Takes in the 663,128 places of a whole country, twice, and then a made-up newer year's list that is complete: how long
//! it takes and how much memory it needs.
//!
//! The list is not part of the project; where `../shared/data` is absent there is nothing to measure. With an address in
//! `DOORSTEP_BENCH_DATABASE` it runs there instead of on a new SQLite file.

use std::{fs, path::Path, sync::Arc, time::Instant};

use casework::{Actor, Refusal, Work, kind::Catalogue};
use flate2::read::GzDecoder;
use jiff::{
    civil::{Date, date},
    tz::TimeZone,
};
use places::{Imported, ListRow, PlaceRow, Taking};
use store::{Env, OfficeId, Store, StoreError, SystemClock, SystemIds, Tx, params};
use uuid::Uuid;

static NO_KINDS: Catalogue = Catalogue { kinds: Vec::new(), shared_figures: Vec::new() };
const OFFICE: OfficeId = OfficeId(Uuid::from_u128(7));
/// Before the day on which the newer list holds.
const FIRST_DAY: Date = date(1900, 1, 1);
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/places-china-2021.csv.gz");

fn main() {
    if !Path::new(LIST).exists() {
        println!("skipped: there is no {LIST}");
        return;
    }
    testkit::run(measure()).expect("the list is taken in");
}

#[expect(clippy::disallowed_methods, reason = "who measures says where")]
async fn measure() -> Result<(), Refusal> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("country.db");
    let url = std::env::var("DOORSTEP_BENCH_DATABASE").unwrap_or_else(|_| format!("sqlite://{}", file.display()));
    let env = Env {
        clock: Arc::new(SystemClock),
        ids: Arc::new(SystemIds::default()),
        zone: TimeZone::UTC,
        mac_key: store::MacKey::default(),
    };
    let store = Store::open(&url, env).await?;
    store.migrate().await?;
    let founded = store.write(OFFICE, |tx: Tx| async move {
        let sql =
            "INSERT INTO office (id, code, name, language, created_at) VALUES ($1, 'country', 'Country', 'en', 0)";
        tx.reference_execute(sql, params![OFFICE]).await
    });
    let _: Result<u64, StoreError> = founded.await;
    for time in ["first", "again", "newer"] {
        let started = Instant::now();
        let done = take_in(&store, time == "newer").await?;
        println!("{time}: {:.1} s, {done:?}, peak memory {}", started.elapsed().as_secs_f64(), peak_memory());
    }
    println!("database: {} MB", fs::metadata(&file).map_or(0, |file| file.len() / 1_000_000));
    store.close().await;
    Ok(())
}

async fn take_in(store: &Store, newer: bool) -> Result<Imported, Refusal> {
    let work = move |tx: Tx| async move {
        let how = Taking { valid_from: if newer { tx.today() } else { FIRST_DAY }, complete: newer, dry_run: false };
        let work = Work::new(tx, Actor::operator("places import"), &NO_KINDS);
        let rows = list().map(ListRow::from);
        let taken = if newer {
            places::take_in(&work, newer_year(rows), how, |_| ()).await?
        } else {
            places::take_in(&work, rows, how, |_| ()).await?
        };
        Ok(taken.counts)
    };
    store.write(OFFICE, work).await
}

/// Of a hundred villages one has a new name, two a new code (one says so, one is to be recognised), five went over to the
/// next one of the list, and one ended; nobody's parent is touched.
fn newer_year(rows: impl Iterator<Item = ListRow> + Send) -> impl Iterator<Item = ListRow> + Send {
    let mut merged: Option<ListRow> = None;
    let mut villages = 0_u32;
    rows.filter_map(move |mut row| {
        if row.place.level < places::VILLAGE {
            return Some(row);
        }
        villages += 1;
        match villages % 100 {
            1 => row.place.name.push('新'),
            2 => row.replaces.push(std::mem::replace(&mut row.place.code, format!("9{villages}"))),
            3 => row.place.code = format!("9{villages}"),
            4 => return None,
            5 | 15 | 25 | 35 | 45 => {
                merged = Some(row);
                return None;
            }
            _ => {}
        }
        if let Some(gone) = merged.take() {
            row.replaces.push(gone.place.code);
        }
        Some(row)
    })
}

fn list() -> impl Iterator<Item = PlaceRow> + Send {
    let file = fs::File::open(LIST).expect("the list can be read");
    let reader = csv::Reader::from_reader(GzDecoder::new(file));
    reader.into_records().map(|record| {
        let record = record.expect("a row");
        let text = |at: usize| record[at].to_owned();
        PlaceRow { code: text(0), name: text(1), level: text(2).parse().expect("a level"), parent: Some(text(3)) }
    })
}

fn peak_memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".to_owned(), |kb| kb.trim().to_owned())
}
