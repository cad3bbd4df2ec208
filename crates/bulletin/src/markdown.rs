//! A narrative, and a whole bulletin, as Markdown with tables.

use std::fmt::Write as _;

use crate::{
    FigureValue, Issue, Narrative, narrative,
    narrative::{heading, source},
    plain_text::read,
};

impl Narrative {
    /// The narrative as Markdown: its title as the first heading, each line as a second.
    pub fn markdown(&self) -> String {
        format!("# {}\n\n{}", escaped(&self.title), self.body("##"))
    }

    fn body(&self, level: &str) -> String {
        let mut body = format!("{}\n", escaped(&read(&self.lead)));
        for section in &self.sections {
            let _ = write!(body, "\n{level} {}\n", escaped(&section.heading));
            for paragraph in &section.paragraphs {
                let _ = write!(body, "\n{}\n", escaped(&read(paragraph)));
            }
        }
        body
    }
}

impl Issue {
    /// The whole bulletin as Markdown: what it covers, the report by line, every figure with how it is counted, notes.
    pub fn markdown(&self) -> String {
        self.markdown_with(&narrative::narrative(self))
    }

    /// The same with a report that was worded before.
    pub fn markdown_with(&self, narrative: &Narrative) -> String {
        let word = |key: &str| i18n::text(self.lang, &format!("issue-{key}"));
        format!(
            "# {}\n\n{}\n## {}\n\n{}\n## {}\n\n{}\n## {}\n\n{}",
            escaped(&narrative.title),
            self.covers(),
            word("narrative"),
            narrative.body("###"),
            word("figures"),
            self.table(),
            word("notes"),
            self.notes(narrative.draft),
        )
    }

    fn covers(&self) -> String {
        let word = |key: &str| i18n::text(self.lang, &format!("issue-{key}"));
        let colon = if self.lang.is_chinese() { "：" } else { ": " };
        let period = i18n::text_with(self.lang, "issue-both-days", &[("period", self.period().into())]);
        let rows = [("office", &self.office), ("place", &self.place), ("period", &period)];
        rows.iter().fold(String::new(), |mut text, (key, value)| {
            let _ = writeln!(text, "- {}{colon}{}", word(key), escaped(value));
            text
        })
    }

    fn table(&self) -> String {
        let columns = ["line", "figure", "value", "unit", "counts"];
        let heads = columns.map(|column| i18n::text(self.lang, &format!("issue-column-{column}")));
        let mut table = format!("| {} |\n| --- | --- | ---: | --- | --- |\n", heads.join(" | "));
        for figure in &self.figures {
            let cells = [
                heading(self.lang, &figure.line),
                figure.label.clone(),
                figure.shown(self.lang),
                i18n::text(self.lang, &format!("unit-{}", figure.unit)),
                figure.counts.clone(),
            ];
            let _ = writeln!(table, "| {} |", cells.map(|cell| escaped(&cell)).join(" | "));
        }
        table
    }

    fn notes(&self, draft: bool) -> String {
        let draft = draft.then(|| i18n::text(self.lang, "issue-draft"));
        let mut notes: Vec<String> = draft.into_iter().collect();
        notes.extend(self.remarks());
        notes.extend(self.figures.iter().filter_map(|figure| self.cited(figure)));
        notes.iter().fold(String::new(), |text, note| text + "- " + &escaped(note) + "\n")
    }

    /// What there is to know of all its figures: as many sentences in every language.
    pub fn remarks(&self) -> Vec<String> {
        let any = |holds: fn(&FigureValue) -> bool| self.figures.iter().any(holds);
        let keys = [
            ("public", self.public),
            ("note-counted", true),
            ("note-over", any(FigureValue::is_cut)),
            ("note-solved", any(|figure| figure.id == "requests.solved")),
            ("note-reported", any(FigureValue::is_reported)),
        ];
        let said = keys.into_iter().filter(|(_, said)| *said);
        said.map(|(key, _)| i18n::text(self.lang, &format!("issue-{key}"))).collect()
    }

    fn cited(&self, figure: &FigureValue) -> Option<String> {
        let source = source(self.lang, figure);
        let args = [("label", (&figure.label).into()), ("source", (&source).into())];
        (!source.is_empty()).then(|| i18n::text_with(self.lang, "issue-note-source", &args))
    }
}

/// Words that somebody wrote, with what Markdown would read as its own made plain, on one line.
fn escaped(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    for c in words.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if "\\`*_[]<>#|&~".contains(c) {
            plain.push('\\');
        }
        plain.push(c);
    }
    plain
}

#[cfg(test)]
mod tests {
    use i18n::Lang;
    use jiff::civil::date;

    use super::escaped;
    use crate::{FigureValue, Issue};

    fn issue(lang: Lang) -> Issue {
        let source = vec!["Monthly table, 30 June".to_owned()];
        Issue {
            office: "County | Office".into(),
            place: "Ridge County".into(),
            from: date(2025, 3, 1),
            to: date(2025, 6, 30),
            lang,
            public: true,
            figures: vec![
                FigureValue::counted(lang, "requests.received", "requests", "count", 312),
                FigureValue::counted(lang, "requests.solved", "requests", "count", 58),
                FigureValue::counted(lang, "relief.raised", "relief", "money", 80_512_300).over(true),
                FigureValue::counted(lang, "relief.health_checks", "relief", "sum", 3).withheld(),
                FigureValue::reported(lang, "insight.meetings", "insight", 60, "Meetings", source),
            ],
        }
    }

    #[test]
    fn a_whole_bulletin_has_report_figures_and_notes() {
        let text = issue(Lang::En).markdown();
        let expected = [
            "# Ridge County: bulletin of the six lines, 1 March to 30 June 2025\n",
            "- Office: County \\| Office\n",
            "- Period: 1 March to 30 June 2025, both days included\n",
            "### Solve problems\n\nResidents made 312 service requests, of which 58 (19 percent) were solved",
            "| Care | Relief fund raised | ¥ 805,123.00 | yuan | Contributions to the relief fund posted in the period. |\n",
            "| Care | Families given a free medical check or treatment | not shown | added up |",
            "| Find the way | Meetings | 60 | reported | One number reported by a unit; no records behind it. |\n",
            "- In the report, “over” means",
            "- Source of “Meetings”: Monthly table, 30 June\n",
            "- This is the public bulletin.",
        ];
        for part in expected {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
    }

    #[test]
    fn a_whole_bulletin_is_written_in_each_language() {
        for lang in Lang::ALL {
            let text = issue(lang).markdown();
            assert!(!text.contains("issue-") && !text.contains("unit-") && !text.contains('$'), "{text}");
        }
        assert!(issue(Lang::ZhHans).markdown().contains("- 统计期：2025年3月1日至6月30日（含首尾两日）\n"));
    }

    #[test]
    fn what_somebody_wrote_stays_words() {
        assert_eq!(escaped("a|b *c* <d>\n# e"), "a\\|b \\*c\\* \\<d\\> \\# e");
    }
}
