//! From the files of a backup to a database: a copy where both are SQLite, else row by row, all in one transaction.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs::File,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
};

use store::{OfficeId, Page, Store, StoreError, Tx, Value, inspect::Schema};
use uuid::Uuid;

use super::unpack::Unpacked;
use crate::{
    backup::{
        self,
        manifest::{DATABASE, ROWS},
        rows,
    },
    config::Settings,
    failure::{Done, Failure},
    open,
};

/// Opens the database that the backup becomes.
pub async fn database(here: &Settings, unpacked: &Unpacked) -> Done<Store> {
    let file = unpacked.path(DATABASE);
    let stays = unpacked.has(DATABASE) && here.database_file() == Some(file.as_path());
    if stays {
        let store = Store::open(&here.database_url, open::surroundings(here)).await?;
        store.migrate().await?;
        return Ok(store);
    }
    let lines = lines(here, unpacked).await?;
    let store = Store::open(&here.database_url, open::surroundings(here)).await?;
    if store.schema_version().await? != 0 {
        store.close().await;
        return Err(Failure::new(
            "this database is in use already and is left as it is: give an empty one with --database",
        ));
    }
    let until = store::MIGRATIONS.iter().take_while(|step| step.version <= unpacked.manifest.schema).count();
    store.migrate_with(&store::MIGRATIONS[..until]).await?;
    load(&store, lines).await?;
    store.migrate().await?;
    store.analyze().await?;
    Ok(store)
}

/// The rows of the backup; out of its database where it holds one.
async fn lines(here: &Settings, unpacked: &Unpacked) -> Done<PathBuf> {
    let lines = unpacked.path(ROWS);
    if unpacked.has(DATABASE) {
        let file = unpacked.path(DATABASE);
        let store = Store::open(&format!("sqlite://{}", file.display()), open::surroundings(here)).await?;
        backup::write_rows(&store, &lines).await?;
        store.close().await;
        std::fs::remove_file(&file).map_err(|error| crate::whole_file::unwritable(&file, &error))?;
    }
    Ok(lines)
}

/// Why loading ended.
enum Ended {
    Store(StoreError),
    Line(usize),
}

impl From<StoreError> for Ended {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

async fn load(store: &Store, path: PathBuf) -> Done {
    let schema = std::sync::Arc::new(store.schema().await?);
    let shown = path.clone();
    let loaded: Result<(), Ended> = store
        .write(OfficeId(Uuid::nil()), move |tx| {
            let (path, schema) = (path.clone(), std::sync::Arc::clone(&schema));
            async move { load_all(&tx, &schema, &path).await }
        })
        .await;
    loaded.map_err(|ended| match ended {
        Ended::Store(error) => error.into(),
        Ended::Line(n) => {
            Failure::new(format!("{} cannot be read at line {n}: use another copy of the backup", shown.display()))
        }
    })
}

async fn load_all(tx: &Tx, schema: &Schema, path: &Path) -> Result<(), Ended> {
    let file = File::open(path).map_err(|_| Ended::Line(0))?;
    // Tables whose rows refer to one another wait until all of them are there.
    let mut waiting: Option<Page> = None;
    for (n, line) in BufReader::new(file).lines().enumerate() {
        let page = line.ok().and_then(|line| rows::page(&line)).ok_or(Ended::Line(n + 1))?;
        if let Some(earlier) = waiting.as_mut().filter(|earlier| earlier.table == page.table) {
            earlier.rows.extend(page.rows);
            continue;
        }
        if let Some(earlier) = waiting.take() {
            load_in_order(tx, schema, earlier).await?;
        }
        if refers_to_itself(schema, &page.table) {
            waiting = Some(page);
        } else {
            tx.load_page(&page).await?;
        }
    }
    match waiting {
        Some(last) => load_in_order(tx, schema, last).await,
        None => Ok(()),
    }
}

fn refers_to_itself(schema: &Schema, table: &str) -> bool {
    schema.table(table).is_some_and(|shape| shape.foreign_keys.iter().any(|key| key.table == table))
}

/// Loads rows so that each comes after those it refers to.
async fn load_in_order(tx: &Tx, schema: &Schema, page: Page) -> Result<(), Ended> {
    let Page { table, columns, rows } = page;
    let order = order(schema, &table, &columns, &rows);
    let mut rows: Vec<Option<Vec<Value>>> = rows.into_iter().map(Some).collect();
    for some in order.chunks(2000) {
        let rows = some.iter().filter_map(|at| rows[*at].take()).collect();
        tx.load_page(&Page { table: table.clone(), columns: columns.clone(), rows }).await?;
    }
    Ok(())
}

/// Positions of the rows, those referred to first. What refers in a circle comes as it stands.
fn order(schema: &Schema, table: &str, columns: &[String], rows: &[Vec<Value>]) -> Vec<usize> {
    let Some(shape) = schema.table(table) else { return (0..rows.len()).collect() };
    let at = |names: &[String]| -> Vec<usize> {
        names.iter().filter_map(|name| columns.iter().position(|column| column == name)).collect()
    };
    let own: Vec<(Vec<usize>, Vec<usize>)> = shape
        .foreign_keys
        .iter()
        .filter(|key| key.table == table)
        .map(|key| (at(&key.columns), at(&key.target)))
        .collect();
    let key = |row: &[Value], positions: &[usize]| -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        for position in positions {
            match &row[*position] {
                Value::Uuid(id) => bytes.extend_from_slice(id.as_bytes()),
                _ => return None,
            }
        }
        Some(bytes)
    };
    let mut found: BTreeMap<&[usize], HashMap<Vec<u8>, usize>> = BTreeMap::new();
    for (_, target) in &own {
        found
            .entry(target)
            .or_insert_with(|| rows.iter().enumerate().filter_map(|(n, row)| Some((key(row, target)?, n))).collect());
    }
    let needs = |n: usize| {
        own.iter()
            .filter_map(|(from, target)| found.get(target.as_slice())?.get(&key(&rows[n], from)?).copied())
            .collect::<Vec<usize>>()
    };
    let (mut ordered, mut met) = (Vec::with_capacity(rows.len()), HashSet::new());
    for start in 0..rows.len() {
        let mut stack = vec![(start, false)];
        while let Some((n, ready)) = stack.pop() {
            if ready {
                ordered.push(n);
            } else if met.insert(n) {
                stack.push((n, true));
                stack.extend(needs(n).into_iter().filter(|need| !met.contains(need)).map(|need| (need, false)));
            }
        }
    }
    ordered
}
