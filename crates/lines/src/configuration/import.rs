//! Taking a set-up over, all of it or nothing: each entry through the same rules as a form.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
};

use casework::{
    Refusal, Work,
    calendar::CALENDAR,
    correct, enter,
    event::{self, Event},
    kind::{FieldKind, Kind, Role},
    parse::{self, Format},
    setting::{self, SettingCode},
};
use serde_json::Value as Json;

use super::{
    File, calendars,
    outcome::{Change, Outcome, Refused, Subject},
    part::{Entry, PARTS, Part, normal},
};

/// Why records were changed, for their history.
const REASON: &str = "doorstep config import";

/// Where a unit of work leaves what it found, also where it is undone.
#[derive(Clone, Debug, Default)]
pub struct Told(Arc<Mutex<Outcome>>);

impl Told {
    /// What was found last.
    pub fn take(&self) -> Outcome {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Takes it over, and tells what that did. Where only a look is wanted, or anything is refused, the unit of work is undone
/// by the refusal `configuration-not-taken`.
pub async fn take_over(work: &Work, file: &File, only_look: bool, told: &Told) -> Result<(), Refusal> {
    work.actor.must_be(&[Role::Administrator])?;
    let mut taking = Taking { work, outcome: Outcome::default() };
    let done = taking.all(file).await;
    let outcome = taking.outcome;
    let stop = only_look || !outcome.refused.is_empty();
    let (new, changed) = (outcome.new_entries(), outcome.changed_entries());
    *told.0.lock().unwrap_or_else(PoisonError::into_inner) = outcome;
    done?;
    if stop {
        return Err(Refusal::Rule("configuration-not-taken"));
    }
    if new + changed > 0 {
        let event = Event::new("office.configured").with("new", new).with("changed", changed);
        event::note(work, "office", work.tx.office().0, &event).await?;
    }
    Ok(())
}

struct Taking<'a> {
    work: &'a Work,
    outcome: Outcome,
}

/// The rest cannot be tried: what was refused may have spoiled the transaction.
struct Stop;

impl Taking<'_> {
    async fn all(&mut self, file: &File) -> Result<(), Refusal> {
        self.office(file).await?;
        self.settings(file).await?;
        if self.calendars(file).await?.is_err() {
            return Ok(());
        }
        for part in &PARTS {
            let entries = file.entries.get(part.table).map(Vec::as_slice).unwrap_or_default();
            if self.part(part, entries).await?.is_err() {
                return Ok(());
            }
        }
        Ok(())
    }

    async fn office(&mut self, file: &File) -> Result<(), Refusal> {
        let office = access::this_office(&self.work.tx).await?;
        let Some(language) = file.language.as_ref().filter(|language| **language != office.language) else {
            return Ok(());
        };
        let subject = Subject { table: "office", name: office.code.clone() };
        let done = access::change_office(self.work, &office.name, language).await;
        let fields = vec![("language".to_owned(), office.language.into(), language.as_str().into())];
        self.note(Change { subject, new: false, fields }, done).map(drop)
    }

    async fn settings(&mut self, file: &File) -> Result<(), Refusal> {
        let settings = setting::load(self.work).await?;
        for (name, value) in &file.settings {
            let subject = Subject { table: "setting", name: name.clone() };
            let Some(code) = SettingCode::parse(name) else {
                self.turn_down(subject, Refusal::problem("code", "configuration-setting"));
                continue;
            };
            let before = settings.now(code);
            if i64::from(before) == *value {
                self.outcome.unchanged += 1;
                continue;
            }
            let set = setting::set(self.work, code, u32::try_from(*value).unwrap_or(u32::MAX), REASON).await;
            let fields = vec![("value".to_owned(), before.into(), (*value).into())];
            let _ = self.note(Change { subject, new: false, fields }, set.map(drop))?;
        }
        Ok(())
    }

    async fn calendars(&mut self, file: &File) -> Result<Result<(), Stop>, Refusal> {
        let mut standing = calendars::standing(self.work).await?;
        for (entry, days) in &file.calendars {
            let told = calendars::Told { entry: normal(&CALENDAR, entry.clone()), days: days.clone() };
            let code = entry.get("code").and_then(Json::as_str).unwrap_or_default().to_owned();
            let before = standing.remove(&code).map(|(_, before)| before);
            if before.as_ref() == Some(&told) {
                self.outcome.unchanged += 1;
                continue;
            }
            let mut fields = differing(&CALENDAR, before.as_ref().map(|before| &before.entry), &told.entry);
            let known = before.as_ref().map(|before| before.days.len()).unwrap_or_default();
            if before.as_ref().is_none_or(|before| before.days != told.days) {
                fields.push(("days".to_owned(), known.into(), told.days.len().into()));
            }
            let done = calendars::take_over(self.work, &told, REASON).await;
            let subject = Subject { table: CALENDAR.table, name: code };
            if let Err(stop) = self.note(Change { subject, new: before.is_none(), fields }, done)? {
                return Ok(Err(stop));
            }
        }
        self.outcome.only_here += standing.len();
        Ok(Ok(()))
    }

    async fn part(&mut self, part: &Part, entries: &[Entry]) -> Result<Result<(), Stop>, Refusal> {
        let kind = self.work.kind(part.table)?;
        let mut standing = part.standing(self.work).await?;
        let mut seen = BTreeSet::new();
        for entry in entries {
            let entry = normal(kind, entry.clone());
            let subject = Subject { table: part.table, name: part.name(&entry) };
            if !seen.insert(subject.name.clone()) {
                self.turn_down(subject, Refusal::problem("", "configuration-twice"));
                continue;
            }
            let before = standing.remove(&subject.name);
            if before.as_ref().is_some_and(|(_, before)| *before == entry) {
                self.outcome.unchanged += 1;
                continue;
            }
            if self.names_an_unknown_place(kind, &entry).await? {
                self.outcome.left_out.push(subject);
                continue;
            }
            let fields = differing(kind, before.as_ref().map(|(_, before)| before), &entry);
            let change = Change { subject, new: before.is_none(), fields };
            let done = self.entry(kind, before.map(|(record, _)| record.id), &entry).await;
            if let Err(stop) = self.note(change, done)? {
                return Ok(Err(stop));
            }
        }
        self.outcome.only_here += standing.len();
        Ok(Ok(()))
    }

    async fn entry(&self, kind: &'static Kind, known: Option<uuid::Uuid>, entry: &Entry) -> Result<(), Refusal> {
        let Some(id) = known else {
            let values = parse::parse(self.work, kind, entry, Format::Json).await?;
            return enter::enter(self.work, self.work.tx.new_id(), values).await.map(drop);
        };
        let values = parse::correction(self.work, kind, id, entry, Format::Json).await?;
        correct::correct(self.work, kind, id, None, &values, REASON).await.map(drop)
    }

    async fn names_an_unknown_place(&self, kind: &Kind, entry: &Entry) -> Result<bool, Refusal> {
        for field in kind.entry_fields().filter(|field| field.kind == FieldKind::Place) {
            if let Some(code) = entry.get(field.key()).and_then(Json::as_str)
                && parse::place(self.work, code, None).await?.is_none()
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What was done or refused. After what is wrong with an entry the next can be tried; after a broken rule none can.
    fn note(&mut self, change: Change, done: Result<(), Refusal>) -> Result<Result<(), Stop>, Refusal> {
        match done {
            Ok(()) => self.outcome.changes.push(change),
            Err(refusal @ Refusal::Invalid(_)) => self.turn_down(change.subject, refusal),
            Err(refusal @ Refusal::Rule(_)) => {
                self.turn_down(change.subject, refusal);
                return Ok(Err(Stop));
            }
            Err(other) => return Err(other),
        }
        Ok(Ok(()))
    }

    fn turn_down(&mut self, subject: Subject, refusal: Refusal) {
        self.outcome.refused.push(Refused { subject, refusal });
    }
}

/// The fields that differ, in the order of the form, and those that no form has.
fn differing(kind: &Kind, before: Option<&Entry>, after: &Entry) -> Vec<(String, Json, Json)> {
    let value = |entry: Option<&Entry>, key: &str| entry.and_then(|entry| entry.get(key)).cloned().unwrap_or_default();
    let keys = kind.entry_fields().map(casework::kind::Field::key);
    let pairs = keys.map(|key| (key.to_owned(), value(before, key), value(Some(after), key)));
    pairs.filter(|(_, before, after)| before != after).collect()
}
