//! What became of the requests that were handed over: a bar for each state, full where the matter is closed.

use i18n::Lang;

use super::{
    Picture, Shown, State,
    canvas::{Anchor, Canvas, Fill, WIDTH, part, units},
    each, listed,
};

const NAMES: f64 = 210.0;
const NUMBERS: f64 = 100.0;

/// The picture; none where nothing was handed over.
pub fn draw(shown: &Shown, langs: &[Lang]) -> Option<Picture> {
    let most = shown.states.iter().map(|state| state.requests).max()?;
    let all: i64 = shown.states.iter().map(|state| state.requests).sum();
    let row = units(langs.len()) * 15.0 + 9.0;
    let mut canvas = Canvas::default();
    for (at, state) in shown.states.iter().enumerate() {
        let y = units(at) * row;
        for (line, lang) in langs.iter().enumerate() {
            let name = i18n::text(*lang, &state.key);
            canvas.words((NAMES - 10.0, y + 15.0 + units(line) * 15.0), 12, 400, Anchor::End, &name);
        }
        let fill = if state.closed { Fill::Full } else { Fill::Light };
        let width = part(state.requests, most, WIDTH - NAMES - NUMBERS);
        canvas.block((NAMES, y + row / 2.0 - 7.0), (width, 14.0), fill);
        let lang = langs.first().copied().unwrap_or_default();
        let share = i18n::percent(state.requests, all).unwrap_or_default();
        let number = format!("{} ({share}%)", i18n::number(lang, state.requests));
        canvas.words((NAMES + width + 8.0, y + row / 2.0 + 4.0), 12, 700, Anchor::Start, &number);
    }
    let height = units(shown.states.len()) * row;
    canvas.rule((NAMES, 0.0), (NAMES, height));
    Some(canvas.finish(height + 2.0, about(shown, langs, all)))
}

fn about(shown: &Shown, langs: &[Lang], all: i64) -> Picture {
    let on = |lang| i18n::text_with(lang, "picture-states-note", &[("day", i18n::day(lang, shown.on).into())]);
    let told = |lang: Lang| {
        let item = |state: &State| {
            i18n::prose::labelled(lang, &i18n::text(lang, &state.key), &i18n::number(lang, state.requests))
        };
        listed(lang, &shown.states.iter().map(item).collect::<Vec<_>>())
    };
    Picture {
        name: "states",
        titles: each(langs, |lang| i18n::text_with(lang, "picture-states", &[("n", all.into())])),
        notes: each(langs, on),
        told: each(langs, told),
        svg: String::new(),
    }
}
