//! A complaint about how somebody of the office or of a unit behaved: told on a page of its own, past every team and inbox,
//! and followed under `/r/NUMBER` like any request. What is typed is sealed before it is stored; see the crate `sensitive`.

mod follow;
mod page;
mod send;
mod ticket;

use axum::{
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use casework::{Actor, Problems, Refusal, Work};
use console::{Answer, show};
use door::{App, Refused, Sent};
use jiff::Timestamp;
use sensitive::{About, Seed, Told};
use store::params;
use uuid::Uuid;

pub use follow::{act, enter, look, slip};
pub use ticket::visit_to;

use crate::{signed, visitor::Visitor};

/// A form may lie open for a day.
const SECONDS: i64 = 24 * 3600;

/// The form as it travels: its id, the seed of its slip, and since when. Nothing of it is stored.
#[derive(Clone)]
pub struct Form {
    /// The id that the complaint gets.
    pub id: Uuid,
    /// What its slip is made from.
    pub seed: Seed,
    /// Whether this program gave it, not long ago.
    pub fresh: bool,
    since: i64,
    sent: Sent,
}

impl Form {
    fn new(app: &App, sent: Sent, fresh: bool) -> Self {
        let env = app.store.env();
        let now = env.clock.now();
        let mut seed = [0; 32];
        env.ids.random_bytes(&mut seed);
        Self { id: env.ids.new_id(now), seed: Seed(seed.into()), fresh, since: now.as_second(), sent }
    }

    fn read(app: &App, sent: Sent, now: Timestamp) -> Self {
        let id: Option<Uuid> = sent.one("id").parse().ok();
        let since: Option<i64> = sent.one("since").parse().ok();
        let mut seed = [0; 32];
        let whole = hex::decode_to_slice(sent.one("seed"), &mut seed).is_ok();
        if let (Some(id), Some(since), true) = (id, since, whole) {
            let form = Self { id, seed: Seed(seed.into()), fresh: true, since, sent };
            let ours = signed::same(form.stamp(app).as_bytes(), form.sent.one("csrf").as_bytes());
            if ours && (0..SECONDS).contains(&(now.as_second() - since)) {
                return form;
            }
            return Self::new(app, form.sent, false);
        }
        Self::new(app, sent, false)
    }

    fn stamp(&self, app: &App) -> String {
        let parts: [&[u8]; 3] = [self.id.as_bytes(), &self.seed.0[..], &self.since.to_be_bytes()];
        signed::sign_text(app, "confidence-form", &parts)
    }

    /// What was typed in `field`.
    pub fn get(&self, field: &str) -> &str {
        self.sent.one(field).trim()
    }

    fn told(&self, set_up: &SetUp) -> Told {
        let chosen = |field: &str, offered: &[Offered]| -> Vec<Uuid> {
            let ids = self.sent.all(field).filter_map(|id| id.parse().ok());
            ids.filter(|id| offered.iter().any(|it| it.id == *id)).collect()
        };
        Told {
            text: self.get("text").to_owned(),
            place: self.get("place").to_owned(),
            contact: self.get("contact").to_owned(),
            about: About {
                units: chosen("units", &set_up.units),
                teams: chosen("teams", &set_up.teams),
                roles: self
                    .sent
                    .all("roles")
                    .filter(|role| casework::kind::Role::parse(role).is_some())
                    .map(str::to_owned)
                    .collect(),
                handlers: chosen("handlers", &set_up.readers),
            },
        }
    }
}

/// Something to tick, by its name in the office's language and perhaps in English.
#[derive(Clone, Debug)]
pub struct Offered {
    id: Uuid,
    name: String,
    name_en: Option<String>,
}

/// Whom a complaint may be about, and who reads it. All of it is open to everybody.
#[derive(Clone, Debug)]
pub struct SetUp {
    units: Vec<Offered>,
    teams: Vec<Offered>,
    readers: Vec<Offered>,
}

async fn load(work: &Work) -> Result<SetUp, Refusal> {
    let mut found = Vec::new();
    for sql in [
        "SELECT id, name, name_en FROM unit WHERE office_id = $1 AND voided = FALSE ORDER BY code LIMIT 200",
        "SELECT id, name, CAST(NULL AS TEXT) AS name_en FROM team WHERE office_id = $1 AND voided = FALSE ORDER BY code LIMIT 200",
    ] {
        let rows = work.tx.rows(sql, params![]).await?;
        let offered = rows
            .iter()
            .map(|row| Ok(Offered { id: row.get("id")?, name: row.get("name")?, name_en: row.get("name_en")? }));
        found.push(offered.collect::<Result<Vec<_>, Refusal>>()?);
    }
    let teams = found.pop().unwrap_or_default();
    let readers = sensitive::readers(work).await?.into_iter();
    let readers = readers.map(|reader| Offered { id: reader.id, name: reader.name, name_en: None }).collect();
    Ok(SetUp { units: found.pop().unwrap_or_default(), teams, readers })
}

async fn set_up(visitor: &Visitor) -> Result<SetUp, console::Trouble> {
    visitor.read(&Actor::public("web"), |work| async move { load(&work).await }).await
}

/// `GET /report/in-confidence`.
pub async fn get(visitor: Visitor) -> Answer {
    let form = Form::new(&visitor.app, Sent::default(), true);
    Ok(show(&page::page(&visitor, &form, &set_up(&visitor).await?, &Problems::default(), Vec::new())))
}

/// `POST /report/in-confidence`: the same page in another language, or sending.
pub async fn post(visitor: Visitor, sent: Result<Sent, Refused>) -> Answer {
    visitor.own_form()?;
    let sent = sent.map_err(|_| visitor.trouble(Refusal::Rule("body-too-large")))?;
    let form = Form::read(&visitor.app, sent, visitor.now());
    let set_up = set_up(&visitor).await?;
    if form.get("go") == "stay" {
        return Ok(show(&page::page(&visitor, &form, &set_up, &Problems::default(), Vec::new())));
    }
    send::send(&visitor, &form, &set_up).await
}

fn again(
    visitor: &Visitor,
    form: &Form,
    set_up: &SetUp,
    status: StatusCode,
    problems: &Problems,
    faults: Vec<String>,
) -> Response {
    (status, show(&page::page(visitor, form, set_up, problems, faults))).into_response()
}
