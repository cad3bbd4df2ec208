use casework::{Refusal, kind::Role, store::params};
use jiff::SignedDuration;
use sensitive::{About, Entry, PassedOn, Stage, handler};
use testkit::on_both;
use uuid::Uuid;

use crate::office::{
    ANNA, BALO, CHENG, ROADS, administrator, appoint, complain, does, furnish, passphrase, somebody, unlocked, why,
};

async fn write(store: &store::Store, staff: Uuid, id: Uuid, entry: Entry) -> String {
    why(unlocked(store, staff, move |work, key| {
        let entry = entry.clone();
        async move { sensitive::write(&work, &key, id, &entry).await }
    })
    .await)
}

on_both! {
    async fn nothing_is_called_answered_that_has_no_answer_and_two_do_not_write_over_one_another(store: Store) {
        furnish(&store).await;
        appoint(&store, ANNA).await;
        appoint(&store, BALO).await;
        let (id, _) = complain(&store, 1, About::default()).await.unwrap();
        let stage = |stage, version| Entry { stage: Some(stage), version, ..Entry::default() };
        assert_eq!(write(&store, ANNA, id, Entry { version: 1, ..Entry::default() }).await, "note: required");
        assert_eq!(write(&store, ANNA, id, stage(Stage::Closed, 1)).await, "answer: required");
        assert_eq!(write(&store, ANNA, id, stage(Stage::Referred, 1)).await, "done");
        assert_eq!(write(&store, BALO, id, stage(Stage::LookedInto, 1)).await, "Stale");
        let answered = Entry { answer: "He was moved away from the ferry".into(), ..stage(Stage::Answered, 2) };
        assert_eq!(write(&store, BALO, id, answered).await, "done");
        assert_eq!(write(&store, BALO, id, stage(Stage::Received, 3)).await, "not-back-to-received");
        assert_eq!(write(&store, BALO, id, stage(Stage::Closed, 3)).await, "done");
    }

    async fn a_new_reader_is_given_the_keys_by_one_who_reads_but_not_of_what_is_about_them(store: Store) {
        furnish(&store).await;
        appoint(&store, ANNA).await;
        let balo = appoint(&store, BALO).await;
        let (open, _) = complain(&store, 1, About::default()).await.unwrap();
        let (about_roads, _) = complain(&store, 2, About { units: vec![ROADS], ..About::default() }).await.unwrap();
        let cheng = appoint(&store, CHENG).await;
        let read = |id| unlocked(&store, CHENG, move |work, key| async move { sensitive::read(&work, &key, id).await });
        assert_eq!(why(read(open).await), "NotFound", "who comes later reads nothing of before");
        let passed = unlocked(&store, ANNA, move |work, key| async move { sensitive::pass_on(&work, &key, cheng).await }).await;
        assert_eq!(passed.unwrap(), PassedOn { passed: 1, withheld: 1 });
        assert_eq!(why(read(open).await), "done");
        assert_eq!(why(read(about_roads).await), "NotFound");
        let again = unlocked(&store, ANNA, move |work, key| async move { sensitive::pass_on(&work, &key, cheng).await }).await;
        assert_eq!(again.unwrap(), PassedOn { passed: 0, withheld: 1 });
        let own = unlocked(&store, BALO, move |work, key| async move { sensitive::pass_on(&work, &key, balo).await }).await;
        assert_eq!(why(own), "handler: unknown-record");
    }

    async fn another_passphrase_opens_what_the_old_one_did(store: Store) {
        furnish(&store).await;
        appoint(&store, ANNA).await;
        appoint(&store, BALO).await;
        let (id, _) = complain(&store, 1, About::default()).await.unwrap();
        unlocked(&store, ANNA, |work, key| async move {
            let reader = handler::reading(&work).await?;
            let lock = handler::another(&work, &reader, &key, "a new row of words, and longer").unwrap();
            handler::keep_lock(&work, &lock).await
        }).await.unwrap();
        let read = does(&store, somebody(ANNA, &[]), move |work| async move {
            let reader = handler::reading(&work).await?;
            let (lock, bound) = (reader.lock.unwrap(), handler::bound(&work, reader.id));
            assert!(sensitive::unlock(&lock, &passphrase(ANNA), &bound).is_none(), "the old one is none any more");
            let key = sensitive::unlock(&lock, "a new row of words, and longer", &bound).unwrap();
            sensitive::read(&work, &key, id).await
        });
        assert_eq!(why(read.await), "done");
    }

    async fn readers_are_told_that_something_waits_and_once_more_when_a_day_has_passed(world: World) {
        let store = &world.store;
        furnish(store).await;
        appoint(store, ANNA).await;
        appoint(store, BALO).await;
        let days = |by, days| does(store, by, move |work| async move { sensitive::set_term(&work, days).await });
        assert_eq!(why(days(somebody(ANNA, &[Role::Coordinator]), 5).await), "Forbidden");
        assert_eq!(why(days(administrator(), 0).await), "working_days: days-out-of-range");
        days(administrator(), 5).await.unwrap();
        let (id, _) = complain(store, 1, About::default()).await.unwrap();
        let listed = unlocked(store, ANNA, |work, _| async move { sensitive::list(&work).await }).await.unwrap();
        assert_eq!((listed[0].due_on.to_string().as_str(), listed[0].late), ("2025-03-07", false));

        let tend = || does(store, administrator(), |work| async move { sensitive::tend(&work).await });
        assert_eq!(tend().await.unwrap(), 0);
        world.clock.advance(SignedDuration::from_hours(24 * 9));
        assert_eq!((tend().await.unwrap(), tend().await.unwrap()), (1, 0));
        let waiting = does(store, administrator(), |work| async move {
            let rows = work.tx.rows("SELECT kind, body FROM outbox WHERE office_id = $1 ORDER BY id", &[]).await?;
            Ok(rows.iter().map(|row| row.get::<String>("body")).collect::<Result<Vec<_>, _>>()?)
        }).await.unwrap();
        assert_eq!(waiting.len(), 4, "each reader twice");
        for body in waiting {
            assert!(body.contains("something-waits") && !body.contains(&id.to_string()), "{body}");
        }
        let late = unlocked(store, ANNA, |work, _| async move { sensitive::list(&work).await }).await.unwrap();
        assert!(late[0].late);
    }

    async fn what_has_long_been_closed_is_forgotten_with_its_keys_and_counts_are_told_of_five_and_more(world: World) {
        let store = &world.store;
        furnish(store).await;
        appoint(store, ANNA).await;
        appoint(store, BALO).await;
        for n in 1..=4 {
            complain(store, n, About::default()).await.unwrap();
        }
        let counted = |year| does(store, administrator(), move |work| async move { sensitive::counted_in(&work, year).await });
        assert_eq!(counted(2025).await.unwrap(), None, "the year still runs");
        let (id, _) = complain(store, 5, About::default()).await.unwrap();
        let closed = Entry { answer: "It was heard".into(), stage: Some(Stage::Closed), version: 1, ..Entry::default() };
        assert_eq!(write(store, ANNA, id, closed).await, "done");
        world.clock.advance(SignedDuration::from_hours(24 * 400));
        assert_eq!(counted(2025).await.unwrap(), Some(5));
        assert_eq!(counted(2024).await.unwrap(), None, "fewer than five are not told");
        let tend = || does(store, administrator(), |work| async move { sensitive::tend(&work).await });
        tend().await.unwrap();
        world.clock.advance(SignedDuration::from_hours(24 * 400));
        assert_eq!(tend().await.unwrap(), 1);
        for table in ["sensitive_complaint", "sensitive_key", "sensitive_word"] {
            let column = if table == "sensitive_complaint" { "id" } else { "complaint_id" };
            let left = does(store, administrator(), move |work| async move {
                let sql = format!("SELECT {column} FROM {table} WHERE office_id = $1 AND {column} = $2");
                Ok::<_, Refusal>(work.tx.rows(&sql, params![id]).await?.len())
            }).await.unwrap();
            assert_eq!(left, 0, "{table}");
        }
        let off = does(store, administrator(), |work| async move { sensitive::differing(&work).await }).await.unwrap();
        assert!(off.is_empty(), "{off:?}");
    }
}
