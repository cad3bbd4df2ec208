//! The one access door: what an actor may see is a condition inside the query itself.
//!
//! A row outside the scope does not exist for the actor: it is not listed, not found (404) and not counted among a
//! figure's visible rows. Nothing reads a record table without [`condition`]; the exceptions are the engine's own
//! bookkeeping (figures count all, `verify` reads all).

use std::collections::BTreeSet;

use store::Sql;
use uuid::Uuid;

use crate::{
    Refusal,
    actor::{Grant, Work},
    kind::{FieldKind, Kind, Role},
};

/// Appends `AND (..)` so that only rows of `kind` (alias `r`) remain which the actor may read.
pub fn condition(work: &Work, kind: &'static Kind, sql: &mut Sql) -> Result<(), Refusal> {
    if let Some(request) = work.actor.only {
        one_request(kind, request, sql)?;
        if work.actor.is_resident_of(request) {
            return Ok(());
        }
    }
    if !work.actor.may_read(kind) {
        return Err(Refusal::Forbidden);
    }
    kept_from_units(work, kind, sql);
    if sees_all(work, kind) {
        return Ok(());
    }
    sql.push(" AND ");
    rows(work, kind, "r", sql)
}

/// Leaves out what a unit of the actor's is complained of, and whatever points at it: another right of the same person does
/// not bring it back.
fn kept_from_units(work: &Work, kind: &'static Kind, sql: &mut Sql) {
    let units = work.units();
    if units.is_empty() {
        return;
    }
    if let Some(column) = kind.complains_of {
        sql.push(&format!(" AND (r.{column} IS NULL OR r.{column} NOT IN ("));
        list(&units, sql);
        sql.push("))");
        return;
    }
    for field in kind.fields {
        let FieldKind::Record(table) = field.kind else { continue };
        let Some(complains_of) = work.catalogue.by_table(table).and_then(|named| named.complains_of) else { continue };
        sql.push(&format!(
            " AND NOT EXISTS (SELECT 1 FROM {table} k WHERE k.office_id = $1 AND k.id = r.{} AND k.{complains_of} IN (",
            field.column
        ));
        list(&units, sql);
        sql.push("))");
    }
}

fn list(units: &BTreeSet<Uuid>, sql: &mut Sql) {
    for (n, unit) in units.iter().enumerate() {
        if n > 0 {
            sql.push(", ");
        }
        sql.bind(*unit);
    }
}

/// The one request, or what is part of it; any other kind is closed to whoever has one request only.
fn one_request(kind: &Kind, request: Uuid, sql: &mut Sql) -> Result<(), Refusal> {
    let column = match kind.parent {
        _ if kind.table == "request" => "id",
        Some((column, "request")) => column,
        _ => match kind.concerns.iter().find(|(_, table)| *table == "request") {
            Some((column, _)) => column,
            None => return Err(Refusal::Forbidden),
        },
    };
    sql.push(&format!(" AND r.{column} = "));
    sql.bind(request);
    Ok(())
}

fn sees_all(work: &Work, kind: &'static Kind) -> bool {
    // What is about a record of one line is not for whoever works in another.
    let of_all = |grant: &Grant| kind.concerns.is_empty() || grant.line.is_none();
    let whole = |grant: &Grant| {
        grant.place_id.is_none() && grant.team_id.is_none() && grant.role != Role::Unit && of_all(grant)
    };
    place_bound(work, kind).is_none() || grants(work, kind).any(whole)
}

/// The kind whose place decides: the kind itself, or the one that it is part of or about.
fn place_bound(work: &Work, kind: &'static Kind) -> Option<&'static Kind> {
    if kind.has("place_id") || kind.unit_rows.is_some() {
        return Some(kind);
    }
    let mut around = kind.parent.iter().chain(kind.concerns);
    around.find_map(|(_, table)| place_bound(work, work.catalogue.by_table(table)?))
}

fn grants<'a>(work: &'a Work, kind: &'static Kind) -> impl Iterator<Item = &'a Grant> {
    work.actor.grants.iter().filter(|grant| grant.reads(kind))
}

fn rows(work: &Work, kind: &'static Kind, alias: &str, sql: &mut Sql) -> Result<(), Refusal> {
    sql.push("(FALSE");
    for grant in grants(work, kind) {
        sql.push(" OR ");
        one_grant(work, kind, grant, alias, sql)?;
    }
    sql.push(")");
    Ok(())
}

fn one_grant(work: &Work, kind: &'static Kind, grant: &Grant, alias: &str, sql: &mut Sql) -> Result<(), Refusal> {
    let of_a_unit = grant.role == Role::Unit && kind.unit_rows.is_some();
    if !of_a_unit
        && !kind.has("place_id")
        && let Some((column, table)) = kind.parent
    {
        return of_parent(work, work.kind(table)?, grant, &format!("{alias}.{column}"), sql);
    }
    if !kind.concerns.is_empty() {
        return of_concerned(work, kind, grant, alias, sql);
    }
    sql.push("(TRUE");
    if grant.role == Role::Unit {
        sql.push(" AND ");
        match grant.unit_id {
            Some(unit) => of_unit(kind, unit, alias, sql),
            None => _ = sql.push("FALSE"),
        }
    }
    if kind.has("place_id") {
        if let Some(team) = grant.team_id {
            sql.push(" AND ");
            of_team(work, team, alias, sql);
        }
        if let Some(place) = grant.place_id {
            sql.push(" AND ");
            of_place(place, alias, sql);
        }
    }
    sql.push(")");
    Ok(())
}

/// A part is seen by whoever sees the record that it is part of, by the same right.
fn of_parent(work: &Work, parent: &'static Kind, grant: &Grant, column: &str, sql: &mut Sql) -> Result<(), Refusal> {
    if !grant.reads(parent) {
        sql.push("FALSE");
        return Ok(());
    }
    // Each level has an alias of its own: a part of a part is told from the part around it.
    let alias = format!("{}p", column.split('.').next().unwrap_or_default());
    let table = parent.table;
    sql.push(&format!(
        "EXISTS (SELECT 1 FROM {table} {alias} WHERE {alias}.office_id = $1 AND {alias}.id = {column} AND "
    ));
    one_grant(work, parent, grant, &alias, sql)?;
    sql.push(")");
    Ok(())
}

/// What is about another record is seen by whoever sees that one, by the same right.
fn of_concerned(work: &Work, kind: &'static Kind, grant: &Grant, alias: &str, sql: &mut Sql) -> Result<(), Refusal> {
    sql.push("(FALSE");
    for (column, table) in kind.concerns {
        sql.push(" OR ");
        of_parent(work, work.kind(table)?, grant, &format!("{alias}.{column}"), sql)?;
    }
    sql.push(")");
    Ok(())
}

fn of_place(place: Uuid, alias: &str, sql: &mut Sql) {
    sql.push(&format!(
        "EXISTS (SELECT 1 FROM place_closure pc WHERE pc.office_id = $1 AND pc.place_id = {alias}.place_id \
         AND pc.ancestor_id = "
    ));
    sql.bind(place);
    sql.push(")");
}

fn of_unit(kind: &Kind, unit: Uuid, alias: &str, sql: &mut Sql) {
    let Some(rule) = kind.unit_rows else {
        sql.push("FALSE");
        return;
    };
    sql.push("(");
    for (n, part) in rule.split("{unit}").enumerate() {
        if n > 0 {
            sql.bind(unit);
        }
        sql.push(&part.replace("{r}", alias));
    }
    sql.push(")");
}

fn of_team(work: &Work, team: Uuid, alias: &str, sql: &mut Sql) {
    sql.push(&format!(
        "EXISTS (SELECT 1 FROM posting tp JOIN place_closure tc ON tc.office_id = tp.office_id \
         AND tc.ancestor_id = tp.place_id WHERE tp.office_id = $1 AND tp.voided = FALSE \
         AND tc.place_id = {alias}.place_id AND tp.team_id = "
    ));
    sql.bind(team);
    sql.push(" AND tp.from_on <= ");
    sql.bind(work.tx.today());
    sql.push(" AND (tp.to_on IS NULL OR tp.to_on >= ");
    sql.bind(work.tx.today());
    sql.push("))");
}

/// Appends `AND` the row's place lies in `place` or below it.
pub fn in_place(place_column: &str, place: Uuid, sql: &mut Sql) {
    sql.push(&format!(
        " AND EXISTS (SELECT 1 FROM place_closure fc WHERE fc.office_id = $1 AND fc.place_id = {place_column} AND fc.ancestor_id = "
    ));
    sql.bind(place);
    sql.push(")");
}
