//! An issue of the bulletin as it was published; what has changed since stands beside it, never in it.

use ::bulletin::{
    Bulletin, Frozen,
    published::{self, BULLETIN, Published},
};
use axum::extract::Path;
use casework::{Refusal, Work, figure::Period, find, values::Record as _, written::Names};
use i18n::Lang;
use proof::statement;
use uuid::Uuid;
use web::pages::{
    bulletin::{BulletinPage, LineFigures},
    layout::{Link, Notice, Tone},
};

use super::words;
use crate::{
    desk::{Answer, Desk, show},
    query::address as with,
    records,
    trouble::Trouble,
};

/// The files of an issue beside its page.
const FILES: [(&str, &str); 5] =
    [("PDF", "pdf"), ("XLSX", "xlsx"), ("HTML", "html"), ("Markdown", "md"), ("JSON", "json")];

/// The page of an issue.
pub(super) fn address(id: Uuid) -> String {
    records::address(&BULLETIN, id)
}

/// "No. 2025-3".
pub(super) fn numbered(lang: Lang, number: &str) -> String {
    i18n::text_with(lang, "issues-number", &[("number", number.into())])
}

/// Its other forms, below the address of its page.
pub(super) fn formats(page: &str) -> Vec<Link> {
    FILES.iter().map(|(name, end)| Link::new(*name, format!("{page}/bulletin.{end}"))).collect()
}

/// What was published under an id, for whoever may read it.
pub async fn issue_of(desk: &Desk, id: &str) -> Result<(Frozen, String), Trouble> {
    let id = records::id(desk, id)?;
    let read = move |work: Work| async move {
        let stored = find::find(&work, &BULLETIN, id).await?;
        let issue = Published::of(&stored.values)?;
        Ok((published::text(&work, id).await?, issue.number.0))
    };
    desk.read(read).await
}

/// An issue with what stands around it.
struct Seen {
    id: Uuid,
    issue: Published,
    frozen: Frozen,
    now: Bulletin,
    place: Option<String>,
    corrects: Option<(Uuid, String)>,
    corrected_by: Option<(Uuid, String)>,
    leaf: Option<i64>,
    today: jiff::civil::Date,
}

async fn look(work: &Work, office: &str, id: Uuid) -> Result<Seen, Refusal> {
    let stored = find::find(work, &BULLETIN, id).await?;
    let issue = Published::of(&stored.values)?;
    let covers = issue.covers_id.map(|place| place.0);
    let period = Period { from: issue.from_on, to: issue.to_on, place: covers };
    let mut now = ::bulletin::compile(work, office, &period).await?;
    if issue.public {
        published::withhold(work, &mut now, &period).await?;
    }
    let corrects = match issue.corrects_id {
        Some(earlier) => {
            let earlier = find::find_even_voided(work, &BULLETIN, earlier.0).await?;
            Some((earlier.id, Published::of(&earlier.values)?.number.0))
        }
        None => None,
    };
    let place = Names::places(work, covers).await?;
    let place = covers.and_then(|id| place.place(id)).map(|named| named.name.clone());
    let said = statement::entries(work, statement::Kind::Bulletin).await?;
    let own = said.iter().find(|(entry, _)| statement::fact(entry, "sha256") == Some(issue.sha256.0.as_str()));
    Ok(Seen {
        id,
        frozen: published::text(work, id).await?,
        now,
        place,
        corrects,
        corrected_by: published::corrected_by(work, id).await?,
        leaf: own.and_then(|(_, leaf)| *leaf),
        issue,
        today: work.tx.today(),
    })
}

/// `GET /bulletins/{id}`.
pub async fn get(desk: Desk, Path(id): Path<String>) -> Answer {
    let (id, office) = (records::id(&desk, &id)?, desk.app.settings.office_name.get());
    let seen = desk
        .read(move |work| {
            let office = office.clone();
            async move { look(&work, &office, id).await }
        })
        .await?;
    let (issue, report) = seen.frozen.issue(desk.lang);
    let opens = |id: &str| Some(opened(&seen, id));
    let mut lines = words::tables(desk.lang, &opens, &issue.figures);
    let changed = beside(desk.lang, &seen, &mut lines);
    let place = seen.place.clone().unwrap_or_else(|| desk.t("chooser-everywhere"));
    Ok(show(&BulletinPage {
        frame: desk.frame_of(&BULLETIN),
        title: format!("{} {}", desk.t("page-bulletin"), numbered(desk.lang, &seen.issue.number.0)),
        about: format!("{} · {place}", i18n::period(desk.lang, issue.from, issue.to)),
        chooser: None,
        remarks: remarks(&desk, &seen, changed),
        facts: facts(&desk, &seen),
        beside: changed > 0,
        ways: vec![
            Link::new(desk.t("issues-as-it-stands"), current(&seen, "/bulletin")),
            Link::new(desk.t("kind-bulletin-many"), "/bulletins"),
        ],
        narrative: words::told(&opens, &report),
        lines,
        pictures: words::drawings(desk.lang, &seen.frozen.pictures),
        formats: formats(&format!("{}/files", address(seen.id))),
        printed_on: records::day(desk.lang, seen.today),
    }))
}

/// A page about the same days and place as things stand now.
fn current(seen: &Seen, path: &str) -> String {
    let (from, to) = (seen.issue.from_on.to_string(), seen.issue.to_on.to_string());
    let place = Some(seen.frozen.place_code()).filter(|code| !code.is_empty()).map(|code| ("place", code));
    with(path, [("from", from.as_str()), ("to", to.as_str())].into_iter().chain(place))
}

fn opened(seen: &Seen, figure: &str) -> String {
    current(seen, &format!("/figures/{figure}"))
}

/// Puts beside each figure what holds now where that differs; answers how many there are.
fn beside(lang: Lang, seen: &Seen, lines: &mut [LineFigures]) -> usize {
    let then = seen.frozen.figures();
    let now = seen.frozen.differing(seen.now.issue(lang, seen.issue.public).figures);
    let mut changed = 0;
    for line in lines {
        let of_line = then.iter().filter(|figure| figure.line == line.code);
        for (row, then) in line.figures.iter_mut().zip(of_line) {
            if let Some(now) = now.iter().find(|now| now.id == then.id) {
                row.now = Some(now.shown(lang));
                changed += 1;
            }
        }
    }
    changed
}

fn remarks(desk: &Desk, seen: &Seen, changed: usize) -> Vec<Notice> {
    let key = if seen.issue.public { "issues-frozen-public" } else { "issues-frozen" };
    let mut remarks = vec![Notice { tone: Tone::Plain, text: desk.t(key), link: None }];
    let linked = |key: &str, (id, number): &(Uuid, String), tone| Notice {
        tone,
        text: desk.t(key),
        link: Some(Link::new(numbered(desk.lang, number), address(*id))),
    };
    if let Some(earlier) = &seen.corrects {
        let mut remark = linked("issues-corrects", earlier, Tone::Active);
        if let Some(note) = &seen.issue.note {
            remark.text = i18n::prose::labelled(desk.lang, &remark.text, &note.0);
        }
        remarks.push(remark);
    }
    remarks.extend(seen.corrected_by.as_ref().map(|later| linked("issues-corrected-by", later, Tone::Waiting)));
    if changed > 0 {
        let text = i18n::text_with(desk.lang, "issues-changed", &[("n", changed.into())]);
        remarks.push(Notice { tone: Tone::Waiting, text, link: None });
    }
    remarks
}

fn facts(desk: &Desk, seen: &Seen) -> Vec<(String, String)> {
    let for_whom = if seen.issue.public { "issues-for-public" } else { "issues-for-office" };
    let leaf = seen.leaf.map_or_else(
        || desk.t("issues-leaf-waits"),
        |leaf| i18n::text_with(desk.lang, "issues-leaf", &[("n", i18n::number(desk.lang, leaf).into())]),
    );
    vec![
        (desk.t("field-bulletin-issued_on"), records::day(desk.lang, seen.issue.issued_on)),
        (desk.t("issues-for"), desk.t(for_whom)),
        (desk.t("field-bulletin-sha256"), seen.issue.sha256.0.clone()),
        (desk.t("issues-log"), leaf),
    ]
}
