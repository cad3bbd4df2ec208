//! The course of each line: bars for the period, and behind them the edges of the period before.

use i18n::Lang;

use super::{
    Course, Picture, Shown,
    canvas::{Anchor, Canvas, Fill, WIDTH, part, units},
    each, label, listed, number,
};
use crate::narrative::heading;

const ACROSS: usize = 3;
const GAP: f64 = 24.0;
const BARS: f64 = 62.0;
const WIDEST: f64 = 26.0;

/// The picture; none where no line has anything to show.
pub fn draw(shown: &Shown, langs: &[Lang]) -> Option<Picture> {
    let some = |course: &Course| course.value.is_some_and(|n| n != 0) || course.before.is_some_and(|n| n != 0);
    if !shown.courses.iter().any(some) {
        return None;
    }
    let mut canvas = Canvas::default();
    let width = (WIDTH - GAP * units(ACROSS - 1)) / units(ACROSS);
    let head = units(langs.len()) * 35.0 + 28.0;
    let height = head + BARS + 26.0;
    for (at, course) in shown.courses.iter().enumerate() {
        let corner = (units(at % ACROSS) * (width + GAP), units(at / ACROSS) * height);
        words(&mut canvas, course, langs, corner, width);
        bars(&mut canvas, course, (corner.0, corner.1 + head), width);
    }
    let rows = shown.courses.len().div_ceil(ACROSS);
    Some(canvas.finish(units(rows) * height - 16.0, about(shown, langs)))
}

fn words(canvas: &mut Canvas, course: &Course, langs: &[Lang], (x, y): (f64, f64), width: f64) {
    let mut below = y;
    for lang in langs {
        canvas.words((x, below + 15.0), 13, 700, Anchor::Start, &heading(*lang, &course.line));
        below += 18.0;
    }
    for lang in langs {
        canvas.words((x, below + 12.0), 11, 400, Anchor::Start, &label(*lang, &course.figure));
        below += 17.0;
    }
    let Some(lang) = langs.first() else { return };
    canvas.words((x, below + 21.0), 20, 700, Anchor::Start, &number(course.value, *lang));
    let before = i18n::text_with(*lang, "picture-before", &[("n", number(course.before, *lang).into())]);
    canvas.words((x + width, below + 21.0), 11, 400, Anchor::End, &before);
}

fn bars(canvas: &mut Canvas, course: &Course, (x, y): (f64, f64), width: f64) {
    let most = course.steps.iter().chain(&course.steps_before).copied().max().unwrap_or_default();
    let slot = (width / units(course.steps.len().max(course.steps_before.len()).max(1))).min(WIDEST);
    let base = y + BARS + 6.0;
    for (values, share, fill) in [(&course.steps_before, 0.96, Fill::Edge), (&course.steps, 0.62, Fill::Full)] {
        for (at, value) in values.iter().enumerate() {
            let tall = part(*value, most, BARS);
            let left = x + units(at) * slot + slot * (1.0 - share) / 2.0;
            canvas.block((left, base - tall), (slot * share, tall), fill);
        }
    }
    canvas.rule((x, base), (x + width, base));
}

fn about(shown: &Shown, langs: &[Lang]) -> Picture {
    let days = |lang, (from, to)| i18n::period(lang, from, to);
    let note = |lang: Lang| {
        let args = [("period", days(lang, shown.period).into()), ("earlier", days(lang, shown.earlier).into())];
        i18n::text_with(lang, &format!("picture-course-note-{}", shown.step.code()), &args)
    };
    let told = |lang: Lang| {
        let item = |course: &Course| {
            let args = [
                ("label", label(lang, &course.figure).into()),
                ("n", number(course.value, lang).into()),
                ("before", number(course.before, lang).into()),
            ];
            i18n::text_with(lang, "picture-course-item", &args)
        };
        listed(lang, &shown.courses.iter().map(item).collect::<Vec<_>>())
    };
    Picture {
        name: "course",
        titles: each(langs, |lang| i18n::text(lang, "picture-course")),
        notes: each(langs, note),
        told: each(langs, told),
        svg: String::new(),
    }
}
