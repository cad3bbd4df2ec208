//! The index of words forgets what ended long ago and what was erased, and knows again what goes on.

use casework::{
    Refusal, Work,
    kind::Kind,
    redact::{self, Erased},
    words::{self, Asked, Page, Sizes, Way},
};
use people::{limit::Measure, told};
use requests::{REQUEST, RequestState};
use serde_json::json;
use uuid::Uuid;

use crate::{
    office::{a_request, act, coordinator, enter_json, furnished, why, work_as},
    request_life,
};

const SIZES: Sizes = Sizes { least: 1, most: 10 };
const PAGE: Page = Page { skip: 0, limit: 10, counted: 10 };

/// In how many entries of the index the record stands.
async fn entries(work: &Work, id: Uuid) -> Result<usize, Refusal> {
    let rows = work.tx.rows("SELECT records FROM word_entry WHERE office_id = $1", &[]).await?;
    let records = rows.iter().map(|row| row.get::<Vec<u8>>("records")).collect::<Result<Vec<_>, _>>()?;
    Ok(records.iter().filter(|records| records.chunks(16).any(|it| it == id.as_bytes())).count())
}

async fn finds(work: &Work, text: &str) -> Result<Vec<Uuid>, Refusal> {
    let ended = told::words_until(work, &REQUEST).await?;
    let found = words::search(work, &REQUEST, &Asked::read(text), ended, PAGE).await?;
    Ok(found.records.iter().map(|record| record.id).collect())
}

/// A night's work of the server.
async fn night(work: &Work, kind: &'static Kind) -> Result<(usize, usize, usize), Refusal> {
    let ended = told::words_until(work, kind).await?.expect("requests end");
    let built = words::build(work, kind, Some(ended), SIZES).await?;
    let mut crossed = [0, 0];
    for (way, count) in [Way::Out, Way::Back].into_iter().zip(&mut crossed) {
        let ids = words::crossing(work, kind, ended, way, 10).await?;
        *count = words::cross(work, kind, ended, way, &ids).await?;
    }
    Ok((built, crossed[0], crossed[1]))
}

/// Words of which some stand in nearly every text and some in hardly any; of three scripts, some of them in a row.
const VOCABULARY: [&str; 20] = [
    "the",
    "water",
    "the",
    "wa",
    "水管",
    "水",
    "管道",
    "5月",
    "12日",
    "ཆུ་མཛོད",
    "ཆུ",
    "མཛོད་ལམ",
    "the",
    "bridges",
    "桥",
    "水管",
    "a",
    "12",
    "zebra",
    "鹤",
];
const QUESTIONS: [&str; 18] = [
    "the",
    "water",
    "wa",
    "水",
    "水管",
    "管道",
    "水管道",
    "5月12日",
    "5月",
    "12",
    "ཆུ",
    "ཆུ་མཛོད",
    "མཛོད་ལམ",
    "zebra",
    "鹤",
    "a",
    "nowhere",
    "bri",
];

/// Each question beside each.
fn pairs() -> Vec<String> {
    QUESTIONS.iter().flat_map(|one| QUESTIONS.iter().map(move |other| format!("{one} {other}"))).collect()
}

/// Numbers without end, the same every time.
fn draws() -> impl FnMut(usize) -> usize {
    let mut state = 11_u64;
    move |end| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("31 bits") % end
    }
}

/// Requests with texts of such words, in batches of a few; some are told otherwise afterwards, and some wait.
async fn many(work: &Work) -> Result<(), Refusal> {
    let mut draw = draws();
    let mut text = move |most: usize| {
        let words = (0..=draw(7)).map(|_| VOCABULARY[draw(most)]).collect::<Vec<_>>();
        words.join([" ", "", ", "][draw(3)]) + ".."
    };
    let mut ids = Vec::new();
    for n in 0..150 {
        let mut sent = a_request();
        sent["description"] = text(VOCABULARY.len() - usize::from(n % 9 > 0) * 2).into();
        ids.push(enter_json(work, "request", sent).await?);
    }
    while words::build(work, &REQUEST, None, SIZES).await? > 0 {}
    for id in ids.into_iter().step_by(4) {
        let mut sent = a_request();
        sent["description"] = text(VOCABULARY.len()).into();
        crate::office::correct_json(work, "request", id, sent).await?;
    }
    words::build(work, &REQUEST, None, SIZES).await?;
    words::build(work, &REQUEST, None, SIZES).await?;
    Ok(())
}

testkit::on_both! {
    async fn the_index_finds_what_a_reading_of_all_texts_finds(world: World) {
        furnished(&world.store).await;
        work_as(&world.store, coordinator(), |work| async move {
            many(&work).await?;
            let sql = "SELECT id, description, reference FROM request WHERE office_id = $1 ORDER BY id";
            let mut texts: Vec<(Uuid, [String; 2])> = Vec::new();
            for row in work.tx.rows(sql, &[]).await? {
                texts.push((row.get("id")?, [row.get("description")?, row.get("reference")?]));
            }
            let mut several = 0;
            for question in pairs() {
                let asked = Asked::read(&question);
                let fits = |texts: &[String; 2]| asked.fits(texts.iter().map(String::as_str));
                let plain: Vec<Uuid> = texts.iter().filter(|(_, texts)| fits(texts)).map(|(id, _)| *id).collect();
                let page = Page { skip: 0, limit: 200, counted: 200 };
                let found = words::search(&work, &REQUEST, &asked, None, page).await?;
                let mut ids: Vec<Uuid> = found.records.iter().map(|record| record.id).collect();
                ids.sort_unstable();
                assert_eq!(ids, plain, "{question}");
                several += usize::from(plain.len() > 3);
            }
            assert!(several > 60, "most of them stand somewhere: {several}");
            Ok(())
        })
        .await
        .expect("searched");
    }

    async fn what_ended_long_ago_leaves_the_index_and_what_goes_on_comes_back(world: World) {
        furnished(&world.store).await;
        let made = work_as(&world.store, coordinator(), |work| async move {
            enter_json(&work, "data_limit", json!({"measure": Measure::SearchDays.code(), "amount": 10})).await?;
            let closed = request_life::in_state(&work, RequestState::Closed).await?;
            let open = enter_json(&work, "request", a_request()).await?;
            let mut both = finds(&work, "tap dry").await?;
            both.sort_unstable();
            assert_eq!(both, [closed, open], "what waits is found");
            assert_eq!(night(&work, &REQUEST).await?, (2, 0, 0));
            assert!(entries(&work, closed).await? > 3 && entries(&work, open).await? > 3);
            assert_eq!(finds(&work, "tap dry").await?.len(), 2, "what is in the index is found");
            Ok((closed, open))
        });
        let (closed, open) = made.await.unwrap_or_else(|refusal| panic!("{}", why::<()>(Err(refusal))));

        world.clock.advance(jiff::SignedDuration::from_hours(24 * 31));
        work_as(&world.store, coordinator(), move |work| async move {
            assert_eq!(finds(&work, "tap dry").await?, [open], "not even before the night");
            assert_eq!(night(&work, &REQUEST).await?, (0, 1, 0));
            assert_eq!(entries(&work, closed).await?, 0, "no word of it is left");
            assert_eq!(night(&work, &REQUEST).await?, (0, 0, 0));
            act(&work, "request", closed, "reopening", json!({"reason": "It leaks again"})).await?;
            assert_eq!(finds(&work, "tap dry").await?.len(), 2, "it goes on, and is found in the same moment");
            // As its parts come and go with a request, without being saved themselves.
            let state = "UPDATE request SET state = $3, closed_on = $4 WHERE office_id = $1 AND id = $2";
            work.tx.execute(state, store::params![closed, "closed", "2025-01-01"]).await?;
            assert_eq!(night(&work, &REQUEST).await?, (1, 0, 0), "what waits and has ended does not come into it");
            assert_eq!(entries(&work, closed).await?, 0);
            work.tx.execute(state, store::params![closed, "received", "2025-01-01"]).await?;
            assert_eq!(night(&work, &REQUEST).await?, (0, 0, 1), "what goes on comes back");
            assert_eq!(finds(&work, "tap dry").await?.len(), 2);
            Ok(())
        })
        .await
        .expect("ended");
    }

    async fn an_erased_text_leaves_the_index_in_the_same_moment(world: World) {
        furnished(&world.store).await;
        work_as(&world.store, coordinator(), |work| async move {
            let id = enter_json(&work, "request", a_request()).await?;
            words::build(&work, &REQUEST, None, SIZES).await?;
            let before = entries(&work, id).await?;
            redact::redact(&work, &REQUEST, id, &Erased { texts: &["description"], emptied: &[] }, "test").await?;
            let after = entries(&work, id).await?;
            assert!(after > 0 && after < before, "of {before} words those of its number stay: {after}");
            assert!(finds(&work, "tap").await?.is_empty());
            Ok(())
        })
        .await
        .expect("erased");
    }
}
