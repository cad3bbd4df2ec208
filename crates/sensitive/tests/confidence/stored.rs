//! What a machine's owner finds: nothing.

use std::sync::{Arc, Mutex};

use casework::{Refusal, store::params};
use sensitive::{About, Entry, Stage};
use store::{Page, StoreError, Value};
use testkit::on_both;
use uuid::Uuid;

use crate::office::{
    ANNA, BALO, CONTACT, ROADS, TEXT, administrator, appoint, complain, does, furnish, passphrase, slip, unlocked,
};

const NOTE: &str = "Witness Tashi confirms the payment";
const ANSWER: &str = "The payment is being given back";

/// Every way in which the words could stand somewhere.
fn secrets(id: Uuid) -> Vec<String> {
    let plain = [TEXT, CONTACT, NOTE, ANSWER, "at the ferry", "hit my brother", "Tashi"].map(str::to_owned);
    let slip = slip(1);
    let mut all = plain.to_vec();
    all.extend([passphrase(ANNA), passphrase(BALO), slip.number.clone(), slip.number.replace('-', "")]);
    assert!(!all.iter().any(|secret| secret.contains(&id.to_string())));
    all
}

fn stands_in(bytes: &[u8], secret: &str) -> bool {
    let hex: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
    let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [secret.as_bytes(), hex.as_bytes(), &wide].iter().any(|form| bytes.windows(form.len()).any(|at| at == *form))
}

on_both! {
    async fn neither_database_nor_its_journal_nor_a_backup_holds_a_word_of_it(world: World) {
        let store = &world.store;
        furnish(store).await;
        appoint(store, ANNA).await;
        appoint(store, BALO).await;
        let (id, _) = complain(store, 1, About { units: vec![ROADS], ..About::default() }).await.unwrap();
        let entry = Entry { note: NOTE.into(), answer: ANSWER.into(), stage: Some(Stage::Answered), version: 1 };
        unlocked(store, ANNA, move |work, key| {
            let entry = entry.clone();
            async move {
                sensitive::write(&work, &key, id, &entry).await?;
                sensitive::read(&work, &key, id).await.map(drop)
            }
        }).await.unwrap();

        // What a backup writes, of either database: every value of every table.
        let pages: Arc<Mutex<Vec<Page>>> = Arc::default();
        let into = Arc::clone(&pages);
        let dumped: Result<(), StoreError> = store.dump(move |page| {
            into.lock().unwrap().push(page);
            Ok(())
        }).await;
        dumped.unwrap();
        let mut rows = 0;
        for page in pages.lock().unwrap().iter() {
            for value in page.rows.iter().flatten() {
                rows += 1;
                let bytes = match value {
                    Value::Text(text) => text.as_bytes().to_vec(),
                    Value::Bytes(bytes) => bytes.clone(),
                    _ => continue,
                };
                for secret in secrets(id) {
                    assert!(!stands_in(&bytes, &secret), "{} holds {secret}", page.table);
                }
            }
        }
        assert!(rows > 100, "there was something to look at");

        // The files themselves, with what was overwritten and what waits in the journal.
        let Some(folder) = world.database.folder() else { return };
        let mut seen = 0;
        for file in std::fs::read_dir(folder).unwrap() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            seen += bytes.len();
            for secret in secrets(id) {
                assert!(!stands_in(&bytes, &secret), "a file holds {secret}");
            }
        }
        assert!(seen > 100_000, "{seen}");
    }

    async fn events_name_the_complaint_by_its_id_and_nobody(store: Store) {
        furnish(&store).await;
        let anna = appoint(&store, ANNA).await;
        appoint(&store, BALO).await;
        let (id, _) = complain(&store, 1, About::default()).await.unwrap();
        unlocked(&store, ANNA, move |work, key| async move { sensitive::read(&work, &key, id).await.map(drop) }).await.unwrap();
        let told = does(&store, administrator(), move |work| async move {
            let sql = "SELECT kind, actor, actor_id, body, reason FROM event WHERE office_id = $1 AND subject_id = $2 ORDER BY id";
            let rows = work.tx.rows(sql, params![id]).await?;
            let told = rows.iter().map(|row| {
                assert_eq!((row.get::<Option<Uuid>>("actor_id")?, row.get::<Option<String>>("reason")?), (None, None));
                Ok(format!("{} {} {}", row.get::<String>("kind")?, row.get::<String>("actor")?, row.get::<String>("body")?))
            });
            Ok::<_, Refusal>(told.collect::<Result<Vec<_>, StoreError>>()?)
        }).await.unwrap();
        assert_eq!(told, ["sensitive.changed in-confidence {}".to_owned(), format!("sensitive.opened handler:{anna} {{}}")]);
    }

    async fn what_is_changed_behind_the_programs_back_is_found(store: Store) {
        furnish(&store).await;
        let anna = appoint(&store, ANNA).await;
        appoint(&store, BALO).await;
        let (id, _) = complain(&store, 1, About::default()).await.unwrap();
        let (other, _) = complain(&store, 2, About::default()).await.unwrap();
        let off = || does(&store, administrator(), |work| async move { sensitive::differing(&work).await });
        assert!(off().await.unwrap().is_empty());
        let edits = [
            ("UPDATE sensitive_complaint SET received_on = '2025-02-01' WHERE office_id = $1 AND id = $2", id),
            ("UPDATE sensitive_handler SET public_key = salt WHERE office_id = $1 AND id = $2", anna),
            ("DELETE FROM sensitive_key WHERE office_id = $1 AND complaint_id = $2", other),
        ];
        for (at, (sql, id)) in edits.into_iter().enumerate() {
            does(&store, administrator(), move |work| async move {
                work.tx.execute(sql, params![id]).await?;
                Ok::<_, Refusal>(())
            }).await.unwrap();
            let found = off().await.unwrap();
            assert_eq!(found.len(), at + 1, "{found:?}");
            assert!(found.iter().any(|sentence| sentence.contains(&id.to_string())), "{found:?}");
        }
        does(&store, administrator(), move |work| async move {
            work.tx.execute("DELETE FROM sensitive_complaint WHERE office_id = $1 AND id = $2", params![other]).await?;
            Ok::<_, Refusal>(())
        }).await.unwrap();
        assert!(off().await.unwrap().iter().any(|sentence| sentence.contains("is gone")));
    }
}
