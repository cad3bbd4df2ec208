//! pymap with a mailbox to itself, and Python's own client to put letters into it.

use std::{path::Path, process::Command, sync::Arc, time::Duration};

use mailbox::{Mailbox, Reader};
use notices::Security;
use serde_json::{Value as Json, json};
use testkit::World;

use crate::{
    office::{OFFICE, key},
    programs::{Server, free_port, program, python},
};

pub const FOLDER: &str = "Office";
/// With a blank, a quotation mark and a character beyond ASCII.
const PASSWORD: &str = "pass \"wörd";

/// Runs a few lines of Python with a client `m` that is logged in; `d` is what was given, `r` what is answered.
#[expect(clippy::needless_pass_by_value, reason = "what is given is written where it is given")]
fn client(port: u16, given: Json, lines: &str) -> Json {
    let input = json!({"port": port, "d": given, "folder": FOLDER, "password": PASSWORD}).to_string();
    let text = format!(
        "import imaplib, json, sys\ng = json.load(sys.stdin)\nd, r = g['d'], None\n\
         m = imaplib.IMAP4('127.0.0.1', g['port'])\nm.authenticate('PLAIN', lambda _: ('\\0office\\0' + g['password']).encode())\n\
         {lines}\nm.logout()\nprint(json.dumps(r))"
    );
    serde_json::from_str(&python(&text, &input).expect("the client is served")).expect("JSON")
}

/// Starts the server, with an empty folder.
pub fn imap(more: &[&str]) -> Server {
    let port = free_port();
    let mut command = Command::new(program("pymap"));
    command.args(["--host", "127.0.0.1", "--port", &port.to_string()]).args(more);
    command.args(["dict", "--demo-data", "--demo-user", "office", "--demo-password", PASSWORD]);
    let server = Server::start(command, port);
    client(port, Json::Null, "m.create(g['folder'])");
    server
}

/// Puts letters into the folder.
pub fn deliver(server: &Server, letters: &[&str]) {
    let lines = "for x in d: assert m.append(g['folder'], None, None, x.replace('\\n', '\\r\\n').encode())[0] == 'OK'";
    client(server.port, json!(letters), lines);
}

/// The flags of each letter in the folder.
pub fn flags(server: &Server) -> Vec<String> {
    let lines = "m.select(g['folder'], readonly=True)\n\
                 t, found = m.uid('FETCH', '1:*', '(FLAGS)')\n\
                 r = [' '.join(sorted(x.decode().strip('\\\\') for x in imaplib.ParseFlags(f))) for f in found if f]";
    serde_json::from_value(client(server.port, Json::Null, lines)).expect("a list")
}

/// Makes everything unseen again.
pub fn forget_seen(server: &Server) {
    client(server.port, Json::Null, "m.select(g['folder'])\nm.uid('STORE', '1:*', '-FLAGS', '(\\\\Seen)')");
}

/// What reads the folder for the office.
pub fn reader(world: &World, server: &Server, category: &str) -> Reader {
    over(world, server, category, Security::None, None)
}

/// The same over a secret line, with a certificate that is trusted.
pub fn over(world: &World, server: &Server, category: &str, security: Security, trusted: Option<&Path>) -> Reader {
    let mailbox = Mailbox {
        host: "127.0.0.1".to_owned(),
        port: server.port,
        security,
        user: "office".to_owned(),
        password: PASSWORD.to_owned(),
        folder: FOLDER.to_owned(),
        every: Duration::from_mins(1),
        category: category.to_owned(),
        certificates: trusted.map(|path| std::fs::read(path).expect("a certificate")),
    };
    Reader::new(world.store.clone(), OFFICE, Arc::new(key()), lines::catalogue(), mailbox).expect("it is sound")
}
