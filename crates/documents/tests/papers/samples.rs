//! A meeting, its minutes and a slip as the sample county might have them, in every language.

use documents::{HandoverList, Listed, Meeting, Minutes, OpenItem, Paper, Part, Slip, UnitList};
use i18n::Lang;
use jiff::civil::date;

/// What differs by language.
struct Texts {
    office: &'static str,
    title: &'static str,
    units: [&'static str; 3],
    category: &'static str,
    place: &'static str,
    asked: [&'static str; 3],
    agreed: &'static str,
}

fn texts(lang: Lang) -> Texts {
    match lang {
        Lang::En => Texts {
            office: "Yarlam County",
            title: "Spring hand-over meeting",
            units: ["Water Bureau", "Transport Bureau", "Agriculture and Animal Husbandry Bureau"],
            category: "Drinking water",
            place: "Upper Serkha",
            asked: [
                "The tap runs dry every evening; eleven households carry water from the river.",
                "The bridge below the school has no railing on its lower side.",
                "The pump of the cattle trough freezes; a deeper pipe is asked for before winter.",
            ],
            agreed: "The Water Bureau reports on the pump within ten days.\nThe two bureaus look at the bridge together.",
        },
        Lang::ZhHans => Texts {
            office: "雅拉木县",
            title: "春季诉求交办会",
            units: ["县水务局", "县交通运输局", "县农牧农村和科技局"],
            category: "饮水安全",
            place: "上色卡村",
            asked: [
                "每天傍晚自来水断流，十一户群众到河边背水，请求尽快检修水泵并延长供水时间。",
                "学校下方的桥，下游一侧没有护栏，孩子上学不安全。",
                "牲畜饮水槽的水泵冬季结冰，请求入冬前把管道埋深。",
            ],
            agreed: "县水务局十日内报告水泵检修情况，并说明供水时间的安排。\n两个单位共同到现场查看桥梁，确定护栏由谁施工、何时完工。",
        },
        Lang::ZhHant => Texts {
            office: "雅拉木縣",
            title: "春季訴求交辦會",
            units: ["縣水務局", "縣交通運輸局", "縣農牧農村和科技局"],
            category: "飲水安全",
            place: "上色卡村",
            asked: [
                "每天傍晚自來水斷流，十一戶群眾到河邊背水，請求儘快檢修水泵並延長供水時間。",
                "學校下方的橋，下游一側沒有護欄，孩子上學不安全。",
                "牲畜飲水槽的水泵冬季結冰，請求入冬前把管道埋深。",
            ],
            agreed: "縣水務局十日內報告水泵檢修情況。\n兩個單位共同到現場查看橋樑。",
        },
        Lang::Bo => Texts {
            office: "ཡར་ལམ་རྫོང་།",
            title: "དཔྱིད་ཀའི་བཀོད་སྤྲོད་ཚོགས་འདུ།",
            units: ["རྫོང་ཆུ་བེད་ཅུས།", "རྫོང་འགྲིམ་འགྲུལ་ཅུས།", "རྫོང་ཞིང་འབྲོག་ཅུས།"],
            category: "འཐུང་ཆུ།",
            place: "གསེར་ཁ་གོང་མ།",
            asked: [
                "དགོང་མོ་རེ་རེར་ཆུ་བརྒྱུད་ཆད་ནས་ཁྱིམ་ཚང་བཅུ་གཅིག་གིས་གཙང་པོ་ནས་ཆུ་འཁུར་དགོས་ཀྱི་ཡོད། ཆུ་འཐེན་འཕྲུལ་འཁོར་ཞིག་གསོ་གནང་རོགས།",
                "སློབ་གྲྭའི་མར་ཕྱོགས་ཀྱི་ཟམ་པར་ལྕགས་རྭ་མི་འདུག སློབ་མ་འགྲོ་བར་ཉེན་ཁ་ཆེ།",
                "ཕྱུགས་ཆུའི་འཕྲུལ་འཁོར་དགུན་ཁར་འཁྱགས་ཀྱི་འདུག དགུན་མ་སླེབས་གོང་སྦུ་གུ་གཏིང་དུ་འཇུག་རོགས།",
            ],
            agreed: "ཆུ་བེད་ཅུས་ཀྱིས་ཉིན་བཅུའི་ནང་སྙན་སེང་ཞུ་རྒྱུ།\nལས་ཁུངས་གཉིས་ཀྱིས་མཉམ་དུ་ཟམ་པར་ལྟ་རྒྱུ།",
        },
    }
}

/// The whole list of a meeting; `rows` matters for the first unit.
pub fn list(lang: Lang, rows: usize) -> HandoverList {
    let texts = texts(lang);
    let item = |n: usize, part: Part| Listed {
        reference: format!("K7M9Q-X2T4{n}"),
        category: texts.category.to_owned(),
        place: texts.place.to_owned(),
        asked: texts.asked[n % 3].to_owned(),
        due_on: (n % 3 != 2).then(|| date(2025, 4, 18)),
        part,
        lead: texts.units[usize::from(part == Part::Assists)].to_owned(),
        assisting: if n.is_multiple_of(2) { vec![texts.units[2].to_owned()] } else { Vec::new() },
    };
    let first: Vec<Listed> = (0..rows).map(|n| item(n, Part::Leads)).collect();
    HandoverList {
        meeting: Meeting {
            lang,
            office: texts.office.to_owned(),
            title: texts.title.to_owned(),
            number: Some("2025-3".to_owned()),
            held_on: date(2025, 3, 28),
            place: texts.office.to_owned(),
            printed_on: date(2025, 3, 29),
        },
        units: vec![
            UnitList { unit: texts.units[0].to_owned(), items: first },
            UnitList { unit: texts.units[1].to_owned(), items: vec![item(1, Part::Leads), item(4, Part::Assists)] },
            UnitList { unit: texts.units[2].to_owned(), items: Vec::new() },
        ],
        single: false,
    }
}

/// The list of the first unit alone.
pub fn own(lang: Lang, rows: usize) -> HandoverList {
    let mut list = list(lang, rows);
    list.units.truncate(1);
    HandoverList { single: true, ..list }
}

/// The minutes of the meeting.
pub fn minutes(lang: Lang) -> Minutes {
    let texts = texts(lang);
    let open = |n: usize| OpenItem {
        meeting: texts.title.to_owned(),
        reference: format!("B2C4D-E6F8{n}"),
        asked: texts.asked[n].to_owned(),
        unit: texts.units[n].to_owned(),
        state: i18n::text(lang, "choice-request-state-accepted"),
        due_on: Some(date(2025, 3, 10 + i8::try_from(n).unwrap_or_default())),
        late: n == 0,
    };
    Minutes { list: list(lang, 4), agreed: texts.agreed.to_owned(), open: vec![open(0), open(1)] }
}

pub const LEAF: &str = "9f86d081 884c7d65 9a2feaa0 c55ad015 a3bf4f1b 2b0b822c d15d6c15 b0f00a08";

/// A slip in two languages.
pub fn slip(langs: [Lang; 2], paper: Paper, pin: Option<&str>) -> Slip {
    Slip {
        langs,
        paper,
        office: texts(langs[0]).office.to_owned(),
        reference: "K7M9Q-X2T4P".to_owned(),
        address: "https://doorstep.example.org/r/K7M9Q-X2T4P".to_owned(),
        received_on: date(2025, 3, 28),
        due_on: Some(date(2025, 4, 18)),
        pin: pin.map(str::to_owned),
        leaf: pin.map(|_| (LEAF.to_owned(), date(2025, 3, 29))),
    }
}
