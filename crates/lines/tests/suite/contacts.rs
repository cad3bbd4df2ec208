//! Contacts: read by who has the matter and a reason to call, each reading noted, and nowhere in plain text.

use std::sync::{Arc, Mutex};

use casework::{Actor, Refusal, Work, kind::Role};
use people::ContactText;
use serde_json::json;
use store::{Store, StoreError, Value};
use uuid::Uuid;

use crate::office::{
    FAR, ROADS, UPPER, WATER, a_dispute, a_request, a_suggestion, act, coordinator, enter_json, furnished, hand_to,
    handed_over, in_the_village, key, officer, whole, why, work_as,
};

const NAME: &str = "Dolma Tsering";
const PHONE: &str = "13800000000";
const ADDRESS: &str = "Behind the old mill";

fn dolma() -> ContactText {
    ContactText::new(Some(NAME), Some(PHONE), Some(ADDRESS), Some("bo")).expect("a contact")
}

async fn keep(work: &Work, table: &str, id: Uuid) -> Result<(), Refusal> {
    visits::contact::keep(work, &key(), table, id, &dolma()).await
}

async fn read(work: &Work, actor: Actor, table: &str, id: Uuid) -> Result<Option<ContactText>, Refusal> {
    let work = hand_to(work, actor);
    let kind = work.kind(table)?;
    lines::contact::read(&work, &key(), kind, id, None).await
}

/// Who read the contact of a request, and why, as its log has it.
async fn readings(work: &Work, id: Uuid) -> Result<Vec<(String, String)>, Refusal> {
    let read = people::reading::of_matter(work, "request", id).await?;
    Ok(read.into_iter().map(|reading| (reading.reader, reading.purpose)).collect())
}

/// Every value of the whole database that holds one of the words, as `table.column`.
async fn plain(store: &Store, words: &'static [&'static str]) -> Vec<String> {
    let found = Arc::new(Mutex::new(Vec::new()));
    let pages = Arc::clone(&found);
    store
        .dump(move |page| {
            for (column, value) in page.rows.iter().flat_map(|row| page.columns.iter().zip(row)) {
                let bytes = match value {
                    Value::Text(text) => text.as_bytes(),
                    Value::Bytes(bytes) => bytes,
                    _ => continue,
                };
                if words.iter().any(|word| bytes.windows(word.len()).any(|part| part == word.as_bytes())) {
                    pages.lock().expect("one at a time").push(format!("{}.{column}", page.table));
                }
            }
            Ok::<_, StoreError>(())
        })
        .await
        .expect("dumped");
    let found = found.lock().expect("one at a time");
    found.clone()
}

testkit::on_both! {
    async fn a_contact_is_read_by_who_has_the_matter_and_may_call(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = handed_over(&work, WATER).await?;
            keep(&work, "request", id).await?;
            for role in [Role::Coordinator, Role::Field] {
                assert_eq!(read(&work, whole(role), "request", id).await?, Some(dolma()), "{role:?}");
                assert_eq!(read(&work, in_the_village(role), "request", id).await?, Some(dolma()), "{role:?}");
            }
            let refused = [
                (whole(Role::Leader), "forbidden"),
                (whole(Role::Auditor), "forbidden"),
                (whole(Role::Administrator), "forbidden"),
                (whole(Role::Mediator), "forbidden"),
                (officer(WATER), "forbidden"),
                (officer(Uuid::from_u128(9)), "not-found"),
            ];
            for (actor, expected) in refused {
                let name = format!("{actor:?}");
                assert_eq!(why(read(&work, actor, "request", id).await), expected, "{name}");
            }
            let mut elsewhere = a_request();
            elsewhere["place"] = FAR.into();
            let far = enter_json(&work, "request", elsewhere).await?;
            keep(&work, "request", far).await?;
            assert_eq!(why(read(&work, in_the_village(Role::Field), "request", far).await), "not-found");
            assert_eq!(why(read(&work, coordinator(), "dispute", id).await), "not-found", "a dispute has none");
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn every_reading_is_noted_and_a_refused_one_is_none(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = enter_json(&work, "request", a_request()).await?;
            assert_eq!(read(&work, coordinator(), "request", id).await?, None);
            assert_eq!(readings(&work, id).await?, [], "where nobody left a contact nothing was read");
            keep(&work, "request", id).await?;
            read(&work, whole(Role::Leader), "request", id).await.expect_err("not for a leader");
            assert_eq!(readings(&work, id).await?, []);
            read(&work, coordinator(), "request", id).await?;
            read(&work, whole(Role::Field), "request", id).await?;
            let expected = ["coordinator", "field"].map(|name| (name.to_owned(), "reach".to_owned()));
            assert_eq!(readings(&work, id).await?, expected, "who read it, and nothing of what it says");
            Ok(())
        })
        .await
        .expect("noted");
    }

    async fn who_read_a_contact_is_told_to_the_auditor_alone_and_the_events_name_nobody(store: Store) {
        furnished(&store).await;
        let [reader, other] = [1, 2].map(Uuid::from_u128);
        let person = |staff_id| Actor { staff_id: Some(staff_id), ..whole(Role::Field) };
        let (reads, watches) = (person(reader), person(other));
        work_as(&store, coordinator(), move |work| {
            let people = [(reads.clone(), false), (watches.clone(), false), (whole(Role::Auditor), true), (coordinator(), false)];
            async move {
                let id = enter_json(&work, "request", a_request()).await?;
                keep(&work, "request", id).await?;
                read(&work, people[0].0.clone(), "request", id).await?;
                for (person, told) in people {
                    let history = casework::event::history(&hand_to(&work, person.clone()), "request", id).await?;
                    let kinds: Vec<_> = history.iter().map(|entry| entry.kind.as_str()).collect();
                    let all = ["request.received", "contact.kept", "contact.read"];
                    assert_eq!(kinds, all[..if told { 3 } else { 2 }], "{person:?}");
                    let named = history.iter().filter(|entry| entry.kind == "contact.read" && entry.actor != "reader");
                    assert_eq!(named.count(), 0, "the log that stays names nobody");
                    let latest = people::reading::latest(&hand_to(&work, person.clone()), 9).await;
                    assert_eq!(latest.is_ok(), told, "{person:?}");
                }
                Ok(())
            }
        })
        .await
        .expect("told");
    }

    async fn a_contact_is_kept_only_where_a_reply_is_wanted(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let mut unasked = a_suggestion();
            unasked["reply_wanted"] = false.into();
            let unasked = enter_json(&work, "suggestion", unasked).await?;
            assert_eq!(why(keep(&work, "suggestion", unasked).await), "contact: contact-not-wanted");
            let wanted = enter_json(&work, "suggestion", a_suggestion()).await?;
            assert_eq!(why(keep(&work, "suggestion", wanted).await), "done");
            let dispute = enter_json(&work, "dispute", a_dispute()).await?;
            assert_eq!(why(keep(&work, "dispute", dispute).await), "contact: unknown-field", "only its parties have one");
            let party = json!({"dispute": dispute, "side": "first", "claims": "The ditch is theirs"});
            let party = enter_json(&work, "dispute_party", party).await?;
            assert_eq!(why(keep(&work, "dispute_party", party).await), "done");
            assert_eq!(read(&work, whole(Role::Mediator), "dispute_party", party).await?, Some(dolma()));
            Ok(())
        })
        .await
        .expect("kept");
    }

    async fn nothing_in_the_whole_database_tells_a_name_a_number_or_an_address(store: Store) {
        furnished(&store).await;
        let id = work_as(&store, coordinator(), |work| async move {
            let id = enter_json(&work, "request", a_request()).await?;
            keep(&work, "request", id).await?;
            read(&work, coordinator(), "request", id).await?;
            act(&work, "request", id, "solution", json!({"how": "A new washer"})).await?;
            let sent = serde_json::Map::from_iter([
                ("description".to_owned(), json!("Dry")),
                ("contact".to_owned(), json!({"name": NAME, "phone": PHONE, "address": ADDRESS})),
            ]);
            casework::enter::remember(&work, id, &requests::REQUEST, &sent).await?;
            Ok(id)
        })
        .await
        .expect("kept");
        assert_eq!(plain(&store, &["The tap is dry"]).await, ["event.body", "request.description"], "the search finds what is there");
        assert_eq!(plain(&store, &["Dolma", "Tsering", PHONE, "old mill"]).await, Vec::<String>::new());
        let again = work_as(&store, coordinator(), move |work| async move { read(&work, coordinator(), "request", id).await });
        assert_eq!(again.await.expect("sealed, and opened again"), Some(dolma()));
        assert!(!format!("{:?}", dolma()).contains("Dolma"), "nor does a log that prints it: {UPPER}");
    }

    async fn a_unit_reads_a_contact_only_where_it_was_sent_and_while_it_has_the_matter(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = handed_over(&work, WATER).await?;
            keep(&work, "request", id).await?;
            let order = |needed: bool| json!({"unit_visits": needed, "reason": "The meter is inside the house"});
            assert_eq!(why(act(&hand_to(&work, officer(WATER)), "request", id, "visit-order", order(true)).await), "forbidden");
            act(&work, "request", id, "visit-order", order(true)).await?;
            assert_eq!(read(&work, officer(WATER), "request", id).await?, Some(dolma()));
            assert_eq!(why(read(&work, officer(ROADS), "request", id).await), "not-found");
            assert_eq!(readings(&work, id).await?.len(), 1);
            act(&work, "request", id, "visit-order", order(false)).await?;
            assert_eq!(why(read(&work, officer(WATER), "request", id).await), "forbidden");
            act(&work, "request", id, "visit-order", order(true)).await?;
            act(&work, "request", id, "transfer", json!({"unit": "roads", "reason": "The road is theirs"})).await?;
            assert_eq!(why(read(&work, officer(ROADS), "request", id).await), "forbidden", "it was not sent itself");
            Ok(())
        })
        .await
        .expect("read");
    }
}
