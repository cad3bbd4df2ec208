//! `/published`: the issues of the public bulletin, for anybody: a list, a page each, and a feed that programs can follow.

use ::bulletin::{
    Frozen,
    published::{self, Open},
};
use axum::{extract::Path, http::header, response::IntoResponse as _};
use casework::{Refusal, Work};
use web::pages::{
    bulletin::{BulletinPage, Feed, FeedEntry},
    items::{Item, ItemSection, ItemsPage},
    layout::{Link, Notice, Tone},
};

use super::{
    issue::{formats, numbered},
    words,
};
use crate::{
    desk::{Answer, show},
    guest::Guest,
    records,
    trouble::Trouble,
};

const HERE: &str = "/published";

fn address(number: &str) -> String {
    format!("{HERE}/{number}")
}

async fn issues(guest: &Guest, number: Option<String>) -> Result<Vec<Open>, Trouble> {
    guest
        .read(move |work: Work| {
            let number = number.clone();
            async move { published::open_to_all(&work, number.as_deref()).await }
        })
        .await
}

fn title(guest: &Guest, issue: &Open) -> String {
    let place = issue.place.clone().unwrap_or_else(|| guest.app.settings.office_name.get());
    format!("{place} · {}", i18n::period(guest.lang, issue.period.0, issue.period.1))
}

/// `GET /published`.
pub async fn list(guest: Guest) -> Answer {
    let issues = issues(&guest, None).await?;
    let item = |issue: &Open| {
        let on = [("day", records::day(guest.lang, issue.issued_on).into())];
        let corrected = issue.corrected_by.as_ref().map(|later| {
            i18n::prose::labelled(guest.lang, &guest.t("issues-corrected-by"), &numbered(guest.lang, later))
        });
        let heading =
            format!("{} · {}", numbered(guest.lang, &issue.number), i18n::text_with(guest.lang, "issues-issued", &on));
        Item {
            link: Some(Link::new(title(&guest, issue), address(&issue.number))),
            about: std::iter::once(heading).chain(corrected).collect(),
            ..Item::default()
        }
    };
    Ok(show(&ItemsPage {
        title: guest.t("issues-public-title"),
        lead: guest.t("issues-public-lead"),
        fresh: None,
        make: None,
        sections: vec![
            ItemSection {
                key: "issues".to_owned(),
                title: guest.t("kind-bulletin-many"),
                items: issues.iter().map(item).collect(),
                empty: guest.t("issues-none"),
            },
            ItemSection {
                key: "feed".to_owned(),
                title: guest.t("issues-feed"),
                items: vec![Item { link: Some(Link::new("Atom", "/published.atom")), ..Item::default() }],
                empty: String::new(),
            },
        ],
        frame: guest.frame(),
    }))
}

/// What a public issue says, and what is known of it.
async fn read(guest: &Guest, number: &str) -> Result<(Open, Frozen), Trouble> {
    let number = number.to_owned();
    guest
        .read(move |work: Work| {
            let number = number.clone();
            async move {
                let found = published::open_to_all(&work, Some(&number)).await?.into_iter().next();
                let issue = found.filter(|_| !number.is_empty()).ok_or(Refusal::NotFound)?;
                let frozen = published::text(&work, issue.id).await?;
                Ok((issue, frozen))
            }
        })
        .await
}

/// What was published under a public number, for anybody.
pub async fn open_issue_of(guest: &Guest, number: &str) -> Result<Frozen, Trouble> {
    Ok(read(guest, number).await?.1)
}

/// `GET /published/{number}`.
pub async fn get(guest: Guest, Path(number): Path<String>) -> Answer {
    let (known, frozen) = read(&guest, &number).await?;
    let (issue, report) = frozen.issue(guest.lang);
    let nothing = |_: &str| None;
    Ok(show(&BulletinPage {
        frame: guest.frame(),
        title: issue.title(),
        about: numbered(guest.lang, &known.number),
        chooser: None,
        remarks: remarks(&guest, &known),
        facts: vec![
            (guest.t("field-bulletin-issued_on"), records::day(guest.lang, known.issued_on)),
            (guest.t("field-bulletin-sha256"), known.sha256.clone()),
        ],
        beside: false,
        ways: vec![Link::new(guest.t("issues-public-title"), HERE), Link::new(guest.t("layout-register"), "/register")],
        narrative: words::told(&nothing, &report),
        lines: words::tables(guest.lang, &nothing, &issue.figures),
        pictures: words::drawings(guest.lang, &frozen.pictures),
        formats: formats(&address(&known.number)),
        printed_on: String::new(),
    }))
}

fn remarks(guest: &Guest, known: &Open) -> Vec<Notice> {
    let plain = Notice { tone: Tone::Plain, text: guest.t("issues-frozen-public"), link: None };
    let linked = |key: &str, number: &String, tone, note: Option<&String>| {
        let said = guest.t(key);
        Notice {
            tone,
            text: note.map_or_else(|| said.clone(), |note| i18n::prose::labelled(guest.lang, &said, note)),
            link: Some(Link::new(numbered(guest.lang, number), address(number))),
        }
    };
    let corrects = known.corrects.as_ref();
    let corrects = corrects.map(|number| linked("issues-corrects", number, Tone::Active, known.note.as_ref()));
    let corrected = known.corrected_by.as_ref();
    let corrected = corrected.map(|number| linked("issues-corrected-by", number, Tone::Waiting, None));
    std::iter::once(plain).chain(corrects).chain(corrected).collect()
}

/// `GET /published.atom`: the latest issues as an Atom feed.
pub async fn feed(guest: Guest) -> Answer {
    let issues = issues(&guest, None).await?;
    let site = guest.app.settings.public_url.clone();
    let entry = |issue: &Open| FeedEntry {
        id: format!("urn:uuid:{}", issue.id),
        title: title(&guest, issue),
        href: format!("{site}{}", address(&issue.number)),
        updated: format!("{}T00:00:00Z", issue.issued_on),
        summary: issue.note.clone().unwrap_or_else(|| numbered(guest.lang, &issue.number)),
    };
    let feed = Feed {
        id: format!("{site}{HERE}"),
        title: guest.app.settings.office_name.get(),
        own: format!("{site}/published.atom"),
        updated: issues
            .first()
            .map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |issue| format!("{}T00:00:00Z", issue.issued_on)),
        entries: issues.iter().take(50).map(entry).collect(),
    };
    let text = askama::Template::render(&feed).map_err(|_| guest.trouble(Refusal::Rule("bulletin-unreadable")))?;
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], text).into_response())
}
