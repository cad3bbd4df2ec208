//! The sample county lives on for a year and more: every reply is given once, and the rates add up.

use std::sync::Arc;

use casework::{Actor, Refusal, Work, figure::Period};
use jiff::civil::date;
use people::OfficeKey;
use requests::rates::{Shown, rates};
use store::OfficeId;
use testkit::World;
use uuid::Uuid;

const OFFICE: OfficeId = OfficeId(Uuid::from_u128(0x0195_5000_0000_7000_8000_0000_0000_0001));

async fn office(world: &World) {
    let made = world.store.write(OFFICE, |tx| async move {
        let sql =
            "INSERT INTO office (id, code, name, language, created_at) VALUES ($1, 'sample', 'Sample', 'zh-Hans', 0)";
        tx.reference_execute(sql, store::params![OFFICE.0]).await?;
        let work = Work::new(tx, Actor::operator("test"), lines::catalogue());
        let rows = sample::gazetteer::gazetteer().iter().map(|place| places::PlaceRow {
            code: place.code.into(),
            name: place.name.into(),
            level: place.level.into(),
            parent: place.parent.map(Into::into),
        });
        places::import(&work, rows, date(2020, 1, 1), |_| {}).await?;
        Ok::<_, Refusal>(())
    });
    made.await.expect("the office is made");
}

#[test]
fn a_year_later_every_reply_was_given_once_and_residents_were_called_back() {
    testkit::run_on_sqlite(|world| async move {
        office(&world).await;
        let key = Arc::new(OfficeKey::new([7; 32]));
        let today = date(2027, 1, 31);
        county::make(&world.store, &world.clock, OFFICE, key, today, &|_, _| {}).await.expect("the county lives on");
        let found = world.store.write(OFFICE, move |tx| async move {
            let work = Work::new(tx, Actor::operator("test"), lines::catalogue());
            rates(&work, &Period { from: county::FROM, to: today, place: None }).await
        });
        let found = found.await.expect("counted");
        let counts = found.counts.expect("many");
        assert!(counts.add_up() && counts.received > 312, "{counts:?}");
        assert!(matches!(found.whole.solution, Shown::Rate { .. }), "{:?}", found.whole);
        let calls = &found.call_backs;
        assert!(calls.answered >= 20 && calls.answered <= calls.reached, "{calls:?}");
        let holds = calls.solved_holds.expect("enough answered");
        assert!(holds.share > 0.7 && holds.share < 1.0 && holds.low < holds.share, "{holds:?}");
    });
}
