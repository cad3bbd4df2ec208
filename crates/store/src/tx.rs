//! What a unit of work holds while it runs: its office, its instant, and the doors to the database.
//!
//! A statement that fails spoils the whole unit (as PostgreSQL has it): later statements fail too and nothing is
//! kept, whatever the closure answers. So ask first, or write `ON CONFLICT`; do not catch.

use std::{
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use crate::{
    Env, MacKey, OfficeId, Row, StoreError, Value,
    dialect::{Fault, Session},
    door::{Door, Statements},
};

/// Rows handed to the database at a time by [`Tx::insert_many`].
const ROWS_AT_ONCE: usize = 2000;

/// The rows on their way. A plain type, for the compiler cannot follow closures over borrowed rows through a unit's future.
pub type Loading<'a> = Pin<Box<dyn Future<Output = Result<u64, StoreError>> + Send + 'a>>;

/// One unit of work; clones are the same unit. Dead once its closure has ended.
#[derive(Clone)]
pub struct Tx(Arc<Inner>);

struct Inner {
    office: OfficeId,
    now: Timestamp,
    env: Env,
    statements: Arc<Statements>,
    session: Session,
    fault: Mutex<Option<Fault>>,
    proof: Mutex<Option<Uuid>>,
}

impl Tx {
    pub(crate) fn new(office: OfficeId, env: Env, statements: Arc<Statements>, session: Session) -> Self {
        let now = env.clock.now();
        let (fault, proof) = (Mutex::default(), Mutex::default());
        Self(Arc::new(Inner { office, now, env, statements, session, fault, proof }))
    }

    /// The office whose rows this unit sees and writes.
    pub fn office(&self) -> OfficeId {
        self.0.office
    }

    /// The one instant of this unit.
    pub fn now(&self) -> Timestamp {
        self.0.now
    }

    /// The office's day at [`Tx::now`].
    pub fn today(&self) -> Date {
        self.0.env.zone.to_datetime(self.0.now).date()
    }

    /// The last instant of a day of the office.
    pub fn end_of(&self, day: Date) -> Timestamp {
        let next = day.saturating_add(jiff::Span::new().days(1));
        let midnight = self.0.env.zone.to_timestamp(next.at(0, 0, 0, 0));
        midnight.unwrap_or(self.0.now).saturating_sub(jiff::SignedDuration::from_micros(1)).unwrap_or(self.0.now)
    }

    /// The office's time zone.
    pub fn zone(&self) -> &jiff::tz::TimeZone {
        &self.0.env.zone
    }

    /// A new id that sorts after the earlier ones of this unit.
    pub fn new_id(&self) -> Uuid {
        self.0.env.ids.new_id(self.0.now)
    }

    /// Random bytes, for keys and tokens.
    pub fn random_bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.env.ids.random_bytes(&mut bytes);
        bytes
    }

    /// By which the program knows later what it wrote itself.
    pub fn mac_key(&self) -> &MacKey {
        &self.0.env.mac_key
    }

    /// The rows of an office statement: `$1` is the office, `params` are `$2` onwards.
    pub async fn rows(&self, sql: &str, params: &[Value]) -> Result<Vec<Row>, StoreError> {
        self.query(Door::Office, sql, &self.with_office(params)).await
    }

    /// The first row of an office statement.
    pub async fn row(&self, sql: &str, params: &[Value]) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(sql, params).await?.into_iter().next())
    }

    /// Runs an office statement; the number of rows it touched.
    pub async fn execute(&self, sql: &str, params: &[Value]) -> Result<u64, StoreError> {
        self.change(Door::Office, sql, &self.with_office(params)).await
    }

    /// The rows of a statement on reference tables; `params` are `$1` onwards.
    pub async fn reference_rows(&self, sql: &str, params: &[Value]) -> Result<Vec<Row>, StoreError> {
        self.query(Door::Reference, sql, params).await
    }

    /// Runs a statement on reference tables; the number of rows it touched.
    pub async fn reference_execute(&self, sql: &str, params: &[Value]) -> Result<u64, StoreError> {
        self.change(Door::Reference, sql, params).await
    }

    /// Writes many rows of this office, quickly; `columns` and rows leave out `office_id`, which is put first here. Rows
    /// are taken from the iterator a few thousand at a time.
    pub fn insert_many<'a, I>(&'a self, table: &'a str, columns: &'a [&'a str], rows: I) -> Loading<'a>
    where
        I: IntoIterator<Item = Vec<Value>>,
        I::IntoIter: Send + 'a,
    {
        let office = Value::from(self.0.office);
        let columns = std::iter::once("office_id").chain(columns.iter().copied()).collect();
        let rows = rows.into_iter().map(move |mut row| {
            row.insert(0, office.clone());
            row
        });
        Box::pin(self.load(table, columns, Box::new(rows)))
    }

    /// Names an event this unit writes. If the connection breaks while committing, the store looks for it afterwards
    /// to learn whether the unit was kept, and runs it again only if not.
    pub fn proof_of_commit(&self, event_id: Uuid) {
        *self.0.proof.lock().unwrap_or_else(PoisonError::into_inner) = Some(event_id);
    }

    pub(crate) async fn load<'a>(
        &'a self,
        table: &'a str,
        columns: Vec<&'a str>,
        mut rows: Box<dyn Iterator<Item = Vec<Value>> + Send + 'a>,
    ) -> Result<u64, StoreError> {
        let mut written = 0;
        loop {
            let chunk: Vec<Vec<Value>> = rows.by_ref().take(ROWS_AT_ONCE).collect();
            if chunk.is_empty() {
                return Ok(written);
            }
            self.sound()?;
            written += self.noted(self.0.session.load(table, &columns, chunk).await)?;
        }
    }

    pub(crate) async fn query(&self, door: Door, sql: &str, params: &[Value]) -> Result<Vec<Row>, StoreError> {
        let text = self.passed(door, sql)?;
        self.noted(self.0.session.rows(&text, params).await)
    }

    async fn change(&self, door: Door, sql: &str, params: &[Value]) -> Result<u64, StoreError> {
        let text = self.passed(door, sql)?;
        self.noted(self.0.session.execute(&text, params).await)
    }

    fn with_office(&self, params: &[Value]) -> Vec<Value> {
        let mut all = Vec::with_capacity(params.len() + 1);
        all.push(Value::from(self.0.office));
        all.extend_from_slice(params);
        all
    }

    fn passed(&self, door: Door, sql: &str) -> Result<Arc<str>, StoreError> {
        self.sound()?;
        let text = self.0.statements.pass(door, sql).map_err(Fault::from);
        self.noted(text)
    }

    /// An error once a statement of this unit has failed.
    fn sound(&self) -> Result<(), StoreError> {
        match &*self.0.fault.lock().unwrap_or_else(PoisonError::into_inner) {
            Some(fault) => Err(fault.error.clone()),
            None => Ok(()),
        }
    }

    fn noted<T>(&self, outcome: Result<T, Fault>) -> Result<T, StoreError> {
        outcome.map_err(|fault| {
            let error = fault.error.clone();
            self.0.fault.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(fault);
            error
        })
    }

    pub(crate) fn fault(&self) -> Option<Fault> {
        self.0.fault.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn proof(&self) -> Option<Uuid> {
        *self.0.proof.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
