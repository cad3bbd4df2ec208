//! An office in process behind all the routes of the program, and one person of each role with rights in one township.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
    middleware::from_fn,
};
use casework::{
    Actor, Refusal, Work,
    kind::{Kind, Role},
};
use door::{App, Route, Settings};
use jiff::civil::date;
use people::OfficeKey;
use serde_json::Value as Json;
use testkit::World;
use tower::ServiceExt as _;
use uuid::Uuid;

use crate::sample::{self, Ground, VILLAGES, Whose};

/// An id that nobody ever made.
pub const NOBODYS: Uuid = Uuid::from_u128(0x0195_5000_0000_7000_8fff_ffff_ffff_fff0);

/// Every route of the program. `app` joins the same; [`crate::ways`] compares.
pub fn routes() -> Vec<Route> {
    let press = documents::Press::new(std::env::temp_dir().join("no-fonts-here"));
    [
        api::routes(),
        residents::routes(),
        console::routes(),
        open311::routes(),
        openlog::routes(),
        sending::routes(),
        paper::routes(press),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn json(&self) -> Json {
        serde_json::from_str(&self.text).unwrap_or(Json::Null)
    }

    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    /// The stable code of a refusal.
    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }
}

pub struct House {
    pub app: App,
    pub world: World,
    pub ground: Ground,
    tokens: BTreeMap<&'static str, String>,
    router: Router,
    wrong: Mutex<Vec<String>>,
    _files: tempfile::TempDir,
}

const PLACES: [(&str, &str, i64, &str); 5] = [
    ("990101", "County", 3, ""),
    ("990101001", "Upper Township", 4, "990101"),
    ("990101002", "Lower Township", 4, "990101"),
    ("990101001001", "Upper Village", 5, "990101001"),
    ("990101002001", "Lower Village", 5, "990101002"),
];

impl House {
    pub async fn open(world: World) -> Self {
        let store = world.store.clone();
        let office = access::create_office(&store, "test", "Test office", "en").await.unwrap();
        let settings = Settings {
            office_code: "test".into(),
            office_name: "Test office".into(),
            public_url: "http://localhost:8080".to_owned(),
            sign_on: None,
            secure_cookies: false,
            body_limit_bytes: 1 << 20,
            behind_proxy: false,
            language: i18n::Lang::En.into(),
        };
        let folder = tempfile::tempdir().unwrap();
        let app = App {
            store,
            office,
            key: Arc::new(OfficeKey::new([7; 32])),
            catalogue: lines::catalogue(),
            settings: Arc::new(settings),
            files: files::Folder::new(folder.path().join("files")),
            limiter: Arc::default(),
            minds: Arc::default(),
            long_works: Arc::default(),
        };
        let router = door::router(&app, routes()).with_state(app.clone()).layer(from_fn(door::remember_language));
        let now = world.now().as_microsecond();
        let ground = Ground { today: "2025-03-01".to_owned(), now, villages: [Uuid::nil(); 2] };
        let mut house =
            Self { app, world, ground, tokens: BTreeMap::new(), router, wrong: Mutex::default(), _files: folder };
        house.fill().await;
        for role in Role::ALL {
            let token = house.enrol(role.code(), role, Some("990101001")).await;
            house.tokens.insert(role.code(), token);
        }
        house
    }

    async fn fill(&mut self) {
        self.work(|work| async move {
            let rows = PLACES.map(|(code, name, level, parent)| places::PlaceRow {
                code: code.into(),
                name: name.into(),
                level,
                parent: Some(parent.to_owned()),
            });
            places::import(&work, rows.into_iter(), date(2020, 1, 1), |_| {}).await.map(drop)
        })
        .await
        .unwrap();
        for (n, code) in VILLAGES.into_iter().enumerate() {
            let found = self.work(move |work| async move { casework::parse::place(&work, code, None).await });
            self.ground.villages[n] = found.await.unwrap().unwrap();
        }
        let ground = self.ground.clone();
        self.work(move |work| {
            let ground = ground.clone();
            async move { sample::fill(&work, &ground).await }
        })
        .await
        .unwrap();
    }

    /// Somebody with this role in this place (a unit officer: of the first unit), and their token.
    pub async fn enrol(&self, name: &'static str, role: Role, place: Option<&'static str>) -> String {
        let unit = (role == Role::Unit).then_some("unit-a");
        let place = place.filter(|_| role != Role::Unit);
        self.work(move |work| async move {
            access::add_user(&work, access::NewUser { sign_in: name, name, role, unit, place, team: None }).await?;
            access::add_token(&work, name, 30).await.map(|token| token.value)
        })
        .await
        .unwrap()
    }

    /// Works as the owner of the machine.
    pub async fn work<T, F, Fut>(&self, work: F) -> Result<T, Refusal>
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        self.app.write(&Actor::operator("test"), work).await
    }

    /// The record is again what it was at first.
    pub async fn put_back(&self, kind: &'static Kind, whose: Whose) {
        let ground = self.ground.clone();
        let put = self.work(move |work| {
            let ground = ground.clone();
            async move { sample::put(&work, &ground, kind, whose).await }
        });
        put.await.unwrap();
    }

    /// Notes what does not hold, so that a walk tells all of it at once.
    pub fn holds(&self, true_of_it: bool, what: impl FnOnce() -> String) {
        if !true_of_it {
            self.wrong.lock().unwrap().push(what());
        }
    }

    /// The end of a walk.
    #[track_caller]
    pub fn all_held(&self) {
        let wrong = self.wrong.lock().unwrap();
        assert!(wrong.is_empty(), "{} answers are wrong:\n{}", wrong.len(), wrong[..wrong.len().min(150)].join("\n"));
    }

    /// The first number of a question to the database.
    pub async fn number(&self, sql: &'static str) -> i64 {
        self.work(move |work| async move { Ok(work.tx.row(sql, &[]).await?.unwrap().get("n")?) }).await.unwrap()
    }

    /// The id on the rolls of somebody who signs in so.
    pub async fn number_of(&self, name: &'static str) -> String {
        let sql = "SELECT staff_id FROM sign_in WHERE office_id = $1 AND name = $2";
        let found = self.work(move |work| async move {
            Ok(work.tx.row(sql, &[name.into()]).await?.unwrap().get::<Uuid>("staff_id")?)
        });
        found.await.unwrap().to_string()
    }

    pub fn token(&self, role: Role) -> &str {
        &self.tokens[role.code()]
    }

    /// Sends whatever is said.
    pub async fn send(&self, method: &Method, path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = self.router.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap();
        let (parts, body) = answer.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, text, bytes: bytes.to_vec() }
    }

    /// Asks with a token.
    pub async fn get(&self, token: &str, path: &str) -> Answer {
        self.ask(&Method::GET, token, path).await
    }

    /// Sends JSON with a token.
    pub async fn post(&self, token: &str, path: &str, body: &Json) -> Answer {
        let bearer = format!("Bearer {token}");
        let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
        self.send(&Method::POST, path, &headers, body.to_string()).await
    }

    /// An empty request with a token; over the API an empty object, to pages an empty form.
    pub async fn ask(&self, method: &Method, token: &str, path: &str) -> Answer {
        let bearer = format!("Bearer {token}");
        let (kind, body) = if method == Method::GET {
            ("text/plain", "")
        } else if path.ends_with("/attachments") {
            ("multipart/form-data; boundary=B", "--B--\r\n")
        } else if path.starts_with("/api/") {
            ("application/json", "{}")
        } else {
            ("application/x-www-form-urlencoded", "")
        };
        self.send(method, path, &[("authorization", bearer.as_str()), ("content-type", kind)], body).await
    }
}
