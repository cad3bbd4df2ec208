//! One record that was found, with what was looked for marked in its texts.

use casework::{
    change::Stored,
    words::{self, Asked, Part},
    written::Names,
};
use web::pages::records::{Excerpt, Hit, Piece};

use crate::{desk::Desk, records};

/// Characters before what was looked for.
const AROUND: usize = 30;
/// Texts shown beside the title.
const EXCERPTS: usize = 2;

/// The record as it stands among others.
pub(super) fn of(desk: &Desk, asked: &Asked, record: &Stored, names: &Names) -> Hit {
    let kind = record.values.kind;
    let shown = |column: &str| {
        let field = kind.field(column)?;
        let text = records::value(desk, field, record.values.get(column), names);
        (!text.is_empty()).then_some(text)
    };
    let title = record.values.text(kind.title).filter(|title| !title.is_empty());
    let title = match title {
        Some(title) => asked.excerpt(title, AROUND).unwrap_or_else(|| plain(records::clipped(title))),
        None => plain(desk.t(&format!("kind-{}", kind.table))),
    };
    let facts = [Some("reference"), kind.day, Some("place_id"), kind.state];
    let facts = facts.into_iter().flatten().filter(|column| *column != kind.title).filter_map(shown);
    let beside = words::fields(kind).filter(|field| ![kind.title, "reference"].contains(&field.column));
    let excerpts = beside.filter_map(|field| {
        let words = asked.excerpt(record.values.text(field.column)?, AROUND)?;
        Some(Excerpt { label: records::label(desk, kind, field.key()), words: pieces(words) })
    });
    Hit {
        href: records::address(kind, record.id),
        title: pieces(title),
        facts: facts.collect(),
        excerpts: excerpts.take(EXCERPTS).collect(),
    }
}

fn plain(text: String) -> Vec<Part> {
    vec![Part { text, marked: false }]
}

fn pieces(parts: Vec<Part>) -> Vec<Piece> {
    parts.into_iter().map(|part| Piece { text: part.text, marked: part.marked }).collect()
}
