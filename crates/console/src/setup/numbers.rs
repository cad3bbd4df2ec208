//! The office's numbers: each with what it is for, its bounds, what held before, and a field to set it anew.

use axum::{http::StatusCode, response::IntoResponse as _};
use casework::{
    Problems, Refusal, Work,
    setting::{self, SETTERS, SETTING, Setting, SettingCode, Settings},
    values::Record as _,
};
use door::{Refused, Sent};
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::Link,
    records::{Field, FieldGroup, Form, Input},
};

use super::{HERE, frame, must, refused};
use crate::{
    desk::{Answer, Desk, go, show},
    records::local_time,
    sign_in::wrong,
};

const PATH: &str = "/setup/numbers";

/// A form that was refused: which number, what was typed, what is wrong.
type Again<'a> = (SettingCode, &'a Sent, Problems);

/// What holds, and the last change of each.
async fn look(work: &Work) -> Result<(Settings, Vec<Setting>), Refusal> {
    let filter = casework::list::Filter { limit: 500, ..Default::default() };
    let changes = casework::list::list(work, &SETTING, &filter).await?.records;
    let mut changes = changes.iter().map(|record| Setting::of(&record.values)).collect::<Result<Vec<_>, _>>()?;
    changes.sort_by_key(|change| std::cmp::Reverse(change.from_at));
    Ok((setting::load(work).await?, changes))
}

async fn page(desk: &Desk, again: Option<Again<'_>>) -> Answer {
    let (settings, changes) = desk.read(|work| async move { look(&work).await }).await?;
    let items = SettingCode::ALL.iter().map(|code| {
        let change = changes.iter().find(|change| change.code == *code);
        let again = again.as_ref().filter(|(of, ..)| of == code);
        item(desk, *code, settings.now(*code), change, again)
    });
    let history = Item { link: Some(Link::new(desk.t("settings-history"), "/settings")), ..Item::default() };
    let section = |key: &str, title: String, items: Vec<Item>| ItemSection {
        key: key.to_owned(),
        title,
        items,
        empty: String::new(),
    };
    let page = ItemsPage {
        title: desk.t("settings-title"),
        lead: desk.t("settings-lead"),
        fresh: None,
        make: None,
        sections: vec![
            section("numbers", desk.t("settings-title"), items.collect()),
            section(
                "more",
                desk.t("setup-title"),
                vec![history, Item { link: Some(Link::new(desk.t("setup-go-on"), HERE)), ..Item::default() }],
            ),
        ],
        frame: frame(desk),
    };
    let status = if again.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, show(&page)).into_response())
}

fn item(desk: &Desk, code: SettingCode, now: u32, change: Option<&Setting>, again: Option<&Again<'_>>) -> Item {
    let number = |n: u32| i18n::number(desk.lang, n.into());
    let (least, most) = code.bounds();
    let bounds = [("usual", code.usual()), ("least", least), ("most", most)].map(|(name, n)| (name, number(n).into()));
    let set_on = change.map(|change| {
        let told = [("on", local_time(desk, change.from_at).into()), ("before", number(change.value_before).into())];
        let told = i18n::text_with(desk.lang, "setting-set-on", &told);
        change.because.as_ref().map_or_else(|| told.clone(), |why| format!("{told} {}", why.0))
    });
    let mut value = Field::new("value", desk.t("register-column-value"), Input::Count).value(now.to_string());
    let mut because = Field::new("because", desk.t("settings-because"), Input::Line(200)).optional();
    if let Some((_, typed, problems)) = again {
        typed.one("value").clone_into(&mut value.value);
        typed.one("because").clone_into(&mut because.value);
        value.error = wrong(desk.lang, "value", problems);
        because.error = wrong(desk.lang, "because", problems);
    }
    let about =
        [desk.t(&format!("setting-{}-about", code.code())), i18n::text_with(desk.lang, "setting-bounds", &bounds)];
    Item {
        title: desk.t(&format!("choice-setting-{}", code.code())),
        about: about.into_iter().chain(set_on).collect(),
        action: Some(Form {
            action: PATH.to_owned(),
            hidden: vec![("code".to_owned(), code.code().to_owned())],
            groups: vec![FieldGroup {
                fields: vec![value.within(code.code()), because.within(code.code())],
                ..FieldGroup::default()
            }],
            submit: desk.t("settings-set"),
            ..Form::default()
        }),
        ..Item::default()
    }
}

/// `GET /setup/numbers`.
pub async fn get(desk: Desk) -> Answer {
    must(&desk, SETTERS)?;
    page(&desk, None).await
}

/// `POST /setup/numbers`: sets one.
pub async fn post(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    must(&desk, SETTERS)?;
    let code = SettingCode::parse(sent.one("code")).ok_or_else(|| desk.trouble(Refusal::NotFound))?;
    let typed = sent.clone();
    let saving = desk.write(move |work| {
        let typed = typed.clone();
        async move {
            let value = typed.one("value").trim().parse().map_err(|_| Refusal::problem("value", "not-a-count"))?;
            setting::set(&work, code, value, typed.one("because")).await.map(drop)
        }
    });
    match saving.await {
        Ok(()) => Ok(go(&format!("{PATH}?said=saved"))),
        Err(refusal) => {
            let problems = refused(&desk, refusal)?;
            page(&desk, Some((code, &sent, problems))).await
        }
    }
}
