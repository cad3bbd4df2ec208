//! An office in a temporary folder, and the program to work on it.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use store::Env;
use tempfile::TempDir;
use testkit::postgres::PostgresDatabase;
use tlog::LogKey;

/// What a command said and how it ended.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// It worked.
    #[track_caller]
    pub fn ok(self) -> Self {
        assert_eq!(self.code, 0, "{self:?}");
        self
    }

    /// It ended with this code and one sentence that has these words.
    #[track_caller]
    pub fn refused(self, code: i32, words: &[&str]) {
        assert_eq!(self.code, code, "{self:?}");
        let sentence = self.err.lines().filter(|line| line.starts_with("doorstep: ")).collect::<Vec<_>>();
        assert_eq!(sentence.len(), 1, "{self:?}");
        for word in words {
            assert!(sentence[0].contains(word), "{word:?} is not in {self:?}");
        }
        assert!(!self.err.contains("panicked") && !self.err.contains("backtrace"), "{self:?}");
    }
}

/// A folder for offices and files, and perhaps a PostgreSQL database.
pub struct Desk {
    folder: TempDir,
    postgres: Option<PostgresDatabase>,
}

pub const PLACES: &str = "code,name,level,parent\n51,高山省,1,\n5101,高山市,2,51\n510101,河谷县,3,5101\n\
    510101001,河谷镇,4,510101\n510101001001,上村,5,510101001\n510101001002,下村,5,510101001\n";

impl Desk {
    /// On SQLite.
    pub fn new() -> Self {
        Self { folder: tempfile::Builder::new().prefix("doorstep-test-").tempdir().unwrap(), postgres: None }
    }

    /// On PostgreSQL.
    pub fn on_postgres() -> Self {
        Self { postgres: Some(testkit::run(PostgresDatabase::new())), ..Self::new() }
    }

    /// With an office that has a gazetteer.
    pub fn with_office(self) -> Self {
        let list = self.file("places.csv", PLACES);
        self.run(&["init", "--name", "河谷县", "--places", &list]).ok();
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The data folder of the office.
    pub fn data(&self) -> PathBuf {
        self.path("office")
    }

    /// Address of the office's database.
    pub fn database_url(&self) -> String {
        let file = || format!("sqlite://{}", self.data().join("doorstep.db").display());
        self.postgres.as_ref().map_or_else(file, |database| database.url().to_owned())
    }

    /// What the program opens the database with: its clock, and the key by which it marks events.
    pub fn env(&self) -> Env {
        let env = Env::system(jiff::tz::TimeZone::UTC);
        let key = LogKey::parse(&std::fs::read_to_string(self.data().join("log.key")).unwrap()).unwrap();
        env.mac_key.set(None, *key.derived("doorstep.event/v1"));
        env
    }

    /// Its database, where it is not on SQLite.
    pub fn postgres(&self) -> Option<&PostgresDatabase> {
        self.postgres.as_ref()
    }

    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path.display().to_string()
    }

    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = program(words);
        command.env("DOORSTEP_DATA", self.data());
        if let Some(database) = &self.postgres {
            command.env("DOORSTEP_DATABASE_URL", database.url());
        }
        command
    }

    /// Runs a command on the office.
    pub fn run(&self, words: &[&str]) -> Said {
        said(&mut self.command(words))
    }

    /// Serves the office on a free port.
    pub fn serve(&self) -> Served {
        served(self.command(&["serve", "--listen", "127.0.0.1:0"]))
    }

    /// A token with the administrator's rights.
    pub fn token(&self) -> String {
        self.run(&["token", "add", "--user", "administrator"]).ok().out.trim().to_owned()
    }
}

/// The program, without the settings of whoever runs the tests.
pub fn program(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_doorstep"));
    for name in [
        "LISTEN",
        "DATA",
        "DATABASE_URL",
        "KEY_FILE",
        "KEY",
        "KEY_COMMAND",
        "REQUEST_TIMEOUT_SECONDS",
        "LOG_KEY_FILE",
        "LOG",
        "LOG_FORMAT",
        "PUBLIC_URL",
        "TIME_ZONE",
        "TLS_CERT",
        "TLS_KEY",
    ] {
        command.env_remove(format!("DOORSTEP_{name}"));
    }
    command.args(words).stdin(Stdio::null());
    command
}

pub fn said(command: &mut Command) -> Said {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Said { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

/// A running server; it is killed with this value.
pub struct Served {
    pub child: Child,
    pub address: String,
}

/// Starts a server and waits until it says its address.
pub fn served(mut command: Command) -> Served {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("Doorstep is ready at ").and_then(|url| url.split_once("://"));
    let address = address.expect(&line).1.to_owned();
    Served { child, address }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// In small letters.
    pub head: String,
    pub body: String,
    /// What `Set-Cookie` sets.
    pub cookie: Option<String>,
}

impl Served {
    pub fn get(&self, path: &str, headers: &[&str]) -> Answer {
        self.send(&format!("GET {path} HTTP/1.1"), headers, b"").unwrap()
    }

    pub fn send(&self, request: &str, headers: &[&str], body: &[u8]) -> std::io::Result<Answer> {
        send(&self.address, request, headers, body)
    }

    /// Asks it to stop and waits for its end.
    pub fn stop(mut self) -> Option<i32> {
        Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status().unwrap();
        self.child.wait().unwrap().code()
    }

    pub fn wait_until_ready(&self) {
        for _ in 0..200 {
            if self.get("/readyz", &[]).status == 200 {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        panic!("the server does not become ready");
    }
}

/// Sends a request and reads the whole answer.
pub fn send(address: &str, request: &str, headers: &[&str], body: &[u8]) -> std::io::Result<Answer> {
    let mut stream = TcpStream::connect(address)?;
    let mut head = format!("{request}\r\nHost: {address}\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
    for header in headers {
        head.extend([*header, "\r\n"]);
    }
    stream.write_all(format!("{head}\r\n").as_bytes())?;
    // A server that refuses early may close before all is sent; its answer counts.
    let _ = stream.write_all(body);
    let mut all = Vec::new();
    stream.read_to_end(&mut all)?;
    let text = String::from_utf8_lossy(&all).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").ok_or_else(|| std::io::Error::other("no answer"))?;
    let status = head.get(9..12).and_then(|status| status.parse().ok());
    let status = status.ok_or_else(|| std::io::Error::other("no status"))?;
    let cookies = head.lines().filter_map(|line| line.split_once(": "));
    let cookie =
        cookies.filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie")).find_map(|(_, set)| set.split(';').next());
    Ok(Answer { status, head: head.to_lowercase(), body: body.to_owned(), cookie: cookie.map(str::to_owned) })
}

pub fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
