//! Whole calls over HTTP to an office in process: the API's JSON, Open311's forms, pages of residents. Whatever is sent, the
//! program answers, and never with a fault of its own.

use std::{net::Ipv4Addr, sync::Arc};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Method, Request, header},
};
use casework::{
    Actor, enter,
    kind::Role,
    parse::{self, Format},
};
use door::{App, Sender, Settings};
use fuzz::Target;
use jiff::civil::date;
use people::OfficeKey;
use testkit::{World, fresh_sqlite};
use tower::ServiceExt as _;

/// Who calls: the third word of the first line.
const CALLERS: [Role; 3] = [Role::Administrator, Role::Coordinator, Role::Field];

struct Office {
    router: Router,
    tokens: Vec<String>,
    runtime: tokio::runtime::Runtime,
    // The database is gone when the world is.
    _world: World,
}

impl Office {
    fn open() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.expect("a runtime");
        let (router, tokens, world) = runtime.block_on(opened());
        Self { router, tokens, runtime, _world: world }
    }

    /// `METHOD PATH CALLER`, headers one a line, an empty line, the body.
    fn call(&self, bytes: &[u8]) {
        let Some(request) = self.request(bytes) else { return };
        let said = format!("{} {}", request.method(), request.uri());
        self.runtime.block_on(async {
            let answer = self.router.clone().oneshot(request).await.expect("an answer");
            let status = answer.status();
            assert!(!status.is_server_error(), "{said}: {status}");
            to_bytes(answer.into_body(), 64 << 20).await.expect("its whole body");
        });
    }

    fn request(&self, bytes: &[u8]) -> Option<Request<Body>> {
        let (head, body) = bytes
            .windows(2)
            .position(|end| end == b"\n\n")
            .map_or((bytes, &[][..]), |at| (&bytes[..at], &bytes[at + 2..]));
        let mut lines = head.split(|byte| *byte == b'\n');
        let first = String::from_utf8_lossy(lines.next()?).into_owned();
        let mut words = first.split(' ');
        let method = Method::from_bytes(words.next()?.as_bytes()).ok()?;
        let mut request = Request::builder().method(method).uri(words.next()?);
        if let Some(caller) = words.next().and_then(|name| CALLERS.iter().position(|role| role.code() == name)) {
            request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.tokens[caller]));
        }
        for line in lines {
            let at = line.iter().position(|byte| *byte == b':')?;
            request = request.header(&line[..at], line[at + 1..].trim_ascii());
        }
        let mut request = request.body(Body::from(body.to_vec())).ok()?;
        // From ever new addresses: what slows a flood is not what is tried here.
        let from = bytes.iter().fold(u32::try_from(bytes.len()).unwrap_or(u32::MAX), |sum, byte| {
            sum.wrapping_mul(31).wrapping_add(u32::from(*byte))
        });
        request.extensions_mut().insert(Sender(Ipv4Addr::from_bits(from).into()));
        Some(request)
    }
}

async fn opened() -> (Router, Vec<String>, World) {
    let world = World::new(fresh_sqlite()).await;
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
    let folder = world.database.folder().expect("a folder").join("files");
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
    let tokens = furnished(&app).await;
    let routes = api::routes().into_iter().chain(residents::routes()).chain(console::routes()).chain(open311::routes());
    (door::router(&app, routes.collect()).with_state(app), tokens, world)
}

/// Places, two categories, a unit, and a token for each caller.
async fn furnished(app: &App) -> Vec<String> {
    let operator = Actor::operator("test");
    let done = app.write(&operator, |work| async move {
        let rows = [("990101", "County", 3, None), ("990101001001", "Upper Village", 5, Some("990101"))];
        let rows = rows.map(|(code, name, level, parent)| places::PlaceRow {
            code: code.into(),
            name: name.into(),
            level,
            parent: parent.map(Into::into),
        });
        places::import(&work, rows.into_iter(), date(2020, 1, 1), |_| {}).await?;
        for (table, record) in [
            ("category", r#"{"code":"001","name":"路灯","name_en":"Lamp","answer_within_days":5,"public_feed":true,"open_intake":true}"#),
            ("category", r#"{"code":"water","name":"饮水","answer_within_days":10,"public_feed":true,"open_intake":true}"#),
            ("unit", r#"{"code":"works","name":"Works","purpose":"responsible","enforcement":false}"#),
        ] {
            let kind = work.kind(table)?;
            let sent = serde_json::from_str(record).expect("an object");
            let values = parse::parse(&work, kind, &sent, Format::Json).await?;
            enter::enter(&work, work.tx.new_id(), values).await?;
        }
        let mut tokens = Vec::new();
        for role in CALLERS {
            let user = access::NewUser { sign_in: role.code(), name: role.code(), role, unit: None, place: None, team: None };
            access::add_user(&work, user).await?;
            tokens.push(access::add_token(&work, role.code(), 30).await?.value);
        }
        Ok(tokens)
    });
    done.await.expect("the office is furnished")
}

/// The target.
pub fn all() -> Vec<Target> {
    let office = std::sync::OnceLock::<Office>::new();
    let words: &[&str] = &[
        "\"id\":",
        "null",
        "true",
        "\"2025-02-30\"",
        "figure=",
        "after=",
        "sort=due",
        "&limit=",
        "lang=bo",
        "administrator",
        "field",
        "attribute[q]=",
        "service_code=",
        "lat=91",
        "jurisdiction_id=",
        "api_key=",
        "/events",
        "/corrections",
        ".xml",
        ".json",
    ];
    vec![Target::new("calls", words, Vec::new(), move |bytes| office.get_or_init(Office::open).call(bytes))]
}
