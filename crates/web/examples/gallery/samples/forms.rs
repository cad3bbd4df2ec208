use web::pages::{
    layout::Link,
    records::{Choice, Field, FieldGroup, Form, FormPage, Input},
};

use super::Say;

fn kinds(say: Say) -> Vec<Choice> {
    [
        ("grazing_land", "grazing land", "草场"),
        ("livestock", "livestock", "牲畜"),
        ("water", "water", "用水"),
        ("wages", "wages", "工资"),
        ("boundary", "boundary", "地界"),
        ("family", "family", "家庭"),
        ("other", "other", "其他"),
    ]
    .map(|(value, en, zh)| Choice::new(value, say.w(en, zh)))
    .to_vec()
}

fn fields(say: Say) -> Vec<Field> {
    let field = |name: &str, en: &str, zh: &str, input| Field::new(name, say.w(en, zh), input);
    let found = [
        ("visit", "on a visit", "走访中"),
        ("office", "at the office", "到办公室"),
        ("unit", "through a unit", "单位转来"),
    ]
    .map(|(value, en, zh)| Choice::new(value, say.w(en, zh)))
    .to_vec();
    vec![
        field("registered_on", "Registered on", "登记日期", Input::Day).value("2025-06-12"),
        field("place", "Place", "地点", Input::Place(say.places())),
        field("kind", "Kind", "类型", Input::Choice(kinds(say))),
        field("found", "How it came to us", "来源", Input::Choice(found)),
        field("title", "What it is about, in a line", "一句话概括", Input::Line(200))
            .hint(say.w("Neutral words; no names.", "用中性的话，不写姓名。")),
        field("account", "What each side claims", "各方主张", Input::Text(4000)),
        field("people", "People concerned", "涉及人数", Input::Count).optional(),
        field("value", "Value in dispute", "争议金额", Input::Money).optional(),
        field(
            "unit",
            "Unit to ask",
            "征询单位",
            Input::Search {
                suggestions: "/units/suggestions".to_owned(),
                known: vec![Choice::new("AGR", say.w("Agriculture Bureau", "农牧局"))],
            },
        )
        .optional(),
        field("violence", "Somebody may be in danger", "可能有人身危险", Input::Flag)
            .hint(say.w("Then no mediation: the safety questions come first.", "有危险的不调解，先问安全问题。")),
    ]
}

pub fn new_dispute(say: Say) -> FormPage {
    FormPage {
        frame: say.frame("disputes", "/disputes/new"),
        trail: vec![Link::new(say.w("Settle conflicts", "化解矛盾"), "/disputes")],
        title: say.w("New dispute", "登记纠纷"),
        lead: Some(say.w("Crime is referred, not mediated.", "涉嫌犯罪的移送，不调解。")),
        form: Form {
            action: "/disputes".to_owned(),
            hidden: vec![("id".to_owned(), "0197".to_owned())],
            groups: vec![FieldGroup { fields: fields(say), ..FieldGroup::default() }],
            submit: say.w("Register the dispute", "登记"),
            cancel: Some(Link::new(say.w("Back without saving", "不保存，返回"), "/disputes")),
            ..Form::default()
        },
    }
}

pub fn with_faults(say: Say) -> FormPage {
    let mut page = new_dispute(say);
    page.form.typed = true;
    let fields = &mut page.form.groups[0].fields;
    fields[0].value = "2025-02-30".into();
    fields[0].error = Some(say.w("There is no such day. Write it like 2025-03-01.", "没有这一天。请写成 2025-03-01。"));
    fields[2].error = Some(say.w("Choose one.", "请选择一项。"));
    fields[3].error = Some(say.w("Choose one.", "请选择一项。"));
    fields[4].value = say.w("Pasture boundary", "草场界线");
    fields[6].value = "-3".into();
    fields[6].error = Some(say.w("A count is not negative.", "人数不能为负。"));
    fields[7].value = "1,200.50".into();
    fields[9].value = "on".into();
    page
}

pub fn correction(say: Say) -> FormPage {
    let mut page = new_dispute(say);
    page.title = say.w("Correct D-2025-0019", "更正 D-2025-0019");
    page.lead = Some(page.frame.t("form-reason-hint"));
    page.form.submit = page.frame.t("form-correct");
    let reason = Field::new("reason", page.frame.t("form-reason"), Input::Text(400));
    page.form.groups.push(FieldGroup { fields: vec![reason], ..FieldGroup::default() });
    page.form.groups[0].fields.truncate(5);
    page.form.groups[0].fields[4].value = say.w("Boundary of the winter pasture", "冬季草场界线");
    page
}
