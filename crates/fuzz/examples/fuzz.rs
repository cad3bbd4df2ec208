//! `fuzz [--list] [TARGET|all] [COUNT|SECONDSs] [SEED] [FIRST]`: a long run, one line a target; exit 1 where something panicked.
//! `fuzz show TARGET SEED NUMBER` writes one input to standard output.

#[path = "../tests/targets/mod.rs"]
mod targets;

use std::{fs, io::Write as _, process::ExitCode, time::Duration};

use fuzz::{Most, Target, input, run};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let all = targets::all();
    let found = |name: &str| all.iter().find(|target| target.name == name);
    match word(0) {
        "--list" => {
            for target in &all {
                println!("{}", target.name);
            }
            ExitCode::SUCCESS
        }
        "show" => {
            let Some(target) = found(word(1)) else { return ExitCode::from(2) };
            let bytes = input(target, word(2).parse().unwrap_or(1), word(3).parse().unwrap_or(0));
            let written = std::io::stdout().write_all(&bytes);
            if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        name => {
            let chosen: Vec<&Target> = all.iter().filter(|target| name == "all" || target.name == name).collect();
            let (seed, first) = (word(2).parse().unwrap_or(1), word(3).parse().unwrap_or(0));
            long(&chosen, most(word(1)), seed, first)
        }
    }
}

/// `30s` or a number of inputs.
fn most(word: &str) -> Most {
    let seconds = word.strip_suffix('s').and_then(|seconds| seconds.parse().ok());
    let time = seconds.map_or(Duration::MAX, Duration::from_secs);
    Most { inputs: if seconds.is_some() { u64::MAX } else { word.parse().unwrap_or(10_000) }, time }
}

fn long(chosen: &[&Target], most: Most, seed: u64, first: u64) -> ExitCode {
    if chosen.is_empty() {
        eprintln!("fuzz: there is no such target: `--list` names those there are");
        return ExitCode::from(2);
    }
    let mut sound = true;
    for target in chosen {
        let ended = run(target, seed, first, most);
        println!("{ended}  {} MB at most", most_memory());
        sound &= ended.panicked.is_empty();
    }
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The most memory this program had, in MB.
fn most_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").trim().parse::<u64>().unwrap_or(0) / 1024
}
