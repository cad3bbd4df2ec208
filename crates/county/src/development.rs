//! Line 5 in the season: projects with their money, experts sent, works inspected, solar units handed over.

use casework::kind::Role;
use serde_json::{Value as Json, json};

use crate::{
    FROM, TO,
    hand::id,
    plan::{Dice, days, shares},
    season::Diary,
    texts,
};

/// Projects: kind, how many, and the villages they begin at in the list.
const PROJECTS: [(&str, usize, usize); 7] = [
    ("mill", 5, 8),
    ("road", 6, 30),
    ("drinking_water", 5, 55),
    ("flood_works", 3, 71),
    ("bridge", 2, 90),
    ("solar", 3, 104),
    ("building", 2, 120),
];
const VILLAGES_INSPECTED: usize = 13;
const SOLAR_UNITS: u32 = 45;

/// Notes the project ledger of the season.
pub fn plan(diary: &mut Diary) {
    for (kind, count, first) in PROJECTS {
        projects(diary, kind, count, first);
    }
    experts(diary);
    inspections(diary);
    assets(diary);
}

fn projects(diary: &mut Diary, kind: &'static str, count: usize, first: usize) {
    let mut dice = Dice::new(kind);
    for (n, on) in days(&mut dice, count, FROM, TO).into_iter().enumerate() {
        let village = (first + n * 3) % texts::villages().len();
        let planned = 8_000_000 + i64::try_from(dice.below(40)).unwrap_or_default() * 1_000_000;
        let stage = if n % 3 == 0 { "completed" } else { "under_way" };
        let name = texts::project_name(kind, n);
        let source = ["partner_unit", "department", "township"][n % 3];
        diary.on(on, move |hand| {
            let project = id(kind, n, on);
            let sent = json!({
                "name": name, "kind": kind, "place": texts::villages()[village], "unit": texts::unit_for_project(kind),
                "started_on": on.to_string(), "due_on": "2025-11-30", "stage": stage, "planned_amount": planned,
            });
            let funding = json!({
                "project": project.to_string(), "posted_on": on.to_string(), "amount": planned / 2, "source": source,
            });
            async move {
                let hand = hand.of(Role::Project);
                hand.enter(project, "project", sent).await?;
                hand.enter(id(&format!("{kind}-funding"), n, on), "project_funding", funding).await.map(drop)
            }
        });
    }
}

fn enter(diary: &mut Diary, table: &'static str, n: usize, on: jiff::civil::Date, sent: Json) {
    diary.on(on, move |hand| {
        let sent = sent.clone();
        async move { hand.of(Role::Project).enter(id(table, n, on), table, sent).await.map(drop) }
    });
}

fn experts(diary: &mut Diary) {
    let sent = [("agriculture", 2), ("agriculture", 1), ("water", 2), ("water", 1)];
    let on = days(&mut Dice::new("experts"), sent.len(), FROM, TO);
    for (n, ((sector, experts), on)) in sent.into_iter().zip(on).enumerate() {
        let township = &texts::townships()[n * 3];
        let sent = json!({
            "from_on": on.to_string(), "place": township, "sector": sector, "experts": experts,
            "unit": texts::unit_for_sector(sector), "task": texts::expert_task(sector, n),
        });
        enter(diary, "expert_assignment", n, on, sent);
    }
}

/// Thirteen villages, some of them twice.
fn inspections(diary: &mut Diary) {
    let times = VILLAGES_INSPECTED + 6;
    for (n, on) in days(&mut Dice::new("inspections"), times, FROM, TO).into_iter().enumerate() {
        let village = &texts::villages()[(n % VILLAGES_INSPECTED) * 9 + 4];
        let text = texts::inspection(n);
        let sent = json!({
            "inspected_on": on.to_string(), "place": village, "sector": "water", "works": text.works, "findings": text.findings,
        });
        enter(diary, "inspection", n, on, sent);
    }
}

fn assets(diary: &mut Diary) {
    let mut dice = Dice::new("assets");
    let quantities = shares(&mut dice, SOLAR_UNITS, 9, 2);
    for (n, (on, quantity)) in days(&mut dice, 9, FROM, TO).into_iter().zip(quantities).enumerate() {
        let village = &texts::villages()[104 + n * 3];
        let sent = json!({
            "delivered_on": on.to_string(), "place": village, "kind": "solar_unit", "quantity": quantity,
            "remark": texts::asset_remark(n),
        });
        enter(diary, "asset_handover", n, on, sent);
    }
}
