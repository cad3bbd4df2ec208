//! Contacts in the database, on both engines.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::sync::{Arc, LazyLock};

use casework::{Actor, Refusal, Work, kind::Catalogue};
use people::{ContactText, Erasure, OfficeKey, PeopleError, Purpose};
use store::{OfficeId, Store, StoreError, Tx, params};
use testkit::{World, on_both};
use uuid::Uuid;

const OFFICE: OfficeId = OfficeId(Uuid::from_u128(1));
const ELSEWHERE: OfficeId = OfficeId(Uuid::from_u128(2));
const MATTER: Uuid = Uuid::from_u128(10);
const OTHER_MATTER: Uuid = Uuid::from_u128(11);

fn key() -> Arc<OfficeKey> {
    Arc::new(OfficeKey::new([7; 32]))
}

fn contact(name: &str, phone: &str) -> ContactText {
    ContactText::new(Some(name), Some(phone), Some("Upper village 12"), Some("bo")).unwrap()
}

async fn open_offices(store: &Store) {
    for office in [OFFICE, ELSEWHERE] {
        let made = store.write(office, move |tx: Tx| async move {
            let sql = "INSERT INTO office (id, code, name, language, created_at) VALUES ($1, $2, $3, $4, $5)";
            let code = format!("office-{}", office.0);
            tx.reference_execute(sql, params![office.0, &code, &code, "en", 0_i64]).await
        });
        made.await.unwrap();
    }
}

async fn keep(store: &Store, office: OfficeId, matter: Uuid, text: ContactText) -> Uuid {
    let (key, text) = (key(), Arc::new(text));
    let kept = store.write(office, move |tx| {
        let (key, text) = (Arc::clone(&key), Arc::clone(&text));
        async move { people::keep(&tx, &key, "request", matter, &text).await }
    });
    kept.await.unwrap()
}

static NO_KINDS: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue { kinds: vec![&people::DATA_LIMIT], shared_figures: Vec::new() });

async fn read_of(
    store: &Store,
    key: Arc<OfficeKey>,
    office: OfficeId,
    matter: (&'static str, Uuid),
) -> Result<Option<ContactText>, Refusal> {
    let read = store.write(office, move |tx| {
        let key = Arc::clone(&key);
        let work = Work::new(tx, Actor::operator("test"), &NO_KINDS);
        async move { people::read(&work, &key, matter, Purpose::Reach, None).await }
    });
    read.await
}

async fn read_with(
    store: &Store,
    key: Arc<OfficeKey>,
    office: OfficeId,
    matter: Uuid,
) -> Result<Option<ContactText>, Refusal> {
    read_of(store, key, office, ("request", matter)).await
}

async fn read(store: &Store, matter: Uuid) -> Result<Option<ContactText>, Refusal> {
    read_with(store, key(), OFFICE, matter).await
}

/// Whether it does not open, which is told as a fault of the set-up.
fn is_closed(read: &Result<Option<ContactText>, Refusal>) -> bool {
    matches!(read, Err(Refusal::Store(StoreError::Unavailable(why))) if why.contains("does not open"))
}

async fn erase(store: &Store, contact: Uuid, reason: &'static str) -> Result<Option<Erasure>, PeopleError> {
    store.write(OFFICE, move |tx: Tx| async move { people::erase(&tx, contact, reason).await }).await
}

async fn change(store: &Store, sql: &'static str) {
    let changed = store.write(OFFICE, move |tx: Tx| async move { tx.execute(sql, &[]).await });
    assert!(changed.await.unwrap() > 0, "{sql}");
}

async fn count(store: &Store, sql: &'static str) -> i64 {
    let counted =
        store.read(OFFICE, move |tx: Tx| async move { tx.row(sql, &[]).await?.map(|row| row.get("n")).transpose() });
    counted.await.unwrap().unwrap_or_default()
}

on_both! {
    async fn a_contact_is_read_through_its_matter_and_no_other(world: World) {
        let store = &world.store;
        open_offices(store).await;
        keep(store, OFFICE, MATTER, contact("Dolma", "13800000000")).await;
        assert_eq!(read(store, MATTER).await.unwrap(), Some(contact("Dolma", "13800000000")));
        assert_eq!(read(store, OTHER_MATTER).await.unwrap(), None);
        assert_eq!(read_with(store, key(), ELSEWHERE, MATTER).await.unwrap(), None);
    }

    async fn a_second_contact_of_a_matter_replaces_the_first(world: World) {
        let store = &world.store;
        open_offices(store).await;
        let first = keep(store, OFFICE, MATTER, contact("Dolma", "13800000000")).await;
        let second = keep(store, OFFICE, MATTER, contact("Dolma", "13800000001")).await;
        assert_eq!(first, second);
        assert_eq!(read(store, MATTER).await.unwrap(), Some(contact("Dolma", "13800000001")));
        assert_eq!(count(store, "SELECT COUNT(*) AS n FROM contact_key WHERE office_id = $1").await, 1);
    }

    async fn another_office_key_does_not_open_it(world: World) {
        let store = &world.store;
        open_offices(store).await;
        keep(store, OFFICE, MATTER, contact("Dolma", "13800000000")).await;
        let other = Arc::new(OfficeKey::new([8; 32]));
        let read = read_with(store, other, OFFICE, MATTER).await;
        assert!(is_closed(&read), "{read:?}");
    }

    async fn rows_swapped_between_matters_do_not_open(world: World) {
        let store = &world.store;
        open_offices(store).await;
        keep(store, OFFICE, MATTER, contact("Dolma", "13800000000")).await;
        change(store, "UPDATE contact SET matter_table = 'dispute' WHERE office_id = $1").await;
        let moved = read_of(store, key(), OFFICE, ("dispute", MATTER)).await;
        assert!(is_closed(&moved), "{moved:?}");
    }

    async fn the_text_of_another_contact_does_not_open(world: World) {
        let store = &world.store;
        open_offices(store).await;
        keep(store, OFFICE, MATTER, contact("Dolma", "13800000000")).await;
        keep(store, OFFICE, OTHER_MATTER, contact("Tashi", "13800000002")).await;
        let sql = "UPDATE contact SET sealed = (SELECT other.sealed FROM contact other WHERE other.office_id = $1 \
                   ORDER BY other.id LIMIT 1) WHERE office_id = $1";
        change(store, sql).await;
        let opened = [read(store, MATTER).await, read(store, OTHER_MATTER).await];
        assert_eq!(opened.iter().filter(|read| read.is_err()).count(), 1, "only the row whose text it is opens");
    }

    async fn an_erased_contact_is_gone_and_its_erasure_stays(world: World) {
        let store = &world.store;
        open_offices(store).await;
        let contact_id = keep(store, OFFICE, MATTER, contact("Dolma", "13800000000")).await;
        let erasure = erase(store, contact_id, " asked for ").await.unwrap().unwrap();
        assert_eq!((erasure.matter_id, erasure.reason.as_str(), erasure.erased_at), (MATTER, "asked for", world.now()));
        assert_eq!(read(store, MATTER).await.unwrap(), None);
        assert_eq!(count(store, "SELECT COUNT(*) AS n FROM contact WHERE office_id = $1").await, 0);
        assert_eq!(count(store, "SELECT COUNT(*) AS n FROM contact_key WHERE office_id = $1").await, 0);
        assert_eq!(erase(store, contact_id, "asked for").await.unwrap(), None, "nothing is left to erase");
        assert_eq!(count(store, "SELECT COUNT(*) AS n FROM erasure WHERE office_id = $1").await, 1);
    }

    async fn an_erasure_needs_a_reason(world: World) {
        let store = &world.store;
        open_offices(store).await;
        let contact_id = keep(store, OFFICE, MATTER, contact("Dolma", "13800000000")).await;
        assert!(matches!(erase(store, contact_id, "  ").await, Err(PeopleError::NoReason)));
        assert!(read(store, MATTER).await.unwrap().is_some());
    }

    async fn a_matter_whose_contact_was_erased_can_have_a_new_one(world: World) {
        let store = &world.store;
        open_offices(store).await;
        let first = keep(store, OFFICE, MATTER, contact("Dolma", "13800000000")).await;
        let gone = store.write(OFFICE, |tx: Tx| async move { people::erase_for_matter(&tx, "request", MATTER, "asked for").await });
        assert_eq!(gone.await.unwrap().map(|erasure| erasure.contact_id), Some(first));
        let second = keep(store, OFFICE, MATTER, contact("Dolma", "13800000003")).await;
        assert_ne!(first, second);
        let has = store.read(OFFICE, |tx: Tx| async move { people::has_contact(&tx, "request", MATTER).await });
        assert!(has.await.unwrap());
    }

    async fn a_restored_backup_forgets_again_what_was_erased_since(world: World) {
        let store = &world.store;
        open_offices(store).await;
        let backed_up_at = world.now();
        let contact_id = keep(store, OFFICE, MATTER, contact("Dolma", "13800000000")).await;
        keep(store, OFFICE, OTHER_MATTER, contact("Tashi", "13800000002")).await;
        world.clock.advance(jiff::SignedDuration::from_hours(1));
        erase(store, contact_id, "the term had ended").await.unwrap();
        let known = store.read(OFFICE, move |tx: Tx| async move { people::erased_since(&tx, backed_up_at).await }).await.unwrap();
        assert_eq!(known.iter().map(|erasure| erasure.contact_id).collect::<Vec<_>>(), [contact_id]);

        // The restored database knows nothing of the erasure and has the contact again.
        change(store, "DELETE FROM erasure WHERE office_id = $1").await;
        bring_back(store, contact_id).await;
        let erasures = Arc::new(known.clone());
        let replay = async |store: &Store| {
            let erasures = Arc::clone(&erasures);
            let replayed = store.write(OFFICE, move |tx| {
                let erasures = Arc::clone(&erasures);
                async move { people::replay_erasures(&tx, &erasures).await }
            });
            replayed.await.unwrap()
        };
        assert_eq!(replay(store).await, 1);
        assert_eq!(replay(store).await, 0, "replaying twice changes nothing");
        assert_eq!(read(store, MATTER).await.unwrap(), None);
        assert!(read(store, OTHER_MATTER).await.unwrap().is_some(), "others stay");
        let again = store.read(OFFICE, move |tx: Tx| async move { people::erased_since(&tx, backed_up_at).await }).await.unwrap();
        assert_eq!(again, known, "with the instant and the reason of then");
    }

    async fn erasures_before_an_instant_are_not_among_those_since(world: World) {
        let store = &world.store;
        open_offices(store).await;
        let contact_id = keep(store, OFFICE, MATTER, contact("Dolma", "13800000000")).await;
        erase(store, contact_id, "asked for").await.unwrap();
        let later = world.now() + jiff::SignedDuration::from_secs(1);
        let since = store.read(OFFICE, move |tx: Tx| async move { people::erased_since(&tx, later).await });
        assert_eq!(since.await.unwrap(), []);
    }
}

async fn bring_back(store: &Store, contact_id: Uuid) {
    let back = store.write(OFFICE, move |tx: Tx| async move {
        let sql = "INSERT INTO contact (office_id, id, matter_table, matter_id, sealed, created_at) \
                   VALUES ($1, $2, $3, $4, $5, $6)";
        tx.execute(sql, params![contact_id, "request", MATTER, vec![1_u8], tx.now()]).await
    });
    back.await.unwrap();
}

#[test]
fn the_database_file_holds_no_name_and_no_number() {
    testkit::run_on_sqlite(async |world: World| {
        open_offices(&world.store).await;
        keep(&world.store, OFFICE, MATTER, contact("Dolma Tsering", "13800000000")).await;
        let folder = world.database.folder().unwrap();
        let mut seen = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let bytes = std::fs::read(entry.unwrap().path()).unwrap();
            seen += bytes.len();
            for word in ["Dolma", "13800000000", "Upper village"] {
                assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word}");
            }
        }
        assert!(seen > 10_000, "the files were read");
    });
}
