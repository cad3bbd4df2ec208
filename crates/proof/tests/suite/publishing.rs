//! What is published and when, and what can be proven with it.

use jiff::{SignedDuration, Timestamp};
use proof::{Due, Kept, ProofError, Receipt};
use store::Store;
use testkit::on_both;
use tlog::{Checkpoint, KeyKind, LogKey, Note, Tile};
use uuid::Uuid;

use crate::office::*;

async fn receipt(store: &Store, thing: u128) -> Receipt {
    let read: Result<Option<Receipt>, ProofError> = store
        .read(OFFICE, move |tx| async move { proof::receipt(&work(tx), "thing", Uuid::from_u128(thing), 0).await })
        .await;
    read.unwrap().unwrap()
}

async fn kept(store: &Store, note: &str) -> Result<Kept, ProofError> {
    let note = note.to_owned();
    store
        .read(OFFICE, move |tx| {
            let note = note.clone();
            async move { proof::compare(&work(tx), &note, Some(&verifier())).await }
        })
        .await
}

async fn published_bytes(store: &Store, path: &str) -> Option<Vec<u8>> {
    let tile = Tile::parse(path).unwrap();
    let read: Result<Option<Vec<u8>>, ProofError> =
        store.read(OFFICE, move |tx| async move { proof::tile(&work(tx), 1, &tile).await }).await;
    read.unwrap()
}

on_both! {
    async fn what_happened_is_published_and_proven_without_telling_anything(store: Store) {
        set_up(&store).await;
        happen(&store, 5).await;
        let before = receipt(&store, 3).await;
        assert!(before.proof.is_none());
        assert_eq!(publish(&store).await, 256);
        assert_eq!(findings(&store).await, Vec::<String>::new());

        let bundle = published_bytes(&store, "tile/entries/000").await.unwrap();
        let entries = tlog::unbundle(&bundle).unwrap();
        let text = String::from_utf8_lossy(&bundle);
        assert!(!text.contains("thing") && !text.contains("secret"), "{text}");
        assert!(entries[0].starts_with(b"doorstep.log/v1 origin\n") && entries[1].starts_with(b"doorstep.log/v1 batch\n"));
        assert!(entries[2..].iter().all(|entry| entry.len() == 32) && entries[2..].is_sorted());

        let after = receipt(&store, 3).await;
        assert_eq!(after.entry, before.entry);
        let proof = tlog::Proof::parse(&after.proof.unwrap().to_string()).unwrap();
        let signed = proof.check(&after.entry).unwrap();
        assert_eq!((signed.size, verifier().check(&proof.checkpoint)), (256, Ok(None)));
        let words = String::from_utf8(proof.extra).unwrap();
        assert!(words.contains("kind thing.happened\n") && words.contains("reference A3\n"), "{words}");
        assert!(!words.contains("secret") && !words.contains("operator:test"), "{words}");
        assert!(proof.hashes.len() == 8 && published_bytes(&store, "tile/0/001").await.is_none());
        assert_eq!(published_bytes(&store, "tile/1/000.p/1").await.unwrap(), {
            let note = Note::parse(&checkpoint(&store).await).unwrap();
            Checkpoint::of(&note).unwrap().root.to_vec()
        });
    }

    async fn a_day_is_published_once_it_is_over_and_quiet_days_look_like_others(world: World) {
        let store = &world.store;
        set_up(store).await;
        happen(store, 2).await;
        assert_eq!(publish(store).await, 256);
        let due = |due| async move { publish_with(store, &key(), due).await.unwrap().map(|published| published.size) };
        happen(store, 1).await;
        assert_eq!(due(Due::PastDays).await, None);
        // Midnight in Shanghai, and the minutes in which the last changes of the day come to their end.
        world.clock.set("2025-03-01T16:05:00Z".parse::<Timestamp>().unwrap());
        assert_eq!(due(Due::PastDays).await, None);
        world.clock.advance(SignedDuration::from_mins(6));
        assert_eq!(due(Due::PastDays).await, Some(512));
        assert_eq!(due(Due::PastDays).await, None);
        world.clock.advance(SignedDuration::from_hours(24));
        assert_eq!(due(Due::PastDays).await, Some(768));
        assert_eq!(due(Due::Everything).await, None);
        assert_eq!(findings(store).await, Vec::<String>::new());
    }

    async fn a_large_log_is_published_in_parts_and_every_part_continues_the_one_before(store: Store) {
        set_up(&store).await;
        happen(&store, 1).await;
        publish(&store).await;
        let early = checkpoint(&store).await;
        happen(&store, 4500).await;
        let size = publish(&store).await;
        assert_eq!(size, 256 + 4096 + 512);
        assert_eq!(findings(&store).await, Vec::<String>::new());
        assert_eq!(kept(&store, &early).await.unwrap(), Kept::Continued);
        let [old, new] = [early, checkpoint(&store).await].map(|note| Checkpoint::of(&Note::parse(&note).unwrap()).unwrap());
        let (from, to) = (old.size, new.size);
        let proof: Result<_, ProofError> = store
            .read(OFFICE, move |tx| async move { Ok(proof::consistency_proof(&work(tx), 1, from, to).await?.unwrap()) })
            .await;
        assert_eq!(tlog::check_consistency(old.size, &old.root, new.size, &new.root, &proof.unwrap()), Ok(()));
        let last = receipt(&store, 4400).await;
        assert!(last.proof.unwrap().check(&last.entry).is_ok());
    }

    async fn a_witness_that_is_known_cosigns_and_others_are_passed_over(store: Store) {
        set_up(&store).await;
        happen(&store, 1).await;
        publish(&store).await;
        let witness = |name: &str, seed| LogKey::new(name, KeyKind::Witness, &[seed; 32]).unwrap();
        let (known, other) = (witness("witness.example/one", 5), witness("witness.example/two", 6));
        let text = Note::parse(&checkpoint(&store).await).unwrap().text;
        let lines = format!("{}{}", other.sign(&text, 7), known.sign(&text, 8));
        let wrong = known.sign("another text\n", 8).to_string();
        let key = known.verifier();
        let taken: Result<(Vec<String>, bool), ProofError> = store
            .write(OFFICE, move |tx| {
                let (lines, wrong, key) = (lines.clone(), wrong.clone(), key.clone());
                async move {
                    let work = work(tx);
                    assert!(proof::cosign(&work, &lines).await?.is_empty());
                    proof::add_witness(&work, &key).await?;
                    assert!(proof::add_witness(&work, &verifier()).await.is_err());
                    Ok((proof::cosign(&work, &lines).await?, proof::cosign(&work, &wrong).await.is_err()))
                }
            })
            .await;
        assert_eq!(taken.unwrap(), (vec!["witness.example/one".to_owned()], true));
        let note = Note::parse(&checkpoint(&store).await).unwrap();
        assert_eq!(note.signatures.len(), 2);
        assert_eq!(known.verifier().check(&note).unwrap().unwrap().at, 8);
        assert_eq!(findings(&store).await, Vec::<String>::new());
    }

    async fn a_restored_office_begins_a_new_origin_that_commits_to_the_last_known_checkpoint(store: Store) {
        set_up(&store).await;
        happen(&store, 3).await;
        publish(&store).await;
        let (early, old) = (checkpoint(&store).await, receipt(&store, 2).await);
        let next = LogKey::new("doorstep.example/log/county/2", KeyKind::Log, &[2; 32]).unwrap();
        assert!(matches!(publish_with(&store, &next, Due::Everything).await, Err(ProofError::OtherKey { .. })));
        let verifier = next.verifier();
        let begun: Result<_, ProofError> = store
            .write(OFFICE, move |tx| {
                let verifier = verifier.clone();
                async move { proof::begin(&work(tx), &verifier, None).await }
            })
            .await;
        assert_eq!(begun.unwrap().generation, 2);
        happen(&store, 1).await;
        publish_with(&store, &next, Due::Everything).await.unwrap();
        let verifier = next.verifier();
        let read: Result<_, ProofError> = store
            .read(OFFICE, move |tx| {
                let verifier = verifier.clone();
                async move {
                    let work = work(tx);
                    Ok((proof::findings(&work, Some(&verifier)).await?, proof::entries(&work, 2, 0, 1).await?))
                }
            })
            .await;
        let (found, first) = read.unwrap();
        assert_eq!(found, Vec::<String>::new());
        let words = String::from_utf8(first.concat()).unwrap();
        assert_eq!(proof::statement::fact(&words, "continues"), Some("doorstep.example/log/county/1"));
        assert!(words.contains("last-checkpoint ") && words.contains("generation 2"), "{words}");
        // What was proven before is proven still.
        let again = receipt(&store, 2).await;
        assert_eq!(again.entry, old.entry);
        assert!(again.proof.unwrap().check(&again.entry).is_ok());
        assert_eq!(kept(&store, &early).await.unwrap(), Kept::Continued);
    }
}
