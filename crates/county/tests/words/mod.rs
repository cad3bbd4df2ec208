//! Searching the sample county: thirty questions in three scripts find what they must, and exactly what a plain reading of all
//! texts finds, whoever asks and however far the index is.

mod scan;

use std::collections::BTreeMap;

use casework::{
    Actor, Grant, Refusal, Work,
    change::Stored,
    kind::{Kind, Role},
    words::{self, Asked, Page, Part, Sizes},
};
use store::Store;
use uuid::Uuid;

use crate::OFFICE;

/// What is asked, and how many records of which kind have it. Counted from the county's texts by another program, written for
/// this alone: it reads the rows of the database and looks for the words one text after another.
const EXPECTED: [(&str, &str); 30] = [
    ("水管", "dispute 1, inspection 4, request 8"),
    (
        "饮水",
        "activity 9, category 1, dispute 1, expert_assignment 1, inspection 5, project 5, request 2, suggestion 1, thematic_report 1",
    ),
    (
        "飲水",
        "activity 9, category 1, dispute 1, expert_assignment 1, inspection 5, project 5, request 2, suggestion 1, thematic_report 1",
    ),
    ("路灯", "activity 3, request 2, suggestion 4"),
    ("桥", "activity 5, project 2, request 7, suggestion 2"),
    ("橋", "activity 5, project 2, request 7, suggestion 2"),
    ("幼兒園", "activity 1, request 1"),
    ("低保", "consultation 5, request 5"),
    ("第３驻村", "team 1"),
    ("校车", "request 3"),
    ("教学点取暖", "activity 1, request 1"),
    ("医保 报销", "consultation 3"),
    ("法律援助", "consultation 3"),
    ("援助法律", ""),
    ("ལམ", "activity 3, request 3, suggestion 7"),
    ("གྲོང་ཚོ", "activity 2, consultation 2, request 4, suggestion 3"),
    ("ལམ་གྱི་སྒྲོན་མེ", "request 1"),
    ("སྨན་པ", "request 3, suggestion 2"),
    ("སྨན་ཁང", "request 1"),
    ("ཁང་སྨན", ""),
    ("གློག ཁྱིམ་ཚང", "request 1"),
    ("road", "category 1, request 2, suggestion 2"),
    ("ROAD la", "suggestion 1"),
    ("foot", "activity 2, request 1"),
    ("oad", ""),
    ("ｂｒｉｄｇｅ", "activity 2"),
    ("power freezers", "request 1"),
    ("饮水 water", "category 1"),
    ("5月12日", ""),
    (
        "３",
        "activity 39, asset_handover 1, consultation 21, contribution 1, dispute 3, inspection 1, reported_figure 3, request 71, suggestion 57, team 1",
    ),
];
/// Asked by people who may not see everything.
const ASKED_BY_SOME: [&str; 4] = ["道路", "ལམ", "road", "a"];
const SIZES: Sizes = Sizes { least: 1, most: 150 };
const ALL: Page = Page { skip: 0, limit: 10_000, counted: 10_000 };

/// The county is searched.
pub async fn hold(store: &Store) {
    store
        .write(OFFICE, |tx| async move {
            let work = Work::new(tx, Actor::operator("test"), lines::catalogue());
            let read = scan::Texts::read(&work).await?;
            for (asked, _) in &EXPECTED[..3] {
                same(&work, &read, asked, "while all waits").await?;
            }
            index(&work).await?;
            let mut wrong = Vec::new();
            for (asked, expected) in EXPECTED {
                let found = same(&work, &read, asked, "from the index").await?;
                if found != expected {
                    wrong.push(format!("{asked}: {found}"));
                }
            }
            assert!(wrong.is_empty(), "not as expected:\n{}", wrong.join("\n"));
            seen_by_some(&work).await
        })
        .await
        .expect("searched");
}

/// All of it, in many small batches.
async fn index(work: &Work) -> Result<(), Refusal> {
    for kind in searched(work) {
        while words::build(work, kind, None, SIZES).await? > 0 {}
        assert!(!words::waiting(work, kind, SIZES).await?, "{}", kind.table);
    }
    Ok(())
}

fn searched(work: &Work) -> impl Iterator<Item = &'static Kind> + '_ {
    work.catalogue.kinds.iter().copied().filter(|kind| words::is_searched(kind) && work.actor.may_read(kind))
}

/// The search finds what the plain reading finds, kind by kind, and marks it; how many of which kind.
async fn same(work: &Work, read: &scan::Texts, text: &str, when: &str) -> Result<String, Refusal> {
    let asked = Asked::read(text);
    let mut counts = BTreeMap::new();
    for kind in searched(work) {
        let found = words::search(work, kind, &asked, None, ALL).await?;
        assert!(found.records.iter().all(|record| is_marked(&asked, record)), "{text:?} {when} in {}", kind.table);
        let mut ids: Vec<Uuid> = found.records.iter().map(|record| record.id).collect();
        assert_eq!((found.count, found.unread), (ids.len(), false), "{text:?} {when} in {}", kind.table);
        ids.sort_unstable();
        assert_eq!(ids, read.having(kind, text), "{text:?} {when} in {}", kind.table);
        counts.insert(kind.table, ids.len());
    }
    counts.retain(|_, count| *count > 0);
    Ok(counts.iter().map(|(table, count)| format!("{table} {count}")).collect::<Vec<_>>().join(", "))
}

/// What was found is marked in one of its texts at least, and marking loses nothing of any.
fn is_marked(asked: &Asked, record: &Stored) -> bool {
    let texts = words::fields(record.values.kind).filter_map(|field| record.values.text(field.column));
    let parts: Vec<_> = texts.map(|text| (text, asked.marked(text))).collect();
    let whole = |parts: &[Part]| parts.iter().map(|part| part.text.as_str()).collect::<String>();
    parts.iter().all(|(text, parts)| whole(parts) == **text)
        && parts.iter().any(|(_, parts)| parts.iter().any(|part| part.marked))
}

async fn seen_by_some(work: &Work) -> Result<(), Refusal> {
    let place = one(work, "SELECT place_id AS id FROM request WHERE office_id = $1 ORDER BY id LIMIT 1").await?;
    let unit =
        one(work, "SELECT unit_id AS id FROM request WHERE office_id = $1 AND unit_id IS NOT NULL ORDER BY id LIMIT 1");
    let grants = [
        Grant { place_id: Some(place), ..Grant::whole(Role::Field) },
        Grant { unit_id: Some(unit.await?), ..Grant::whole(Role::Unit) },
        Grant::whole(Role::Mediator),
    ];
    for grant in grants {
        let actor = Actor { grants: vec![grant], ..Actor::operator("test") };
        let theirs = Work::new(work.tx.clone(), actor, work.catalogue);
        let read = scan::Texts::read(&theirs).await?;
        let mut found = String::new();
        for asked in ASKED_BY_SOME {
            found += &same(&theirs, &read, asked, "by somebody who sees a part").await?;
        }
        assert!(!found.is_empty(), "each sees some");
    }
    Ok(())
}

async fn one(work: &Work, sql: &str) -> Result<Uuid, Refusal> {
    Ok(work.tx.row(sql, &[]).await?.expect("a row").get("id")?)
}
