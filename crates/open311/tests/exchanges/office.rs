//! An office in process, with categories, a question and people with keys; exchanges are sent as clients send them.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{Request, header},
};
use casework::{
    Actor, Refusal, Work, enter,
    kind::Role,
    parse::{self, Format},
};
use door::{App, Settings};
use jiff::civil::date;
use people::OfficeKey;
use serde_json::{Value as Json, json};
use testkit::World;
use tower::ServiceExt as _;

/// An answer as it came over the wire.
pub struct Exchange {
    pub status: u16,
    pub kind: String,
    pub text: String,
}

impl Exchange {
    pub fn json(&self) -> Json {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }
}

static NEXT_CALLERS: AtomicU32 = AtomicU32::new(0x0a00_0001);

pub struct Office {
    pub app: App,
    router: Router,
    /// Where its callers call from: of their own, for what slows them is kept for the whole program.
    callers: SocketAddr,
    pub world: World,
}

impl Office {
    pub async fn open(world: World) -> Self {
        let store = world.store.clone();
        let office = access::create_office(&store, "sample", "Sample office", "en").await.expect("set up");
        let settings = Settings {
            office_code: "sample".into(),
            office_name: "Sample office".into(),
            public_url: "http://localhost:8080".to_owned(),
            sign_on: None,
            secure_cookies: false,
            body_limit_bytes: 1_000_000,
            behind_proxy: false,
            language: i18n::Lang::En.into(),
        };
        // Gone with the database; on PostgreSQL no test sends a file.
        let folder = world.database.folder().unwrap_or(Path::new("no-files-here")).join("files");
        let app = App {
            store,
            office,
            key: Arc::new(OfficeKey::new([7; 32])),
            catalogue: lines::catalogue(),
            settings: Arc::new(settings),
            files: files::Folder::new(folder),
            limiter: Arc::default(),
            minds: Arc::default(),
            long_works: Arc::default(),
        };
        let router = door::router(&app, open311::routes()).with_state(app.clone());
        let callers = (Ipv4Addr::from_bits(NEXT_CALLERS.fetch_add(1, Ordering::Relaxed)), 40_000).into();
        let this = Self { app, router, callers, world };
        this.set_up().await;
        this
    }

    async fn set_up(&self) {
        self.work(|work| async move {
            let rows = [("990101", "County", 3, None), ("990101001", "Upper Village", 5, Some("990101"))];
            let rows = rows.map(|(code, name, level, parent)| places::PlaceRow {
                code: code.into(),
                name: name.into(),
                level,
                parent: parent.map(Into::into),
            });
            places::import(&work, rows.into_iter(), date(2020, 1, 1), |_| {}).await.map(drop)
        })
        .await;
        // A code that begins with zero, as some lists have it.
        self.enter(
            "category",
            json!({"code": "001", "name": "路灯", "name_en": "Street lamp", "answer_within_days": 5,
            "public_feed": true, "open_intake": true}),
        )
        .await;
        self.enter(
            "category",
            json!({"code": "water", "name": "饮水", "name_en": "Water", "answer_within_days": 10,
            "public_feed": true}),
        )
        .await;
        self.enter(
            "category",
            json!({"code": "hardship", "name": "困难", "name_en": "Hardship", "answer_within_days": 20,
            "open_intake": true}),
        )
        .await;
        self.enter(
            "category",
            json!({"code": "roads", "name": "道路", "name_en": "Roads", "answer_within_days": 30,
            "public_feed": true, "open_intake": true, "number_later": true}),
        )
        .await;
        self.enter(
            "question",
            json!({"category": "water", "code": "kind", "label": "哪种", "label_en": "Which kind",
            "asks": "one_of", "choices": "1|没水|No water\n2|水脏|Dirty water", "needed": true, "place_in_form": 1}),
        )
        .await;
        self.enter(
            "question",
            json!({"category": "water", "code": "days", "label": "几天", "asks": "number",
            "needed": false, "place_in_form": 2}),
        )
        .await;
        self.enter(
            "unit",
            json!({"code": "works", "name": "Works unit", "purpose": "responsible", "enforcement": false}),
        )
        .await;
    }

    /// Enters a record as the office does; its id.
    pub async fn enter(&self, table: &'static str, sent: Json) -> uuid::Uuid {
        self.work(move |work| {
            let sent = sent.as_object().cloned().unwrap_or_default();
            async move {
                let values = parse::parse(&work, work.kind(table)?, &sent, Format::Json).await?;
                enter::enter(&work, work.tx.new_id(), values).await.map(|record| record.id)
            }
        })
        .await
    }

    /// Does what an action's address names.
    pub async fn act(&self, number: &str, noun: &'static str, sent: Json) {
        let number = number.to_owned();
        self.work(move |work| {
            let (number, sent) = (number.clone(), sent.as_object().cloned().unwrap_or_default());
            async move {
                let id = requests::told::id_of(&work, &number).await?.ok_or(Refusal::NotFound)?;
                lines::actions::perform(&work, work.kind("request")?, id, noun, &sent).await.map(drop)
            }
        })
        .await;
    }

    pub async fn work<T, F, Fut>(&self, work: F) -> T
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        self.app.write(&Actor::operator("test"), work).await.expect("the operator may")
    }

    /// The key of somebody with this role.
    pub async fn key(&self, role: Role) -> String {
        self.work(move |work| async move {
            let name = role.code();
            let user = access::NewUser { sign_in: name, name, role, unit: None, place: None, team: None };
            access::add_user(&work, user).await?;
            access::add_token(&work, name, 30).await.map(|token| token.value)
        })
        .await
    }

    pub async fn get(&self, path: &str) -> Exchange {
        self.send("GET", path, "", Vec::new()).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Exchange {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        self.send("POST", path, "application/x-www-form-urlencoded", form.finish().into_bytes()).await
    }

    pub async fn send(&self, method: &str, path: &str, kind: &str, body: Vec<u8>) -> Exchange {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "doorstep.example:8080");
        if !kind.is_empty() {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        let mut request = request.body(Body::from(body)).expect("a request");
        request.extensions_mut().insert(ConnectInfo(self.callers));
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let status = response.status().as_u16();
        let kind = response.headers().get(header::CONTENT_TYPE).map(|kind| kind.to_str().expect("text").to_owned());
        let body = to_bytes(response.into_body(), 10_000_000).await.expect("a body");
        Exchange { status, kind: kind.unwrap_or_default(), text: String::from_utf8(body.to_vec()).expect("UTF-8") }
    }

    /// Sends a request in without a key and gives its number.
    pub async fn lamp(&self, description: &str) -> String {
        let fields =
            [("service_code", "c-001"), ("lat", "30.123456"), ("long", "103.654321"), ("description", description)];
        let sent = self.post("/open311/v2/requests.json", &fields).await;
        assert_eq!(sent.status, 200, "{}", sent.text);
        sent.json()[0]["service_request_id"].as_str().expect("a number").to_owned()
    }
}
