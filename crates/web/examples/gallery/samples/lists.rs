use web::pages::{
    layout::{Link, Tone},
    records::{
        Cell, Chip, Choice, Column, Empty, Excerpt, Field, Filters, Hit, Input, ListPage, Piece, Row, SearchGroup,
        SearchPage, SortLink, Table,
    },
};

use super::Say;

struct Sample {
    number: &'static str,
    day: &'static str,
    en: (&'static str, &'static str, &'static str, &'static str),
    zh: (&'static str, &'static str, &'static str, &'static str),
    due: &'static str,
    tone: Tone,
    late: bool,
}

const REQUESTS: [Sample; 7] = [
    Sample {
        number: "R-2025-0312",
        day: "2025-06-12",
        en: ("Drinking water is cut off every evening", "Upper Serkha", "Water Affairs Bureau", "with the unit"),
        zh: ("每天傍晚停水", "上色卡村", "水务局", "单位办理中"),
        due: "2025-06-27",
        tone: Tone::Active,
        late: false,
    },
    Sample {
        number: "R-2025-0311",
        day: "2025-06-12",
        en: ("Street lamp at the crossing does not work", "Nyingra", "", "received"),
        zh: ("路口路灯不亮", "宁热村", "", "已登记"),
        due: "2025-07-04",
        tone: Tone::Waiting,
        late: false,
    },
    Sample {
        number: "R-2025-0306",
        day: "2025-06-10",
        en: ("Help with the pension form", "Old Bridge", "", "solved on the spot"),
        zh: ("帮助填写养老待遇申请表", "老桥村", "", "当场解决"),
        due: "",
        tone: Tone::Good,
        late: false,
    },
    Sample {
        number: "R-2025-0290",
        day: "2025-06-03",
        en: (
            "The road to the summer pasture has slipped at two bends and the tractor cannot pass",
            "Lower Serkha",
            "Transport Bureau",
            "promised by 1 August",
        ),
        zh: ("通往夏季牧场的道路两处塌方，拖拉机无法通行", "下色卡村", "交通运输局", "承诺8月1日前"),
        due: "2025-08-01",
        tone: Tone::Active,
        late: false,
    },
    Sample {
        number: "R-2025-0240",
        day: "2025-05-20",
        en: ("Voltage too low for the mill", "Riverside", "Power supply station", "extension asked"),
        zh: ("电压低，磨坊开不动", "河边村", "供电所", "申请延期"),
        due: "2025-06-13",
        tone: Tone::Waiting,
        late: false,
    },
    Sample {
        number: "R-2025-0187",
        day: "2025-05-06",
        en: ("Clinic closed on market day", "Old Bridge", "Health Bureau", "unit says solved"),
        zh: ("赶集日卫生室不开门", "老桥村", "卫健局", "单位称已解决"),
        due: "2025-05-27",
        tone: Tone::Waiting,
        late: false,
    },
    Sample {
        number: "R-2025-0102",
        day: "2025-04-15",
        en: ("Bridge rail broken at the school path", "Riverside", "Water Affairs Bureau", "with the unit"),
        zh: ("学校小路桥栏损坏", "河边村", "水务局", "单位办理中"),
        due: "2025-06-06",
        tone: Tone::Active,
        late: true,
    },
];

pub fn request_table(say: Say) -> Table {
    let row = |sample: &Sample| Row {
        href: Some(format!("/requests/{}", sample.number)),
        cells: vec![
            Cell::text(say.w(sample.en.0, sample.zh.0)).note(sample.number),
            Cell::text(sample.day),
            Cell::text(say.w(sample.en.1, sample.zh.1)),
            Cell::text(say.w(sample.en.2, sample.zh.2)),
            Cell::text(sample.due),
            Cell::tag(say.w(sample.en.3, sample.zh.3), sample.tone),
        ],
        late: sample.late,
    };
    Table {
        caption: say.w("Service requests", "民生诉求"),
        columns: [
            ("Request", "诉求"),
            ("Received", "收到"),
            ("Place", "地点"),
            ("Unit", "责任单位"),
            ("Due", "期限"),
            ("State", "状态"),
        ]
        .map(
            |(en, zh)| {
                if matches!(en, "Received" | "Due") { Column::day(say.w(en, zh)) } else { Column::text(say.w(en, zh)) }
            },
        )
        .to_vec(),
        rows: REQUESTS.iter().map(row).collect(),
    }
}

pub fn states(say: Say) -> Vec<Choice> {
    [("received", "received", "已登记"), ("with_unit", "with the unit", "单位办理中"), ("closed", "closed", "已办结")]
        .map(|(value, en, zh)| Choice::new(value, say.w(en, zh)))
        .to_vec()
}

pub fn filters(say: Say) -> Filters {
    let field = |name: &str, en: &str, zh: &str, input| Field::new(name, say.w(en, zh), input).optional();
    let units = [("water", "Water Affairs Bureau", "水务局"), ("road", "Transport Bureau", "交通运输局")]
        .map(|(value, en, zh)| Choice::new(value, say.w(en, zh)))
        .to_vec();
    Filters {
        action: "/requests".to_owned(),
        fields: vec![
            field("from", "From", "从", Input::Day).value("2025-03-01"),
            field("to", "To", "到", Input::Day).value("2025-06-30"),
            field("place", "Place", "地点", Input::Place(say.places())),
            field("unit", "Unit", "责任单位", Input::Select(units)),
            field("state", "State", "状态", Input::Select(states(say))),
            field("text", "Words", "文字", Input::Line(200)),
        ],
        active: vec![
            Chip {
                text: say.w("1 March to 30 June 2025", "2025年3月1日至6月30日"), remove: "/requests".to_owned()
            },
            Chip { text: say.w("Not closed", "未办结"), remove: "/requests?from=2025-03-01".to_owned() },
        ],
        reset: "/requests".to_owned(),
        keep: vec![("order".to_owned(), "newest".to_owned())],
    }
}

fn sections(say: Say) -> Vec<web::pages::layout::NavItem> {
    say.sections(&[
        ("/requests", "Requests", "诉求"),
        ("/visits", "Visits", "走访"),
        ("/households", "Households", "住户"),
        ("/handovers", "Hand-over meetings", "交办会"),
        ("/answers", "Answers to carry", "带回的答复"),
        ("/categories", "Categories", "类别"),
    ])
}

pub fn requests(say: Say) -> ListPage {
    let mut frame = say.frame("requests", "/requests?from=2025-03-01&to=2025-06-30");
    frame.sections = sections(say);
    let order = |en: &str, zh: &str, word: &str, current| SortLink {
        link: Link::new(say.w(en, zh), format!("/requests?order={word}")),
        current,
    };
    ListPage {
        frame,
        title: say.w("Service requests", "民生诉求"),
        lead: None,
        count: "312".to_owned(),
        filters: filters(say),
        orders: vec![
            order("newest", "最新", "newest", true),
            order("oldest", "最早", "oldest", false),
            order("due first", "先到期", "due", false),
        ],
        table: request_table(say),
        previous: None,
        next: Some("/requests?after=2025-04-15~x".to_owned()),
        empty: Empty::default(),
        new: Some(Link::new(say.w("New request", "新建诉求"), "/requests/new")),
        formats: vec![Link::new("JSON", "/api/v1/requests")],
    }
}

pub fn nothing(say: Say) -> ListPage {
    let mut page = requests(say);
    page.table.rows.clear();
    page.count = "0".into();
    page.next = None;
    page.empty = Empty {
        sentence: say.w("No request fits this filter.", "没有符合筛选的诉求。"),
        advice: say.w(
            "Widen the days or remove a filter. New requests come from visits, from residents and from imports.",
            "请放宽日期或取消一个筛选。新诉求来自走访、群众自己提出和导入。",
        ),
        link: Some(Link::new(say.w("Remove all filters", "取消全部筛选"), "/requests")),
    };
    page
}

pub fn search(say: Say) -> SearchPage {
    let mut frame = say.frame("", "/search?text=bridge");
    frame.search = say.w("bridge", "桥");
    let piece = |text: String, marked| Piece { text, marked };
    let hit = Hit {
        href: "/requests/1".into(),
        title: vec![
            piece(say.w("The old ", "老"), false),
            piece(say.w("bridge", "桥"), true),
            piece(say.w(" shakes", "晃动"), false),
        ],
        facts: vec!["7K3M9-QX2T4".into(), say.w("Old Bridge", "老桥村")],
        excerpts: vec![Excerpt {
            label: say.w("Reply", "答复"),
            words: vec![
                piece(say.w("The ", "该"), false),
                piece(say.w("bridge", "桥"), true),
                piece(" …".into(), false),
            ],
        }],
    };
    SearchPage {
        frame,
        groups: vec![SearchGroup {
            title: say.w("Service requests", "民生诉求"),
            count: "8".into(),
            hits: vec![hit.clone(), hit.clone(), hit],
            more: Some(Link::new(say.w("All 8 requests", "全部8件诉求"), "/search?text=bridge&kind=requests")),
        }],
        all: None,
        previous: None,
        next: None,
        unread: String::new(),
        empty: Empty::default(),
    }
}
