//! Words of the samples in two languages, and the frame they stand in.

use web::pages::{
    layout::{Chooser, Frame, Link, NavItem, Person, PlaceGroup, PlaceOption, Preset, Theme},
    words::Lang,
};

/// Says a thing in the language of the page; Chinese for both scripts, English for what has no sample words.
#[derive(Clone, Copy)]
pub struct Say(pub Lang);

const LINES: [(&str, &str, &str); 6] = [
    ("disputes", "Settle conflicts", "化解矛盾"),
    ("insight", "Find the way", "调研问计"),
    ("outreach", "Carry policy", "政策宣讲"),
    ("requests", "Solve problems", "为民解忧"),
    ("projects", "Bring development", "助力发展"),
    ("relief", "Care", "关爱帮扶"),
];

impl Say {
    pub fn w(self, en: &str, zh: &str) -> String {
        if matches!(self.0, Lang::ZhHans | Lang::ZhHant) { zh.to_owned() } else { en.to_owned() }
    }

    pub fn lines() -> impl Iterator<Item = (usize, &'static str, &'static str, &'static str)> {
        LINES.iter().enumerate().map(|(at, (code, en, zh))| (at + 1, *code, *en, *zh))
    }

    fn item(current: &str, code: &str, number: String, link: Link) -> NavItem {
        NavItem { code: code.to_owned(), number, current: current == link.href.trim_start_matches('/'), link }
    }

    /// The frame of somebody signed in, in `line`.
    pub fn frame(self, line: &str, address: &str) -> Frame {
        let mut lines = vec![Self::item(
            if line == "home" { "" } else { line },
            "",
            String::new(),
            Link::new(self.w("Home", "首页"), "/"),
        )];
        for (number, code, en, zh) in Self::lines() {
            lines.push(Self::item(line, code, number.to_string(), Link::new(self.w(en, zh), format!("/{code}"))));
        }
        lines.push(Self::item(line, "", String::new(), Link::new(self.w("Bulletin", "简报"), "/bulletin")));
        lines[0].current = line == "home";
        Frame {
            person: Some(Person {
                name: self.w("Deki Norzin", "泽仁"),
                role: self.w("Coordinator, whole office", "协调员 · 全部地区"),
                pages: vec![Link::new(self.w("Deadlines in a calendar", "日历订阅"), "/calendar-addresses")],
            }),
            csrf: "sample".to_owned(),
            theme: Theme::Auto,
            lines,
            quick: Some(Link::new(self.w("Record a visit", "记走访"), "/visits/new")),
            ..self.outside(address)
        }
    }

    /// The frame of somebody who is not signed in.
    pub fn outside(self, address: &str) -> Frame {
        Frame::public(self.0, self.w("Yarlam County Field Office", "雅朗县驻村工作办公室"), address)
    }

    pub fn sections(self, names: &[(&str, &str, &str)]) -> Vec<NavItem> {
        names
            .iter()
            .enumerate()
            .map(|(at, (href, en, zh))| {
                Self::item(
                    if at == 0 { href.trim_start_matches('/') } else { "" },
                    "",
                    String::new(),
                    Link::new(self.w(en, zh), *href),
                )
            })
            .collect()
    }

    pub fn places(self) -> Vec<PlaceGroup> {
        let place = |code: &str, en: &str, zh: &str| PlaceOption { code: code.to_owned(), name: self.w(en, zh) };
        vec![
            PlaceGroup { name: String::new(), places: vec![place("513900", "Yarlam County", "雅朗县")] },
            PlaceGroup {
                name: self.w("Serkha township", "色卡乡"),
                places: vec![
                    place("513901201", "Upper Serkha", "上色卡村"),
                    place("513901202", "Lower Serkha", "下色卡村"),
                    place("513901203", "Nyingra", "宁热村"),
                ],
            },
            PlaceGroup {
                name: self.w("Luochu town", "洛曲镇"),
                places: vec![place("513902201", "Riverside", "河边村"), place("513902202", "Old Bridge", "老桥村")],
            },
        ]
    }

    pub fn chooser(self, action: &str) -> Chooser {
        let preset = |en: &str, zh: &str, current| Preset {
            link: Link::new(self.w(en, zh), format!("{action}?from=2025-03-01&to=2025-06-30")),
            current,
        };
        Chooser {
            action: action.to_owned(),
            from: "2025-03-01".to_owned(),
            to: "2025-06-30".to_owned(),
            places: self.places(),
            presets: vec![
                preset("This month", "本月", false),
                preset("Last month", "上月", false),
                preset("Season 2025", "2025年集中行动", true),
                preset("This year", "今年", false),
            ],
            ..Chooser::default()
        }
    }

    pub fn about(self) -> String {
        self.w("1 March to 30 June 2025 · whole office", "2025年3月1日至6月30日 · 全部地区")
    }
}
