//! The few words of IMAP (RFC 3501) that reading a mailbox takes: log in, select, search, fetch, flag.

use std::{sync::Arc, time::Duration};

use notices::Security;
use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, pki_types::ServerName},
};

/// How long the server may take for one answer.
const PATIENCE: Duration = Duration::from_mins(1);
/// A line that is longer is no answer.
const LONGEST_LINE: u64 = 1 << 20;

/// Why the mailbox could not be read; without anything of what is in it.
#[derive(Debug, thiserror::Error)]
pub enum ImapError {
    /// The server cannot be reached, or the line broke.
    #[error("the mail server cannot be reached: {0}")]
    Line(#[from] std::io::Error),
    /// It took too long.
    #[error("the mail server does not answer")]
    Silent,
    /// It refused a command.
    #[error("the mail server refused {0}")]
    Refused(&'static str),
    /// It said something else.
    #[error("the mail server's answer to {0} cannot be read")]
    Unreadable(&'static str),
}

trait Line: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Line for T {}

/// Where the mailbox is.
pub struct Server<'a> {
    /// Its name.
    pub host: &'a str,
    /// Its port.
    pub port: u16,
    /// How the line is kept secret.
    pub security: Security,
}

/// An open connection.
pub struct Connection {
    line: BufReader<Box<dyn Line>>,
    commands: u32,
}

/// One answer: its text, with the literals that stood in it.
struct Answer {
    text: String,
    literals: Vec<Vec<u8>>,
}

impl Connection {
    /// Connects and waits for the greeting.
    pub async fn open(server: &Server<'_>, tls: Arc<ClientConfig>) -> Result<Self, ImapError> {
        let stream = patiently(TcpStream::connect((server.host, server.port))).await??;
        let mut connection = match server.security {
            Security::Tls => Self::over(Box::new(encrypted(stream, server.host, tls).await?)),
            Security::StartTls => return Self::start_tls(stream, server.host, tls).await,
            Security::None => Self::over(Box::new(stream)),
        };
        connection.greeting().await?;
        Ok(connection)
    }

    /// Whatever was said in the clear is forgotten, the greeting included (RFC 3501, section 6.2.1).
    async fn start_tls(stream: TcpStream, host: &str, tls: Arc<ClientConfig>) -> Result<Self, ImapError> {
        let mut clear = BufReader::new(stream);
        let mut line = String::new();
        patiently((&mut clear).take(LONGEST_LINE).read_line(&mut line)).await??;
        clear.get_mut().write_all(b"s1 STARTTLS\r\n").await?;
        loop {
            line.clear();
            if patiently((&mut clear).take(LONGEST_LINE).read_line(&mut line)).await?? == 0 {
                return Err(ImapError::Unreadable("STARTTLS"));
            }
            if let Some(answer) = line.strip_prefix("s1 ") {
                // Nothing may have been slipped in after the answer.
                if !answer.starts_with("OK") || !clear.buffer().is_empty() {
                    return Err(ImapError::Refused("STARTTLS"));
                }
                return Ok(Self::over(Box::new(encrypted(clear.into_inner(), host, tls).await?)));
            }
        }
    }

    fn over(line: Box<dyn Line>) -> Self {
        Self { line: BufReader::new(line), commands: 0 }
    }

    async fn greeting(&mut self) -> Result<(), ImapError> {
        let greeting = self.answer("the greeting").await?;
        if greeting.text.starts_with("* OK") { Ok(()) } else { Err(ImapError::Refused("the connection")) }
    }

    /// Logs in; name and password go as literals, so that they may hold any character.
    pub async fn login(&mut self, user: &str, password: &str) -> Result<(), ImapError> {
        let tag = self.tag();
        self.say(&format!("{tag} LOGIN {{{}}}\r\n", user.len())).await?;
        self.goes_on().await?;
        self.say(&format!("{user} {{{}}}\r\n", password.len())).await?;
        self.goes_on().await?;
        self.say(&format!("{password}\r\n")).await?;
        self.until(&tag, "LOGIN").await.map(drop)
    }

    /// Opens a folder.
    pub async fn select(&mut self, folder: &str) -> Result<(), ImapError> {
        let quoted = folder.replace('\\', "\\\\").replace('"', "\\\"");
        self.command(&format!("SELECT \"{quoted}\""), "SELECT").await.map(drop)
    }

    /// The numbers of what is neither seen, nor flagged, nor deleted, the oldest first.
    pub async fn waiting(&mut self) -> Result<Vec<u32>, ImapError> {
        let answers = self.command("UID SEARCH UNSEEN UNFLAGGED UNDELETED", "SEARCH").await?;
        let found = answers.iter().filter_map(|answer| answer.text.strip_prefix("* SEARCH"));
        let mut numbers: Vec<u32> =
            found.flat_map(str::split_whitespace).filter_map(|word| word.parse().ok()).collect();
        numbers.sort_unstable();
        Ok(numbers)
    }

    /// How large a message is.
    pub async fn size(&mut self, number: u32) -> Result<u64, ImapError> {
        let answers = self.command(&format!("UID FETCH {number} (RFC822.SIZE)"), "FETCH").await?;
        let told = answers.iter().find_map(|answer| {
            let (_, after) = answer.text.split_once("RFC822.SIZE ")?;
            after.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
        });
        told.ok_or(ImapError::Unreadable("FETCH"))
    }

    /// The whole message; it stays unseen.
    pub async fn message(&mut self, number: u32) -> Result<Vec<u8>, ImapError> {
        let answers = self.command(&format!("UID FETCH {number} (BODY.PEEK[])"), "FETCH").await?;
        let body =
            answers.into_iter().filter(|answer| answer.text.contains(" FETCH ")).find_map(|mut it| it.literals.pop());
        body.ok_or(ImapError::Unreadable("FETCH"))
    }

    /// Flags a message.
    pub async fn flag(&mut self, number: u32, flag: &str) -> Result<(), ImapError> {
        self.command(&format!("UID STORE {number} +FLAGS.SILENT (\\{flag})"), "STORE").await.map(drop)
    }

    /// Says goodbye.
    pub async fn logout(mut self) -> Result<(), ImapError> {
        self.command("LOGOUT", "LOGOUT").await.map(drop)
    }

    fn tag(&mut self) -> String {
        self.commands += 1;
        format!("d{}", self.commands)
    }

    async fn command(&mut self, command: &str, name: &'static str) -> Result<Vec<Answer>, ImapError> {
        let tag = self.tag();
        self.say(&format!("{tag} {command}\r\n")).await?;
        self.until(&tag, name).await
    }

    async fn say(&mut self, text: &str) -> Result<(), ImapError> {
        self.line.get_mut().write_all(text.as_bytes()).await?;
        Ok(self.line.get_mut().flush().await?)
    }

    async fn goes_on(&mut self) -> Result<(), ImapError> {
        let answer = self.answer("LOGIN").await?;
        if answer.text.starts_with('+') { Ok(()) } else { Err(ImapError::Refused("LOGIN")) }
    }

    /// Everything said until the command's own answer.
    async fn until(&mut self, tag: &str, name: &'static str) -> Result<Vec<Answer>, ImapError> {
        let mut answers = Vec::new();
        loop {
            let answer = self.answer(name).await?;
            match answer.text.strip_prefix(tag).and_then(|rest| rest.strip_prefix(' ')) {
                Some(rest) if rest.starts_with("OK") => return Ok(answers),
                Some(_) => return Err(ImapError::Refused(name)),
                None => answers.push(answer),
            }
        }
    }

    /// One line, with the literals (`{n}` and n octets) that it is broken by.
    async fn answer(&mut self, name: &'static str) -> Result<Answer, ImapError> {
        patiently(self.whole_answer(name)).await?
    }

    async fn whole_answer(&mut self, name: &'static str) -> Result<Answer, ImapError> {
        let (mut text, mut literals) = (String::new(), Vec::new());
        loop {
            let mut part = Vec::new();
            (&mut self.line).take(LONGEST_LINE).read_until(b'\n', &mut part).await?;
            if !part.ends_with(b"\n") {
                return Err(ImapError::Unreadable(name));
            }
            let part = String::from_utf8_lossy(&part);
            let part = part.trim_end_matches(['\r', '\n']);
            text.push_str(part);
            let Some(length) = literal(part) else { return Ok(Answer { text, literals }) };
            if length > crate::reader::LARGEST_BYTES * 2 {
                return Err(ImapError::Unreadable(name));
            }
            let mut octets = Vec::new();
            (&mut self.line).take(length).read_to_end(&mut octets).await?;
            literals.push(octets);
        }
    }
}

/// The length of the literal that a line announces at its end.
fn literal(line: &str) -> Option<u64> {
    let (_, length) = line.strip_suffix('}')?.rsplit_once('{')?;
    length.parse().ok()
}

async fn encrypted(
    stream: TcpStream,
    host: &str,
    tls: Arc<ClientConfig>,
) -> Result<tokio_rustls::client::TlsStream<TcpStream>, ImapError> {
    let name = ServerName::try_from(host.to_owned()).map_err(|_| ImapError::Refused("its name"))?;
    Ok(patiently(TlsConnector::from(tls).connect(name, stream)).await??)
}

async fn patiently<T>(work: impl Future<Output = T>) -> Result<T, ImapError> {
    timeout(PATIENCE, work).await.map_err(|_| ImapError::Silent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_answer_with_a_literal_is_read_whole() {
        let (ours, mut theirs) = tokio::io::duplex(1024);
        let said = "* 1 FETCH (UID 7 BODY[] {12}\r\nline\r\nd1 OK) FLAGS (\\Recent))\r\nd1 OK done\r\n";
        theirs.write_all(said.as_bytes()).await.unwrap();
        let mut connection = Connection::over(Box::new(ours));
        assert_eq!(connection.message(7).await.unwrap(), b"line\r\nd1 OK)");
    }

    #[tokio::test]
    async fn a_refusal_names_the_command_and_nothing_else() {
        let (ours, mut theirs) = tokio::io::duplex(1024);
        theirs.write_all(b"* OK hello\r\n+ go on\r\n+ go on\r\nd1 NO [AUTHENTICATIONFAILED] secret\r\n").await.unwrap();
        let mut connection = Connection::over(Box::new(ours));
        connection.greeting().await.unwrap();
        let error = connection.login("office", "word").await.unwrap_err().to_string();
        assert_eq!(error, "the mail server refused LOGIN");
    }
}
