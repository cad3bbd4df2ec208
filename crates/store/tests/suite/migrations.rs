//! Migrations run once, in order, whole or not at all.

use store::{Migration, Store, StoreError};
use testkit::World;

use crate::{TABLES, add, both, names};

const LATER: &[Migration] = &[
    TABLES[0],
    Migration { version: 2, name: "later", sql: "CREATE TABLE later (office_id UUID NOT NULL PRIMARY KEY)" },
];
const BROKEN: &[Migration] = &[
    TABLES[0],
    Migration { version: 2, name: "broken", sql: "CREATE TABLE half (id UUID NOT NULL PRIMARY KEY); CREATE NONSENSE" },
];

async fn reopened(world: &World) -> Store {
    Store::open(&world.database.url(), world.env.clone()).await.unwrap()
}

both! {
    async fn migrating_twice_changes_nothing(world) {
        add(&world.store, "kept").await.unwrap();
        world.store.migrate_with(TABLES).await.unwrap();
        assert_eq!(world.store.schema_version().await, Ok(1));
        assert_eq!(names(&world.store).await, ["kept"]);
    }

    async fn a_database_goes_on_to_the_next_version(world) {
        add(&world.store, "kept").await.unwrap();
        world.store.migrate_with(LATER).await.unwrap();
        assert_eq!(world.store.schema_version().await, Ok(2));
        assert!(world.store.schema().await.unwrap().table("later").is_some());
        assert_eq!(names(&world.store).await, ["kept"]);
    }

    async fn a_database_of_a_newer_program_is_refused_with_what_to_do(world) {
        world.store.migrate_with(LATER).await.unwrap();
        let error = reopened(&world).await.migrate_with(TABLES).await.unwrap_err();
        assert_eq!(error, StoreError::NewerDatabase { found: 2, known: 1 });
        assert!(error.to_string().contains("install the newer program"));
    }

    async fn a_migration_that_breaks_off_leaves_nothing(world) {
        assert!(world.store.migrate_with(BROKEN).await.is_err());
        assert_eq!(world.store.schema_version().await, Ok(1));
        assert!(world.store.schema().await.unwrap().table("half").is_none());
        world.store.migrate_with(LATER).await.unwrap();
        add(&world.store, "works").await.unwrap();
    }

    async fn two_programs_may_migrate_at_the_same_time(world) {
        let (one, two) = (reopened(&world).await, reopened(&world).await);
        let (first, second) = tokio::join!(one.migrate_with(LATER), two.migrate_with(LATER));
        first.unwrap();
        second.unwrap();
        assert_eq!(world.store.schema_version().await, Ok(2));
    }
}

#[test]
fn an_empty_database_has_version_zero() {
    crate::run(async {
        for database in [crate::fresh_sqlite(), crate::fresh_postgres().await] {
            let world = World::empty(database).await;
            assert_eq!(world.store.schema_version().await, Ok(0));
            world.store.close().await;
        }
    });
}

#[test]
fn an_address_that_is_none_says_how_one_looks_and_hides_the_password() {
    crate::run(async {
        let world = World::empty(crate::fresh_sqlite()).await;
        for wrong in ["mysql://me:secret@host/db", "doorstep.db", "sqlite://", "postgres://me:secret@host:port/db"] {
            let Err(error) = Store::open(wrong, world.env.clone()).await else { panic!("{wrong} was opened") };
            assert!(matches!(error, StoreError::BadUrl(_)), "{error}");
            assert!(error.to_string().contains("sqlite:///path/to/file.db"), "{error}");
            assert!(!error.to_string().contains("secret"), "{error}");
        }
    });
}

#[test]
fn a_database_that_cannot_be_opened_says_why() {
    crate::run(async {
        let world = World::empty(crate::fresh_sqlite()).await;
        let text = world.database.folder().unwrap().join("letter.txt");
        std::fs::write(&text, "This is a letter, and no database at all. ".repeat(50)).unwrap();
        for url in [
            format!("sqlite://{}", text.display()),
            "sqlite:///no/such/folder/doorstep.db".to_owned(),
            "postgres://nobody@127.0.0.1:1/nothing".to_owned(),
        ] {
            let Err(error) = Store::open(&url, world.env.clone()).await else { panic!("{url} was opened") };
            assert!(matches!(error, StoreError::Unavailable(_)), "{error}");
            assert!(error.to_string().contains("check"), "{error}");
        }
    });
}

testkit::on_both! {
    async fn the_released_schema_is_there_for_every_test(store: Store) {
        assert_eq!(store.schema_version().await, Ok(store::MIGRATIONS.last().unwrap().version));
    }

    async fn a_test_may_turn_the_clock_of_its_world(world: World) {
        let before = world.now();
        world.clock.advance(jiff::SignedDuration::from_hours(24));
        assert_eq!(world.now() - before, jiff::SignedDuration::from_hours(24));
    }
}
