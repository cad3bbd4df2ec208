//! What holds for every text of the sample county, whatever it is about.

use std::collections::HashMap;

use crate::{
    activities::Activity,
    card::Card,
    consultations,
    deck::Deck,
    disputes,
    language::{Day, Language},
    people, relief, requests,
    slots::Slots,
    suggestions, work_notes, works,
};

const ON: Day = Day { month: 5, day: 12 };

/// Fails with every text that comes up twice.
#[track_caller]
pub(crate) fn are_different(texts: impl Iterator<Item = String>) {
    let mut seen = HashMap::new();
    let mut twice = Vec::new();
    for (n, text) in texts.enumerate() {
        assert!(!text.is_empty(), "text {n} is empty");
        if let Some(earlier) = seen.insert(text.clone(), n) {
            twice.push(format!("{earlier} and {n}: {text}"));
        }
    }
    assert!(twice.is_empty(), "{}", twice.join("\n"));
}

/// Fails where a remark on what was done is empty or speaks of what is still to come.
#[track_caller]
pub(crate) fn promises_nothing(text: &str) {
    const PROMISES: [&str; 15] = [
        "将",
        "尽快",
        "拟",
        "下一步",
        "争取",
        "计划",
        "预计",
        "打算",
        "即将",
        "尽早",
        "will ",
        "shall",
        "going to",
        "soon",
        "planned",
    ];
    assert!(text.chars().count() >= 10, "too short: {text}");
    for promise in PROMISES {
        assert!(!text.contains(promise), "{promise}: {text}");
    }
}

/// What no text may speak of (`product.md`, *Serve, never watch*).
const FORBIDDEN: &[&str] = &[
    "宗教",
    "信仰",
    "寺",
    "庙",
    "僧",
    "喇嘛",
    "活佛",
    "佛",
    "经堂",
    "转经",
    "朝圣",
    "教徒",
    "信教",
    "藏传",
    "民族",
    "藏族",
    "汉族",
    "族别",
    "党",
    "支部",
    "政治",
    "维稳",
    "上访",
    "信访",
    "重点人员",
    "积极分子",
    "犯罪",
    "嫌疑",
    "盗",
    "偷窃",
    "抢劫",
    "吸毒",
    "毒品",
    "刑",
    "公安",
    "警察",
    "民警",
    "派出所",
    "户籍警",
    "拘留",
    "指纹",
    "人脸",
    "刷脸",
    "虹膜",
    "声纹",
    "手印",
    "按押",
    "懒",
    "素质低",
    "刁",
    "religio",
    "monk",
    "monaster",
    "temple",
    "church",
    "ethnic",
    "race ",
    "party member",
    "politic",
    "petition",
    "crime",
    "criminal",
    "police",
    "suspect",
    "theft",
    "stolen",
    "fingerprint",
    "biometric",
    "དགོན",
    "གྲྭ་པ",
    "ཆོས",
    "མི་རིགས",
];

fn decks() -> Vec<&'static Deck> {
    let mut decks: Vec<&'static Deck> = vec![
        &requests::HANDED_ON,
        &requests::ON_THE_SPOT,
        &suggestions::DECK,
        &disputes::DECK,
        &works::PROJECT_DECK,
        &works::REPORTS,
        &work_notes::DECK,
    ];
    decks.extend(consultations::DECKS.values().chain(works::INSPECTIONS.values()).chain(works::EXPERTS.values()));
    decks.extend(works::ASSETS.values().chain(relief::DECKS.values()));
    decks.extend(Activity::ALL.into_iter().filter_map(Activity::deck));
    decks
}

fn cards() -> impl Iterator<Item = &'static Card> {
    decks().into_iter().flat_map(Deck::cards)
}

/// Every line of every card with its slots filled, for some turns.
fn texts() -> impl Iterator<Item = (&'static Card, &'static str, String)> {
    cards().flat_map(|card| {
        let filled = move |round| {
            let slots = Slots { card: card.key, beginning: 0, round, language: card.language(), day: Some(ON) };
            card.lines.iter().map(move |line| (card, line.field, slots.fill(line.text)))
        };
        (0..9).flat_map(filled)
    })
}

#[test]
fn no_slot_is_left_open() {
    for (card, field, text) in texts() {
        assert!(!text.contains(['{', '}']), "{} {field}: {text}", card.key);
    }
}

#[test]
fn every_sentence_ends_as_a_sentence_does() {
    for (card, field, text) in texts().filter(|(_, field, _)| !["title", "name", "milestone"].contains(field)) {
        // After the letters ka and ga, Tibetan leaves the stroke out.
        let ends = ['。', '？', '！', '.', '?', '།', 'ག', 'ཀ'];
        assert!(text.ends_with(ends), "{} {field}: {text}", card.key);
    }
}

#[test]
fn no_text_speaks_of_what_is_forbidden() {
    for (card, field, text) in texts() {
        let lower = text.to_lowercase();
        for word in FORBIDDEN {
            assert!(!lower.contains(word), "{word} in {} {field}: {text}", card.key);
        }
    }
}

#[test]
fn no_text_holds_a_name_or_a_telephone_number() {
    let parts: Vec<&str> = people::name_parts().collect();
    for (card, field, text) in texts() {
        for part in &parts {
            assert!(!text.contains(part), "{part} in {} {field}: {text}", card.key);
        }
        let digits = text.split(|c: char| !c.is_ascii_digit()).map(str::len).max();
        assert!(digits < Some(7), "{} {field}: {text}", card.key);
    }
}

#[test]
fn every_text_is_written_in_the_language_of_its_card() {
    let chinese = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let tibetan = |c: char| ('\u{0F00}'..='\u{0FFF}').contains(&c);
    for (card, field, text) in texts() {
        let right = match card.language() {
            Language::Chinese => text.contains(chinese) && !text.contains(tibetan),
            Language::Tibetan => text.contains(tibetan) && !text.contains(chinese),
            Language::English => text.is_ascii(),
        };
        assert!(right, "{} {field}: {text}", card.key);
    }
}

#[test]
fn every_way_to_ask_can_be_answered() {
    let answers = [
        ("ask", &["reply", "closing"][..]),
        ("need", &["solved"]),
        ("suggest", &["adopted"]),
        ("question", &["answer"]),
    ];
    for card in cards() {
        for (lead, fields) in answers {
            for beginning in 0..card.beginnings(lead) {
                let answered = |field: &&str| !card.fitting(field, beginning).is_empty();
                assert!(fields.iter().all(answered), "{} {lead} {}", card.key, beginning + 1);
            }
        }
    }
}

#[test]
fn every_key_is_used_once_in_its_deck() {
    for deck in decks() {
        are_different(deck.cards().iter().map(|card| card.key.to_owned()));
    }
}

#[test]
fn every_coded_reason_is_one_of_the_office() {
    for card in cards() {
        for reason in card.lines.iter().filter_map(|line| line.reason) {
            assert!(crate::categories::reasons().iter().any(|known| known.code == reason), "{} {reason}", card.key);
        }
    }
}
