//! Lists that real cities made and letters that residents wrote are taken over and searched through the page: found is what a plain
//! reading of the lists finds. They are no part of the project: where they are absent, the test says so.

use std::{fmt::Write as _, path::Path, thread::sleep, time::Duration};

use imports::{ImportedState, Limits, Map, Outcome, Requests, Source, Table, table::Options};

use crate::{
    harness::{Desk, PLACES, Served},
    shared_lists::{map, shared},
};

const MESSAGES: &str = "messages-labelled-train.csv.gz";
/// Above this the page says "more than".
const COUNTED: usize = 500;

/// What is asked, and how many requests of the three lists have it. Counted by another program from the lists themselves.
const EXPECTED: [(&str, usize); 24] = [
    ("pothole", 485),
    ("coyotes", 17),
    ("oyotes", 0),
    ("catchbasin", 856),
    ("no parking", 349),
    ("hydrant", 24),
    ("graffiti brooklyn", 6),
    ("BROOKLYN graffiti", 6),
    ("broken manhole", 1),
    ("street light out", 462),
    ("snow sidewalk", 10),
    ("the noise", 60),
    ("the the construction", 22),
    ("rats garbage", 2),
    ("养老保险", 75),
    ("養老保險", 75),
    ("养老 保险", 92),
    ("幼儿园", 60),
    ("小区 噪音", 11),
    ("农村合作医疗", 15),
    ("公交车站", 3),
    ("A8县", 49),
    ("K市教育", 1),
    ("的 street", 0),
];

#[test]
fn lists_of_real_requests_are_searched_in_two_scripts() {
    let (Some(calls), Some(reports), Some(letters)) =
        (shared("requests-ottawa-2014-01.csv.gz"), shared("requests-publicstuff-nyc.csv.gz"), shared(MESSAGES))
    else {
        return;
    };
    let desk = Desk::new();
    let places = desk.file("places.csv", PLACES);
    desk.run(&["init", "--name", "Lists", "--places", &places]).ok();
    let letters = desk.file("letters.csv", dated(&letters));
    let letters_map = desk.file("letters.toml", LETTERS);
    let mut texts = Vec::new();
    for (list, with) in [(calls, map("ottawa.toml")), (reports, map("publicstuff.toml")), (letters, letters_map)] {
        desk.run(&["import", "requests", &list, "--map", &with]).ok();
        texts.extend(read(&list, &with));
    }
    let served = desk.serve();
    let cookie = signed_in(&desk, &served);
    let mut wrong = Vec::new();
    for (asked, expected) in EXPECTED {
        let plain = texts
            .iter()
            .filter(|of_one| asked.split(' ').all(|word| of_one.iter().any(|text| stands(word, text))))
            .count();
        let found = found(&served, &cookie, asked);
        if (plain, found) != (expected, expected.min(COUNTED)) {
            wrong.push(format!("{asked}: read {plain}, found {found}, expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(served.stop(), Some(0));
}

/// The letters have no day; the list that is imported says one.
fn dated(list: &str) -> String {
    let table =
        Table::open(&Source::from(Path::new(list).to_owned()), &Limits::COMMAND_LINE, &Options::default()).unwrap();
    let mut dated = String::from("day,kind,letter\n");
    for row in table {
        let row = row.unwrap_or_else(|_| panic!("a row of {list}"));
        writeln!(dated, "2026-01-05,letter,\"{}\"", row.cell(2).replace('"', "\"\"")).unwrap();
    }
    dated
}

const LETTERS: &str = "list = \"letters\"\n[columns]\nreceived_on = \"day\"\ncategory = \"kind\"\ndescription = \"letter\"\n\
    [constants]\nstate = \"open\"\n";

/// The texts of what is taken over and did not end long ago, in small letters.
fn read(list: &str, with: &str) -> Vec<Vec<String>> {
    let map = Map::read(&std::fs::read_to_string(with).unwrap(), &|_| None).unwrap();
    let table = Table::open(&Source::from(Path::new(list).to_owned()), &Limits::COMMAND_LINE, map.options()).unwrap();
    let bound = map.bind(table.header(), &|_| None).unwrap();
    let mut texts = Vec::new();
    for outcome in Requests::new(table, bound) {
        let Outcome::Accepted(request) = outcome.unwrap() else { continue };
        if request.state == ImportedState::Open {
            let all = [Some(request.description), request.address, request.source_reference];
            texts.push(all.into_iter().flatten().map(|text| text.to_lowercase()).collect());
        }
    }
    texts
}

/// The rule, plainly: Chinese stands anywhere, in either of its two spellings; words are whole or begin so, and a letter before a
/// character is a word that ends there.
fn stands(word: &str, text: &str) -> bool {
    let word = word.to_lowercase().replace('養', "养").replace('險', "险");
    if word.chars().all(is_han) {
        return text.contains(&word);
    }
    let ends = |c: char| !c.is_alphanumeric() || is_han(c);
    if word.chars().any(is_han) {
        return text.match_indices(&word).any(|(at, _)| text[..at].chars().next_back().is_none_or(ends));
    }
    text.split(ends).any(|it| if word.chars().count() > 1 { it.starts_with(&word) } else { it == word })
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

fn signed_in(desk: &Desk, served: &Served) -> String {
    let link = desk.run(&["user", "add", "coordinator", "--role", "coordinator"]).ok().out;
    let secret = link.trim().rsplit_once('/').unwrap().1.to_owned();
    let form = "password=a+river+below+9+houses&again=a+river+below+9+houses";
    let headers = ["Content-Type: application/x-www-form-urlencoded"];
    let answer = served.send(&format!("POST /link/{secret} HTTP/1.1"), &headers, form.as_bytes()).unwrap();
    answer.cookie.expect(&answer.body)
}

/// How many requests the page tells of, once so few wait for the index that all are searched.
fn found(served: &Served, cookie: &str, asked: &str) -> usize {
    let mut path = String::from("/search?kind=requests&text=");
    for byte in asked.bytes() {
        write!(path, "%{byte:02X}").unwrap();
    }
    for _ in 0..300 {
        let answer = served.get(&path, &[&format!("Cookie: {cookie}"), "Accept-Language: en"]);
        assert_eq!(answer.status, 200, "{answer:?}");
        if !answer.body.contains("found-unread") {
            let count =
                answer.body.split_once("head-count\">").map(|(_, rest)| rest.split('<').next().unwrap_or_default());
            let digits: String = count.unwrap_or("0").chars().filter(char::is_ascii_digit).collect();
            return digits.parse().unwrap();
        }
        sleep(Duration::from_millis(500));
    }
    panic!("the lists do not come into the index");
}
