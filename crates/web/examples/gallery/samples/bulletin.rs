use web::pages::{
    bulletin::{BulletinPage, FigurePage, FigureRow, LineFigures, Paragraph, Piece},
    layout::{Link, Notice, Tone},
    records::{Cell, Column, Row, Table},
};

use super::Say;

/// Words with figures between bars: `We visited |4,672| households.`
fn paragraph(line: &str, heading: String, text: &str) -> Paragraph {
    let pieces = text
        .split('|')
        .enumerate()
        .map(|(at, piece)| {
            if at % 2 == 0 {
                Piece::Words(piece.to_owned())
            } else {
                Piece::Figure(Link::new(piece, "/figures/requests.received"))
            }
        })
        .collect();
    Paragraph { line: line.to_owned(), heading, pieces }
}

const NARRATIVE: [(&str, &str); 7] = [
    (
        "From March to June 2025, |32| county leaders and |565| field staff went into the villages of Yarlam County.",
        "2025年3月至6月，雅朗县|32|名县级领导、|565|名干部职工进村入户。",
    ),
    (
        "The teams registered |51| disputes, most of them about grazing land and boundaries; |27| were settled by mediation.",
        "排查矛盾纠纷|51|件，多为草场和地界纠纷，协调解决|27|件。",
    ),
    (
        "They held |78| field surveys, collected |278| opinions and suggestions and wrote |5| thematic reports. |25| trainings strengthened the village committees.",
        "开展调查摸底|78|次，收集群众意见建议|278|条，形成专题调研报告|5|篇，培训村两委班子|25|场。",
    ),
    (
        "|41| policy talks answered |132| questions; |65| legal talks reached villages, |5| schools. Over |5,000| bilingual booklets were handed out.",
        "开展政策宣讲|41|场，解答政策咨询|132|人次；法律宣讲进村|65|场、进学校|5|场。发放双语宣传手册|5000|余册。",
    ),
    (
        "|4,672| households with over |15,000| people were visited. Of |312| service requests, |58| were solved and |254| handed over to |17| responsible units at one meeting.",
        "走访群众|4672|户|15000|余人，收集民生诉求|312|件，已解决|58|件，召开交办会|1|次，向|17|个责任单位交办|254|件。",
    ),
    (
        "|3| farm technicians taught |12,000| villagers in |6| townships; |45| solar units were handed over.",
        "选派农技人员|3|名，在|6|个乡镇培训|12000|人次，发放太阳能|45|台。",
    ),
    (
        "Over |800,000| yuan of relief were raised from |3| kinds of sources; |5,323| people received help in kind.",
        "从|3|类渠道筹集救助资金|80|余万元，慰问|5323|人。",
    ),
];

const FIGURES: [(&str, &str, &str); 7] = [
    ("565", "Field staff taking part", "干部职工"),
    ("51", "Disputes registered", "排查矛盾纠纷"),
    ("278", "Opinions and suggestions collected", "收集群众意见建议"),
    ("132", "Policy questions answered", "政策咨询解答人次"),
    ("312", "Service requests received", "收集民生诉求"),
    ("12,000", "Villagers trained in farming", "农业技术培训人次"),
    ("¥812,400.00", "Relief fund raised", "筹集救助资金"),
];

fn lines(say: Say) -> Vec<(String, String, String)> {
    let above = (String::new(), String::new(), say.w("Who takes part", "参与情况"));
    std::iter::once(above)
        .chain(Say::lines().map(|(number, code, en, zh)| (code.to_owned(), number.to_string(), say.w(en, zh))))
        .collect()
}

pub fn office(say: Say) -> BulletinPage {
    let row = |label: String, value: &str, note: String| FigureRow {
        label,
        value: value.to_owned(),
        href: Some("/figures/disputes.registered".to_owned()),
        note,
        now: None,
    };
    let names = lines(say);
    BulletinPage {
        frame: say.frame("bulletin", "/bulletin?from=2025-03-01&to=2025-06-30"),
        title: say.w("Bulletin of the six lines", "六线工作简报"),
        about: say.about(),
        chooser: Some(say.chooser("/bulletin")),
        remarks: Vec::new(),
        facts: Vec::new(),
        beside: false,
        ways: Vec::new(),
        narrative: NARRATIVE
            .iter()
            .zip(&names)
            .map(|((en, zh), (code, _, name))| {
                paragraph(code, if code.is_empty() { String::new() } else { name.clone() }, &say.w(en, zh))
            })
            .collect(),
        lines: names
            .into_iter()
            .zip(FIGURES)
            .map(|((code, number, name), (value, en, zh))| LineFigures {
                code,
                number,
                name,
                figures: vec![
                    row(say.w(en, zh), value, String::new()),
                    row(
                        say.w("Party-branch meetings supported", "支部会议"),
                        "60",
                        say.w("reported by a unit", "单位填报"),
                    ),
                    row(say.w("Households visited", "走访群众户数"), "4,672", String::new()),
                ],
            })
            .collect(),
        pictures: Vec::new(),
        formats: vec![Link::new("JSON", "/api/v1/bulletin"), Link::new("Markdown", "/bulletin.md")],
        printed_on: say.w("16 June 2025", "2025年6月16日"),
    }
}

pub fn public(say: Say) -> BulletinPage {
    let mut page = office(say);
    page.frame = say.outside("/bulletin/2025-season");
    page.chooser = None;
    page.remarks.push(Notice {
        tone: Tone::Active,
        text: say.w(
            "Published on 5 July 2025 and frozen with its definitions. Groups of residents under five are not shown.",
            "2025年7月5日发布，连同统计口径一并固定。少于五人的群众分组不显示。",
        ),
        link: Some(Link::new(say.w("Definitions", "统计口径"), "/register#figures")),
    });
    page.lines[6].figures[1] = FigureRow {
        label: say.w("Families given a free medical check", "免费体检治疗家庭"),
        value: "–".to_owned(),
        href: None,
        note: say.w("fewer than five: not shown", "少于五，不显示"),
        now: None,
    };
    page
}

pub fn figure(say: Say) -> FigurePage {
    let row = |day: &str, en: &str, zh: &str, amount: &str| Row {
        href: Some("/activities/1".to_owned()),
        cells: vec![
            Cell::text(say.w("Exhibition in the school yard", "校园图片展")),
            Cell::text(day),
            Cell::text(say.w(en, zh)),
            Cell::text(amount),
        ],
        late: false,
    };
    FigurePage {
        frame: say.frame("outreach", "/figures/outreach.exhibition_visitors"),
        trail: vec![Link::new(say.w("Bulletin", "简报"), "/bulletin")],
        label: say.w("Exhibition visitors", "观展群众人次"),
        value: "6,214".to_owned(),
        definition: say.w("Sum of the head counts of exhibitions held in the period.", "本时段内举办的展览人数之和。"),
        rule: say.w(
            "Each exhibition once, with its head count, on the day it was held.",
            "每场展览计一次，按举办当日的人数。",
        ),
        chooser: say.chooser("/figures/outreach.exhibition_visitors"),
        about: say.about(),
        table: Table {
            caption: say.w("Rows behind the figure", "数字背后的记录"),
            columns: vec![
                Column::text(say.w("Record", "记录")),
                Column::day(say.w("Day", "日期")),
                Column::text(say.w("Place", "地点")),
                Column::number(say.w("Amount", "数量")),
            ],
            rows: vec![
                row("2025-04-02", "Upper Serkha", "上色卡村", "1,900"),
                row("2025-05-11", "Old Bridge", "老桥村", "2,514"),
                row("2025-06-01", "Riverside", "河边村", "1,250"),
            ],
        },
        total: "3".to_owned(),
        seen: "5,664".to_owned(),
        hidden: "550".to_owned(),
        previous: None,
        next: Some("/figures/outreach.exhibition_visitors?after=x".to_owned()),
        formats: vec![Link::new("JSON", "/api/v1/activities?figure=outreach.exhibition_visitors")],
    }
}
