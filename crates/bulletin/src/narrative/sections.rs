//! The lines in their order, each in its paragraphs.

use i18n::Lang;

use super::{
    Section, plan,
    reported::{also, reported},
    span::spans,
    teller::{Args, Teller, joined, written},
};
use crate::{FigureValue, Issue, figure_value::PROGRAMME};

const ORDER: [&str; 6] = ["disputes", "insight", "outreach", "requests", "projects", "relief"];

pub(super) fn sections(issue: &Issue) -> Vec<Section> {
    lines(&issue.figures).into_iter().map(|line| section(issue, line)).collect()
}

/// The lines that have figures: the six first, then what an office may have added.
pub(crate) fn lines(figures: &[FigureValue]) -> Vec<&str> {
    let mut lines: Vec<&str> = Vec::new();
    let lines_of_figures = figures.iter().map(|figure| figure.line.as_str());
    for line in
        ORDER.into_iter().filter(|line| figures.iter().any(|figure| figure.line == *line)).chain(lines_of_figures)
    {
        if line != PROGRAMME && !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

fn section(issue: &Issue, line: &str) -> Section {
    let figures: Vec<FigureValue> = issue.figures.iter().filter(|figure| figure.line == line).cloned().collect();
    let paragraphs = if figures.iter().all(|figure| figure.value == 0) {
        vec![nothing(issue.lang, line, &figures)]
    } else {
        told(issue.lang, line, &figures)
    };
    Section {
        line: line.to_owned(),
        heading: heading(issue.lang, line),
        paragraphs: paragraphs.iter().map(|paragraph| spans(paragraph)).collect(),
    }
}

/// The name of a line.
pub(crate) fn heading(lang: Lang, line: &str) -> String {
    i18n::try_text(lang, &format!("line-{line}")).unwrap_or_else(|| line.to_owned())
}

fn nothing(lang: Lang, line: &str, figures: &[FigureValue]) -> String {
    if figures.iter().any(|figure| figure.withheld) {
        return written(lang, "withheld", &Args::new());
    }
    let own = i18n::try_text(lang, &format!("narrative-{line}-nothing"));
    own.unwrap_or_else(|| written(lang, "nothing", &Args::new()))
}

fn told(lang: Lang, line: &str, figures: &[FigureValue]) -> Vec<String> {
    let mut teller = Teller::new(lang, figures);
    let mut paragraphs = Vec::new();
    // Where the only numbers are reported ones, "none was held" beside them would read as a contradiction.
    if figures.iter().any(|figure| figure.value > 0 && !figure.is_reported()) {
        for paragraph in plan::paragraphs(line) {
            let sentences: Vec<String> = paragraph.iter().filter_map(|s| teller.say(s, Args::new())).collect();
            paragraphs.push(joined(lang, &sentences));
        }
    }
    paragraphs.extend(also(lang, "also", &teller.untold()));
    paragraphs.push(joined(lang, &reported(lang, figures)));
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}
