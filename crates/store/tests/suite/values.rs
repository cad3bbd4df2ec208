//! Values come back as they went in.

use store::{Sql, StoreError, Value, params};
use uuid::Uuid;

use crate::{OFFICE, both, query, text};

const INSERT: &str = "INSERT INTO item (office_id, id, name, n, ok, raw, x, other_id) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const SELECT: &str = "SELECT name, n, ok, raw, x, other_id FROM item WHERE office_id = $1 ORDER BY id";

fn rows_of_every_shape() -> Vec<Vec<Value>> {
    vec![
        vec![text("村委会 གྲོང་ཚོ 'x' $1"), Value::Int(i64::MAX), true.into(), vec![0_u8, 255].into(), 1.5.into()],
        vec![text(""), Value::Int(i64::MIN), false.into(), Vec::<u8>::new().into(), (-0.25).into()],
        vec![Value::Null, Value::Null, Value::Null, Value::Null, Value::Null],
    ]
}

both! {
    async fn every_value_comes_back_as_it_went_in(world) {
        let given: Vec<Vec<Value>> = rows_of_every_shape()
            .into_iter()
            .enumerate()
            .map(|(at, mut row)| {
                row.push(if at == 2 { Value::Null } else { Value::Uuid(Uuid::from_u128(at as u128)) });
                row
            })
            .collect();
        let rows = given.clone();
        let written: Result<(), StoreError> = world.store.write(OFFICE, move |tx| {
            let rows = rows.clone();
            async move {
                for row in rows {
                    let mut all = vec![Value::Uuid(tx.new_id())];
                    all.extend(row);
                    assert_eq!(tx.execute(INSERT, &all).await?, 1);
                }
                Ok(())
            }
        }).await;
        written.unwrap();
        let found = query(&world.store, SELECT).await.unwrap();
        let found: Vec<Vec<Value>> = found.iter().map(|row| row.values().to_vec()).collect();
        assert_eq!(found, given);
    }

    async fn a_whole_number_may_be_given_for_a_coordinate(world) {
        let x: Result<f64, StoreError> = world.store.write(OFFICE, |tx| async move {
            let sql = "INSERT INTO item (office_id, id, x) VALUES ($1, $2, $3) RETURNING x";
            tx.row(sql, params![tx.new_id(), 103_i64]).await?.unwrap().get("x")
        }).await;
        assert_eq!(x, Ok(103.0));
    }

    async fn parameters_may_come_in_any_order_and_more_than_once(world) {
        let found: Result<Vec<Value>, StoreError> = world.store.write(OFFICE, |tx| async move {
            let insert = "INSERT INTO item (id, n, name, office_id) VALUES ($4, $3, $2, $1)";
            tx.execute(insert, params!["one", 5_i64, tx.new_id()]).await?;
            let sql = "SELECT n, name, '$2' AS literal FROM item \
                       WHERE name = $3 AND n = $2 AND office_id = $1 AND $3 = name -- $9";
            Ok(tx.row(sql, params![5_i64, "one"]).await?.unwrap().values().to_vec())
        }).await;
        assert_eq!(found.unwrap(), [Value::Int(5), text("one"), text("$2")]);
    }

    async fn a_composed_statement_finds_what_its_conditions_say(world) {
        let found: Result<Vec<i64>, StoreError> = world.store.write(OFFICE, |tx| async move {
            let rows = (0_i64..10).map(|n| vec![tx.new_id().into(), n.into(), format!("item {n}").into()]);
            tx.insert_many("item", &["id", "n", "name"], rows).await?;
            let mut sql = Sql::new("SELECT n FROM item WHERE office_id = $1");
            sql.push(" AND n > ").bind(2_i64).push(" AND name IN ").bind_list(["item 1", "item 5", "item 7"]);
            tx.rows(sql.text(), sql.params()).await?.iter().map(|row| row.get("n")).collect()
        }).await;
        let mut found = found.unwrap();
        found.sort_unstable();
        assert_eq!(found, [5, 7]);
    }

    async fn reading_the_wrong_shape_names_the_column_but_not_its_value(world) {
        let error: StoreError = world.store.write(OFFICE, |tx| async move {
            let sql = "INSERT INTO item (office_id, id, name) VALUES ($1, $2, $3) RETURNING name";
            let row = tx.row(sql, params![tx.new_id(), "secret"]).await?.unwrap();
            row.get::<i64>("name")
        }).await.unwrap_err();
        assert_eq!(error.to_string(), "column \"name\" holds text, which does not fit");
    }

    async fn a_parameter_of_the_wrong_kind_or_number_is_an_error_without_its_value(world) {
        for wrong in [params!["secret", 1_i64].to_vec(), params!["secret"].to_vec(), params![].to_vec()] {
            let refused: Result<u64, StoreError> = world.store.write(OFFICE, move |tx| {
                let wrong = wrong.clone();
                async move { tx.execute("UPDATE item SET n = 1 WHERE office_id = $1 AND nothing = $2", &wrong).await }
            }).await;
            let error = refused.unwrap_err();
            assert!(matches!(error, StoreError::Statement { .. }), "{error}");
            assert!(!error.to_string().contains("secret"), "{error}");
        }
    }
}
