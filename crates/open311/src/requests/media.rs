//! What came with a request: photos as files, and addresses of photos elsewhere.
//!
//! An address is noted down for the staff and never fetched: the office's server asks nothing of a host that a stranger names.

use casework::{Refusal, Work};
use door::{App, SentFile};
use files::{Kept, Purpose};
use i18n::Lang;
use uuid::Uuid;

use crate::{asked::Asked, trouble::Trouble};

/// The longest address that is noted down.
const LONGEST: usize = 1000;
/// As many as a request may have.
const MOST: usize = 10;

/// Files and addresses of files.
pub struct Media {
    files: Vec<SentFile>,
    links: Vec<String>,
}

impl Media {
    /// Takes them from the call. `media_url` may come several times; a file may have any name.
    pub fn read(asked: &Asked) -> Result<Self, Trouble> {
        let links: Vec<String> = asked.params.all("media_url").map(str::to_owned).collect();
        if links.len() + asked.files.len() > MOST {
            return Err(Trouble::bad(format!("media_url: at most {MOST} pictures")));
        }
        match links.iter().find(|link| !is_address(link)) {
            Some(_) => Err(Trouble::bad("media_url is not an address that begins with https:// or http://")),
            None => {
                Ok(Self { files: asked.files.iter().filter(|file| !file.bytes.is_empty()).cloned().collect(), links })
            }
        }
    }

    /// The addresses as a note.
    pub fn note(&self, lang: Lang) -> Option<String> {
        if self.links.is_empty() {
            return None;
        }
        Some(i18n::text_with(lang, "open311-media", &[("links", self.links.join("\n").into())]))
    }
}

impl Media {
    /// Keeps the files before the request is taken in; each is a photo of the thing, or refused.
    pub async fn keep(&self, app: &App) -> Result<KeptFiles, Trouble> {
        let (env, mut kept) = (app.store.env(), KeptFiles::default());
        for file in &self.files {
            let id = env.ids.new_id(env.clock.now());
            match app.files.keep(id, Some(Purpose::Photo), file.bytes.clone()).await {
                Ok(one) => kept.0.push(one),
                Err(refusal) => {
                    kept.discard(app).await;
                    let Trouble { status, texts } = refusal.into();
                    let texts = texts.into_iter().map(|text| format!("{}: {text}", file.field)).collect();
                    return Err(Trouble { status, texts });
                }
            }
        }
        Ok(kept)
    }
}

/// Files that lie in the folder and wait for their rows.
#[derive(Clone, Default)]
pub struct KeptFiles(Vec<Kept>);

impl KeptFiles {
    /// Writes their rows, in the name of whoever sent the request.
    pub async fn add(&self, own: &Work, request: Uuid) -> Result<(), Refusal> {
        for kept in &self.0 {
            files::add(own, "request", request, kept).await?;
        }
        Ok(())
    }

    /// Takes them back where the request was refused.
    pub async fn discard(&self, app: &App) {
        for kept in &self.0 {
            app.files.discard(kept).await;
        }
    }
}

fn is_address(link: &str) -> bool {
    let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
    let plain = |c: char| !c.is_control() && !c.is_whitespace();
    rest.is_some_and(|rest| !rest.is_empty()) && link.len() <= LONGEST && link.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_web_addresses_are_noted_down() {
        assert!(is_address("https://example.org/a.jpg?size=1") && is_address("http://example.org/图.jpg"));
        for link in ["javascript:alert(1)", "file:///etc/passwd", "https://", "https://a b", "", "ftp://example.org/"] {
            assert!(!is_address(link), "{link}");
        }
    }
}
