//! Thematic reports, booklets handed out, and the numbers that units report.

use casework::kind::Role;
use jiff::civil::Date;
use serde_json::json;

use crate::{
    FROM, TO,
    ground::team_of_village,
    hand::id,
    plan::{Dice, days, shares},
    season::{Diary, eve},
    texts,
};

/// A kind of figure that units report: id, line, names, and what it came to in the season by how many reports.
struct Kind {
    code: &'static str,
    line: &'static str,
    names: [&'static str; 2],
    total: u32,
    reports: usize,
}

const KINDS: [Kind; 5] = [
    Kind {
        code: "insight.meetings",
        line: "insight",
        names: ["Party-branch meetings supported", "支部会议"],
        total: 60,
        reports: 4,
    },
    Kind {
        code: "insight.activists",
        line: "insight",
        names: ["Party-membership applicants", "入党积极分子"],
        total: 126,
        reports: 1,
    },
    Kind {
        code: "insight.candidates",
        line: "insight",
        names: ["Candidates confirmed", "发展对象"],
        total: 65,
        reports: 1,
    },
    Kind {
        code: "requests.veteran_officials",
        line: "requests",
        names: ["Of them, retired village officials", "三老干部"],
        total: 212,
        reports: 3,
    },
    Kind {
        code: "requests.delegates",
        line: "requests",
        names: ["Of them, elected delegates and committee members", "两代表一委员"],
        total: 131,
        reports: 2,
    },
];

/// Notes reports, hand-outs and reported figures.
pub fn plan(diary: &mut Diary) {
    thematic(diary);
    handouts(diary, "bilingual", 5_130, 96);
    handouts(diary, "chinese", 1_940, 31);
    reported(diary);
}

fn thematic(diary: &mut Diary) {
    for (n, on) in days(&mut Dice::new("reports"), 5, Date::constant(2025, 4, 10), TO).into_iter().enumerate() {
        let text = texts::thematic_report(n);
        diary.on(on, move |hand| {
            let sent = json!({
                "title": text.title, "kind": "thematic", "published_on": on.to_string(), "place": texts::county(),
                "summary": text.summary,
            });
            async move { hand.enter(id("thematic_report", n, on), "thematic_report", sent).await.map(drop) }
        });
    }
}

fn handouts(diary: &mut Diary, language: &'static str, copies: u32, times: usize) {
    let materials: Vec<String> = texts::materials()
        .into_iter()
        .filter(|material| material.bilingual == (language == "bilingual"))
        .map(|material| material.code)
        .collect();
    let mut dice = Dice::new(language);
    let copies = shares(&mut dice, copies, times, 6);
    for (n, (on, copies)) in days(&mut dice, times, FROM, TO).into_iter().zip(copies).enumerate() {
        let village = dice.below(texts::villages().len());
        let material = dice.one(&materials).clone();
        diary.on(on, move |hand| {
            let sent = json!({
                "handed_on": on.to_string(), "place": texts::villages()[village], "material": material, "copies": copies,
                "team": team_of_village(village),
            });
            async move { hand.of(Role::Field).enter(id(language, n, on), "handout", sent).await.map(drop) }
        });
    }
}

fn reported(diary: &mut Diary) {
    for (n, kind) in KINDS.iter().enumerate() {
        diary.on(eve(), move |hand| async move {
            let sent =
                json!({"code": kind.code, "line": kind.line, "name_en": kind.names[0], "name_zh": kind.names[1]});
            hand.enter(id("reported_kind", n, eve()), "reported_kind", sent).await.map(drop)
        });
        let mut dice = Dice::new(kind.code);
        let values = shares(&mut dice, kind.total, kind.reports, 1);
        for (part, (on, value)) in
            days(&mut dice, kind.reports, Date::constant(2025, 5, 1), TO).into_iter().zip(values).enumerate()
        {
            diary.on(on, move |hand| {
                let sent = json!({
                    "reported_kind": kind.code, "stands_for_on": on.to_string(), "place": texts::county(), "value": value,
                    "citation": texts::citation(n, part), "unit": texts::reporting_unit(n),
                });
                async move { hand.enter(id(kind.code, part, on), "reported_figure", sent).await.map(drop) }
            });
        }
    }
}
