//! The doors hold on a real database.

use store::{StoreError, params};

use crate::{OFFICE, OTHER_OFFICE, add, both, count};

both! {
    async fn an_office_statement_without_its_office_is_refused_and_named(world) {
        let sql = "SELECT name FROM item";
        let refused: Result<_, StoreError> =
            world.store.read(OFFICE, move |tx| async move { tx.rows(sql, &[]).await }).await;
        let error = refused.unwrap_err();
        assert!(matches!(&error, StoreError::Statement { sql: named, .. } if named == sql), "{error}");
    }

    async fn a_reference_statement_that_names_an_offices_table_is_refused(world) {
        let refused: Result<_, StoreError> = world.store.read(OFFICE, |tx| async move {
            tx.reference_rows("SELECT code FROM word WHERE EXISTS (SELECT 1 FROM event)", &[]).await
        }).await;
        assert!(matches!(refused.unwrap_err(), StoreError::Statement { .. }));
    }

    async fn a_statement_that_a_door_refuses_spoils_its_unit(world) {
        let refused: Result<(), StoreError> = world.store.write(OFFICE, |tx| async move {
            tx.execute("INSERT INTO item (office_id, id) VALUES ($1, $2)", params![tx.new_id()]).await?;
            let _ = tx.execute("DELETE FROM item", &[]).await;
            Ok(())
        }).await;
        assert!(matches!(refused.unwrap_err(), StoreError::Statement { .. }));
        assert_eq!(count(&world.store, "item").await, 0);
    }

    async fn reference_rows_are_everybodys(world) {
        let written: Result<u64, StoreError> = world.store.write(OFFICE, |tx| async move {
            tx.reference_execute("INSERT INTO word (code, meaning) VALUES ($1, $2)", params!["a", "first"]).await
        }).await;
        assert_eq!(written, Ok(1));
        let found: Result<String, StoreError> = world.store.read(OTHER_OFFICE, |tx| async move {
            let sql = "SELECT meaning FROM word WHERE code = $1";
            tx.reference_rows(sql, params!["a"]).await?.first().expect("the word is there").get("meaning")
        }).await;
        assert_eq!(found.unwrap(), "first");
    }

    async fn an_office_sees_and_changes_only_its_own_rows(world) {
        add(&world.store, "ours").await.unwrap();
        let touched: Result<(usize, u64), StoreError> = world.store.write(OTHER_OFFICE, |tx| async move {
            let seen = tx.rows("SELECT id FROM item WHERE office_id = $1", &[]).await?.len();
            Ok((seen, tx.execute("DELETE FROM item WHERE office_id = $1", &[]).await?))
        }).await;
        assert_eq!(touched, Ok((0, 0)));
        assert_eq!(count(&world.store, "item").await, 1);
    }
}
