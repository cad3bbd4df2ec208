//! Who opened contacts: for the auditor alone, who also looks at those that came to the ceiling of a day.

use axum::{extract::Path, response::IntoResponse as _};
use casework::{Refusal, Work};
use door::Sent;
use people::{Alert, reading::Reading};
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::{Link, Tag, Tone},
    records::Form,
};

use crate::{
    desk::{Answer, Desk, go, show},
    records,
};

/// So many of the latest are shown.
const LATEST: u32 = 200;

/// `GET /readings`.
pub async fn get(desk: Desk) -> Answer {
    let found = desk.read(|work: Work| async move {
        Ok((people::alerts(&work).await?, people::reading::latest(&work, LATEST).await?))
    });
    let (alerts, readings) = found.await?;
    let sections = vec![
        ItemSection {
            key: "alerts".to_owned(),
            title: desk.t("readings-alerts"),
            items: alerts.iter().map(|alert| of_alert(&desk, alert)).collect(),
            empty: desk.t("readings-alerts-none"),
        },
        ItemSection {
            key: "latest".to_owned(),
            title: desk.t("readings-latest"),
            items: readings.iter().map(|reading| of_reading(&desk, reading)).collect(),
            empty: desk.t("readings-latest-none"),
        },
    ];
    let (title, lead) = (desk.t("readings-title"), desk.t("readings-lead"));
    Ok(show(&ItemsPage { frame: desk.frame(None), title, lead, fresh: None, make: None, sections }))
}

/// How many that came to the ceiling of a day the auditor has not looked at.
pub async fn unseen(work: &Work) -> Result<usize, Refusal> {
    Ok(people::alerts(work).await?.iter().filter(|alert| alert.seen_at.is_none()).count())
}

/// `POST /readings/{alert}/look`: the auditor has looked, and the person may go on.
pub async fn post(desk: Desk, Path(alert): Path<String>, _: Sent) -> Answer {
    let id = alert.parse().map_err(|_| desk.trouble(Refusal::NotFound))?;
    let looked = desk.write(move |work| async move { people::look_at(&work, id).await }).await;
    looked.map_err(|refusal| desk.trouble(refusal))?;
    Ok(go("/readings?said=done").into_response())
}

fn of_alert(desk: &Desk, alert: &Alert) -> Item {
    let told = [("who", alert.reader.as_str().into()), ("n", i64::from(alert.opened).into())];
    let mut about = vec![i18n::day(desk.lang, alert.day)];
    if let Some(by) = &alert.seen_by {
        about.push(i18n::text_with(desk.lang, "readings-seen-by", &[("who", by.as_str().into())]));
    }
    let look =
        Form { action: format!("/readings/{}/look", alert.id), submit: desk.t("readings-look"), ..Form::default() };
    let (tone, key) =
        if alert.seen_at.is_some() { (Tone::Good, "readings-seen") } else { (Tone::Late, "readings-waits") };
    Item {
        title: i18n::text_with(desk.lang, "readings-reached", &told),
        tag: Some(Tag { tone, text: desk.t(key) }),
        about,
        action: alert.seen_at.is_none().then_some(look),
        ..Item::default()
    }
}

fn of_reading(desk: &Desk, reading: &Reading) -> Item {
    let purpose = desk.t(&format!("reading-purpose-{}", reading.purpose));
    let mut about = vec![format!("{} · {}", records::local_time(desk, reading.read_at), purpose)];
    about.extend(reading.why.clone());
    let matter = reading.matter.as_ref().and_then(|(table, id)| {
        let kind = desk.app.catalogue.by_table(table)?;
        Some(format!("{} {}", desk.t(&format!("kind-{table}")), casework::reference::of(*id)))
            .map(|text| Link::new(format!("{} · {text}", reading.reader), records::address(kind, *id)))
    });
    Item { title: reading.reader.clone(), link: matter, about, ..Item::default() }
}
