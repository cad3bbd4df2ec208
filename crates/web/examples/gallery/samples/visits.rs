use web::pages::{
    layout::Link,
    records::{Choice, Field, Input},
    visits::{Answer, Block, BlockGroup, CarryItem, CarryPage, Reveal, VillageLink, VisitPage},
};

use super::Say;

fn reply_wanted(say: Say, prefix: &str) -> Reveal {
    let field = |name: &str, en: &str, zh: &str| {
        Field::new(format!("{prefix}.{name}"), say.w(en, zh), Input::Line(100)).optional()
    };
    Reveal {
        flag: Field::new(format!("{prefix}.reply"), say.w("Wants a reply", "希望得到答复"), Input::Flag),
        fields: vec![
            field("contact_name", "Name", "姓名"),
            field("contact_phone", "Phone", "电话"),
            field("contact_reach", "How to reach", "怎样联系"),
        ],
    }
}

fn request(say: Say, at: &str) -> Block {
    let prefix = format!("requests.{at}");
    let categories = [
        ("water", "water", "水"),
        ("road", "road", "路"),
        ("power", "power", "电"),
        ("health", "health", "医疗"),
        ("school", "school", "教育"),
        ("pension", "pension", "养老"),
        ("other", "other", "其他"),
    ]
    .map(|(value, en, zh)| Choice::new(value, say.w(en, zh)))
    .to_vec();
    Block {
        title: format!("{} {}", say.w("Request", "诉求"), number(at)),
        open: at == "1",
        fields: vec![
            Field::new(format!("{prefix}.category"), say.w("Category", "类别"), Input::Choice(categories)),
            Field::new(format!("{prefix}.what"), say.w("What is needed", "诉求内容"), Input::Text(2000)),
        ],
        reveals: vec![
            Reveal {
                flag: Field::new(format!("{prefix}.solved"), say.w("Solved on the spot", "当场解决"), Input::Flag),
                fields: vec![
                    Field::new(format!("{prefix}.how"), say.w("How it was solved", "怎样解决的"), Input::Text(400))
                        .hint(say.w("In the resident's own word: is it settled?", "以群众的话为准：是否解决？")),
                ],
            },
            reply_wanted(say, &prefix),
        ],
    }
}

fn number(at: &str) -> &str {
    at
}

fn words(say: Say, key: &str, at: &str, en: (&str, &str), zh: (&str, &str)) -> Block {
    let prefix = format!("{key}.{at}");
    Block {
        title: format!("{} {}", say.w(en.0, zh.0), number(at)),
        open: false,
        fields: vec![Field::new(format!("{prefix}.what"), say.w(en.1, zh.1), Input::Text(2000))],
        reveals: vec![reply_wanted(say, &prefix)],
    }
}

fn groups(say: Say) -> Vec<BlockGroup> {
    let frame = say.outside("/");
    let group = |key: &str, line: &str, spare: Option<Block>, blocks: Vec<Block>, add: &str| BlockGroup {
        key: key.to_owned(),
        line: line.to_owned(),
        title: frame.t(&format!("visit-{key}")),
        lead: frame.t(&format!("visit-{key}-lead")),
        blocks,
        spare,
        add: if add.is_empty() { String::new() } else { frame.t(add) },
    };
    let suggestion =
        |at: &str| words(say, "suggestions", at, ("Suggestion", "What should be better"), ("建议", "建议内容"));
    let question = |at: &str| words(say, "questions", at, ("Question", "Question and answer"), ("咨询", "问与答"));
    let mut dispute = words(say, "dispute", "1", ("Quarrel", "What it is about"), ("纠纷", "什么事"));
    dispute.title = say.w("Quarrel", "纠纷");
    dispute.reveals.clear();
    vec![
        group(
            "requests",
            "requests",
            Some(request(say, "__")),
            ["1", "2", "3"].map(|at| request(say, at)).to_vec(),
            "visit-add-request",
        ),
        group(
            "suggestions",
            "insight",
            Some(suggestion("__")),
            ["1", "2"].map(suggestion).to_vec(),
            "visit-add-suggestion",
        ),
        group("questions", "outreach", Some(question("__")), ["1", "2"].map(question).to_vec(), "visit-add-question"),
        group("dispute", "disputes", None, vec![dispute], ""),
    ]
}

pub fn blank(say: Say) -> VisitPage {
    let field = |name: &str, en: &str, zh: &str, input| Field::new(name, say.w(en, zh), input);
    VisitPage {
        frame: say.frame("requests", "/visits/new"),
        trail: vec![
            Link::new(say.w("Solve problems", "为民解忧"), "/requests"),
            Link::new(say.w("Visits", "走访"), "/visits"),
        ],
        action: "/visits".to_owned(),
        hidden: vec![("id".to_owned(), "0197".to_owned())],
        faults: Vec::new(),
        door: vec![
            field("place", "Village", "村", Input::Place(say.places())),
            field("dwelling", "Dwelling number", "门牌号", Input::Line(20)),
            field("visited_on", "Day", "日期", Input::Day).value("2025-06-12"),
        ],
        people: field("people", "People", "人口", Input::Count),
        needs: [
            ("hardship", "in hardship", "生活困难"),
            ("disability", "with a disability", "残疾"),
            ("age", "old", "年老"),
            ("illness", "ill", "患病"),
            ("child_without_care", "child without care", "无人照料儿童"),
        ]
        .map(|(name, en, zh)| field(&format!("need.{name}"), en, zh, Input::Count).optional())
        .to_vec(),
        groups: groups(say),
        typed: false,
    }
}

pub fn with_faults(say: Say) -> VisitPage {
    let mut page = blank(say);
    page.typed = true;
    page.door[1].error = Some(say.w("Write the number of the dwelling.", "请填写门牌号。"));
    page.people.value = "4".into();
    page.needs[0].value = "5".into();
    page.needs[0].error = Some(say.w("More than people live here.", "多于家中人口。"));
    let block = &mut page.groups[0].blocks[0];
    block.fields[0].value = "water".into();
    block.fields[1].value = say.w("The tap runs dry in the evening.", "傍晚停水。");
    block.reveals[0].flag.value = "on".into();
    block.reveals[0].fields[0].error = Some(say.w("Say how it was solved.", "请写明怎样解决的。"));
    page
}

pub fn carry(say: Say) -> CarryPage {
    let frame = say.frame("requests", "/answers?place=513901201");
    let answers = vec![
        Answer { value: "solved".to_owned(), text: say.w("Told: solved", "已告知：解决了"), closes: true },
        Answer {
            value: "not-solved".to_owned(), text: say.w("Told: not solved", "已告知：没有解决"), closes: false
        },
    ];
    let item =
        |number: &str, kind: (&str, &str), line: &str, en: (&str, &str, &str, &str), zh: (&str, &str, &str, &str)| {
            CarryItem {
                matter: Link::new(number, format!("/requests/{number}")),
                kind: say.w(kind.0, kind.1),
                line: line.to_owned(),
                door: say.w(en.0, zh.0),
                asked_on: "2025-05-06".to_owned(),
                asked: say.w(en.1, zh.1),
                unit: say.w(en.3, zh.3),
                reply: say.w(en.2, zh.2),
                reply_lang: None,
                action: format!("/answers/{number}"),
                hidden: vec![("version".to_owned(), "6".to_owned())],
                fields: vec![
                    Field::new("remark", say.w("What the resident adds", "群众补充"), Input::Line(400))
                        .optional()
                        .within(number),
                ],
                answers: answers.clone(),
            }
        };
    let village = |en: &str, zh: &str, count, current| VillageLink {
        link: Link::new(say.w(en, zh), "/answers?place=1"),
        count,
        current,
    };
    CarryPage {
        trail: vec![Link::new(say.w("Solve problems", "为民解忧"), "/requests")],
        villages: vec![
            village("Upper Serkha", "上色卡村", 2, true),
            village("Lower Serkha", "下色卡村", 5, false),
            village("Nyingra", "宁热村", 1, false),
        ],
        village: say.w("Upper Serkha", "上色卡村"),
        items: vec![
            item(
                "R-2025-0187",
                ("Request", "诉求"),
                "requests",
                (
                    "Dwelling 12",
                    "The clinic is closed on market day.",
                    "From this week the clinic is open on market days from nine to five. A second nurse comes from Luochu.",
                    "Health Bureau",
                ),
                (
                    "12号户",
                    "赶集日卫生室不开门。",
                    "从本周起，赶集日卫生室上午九点到下午五点开门，洛曲镇来一名护士值班。",
                    "卫健局",
                ),
            ),
            item(
                "S-2025-0044",
                ("Suggestion", "建议"),
                "insight",
                (
                    "At the village committee",
                    "The booklet on pensions should have larger letters.",
                    "The new print has larger letters. It lies at the village committee.",
                    "Civil Affairs Bureau",
                ),
                ("村委会", "养老政策手册字太小。", "新版手册已用大字印刷，放在村委会，可以领取。", "民政局"),
            ),
        ],
        printed_on: say.w("16 June 2025", "2025年6月16日"),
        frame,
    }
}

pub fn nothing_to_carry(say: Say) -> CarryPage {
    CarryPage { items: Vec::new(), ..carry(say) }
}
