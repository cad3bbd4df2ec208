//! A bulletin as one page that needs nothing beside it: the report, then every figure.

use std::fmt::Write;

use bulletin::{Issue, Narrative, Span, picture::Picture};

const STYLE: &str = "body{font-family:system-ui,sans-serif;line-height:1.6;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1d2521}\
    h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;width:100%}\
    th,td{text-align:start;padding:.35rem .6rem;border-bottom:1px solid #ccd5d0;vertical-align:top}td.value{text-align:end;white-space:nowrap}\
    figure{margin:1.5rem 0}h3{font-size:1rem}svg{display:block;width:100%;height:auto}small{color:#55605a}@media print{body{margin:0}}";

/// The whole page.
pub fn page(issue: &Issue, told: &Narrative, pictures: &[Picture]) -> String {
    let mut body = format!(
        "<h1>{}</h1>\n<p>{} · {}</p>\n<p>{}</p>\n",
        escaped(&told.title),
        escaped(&issue.office),
        escaped(&issue.period()),
        spans(&told.lead)
    );
    if told.draft {
        let _ = writeln!(body, "<p><strong>{}</strong></p>", escaped(&i18n::text(issue.lang, "paper-bulletin-draft")));
    }
    for section in &told.sections {
        let _ = writeln!(body, "<h2>{}</h2>", escaped(&section.heading));
        for paragraph in &section.paragraphs {
            let _ = writeln!(body, "<p>{}</p>", spans(paragraph));
        }
    }
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}{}{}</body>\n</html>\n",
        issue.lang.code(),
        escaped(&told.title),
        drawn(issue, pictures),
        table(issue)
    )
}

/// The pictures, each with how to read it.
fn drawn(issue: &Issue, pictures: &[Picture]) -> String {
    let mut section = String::new();
    if !pictures.is_empty() {
        let _ = writeln!(section, "<h2>{}</h2>", escaped(&i18n::text(issue.lang, "picture-section")));
    }
    for picture in pictures {
        let (title, note) = (picture.titles.join(" "), picture.notes.join(" "));
        let _ = writeln!(
            section,
            "<figure>\n<h3>{}</h3>\n{}<figcaption><small>{}</small></figcaption>\n</figure>",
            escaped(&title),
            picture.svg,
            escaped(&note)
        );
    }
    section
}

fn spans(spans: &[Span]) -> String {
    spans.iter().map(|span| escaped(span.as_str())).collect()
}

fn table(issue: &Issue) -> String {
    let word = |key: &str| escaped(&i18n::text(issue.lang, &format!("issue-{key}")));
    let mut table = format!(
        "<h2>{}</h2>\n<table>\n<thead><tr><th>{}</th><th>{}</th></tr></thead>\n<tbody>\n",
        word("figures"),
        word("column-figure"),
        word("column-value")
    );
    for figure in &issue.figures {
        let sources = figure.citations.iter().map(|source| escaped(source)).collect::<Vec<_>>().join("; ");
        let below =
            if sources.is_empty() { escaped(&figure.counts) } else { format!("{} {sources}", escaped(&figure.counts)) };
        let _ = writeln!(
            table,
            "<tr id=\"{}\"><td>{}<br><small>{below}</small></td><td class=\"value\">{}</td></tr>",
            escaped(&figure.id),
            escaped(&figure.label),
            escaped(&figure.shown(issue.lang))
        );
    }
    table + "</tbody>\n</table>\n"
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use bulletin::FigureValue;
    use i18n::Lang;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_page_shows_report_and_figures_and_runs_nothing_that_somebody_wrote() {
        let issue = Issue {
            office: "<script>alert(1)</script>".into(),
            place: "Ridge County".into(),
            from: date(2025, 3, 1),
            to: date(2025, 6, 30),
            lang: Lang::En,
            public: false,
            figures: vec![FigureValue::counted(Lang::En, "requests.received", "requests", "count", 312)],
        };
        let page = page(&issue, &bulletin::narrative(&issue), &[]);
        assert!(page.contains("<td class=\"value\">312</td>") && page.contains("312 service requests"), "{page}");
        assert!(!page.contains("<script>"), "{page}");
    }
}
