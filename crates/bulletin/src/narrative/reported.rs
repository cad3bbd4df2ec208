//! Figures that are named with their label: what units reported, each with its source, and what no sentence tells.

use i18n::Lang;

use super::{
    span::{marked, unmarked},
    teller::{Args, written},
};
use crate::FigureValue;

/// One sentence per source, in the order of the figures.
pub(super) fn reported(lang: Lang, figures: &[FigureValue]) -> Vec<String> {
    let some = figures.iter().filter(|figure| figure.is_reported() && figure.value > 0 && !figure.withheld);
    let mut by_source: Vec<(String, Vec<&FigureValue>)> = Vec::new();
    for figure in some {
        let source = source(lang, figure);
        match by_source.iter_mut().find(|(known, _)| *known == source) {
            Some((_, group)) => group.push(figure),
            None => by_source.push((source, vec![figure])),
        }
    }
    by_source.into_iter().map(|(source, group)| sentence(lang, &source, &group)).collect()
}

fn sentence(lang: Lang, source: &str, figures: &[&FigureValue]) -> String {
    let key = if source.is_empty() { "reported" } else { "reported-source" };
    written(
        lang,
        key,
        &vec![("list".to_owned(), items(lang, figures).into()), ("source".to_owned(), source.to_owned().into())],
    )
}

/// The sources of a figure, each once.
pub(crate) fn source(lang: Lang, figure: &FigureValue) -> String {
    let mut sources: Vec<String> = Vec::new();
    for citation in &figure.citations {
        let citation = unmarked(citation.trim().trim_end_matches(['.', '。']));
        if !citation.is_empty() && !sources.contains(&citation) {
            sources.push(citation);
        }
    }
    sources.join(if lang.is_chinese() { "；" } else { "; " })
}

/// The figures with their labels in one sentence; none where there are none.
pub(super) fn also(lang: Lang, key: &str, figures: &[&FigureValue]) -> Option<String> {
    let args: Args = vec![("list".to_owned(), items(lang, figures).into())];
    (!figures.is_empty()).then(|| written(lang, key, &args))
}

fn items(lang: Lang, figures: &[&FigureValue]) -> String {
    let items: Vec<String> = figures.iter().map(|figure| item(lang, figure)).collect();
    items.join(match lang {
        Lang::En => "; ",
        Lang::ZhHans | Lang::ZhHant => "、",
        Lang::Bo => "། ",
    })
}

fn item(lang: Lang, figure: &FigureValue) -> String {
    let label = within_a_sentence(&figure.label);
    let value = marked(&figure.id, &figure.said(lang));
    written(lang, "item", &vec![("label".to_owned(), label.into()), ("value".to_owned(), value.into())])
}

/// A label of a table without what only a table needs: "Of them, .. (reported)".
fn within_a_sentence(label: &str) -> String {
    let label = unmarked(label);
    let mut label = label.trim();
    for ending in ["(reported)", "（上报）", "(上报)", "（上報）", "།"] {
        label = label.strip_suffix(ending).unwrap_or(label).trim_end();
    }
    for opening in ["Of them, ", "其中：", "其中，", "其中"] {
        label = label.strip_prefix(opening).unwrap_or(label);
    }
    label.to_owned()
}
