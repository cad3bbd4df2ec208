//! Where the work was done: a row for each place, a column for each line, a square for each village.
//!
//! A scheme and no map: the places of an office have no positions.

use i18n::Lang;

use super::{
    Area, Picture, Shown,
    canvas::{Anchor, Canvas, Fill, WIDTH, part, units},
    each, label, listed, number,
};
use crate::narrative::heading;

/// More rows than this do not fit a page; those with the least are left to the tables.
const ROWS: usize = 34;
const NAMES: f64 = 84.0;
const GAP: f64 = 8.0;
const ROW: f64 = 25.0;
const BIGGEST: f64 = 10.0;
const NUMBER: f64 = 32.0;
/// The villages of a place stand in two rows, one above the other.
const STOREYS: usize = 2;

/// The picture; none where no place has anything to show.
pub fn draw(shown: &Shown, langs: &[Lang]) -> Option<Picture> {
    let some = |area: &&Area| area.values.iter().any(|value| value.is_none_or(|n| n != 0));
    let all: Vec<&Area> = shown.areas.iter().filter(some).collect();
    if all.is_empty() {
        return None;
    }
    let rows = &all[..all.len().min(ROWS)];
    let mut canvas = Canvas::default();
    let column = (WIDTH - NAMES) / units(shown.courses.len().max(1));
    let head = heads(&mut canvas, shown, langs, column);
    let scales = Scales::of(rows, shown.courses.len(), column);
    for (at, area) in rows.iter().enumerate() {
        let y = head + units(at) * ROW;
        canvas.rule((0.0, y), (WIDTH, y));
        canvas.words((0.0, y + 16.5), 11, 400, Anchor::Start, &area.name);
        for (line, value) in area.values.iter().enumerate() {
            let x = NAMES + units(line) * column;
            cell(&mut canvas, area, line, *value, (x, y), &scales);
            let shown = value.map_or_else(|| "—".to_owned(), |n| i18n::number(Lang::En, n));
            canvas.words((x + column - GAP, y + 16.5), 11, 400, Anchor::End, &shown);
        }
    }
    let bottom = head + units(rows.len()) * ROW;
    canvas.rule((0.0, bottom), (WIDTH, bottom));
    Some(canvas.finish(bottom + 4.0, about(shown, langs, rows, all.len() - rows.len())))
}

fn heads(canvas: &mut Canvas, shown: &Shown, langs: &[Lang], column: f64) -> f64 {
    for (at, course) in shown.courses.iter().enumerate() {
        for (row, lang) in langs.iter().enumerate() {
            let corner = (NAMES + units(at) * column, units(row) * 17.0 + 13.0);
            canvas.words(corner, 10, 700, Anchor::Start, &heading(*lang, &course.line));
        }
    }
    units(langs.len()) * 17.0 + 5.0
}

/// What a full square and a full bar stand for, line by line.
struct Scales {
    slot: f64,
    bar: f64,
    village: Vec<i64>,
    area: Vec<i64>,
}

impl Scales {
    fn of(rows: &[&Area], lines: usize, column: f64) -> Self {
        let widest = rows.iter().map(|area| area.villages.len()).max().unwrap_or_default();
        let room = column - NUMBER - GAP;
        let most = |line: usize, of: &dyn Fn(&Area, usize) -> i64| {
            rows.iter().map(|area| of(area, line)).max().unwrap_or_default()
        };
        let village =
            |area: &Area, line: usize| area.villages.iter().map(|values| values[line]).max().unwrap_or_default();
        let area = |area: &Area, line: usize| area.values[line].unwrap_or_default();
        Self {
            slot: (room / units(widest.div_ceil(STOREYS).max(1))).min(BIGGEST + 1.0),
            bar: room,
            village: (0..lines).map(|line| most(line, &village)).collect(),
            area: (0..lines).map(|line| most(line, &area)).collect(),
        }
    }
}

fn cell(canvas: &mut Canvas, area: &Area, line: usize, value: Option<i64>, (x, y): (f64, f64), scales: &Scales) {
    let middle = y + ROW / 2.0;
    if area.villages.is_empty() {
        let long = part(value.unwrap_or_default(), scales.area[line], scales.bar);
        canvas.block((x, middle - 4.0), (long, 8.0), Fill::Full);
        return;
    }
    for (at, values) in area.villages.iter().enumerate() {
        // The area tells the number, so the side is its root; nothing is a dot.
        let side = (part(values[line], scales.village[line], 1.0)).sqrt() * (scales.slot - 1.0);
        let side = if values[line] > 0 { side.max(2.0) } else { 1.0 };
        let half = area.villages.len().div_ceil(STOREYS);
        let left = x + units(at % half) * scales.slot + (scales.slot - side) / 2.0;
        let storey = middle + (units(at / half) - 0.5) * scales.slot;
        canvas.block((left, storey - side / 2.0), (side, side), Fill::Full);
    }
}

fn about(shown: &Shown, langs: &[Lang], rows: &[&Area], more: usize) -> Picture {
    let villages = rows.iter().any(|area| !area.villages.is_empty());
    let kind = if villages { "villages" } else { "areas" };
    let note = |lang: Lang| {
        let counted: Vec<String> = shown
            .courses
            .iter()
            .map(|course| i18n::prose::labelled(lang, &heading(lang, &course.line), &label(lang, &course.figure)))
            .collect();
        let key = format!("picture-places-note-{kind}");
        let mut note = vec![
            i18n::text(lang, &key),
            i18n::text_with(lang, "picture-places-counted", &[("list", listed(lang, &counted).into())]),
        ];
        if more > 0 {
            note.push(i18n::text_with(lang, "picture-places-more", &[("n", more.into())]));
        }
        note.join(if lang.is_chinese() { "" } else { " " })
    };
    let told = |lang: Lang| {
        let row = |area: &&Area| {
            let values: Vec<String> = area.values.iter().map(|value| number(*value, lang)).collect();
            i18n::prose::labelled(lang, &area.name, &values.join(", "))
        };
        listed(lang, &rows.iter().map(row).collect::<Vec<_>>())
    };
    Picture {
        name: "places",
        titles: each(langs, |lang| i18n::text(lang, &format!("picture-places-{kind}"))),
        notes: each(langs, note),
        told: each(langs, told),
        svg: String::new(),
    }
}
