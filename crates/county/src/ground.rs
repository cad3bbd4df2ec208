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
    calendar(diary);
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

fn lists(diary: &mut Diary) {
    for (n, category) in texts::categories().into_iter().enumerate() {
        diary.on(eve(), move |hand| {
            let sent = json!({
                "code": category.code, "name": category.name, "name_en": category.name_en,
                "answer_within_days": category.days,
            });
            async move { hand.enter(id("category", n, eve()), "category", sent).await.map(drop) }
        });
    }
    for (n, material) in texts::materials().into_iter().enumerate() {
        diary.on(eve(), move |hand| {
            let sent = json!({
                "code": material.code, "title": material.title, "bilingual": material.bilingual, "printed": 8000,
            });
            async move { hand.enter(id("material", n, eve()), "material", sent).await.map(drop) }
        });
    }
}

fn calendar(diary: &mut Diary) {
    for (n, (day, working, occasion)) in texts::calendar().into_iter().enumerate() {
        diary.on(eve(), move |hand| {
            let sent = json!({"day": day, "working": working, "occasion": occasion});
            async move { hand.enter(id("calendar_day", n, eve()), "calendar_day", sent).await.map(drop) }
        });
    }
}
