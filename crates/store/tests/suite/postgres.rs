//! What only PostgreSQL does: deadlocks, lost connections, commits whose answer never came.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use store::{Store, StoreError, params};
use testkit::{World, postgres};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{UnixListener, UnixStream},
    sync::Barrier,
};

use crate::{OFFICE, add, count, fresh_postgres, names, run, suite_world};

async fn world() -> World {
    suite_world(fresh_postgres().await).await
}

/// Takes two items in the given order, meeting the other unit between them the first time.
async fn take(store: Store, order: [&'static str; 2], meet: Arc<Barrier>) -> Result<u32, StoreError> {
    let runs = Arc::new(AtomicUsize::new(0));
    store
        .write(OFFICE, move |tx| {
            let (meet, runs) = (Arc::clone(&meet), Arc::clone(&runs));
            async move {
                let run = runs.fetch_add(1, Ordering::SeqCst);
                let [first, second] = order;
                let sql = "UPDATE item SET n = coalesce(n, 0) + 1 WHERE office_id = $1 AND name = $2";
                tx.execute(sql, params![first]).await?;
                if run == 0 {
                    meet.wait().await;
                }
                tx.execute(sql, params![second]).await?;
                Ok(u32::try_from(run).expect("few runs") + 1)
            }
        })
        .await
}

#[test]
fn of_two_units_that_block_each_other_one_runs_again_and_both_are_kept() {
    run(async {
        let world = world().await;
        add(&world.store, "a").await.unwrap();
        add(&world.store, "b").await.unwrap();
        let meet = Arc::new(Barrier::new(2));
        let one = tokio::spawn(take(world.store.clone(), ["a", "b"], Arc::clone(&meet)));
        let two = tokio::spawn(take(world.store.clone(), ["b", "a"], meet));
        let runs = one.await.unwrap().unwrap() + two.await.unwrap().unwrap();
        assert_eq!(runs, 3, "one ran once, the other twice");
        let sum: Result<i64, StoreError> = world
            .store
            .read(OFFICE, |tx| async move {
                let sql = "SELECT CAST(sum(n) AS BIGINT) AS n FROM item WHERE office_id = $1";
                tx.row(sql, &[]).await?.expect("a sum is one row").get("n")
            })
            .await;
        assert_eq!(sum, Ok(4));
    });
}

#[test]
fn a_unit_whose_connection_is_cut_runs_again_on_another() {
    run(async {
        let world = world().await;
        let url = world.database.url();
        let runs = Arc::new(AtomicUsize::new(0));
        let seen = Arc::clone(&runs);
        let id: Result<_, StoreError> = world
            .store
            .write(OFFICE, move |tx| {
                let (runs, url) = (Arc::clone(&seen), url.clone());
                async move {
                    let sql = "INSERT INTO item (office_id, id, name) VALUES ($1, $2, $3)";
                    tx.execute(sql, params![tx.new_id(), "kept"]).await?;
                    if runs.fetch_add(1, Ordering::SeqCst) == 0 {
                        cut_others(&url).await;
                    }
                    tx.rows("SELECT id FROM item WHERE office_id = $1", &[]).await.map(|rows| rows.len())
                }
            })
            .await;
        assert_eq!(id, Ok(1));
        assert_eq!(runs.load(Ordering::SeqCst), 2);
        assert_eq!(names(&world.store).await, ["kept"]);
    });
}

/// Ends every other connection to the database, as an administrator or a restart would.
async fn cut_others(url: &str) {
    let sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
               WHERE datname = current_database() AND pid <> pg_backend_pid()";
    postgres::connected(url).await.unwrap().batch_execute(sql).await.unwrap();
}

/// When the connection breaks around a commit.
#[derive(Clone, Copy, PartialEq)]
enum Cut {
    /// The server never hears of the commit.
    Before,
    /// The server commits, but its answer is lost.
    After,
}

/// A way to the server through a socket in `folder` that cuts the first connection that commits.
fn cutting_way(url: &str, folder: &Path, cut: Cut) -> String {
    let (server, name) = url.split_once('@').and_then(|(_, rest)| rest.split_once('/')).unwrap();
    let server = format!("{}/.s.PGSQL.5432", server.replace("%2F", "/"));
    let listener = UnixListener::bind(folder.join(".s.PGSQL.5432")).unwrap();
    tokio::spawn(async move {
        let cuts = Arc::new(AtomicUsize::new(0));
        while let Ok((client, _)) = listener.accept().await {
            let server = UnixStream::connect(&server).await.unwrap();
            tokio::spawn(pass(client, server, cut, Arc::clone(&cuts)));
        }
    });
    format!("postgres://doorstep@{}/{name}", folder.display().to_string().replace('/', "%2F"))
}

async fn pass(mut client: UnixStream, mut server: UnixStream, cut: Cut, cuts: Arc<AtomicUsize>) {
    let (mut asked, mut answered) = ([0; 8192], [0; 8192]);
    loop {
        tokio::select! {
            n = client.read(&mut asked) => {
                let Some(bytes) = n.ok().and_then(|n| asked.get(..n)).filter(|bytes| !bytes.is_empty()) else { return };
                if bytes.windows(7).any(|word| word == b"COMMIT\0") && cuts.fetch_add(1, Ordering::SeqCst) == 0 {
                    if cut == Cut::After {
                        server.write_all(bytes).await.unwrap();
                        assert_ne!(server.read(&mut answered).await.unwrap(), 0, "the server answers");
                    }
                    return;
                }
                server.write_all(bytes).await.unwrap();
            }
            n = server.read(&mut answered) => {
                let Some(bytes) = n.ok().and_then(|n| answered.get(..n)).filter(|bytes| !bytes.is_empty()) else { return };
                client.write_all(bytes).await.unwrap();
            }
        }
    }
}

async fn runs_until_kept(cut: Cut) -> usize {
    let world = world().await;
    let folder = tempfile::tempdir().unwrap();
    let url = cutting_way(&world.database.url(), folder.path(), cut);
    let store = Store::open(&url, world.env.clone()).await.unwrap();
    let runs = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&runs);
    let kept: Result<(), StoreError> = store
        .write(OFFICE, move |tx| {
            let runs = Arc::clone(&seen);
            async move {
                runs.fetch_add(1, Ordering::SeqCst);
                let id = tx.new_id();
                tx.execute("INSERT INTO event (office_id, id) VALUES ($1, $2)", params![id]).await?;
                tx.proof_of_commit(id);
                Ok(())
            }
        })
        .await;
    assert_eq!(kept, Ok(()));
    assert_eq!(count(&world.store, "event").await, 1, "kept once, whatever happened on the way");
    runs.load(Ordering::SeqCst)
}

#[test]
fn a_commit_whose_answer_is_lost_is_found_and_not_made_twice() {
    run(async { assert_eq!(runs_until_kept(Cut::After).await, 1) });
}

#[test]
fn a_commit_that_never_arrived_is_made_again() {
    run(async { assert_eq!(runs_until_kept(Cut::Before).await, 2) });
}
