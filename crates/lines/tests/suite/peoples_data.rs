//! People's data: the ceiling of a day, finding by a whole number, terms, rights of the person concerned, and the day everything
//! goes.

use casework::{Actor, Refusal, Work, kind::Role, list::Filter, redact::ERASED};
use people::{ContactText, OfficeKey, Part, PeopleError, limit::Measure, rotation, terms};
use serde_json::json;
use testkit::World;
use uuid::Uuid;

use crate::{
    office::{
        FAR, WATER, a_dispute, a_request, a_suggestion, act, coordinator, enter_json, found, furnished, hand_to,
        handed_over, in_the_village, key, told, whole, why, work_as,
    },
    request_life,
};

const PHONE: &str = "138 0000-0001";

async fn keep(work: &Work, table: &str, id: Uuid, name: &str, phone: &str) -> Result<(), Refusal> {
    let text = ContactText::new(Some(name), Some(phone), None, None).expect("a contact");
    visits::contact::keep(work, &key(), table, id, &text).await
}

fn person(name: &str, role: Role) -> Actor {
    Actor { name: name.to_owned(), ..whole(role) }
}

async fn read(work: &Work, actor: Actor, id: Uuid) -> String {
    let work = hand_to(work, actor);
    why(lines::contact::read(&work, &key(), &requests::REQUEST, id, Some("a call back")).await)
}

/// Sets a limit as the administrator does.
async fn limit(work: &Work, measure: Measure, amount: u32) -> Result<Uuid, Refusal> {
    enter_json(work, "data_limit", json!({"measure": measure.code(), "amount": amount})).await
}

async fn ids(work: &Work, actor: Actor, part: Part, text: &str) -> Result<Vec<Uuid>, Refusal> {
    let found = lines::contact::search(&hand_to(work, actor), &key(), part, text).await?;
    Ok(found.into_iter().map(|found| found.id).collect())
}

async fn contacts(work: &Work) -> Result<i64, Refusal> {
    let sql = "SELECT (SELECT COUNT(*) FROM contact WHERE office_id = $1) + (SELECT COUNT(*) FROM contact_key WHERE \
               office_id = $1) + (SELECT COUNT(*) FROM contact_mark WHERE office_id = $1) AS n";
    Ok(work.tx.row(sql, &[]).await?.expect("a row").get("n")?)
}

/// A request that was solved and closed today.
async fn closed(work: &Work) -> Result<Uuid, Refusal> {
    let id = handed_over(work, WATER).await?;
    keep(work, "request", id, "Dolma", PHONE).await?;
    let sql = "UPDATE request SET state = 'closed', closed_on = $3 WHERE office_id = $1 AND id = $2";
    work.tx.execute(sql, store::params![id, work.tx.today()]).await?;
    Ok(id)
}

testkit::on_both! {
    async fn beyond_the_ceiling_of_a_day_nothing_is_read_until_the_auditor_has_looked(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            limit(&work, Measure::ReadingsADay, 2).await?;
            let id = enter_json(&work, "request", a_request()).await?;
            keep(&work, "request", id, "Dolma", PHONE).await?;
            let (anna, other) = (|| person("anna", Role::Field), || person("beni", Role::Field));
            let auditor = hand_to(&work, person("auditor", Role::Auditor));
            assert_eq!(read(&work, anna(), id).await, "done");
            assert_eq!(people::alerts(&auditor).await?, [], "not yet");
            assert_eq!(read(&work, anna(), id).await, "done");
            assert_eq!(read(&work, anna(), id).await, "contact-ceiling");
            assert_eq!(why(ids(&work, anna(), Part::Phone, PHONE).await), "contact-ceiling", "a search is a reading");
            assert_eq!(read(&work, other(), id).await, "done", "each person has a ceiling of their own");
            let alerts = people::alerts(&auditor).await?;
            assert_eq!(alerts.iter().map(|a| (a.reader.as_str(), a.opened)).collect::<Vec<_>>(), [("anna", 2)]);
            let sql = "SELECT body FROM outbox WHERE office_id = $1 AND body LIKE '%contact-ceiling%'";
            let told = work.tx.rows(sql, &[]).await?;
            assert_eq!(told.len(), 1);
            let body: String = told[0].get("body")?;
            assert!(body.contains("\"auditor\"") && !body.contains("anna"), "{body}");

            for nobody in [anna(), coordinator(), whole(Role::Leader)] {
                assert_eq!(why(people::look_at(&hand_to(&work, nobody), alerts[0].id).await), "forbidden");
            }
            people::look_at(&auditor, alerts[0].id).await?;
            assert_eq!(why(people::look_at(&auditor, alerts[0].id).await), "not-found", "once");
            assert_eq!(read(&work, anna(), id).await, "done");
            assert_eq!(read(&work, anna(), id).await, "done");
            assert_eq!(read(&work, anna(), id).await, "contact-ceiling", "as many again, and no more");
            assert_eq!(people::alerts(&auditor).await?.len(), 2);
            let log = people::reading::of_matter(&work, "request", id).await?;
            assert_eq!(log.len(), 5);
            assert!(log.iter().all(|reading| reading.why.as_deref() == Some("a call back")));
            Ok(())
        })
        .await
        .expect("kept within the ceiling");
    }

    async fn a_reading_taken_out_of_its_log_or_changed_there_is_found(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = enter_json(&work, "request", a_request()).await?;
            keep(&work, "request", id, "Dolma", PHONE).await?;
            read(&work, coordinator(), id).await;
            let missing = || people::reading::missing(&work, work.tx.today());
            assert_eq!(missing().await?, Vec::<String>::new());
            work.tx.execute("UPDATE contact_read SET reader = 'somebody' WHERE office_id = $1", &[]).await?;
            let found = missing().await?;
            assert_eq!(found.len(), 2, "the event has no row, the row no event: {found:?}");
            work.tx.execute("DELETE FROM contact_read WHERE office_id = $1", &[]).await?;
            let found = missing().await?;
            assert!(found.len() == 1 && found[0].contains(&id.to_string()), "{found:?}");
            Ok(())
        })
        .await
        .expect("found");
    }

    async fn a_whole_number_or_name_finds_the_matters_one_has_and_nothing_less_does(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let near = enter_json(&work, "request", a_request()).await?;
            let mut elsewhere = a_request();
            elsewhere["place"] = FAR.into();
            let far = enter_json(&work, "request", elsewhere).await?;
            let suggestion = enter_json(&work, "suggestion", a_suggestion()).await?;
            for (table, id) in [("request", near), ("request", far), ("suggestion", suggestion)] {
                keep(&work, table, id, "Dolma Tsering", PHONE).await?;
            }
            let mut all = ids(&work, coordinator(), Part::Phone, "+86 13800000001").await?;
            all.sort();
            let mut expected = vec![near, far, suggestion];
            expected.sort();
            assert_eq!(all, expected);
            let within = ids(&work, in_the_village(Role::Field), Part::Name, "dolma  TSERING").await?;
            assert!(within.len() == 2 && !within.contains(&far), "only one's own: {within:?}");
            for less in ["1380000000", "13800000002", "138"] {
                assert_eq!(ids(&work, coordinator(), Part::Phone, less).await?, Vec::<Uuid>::new(), "{less}");
            }
            assert_eq!(ids(&work, coordinator(), Part::Name, "Dolma").await?, Vec::<Uuid>::new());
            for nobody in [Role::Leader, Role::Auditor, Role::Administrator] {
                assert_eq!(why(ids(&work, whole(nobody), Part::Phone, PHONE).await), "forbidden", "{nobody:?}");
            }
            let log = people::reading::of_matter(&work, "request", near).await?;
            assert_eq!(log.iter().map(|reading| reading.purpose.as_str()).collect::<Vec<_>>(), ["search", "search"]);
            let sql = "SELECT COUNT(DISTINCT mark) AS n FROM contact_mark WHERE office_id = $1 AND part = 'phone'";
            assert_eq!(work.tx.row(sql, &[]).await?.expect("a row").get::<i64>("n")?, 3, "no mark ties two matters together");
            // Corrected and erased, the old number finds nothing.
            keep(&work, "request", near, "Dolma Tsering", "13911111111").await?;
            assert!(!ids(&work, coordinator(), Part::Phone, PHONE).await?.contains(&near));
            assert_eq!(ids(&work, coordinator(), Part::Phone, "13911111111").await?, [near]);
            assert!(lines::contact::erase(&work, &requests::REQUEST, near, "asked for", &[]).await?);
            assert_eq!(ids(&work, coordinator(), Part::Phone, "13911111111").await?, Vec::<Uuid>::new());
            Ok(())
        })
        .await
        .expect("found");
    }

    async fn a_new_key_opens_and_finds_everything_once_it_was_wrapped_and_the_old_one_nothing(store: Store) {
        furnished(&store).await;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("office.key");
        key().save_new(&path).expect("saved");
        let serving = OfficeKey::load(&path).expect("a key");
        let seals = serving.clone();
        let id = work_as(&store, coordinator(), move |work| {
            let seals = seals.clone();
            async move {
                let id = enter_json(&work, "request", a_request()).await?;
                let text = ContactText::new(Some("Dolma"), Some(PHONE), None, None).expect("a contact");
                visits::contact::keep(&work, &seals, "request", id, &text).await?;
                Ok(id)
            }
        })
        .await
        .expect("kept");
        let pin = people::pin::of(&serving, crate::office::OFFICE.0, id, 0);

        rotation::turn(&path, [9; 32]).expect("turned");
        assert!(serving.is_turning(), "who serves sees it at once");
        let count = |key: OfficeKey| {
            let store = store.clone();
            async move {
                let left: Result<u64, PeopleError> =
                    store.read(crate::office::OFFICE, move |tx| { let key = key.clone(); async move { rotation::left(&tx, &key).await } }).await;
                left.expect("counted")
            }
        };
        assert_eq!(count(serving.clone()).await, 1);
        let key = serving.clone();
        let wrapped: Result<u64, PeopleError> =
            store.write(crate::office::OFFICE, move |tx| { let key = key.clone(); async move { rotation::wrap_some(&tx, &key, 10).await } }).await;
        assert_eq!(wrapped.expect("wrapped"), 1);
        assert_eq!(count(serving.clone()).await, 0);
        rotation::settle(&path).expect("settled");
        assert!(!serving.is_turning());
        assert_eq!(people::pin::of(&serving, crate::office::OFFICE.0, id, 0), pin, "a slip that was handed out stays good");
        let (new, old) = (serving.clone(), key_of_before());
        work_as(&store, coordinator(), move |work| {
            let (new, old) = (new.clone(), old.clone());
            async move {
                let found = lines::contact::search(&work, &new, Part::Phone, PHONE).await?;
                assert_eq!(found.len(), 1);
                let text = lines::contact::read(&work, &new, &requests::REQUEST, id, None).await?.expect("a contact");
                assert_eq!(text.name(), Some("Dolma"));
                assert!(!people::fits(&work.tx, &old).await.map_err(PeopleError::refusal)?, "the old key opens nothing");
                Ok(())
            }
        })
        .await
        .expect("opened");
    }

    async fn what_has_come_to_the_end_of_its_term_is_erased_and_the_case_stays_proved(world: World) {
        furnished(&world.store).await;
        let id = work_as(&world.store, coordinator(), |work| async move {
            limit(&work, Measure::ContactDays, 30).await?;
            limit(&work, Measure::TextDays, 60).await?;
            limit(&work, Measure::ReadingLogDays, 20).await?;
            limit(&work, Measure::SearchDays, 10).await?;
            let id = request_life::in_state(&work, requests::RequestState::Closed).await?;
            keep(&work, "request", id, "Dolma", PHONE).await?;
            let open = enter_json(&work, "request", a_request()).await?;
            keep(&work, "request", open, "Tashi", "13922222222").await?;
            let dispute = enter_json(&work, "dispute", a_dispute()).await?;
            act(&work, "dispute", dispute, "ending", json!({"reason": "They do not come together"})).await?;
            read(&work, coordinator(), id).await;
            Ok(id)
        })
        .await;
        let Ok(id) = id else { panic!("{}", why(id)) };
        let figures = |work: Work| async move { casework::figure_day::differences(&work).await };
        let apply = |work: Work| async move { terms::apply(&work, &terms::due(&work, 50).await?).await };
        seal(&world).await;
        let ended = work_as(&world.store, coordinator(), apply).await.expect("applied");
        assert!(ended.is_nothing(), "{ended:?}");

        let finds = |work: Work| async move {
            let kind = &requests::REQUEST;
            let words_until = people::told::words_until(&work, kind).await?;
            let filter = Filter { text: Some("tap is dry".to_owned()), words_until, limit: 9, ..Filter::default() };
            Ok(casework::list::list(&work, kind, &filter).await?.records.len())
        };
        assert_eq!(work_as(&world.store, coordinator(), finds).await.expect("searched"), 2);

        world.clock.advance(jiff::SignedDuration::from_hours(24 * 31));
        assert_eq!(work_as(&world.store, coordinator(), finds).await.expect("searched"), 1, "found by its words no more");
        let ended = work_as(&world.store, coordinator(), apply).await.expect("applied");
        assert_eq!((ended.contacts, ended.texts, ended.readings), (1, 0, 1), "the contact of what ended, and the log");
        assert!(work_as(&world.store, coordinator(), apply).await.expect("again").is_nothing());

        world.clock.advance(jiff::SignedDuration::from_hours(24 * 40));
        let ended = work_as(&world.store, coordinator(), apply).await.expect("applied");
        assert!(ended.contacts == 0 && ended.texts >= 2, "{ended:?}");
        work_as(&world.store, coordinator(), move |work| async move {
            assert_eq!(told(&work, "request", id, "description").await?, ERASED);
            assert_eq!(told(&work, "request", id, "state").await?, "closed");
            assert!(found(&work, "request", id).await?.values.text("reference").is_some(), "the case stays");
            assert_eq!(contacts(&work).await?, 4, "the open one has its contact still: row, key and two marks");
            let sql = "SELECT id FROM event WHERE office_id = $1 AND subject_id = $2 AND body LIKE '%tap is dry%'";
            assert_eq!(work.tx.rows(sql, store::params![id]).await?.len(), 0, "nor do the events tell it");
            Ok(())
        })
        .await
        .expect("erased");
        seal(&world).await;
        let off = work_as(&world.store, coordinator(), |work| async move {
            let mut off = casework::chain::broken_links(&work, None).await?;
            off.extend(casework::chain::differing_records(&work, &requests::REQUEST).await?);
            Ok(off)
        });
        assert_eq!(off.await.expect("looked at"), Vec::<String>::new());
        assert_eq!(work_as(&world.store, coordinator(), figures).await.expect("counted"), Vec::<String>::new());
        // What somebody blanks behind the program's back is no erasure.
        let tampered = work_as(&world.store, coordinator(), move |work| async move {
            let sql = "UPDATE event SET body = '{}' WHERE office_id = $1 AND subject_id = $2 AND version = 1";
            work.tx.execute(sql, store::params![id]).await?;
            casework::chain::broken_links(&work, None).await
        });
        assert_eq!(tampered.await.expect("looked at").len(), 1);
    }

    async fn the_contact_of_what_was_entered_by_mistake_goes_with_the_next_look(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = enter_json(&work, "request", a_request()).await?;
            keep(&work, "request", id, "Dolma", PHONE).await?;
            lines::voiding::void(&work, &requests::REQUEST, id, "entered twice").await?;
            assert_eq!(contacts(&work).await?, 0);
            let erased = people::erased_since(&work.tx, jiff::Timestamp::MIN).await.map_err(PeopleError::refusal)?;
            assert_eq!(erased.len(), 1);
            Ok(())
        })
        .await
        .expect("erased");
    }

    async fn somebody_asks_about_their_own_data_and_is_answered_within_a_term(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = enter_json(&work, "request", a_request()).await?;
            keep(&work, "request", id, "Dolma", PHONE).await?;
            read(&work, person("anna", Role::Field), id).await;
            let consent = json!({"request": id, "agreed_to": "photo", "given_on": work.tx.today().to_string()});
            let consent = enter_json(&work, "consent", consent).await?;
            act(&work, "consent", consent, "withdrawal", json!({})).await?;

            let asked = |asks: &str| json!({"received_on": work.tx.today().to_string(), "asks": asks, "request": id});
            let mut nothing = asked("access");
            nothing.as_object_mut().expect("an object").remove("request");
            assert_eq!(why(enter_json(&work, "subject_request", nothing).await), "request: subject-one-matter");
            let access = enter_json(&work, "subject_request", asked("access")).await?;
            let due = told(&work, "subject_request", access, "due_on").await?;
            assert!(due > work.tx.today().to_string(), "{due}");

            let held = lines::held::file(&work, &key(), access).await?;
            assert_eq!(held.contact, [("name", "Dolma".to_owned()), ("phone", PHONE.to_owned())]);
            assert!(held.texts.iter().any(|(table, field, text)| (*table, *field) == ("request", "description") && text.contains("tap")));
            assert_eq!(held.consents.len(), 1);
            assert!(held.consents[0].2.is_some(), "taken back");
            let readers: Vec<_> = held.readings.iter().map(|it| (it.reader.as_str(), it.purpose.as_str())).collect();
            assert_eq!(readers, [("anna", "reach"), ("coordinator", "subject-request")]);
            for nobody in [whole(Role::Field), whole(Role::Leader), whole(Role::Administrator)] {
                let refused = why(lines::held::file(&hand_to(&work, nobody), &key(), access).await);
                assert!(["forbidden", "not-found"].contains(&refused.as_str()), "{refused}");
            }
            act(&work, "subject_request", access, "answer", json!({"answer": "Handed over on paper"})).await?;
            let again = act(&work, "subject_request", access, "refusal", json!({"reason": "no"})).await;
            assert_eq!(why(again), "subject-answered");

            let erasure = enter_json(&work, "subject_request", asked("erasure")).await?;
            act(&work, "subject_request", erasure, "answer", json!({"answer": "Erased"})).await?;
            assert_eq!(contacts(&work).await?, 0);
            Ok(())
        })
        .await
        .expect("answered");
    }

    async fn a_contact_is_corrected_unseen_its_marks_follow_and_nothing_tells_what_it_says(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = enter_json(&work, "request", a_request()).await?;
            keep(&work, "request", id, "Dolma", PHONE).await?;
            let change = |sent: serde_json::Value| sent.as_object().cloned().unwrap_or_default();
            let kind = &requests::REQUEST;
            let new = change(json!({"phone": "13911111111"}));
            for nobody in [whole(Role::Leader), whole(Role::Administrator), whole(Role::Relief)] {
                let refused = lines::contact::correct(&hand_to(&work, nobody), &key(), kind, id, &new).await;
                assert!(["forbidden", "not-found"].contains(&why(refused).as_str()));
            }
            assert_eq!(lines::contact::correct(&work, &key(), kind, id, &new).await?, Some(vec!["phone"]));
            let found = |part, text: &'static str| { let work = work.clone(); async move { lines::contact::search(&work, &key(), part, text).await } };
            assert_eq!((found(Part::Phone, PHONE).await?.len(), found(Part::Phone, "13911111111").await?.len()), (0, 1));
            let out = change(json!({"name": null}));
            assert_eq!(lines::contact::correct(&work, &key(), kind, id, &out).await?, Some(vec!["name"]));
            assert_eq!(found(Part::Name, "Dolma").await?.len(), 0);
            let empty = change(json!({"phone": null}));
            assert_eq!(why(lines::contact::correct(&work, &key(), kind, id, &empty).await), "contact: contact-empty");
            let sql = "SELECT id FROM event WHERE office_id = $1 AND (body LIKE '%1391111%' OR body LIKE '%Dolma%')";
            assert_eq!(work.tx.rows(sql, &[]).await?.len(), 0, "no event tells what it says");
            let told = casework::event::history(&work, "request", id).await?;
            assert_eq!(told.iter().filter(|entry| entry.kind == "contact.corrected").count(), 2);
            let log = people::reading::of_matter(&work, "request", id).await?;
            assert!(log.iter().any(|reading| reading.purpose == "correction"));
            lines::contact::erase(&work, kind, id, "asked for", &[]).await?;
            assert_eq!(lines::contact::correct(&work, &key(), kind, id, &new).await?, None, "what was erased does not come back");
            Ok(())
        })
        .await
        .expect("corrected");
    }

    async fn reasons_that_tell_of_a_person_are_erased_and_the_chain_stays_whole(world: World) {
        furnished(&world.store).await;
        let id = work_as(&world.store, coordinator(), |work| async move {
            let id = enter_json(&work, "request", a_request()).await?;
            keep(&work, "request", id, "Dolma", PHONE).await?;
            lines::voiding::void(&work, &requests::REQUEST, id, "Dolma of the mill called twice").await.map(|_| id)
        })
        .await
        .expect("voided");
        seal(&world).await;
        work_as(&world.store, coordinator(), move |work| async move {
            let given = casework::redact::reasons(&work, &requests::REQUEST, id).await?;
            let events: Vec<Uuid> = given.iter().filter(|it| it.reason.contains("mill")).map(|it| it.event).collect();
            assert_eq!(events.len(), 2, "the request was voided, its contact erased");
            let strange = casework::redact::erase_reasons(&work, &requests::REQUEST, id, &[Uuid::nil()]).await;
            assert_eq!(why(strange), "reasons: not-a-choice");
            assert_eq!(casework::redact::erase_reasons(&work, &requests::REQUEST, id, &events).await?, 2);
            let sql = "SELECT id FROM event WHERE office_id = $1 AND (reason LIKE '%mill%' OR body LIKE '%mill%')";
            assert_eq!(work.tx.rows(sql, &[]).await?.len(), 0);
            Ok(())
        })
        .await
        .expect("erased");
        seal(&world).await;
        let off = work_as(&world.store, coordinator(), |work| async move { casework::chain::broken_links(&work, None).await });
        assert_eq!(off.await.expect("looked at"), Vec::<String>::new());
        // Who gave it, or another reason, is not to be changed under that cover.
        let off = work_as(&world.store, coordinator(), move |work| async move {
            let sql = "UPDATE event SET actor = 'somebody' WHERE office_id = $1 AND subject_id = $2 AND reason = '[…]'";
            assert_eq!(work.tx.execute(sql, store::params![id]).await?, 2);
            casework::chain::broken_links(&work, None).await
        });
        assert_eq!(off.await.expect("looked at").len(), 2);
    }

    async fn everything_about_people_goes_once_two_persons_agreed(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = closed(&work).await?;
            let asks = hand_to(&work, person("anna", Role::Administrator));
            let purge = enter_json(&asks, "purge", json!({"reason": "The office is dissolved"})).await?;
            assert_eq!(why(people::purge::begin(&work).await), "purge-not-agreed");
            let herself = act(&asks, "purge", purge, "agreement", json!({})).await;
            assert_eq!(why(herself), "purge-second-person");
            act(&hand_to(&work, person("beni", Role::Auditor)), "purge", purge, "agreement", json!({})).await?;
            let purged = people::purge::begin(&work).await?;
            assert_eq!((purged.counts["contact"], purged.list_sha256.len()), (1, 64));
            assert_eq!(told(&work, "purge", purge, "list_sha256").await?, purged.list_sha256, "named before it is done");
            while people::purge::destroy_some(&work, 10).await? {}
            people::purge::end(&work, purge).await?;
            assert_eq!(contacts(&work).await?, 0);
            assert_eq!(told(&work, "request", id, "description").await?, ERASED);
            assert_eq!(told(&work, "purge", purge, "state").await?, "done");
            assert_eq!(why(people::purge::begin(&work).await), "purge-not-agreed", "once");
            Ok(())
        })
        .await
        .expect("destroyed");
    }
}

fn key_of_before() -> OfficeKey {
    key()
}

async fn seal(world: &World) {
    while work_as(&world.store, coordinator(), |work| async move { casework::chain::seal(&work).await })
        .await
        .expect("sealed")
        > 0
    {}
}

#[test]
fn whatever_may_have_a_contact_has_terms() {
    for kind in lines::catalogue().kinds.iter().filter(|kind| kind.contact) {
        assert!(people::told::of_table(kind.table).is_some_and(|told| told.contact), "{}", kind.table);
    }
    for told in &people::told::TOLD {
        let kind = lines::catalogue().by_table(told.table).expect("a kind");
        for column in told.erased.texts.iter().chain(told.erased.emptied) {
            assert!(kind.has(column), "{} has no {column}", told.table);
        }
        for column in told.erased.emptied {
            assert!(!kind.field(column).expect("a field").required, "{}.{column} must be given", told.table);
        }
    }
}
