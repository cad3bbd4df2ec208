//! An office to knock at: one county with its townships and villages, units, categories, a team, and people who sign in.
//! Requests go through the whole router in this process; the clock stands still.

use std::sync::Arc;

use access::{NewUser, SignInLimiter};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
    middleware::from_fn,
};
use casework::{
    Actor, Refusal, Work,
    enter::enter,
    kind::Role,
    parse::{self, Format},
};
use door::{App, LongWorks, Settings};
use people::OfficeKey;
use places::PlaceRow;
use serde_json::{Map, Value as Json};
use testkit::World;
use tower::ServiceExt as _;
use uuid::Uuid;

/// Everybody's password.
pub const PASSWORD: &str = "river stone lamp";

/// The program as it serves, on a database of its own.
pub struct Office {
    pub world: World,
    pub app: App,
    router: Router,
    // Gone with the office.
    _files: tempfile::TempDir,
}

/// Somebody with a session.
#[derive(Clone, Debug)]
pub struct Person {
    pub cookie: String,
    pub csrf: String,
}

/// What came back.
#[derive(Debug)]
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub html: String,
}

impl Page {
    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    /// Fails with the page where a part is missing.
    #[track_caller]
    pub fn shows(&self, part: &str) {
        assert!(self.html.contains(part), "{part:?} is missing ({}) in:\n{}", self.status, self.words());
    }

    /// Fails with the page where a part is there.
    #[track_caller]
    pub fn hides(&self, part: &str) {
        assert!(!self.html.contains(part), "{part:?} must not stand in:\n{}", self.words());
    }

    /// What people read, for the message of a failed test.
    pub fn words(&self) -> String {
        let main = self.html.find("<main").map_or(self.html.as_str(), |at| &self.html[at..]);
        let words = main.split('>').filter_map(|piece| piece.split('<').next()).map(str::trim);
        words.filter(|words| !words.is_empty()).take(120).collect::<Vec<_>>().join(" | ")
    }

    /// The value of the hidden field.
    pub fn hidden(&self, name: &str) -> String {
        let mark = format!("name=\"{name}\" value=\"");
        let at = self.html.find(&mark).unwrap_or_else(|| panic!("no {name} in:\n{}", self.words())) + mark.len();
        self.html[at..].split('"').next().unwrap().to_owned()
    }
}

const PLACES: [(&str, &str, i64, &str); 7] = [
    ("513300", "Yarlam County", 3, ""),
    ("513301", "Serkha", 4, "513300"),
    ("513302", "Luochu", 4, "513300"),
    ("513301001", "Upper Serkha", 5, "513301"),
    ("513301002", "Lower Serkha", 5, "513301"),
    ("513302001", "Riverside", 5, "513302"),
    ("513302002", "Old Bridge", 5, "513302"),
];

/// What the office has set up: table and fields.
const GROUND: [(&str, &[(&str, &str)]); 7] = [
    ("unit", &[("code", "water"), ("name", "Water Bureau"), ("purpose", "responsible")]),
    ("unit", &[("code", "roads"), ("name", "Transport Bureau"), ("purpose", "responsible")]),
    ("unit", &[("code", "police"), ("name", "Police Station"), ("purpose", "responsible"), ("enforcement", "on")]),
    ("category", &[("code", "water"), ("name", "Drinking water"), ("answer_within_days", "15")]),
    ("category", &[("code", "roads"), ("name", "Roads"), ("answer_within_days", "20")]),
    ("team", &[("code", "t1"), ("name", "First team")]),
    ("posting", &[("team", "t1"), ("place", "513301"), ("from_on", "2025-01-01")]),
];

impl Office {
    /// An office without places and people.
    pub async fn bare(world: World) -> Self {
        Self::bare_with(world, |works| works).await
    }

    /// The same with other patience for what takes long.
    pub async fn bare_with(world: World, works: impl FnOnce(LongWorks) -> LongWorks) -> Self {
        let store = world.store.clone();
        let office = access::create_office(&store, "luhe", "Yarlam County", "en").await.unwrap();
        let settings = Settings {
            office_code: "luhe".to_owned(),
            office_name: "Yarlam County".into(),
            public_url: "http://localhost:8080".to_owned(),
            sign_on: None,
            secure_cookies: false,
            body_limit_bytes: 1 << 20,
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
            limiter: Arc::new(SignInLimiter::default()),
            minds: Arc::default(),
            long_works: Arc::new(works(LongWorks::default())),
        };
        let all = console::routes().into_iter().chain(api::routes()).collect();
        let router = door::router(&app, all).with_state(app.clone()).layer(from_fn(door::remember_language));
        Self { world, app, router, _files: files }
    }

    /// An office that is set up.
    pub async fn open(world: World) -> Self {
        Self::open_with(world, |works| works).await
    }

    /// The same with other patience for what takes long.
    pub async fn open_with(world: World, works: impl FnOnce(LongWorks) -> LongWorks) -> Self {
        let office = Self::bare_with(world, works).await;
        office
            .work(|work| async move {
                let row = |(code, name, level, parent): (&str, &str, i64, &str)| PlaceRow {
                    code: code.to_owned(),
                    name: name.to_owned(),
                    level,
                    parent: Some(parent.to_owned()),
                };
                let from = "2025-01-01".parse().unwrap();
                places::import(&work, PLACES.into_iter().map(row), from, |_| ()).await
            })
            .await
            .unwrap();
        for (table, fields) in GROUND {
            office.enter(table, fields).await;
        }
        office
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

    /// Enters a record as a form would.
    pub async fn enter(&self, table: &'static str, fields: &[(&str, &str)]) -> Uuid {
        let fields: Map<String, Json> =
            fields.iter().map(|(name, value)| ((*name).to_owned(), Json::from(*value))).collect();
        self.work(move |work| {
            let fields = fields.clone();
            async move {
                let kind = work.kind(table)?;
                let values = parse::parse(&work, kind, &fields, Format::Form).await?;
                Ok(enter(&work, work.tx.new_id(), values).await?.id)
            }
        })
        .await
        .unwrap()
    }

    /// A request for drinking water from a village.
    pub async fn request(&self, place: &str, description: &str) -> Uuid {
        let day = self.world.now().to_zoned_datetime(self.world.env.zone.clone()).date().to_string();
        self.request_on(&day, place, description).await
    }

    /// A request that was received on another day.
    pub async fn request_on(&self, day: &str, place: &str, description: &str) -> Uuid {
        let fields = [
            ("received_on", day),
            ("place", place),
            ("category", "water"),
            ("description", description),
            ("urgency", "ordinary"),
            ("channel", "door"),
        ];
        self.enter("request", &fields).await
    }

    /// How many records of a table there are.
    pub async fn count(&self, table: &'static str) -> i64 {
        let sql = format!("SELECT COUNT(*) AS n FROM {table} WHERE office_id = $1");
        self.work(move |work| {
            let sql = sql.clone();
            async move { Ok(work.tx.row(&sql, &[]).await?.unwrap().get("n")?) }
        })
        .await
        .unwrap()
    }

    /// Enrols somebody and gives the secret of the link that lets them in.
    pub async fn link(&self, name: &'static str, role: Role) -> String {
        let unit = (role == Role::Unit).then_some("water");
        let team = (role == Role::Field).then_some("t1");
        self.work(move |work| async move {
            let user = NewUser { sign_in: name, name, role, unit, place: None, team };
            access::add_user(&work, user).await?;
            access::make_link(&work, name, 24).await
        })
        .await
        .unwrap()
    }

    /// Somebody with this role, signed in.
    pub async fn person(&self, role: Role) -> Person {
        self.named(role.code(), role).await
    }

    /// Somebody else with this role, signed in.
    pub async fn named(&self, name: &'static str, role: Role) -> Person {
        let secret = self.link(name, role).await;
        let opened = access::use_link(&self.app.store, self.app.office, &self.app.limiter, &secret, PASSWORD).await;
        let Ok(opened) = opened else { panic!("{name} is not let in") };
        Person { cookie: format!("{}={}", door::COOKIE, opened.cookie), csrf: opened.csrf }
    }

    /// Sends a request with these headers.
    pub async fn send(&self, method: Method, path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Page {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = self.router.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap();
        let (parts, body) = answer.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let html = String::from_utf8_lossy(&bytes).into_owned();
        Page { status: parts.status, headers: parts.headers, html }
    }

    /// Asks for a page without a session.
    pub async fn visit(&self, path: &str) -> Page {
        self.send(Method::GET, path, &[], String::new()).await
    }

    /// Asks for a page.
    pub async fn get(&self, person: &Person, path: &str) -> Page {
        self.send(Method::GET, path, &[("cookie", &person.cookie)], String::new()).await
    }

    /// Sends a form without its secret.
    pub async fn forge(&self, person: &Person, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        let headers = [("cookie", person.cookie.as_str()), ("content-type", "application/x-www-form-urlencoded")];
        self.send(Method::POST, path, &headers, form.finish()).await
    }

    /// Sends a form.
    pub async fn post(&self, person: &Person, path: &str, fields: &[(&str, &str)]) -> Page {
        let mut all = vec![("csrf", person.csrf.as_str())];
        all.extend_from_slice(fields);
        self.forge(person, path, &all).await
    }

    /// Sends a form with a file.
    pub async fn upload(&self, person: &Person, path: &str, fields: &[(&str, &str)], file: &[u8]) -> Page {
        self.upload_as(person, path, fields, file, &[]).await
    }

    /// The same, with more said at its head.
    pub async fn upload_as(
        &self,
        person: &Person,
        path: &str,
        fields: &[(&str, &str)],
        file: &[u8],
        said: &[(&str, &str)],
    ) -> Page {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(
                format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes(),
            );
        }
        let head = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"桥.bin\"\r\n\r\n";
        body.extend([head.as_bytes(), file, b"\r\n--B--\r\n"].concat());
        let own = [("cookie", person.cookie.as_str()), ("content-type", "multipart/form-data; boundary=B")];
        self.send(Method::POST, path, &[&own[..], said].concat(), body).await
    }
}
