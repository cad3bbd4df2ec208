//! A resident asks, takes the slip and follows; a unit answers by its link.

use slip::{Pictogram, Qr};
use web::pages::{
    layout::{Frame, Link, Tag, Tone},
    records::{Choice, Fault, Field, FieldGroup, Form, Input},
    residents::{
        Answered, AskPage, ElsewherePage, MatterAction, MatterNote, MatterPage, MatterText, Picture, SlipLine,
        SlipPage, SlipSize, SlipWords, Stage, StageState,
    },
    words::{self, Lang},
};

use super::Say;

const REFERENCE: &str = "K7M9Q-X2T4P";

fn frame(say: Say, address: &str) -> Frame {
    Frame { csrf: "sample".to_owned(), plain: true, ..say.outside(address) }
}

fn page(say: Say, title: &str, fields: Vec<Field>) -> AskPage {
    let frame = Frame { form: Some("ask"), ..frame(say, "/report") };
    AskPage {
        step: i18n::text_with(say.0, "report-step", &[("n", 2.into()), ("of", 6.into())]),
        title: frame.t(title),
        lead: None,
        form: Form {
            action: "/report".to_owned(),
            hidden: vec![("id".to_owned(), "0197".to_owned()), ("step".to_owned(), "what".to_owned())],
            groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
            submit: frame.t("report-next"),
            ..Form::default()
        },
        back: true,
        answered: Vec::new(),
        trap: None,
        elsewhere: Vec::new(),
        frame,
    }
}

pub fn first(say: Say) -> AskPage {
    let none = Choice::new("none", words::text(say.0, "report-first-none"));
    let matters = [("fire", "Fire", "火警"), ("court", "A case before a court", "已进入诉讼的案件")];
    let matters = matters.map(|(value, en, zh)| Choice::new(value, say.w(en, zh))).into_iter().chain([none]);
    let field = Field::new("first", words::text(say.0, "report-first"), Input::Open(matters.collect()))
        .hint(words::text(say.0, "report-first-hint"));
    let mut page = page(say, "report-title", vec![field]);
    page.lead = Some(page.frame.t("report-lead"));
    page.back = false;
    page.elsewhere = vec![Link::new(page.frame.t("report-follow"), "/r")];
    page
}

pub fn category(say: Say) -> AskPage {
    let names = [
        ("water", "Drinking water", "饮水"),
        ("roads", "Roads and bridges", "道路桥梁"),
        ("power", "Power", "用电"),
        ("school", "Schools", "教育"),
        ("housing", "Housing", "住房"),
        ("health", "Health", "医疗"),
        ("grazing", "Grazing land", "草场"),
        ("other", "Something else", "其他"),
    ];
    let choices = names.map(|(value, en, zh)| Choice::new(value, say.w(en, zh))).to_vec();
    let field = Field::new("category", words::text(say.0, "report-category"), Input::Open(choices))
        .hint(words::text(say.0, "report-category-hint"))
        .value("water");
    page(say, "report-category-title", vec![field])
}

pub fn what_with_faults(say: Say) -> AskPage {
    let choices = [("dry", "it is dry", "没有水"), ("dirty", "it is dirty", "水脏")]
        .map(|(value, en, zh)| Choice::new(value, say.w(en, zh)))
        .to_vec();
    let fields = vec![
        Field::new("description", words::text(say.0, "report-what"), Input::Text(4000))
            .hint(words::text(say.0, "report-what-hint"))
            .error(words::text(say.0, "problem-required")),
        Field::new("answers.tap", say.w("What is wrong with the tap?", "水龙头怎么了？"), Input::Several(choices))
            .optional()
            .value("dry"),
        Field::new("answers.since", say.w("Since when?", "从什么时候开始？"), Input::Day).value("2025-06-02"),
    ];
    page(say, "report-what-title", fields)
}

pub fn check(say: Say) -> AskPage {
    let answered = |label: &str, en: &str, zh: &str, go: &str| Answered {
        label: words::text(say.0, label),
        text: say.w(en, zh),
        go: format!("step:{go}"),
    };
    let field = |name: &str, accept: &str| {
        Field::new(name, words::text(say.0, &format!("report-{name}")), Input::File { accept: accept.to_owned() })
            .hint(words::text(say.0, &format!("report-{name}-hint")))
            .optional()
    };
    let mut page = page(say, "report-check-title", vec![field("photo", "image/*"), field("voice", "audio/*")]);
    page.lead = Some(page.frame.t("report-check-lead"));
    page.answered = vec![
        answered("report-category-title", "Drinking water", "饮水", "category"),
        answered("report-what-title", "The tap has been dry for a week.", "水龙头一周没有水了。", "what"),
        answered("report-where-title", "Upper Serkha", "上色卡村", "where"),
        answered("report-reply-title", "I look with number and PIN.", "我凭编号和密码自己查。", "reply"),
    ];
    page.form.file = true;
    page.form.submit = page.frame.t("report-send");
    page.trap = Some("website");
    page
}

pub fn elsewhere(say: Say) -> ElsewherePage {
    let frame = frame(say, "/report?first=fire");
    ElsewherePage {
        title: say.w("Fire", "火警"),
        text: say.w("Call the fire brigade at once. Warn those near you.", "请立即拨打消防电话，并提醒身边的人。"),
        hotline: Some("119".to_owned()),
        urgent: true,
        links: vec![Link::new(frame.t("report-again"), "/report")],
        frame,
    }
}

pub fn slip(say: Say, size: SlipSize) -> SlipPage {
    let frame = frame(say, "/r/K7M9Q-X2T4P/slip");
    let langs = [say.0, if say.0 == Lang::Bo { Lang::ZhHans } else { Lang::Bo }];
    let day = jiff::civil::date(2025, 6, 12);
    let words_in = |lang: Lang| SlipWords {
        lang,
        title: words::text(lang, "slip-words"),
        number: words::text(lang, "slip-number"),
        received: i18n::text_with(lang, "slip-received", &[("day", i18n::day(lang, day).into())]),
        pin: words::text(lang, "slip-pin"),
        tear: words::text(lang, "slip-tear"),
    };
    let told = |lang: Lang, pictogram: Pictogram| {
        let day = i18n::day(lang, jiff::civil::date(2025, 7, 4));
        i18n::text_with(lang, &format!("slip-line-{}", pictogram.code()), &[("day", day.into())])
    };
    let line = |pictogram: Pictogram| SlipLine {
        pictogram: pictogram.svg(),
        texts: langs.map(|lang| (lang, told(lang, pictogram))).to_vec(),
    };
    let address = format!("https://doorstep.example/r/{REFERENCE}");
    SlipPage {
        title: frame.t("slip-thanks"),
        lead: frame.t("slip-lead"),
        size,
        reference: REFERENCE.to_owned(),
        pin: "493 027".to_owned(),
        qr: Qr::of(&address).map(|code| code.svg(&frame.t("slip-qr"))).unwrap_or_default(),
        address,
        words: langs.map(words_in).to_vec(),
        lines: [
            Pictogram::Keep,
            Pictogram::Scan,
            Pictogram::Come,
            Pictogram::Day,
            Pictogram::Secret,
            Pictogram::NotSolved,
        ]
        .map(line)
        .to_vec(),
        sizes: SlipSize::ALL.map(|size| Link::new(frame.t(size.key()), format!("?size={}", size.code()))).to_vec(),
        seconds: Vec::new(),
        links: vec![Link::new(frame.t("slip-follow"), format!("/r/{REFERENCE}"))],
        frame,
    }
}

fn action(say: Say, key: &str, field: Field, open: bool) -> MatterAction {
    let frame = frame(say, "/r");
    MatterAction {
        noun: key.to_owned(),
        title: frame.t(&format!("follow-{key}")),
        lead: Some(frame.t(&format!("follow-{key}-lead"))),
        form: Form {
            action: format!("/r/{REFERENCE}/{key}"),
            groups: vec![FieldGroup { fields: vec![field.within(key)], ..FieldGroup::default() }],
            submit: frame.t("follow-send"),
            ..Form::default()
        },
        open,
    }
}

pub fn follow(say: Say) -> MatterPage {
    let frame = frame(say, "/r/K7M9Q-X2T4P");
    let stage = |code: &str, state| Stage { text: frame.t(&format!("follow-stage-{code}")), state };
    let why = || Field::new("why", frame.t("follow-why"), Input::Text(2000));
    let contest = action(say, "contest", why().error(frame.t("problem-required")), true);
    let add = action(say, "addition", Field::new("text", frame.t("follow-text"), Input::Text(2000)), false);
    MatterPage {
        reference: REFERENCE.to_owned(),
        kind: frame.t("follow-kind"),
        state: Tag::new(frame.t("follow-stage-answered"), Tone::Waiting),
        says: vec![frame.t("follow-says-answered")],
        faults: Fault::of(contest.form.fields()),
        stages: vec![
            stage("received", StageState::Done),
            stage("checked", StageState::Done),
            stage("with_unit", StageState::Done),
            stage("being_done", StageState::Done),
            stage("answered", StageState::Now),
            stage("ended", StageState::Ahead),
        ],
        texts: vec![MatterText {
            label: frame.t("follow-reply"),
            note: say.w("Water Bureau, 20 June 2025", "水利局，2025年6月20日"),
            text: say.w("The pump was repaired on 18 June. The water runs.", "6月18日修好了水泵，已通水。"),
            main: true,
        }],
        facts: vec![(frame.t("follow-received"), say.w("12 June 2025", "2025年6月12日"))],
        pictures: vec![Picture {
            small: "/r/K7M9Q-X2T4P/photos/1/thumbnail".to_owned(),
            whole: "/r/K7M9Q-X2T4P/photos/1".to_owned(),
        }],
        notes: vec![MatterNote {
            who: i18n::text_with(
                say.0,
                "follow-by-resident",
                &[("day", say.w("13 June 2025", "2025年6月13日").into())],
            ),
            text: say.w("The neighbours' tap is dry too.", "邻居家也没有水。"),
        }],
        actions: vec![contest, add],
        links: vec![Link::new(frame.t("follow-slip"), "/r/K7M9Q-X2T4P/slip")],
        leave: Some(Link::new(frame.t("follow-leave"), "/r/leaving")),
        frame,
    }
}

pub fn unit(say: Say) -> MatterPage {
    let name = say.w("Water Bureau", "水利局");
    let mut page = follow(say);
    page.kind = i18n::text_with(say.0, "unit-link-kind", &[("unit", name.clone().into())]);
    let day = i18n::day(say.0, jiff::civil::date(2025, 7, 1));
    page.says = vec![i18n::text_with(say.0, "unit-link-lead", &[("unit", name.into()), ("day", day.into())])];
    page.stages.clear();
    page.faults.clear();
    page.actions.truncate(1);
    page.actions[0].form.groups[0].fields[0].error = None;
    page.texts[0].label = page.frame.t("unit-link-asked");
    page.leave = None;
    page
}
