use web::pages::{
    handovers::{Candidate, ItemsPage, MeetingPage, UnitItems},
    layout::Link,
    records::{Choice, Field, Input, Table},
};

use super::{
    Say,
    lists::{filters, request_table},
};

fn units(say: Say) -> Vec<Choice> {
    [
        ("water", "Water Affairs Bureau", "水务局"),
        ("road", "Transport Bureau", "交通运输局"),
        ("power", "Power supply station", "供电所"),
        ("health", "Health Bureau", "卫健局"),
        ("agri", "Agriculture Bureau", "农牧局"),
        ("school", "Education Bureau", "教育局"),
    ]
    .map(|(value, en, zh)| Choice::new(value, say.w(en, zh)))
    .to_vec()
}

pub fn choosing(say: Say) -> MeetingPage {
    let candidate = |number: &str, en: (&str, &str, &str), zh: (&str, &str, &str), lead: &str, ticked| Candidate {
        id: number.to_owned(),
        kind: if number.starts_with('R') { say.w("Request", "诉求") } else { say.w("Suggestion", "建议") },
        matter: Link::new(number, format!("/requests/{number}")),
        title: say.w(en.0, zh.0),
        category: say.w(en.1, zh.1),
        place: say.w(en.2, zh.2),
        day: "2025-06-12".to_owned(),
        ticked,
        lead: lead.to_owned(),
        assisting: Vec::new(),
        error: None,
    };
    let mut candidates = vec![
        candidate(
            "R-2025-0312",
            ("Drinking water is cut off every evening", "Water", "Upper Serkha"),
            ("每天傍晚停水", "水", "上色卡村"),
            "water",
            true,
        ),
        candidate(
            "R-2025-0311",
            ("Street lamp at the crossing does not work", "Power", "Nyingra"),
            ("路口路灯不亮", "电", "宁热村"),
            "power",
            true,
        ),
        candidate(
            "S-2025-0051",
            ("Buy the feed together before winter", "Farming", "Riverside"),
            ("入冬前集中购买饲料", "农牧", "河边村"),
            "",
            true,
        ),
        candidate(
            "R-2025-0290",
            ("The road to the summer pasture has slipped", "Road", "Lower Serkha"),
            ("通往夏季牧场的道路塌方", "路", "下色卡村"),
            "road",
            false,
        ),
    ];
    candidates[1].assisting = vec!["road".to_owned()];
    candidates[2].error = Some(say.w("Choose the unit that leads.", "请选定牵头单位。"));
    let field = |name: &str, en: &str, zh: &str, input| Field::new(name, say.w(en, zh), input);
    MeetingPage {
        frame: say.frame("requests", "/handovers/new"),
        trail: vec![
            Link::new(say.w("Solve problems", "为民解忧"), "/requests"),
            Link::new(say.w("Hand-over meetings", "交办会"), "/handovers"),
        ],
        action: "/handovers".to_owned(),
        hidden: vec![("id".to_owned(), "0197".to_owned())],
        faults: Vec::new(),
        fields: vec![
            field("held_on", "Held on", "召开日期", Input::Day).value("2025-06-13"),
            field("title", "Title", "名称", Input::Line(200)),
        ],
        filters: filters(say),
        candidates,
        units: units(say),
        waiting: say.w("254 wait", "254件待交办"),
        next: Some("/handovers/new?after=x".to_owned()),
        typed: true,
    }
}

pub fn items(say: Say) -> ItemsPage {
    let mut table = request_table(say);
    table.rows.truncate(3);
    let earlier =
        Table { caption: say.w("Still open from earlier meetings", "以往会议未完事项"), ..table.clone() };
    let papers = vec![Link::new(say.w("List (PDF)", "清单（PDF）"), "/handovers/1/list.pdf")];
    ItemsPage {
        papers: papers.clone(),
        frame: say.frame("requests", "/handovers/H-2025-0001/items"),
        trail: vec![Link::new(say.w("Hand-over meetings", "交办会"), "/handovers")],
        title: say.w("Hand-over meeting of 13 June 2025", "2025年6月13日交办会"),
        lead: say.w("254 matters to 17 units", "向17个单位交办254件"),
        units: units(say)
            .into_iter()
            .take(2)
            .map(|unit| UnitItems { unit: unit.text, papers: papers.clone(), table: table.clone() })
            .collect(),
        earlier,
        printed_on: say.w("16 June 2025", "2025年6月16日"),
    }
}
