//! The tamper trial: fifty changes by SQL of records, ledgers, figures, events and the log, by somebody who has the database and
//! knows the program, recomputes hashes and makes the chain anew, but does not have the log's key. `verify` finds and names each.

use std::fs;

use casework::{
    Actor, Refusal, Work, enter, find,
    parse::{self, Format},
};
use serde_json::Value as Json;
use store::{Env, Store, Tx, params};
use uuid::Uuid;

use crate::{
    harness::Desk,
    snapshot::{Snapshot, Spelling, copy},
};

const CHANGES: u64 = 50;
pub const LIST: &str = "received_on,category,description,place\n2025-03-01,water,The pipe is broken,510101001001\n\
    2025-03-02,water,No water at all,510101001002\n2025-03-02,roads,A hole in the road,510101001002\n\
    2025-03-03,roads,The bridge shakes,510101001001\n2025-03-04,water,The well is dry,510101001001\n";
const LEDGERS: [(&str, &str); 4] = [
    (
        "contribution",
        r#"{"posted_on":"2025-03-02","place":"510101001001","source":"department","given_by":"Water bureau","amount":100}"#,
    ),
    (
        "contribution",
        r#"{"posted_on":"2025-03-03","place":"510101001002","source":"department","given_by":"Roads bureau","amount":700}"#,
    ),
    (
        "distribution",
        r#"{"distributed_on":"2025-03-03","place":"510101001001","goods":"rice","people_count":40,"goods_value":50}"#,
    ),
    (
        "distribution",
        r#"{"distributed_on":"2025-03-04","place":"510101001002","goods":"oil","people_count":12,"goods_value":30}"#,
    ),
];

/// What is changed, and what verify has to say.
pub struct Change {
    statements: Vec<String>,
    /// Whether the chain is made anew, as if nothing had been changed.
    anew: bool,
    pub words: Vec<String>,
}

impl Change {
    pub fn new(statements: &[&str], anew: bool, words: &[&str]) -> Self {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        Self { statements: owned(statements), anew, words: owned(words) }
    }

    /// Makes it.
    pub async fn made(&self, work: &Work) -> Result<(), Refusal> {
        for sql in &self.statements {
            assert!(work.tx.execute(sql, &[]).await? > 0, "{sql}");
        }
        if self.anew {
            work.tx.execute("UPDATE event SET seq = NULL, chain = NULL WHERE office_id = $1", &[]).await?;
        }
        Ok(())
    }
}

/// The same numbers in every run.
#[derive(Clone, Copy)]
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

#[test]
fn fifty_changes_behind_the_programs_back_are_all_found_and_named_on_sqlite() {
    fifty_changes(&published(Desk::new()));
}

#[test]
fn fifty_changes_behind_the_programs_back_are_all_found_and_named_on_postgres() {
    fifty_changes(&published(Desk::on_postgres()));
}

fn fifty_changes(desk: &Desk) {
    let whole = Snapshot::of(desk);
    let mut dice = Dice(2025);
    for n in 0..CHANGES {
        whole.put_back(desk);
        let (spelling, roll) = (Spelling::of(desk), Dice(dice.0.wrapping_add(n)));
        let change = in_office(desk, move |work| async move { meddled(&work, spelling, n, roll).await });
        dice.below(7);
        found(desk, &change, &format!("{n}"));
    }
    whole.put_back(desk);
    desk.run(&["verify"]).ok();
}

/// Verify finds the change and names it.
#[track_caller]
pub fn found(desk: &Desk, change: &Change, about: &str) {
    let said = desk.run(&["verify"]);
    assert_eq!(said.code, 1, "{about}: {:?} {said:?}", change.statements);
    for word in &change.words {
        let told = said.out.contains(word.as_str());
        assert!(told, "{about}: {word} is not said of {:?}: {}", change.statements, said.out);
    }
}

/// An office with records, ledgers and figures, all of it published.
pub fn published(desk: Desk) -> Desk {
    let desk = desk.with_office();
    let list = desk.file("list.csv", LIST);
    desk.run(&["import", "requests", &list]).ok();
    as_the_program(&desk, |work| async move {
        for (table, sent) in LEDGERS {
            let kind = work.kind(table)?;
            let Ok(Json::Object(sent)) = serde_json::from_str(sent) else { panic!("no object") };
            let values = parse::parse(&work, kind, &sent, Format::Json).await?;
            enter::enter(&work, work.tx.new_id(), values).await?;
        }
        Ok(())
    });
    desk.run(&["log", "publish"]).ok();
    desk.run(&["verify"]).ok();
    desk
}

/// Whoever has the database, but no key.
pub fn in_office<T, F, Fut>(desk: &Desk, work: F) -> T
where
    F: Fn(Work) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
    T: Send + 'static,
{
    worked(desk, Env::system(jiff::tz::TimeZone::UTC), work)
}

/// The program itself, with its key.
fn as_the_program<T, F, Fut>(desk: &Desk, work: F) -> T
where
    F: Fn(Work) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
    T: Send + 'static,
{
    worked(desk, desk.env(), work)
}

fn worked<T, F, Fut>(desk: &Desk, env: Env, work: F) -> T
where
    F: Fn(Work) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
    T: Send + 'static,
{
    let url = desk.database_url();
    testkit::run(async move {
        let store = Store::open(&url, env).await.unwrap();
        let office = access::only_office(&store).await.unwrap().id;
        let done =
            store.write(office, move |tx: Tx| work(Work::new(tx, Actor::operator("test"), lines::catalogue()))).await;
        store.close().await;
        done.unwrap()
    })
}

async fn meddled(work: &Work, spelling: Spelling, n: u64, mut dice: Dice) -> Result<Change, Refusal> {
    let change = match n % 10 {
        0 => value(work, spelling, &mut dice).await?,
        1 => value_with_its_event(work, spelling, &mut dice).await?,
        2 => record(work, spelling, &mut dice).await?,
        3 => record_with_all_traces(work, spelling, &mut dice).await?,
        4 => {
            event(
                work,
                spelling,
                &mut dice,
                "UPDATE event SET day = '2020-01-01', at = at - 90000000000000",
                "is not what leaf",
            )
            .await?
        }
        5 => event(work, spelling, &mut dice, "DELETE FROM event", "was deleted: leaf").await?,
        6 => figure(work, &mut dice).await?,
        7 => made_up(work, spelling, &mut dice).await?,
        8 => leaf(work, spelling, &mut dice).await?,
        _ => of_the_log(spelling, &mut dice),
    };
    change.made(work).await?;
    Ok(change)
}

/// A table, a column of it, and another value.
const VALUES: [(&str, &str); 6] = [
    ("request", "description = 'nothing at all'"),
    ("request", "received_on = '2024-12-31'"),
    ("contribution", "amount = amount + 1"),
    ("contribution", "given_by = 'Somebody else'"),
    ("distribution", "people_count = 4000"),
    ("distribution", "goods = 'nothing'"),
];

async fn id_of(work: &Work, table: &str, dice: &mut Dice) -> Result<Uuid, Refusal> {
    let rows = work.tx.rows(&format!("SELECT id FROM {table} WHERE office_id = $1 ORDER BY id"), &[]).await?;
    Ok(dice.one(&rows).get("id")?)
}

async fn value(work: &Work, spelling: Spelling, dice: &mut Dice) -> Result<Change, Refusal> {
    let (table, set) = *dice.one(&VALUES);
    let id = id_of(work, table, dice).await?;
    let sql = format!("UPDATE {table} SET {set} WHERE office_id = $1 AND id = {}", spelling.id(id));
    Ok(Change::new(&[&sql], false, &[&format!("{table} {id}: is not what the event log says")]))
}

/// The record, its hash in the event and the chain: only the log still knows.
async fn value_with_its_event(work: &Work, spelling: Spelling, dice: &mut Dice) -> Result<Change, Refusal> {
    let (table, set) = *dice.one(&VALUES);
    let id = id_of(work, table, dice).await?;
    let sql = format!("UPDATE {table} SET {set} WHERE office_id = $1 AND id = {}", spelling.id(id));
    work.tx.execute(&sql, &[]).await?;
    let stored = find::find_to_follow(work, work.kind(table)?, id).await?;
    let hash = stored.values.record_hash(id, stored.version, stored.voided);
    let sql = "SELECT id FROM event WHERE office_id = $1 AND subject_table = $2 AND subject_id = $3 AND version = $4";
    let row = work.tx.row(sql, params![table, id, stored.version]).await?.unwrap();
    let event: Uuid = row.get("id")?;
    let sql = format!(
        "UPDATE event SET record_hash = {} WHERE office_id = $1 AND id = {}",
        spelling.bytes(&hash),
        spelling.id(event)
    );
    Ok(Change::new(&[&sql], true, &[&format!("event {event}: is not what leaf")]))
}

async fn record(work: &Work, spelling: Spelling, dice: &mut Dice) -> Result<Change, Refusal> {
    let table = *dice.one(&["contribution", "distribution"]);
    let id = id_of(work, table, dice).await?;
    let sql = format!("DELETE FROM {table} WHERE office_id = $1 AND id = {}", spelling.id(id));
    Ok(Change::new(&[&sql], false, &[&format!("{table} {id}: the event log knows it")]))
}

/// The record, its events and what the log's tables know of them, with the chain made anew.
async fn record_with_all_traces(work: &Work, spelling: Spelling, dice: &mut Dice) -> Result<Change, Refusal> {
    let table = *dice.one(&["contribution", "distribution"]);
    let id = spelling.id(id_of(work, table, dice).await?);
    let of_it = format!("SELECT id FROM event WHERE office_id = $1 AND subject_id = {id}");
    let statements = [
        format!("UPDATE log_leaf SET event_id = NULL, body_hash = NULL WHERE office_id = $1 AND event_id IN ({of_it})"),
        format!("DELETE FROM event WHERE office_id = $1 AND subject_id = {id}"),
        format!("DELETE FROM {table} WHERE office_id = $1 AND id = {id}"),
    ];
    let statements: Vec<&str> = statements.iter().map(String::as_str).collect();
    Ok(Change::new(&statements, true, &["event: those up to number", "of the log commits to"]))
}

async fn event(work: &Work, spelling: Spelling, dice: &mut Dice, what: &str, words: &str) -> Result<Change, Refusal> {
    let id = id_of(work, "event", dice).await?;
    let sql = format!("{what} WHERE office_id = $1 AND id = {}", spelling.id(id));
    Ok(Change::new(&[&sql], true, &[&format!("event {id}: {words}")]))
}

async fn figure(work: &Work, dice: &mut Dice) -> Result<Change, Refusal> {
    let rows = work.tx.rows("SELECT DISTINCT figure FROM figure_day WHERE office_id = $1 ORDER BY figure", &[]).await?;
    let name: String = dice.one(&rows).get("figure")?;
    let what = *dice.one(&["UPDATE figure_day SET n = n + 1", "DELETE FROM figure_day"]);
    let sql = format!("{what} WHERE office_id = $1 AND figure = '{name}'");
    Ok(Change::new(&[&sql], false, &[&format!("figure_day {name}")]))
}

/// An event that never happened, put before all others.
async fn made_up(work: &Work, spelling: Spelling, dice: &mut Dice) -> Result<Change, Refusal> {
    let template = spelling.id(id_of(work, "event", dice).await?);
    let id = Uuid::from_u128(u128::from(dice.0));
    let sql = format!(
        "INSERT INTO event (office_id, id, at, day, actor, kind, subject_table, subject_id, version, body, salt) \
         SELECT office_id, {}, at, day, actor, kind, subject_table, subject_id, 0, body, salt FROM event \
         WHERE office_id = $1 AND id = {template}",
        spelling.id(id)
    );
    Ok(Change::new(&[&sql], true, &[&format!("event {id}: stands among the published ones")]))
}

async fn leaf(work: &Work, spelling: Spelling, dice: &mut Dice) -> Result<Change, Refusal> {
    let sql = "SELECT position, event_id FROM log_leaf WHERE office_id = $1 AND event_id IS NOT NULL ORDER BY position";
    let rows = work.tx.rows(sql, &[]).await?;
    let row = dice.one(&rows);
    let (position, event): (i64, Uuid) = (row.get("position")?, row.get("event_id")?);
    let at = format!("WHERE office_id = $1 AND position = {position}");
    let (named, zeros) = (format!("event {event}"), spelling.bytes(&[0; 32]));
    Ok(match dice.below(4) {
        0 => Change::new(
            &[&format!("UPDATE log_leaf SET entry = {zeros} {at}")],
            false,
            &[&named, "those that were signed"],
        ),
        1 => Change::new(&[&format!("UPDATE log_leaf SET body_hash = {zeros} {at}")], false, &[&named]),
        2 => Change::new(
            &[&format!("UPDATE log_leaf SET event_id = NULL {at}")],
            false,
            &[&named, "the log does not know it"],
        ),
        _ => Change::new(
            &[&format!("DELETE FROM log_leaf {at}")],
            false,
            &[&format!("leaves {position} to {position} are missing")],
        ),
    })
}

fn of_the_log(spelling: Spelling, dice: &mut Dice) -> Change {
    let tile =
        format!("UPDATE log_tile SET hashes = {} WHERE office_id = $1 AND level = 0", spelling.bytes(&[0; 8192]));
    let all = [
        (tile.as_str(), "log_tile 0/0"),
        ("DELETE FROM log_tile WHERE office_id = $1 AND level = 1", "log_tile 1/0"),
        ("UPDATE log_batch SET seq = seq - 1 WHERE office_id = $1", "batch 1 of the log commits to"),
        ("DELETE FROM log_batch WHERE office_id = $1", "were never signed"),
        ("UPDATE log_origin SET verifier = verifier || 'x' WHERE office_id = $1", "log_origin"),
        ("DELETE FROM log_statement WHERE office_id = $1 AND kind = 'batch'", "log_statement"),
        ("UPDATE log_statement SET entry = entry || 'x' WHERE office_id = $1 AND kind = 'origin'", "log_statement"),
    ];
    let (sql, words) = *dice.one(&all);
    Change::new(&[sql], false, &[words])
}

#[test]
fn a_database_put_back_to_yesterday_shows_against_the_checkpoint_in_the_data_folder_and_is_not_published() {
    let desk = published(Desk::new());
    let yesterday = desk.path("yesterday");
    copy(&desk.data(), &yesterday);
    let list = desk.file("more.csv", LIST.replace("2025-03-", "2025-04-"));
    desk.run(&["import", "requests", &list]).ok();
    desk.run(&["log", "publish", "--now"]).ok();
    copy(&yesterday, &desk.data());
    let said = desk.run(&["verify"]);
    assert!(said.out.contains("log.checkpoint: log_batch: the log doorstep.example/log/office/"), "{said:?}");
    assert!(said.out.contains("put back to an earlier day"), "{said:?}");
    desk.run(&["log", "publish", "--now"]).refused(1, &["nothing was published", "log continue"]);
    // Said openly, it goes on: the new origin's first leaf commits to the checkpoint that was lost.
    let kept = fs::read_to_string(desk.data().join("log.checkpoint")).unwrap();
    desk.run(&["log", "continue"]).ok();
    desk.run(&["verify"]).ok();
    let file = desk.file("kept", kept);
    let said = desk.run(&["verify", "--checkpoint", &file]).ok();
    assert!(said.out.contains("The office says so itself"), "{said:?}");
}

#[test]
fn a_restored_office_goes_on_under_a_new_origin_and_says_so() {
    let desk = published(Desk::new());
    let key = desk.run(&["log", "key"]).ok().out;
    let backup = desk.path("backup.tar.gz");
    let backup = backup.to_str().unwrap();
    desk.run(&["backup", backup, "--with-key"]).ok();
    let list = desk.file("more.csv", LIST.replace("2025-03-", "2025-04-"));
    desk.run(&["import", "requests", &list]).ok();
    desk.run(&["log", "publish", "--now"]).ok();
    let kept = desk.file("kept", fs::read(desk.data().join("log.checkpoint")).unwrap());
    fs::remove_dir_all(desk.data()).unwrap();
    let said = desk.run(&["restore", backup, "--checkpoint", &kept]).ok();
    assert!(said.out.contains("The public log goes on as doorstep.example/log/office/"), "{said:?}");
    assert_ne!(desk.run(&["log", "key"]).ok().out, key);
    desk.run(&["verify"]).ok();
    let said = desk.run(&["verify", "--checkpoint", &kept]).ok();
    assert!(said.out.contains("had 512 leaves when the checkpoint was kept, and has 256"), "{said:?}");
}

#[test]
fn a_proof_is_checked_with_the_office_and_without_it() {
    let desk = published(Desk::new());
    let reference = in_office(&desk, |work| async move {
        let row = work.tx.row("SELECT reference FROM request WHERE office_id = $1 ORDER BY id LIMIT 1", &[]).await?;
        Ok(row.unwrap().get::<String>("reference")?)
    });
    let proof = desk.run(&["log", "proof", &reference]).ok().out;
    let file = desk.file("proof", &proof);
    let said = desk.run(&["verify", "--proof", &file]).ok();
    assert!(said.out.contains(&format!("reference {reference}")) && said.out.contains("kind request."), "{said:?}");
    let key = desk.run(&["log", "key"]).ok().out;
    let kept = desk.data().join("log.checkpoint").display().to_string();
    let other = Desk::new();
    other.run(&["verify", "--proof", &file, "--log-key", key.trim(), "--checkpoint", &kept]).ok();
    let said = other.run(&["verify", "--proof", &file]).ok();
    assert!(said.out.contains("The signature was not checked"), "{said:?}");
    for (from, to) in [("index ", "index 1"), ("extra ZG9v", "extra ZG9w"), ("\n256\n", "\n255\n")] {
        let changed = desk.file("changed", proof.replacen(from, to, 1));
        let said = other.run(&["verify", "--proof", &changed, "--log-key", key.trim()]);
        assert_eq!(said.code, 1, "{from}: {said:?}");
    }
}
