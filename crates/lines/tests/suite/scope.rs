//! Who may do what, where: every kind, every role, inside and outside the place a right is for.

use std::sync::Arc;

use casework::{
    Actor, Grant, Refusal, Work,
    change::Stored,
    correct, enter, find,
    kind::{Kind, Line, Role},
    list::{self, Filter},
    values::Values,
};
use store::Store;
use uuid::Uuid;

use crate::{
    office::{FAR, PLACE, POLICE, UPPER, actor, coordinator, furnished, in_the_village, why, work_as},
    samples::{OWN_SHAPES, Samples, corrected},
};

/// What is tried with one kind: a record in the village and one in another township, and a new one to enter in each.
struct Tried {
    kind: &'static Kind,
    inside: Stored,
    outside: Stored,
    to_enter: [Values; 2],
}

/// Whether rows of this kind lie in a place, by themselves or by what they are part of.
fn must_lie_somewhere(kind: &Kind) -> bool {
    kind.field("place_id").is_some_and(|field| !field.managed && field.required)
}

fn lies_in_a_place(kind: &Kind) -> bool {
    kind.has("place_id") || around(kind).is_some_and(lies_in_a_place)
}

/// What records of this kind are part of, or what the samples of it are about.
fn around(kind: &Kind) -> Option<&'static Kind> {
    let (_, table) = kind.parent.or(kind.concerns.first().copied())?;
    lines::catalogue().by_table(table)
}

async fn tried(work: &Work, kind: &'static Kind) -> Result<Tried, Refusal> {
    let (mut here, mut there) = (Samples::in_place(UPPER), Samples::in_place(FAR));
    let (inside, outside) = (here.enter(work, kind).await?, there.enter(work, kind).await?);
    // An agreement needs a dispute that is open: each new record is made beside what it is part of.
    let to_enter =
        [Samples::in_place(UPPER).values(work, kind).await?, Samples::in_place(FAR).values(work, kind).await?];
    Ok(Tried { kind, inside, outside, to_enter })
}

async fn all_tried(store: &Store) -> Vec<Arc<Tried>> {
    let tried = work_as(store, coordinator(), |work| async move {
        let mut all = Vec::new();
        // What nobody enters is part of what somebody did, and is seen as that is.
        for kind in work.catalogue.kinds.iter().filter(|kind| kind.entry && !OWN_SHAPES.contains(&kind.table)) {
            all.push(Arc::new(tried(&work, kind).await?));
        }
        Ok(all)
    });
    tried.await.expect("samples of every kind")
}

/// What somebody was answered: listed, found inside and outside.
async fn seen(store: &Store, person: Actor, it: &Arc<Tried>) -> [String; 4] {
    let it = Arc::clone(it);
    work_as(store, person, move |work| {
        let it = Arc::clone(&it);
        async move {
            let parent =
                |record: &Stored| it.kind.parent.map(|(column, _)| (column, record.values.get(column).clone()));
            let mut told = Vec::new();
            for record in [&it.inside, &it.outside] {
                let equal = parent(record).into_iter().collect();
                let filter = Filter { equal, limit: 1000, ..Filter::default() };
                let listed = list::list(&work, it.kind, &filter).await;
                told.push(listed.map_or_else(
                    |refusal| why::<()>(Err(refusal)),
                    |listed| {
                        if listed.records.iter().any(|it| it.id == record.id) { "done" } else { "not-found" }.into()
                    },
                ));
                told.push(why(find::find(&work, it.kind, record.id).await));
            }
            Ok(told.try_into().expect("four answers"))
        }
    })
    .await
    .expect("answered")
}

async fn entered(store: &Store, person: Actor, values: Values) -> String {
    let entered = work_as(store, person, move |work| {
        let values = values.clone();
        async move {
            enter::enter(&work, work.tx.new_id(), values).await?;
            // Undone again: the next person tries the same.
            Err::<(), _>(Refusal::Rule("done"))
        }
    });
    why(entered.await)
}

async fn changed(store: &Store, person: Actor, record: Stored) -> String {
    let changed = work_as(store, person, move |work| {
        let record = record.clone();
        async move {
            let values = corrected(&work, &record.values);
            correct::correct(&work, record.values.kind, record.id, None, &values, "a typing mistake").await?;
            Err::<(), _>(Refusal::Rule("done"))
        }
    });
    why(changed.await)
}

/// Roles whose rights are for places; a unit's is for what it was given.
fn of_places() -> impl Iterator<Item = Role> {
    Role::ALL.into_iter().filter(|role| *role != Role::Unit)
}

testkit::on_both! {
    async fn who_reads_a_kind_sees_what_lies_in_the_place_of_the_right_and_nothing_else(store: Store) {
        furnished(&store).await;
        for it in all_tried(&store).await {
            let table = it.kind.table;
            for role in of_places() {
                let reads = it.kind.readers.contains(&role);
                let [inside, outside] = match (reads && !it.kind.office_wide, lies_in_a_place(it.kind)) {
                    (false, _) => ["forbidden", "forbidden"],
                    (true, true) => ["done", "not-found"],
                    (true, false) => ["done", "done"],
                };
                let told = seen(&store, in_the_village(role), &it).await;
                assert_eq!(told, [inside, inside, outside, outside], "{role:?} of the village and {table}");
                let told = seen(&store, actor(&[Grant::whole(role)]), &it).await;
                let whole = if reads { "done" } else { "forbidden" };
                assert_eq!(told, [whole; 4], "{role:?} of the office and {table}");
            }
        }
    }

    async fn who_writes_a_kind_writes_in_the_place_of_the_right_and_nowhere_else(store: Store) {
        furnished(&store).await;
        for it in all_tried(&store).await {
            let (kind, table) = (it.kind, it.kind.table);
            for role in of_places() {
                let person = in_the_village(role);
                let [here, there] = it.to_enter.clone();
                let told = [
                    entered(&store, person.clone(), here).await,
                    entered(&store, person.clone(), there).await,
                    changed(&store, person.clone(), it.inside.clone()).await,
                    changed(&store, person, it.outside.clone()).await,
                ];
                let writes = kind.writers.contains(&role) && !kind.office_wide;
                let bound = lies_in_a_place(kind);
                let mut expected = match (writes, kind.readers.contains(&role), bound) {
                    (true, _, true) => ["done", "outside-scope", "done", "not-found"],
                    (true, _, false) => ["done"; 4],
                    (false, true, true) => ["forbidden", "forbidden", "forbidden", "not-found"],
                    (false, _, _) => ["forbidden"; 4],
                };
                // What a record outside would be part of is not there for this person.
                if told[1] == "not-found" && writes && bound {
                    expected[1] = "not-found";
                }
                assert_eq!(told, expected, "{role:?} of the village and {table}");
            }
        }
    }

    async fn a_unit_that_was_given_nothing_sees_no_matter(store: Store) {
        furnished(&store).await;
        let person = actor(&[Grant { unit_id: Some(POLICE), ..Grant::whole(Role::Unit) }]);
        let without = actor(&[Grant::whole(Role::Unit)]);
        for it in all_tried(&store).await {
            let reads = it.kind.readers.contains(&Role::Unit);
            let expected = match (reads, lies_in_a_place(it.kind)) {
                (false, _) => "forbidden",
                (true, true) => "not-found",
                (true, false) => "done",
            };
            for person in [&person, &without] {
                assert_eq!(seen(&store, person.clone(), &it).await, [expected; 4], "{}", it.kind.table);
            }
        }
    }

    async fn a_team_sees_the_villages_where_it_is_posted_today(store: Store) {
        furnished(&store).await;
        let team = |id: Uuid| actor(&[Grant { team_id: Some(id), ..Grant::whole(Role::Field) }]);
        for it in all_tried(&store).await.iter().filter(|it| it.kind.readers.contains(&Role::Field)) {
            if lies_in_a_place(it.kind) {
                let posted = seen(&store, team(crate::office::TEAM), it).await;
                assert_eq!(posted, ["done", "done", "not-found", "not-found"], "{}", it.kind.table);
                let unposted = seen(&store, team(PLACE.county), it).await;
                assert_eq!(unposted, ["not-found"; 4], "{}", it.kind.table);
            }
        }
    }

    async fn a_correction_cannot_move_a_record_out_of_the_place_of_the_right(store: Store) {
        furnished(&store).await;
        for it in all_tried(&store).await.iter().filter(|it| must_lie_somewhere(it.kind)) {
            for role in of_places().filter(|role| it.kind.writers.contains(role)) {
                let record = it.inside.clone();
                let elsewhere = it.outside.values.get("place_id").clone();
                let moved = work_as(&store, in_the_village(role), move |work| {
                    let (record, elsewhere) = (record.clone(), elsewhere.clone());
                    async move {
                        let mut values = record.values.clone();
                        values.set("place_id", elsewhere);
                        correct::correct(&work, record.values.kind, record.id, None, &values, "another village").await
                    }
                });
                let expected = match it.kind.table {
                    "household" => "household-moved",
                    // What was drawn stays as it was drawn.
                    "call_back_round" => "call-backs-drawn",
                    _ => "outside-scope",
                };
                assert_eq!(why(moved.await), expected, "{role:?} and {}", it.kind.table);
            }
        }
    }

    async fn what_one_right_only_shows_is_out_of_reach_of_another(store: Store) {
        furnished(&store).await;
        for it in all_tried(&store).await.iter().filter(|it| lies_in_a_place(it.kind)) {
            let (kind, table) = (it.kind, it.kind.table);
            let reader = [Role::Leader, Role::Auditor].into_iter().find(|role| {
                kind.readers.contains(role) && !kind.writers.contains(role)
            });
            let Some(reader) = reader else { continue };
            for writer in of_places().filter(|role| kind.writers.contains(role)) {
                let here = Grant { place_id: Some(PLACE.village), ..Grant::whole(writer) };
                let person = actor(&[here, Grant::whole(reader)]);
                let told = seen(&store, person.clone(), it).await;
                assert_eq!(told, ["done"; 4], "{writer:?} and {reader:?} see {table}");
                let [_, there] = it.to_enter.clone();
                let told = [
                    changed(&store, person.clone(), it.inside.clone()).await,
                    changed(&store, person.clone(), it.outside.clone()).await,
                    entered(&store, person, there).await,
                ];
                assert_eq!(told, ["done", "forbidden", "outside-scope"], "{writer:?} of the village and {table}");
            }
        }
    }

    async fn a_right_for_one_line_reaches_that_line_and_reads_the_ground(store: Store) {
        furnished(&store).await;
        for it in all_tried(&store).await {
            for role in of_places() {
                for line in Line::SERVICES {
                    let person = actor(&[Grant { line: Some(line), ..Grant::whole(role) }]);
                    let near = it.kind.line == line || matches!(it.kind.line, Line::Ground | Line::Programme);
                    let reads = it.kind.readers.contains(&role) && near;
                    // What is about a matter of another line stays with those who see that one.
                    let elsewhere = !it.kind.concerns.is_empty() && around(it.kind).is_some_and(|about| about.line != line);
                    let expected = match (reads, elsewhere) {
                        (true, false) => "done",
                        (true, true) => "not-found",
                        (false, _) => "forbidden",
                    };
                    let what = format!("{role:?} of {line:?} and {}", it.kind.table);
                    assert_eq!(seen(&store, person.clone(), &it).await, [expected; 4], "{what}");
                    assert_eq!(person.may_write(it.kind), it.kind.writers.contains(&role) && it.kind.line == line, "{what}");
                }
            }
        }
    }

    async fn what_narrows_a_right_holds_together(store: Store) {
        furnished(&store).await;
        let elsewhere = Grant { place_id: Some(PLACE.far), team_id: Some(crate::office::TEAM), ..Grant::whole(Role::Field) };
        let here = Grant { place_id: Some(PLACE.village), ..elsewhere.clone() };
        for it in all_tried(&store).await.iter().filter(|it| it.kind.readers.contains(&Role::Field)) {
            if lies_in_a_place(it.kind) {
                assert_eq!(seen(&store, actor(std::slice::from_ref(&elsewhere)), it).await, ["not-found"; 4], "{}", it.kind.table);
                let told = seen(&store, actor(std::slice::from_ref(&here)), it).await;
                assert_eq!(told, ["done", "done", "not-found", "not-found"], "{}", it.kind.table);
            }
        }
    }
}
