//! The sample county's season gives the 47 figures of a real season's bulletin, counted from records, on both databases.

mod words;

use std::sync::Arc;

use casework::{Actor, Refusal, Work, chain, figure::Period, figure_day, figure_rows, figure_value};
use jiff::civil::date;
use people::OfficeKey;
use store::{OfficeId, Store};
use testkit::World;
use uuid::Uuid;

const OFFICE: OfficeId = OfficeId(Uuid::from_u128(0x0195_5000_0000_7000_8000_0000_0000_0001));
const SEASON: Period = Period { from: county::FROM, to: county::TO, place: None };

/// Figure, its value in the bulletin, and whether it is "over" that value there.
const EXPECTED: [(&str, i64, bool); 47] = [
    ("programme.leaders", 32, false),
    ("programme.staff", 565, false),
    ("disputes.registered", 51, false),
    ("disputes.settled", 27, false),
    ("insight.surveys", 78, false),
    ("insight.suggestions", 278, false),
    ("insight.committee_trainings", 25, false),
    ("insight.meetings", 60, false),
    ("insight.activists", 126, false),
    ("insight.candidates", 65, false),
    ("insight.site_studies", 28, false),
    ("insight.thematic_reports", 5, false),
    ("outreach.policy_talks", 41, false),
    ("outreach.policy_consultations", 132, false),
    ("outreach.exhibitions", 5, false),
    ("outreach.exhibition_visitors", 6_000, true),
    ("outreach.legal_talks_village", 65, false),
    ("outreach.legal_talks_school", 5, false),
    ("outreach.legal_talks_worship", 3, false),
    ("outreach.legal_talks_reach", 10_000, true),
    ("outreach.case_talks", 13, false),
    ("outreach.guest_speakers", 2, false),
    ("outreach.legal_consultations", 58, false),
    ("outreach.booklets_bilingual", 5_000, true),
    ("requests.households_visited", 4_672, false),
    ("requests.people_reached", 15_000, true),
    ("requests.veteran_officials", 212, false),
    ("requests.delegates", 131, false),
    ("requests.need_disability", 125, false),
    ("requests.need_hardship", 1_970, false),
    ("requests.received", 312, false),
    ("requests.solved", 58, false),
    ("requests.handed_over", 254, false),
    ("requests.units", 17, false),
    ("requests.handover_meetings", 1, false),
    ("projects.agri_technicians", 3, false),
    ("projects.townships_served", 6, false),
    ("projects.farmers_trained", 12_000, false),
    ("projects.water_inspectors", 3, false),
    ("projects.villages_inspected", 13, false),
    ("projects.villages_with_mills", 5, false),
    ("projects.solar_units", 45, false),
    ("relief.raised", 80_000_000, true),
    ("relief.sources", 3, false),
    ("relief.people_visited", 5_323, false),
    ("relief.goods_value", 26_000_000, true),
    ("relief.health_checks", 3, false),
];

async fn office(store: &Store) {
    store
        .write::<(), Refusal, _, _>(OFFICE, |tx| async move {
            let sql = "INSERT INTO office (id, code, name, language, created_at) VALUES ($1, 'sample', 'Sample', 'zh-Hans', 0)";
            tx.reference_execute(sql, store::params![OFFICE.0]).await?;
            let work = Work::new(tx, Actor::operator("test"), lines::catalogue());
            let rows = sample::gazetteer::gazetteer().iter().map(|place| places::PlaceRow {
                code: place.code.into(),
                name: place.name.into(),
                level: place.level.into(),
                parent: place.parent.map(Into::into),
            });
            places::import(&work, rows, date(2020, 1, 1), |_| {}).await?;
            Ok(())
        })
        .await
        .expect("the office is made");
}

async fn counted(world: World) {
    let World { store, clock, database, .. } = world;
    office(&store).await;
    let key = Arc::new(OfficeKey::new([7; 32]));
    county::make(&store, &clock, OFFICE, key, date(2025, 7, 20), &|_, _| {}).await.expect("the county is made");
    let values = store
        .write(OFFICE, |tx| async move {
            let work = Work::new(tx, Actor::operator("test"), lines::catalogue());
            let bulletin = bulletin::compile(&work, "Sample", &SEASON).await?;
            for figure in work.catalogue.figures() {
                let page = figure_rows::open(&work, figure, &SEASON, None, 10_000).await?;
                let shown: i64 = page.items.iter().map(|item| item.amount).sum();
                assert_eq!(shown + page.hidden, page.value, "{}: its rows add up to it", figure.id);
                assert_eq!(figure_value::counted(&work, figure, &SEASON).await?, page.value, "{}", figure.id);
            }
            assert_eq!(figure_day::differences(&work).await?, Vec::<String>::new());
            while chain::seal(&work).await? > 0 {}
            assert_eq!(chain::broken_links(&work, None).await?, Vec::<String>::new());
            for kind in &work.catalogue.kinds {
                assert_eq!(chain::differing_records(&work, kind).await?, Vec::<String>::new());
            }
            Ok::<_, Refusal>(bulletin.figures.into_iter().map(|figure| (figure.id, figure.value)).collect::<Vec<_>>())
        })
        .await
        .expect("counted");
    let mut wrong = Vec::new();
    for (id, expected, over) in EXPECTED {
        let value = values.iter().find(|(of, _)| of == id).map(|(_, value)| *value);
        let holds =
            value.is_some_and(
                |value| {
                    if over { value > expected && value * 100 < expected * 105 } else { value == expected }
                },
            );
        if !holds {
            wrong.push(format!(
                "{id}: expected {expected}{}, counted {value:?}",
                if over { " and a little more" } else { "" }
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(values.len(), EXPECTED.len());
    words::hold(&store).await;
    drop(database);
}

testkit::on_both! {
    async fn the_season_gives_the_figures_of_the_bulletin(world: World) {
        counted(world).await;
    }
}
