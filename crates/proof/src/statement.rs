//! What the log says openly: whose it is, which days a batch covers, how the register stands, which bulletin was published.
//!
//! A statement waits for the next batch. Its words are a leaf by themselves: `doorstep.log/v1 KIND`, then a line for each fact.

use casework::{Refusal, Work};
use sha2::{Digest, Sha256};
use store::params;
use uuid::Uuid;

/// What a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Whose log this is, and what it continues.
    Origin,
    /// What a batch covers.
    Batch,
    /// How the public register stands from now on.
    Register,
    /// A bulletin that was published.
    Bulletin,
}

impl Kind {
    /// The word in the first line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Origin => "origin",
            Self::Batch => "batch",
            Self::Register => "register",
            Self::Bulletin => "bulletin",
        }
    }
}

/// A statement on its way into the log, or in it.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its id.
    pub id: Uuid,
    /// Its words.
    pub entry: String,
}

/// A fact with its name.
pub type Fact<'a> = (&'a str, String);

/// The words of a statement.
pub fn words(kind: Kind, facts: &[Fact<'_>]) -> String {
    let lines = facts.iter().map(|(name, value)| format!("{name} {}\n", value.replace('\n', " ")));
    format!("doorstep.log/v1 {}\n{}", kind.code(), lines.collect::<String>())
}

/// The value of a fact in the words of a statement.
pub fn fact<'a>(words: &'a str, name: &str) -> Option<&'a str> {
    words.lines().skip(1).find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
}

/// Says it with the next batch. With a body, the public text that it is about, its hash is a fact, too.
pub async fn say(work: &Work, kind: Kind, facts: &[Fact<'_>], body: Option<&str>) -> Result<Uuid, Refusal> {
    let mut facts = facts.to_vec();
    if let Some(body) = body {
        facts.push(("sha256", hash(body)));
    }
    say_words(work, kind, &words(kind, &facts), body).await
}

/// The same with words that are ready.
pub(crate) async fn say_words(work: &Work, kind: Kind, words: &str, body: Option<&str>) -> Result<Uuid, Refusal> {
    let id = work.tx.new_id();
    let sql = "INSERT INTO log_statement (office_id, id, kind, at, entry, body) VALUES ($1, $2, $3, $4, $5, $6)";
    work.tx.execute(sql, params![id, kind.code(), work.tx.now(), words, body]).await?;
    Ok(id)
}

/// The hash by which a statement names a text.
pub fn hash(body: &str) -> String {
    hex::encode(Sha256::digest(body.as_bytes()))
}

/// What waits for a batch: an origin before everything else, then in the order in which it was said.
pub(crate) async fn waiting(work: &Work) -> Result<Vec<Statement>, Refusal> {
    let sql = "SELECT s.id, s.entry FROM log_statement s WHERE s.office_id = $1 AND NOT EXISTS (SELECT 1 FROM log_leaf l \
               WHERE l.office_id = s.office_id AND l.statement_id = s.id) \
               ORDER BY CASE WHEN s.kind = 'origin' THEN 0 ELSE 1 END, s.at, s.id";
    let rows = work.tx.rows(sql, &[]).await?;
    rows.iter().map(|row| Ok(Statement { id: row.get("id")?, entry: row.get("entry")? })).collect()
}

/// The last text that was said of a kind, with when; published or not.
pub async fn last(work: &Work, kind: Kind) -> Result<Option<(String, Option<String>)>, Refusal> {
    let sql =
        "SELECT entry, body FROM log_statement WHERE office_id = $1 AND kind = $2 ORDER BY at DESC, id DESC LIMIT 1";
    let row = work.tx.row(sql, params![kind.code()]).await?;
    row.map(|row| Ok((row.get("entry")?, row.get("body")?))).transpose()
}

/// Something said, for people to read and for programs to check.
#[derive(Clone, Debug)]
pub struct Said {
    /// When.
    pub at: jiff::Timestamp,
    /// The words.
    pub entry: String,
    /// The text it is about.
    pub body: Option<String>,
    /// The leaf that it is, once it is published.
    pub position: Option<i64>,
}

/// All that was said of a kind, the newest first.
pub async fn all(work: &Work, kind: Kind) -> Result<Vec<Said>, Refusal> {
    let sql = "SELECT s.at, s.entry, s.body, l.position FROM log_statement s LEFT JOIN log_leaf l ON l.office_id = s.office_id \
               AND l.statement_id = s.id WHERE s.office_id = $1 AND s.kind = $2 ORDER BY s.at DESC, s.id DESC";
    let rows = work.tx.rows(sql, params![kind.code()]).await?;
    rows.iter()
        .map(|row| {
            Ok(Said {
                at: row.get("at")?,
                entry: row.get("entry")?,
                body: row.get("body")?,
                position: row.get("position")?,
            })
        })
        .collect()
}

/// The words of a kind with the leaf that each is, without the texts they are about.
pub async fn entries(work: &Work, kind: Kind) -> Result<Vec<(String, Option<i64>)>, Refusal> {
    let sql = "SELECT s.entry, l.position FROM log_statement s LEFT JOIN log_leaf l ON l.office_id = s.office_id \
               AND l.statement_id = s.id WHERE s.office_id = $1 AND s.kind = $2 ORDER BY s.at DESC, s.id DESC";
    let rows = work.tx.rows(sql, params![kind.code()]).await?;
    rows.iter().map(|row| Ok((row.get("entry")?, row.get("position")?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_found_in_the_words_and_never_run_into_the_next_line() {
        let words = words(Kind::Register, &[("number", "3".to_owned()), ("note", "a\nnumber 4".to_owned())]);
        assert_eq!(words, "doorstep.log/v1 register\nnumber 3\nnote a number 4\n");
        assert_eq!((fact(&words, "number"), fact(&words, "numb"), fact(&words, "none")), (Some("3"), None, None));
    }
}
