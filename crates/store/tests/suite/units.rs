//! Units of work: kept whole or not at all, and none harms another.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use jiff::{SignedDuration, civil::date};
use store::{Store, StoreError, Tx, params};

use crate::{OFFICE, add, both, count, names};

const INSERT: &str = "INSERT INTO item (office_id, id, name) VALUES ($1, $2, $3)";

#[derive(Debug, PartialEq)]
enum Refusal {
    No,
    Store(StoreError),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

async fn write_then_refuse(store: &Store, name: String) -> Result<(), Refusal> {
    store
        .write(OFFICE, move |tx| {
            let name = name.clone();
            async move {
                tx.execute(INSERT, params![tx.new_id(), name]).await?;
                Err(Refusal::No)
            }
        })
        .await
}

both! {
    async fn a_refused_unit_leaves_nothing_and_harms_no_other(world) {
        let store = world.store.clone();
        let mut callers = Vec::new();
        for n in 0..40 {
            let store = store.clone();
            callers.push(tokio::spawn(async move {
                if n % 2 == 0 {
                    add(&store, &format!("kept {n:02}")).await.map(|_| ()).map_err(Refusal::from)
                } else {
                    write_then_refuse(&store, format!("refused {n:02}")).await
                }
            }));
        }
        for (n, caller) in callers.into_iter().enumerate() {
            assert_eq!(caller.await.unwrap(), if n % 2 == 0 { Ok(()) } else { Err(Refusal::No) });
        }
        let expected: Vec<String> = (0..40).step_by(2).map(|n| format!("kept {n:02}")).collect();
        assert_eq!(names(&store).await, expected);
    }

    async fn everything_that_was_acknowledged_is_there(world) {
        let mut callers = Vec::new();
        for caller in 0..64 {
            let store = world.store.clone();
            callers.push(tokio::spawn(async move {
                for n in 0..5 {
                    add(&store, &format!("{caller} {n}")).await.unwrap();
                }
            }));
        }
        for caller in callers {
            caller.await.unwrap();
        }
        assert_eq!(count(&world.store, "item").await, 64 * 5);
    }

    async fn a_unit_that_panics_is_undone_and_the_next_one_works(world) {
        let broken: Result<(), StoreError> = world.store.write(OFFICE, |tx| async move {
            tx.execute(INSERT, params![tx.new_id(), "lost"]).await?;
            panic!("a fault of the program");
        }).await;
        assert_eq!(broken, Err(StoreError::Panicked));
        let broken: Result<(), StoreError> = world.store.read(OFFICE, |_| async move { panic!("another") }).await;
        assert_eq!(broken, Err(StoreError::Panicked));
        add(&world.store, "kept").await.unwrap();
        assert_eq!(names(&world.store).await, ["kept"]);
    }

    async fn a_unit_with_a_failed_statement_is_not_kept_even_if_it_says_so(world) {
        add(&world.store, "taken").await.unwrap();
        let error: StoreError = world.store.write(OFFICE, |tx| async move {
            tx.execute(INSERT, params![tx.new_id(), "before"]).await?;
            let taken = tx.execute(INSERT, params![tx.new_id(), "taken"]).await.unwrap_err();
            let after = tx.execute(INSERT, params![tx.new_id(), "after"]).await.unwrap_err();
            assert_eq!(taken, after, "nothing works any more");
            Ok(())
        }).await.unwrap_err();
        assert!(error.is_unique_violation());
        assert_eq!(names(&world.store).await, ["taken"]);
    }

    async fn what_must_be_unique_is_named_by_its_columns(world) {
        add(&world.store, "one").await.unwrap();
        let error = add(&world.store, "one").await.unwrap_err();
        assert_eq!(error, StoreError::Conflict("item.office_id, item.name".to_owned()));
        let id = add(&world.store, "two").await.unwrap();
        let again: Result<u64, StoreError> = world.store.write(OFFICE, move |tx| async move {
            tx.execute(INSERT, params![id, "three"]).await
        }).await;
        assert_eq!(again, Err(StoreError::Conflict("item.office_id, item.id".to_owned())));
    }

    async fn a_row_that_refers_to_nothing_is_refused_by_the_schema(world) {
        let refused: Result<u64, StoreError> = world.store.write(OFFICE, |tx| async move {
            tx.execute("INSERT INTO part (office_id, item_id) VALUES ($1, $2)", params![tx.new_id()]).await
        }).await;
        assert!(matches!(refused, Err(StoreError::Rule(_))), "{refused:?}");
        let refused: Result<u64, StoreError> = world.store.write(OFFICE, |tx| async move {
            tx.execute("INSERT INTO item (office_id, id) VALUES ($1, $2)", params![Option::<i64>::None]).await
        }).await;
        assert!(matches!(refused, Err(StoreError::Rule(_))), "{refused:?}");
    }

    async fn a_unit_sees_what_it_has_written_itself(world) {
        let seen: Result<usize, StoreError> = world.store.write(OFFICE, |tx| async move {
            tx.execute(INSERT, params![tx.new_id(), "mine"]).await?;
            Ok(tx.rows("SELECT id FROM item WHERE office_id = $1", &[]).await?.len())
        }).await;
        assert_eq!(seen, Ok(1));
    }

    async fn a_reader_cannot_write(world) {
        let refused: Result<u64, StoreError> = world.store.read(OFFICE, |tx| async move {
            tx.execute(INSERT, params![tx.new_id(), "never"]).await
        }).await;
        assert!(refused.unwrap_err().to_string().contains("writing is not allowed here"));
        assert_eq!(count(&world.store, "item").await, 0);
    }

    async fn a_reader_sees_one_unchanging_picture(world) {
        add(&world.store, "before").await.unwrap();
        let (told, heard) = std::sync::mpsc::channel::<()>();
        let (told, heard) = (Arc::new(told), Arc::new(Mutex::new(heard)));
        let (begin, started) = std::sync::mpsc::channel::<()>();
        let store = world.store.clone();
        let reader = tokio::spawn(async move {
            let seen: Result<(usize, usize), StoreError> = store.read(OFFICE, move |tx| {
                let (heard, begin) = (Arc::clone(&heard), begin.clone());
                async move {
                    let all = "SELECT id FROM item WHERE office_id = $1";
                    let first = tx.rows(all, &[]).await?.len();
                    begin.send(()).unwrap();
                    tokio::task::block_in_place(|| heard.lock().unwrap().recv().unwrap());
                    Ok((first, tx.rows(all, &[]).await?.len()))
                }
            }).await;
            seen
        });
        tokio::task::block_in_place(|| started.recv().unwrap());
        add(&world.store, "meanwhile").await.unwrap();
        told.send(()).unwrap();
        assert_eq!(reader.await.unwrap(), Ok((1, 1)));
        assert_eq!(count(&world.store, "item").await, 2);
    }

    async fn a_unit_has_one_now_and_the_offices_day(world) {
        world.clock.set("2025-03-31T17:00:00Z".parse().unwrap());
        let clock = Arc::clone(&world.clock);
        let seen: Result<_, StoreError> = world.store.write(OFFICE, move |tx| {
            let clock = Arc::clone(&clock);
            async move {
                let first = tx.now();
                clock.advance(SignedDuration::from_hours(1));
                Ok((first == tx.now(), tx.today(), tx.new_id() < tx.new_id()))
            }
        }).await;
        assert_eq!(seen, Ok((true, date(2025, 4, 1), true)), "one o'clock at night in Shanghai");
    }

    async fn a_unit_is_dead_once_it_has_ended(world) {
        let kept = Arc::new(Mutex::new(None::<Tx>));
        let keep = Arc::clone(&kept);
        let done: Result<(), StoreError> = world.store.write(OFFICE, move |tx| {
            *keep.lock().unwrap() = Some(tx);
            async { Ok(()) }
        }).await;
        done.unwrap();
        let tx = kept.lock().unwrap().take().unwrap();
        assert_eq!(tx.execute(INSERT, params![tx.new_id(), "late"]).await, Err(StoreError::Ended));
        assert_eq!(count(&world.store, "item").await, 0);
    }

    async fn a_second_writer_on_the_same_database_waits_its_turn(world) {
        let second = Store::open(&world.database.url(), world.env.clone()).await.unwrap();
        let busy = world.store.clone();
        let server = tokio::spawn(async move {
            let started = std::time::Instant::now();
            let mut n = 0;
            while started.elapsed() < Duration::from_millis(600) {
                add(&busy, &format!("server {n}")).await.unwrap();
                n += 1;
            }
            n
        });
        let mut command = 0;
        while !server.is_finished() {
            add(&second, &format!("command {command}")).await.unwrap();
            command += 1;
        }
        let server = server.await.unwrap();
        assert!(command > 2 && server > 2, "both come forward: server {server}, command {command}");
        assert_eq!(count(&second, "item").await, server + command);
        second.close().await;
    }

    async fn a_closed_store_finishes_what_waits_and_takes_no_more(world) {
        let mut callers = Vec::new();
        for n in 0..20 {
            let store = world.store.clone();
            callers.push(tokio::spawn(async move { add(&store, &format!("{n}")).await }));
        }
        let left = world.store.clone();
        world.store.close().await;
        let mut kept = 0;
        for caller in callers {
            match caller.await.unwrap() {
                Ok(_) => kept += 1,
                Err(error) => assert_eq!(error, StoreError::Ended),
            }
        }
        assert_eq!(add(&left, "late").await, Err(StoreError::Ended));
        let again = Store::open(&world.database.url(), world.env.clone()).await.unwrap();
        assert_eq!(count(&again, "item").await, kept);
    }
}
