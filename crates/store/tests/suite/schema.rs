//! The released schema keeps the rules that make it run on SQLite, PostgreSQL and a sharded PostgreSQL.

use std::collections::BTreeSet;

use store::{
    MIGRATIONS,
    inspect::{Schema, TableShape},
    manifest::{
        self, Class, TableKind,
        purposes::{KEYS, held},
    },
};
use testkit::{World, migrated_postgres};

use crate::fresh_sqlite;

const KINDS: [&str; 6] = ["UUID", "TEXT", "BIGINT", "BOOLEAN", "BYTEA", "DOUBLE PRECISION"];
/// What the database would do by itself, or what only one database knows.
const FORBIDDEN_WORDS: [&str; 14] = [
    "serial",
    "autoincrement",
    "trigger",
    "default now",
    "current_timestamp",
    "gen_random_uuid",
    "deferrable",
    "generated",
    "without rowid",
    "strict",
    "set null",
    "jsonb",
    "timestamptz",
    "nextval",
];

async fn schema() -> Schema {
    World::new(fresh_sqlite()).await.store.schema().await.unwrap()
}

fn kind(table: &TableShape) -> TableKind {
    manifest::table(&table.name).unwrap_or_else(|| panic!("{} is not in the manifest", table.name)).kind
}

fn tenant_tables(schema: &Schema) -> impl Iterator<Item = &TableShape> {
    schema.tables.iter().filter(|table| kind(table) == TableKind::Tenant)
}

#[test]
fn both_databases_have_the_same_schema() {
    crate::run(async {
        let on_postgres = World::new(migrated_postgres().await).await.store.schema().await.unwrap();
        let on_sqlite = schema().await;
        for (one, other) in on_sqlite.tables.iter().zip(&on_postgres.tables) {
            assert_eq!(one, other);
        }
        assert_eq!(on_sqlite, on_postgres);
    });
}

#[test]
fn the_manifest_lists_every_table_and_column_with_its_class() {
    crate::run(async {
        let of_schema = |schema: &Schema| -> BTreeSet<String> {
            let columns = schema.tables.iter().flat_map(|t| t.columns.iter().map(|c| format!("{}.{}", t.name, c.name)));
            columns.collect()
        };
        let listed = manifest::tables().iter().flat_map(|t| t.columns.iter().map(|(c, _)| format!("{}.{c}", t.name)));
        assert_eq!(listed.collect::<BTreeSet<_>>(), of_schema(&schema().await));
    });
}

#[test]
fn every_column_that_is_not_open_to_everybody_has_a_purpose_and_a_term() {
    let mut listed = Vec::new();
    for held in held() {
        listed.extend(held.columns.iter().map(|column| format!("{}.{column}", held.table)));
        let shape = manifest::table(held.table).unwrap_or_else(|| panic!("there is no table {}", held.table));
        let classes: BTreeSet<bool> = shape
            .columns
            .iter()
            .filter(|(column, _)| held.columns.contains(column))
            .map(|(_, class)| *class == Class::Personal)
            .collect();
        assert_eq!(classes.len(), 1, "{} joins what is about people with what is not", held.table);
    }
    let once: BTreeSet<&String> = listed.iter().collect();
    assert_eq!(once.len(), listed.len(), "each column stands once");
    let closed = manifest::tables().iter().flat_map(|table| {
        let closed = |(column, class): &&(&str, Class)| *class != Class::Public && !KEYS.contains(column);
        table.columns.iter().filter(closed).map(|(column, _)| format!("{}.{column}", table.name))
    });
    assert_eq!(listed.iter().cloned().collect::<BTreeSet<_>>(), closed.collect::<BTreeSet<_>>());
}

#[test]
fn an_offices_table_has_the_office_first_in_its_key_and_in_every_unique_index() {
    crate::run(async {
        for table in tenant_tables(&schema().await) {
            let name = &table.name;
            assert_eq!(table.primary_key.first().map(String::as_str), Some("office_id"), "{name}");
            for unique in &table.unique {
                assert!(unique.iter().any(|column| column == "office_id"), "{name} {unique:?}");
            }
        }
    });
}

#[test]
fn the_key_of_every_table_must_be_filled() {
    crate::run(async {
        for table in &schema().await.tables {
            assert!(!table.primary_key.is_empty(), "{} has no key", table.name);
            let open = table.columns.iter().find(|c| table.primary_key.contains(&c.name) && !c.not_null);
            assert!(open.is_none(), "{} may leave {open:?} open", table.name);
        }
    });
}

#[test]
fn foreign_keys_stay_in_the_office_or_lead_to_reference_tables() {
    crate::run(async {
        let schema = schema().await;
        for table in &schema.tables {
            for key in &table.foreign_keys {
                let target =
                    schema.table(&key.table).unwrap_or_else(|| panic!("{} refers to {}", table.name, key.table));
                match (kind(table), kind(target)) {
                    (TableKind::Tenant, TableKind::Tenant) => {
                        assert_eq!(
                            key.columns.first().map(String::as_str),
                            Some("office_id"),
                            "{} {key:?}",
                            table.name
                        );
                        assert_eq!(key.target.first().map(String::as_str), Some("office_id"), "{} {key:?}", table.name);
                    }
                    (TableKind::Reference, TableKind::Tenant) => {
                        panic!("{} refers to an office's rows: {key:?}", table.name)
                    }
                    (_, TableKind::Reference) => {}
                }
                assert_ne!(key.on_delete, "SET NULL", "{}", table.name);
            }
        }
    });
}

#[test]
fn columns_have_one_of_the_six_types() {
    crate::run(async {
        for table in &schema().await.tables {
            for column in &table.columns {
                assert!(KINDS.contains(&column.kind.as_str()), "{}.{} is {}", table.name, column.name, column.kind);
            }
        }
    });
}

#[test]
fn migrations_leave_nothing_to_the_database() {
    for step in MIGRATIONS {
        let statements: String = step.sql.lines().map(|line| line.split("--").next().unwrap_or_default()).collect();
        let statements = statements.to_lowercase();
        for word in FORBIDDEN_WORDS {
            assert!(!statements.contains(word), "migration {} says \"{word}\"", step.name);
        }
    }
}
