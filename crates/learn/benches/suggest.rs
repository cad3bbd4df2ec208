//! How well and how fast decisions are proposed, on real messages to an office. They lie outside the project; where they are
//! absent, this says so.

use std::{fs::File, path::PathBuf, time::Instant};

use flate2::read::GzDecoder;
use jiff::civil::date;
use learn::{Index, Model, Nearness, Settings, likeness::Asked, trial};
use uuid::Uuid;

const MESSAGES: &str = "../shared/data/messages-labelled-train.csv.gz";

fn main() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(MESSAGES);
    let Ok(file) = File::open(&path) else {
        println!("skipped: {MESSAGES} (seen from the workspace) is not here");
        return;
    };
    let messages: Vec<(String, String)> = csv::Reader::from_reader(GzDecoder::new(file))
        .deserialize()
        .map(|row| row.expect("a row of label, subject and text"))
        .map(|(label, subject, text): (String, String, String)| (format!("{subject}\n{text}"), label))
        .collect();
    let examples: Vec<(&str, &str)> = messages.iter().map(|(text, label)| (text.as_str(), label.as_str())).collect();
    println!("{} messages", examples.len());
    speed(&examples);
    duplicates(&examples);
    report("fixed settings, five folds", || trial::crossed(&examples, 5, |_| Settings::default()));
    if std::env::args().any(|word| word == "--fixed") {
        return;
    }
    report("settings chosen within each training part, five folds", || {
        trial::crossed(&examples, 5, |seen| {
            let best = trial::best(seen, &grid());
            println!("  chosen: {best:?}");
            best
        })
    });
}

fn grid() -> Vec<Settings> {
    let one = Settings::default();
    let telling = [0.35, 0.5, 0.7].map(|telling| Settings { telling, ..one });
    let lead = [1.0, 4.0].map(|lead| Settings { lead, ..one });
    let doubt = [0.25, 1.0].map(|doubt| Settings { doubt, ..one });
    telling.into_iter().chain(lead).chain(doubt).collect()
}

fn speed(examples: &[(&str, &str)]) {
    let start = Instant::now();
    let model = Model::train(examples, Settings::default());
    println!("training on all: {:.2} s on one thread", start.elapsed().as_secs_f64());
    let bytes = model.to_bytes();
    println!("model: {} kB", bytes.len() / 1024);
    assert!(Model::from_bytes(&bytes).as_ref() == Some(&model), "the bytes hold the model");
    let start = Instant::now();
    let proposed: usize = examples.iter().map(|(text, _)| model.top(text, 3).len()).sum();
    assert!(proposed > 0, "something is proposed");
    #[expect(clippy::cast_precision_loss, reason = "a count of messages")]
    let each = start.elapsed().as_secs_f64() * 1e6 / examples.len() as f64;
    println!("a message with its three proposals and their reasons: {each:.0} microseconds");
}

/// Fifty thousand open requests: each message many times, its parts turned about.
fn duplicates(examples: &[(&str, &str)]) {
    let (day, place) = (date(2025, 4, 1), Uuid::from_u128(1));
    let start = Instant::now();
    let mut index = Index::default();
    for (nth, (text, _)) in (0..50_000_u128).zip(examples.iter().cycle()) {
        let middle = text.char_indices().nth(nth as usize % text.chars().count()).map_or(0, |(at, _)| at);
        index.add(Uuid::from_u128(nth), place, day, &format!("{} {}", &text[middle..], &text[..middle]));
    }
    println!("{} requests indexed in {:.1} s", index.len(), start.elapsed().as_secs_f64());
    let mut each: Vec<f64> = Vec::new();
    for (text, _) in examples.iter().step_by(13) {
        let start = Instant::now();
        let found = index.query(Asked { id: None, day, text }, |_| Nearness::Same, 5);
        each.push(start.elapsed().as_secs_f64() * 1e3);
        assert!(!found.is_empty(), "each message is found again");
    }
    each.sort_by(f64::total_cmp);
    println!(
        "likely duplicates: half within {:.1} ms, all within {:.1} ms",
        each[each.len() / 2],
        each[each.len() - 1]
    );
}

fn report(what: &str, trial: impl FnOnce() -> trial::Measure) {
    let start = Instant::now();
    let measure = trial();
    println!(
        "{what}: macro-F1 {:.4}, first {:.4}, among three {:.4}, miscalibration {:.4} ({:.0} s)",
        measure.macro_f1,
        measure.first,
        measure.top_three,
        measure.miscalibration,
        start.elapsed().as_secs_f64()
    );
}
