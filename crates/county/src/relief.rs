//! Line 6 in the season: money from three kinds of sources, goods given in kind, free medical checks.

use casework::kind::Role;
use jiff::civil::Date;
use serde_json::{Value as Json, json};

use crate::{
    FROM, TO,
    ground::team_of_village,
    hand::id,
    plan::{Dice, days, shares},
    season::Diary,
    texts,
};

/// Contributions by kind of source: how many, and yuan in all. Together a little over 800,000 yuan.
const CONTRIBUTIONS: [(&str, usize, u32); 3] =
    [("township", 15, 186_400), ("partner_unit", 24, 401_350), ("department", 9, 224_800)];
const PEOPLE: u32 = 5_323;
/// Value of the goods in yuan: a little over 260,000.
const GOODS: u32 = 266_380;
const DISTRIBUTIONS: usize = 118;

/// Notes the relief ledger of the season.
pub fn plan(diary: &mut Diary) {
    for (source, count, yuan) in CONTRIBUTIONS {
        contributions(diary, source, count, yuan);
    }
    distributions(diary);
    health_checks(diary);
}

fn enter(diary: &mut Diary, table: &'static str, seed: String, on: Date, sent: Json) {
    diary.on(on, move |hand| {
        let (sent, seed) = (sent.clone(), seed.clone());
        async move { hand.of(Role::Relief).enter(id(&seed, 0, on), table, sent).await.map(drop) }
    });
}

fn contributions(diary: &mut Diary, source: &'static str, count: usize, yuan: u32) {
    let mut dice = Dice::new(source);
    let amounts = shares(&mut dice, yuan / 50, count, 20);
    let rest = yuan % 50;
    for (n, (on, amount)) in days(&mut dice, count, FROM, TO).into_iter().zip(amounts).enumerate() {
        let yuan = amount * 50 + if n == 0 { rest } else { 0 };
        let text = texts::contribution(source, n);
        let sent = json!({
            "posted_on": on.to_string(), "place": texts::county(), "source": source, "given_by": text.given_by,
            "amount": i64::from(yuan) * 100, "purpose": text.purpose,
        });
        enter(diary, "contribution", format!("{source}-{n}"), on, sent);
    }
}

fn distributions(diary: &mut Diary) {
    let mut dice = Dice::new("distributions");
    let people = shares(&mut dice, PEOPLE, DISTRIBUTIONS, 6);
    let values = shares(&mut dice, GOODS / 10, DISTRIBUTIONS, 40);
    for (n, (on, (people, value))) in
        days(&mut dice, DISTRIBUTIONS, FROM, TO).into_iter().zip(people.into_iter().zip(values)).enumerate()
    {
        let village = dice.below(texts::villages().len());
        let sent = json!({
            "distributed_on": on.to_string(), "place": texts::villages()[village], "goods": texts::goods(n),
            "people_count": people, "goods_value": i64::from(value) * 1_000, "team": team_of_village(village),
        });
        enter(diary, "distribution", format!("distribution-{n}"), on, sent);
    }
}

/// Three families in all: two checked, one treated.
fn health_checks(diary: &mut Diary) {
    for (n, (service, families, on)) in
        [("check", 2, Date::constant(2025, 4, 22)), ("treatment", 1, Date::constant(2025, 5, 27))]
            .into_iter()
            .enumerate()
    {
        let sent = json!({
            "held_on": on.to_string(), "place": texts::townships()[n * 4], "service": service, "families": families,
            "provider": texts::provider(n),
        });
        enter(diary, "health_check", format!("health_check-{n}"), on, sent);
    }
}
