//! The ground: units, teams and their villages, people on the rolls, categories, materials, calendar, reported kinds.

use casework::kind::Role;
use serde_json::json;

use crate::{
    FROM,
    hand::id,
    season::{Diary, eve},
    texts,
};

/// Leaders on the rolls.
const LEADERS: usize = 32;
/// Members of field teams.
const MEMBERS: usize = 565;
/// Field teams, each with three villages or so.
pub const TEAMS: usize = 48;

/// Code of the `n`th team.
pub fn team(n: usize) -> String {
    format!("T{:02}", n % TEAMS + 1)
}

/// The team posted in the `n`th village.
pub fn team_of_village(n: usize) -> String {
    team(n * TEAMS / texts::villages().len())
}

/// Notes what the office sets up before its season.
pub fn plan(diary: &mut Diary) {
    units(diary);
    teams(diary);
    rolls(diary);
    lists(diary);
    not_taken(diary);
}

fn units(diary: &mut Diary) {
    for (n, unit) in texts::units().into_iter().enumerate() {
        diary.on(eve(), move |hand| {
            let sent = json!({
                "code": unit.code, "name": unit.name, "name_en": unit.name_en, "purpose": unit.purpose,
                "enforcement": unit.enforcement,
            });
            async move { hand.of(Role::Administrator).enter(id("unit", n, eve()), "unit", sent).await.map(drop) }
        });
    }
}

fn teams(diary: &mut Diary) {
    let partners = texts::partners();
    for n in 0..TEAMS {
        let unit = partners[n % partners.len()].clone();
        diary.on(eve(), move |hand| {
            let sent = json!({"code": team(n), "name": texts::team_name(n), "unit": unit});
            async move { hand.of(Role::Administrator).enter(id("team", n, eve()), "team", sent).await.map(drop) }
        });
    }
    for (n, village) in texts::villages().iter().enumerate() {
        let unit = partners[n * TEAMS / texts::villages().len() % partners.len()].clone();
        diary.on(eve(), move |hand| {
            let posting = json!({"team": team_of_village(n), "place": village, "from_on": FROM.to_string()});
            let partnership = json!({"unit": unit, "place": village, "from_on": FROM.to_string()});
            async move {
                let hand = hand.of(Role::Administrator);
                hand.enter(id("posting", n, eve()), "posting", posting).await?;
                hand.enter(id("partnership", n, eve()), "partnership", partnership).await.map(drop)
            }
        });
    }
}

fn rolls(diary: &mut Diary) {
    for n in 0..LEADERS + MEMBERS {
        let leader = n < LEADERS;
        diary.on(eve(), move |hand| {
            let mut sent = json!({
                "name": texts::staff_name(n), "rank": if leader { "leader" } else { "member" },
                "place": texts::county(), "from_on": FROM.to_string(),
            });
            if !leader {
                sent["team"] = team(n).into();
            }
            async move { hand.of(Role::Administrator).enter(id("staff", n, eve()), "staff", sent).await.map(drop) }
        });
    }
}

/// What the county cannot take: code, title and where to go in Chinese and English, the number to call, and whether
/// somebody may be in danger.
const NOT_TAKEN: [(&str, [&str; 4], &str, bool); 5] = [
    (
        "ambulance",
        ["有人受伤或病危", "Somebody is hurt or very ill", "请立即拨打急救电话。", "Call the ambulance at once."],
        "120",
        true,
    ),
    (
        "fire",
        [
            "火警",
            "Fire",
            "请立即拨打消防电话，并提醒身边的人。",
            "Call the fire brigade at once and warn those near you.",
        ],
        "119",
        true,
    ),
    (
        "danger",
        ["人身正受到威胁", "Somebody threatens you now", "请立即拨打报警电话。", "Call the police at once."],
        "110",
        true,
    ),
    (
        "court",
        [
            "已进入诉讼、仲裁的事",
            "What is before a court or an arbitrator",
            "请找受理的法院或仲裁机构；不懂程序可拨打法律服务热线。",
            "Ask the court or arbitrator that has it; the legal aid line explains how.",
        ],
        "12348",
        false,
    ),
    (
        "secret",
        [
            "涉及国家秘密、商业秘密的事",
            "What must stay secret",
            "请不要写在这里，直接到办公室当面说明。",
            "Do not write it here. Come to the office and say it in person.",
        ],
        "",
        false,
    ),
];

fn not_taken(diary: &mut Diary) {
    for (n, (code, [title, title_en, place, place_en], hotline, urgent)) in NOT_TAKEN.into_iter().enumerate() {
        diary.on(eve(), move |hand| {
            let sent = json!({
                "code": code, "title": title, "title_en": title_en, "where_to_go": place, "where_to_go_en": place_en,
                "hotline": hotline, "urgent": urgent,
            });
            async move { hand.enter(id("not_taken", n, eve()), "not_taken", sent).await.map(drop) }
        });
    }
}

/// Categories whose matters are roads, pipes, lamps and heaps, not people.
const PUBLIC_THINGS: [&str; 5] = ["transport", "water", "power", "telecom", "environment"];

fn lists(diary: &mut Diary) {
    for (n, category) in texts::categories().into_iter().enumerate() {
        diary.on(eve(), move |hand| {
            let sent = json!({
                "code": category.code, "name": category.name, "name_en": category.name_en,
                "answer_within_days": category.days, "public_feed": PUBLIC_THINGS.contains(&category.code),
            });
            async move { hand.enter(id("category", n, eve()), "category", sent).await.map(drop) }
        });
    }
    diary.on(eve(), move |hand| async move {
        let sent = json!({
            "category": "telecom", "code": "service", "label": "哪一种服务？", "label_en": "Which service?", "asks": "one_of",
            "choices": "mobile|手机信号|Mobile signal\nbroadband|宽带|Broadband\ntelevision|电视|Television",
            "needed": false, "place_in_form": 1,
        });
        hand.enter(id("question", 0, eve()), "question", sent).await.map(drop)
    });
    for (n, material) in texts::materials().into_iter().enumerate() {
        diary.on(eve(), move |hand| {
            let sent = json!({
                "code": material.code, "title": material.title, "bilingual": material.bilingual, "printed": 8000,
            });
            async move { hand.enter(id("material", n, eve()), "material", sent).await.map(drop) }
        });
    }
}
