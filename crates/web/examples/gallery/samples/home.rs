use web::pages::{
    home::{CardFigure, HomePage, LineCard, Waiting},
    layout::{Link, Notice, Tag, Tone},
};

use super::Say;

type Figures = &'static [(&'static str, &'static str, &'static str)];

const FIGURES: [(Figures, &str, &str); 6] = [
    (
        &[
            ("51", "registered", "登记纠纷"),
            ("27", "settled by mediation", "调解成功"),
            ("3", "agreements due to be checked", "待回访协议"),
        ],
        "Dispute",
        "纠纷",
    ),
    (
        &[
            ("278", "suggestions", "意见建议"),
            ("78", "field surveys", "调查摸底"),
            ("5", "thematic reports", "专题报告"),
        ],
        "Suggestion",
        "建议",
    ),
    (
        &[
            ("106", "talks", "宣讲场次"),
            ("190", "questions answered", "咨询解答"),
            ("5,412", "bilingual booklets", "双语手册"),
        ],
        "Activity",
        "活动",
    ),
    (
        &[
            ("4,672", "households visited", "走访户数"),
            ("312", "requests received", "收集诉求"),
            ("58", "solved", "已解决"),
            ("254", "handed over", "已交办"),
        ],
        "Visit",
        "走访",
    ),
    (
        &[
            ("12,000", "villagers trained", "培训人次"),
            ("13", "villages inspected", "查看村寨"),
            ("45", "solar units", "太阳能"),
        ],
        "Project",
        "项目",
    ),
    (
        &[
            ("¥812,400", "raised", "筹集资金"),
            ("5,323", "people assisted", "慰问人数"),
            ("3", "families checked", "体检家庭"),
        ],
        "Contribution",
        "捐助",
    ),
];

fn card(say: Say, number: usize, code: &str, name: String) -> LineCard {
    let (figures, en, zh) = FIGURES[number - 1];
    LineCard {
        code: code.to_owned(),
        number: number.to_string(),
        link: Link::new(name, format!("/{code}")),
        lead: String::new(),
        figures: figures
            .iter()
            .map(|(value, en, zh)| CardFigure {
                value: (*value).to_owned(),
                label: say.w(en, zh),
                href: "/figures/requests.received".to_owned(),
            })
            .collect(),
        enter: vec![Link::new(say.w(en, zh), format!("/{code}/new"))],
    }
}

fn matter(say: Say, en: (&str, &str, &str), zh: (&str, &str, &str), tone: Tone) -> Waiting {
    Waiting {
        link: Link::new(say.w(en.0, zh.0), "/requests/R-2025-0187"),
        about: say.w(en.1, zh.1),
        tag: Some(Tag::new(say.w(en.2, zh.2), tone)),
    }
}

pub fn ordinary(say: Say) -> HomePage {
    HomePage {
        frame: say.frame("home", "/?from=2025-03-01&to=2025-06-30"),
        chooser: say.chooser("/"),
        about: say.about(),
        lines: Say::lines().map(|(number, code, en, zh)| card(say, number, code, say.w(en, zh))).collect(),
        waiting: vec![
            matter(
                say,
                ("Choose a unit", "R-2025-0311 · Nyingra", "since 2 June"),
                ("选定责任单位", "R-2025-0311 · 宁热村", "6月2日起"),
                Tone::Waiting,
            ),
            matter(
                say,
                ("Close after asking the resident", "R-2025-0187 · Old Bridge", "since 4 June"),
                ("回访后办结", "R-2025-0187 · 老桥村", "6月4日起"),
                Tone::Waiting,
            ),
            matter(
                say,
                ("Decide on an extension", "R-2025-0240 · Riverside", "today"),
                ("决定是否延期", "R-2025-0240 · 河边村", "今天"),
                Tone::Active,
            ),
        ],
        late: vec![
            matter(
                say,
                ("Bridge rail broken at the school path", "R-2025-0102 · Water Affairs Bureau", "4 days late"),
                ("学校小路桥栏损坏", "R-2025-0102 · 水务局", "逾期4天"),
                Tone::Late,
            ),
            matter(
                say,
                ("Second instalment not paid", "D-2025-0019 · Upper Serkha", "11 days late"),
                ("第二期款未付", "D-2025-0019 · 上色卡村", "逾期11天"),
                Tone::Late,
            ),
        ],
        late_count: 9,
        all_late: Some(Link::new(say.w("All 9 that are late", "全部9件逾期事项"), "/requests?order=due")),
        first_steps: Vec::new(),
    }
}

pub fn first_day(say: Say) -> HomePage {
    let mut page = ordinary(say);
    page.frame.notices.push(Notice {
        tone: Tone::Good,
        text: say.w("Your password is set. Welcome.", "密码已设置，欢迎使用。"),
        link: None,
    });
    for line in &mut page.lines {
        line.figures.iter_mut().for_each(|figure| figure.value = "0".into());
    }
    page.waiting.clear();
    page.late.clear();
    page.late_count = 0;
    page.all_late = None;
    page.first_steps = vec![
        Link::new(say.w("Import the places", "导入地名"), "/places/import"),
        Link::new(say.w("Enter the responsible units", "录入责任单位"), "/units/new"),
        Link::new(say.w("Enter a team and its villages", "录入工作组和驻村"), "/teams/new"),
        Link::new(say.w("Record the first visit", "记第一次走访"), "/visits/new"),
    ];
    page
}
