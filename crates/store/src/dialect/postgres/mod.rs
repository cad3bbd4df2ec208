//! PostgreSQL (to be filled).
#![allow(unused)]
use crate::{Env, Migration, Row, StoreError, Value, dialect::Fault, inspect::Schema, unit::Job};
pub(crate) enum Postgres {}
#[derive(Clone)]
pub(crate) enum Session {}
impl Postgres {
    pub(crate) async fn open(_url: &str, _env: &Env) -> Result<Self, StoreError> {
        Err(StoreError::Unsupported("PostgreSQL is not there yet"))
    }
    pub(crate) async fn write(&self, _job: Box<dyn Job>) {
        match *self {}
    }
    pub(crate) async fn read(&self, _job: Box<dyn Job>) {
        match *self {}
    }
    pub(crate) async fn migrate(&self, _m: &'static [Migration], _now: i64) -> Result<(), StoreError> {
        match *self {}
    }
    pub(crate) async fn schema_version(&self) -> Result<i64, StoreError> {
        match *self {}
    }
    pub(crate) async fn schema(&self) -> Result<Schema, StoreError> {
        match *self {}
    }
    pub(crate) async fn analyze(&self) -> Result<(), StoreError> {
        match *self {}
    }
    pub(crate) async fn close(&self) {
        match *self {}
    }
}
impl Session {
    pub(crate) async fn rows(&self, _t: &str, _p: &[Value]) -> Result<Vec<Row>, Fault> {
        match *self {}
    }
    pub(crate) async fn execute(&self, _t: &str, _p: &[Value]) -> Result<u64, Fault> {
        match *self {}
    }
    pub(crate) async fn load(&self, _t: &str, _c: &[&str], _r: &[Vec<Value>]) -> Result<u64, Fault> {
        match *self {}
    }
}
