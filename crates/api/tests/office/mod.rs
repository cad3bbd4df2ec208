//! An office in process: one township with two villages, people with tokens, the API's router.

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use casework::{Actor, Refusal, Work, kind::Role};
use door::{App, Settings};
use jiff::civil::date;
use people::OfficeKey;
use serde_json::Value as Json;
use testkit::World;
use tower::ServiceExt as _;

pub struct Office {
    app: App,
    router: Router,
    // The database is gone when the world is, and the files with their folder.
    _world: World,
    _files: tempfile::TempDir,
}

impl Office {
    pub async fn new(world: World) -> Self {
        let store = world.store.clone();
        let office = access::create_office(&store, "test", "Test office", "en").await.expect("set up");
        let settings = Settings {
            office_code: "test".into(),
            office_name: "Test office".into(),
            public_url: "http://localhost:8080".to_owned(),
            sign_on: None,
            secure_cookies: false,
            body_limit_bytes: 1_000_000,
            behind_proxy: false,
            language: i18n::Lang::En.into(),
        };
        let files = tempfile::tempdir().expect("a folder");
        let app = App {
            store,
            office,
            key: Arc::new(OfficeKey::new([7; 32])),
            catalogue: lines::catalogue(),
            settings: Arc::new(settings),
            files: files::Folder::new(files.path().join("files")),
            limiter: Arc::default(),
            minds: Arc::default(),
            long_works: Arc::default(),
        };
        let router = door::router(&app, api::routes()).with_state(app.clone());
        let this = Self { app, router, _world: world, _files: files };
        this.places().await;
        this
    }

    async fn places(&self) {
        self.work(|work| async move {
            let rows = [
                ("990101", "County", 3, None),
                ("990101001", "Township", 4, Some("990101")),
                ("990101001001", "Upper Village", 5, Some("990101001")),
                ("990101001002", "Lower Village", 5, Some("990101001")),
            ];
            let rows = rows.map(|(code, name, level, parent)| places::PlaceRow {
                code: code.into(),
                name: name.into(),
                level,
                parent: parent.map(Into::into),
            });
            places::import(&work, rows.into_iter(), date(2020, 1, 1), |_| {}).await.map(drop)
        })
        .await;
    }

    async fn work<T, F, Fut>(&self, work: F) -> T
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        self.app.write(&Actor::operator("test"), work).await.expect("the operator may")
    }

    /// A token of somebody with this role, in this place and below.
    pub async fn token(&self, role: Role, place: Option<&'static str>) -> String {
        self.work(move |work| async move {
            let name = role.code();
            let user = access::NewUser { sign_in: name, name, role, unit: None, place, team: None };
            access::add_user(&work, user).await?;
            access::add_token(&work, name, 30).await.map(|token| token.value)
        })
        .await
    }

    pub async fn get(&self, token: &str, path: &str) -> (StatusCode, Json) {
        self.ask("GET", token, path, Body::empty()).await
    }

    pub async fn post(&self, token: &str, path: &str, body: &Json) -> (StatusCode, Json) {
        self.ask("POST", token, path, Body::from(body.to_string())).await
    }

    /// Sends a file as a form in parts.
    pub async fn upload(&self, token: &str, path: &str, fields: &[(&str, &str)], file: &[u8]) -> (StatusCode, Json) {
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--=_B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(part.into_bytes());
        }
        let head = "--=_B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n";
        body.extend([head.as_bytes(), file, b"\r\n--=_B--\r\n"].concat());
        let request =
            Request::builder().method("POST").uri(path).header(header::AUTHORIZATION, format!("Bearer {token}"));
        let request = request.header(header::CONTENT_TYPE, "multipart/form-data; boundary==_B").body(Body::from(body));
        let response = self.router.clone().oneshot(request.expect("a request")).await.expect("an answer");
        let status = response.status();
        let body = to_bytes(response.into_body(), 10_000_000).await.expect("a body");
        (status, serde_json::from_slice(&body).unwrap_or(Json::Null))
    }

    /// A file as it is served: status, media type, bytes.
    pub async fn file(&self, token: &str, path: &str) -> (StatusCode, String, Vec<u8>) {
        let request = Request::builder().uri(path).header(header::AUTHORIZATION, format!("Bearer {token}"));
        let request = request.body(Body::empty()).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let said = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let (status, said) = (response.status(), said.unwrap_or_default().to_owned());
        (status, said, to_bytes(response.into_body(), 10_000_000).await.expect("a body").to_vec())
    }

    async fn ask(&self, method: &str, token: &str, path: &str, body: Body) -> (StatusCode, Json) {
        let mut request = Request::builder().method(method).uri(path);
        if !token.is_empty() {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let request = request.header(header::CONTENT_TYPE, "application/json").body(body).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let status = response.status();
        let body = to_bytes(response.into_body(), 10_000_000).await.expect("a body");
        (status, serde_json::from_slice(&body).unwrap_or(Json::Null))
    }
}
