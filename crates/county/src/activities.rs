//! The season's surveys, trainings, studies, talks and exhibitions: head counts, never names.

use casework::kind::Role;
use jiff::civil::Date;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::{
    FROM, TO,
    ground::team_of_village,
    hand::id,
    plan::{Dice, days, shares},
    season::{Diary, eve},
    texts,
};

/// A group of like activities: how many, of what, where, and how many people came in all.
struct Group {
    name: &'static str,
    count: usize,
    heads: u32,
    fields: fn(usize) -> Json,
    place: fn(&mut Dice, usize) -> Place,
}

enum Place {
    Village(usize),
    Township(usize),
}

fn any_village(dice: &mut Dice, _: usize) -> Place {
    Place::Village(dice.below(texts::villages().len()))
}

fn a_township(dice: &mut Dice, _: usize) -> Place {
    Place::Township(dice.below(texts::townships().len()))
}

/// Farm trainings are held in villages of the first six townships, each of them at least once.
fn farming_village(_: &mut Dice, n: usize) -> Place {
    let township = &texts::townships()[n % 6];
    let villages: Vec<usize> = texts::villages()
        .iter()
        .enumerate()
        .filter(|(_, code)| code.starts_with(township.as_str()))
        .map(|(at, _)| at)
        .collect();
    Place::Village(villages[n / 6 % villages.len()])
}

fn groups() -> Vec<Group> {
    vec![
        Group {
            name: "survey",
            count: 78,
            heads: 1_410,
            fields: |n| {
                let method = ["village_walk", "field_study", "discussion"][n % 3];
                json!({"kind": "survey", "method": method, "venue": "village"})
            },
            place: any_village,
        },
        Group {
            name: "committee_training",
            count: 25,
            heads: 480,
            fields: |_| json!({"kind": "training", "sector": "administration", "audience": "village_committee", "venue": "township"}),
            place: a_township,
        },
        Group {
            name: "site_study",
            count: 28,
            heads: 196,
            fields: |n| {
                let sector = ["transport", "water", "power"][n % 3];
                json!({"kind": "site_study", "sector": sector, "venue": "site"})
            },
            place: any_village,
        },
        Group {
            name: "policy_talk",
            count: 41,
            heads: 3_260,
            fields: |_| json!({"kind": "talk", "area": "policy", "audience": "villagers", "venue": "village"}),
            place: any_village,
        },
        Group {
            name: "exhibition",
            count: 5,
            heads: 6_120,
            fields: |_| json!({"kind": "exhibition", "area": "policy", "audience": "public", "venue": "township"}),
            place: a_township,
        },
        Group {
            name: "legal_talk_village",
            count: 65,
            heads: 8_020,
            fields: |_| json!({"kind": "talk", "area": "law", "audience": "villagers", "venue": "village"}),
            place: any_village,
        },
        Group {
            name: "legal_talk_school",
            count: 5,
            heads: 1_650,
            fields: |_| json!({"kind": "talk", "area": "law", "audience": "pupils", "venue": "school"}),
            place: any_village,
        },
        Group {
            name: "legal_talk_worship",
            count: 3,
            heads: 510,
            fields: |_| json!({"kind": "talk", "area": "law", "audience": "public", "venue": "place_of_worship"}),
            place: a_township,
        },
        Group {
            name: "case_talk",
            count: 13,
            heads: 1_130,
            fields: |_| {
                json!({
                    "kind": "case_talk", "area": "law", "audience": "villagers", "venue": "village",
                    "activity_series": series().to_string(),
                })
            },
            place: any_village,
        },
        Group {
            name: "farm_training",
            count: 62,
            heads: 12_000,
            fields: |_| json!({"kind": "training", "sector": "agriculture", "audience": "farmers", "venue": "village"}),
            place: farming_village,
        },
    ]
}

/// The series of case talks, with two guest speakers.
fn series() -> Uuid {
    id("activity_series", 0, eve())
}

/// Notes the season's activities.
pub fn plan(diary: &mut Diary) {
    diary.on(eve(), |hand| async move {
        let sent = json!({"title": texts::series_title(), "guest_speakers": 2});
        hand.enter(series(), "activity_series", sent).await.map(drop)
    });
    for group in groups() {
        let mut dice = Dice::new(group.name);
        let heads = shares(&mut dice, group.heads, group.count, 4);
        let on = days(&mut dice, group.count, FROM, TO);
        for (n, (on, heads)) in on.into_iter().zip(heads).enumerate() {
            let place = (group.place)(&mut dice, n);
            hold(diary, group.name, n, on, (group.fields)(n), &place, heads);
        }
    }
}

fn hold(diary: &mut Diary, name: &'static str, n: usize, on: Date, mut sent: Json, place: &Place, heads: u32) {
    let (code, team) = match place {
        Place::Village(village) => (texts::villages()[*village].clone(), Some(team_of_village(*village))),
        Place::Township(township) => (texts::townships()[*township].clone(), None),
    };
    let text = texts::activity(name, n);
    let extra = json!({
        "held_on": on.to_string(), "place": code, "head_count": heads, "title": text.title, "findings": text.findings,
        "team": team,
    });
    if let (Json::Object(all), Json::Object(extra)) = (&mut sent, extra) {
        all.extend(extra);
    }
    diary.on(on, move |hand| {
        let sent = sent.clone();
        async move { hand.of(Role::Field).enter(id(name, n, on), "activity", sent).await.map(drop) }
    });
}
