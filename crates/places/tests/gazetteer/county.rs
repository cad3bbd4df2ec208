//! A small county, and how tests take lists in and look at what became of them.

use casework::{Actor, Refusal, Work, kind::Catalogue};
use jiff::{SignedDuration, civil::Date};
use places::{Imported, ListRow, Place, PlaceRow, Taken, Taking, by_code, import};
use store::{OfficeId, Store, StoreError, Tx, params};
use testkit::World;
use uuid::Uuid;

pub static NO_KINDS: Catalogue = Catalogue { kinds: Vec::new(), shared_figures: Vec::new() };
pub const OFFICE: OfficeId = OfficeId(Uuid::from_u128(7));

pub const COUNTY: &[(&str, &str, i64, &str)] = &[
    ("51", "Upland", 1, ""),
    ("5133", "Highmoor", 2, "51"),
    ("513327", "Luhe", 3, "5133"),
    ("513327100", "Riverside", 4, "513327"),
    ("513327100201", "Old Mill", 5, "513327100"),
    ("513327100202", "Ford", 5, "513327100"),
    ("513327101", "Pasture", 4, "513327"),
    ("513327101201", "Spring", 5, "513327101"),
];

pub type Line = (&'static str, &'static str, i64, &'static str);

pub fn rows(list: &[Line]) -> Vec<PlaceRow> {
    let parent = |code: &str| Some(code.to_owned()).filter(|code| !code.is_empty());
    list.iter()
        .map(|(code, name, level, above)| PlaceRow {
            code: (*code).into(),
            name: (*name).into(),
            level: *level,
            parent: parent(above),
        })
        .collect()
}

/// The county with some lines replaced.
pub fn county_with(changed: &[Line]) -> Vec<PlaceRow> {
    let lines: Vec<Line> = COUNTY
        .iter()
        .map(|line| *changed.iter().find(|new| new.0 == line.0).unwrap_or(line))
        .chain(changed.iter().filter(|new| COUNTY.iter().all(|line| line.0 != new.0)).copied())
        .collect();
    rows(&lines)
}

pub async fn found_office(store: &Store) {
    let founded = store.write(OFFICE, |tx: Tx| async move {
        let sql = "INSERT INTO office (id, code, name, language, created_at) VALUES ($1, 'luhe', 'Luhe', 'en', 0)";
        tx.reference_execute(sql, params![OFFICE]).await
    });
    founded.await.unwrap();
}

pub async fn take_in(store: &Store, list: Vec<PlaceRow>, from: Date) -> Result<Imported, Refusal> {
    let work = move |tx: Tx| {
        let list = list.clone();
        async move {
            let work = Work::new(tx, Actor::operator("places import"), &NO_KINDS);
            import(&work, list.into_iter(), from, |_| ()).await
        }
    };
    store.write(OFFICE, work).await
}

pub async fn take(store: &Store, list: Vec<ListRow>, from: Date) -> Result<Taken, Refusal> {
    newer(store, list, Taking { valid_from: from, complete: false, dry_run: false }).await
}

pub async fn complete(store: &Store, list: Vec<ListRow>, from: Date) -> Result<Taken, Refusal> {
    newer(store, list, Taking { valid_from: from, complete: true, dry_run: false }).await
}

/// What a complete list would do; asked in a unit that cannot write.
pub async fn dry(store: &Store, list: Vec<ListRow>, from: Date) -> Result<Taken, Refusal> {
    let work = move |tx: Tx| {
        let list = list.clone();
        async move {
            let work = Work::new(tx, Actor::operator("places import"), &NO_KINDS);
            let how = Taking { valid_from: from, complete: true, dry_run: true };
            places::take_in(&work, list.into_iter(), how, |_| ()).await
        }
    };
    store.read(OFFICE, work).await
}

async fn newer(store: &Store, list: Vec<ListRow>, how: Taking) -> Result<Taken, Refusal> {
    let work = move |tx: Tx| {
        let list = list.clone();
        async move {
            let work = Work::new(tx, Actor::operator("places import"), &NO_KINDS);
            places::take_in(&work, list.into_iter(), how, |_| ()).await
        }
    };
    store.write(OFFICE, work).await
}

pub async fn county(world: &World) -> Imported {
    found_office(&world.store).await;
    take_in(&world.store, rows(COUNTY), day(world)).await.unwrap()
}

pub fn day(world: &World) -> Date {
    world.env.zone.to_datetime(world.now()).date()
}

/// Turns the clock on by a year.
pub fn next_year(world: &World) -> Date {
    world.clock.advance(SignedDuration::from_hours(365 * 24));
    day(world)
}

pub async fn look<T: Send + 'static, F: Future<Output = Result<T, StoreError>> + Send + 'static>(
    store: &Store,
    question: impl Fn(Tx) -> F + Send + Sync + 'static,
) -> T {
    store.read(OFFICE, question).await.unwrap()
}

pub async fn the(store: &Store, code: &'static str) -> Place {
    look(store, move |tx| async move { by_code(&tx, code).await }).await.unwrap()
}

/// Names of all place versions that lie in `place`, sorted.
pub async fn within(store: &Store, place: Uuid) -> Vec<String> {
    let sql = "SELECT p.name FROM place_closure c JOIN place p ON p.office_id = c.office_id AND p.id = c.place_id \
               WHERE c.office_id = $1 AND c.ancestor_id = $2";
    let rows = look(store, move |tx| async move { tx.rows(sql, params![place]).await }).await;
    let mut names: Vec<String> = rows.iter().map(|row| row.get("name").unwrap()).collect();
    names.sort();
    names
}

pub fn names(places: &[Place]) -> Vec<&str> {
    places.iter().map(|place| place.name.as_str()).collect()
}

pub fn codes(refused: Result<Imported, Refusal>) -> Vec<(String, &'static str, String)> {
    match refused {
        Err(Refusal::Invalid(problems)) => {
            problems.0.into_iter().map(|p| (p.field, p.code, p.detail.unwrap_or_default())).collect()
        }
        other => panic!("{other:?}"),
    }
}
