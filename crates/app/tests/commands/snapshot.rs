//! A database as it was, for tests that meddle with it, and how it writes ids and bytes down.

use std::{
    fs,
    path::{Path, PathBuf},
};

use testkit::postgres::PostgresDatabase;
use uuid::Uuid;

use crate::harness::Desk;

/// The database as it was, and nothing else: whoever meddles has no other file.
pub enum Snapshot {
    Files(PathBuf),
    Copy(PostgresDatabase),
}

impl Snapshot {
    pub fn of(desk: &Desk) -> Self {
        match desk.postgres() {
            None => {
                let files = desk.path("whole");
                copy(&desk.data(), &files);
                Self::Files(files)
            }
            Some(database) => Self::Copy(testkit::run(database.copied())),
        }
    }

    pub fn put_back(&self, desk: &Desk) {
        match (self, desk.postgres()) {
            (Self::Files(files), _) => copy(files, &desk.data()),
            (Self::Copy(copy), Some(database)) => testkit::run(database.become_again(copy)),
            (Self::Copy(_), None) => unreachable!("the desk has a database"),
        }
    }
}

pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for name in ["doorstep.db", "doorstep.db-wal", "doorstep.db-shm"] {
        let _ = fs::remove_file(to.join(name));
        if from.join(name).exists() {
            fs::copy(from.join(name), to.join(name)).unwrap();
        }
    }
}

/// How a database writes ids and bytes down.
#[derive(Clone, Copy)]
pub enum Spelling {
    Sqlite,
    Postgres,
}

impl Spelling {
    pub fn of(desk: &Desk) -> Self {
        if desk.postgres().is_some() { Self::Postgres } else { Self::Sqlite }
    }

    pub fn id(self, id: Uuid) -> String {
        match self {
            Self::Sqlite => self.bytes(id.as_bytes()),
            Self::Postgres => format!("'{id}'::uuid"),
        }
    }

    pub fn bytes(self, bytes: &[u8]) -> String {
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        match self {
            Self::Sqlite => format!("X'{hex}'"),
            Self::Postgres => format!("'\\x{hex}'::bytea"),
        }
    }
}
