use web::pages::{
    closing_rates::{CallBacks, CallsPage, ClosingRatesPage, Interval, OpenedCall, Rate},
    inbox::Matter,
    layout::{Link, Tag, Tone},
    records::{Action, Cell, Choice, Column, Fact, Field, FieldGroup, Form, Input, Row, Table},
    topics::{Behind, Proposed, TopicsPage},
};

use super::{Say, lists::request_table};

fn rate(say: Say, en: &str, zh: &str, shown: Option<(f64, &str, f64, f64)>) -> Rate {
    Rate {
        label: say.w(en, zh),
        about: say.w("Of what was due: answered by its day.", "已到期的诉求中，按期答复的。"),
        share: shown.map_or_else(
            || say.w("Fewer than five: not shown", "不足五件，不显示"),
            |(share, ..)| format!("{share:.0} %"),
        ),
        of: shown.map_or_else(String::new, |(_, of, ..)| of.to_owned()),
        interval: shown.map(|(share, _, low, high)| Interval { share, low, high }),
    }
}

fn facts(say: Say, named: &[(&str, &str, &str)]) -> Vec<Fact> {
    named.iter().map(|(en, zh, n)| Fact::new(say.w(en, zh), *n)).collect()
}

fn table(say: Say, caption: (&str, &str), heads: &[(&str, &str)], rows: &[[&str; 4]]) -> Table {
    Table {
        caption: say.w(caption.0, caption.1),
        columns: heads.iter().map(|(en, zh)| Column::text(say.w(en, zh))).collect(),
        rows: rows
            .iter()
            .map(|row| Row { cells: row.iter().map(|cell| Cell::text(*cell)).collect(), ..Row::default() })
            .collect(),
    }
}

pub fn rates(say: Say) -> ClosingRatesPage {
    let heads = [("Category", "类别"), ("Answered in time", "按期答复"), ("Solved", "已解决"), ("Satisfied", "满意")];
    let by_category = table(
        say,
        ("By category", "按类别"),
        &heads,
        &[["Power", "81 %", "60 %", "—"], ["Water", "78 %", "66 %", "90 %"]],
    );
    let strata = table(
        say,
        ("Strata and their weights", "分层与权重"),
        &[
            ("Category", "类别"),
            ("Outcome", "办理结果"),
            ("Drawn", "抽取件数"),
            ("One answer stands for", "每份答复代表"),
        ],
        &[["Water", "Solved", "5", "8.2"]],
    );
    ClosingRatesPage {
        frame: say.frame("requests", "/closing-rates"),
        about: say.about(),
        chooser: say.chooser("/closing-rates"),
        as_of: say.w("As it stands on 30 June 2025.", "截至2025年6月30日。"),
        rates: vec![
            rate(say, "Answered in time", "按期答复", Some((78.4, "58 / 74", 67.7, 86.2))),
            rate(say, "Solved", "已解决", Some((66.0, "31 / 47", 51.7, 77.8))),
            rate(say, "Satisfied", "满意", None),
        ],
        counted: facts(say, &[("Received", "收到", "312"), ("Open", "未办结", "201")]),
        apart: facts(say, &[("Outside the office's competence", "不属本办职责", "9"), ("Withdrawn", "群众撤回", "2")]),
        tables: vec![by_category],
        call_backs: Some(CallBacks {
            counts: facts(say, &[("Drawn", "抽取件数", "22"), ("Reached", "已联系上", "17")]),
            estimates: vec![rate(say, "Resident says solved", "群众称已解决", Some((71.0, "48 – 87 %", 48.0, 87.0)))],
            covered: say.w("The estimates speak for 94 %.", "估计代表94%。"),
            strata: strata.clone(),
            rounds: strata,
            draw: Some(Link::new(say.w("Draw call-backs", "抽取回访"), "/call-back-rounds/new")),
            to_do: Some(Link::new(say.w("Call-backs for me", "我的回访"), "/call-backs/to-do")),
        }),
        printed_on: say.w("30 June 2025", "2025年6月30日"),
    }
}

pub fn calls(say: Say) -> CallsPage {
    let says =
        vec![Choice::new("solved", say.w("Solved", "已解决")), Choice::new("not", say.w("Not solved", "未解决"))];
    let form = Form {
        action: "/call-backs/1/result".to_owned(),
        groups: vec![FieldGroup {
            fields: vec![
                Field::new("reached", say.w("Somebody was reached", "已联系上"), Input::Flag),
                Field::new("says", say.w("The resident says", "群众意见"), Input::Choice(says)).optional(),
            ],
            ..FieldGroup::default()
        }],
        submit: say.w("Tell what was heard", "记录回访"),
        ..Form::default()
    };
    let text = say.w("The tap behind the school is dry", "学校后面的水龙头没水");
    CallsPage {
        frame: say.frame("requests", "/call-backs/to-do"),
        trail: vec![Link::new(say.w("Closing rates", "办结率"), "/closing-rates")],
        calls: vec![Matter {
            href: "/call-backs/to-do?at=1".to_owned(),
            title: text.clone(),
            about: say.w("R-2025-0187 · Water · Old Bridge", "R-2025-0187 · 水 · 老桥村"),
            due: Some(Tag::new(say.w("not reached once", "1次未联系上"), Tone::Waiting)),
            here: true,
        }],
        others: say.w("2 more calls are for somebody else.", "另有2件由别人回访。"),
        opened: Some(OpenedCall {
            number: Link::new("R-2025-0187", "/requests/1"),
            text,
            facts: facts(say, &[("Closed on", "办结日期", "2025-06-12")]),
            action: Action::new("result", say.w("Tell what was heard", "记录回访"), form).opened(),
        }),
    }
}

pub fn nobody_to_call(say: Say) -> CallsPage {
    CallsPage { calls: Vec::new(), opened: None, others: String::new(), ..calls(say) }
}

pub fn topics(say: Say) -> TopicsPage {
    let mut owned = request_table(say);
    owned.rows.truncate(2);
    TopicsPage {
        frame: say.frame("requests", "/topics"),
        proposed: vec![Proposed {
            topic: Link::new(say.w("pipe · frozen", "水管冻裂"), "/topics/1"),
            about: say.w("Water · Serkha township · 2 to 14 January 2025", "水 · 色卡乡 · 2025年1月2日至14日"),
            count: say.w("9 requests from 8 sources", "9件诉求，8个来源"),
            requests: vec![Behind {
                number: Link::new("R-2025-0012", "/requests/12"),
                text: say.w("The pipe froze and burst", "水管冻裂"),
                day: "2025-01-14".to_owned(),
            }],
        }],
        owned: Table { caption: say.w("With an owner", "已有负责单位"), ..owned.clone() },
        ended: Table { caption: say.w("Ended or set aside", "已结束或已搁置"), ..owned },
    }
}

pub fn no_topics(say: Say) -> TopicsPage {
    TopicsPage { proposed: Vec::new(), owned: Table::default(), ended: Table::default(), ..topics(say) }
}
