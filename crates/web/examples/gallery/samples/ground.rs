use web::pages::{
    help::{ApiDocsPage, HelpPage, Operation, OperationGroup, Parameter, Topic},
    layout::Link,
    records::{Cell, Column, Row, Table},
    register::{RegisterPage, RegisterSection},
};

use super::Say;

pub fn register(say: Say) -> RegisterPage {
    let table = |columns: &[(&str, &str)], rows: &[&[(&str, &str)]]| Table {
        caption: String::new(),
        columns: columns.iter().map(|(en, zh)| Column::text(say.w(en, zh))).collect(),
        rows: rows
            .iter()
            .map(|cells| Row {
                cells: cells.iter().map(|(en, zh)| Cell::text(say.w(en, zh))).collect(),
                ..Row::default()
            })
            .collect(),
    };
    let section = |key: &str, title: (&str, &str), lead: (&str, &str), table, links| RegisterSection {
        key: key.to_owned(),
        title: say.w(title.0, title.1),
        lead: say.w(lead.0, lead.1),
        table,
        links,
    };
    let forms =
        [("Dispute", "矛盾纠纷"), ("Service request", "民生诉求"), ("Visit", "走访"), ("Suggestion", "意见建议")]
            .map(|(en, zh)| Link::new(say.w(en, zh), "/register/forms/request"))
            .to_vec();
    RegisterPage {
        frame: say.outside("/register"),
        title: say.w("Public register", "公开登记册"),
        lead: say.w("What this office has set up, open to everybody.", "本单位设立的全部内容，向所有人公开。"),
        sections: vec![
            section(
                "forms",
                ("Blank forms", "空白表格"),
                ("Every field this office asks, as it stands in the form.", "本单位询问的每一个栏目，与表格一致。"),
                Table::default(),
                forms,
            ),
            section(
                "categories",
                ("Categories", "类别"),
                ("What a request may be about, and the days until a reply.", "诉求可以涉及的事项，以及答复天数。"),
                table(
                    &[("Category", "类别"), ("Unit", "责任单位"), ("Working days", "工作日")],
                    &[
                        &[("Water", "水"), ("Water Affairs Bureau", "水务局"), ("15", "15")],
                        &[("Road", "路"), ("Transport Bureau", "交通运输局"), ("20", "20")],
                    ],
                ),
                Vec::new(),
            ),
            section(
                "figures",
                ("Figures", "指标"),
                ("What is counted, and how.", "统计什么，怎样统计。"),
                table(
                    &[("Figure", "指标"), ("Counts", "统计内容")],
                    &[&[
                        ("Disputes registered", "排查矛盾纠纷"),
                        ("Disputes whose registration falls in the period", "登记日期在本时段内的纠纷"),
                    ]],
                ),
                Vec::new(),
            ),
            section(
                "units",
                ("Units and their access", "单位及其权限"),
                ("Who takes part, and what each may see.", "谁参与，各能看到什么。"),
                table(
                    &[("Unit", "单位"), ("May see", "可查看")],
                    &[&[
                        ("Police station", "派出所"),
                        (
                            "Requests sent by a resident's recorded wish; flagged enforcement",
                            "仅群众本人要求转送的诉求；标为执法单位",
                        ),
                    ]],
                ),
                Vec::new(),
            ),
            section(
                "receivers",
                ("Where data is sent", "数据送往何处"),
                ("Every receiver outside the office.", "本单位以外的每一个接收方。"),
                table(&[("Receiver", "接收方")], &[]),
                Vec::new(),
            ),
        ],
    }
}

pub fn help(say: Say) -> HelpPage {
    HelpPage { frame: say.frame("", "/help/start"), topic: Topic::first(), screen: None }
}

pub fn api(say: Say) -> ApiDocsPage {
    let parameter = |name: &str, place: &str, shape: &str, required, meaning: &str| Parameter {
        name: name.to_owned(),
        place: place.to_owned(),
        shape: shape.to_owned(),
        required,
        meaning: meaning.to_owned(),
    };
    let operation = |method: &str, path: &str, summary: &str, open| Operation {
        method: method.to_owned(),
        path: path.to_owned(),
        summary: summary.to_owned(),
        open,
        parameters: vec![
            parameter("from", "query", "date", true, "First day, included."),
            parameter("place", "query", "string", false, "Code of a place; everything below it counts too."),
        ],
        body: if method == "POST" {
            "{\"id\": \"0197-…\", \"registered_on\": \"2025-06-12\"}".to_owned()
        } else {
            String::new()
        },
        answers: vec![
            ("200".to_owned(), "The page.".to_owned()),
            ("422".to_owned(), "A list of problems per field.".to_owned()),
        ],
    };
    let group =
        |key: &str, name: &str, operations| OperationGroup { key: key.to_owned(), name: name.to_owned(), operations };
    ApiDocsPage {
        frame: say.outside("/api/docs"),
        description: "/api/openapi.json".to_owned(),
        groups: vec![
            group(
                "bulletin",
                "bulletin",
                vec![operation("GET", "/api/v1/bulletin", "The six lines as figures", false)],
            ),
            group(
                "disputes",
                "disputes",
                vec![
                    operation("GET", "/api/v1/disputes", "A page of disputes", false),
                    operation("POST", "/api/v1/disputes", "Register a dispute", false),
                    operation("GET", "/api/v1/disputes/{id}", "One dispute", false),
                ],
            ),
            group("operation", "operation", vec![operation("GET", "/healthz", "Whether the program lives", true)]),
        ],
    }
}
