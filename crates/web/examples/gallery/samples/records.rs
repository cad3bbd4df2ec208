use web::pages::{
    layout::{Link, Notice, Tag, Tone},
    records::{
        Action, Cell, Choice, Column, Contact, Difference, Fact, Field, FieldGroup, FileItem, Files, Form, Input, Look,
        Moment, RecordPage, Related, Row, Table,
    },
};

use super::Say;

fn one_field_form(say: Say, action: &str, fields: Vec<Field>, en: &str, zh: &str) -> Form {
    Form {
        action: action.to_owned(),
        hidden: vec![("version".to_owned(), "4".to_owned())],
        groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
        submit: say.w(en, zh),
        ..Form::default()
    }
}

fn actions(say: Say) -> Vec<Action> {
    let outcomes = [
        ("solved", "solved", "已解决"),
        ("partly", "partly solved", "部分解决"),
        ("explained", "explained", "已解释"),
        ("cannot", "cannot be done", "无法办理"),
    ]
    .map(|(value, en, zh)| Choice::new(value, say.w(en, zh)))
    .to_vec();
    let text = |name: &str, en: &str, zh: &str| Field::new(name, say.w(en, zh), Input::Text(1000));
    vec![
        Action::new(
            "reply",
            say.w("Reply", "答复"),
            one_field_form(
                say,
                "/requests/R/reply",
                vec![
                    Field::new("outcome", say.w("Outcome", "结果"), Input::Choice(outcomes)),
                    text("reply", "Reply", "答复内容"),
                ],
                "Send the reply",
                "提交答复",
            ),
        )
        .lead(say.w(
            "The reply is read aloud to the resident. Write what was done, not what will be done.",
            "答复会念给群众听。写已经做了什么，不写将要做什么。",
        ))
        .opened(),
        Action::new(
            "extension",
            say.w("Ask for more time", "申请延期"),
            one_field_form(
                say,
                "/requests/R/extension",
                vec![Field::new("until_on", say.w("Until", "延至"), Input::Day), text("reason", "Reason", "原因")],
                "Ask",
                "申请",
            ),
        ),
        Action::new(
            "return",
            say.w("Return: not our job", "退回：非本单位职责"),
            Form {
                grave: true,
                ..one_field_form(say, "/requests/R/return", vec![text("reason", "Reason", "理由")], "Return", "退回")
            },
        ),
    ]
}

fn timeline(say: Say) -> Vec<Moment> {
    let moment = |at: &str, en: (&str, &str), zh: (&str, &str), tone| Moment {
        at: at.to_owned(),
        instant: at.replace(' ', "T"),
        what: say.w(en.0, zh.0),
        who: say.w(en.1, zh.1),
        tone,
        ..Moment::default()
    };
    vec![
        Moment {
            reason: Some(say.w("The place was Lower Serkha by mistake.", "地点误填为下色卡村。")),
            differences: vec![Difference {
                label: say.w("Place", "地点"),
                before: say.w("Lower Serkha", "下色卡村"),
                after: say.w("Upper Serkha", "上色卡村"),
            }],
            ..moment("2025-06-16 10:20", ("Corrected", "Deki Norzin"), ("更正", "泽仁"), Tone::Plain)
        },
        moment(
            "2025-06-13 15:02",
            ("Handed over to the Water Affairs Bureau", "Hand-over meeting of 13 June"),
            ("交办水务局", "6月13日交办会"),
            Tone::Active,
        ),
        moment("2025-06-12 18:41", ("Received on a visit", "Team 4"), ("走访中收到", "第四工作组"), Tone::Plain),
    ]
}

fn files(say: Say) -> Files {
    let here = "/requests/R-2025-0312/attachments/1";
    let item = |title: String, look: Look| FileItem {
        title,
        note: say.w("12 June 2025, office or unit", "2025年6月12日，办公室或单位"),
        href: "/attachments/1".to_owned(),
        look,
        public: String::new(),
    };
    let words = Field::new("text", say.w("What is said", "所说内容"), Input::Text(4000));
    let writing = Form {
        action: "/attachments/2/transcription".to_owned(),
        groups: vec![FieldGroup { fields: vec![words], ..FieldGroup::default() }],
        submit: say.w("Write down what is said", "把录音记成文字"),
        ..Form::default()
    };
    let file = Field::new(
        "file",
        say.w("Photo, voice note or PDF", "照片、录音或 PDF"),
        Input::File { accept: "image/jpeg".to_owned() },
    );
    let picture = Look::Picture { small: format!("{here}/thumbnail"), whole: here.to_owned() };
    Files {
        items: vec![
            FileItem {
                public: say.w("public", "公开"), ..item(say.w("Photo of the thing", "现场照片"), picture)
            },
            item(say.w("Voice note", "录音"), Look::Voice { sound: here.to_owned(), writing: Some(Box::new(writing)) }),
            item(say.w("Document", "文件"), Look::Document(here.to_owned())),
            item(say.w("Voice note", "录音"), Look::Told(say.w("The recording was deleted.", "录音已删除。"))),
        ],
        notes: vec![say.w("Photos show goods and works, not people.", "照片只拍物品和工程，不拍人。")],
        add: Some(Form {
            action: "/requests/R-2025-0312/attachments".to_owned(),
            groups: vec![FieldGroup { fields: vec![file], ..FieldGroup::default() }],
            submit: say.w("Add a file", "添加附件"),
            file: true,
            ..Form::default()
        }),
    }
}

pub fn request(say: Say) -> RecordPage {
    let mut frame = say.frame("requests", "/requests/R-2025-0312");
    frame.notices.push(Notice {
        tone: Tone::Good,
        text: say.w("The correction is saved.", "更正已保存。"),
        link: None,
    });
    let fact = |en: &str, zh: &str, value: String| Fact::new(say.w(en, zh), value);
    RecordPage {
        frame,
        trail: vec![Link::new(say.w("Solve problems", "为民解忧"), "/requests"), Link::new(say.w("Service requests", "民生诉求"), "/requests")],
        kind: say.w("Service request", "民生诉求"),
        reference: "R-2025-0312".to_owned(),
        title: say.w("Drinking water is cut off every evening", "每天傍晚停水"),
        state: Some(Tag::new(say.w("With the unit", "单位办理中"), Tone::Active)),
        facts: vec![
            fact("What is needed", "诉求内容", say.w("Since the spring the tap on the upper row runs dry from about six until ten in the evening.\nEleven dwellings are concerned; people fetch water from the stream.", "开春以来，上排水龙头傍晚六点到十点左右没有水。\n涉及十一户，群众到溪边背水。")),
            fact("Category", "类别", say.w("Water › drinking water", "水 › 人畜饮水")),
            Fact { href: Some("/places/513901201".to_owned()), ..fact("Place", "地点", say.w("Upper Serkha, Serkha township", "色卡乡上色卡村")) },
            fact("Dwelling", "门牌号", "12".to_owned()),
            fact("Received", "收到日期", say.w("12 June 2025", "2025年6月12日")),
            Fact { note: say.w("15 working days from 13 June, without the Dragon Boat holiday", "自6月13日起15个工作日，扣除端午假期"), ..fact("Due", "期限", say.w("27 June 2025", "2025年6月27日")) },
            Fact { tag: Some(Tone::Plain), ..fact("Urgency", "紧急程度", say.w("ordinary", "一般")) },
            fact("Leads", "牵头单位", say.w("Water Affairs Bureau", "水务局")),
            fact("Assists", "协办单位", String::new()),
        ],
        related: vec![Related {
            title: say.w("Replies", "答复"),
            table: Table::default(),
            add: None,
            empty: say.w("No reply yet.", "尚无答复。"),
        }],
        files: Some(files(say)),
        actions: actions(say),
        contact: Some(Contact::Sealed { action: "/requests/R-2025-0312/contact".to_owned() }),
        timeline: timeline(say),
        correction: Some("/requests/R-2025-0312/correction".to_owned()),
        voiding: Some("/requests/R-2025-0312/void".to_owned()),
        formats: vec![Link::new("JSON", "/api/v1/requests/R-2025-0312")],
        printed_on: say.w("16 June 2025", "2025年6月16日"),
    }
}

pub fn dispute(say: Say) -> RecordPage {
    let parties = Table {
        caption: say.w("Parties", "当事人"),
        columns: [("Side", "方"), ("Claims", "主张")].map(|(en, zh)| Column::text(say.w(en, zh))).to_vec(),
        rows: [
            ("First side", "一方", "The boundary runs along the old wall", "界线沿旧墙"),
            ("Second side", "另一方", "The boundary runs along the stream", "界线沿小溪"),
        ]
        .map(|(en, zh, claim, claim_zh)| Row {
            href: Some("/parties/1".to_owned()),
            cells: vec![Cell::text(say.w(en, zh)), Cell::text(say.w(claim, claim_zh))],
            late: false,
        })
        .to_vec(),
    };
    let mut page = request(say);
    page.frame.notices.clear();
    page.frame.lines.iter_mut().for_each(|item| item.current = item.code == "disputes");
    page.kind = say.w("Dispute", "矛盾纠纷");
    page.reference = "D-2025-0019".into();
    page.title = say.w("Boundary of the winter pasture below the old wall", "旧墙下方冬季草场界线");
    page.state = Some(Tag::new(say.w("Settled by mediation", "调解成功"), Tone::Good));
    page.facts.truncate(4);
    page.related = vec![
        Related {
            title: say.w("Parties", "当事人"),
            table: parties,
            add: Some(Link::new(say.w("Add a party", "添加当事人"), "/parties/new")),
            empty: String::new(),
        },
        Related {
            title: say.w("Agreements", "调解协议"),
            table: Table::default(),
            add: Some(Link::new(say.w("Add an agreement", "添加协议"), "/agreements/new")),
            empty: say.w("No agreement yet.", "尚无协议。"),
        },
    ];
    page.contact = Some(Contact::Open(vec![
        Fact::new(say.w("Name", "姓名"), say.w("Tashi P.", "扎西")),
        Fact::new(say.w("Phone", "电话"), "139 0000 0000"),
    ]));
    page
}
