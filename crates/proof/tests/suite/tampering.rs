//! What somebody with a database tool, but without the key, changes: all of it is found, and named.

use proof::{Kept, ProofError};
use store::Store;
use testkit::on_both;

use crate::office::*;

/// Statements, whether the chain is made anew after them, and words of the finding.
type Meddling = (&'static [&'static str], bool, &'static str);

const MEDDLINGS: &[Meddling] = &[
    (&["UPDATE event SET reason = 'other' WHERE office_id = $1 AND seq = 2"], true, "is not what leaf"),
    (&["UPDATE event SET day = '2025-02-01' WHERE office_id = $1 AND seq = 2"], true, "backdated"),
    (&["UPDATE event SET at = at - 1 WHERE office_id = $1 AND seq = 2"], true, "is not what leaf"),
    (&["UPDATE event SET actor = 'nobody' WHERE office_id = $1 AND seq = 3"], true, "is not what leaf"),
    (
        &["UPDATE event SET body = '{\"reference\":\"A2\",\"x\":1}' WHERE office_id = $1 AND seq = 2"],
        true,
        "its values are not",
    ),
    (&["DELETE FROM event WHERE office_id = $1 AND seq = 4"], true, "was deleted: leaf"),
    (
        &[
            "UPDATE log_leaf SET event_id = NULL, body_hash = NULL WHERE office_id = $1 AND event_id = (SELECT id FROM event WHERE office_id = $1 AND seq = 4)",
            "DELETE FROM event WHERE office_id = $1 AND seq = 4",
        ],
        true,
        "not the ones that batch 1 of the log commits to",
    ),
    (
        &["UPDATE log_leaf SET event_id = NULL WHERE office_id = $1 AND event_id IS NOT NULL"],
        false,
        "the log does not know it",
    ),
    (
        &[
            "UPDATE log_leaf SET entry = body_hash WHERE office_id = $1 AND position = (SELECT MIN(position) FROM log_leaf WHERE office_id = $1 AND event_id IS NOT NULL)",
        ],
        false,
        "are not those that were signed",
    ),
    (&["DELETE FROM log_leaf WHERE office_id = $1 AND position = 9"], false, "leaves 9 to 9 are missing"),
    (&["DELETE FROM log_leaf WHERE office_id = $1 AND position > 250"], false, "leaves 251 to 255 are missing"),
    (
        &["UPDATE log_leaf SET position = 256 WHERE office_id = $1 AND position = 255"],
        false,
        "leaves 255 to 255 are missing",
    ),
    (
        &["UPDATE log_statement SET entry = 'doorstep.log/v1 batch' WHERE office_id = $1 AND kind = 'batch'"],
        false,
        "is not what leaf 1 of the log says",
    ),
    (
        &["UPDATE log_statement SET body = 'x' WHERE office_id = $1 AND kind = 'origin'"],
        false,
        "its text is not the one",
    ),
    (&["DELETE FROM log_statement WHERE office_id = $1 AND kind = 'batch'"], false, "log_statement"),
    (
        &[
            "UPDATE log_tile SET hashes = (SELECT salt FROM log_batch WHERE office_id = $1) WHERE office_id = $1 AND level = 0",
        ],
        false,
        "log_tile 0/0 of origin 1: is not what",
    ),
    (&["DELETE FROM log_tile WHERE office_id = $1 AND level = 1"], false, "log_tile 1/0 of origin 1: is missing"),
    (
        &[
            "INSERT INTO log_tile (office_id, generation, level, n, hashes) SELECT office_id, generation, 0, 7, hashes FROM log_tile WHERE office_id = $1 AND level = 0",
        ],
        false,
        "has 3 tiles",
    ),
    (&["UPDATE log_batch SET size = 255 WHERE office_id = $1"], false, "is not what its checkpoint says"),
    (&["UPDATE log_batch SET seq = 3 WHERE office_id = $1"], false, "batch 1 of the log commits to"),
    (&["UPDATE log_batch SET checkpoint = 'x' WHERE office_id = $1"], false, "this is no signed note"),
    (&["DELETE FROM log_batch WHERE office_id = $1"], false, "were never signed"),
    (&["UPDATE log_origin SET verifier = 'x' WHERE office_id = $1"], false, "log_origin"),
];

on_both! {
    async fn everything_that_is_changed_behind_the_programs_back_is_found_and_named(store: Store) {
        set_up(&store).await;
        happen(&store, 6).await;
        publish(&store).await;
        assert_eq!(findings(&store).await, Vec::<String>::new());
        for (statements, anew, words) in MEDDLINGS.iter().filter(|(.., words)| !words.is_empty()) {
            let found: Result<(), Vec<String>> = tried(&store, statements, *anew).await;
            let found = found.unwrap_err();
            assert!(found.iter().any(|finding| finding.contains(words)), "{statements:?}: {found:?}");
        }
        assert_eq!(findings(&store).await, Vec::<String>::new());
    }

    async fn a_database_put_back_or_rewritten_shows_against_a_checkpoint_kept_elsewhere(store: Store) {
        set_up(&store).await;
        happen(&store, 2).await;
        publish(&store).await;
        happen(&store, 2).await;
        publish(&store).await;
        let kept = checkpoint(&store).await;
        meddle(&store, &[
            "DELETE FROM log_batch WHERE office_id = $1 AND number = 2",
            "DELETE FROM log_leaf WHERE office_id = $1 AND position >= 256",
            "DELETE FROM event WHERE office_id = $1 AND seq > 2",
            "UPDATE log_tile SET hashes = (SELECT hashes FROM log_tile WHERE office_id = $1 AND level = 0 AND n = 1) WHERE office_id = $1 AND level = 1",
            "DELETE FROM log_tile WHERE office_id = $1 AND level = 0 AND n = 1",
        ]).await;
        let compared = |note: String| {
            let store = store.clone();
            async move {
                let read: Result<Kept, ProofError> = store
                    .read(OFFICE, move |tx| {
                        let note = note.clone();
                        async move { proof::compare(&work(tx), &note, Some(&verifier())).await }
                    })
                    .await;
                read
            }
        };
        let Kept::Off(told) = compared(kept.clone()).await.unwrap() else { panic!("not found") };
        assert!(told.contains("had 512 leaves") && told.contains("put back to an earlier day"), "{told}");
        // The log is signed by the key, or it is no checkpoint of this office.
        assert!(compared(kept.replace("512", "256")).await.is_err());
        let other = tlog::LogKey::new("doorstep.example/log/other", tlog::KeyKind::Log, &[9; 32]).unwrap();
        let text = kept.split("\n\n").next().unwrap().replace("county/1", "other") + "\n";
        assert!(compared(format!("{text}\n{}", other.sign(&text, 0))).await.is_err());
    }
}

/// What is found after meddling; the database is as before afterwards.
async fn tried(store: &Store, statements: &'static [&'static str], anew: bool) -> Result<(), Vec<String>> {
    let tried: Result<(), Found> = store
        .write(OFFICE, move |tx| async move {
            for sql in statements {
                assert!(tx.execute(sql, &[]).await? > 0, "{sql}");
            }
            let work = work(tx);
            if anew {
                work.tx.execute("UPDATE event SET seq = NULL, chain = NULL WHERE office_id = $1", &[]).await?;
                while casework::chain::seal(&work).await? > 0 {}
            }
            // Whatever is answered: a refusal takes everything back.
            Err(Found(proof::findings(&work, Some(&verifier())).await?))
        })
        .await;
    tried.map_err(|found| found.0)
}

struct Found(Vec<String>);

impl<E: Into<ProofError>> From<E> for Found {
    fn from(error: E) -> Self {
        panic!("{}", error.into())
    }
}
