//! An office to ask, and a browser without scripts that keeps cookies and sends forms as they stand.

use std::{collections::BTreeMap, sync::Arc};

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
use door::{App, Settings};
use people::OfficeKey;
use places::PlaceRow;
use serde_json::{Map, Value as Json};
use testkit::World;
use tower::ServiceExt as _;
use uuid::Uuid;

/// The program as it serves, on a database of its own.
pub struct Office {
    pub world: World,
    pub app: App,
    router: Router,
    _files: tempfile::TempDir,
}

/// What came back.
#[derive(Debug)]
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub html: String,
}

/// Somebody's browser.
#[derive(Clone, Debug, Default)]
pub struct Browser {
    cookies: BTreeMap<String, String>,
    pub language: &'static str,
}

const PLACES: [(&str, &str, i64, &str); 4] = [
    ("513300", "Yarlam County", 3, ""),
    ("513301", "Serkha", 4, "513300"),
    ("513301001", "Upper Serkha", 5, "513301"),
    ("513301002", "Lower Serkha", 5, "513301"),
];

const GROUND: [(&str, &[(&str, &str)]); 8] = [
    ("unit", &[("code", "water"), ("name", "Water Bureau"), ("purpose", "responsible")]),
    ("unit", &[("code", "roads"), ("name", "Transport Bureau"), ("purpose", "responsible")]),
    ("category", &[("code", "water"), ("name", "饮水"), ("name_en", "Drinking water"), ("answer_within_days", "15")]),
    ("category", &[("code", "roads"), ("name", "道路"), ("name_en", "Roads"), ("answer_within_days", "20")]),
    (
        "question",
        &[
            ("category", "water"),
            ("code", "tap"),
            ("label", "水龙头怎么了"),
            ("label_en", "What is wrong with the tap?"),
            ("asks", "one_of"),
            ("choices", "dry|没有水|It is dry\ndirty|水脏|It is dirty"),
            ("needed", "on"),
            ("place_in_form", "1"),
        ],
    ),
    (
        "not_taken",
        &[
            ("code", "fire"),
            ("title", "火警"),
            ("title_en", "Fire"),
            ("where_to_go", "请立即拨打消防电话。"),
            ("where_to_go_en", "Call the fire brigade at once."),
            ("hotline", "119"),
            ("urgent", "on"),
        ],
    ),
    ("team", &[("code", "t1"), ("name", "First team")]),
    ("posting", &[("team", "t1"), ("place", "513301"), ("from_on", "2025-01-01")]),
];

impl Office {
    /// An office that is set up.
    pub async fn open(world: World) -> Self {
        let store = world.store.clone();
        let id = access::create_office(&store, "luhe", "Yarlam County", "en").await.unwrap();
        let files = tempfile::tempdir().unwrap();
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
        let app = App {
            store,
            office: id,
            key: Arc::new(OfficeKey::new([7; 32])),
            catalogue: lines::catalogue(),
            settings: Arc::new(settings),
            files: files::Folder::new(files.path().join("files")),
            limiter: Arc::new(SignInLimiter::default()),
            minds: Arc::default(),
            long_works: Arc::default(),
        };
        let all = residents::routes().into_iter().chain(console::routes()).chain(api::routes()).collect();
        let router = door::router(&app, all).with_state(app.clone()).layer(from_fn(door::remember_language));
        let office = Self { world, app, router, _files: files };
        office
            .work(|work| async move {
                let row = |(code, name, level, parent): (&str, &str, i64, &str)| PlaceRow {
                    code: code.to_owned(),
                    name: name.to_owned(),
                    level,
                    parent: Some(parent.to_owned()),
                };
                places::import(&work, PLACES.into_iter().map(row), "2025-01-01".parse().unwrap(), |_| ()).await
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
        let done = self.work(move |work| {
            let fields = fields.clone();
            async move {
                let kind = work.kind(table)?;
                let values = parse::parse(&work, kind, &fields, Format::Form).await?;
                Ok(enter(&work, work.tx.new_id(), values).await?.id)
            }
        });
        done.await.unwrap()
    }

    /// Does an action with the rights of the owner.
    pub async fn act(&self, id: Uuid, noun: &'static str, fields: &[(&str, &str)]) {
        let fields: Map<String, Json> =
            fields.iter().map(|(name, value)| ((*name).to_owned(), Json::from(*value))).collect();
        let done = self.work(move |work| {
            let fields = fields.clone();
            async move { lines::actions::perform(&work, &requests::REQUEST, id, noun, &fields).await.map(drop) }
        });
        done.await.unwrap_or_else(|refusal| panic!("{noun}: {refusal:?}"));
    }

    /// The one number that a statement counts.
    pub async fn count(&self, sql: &'static str) -> i64 {
        self.work(move |work| async move { Ok(work.tx.row(sql, &[]).await?.unwrap().get("n")?) }).await.unwrap()
    }

    /// The only request.
    pub async fn request(&self) -> Uuid {
        let sql = "SELECT id FROM request WHERE office_id = $1";
        self.work(move |work| async move { Ok(work.tx.row(sql, &[]).await?.unwrap().get("id")?) }).await.unwrap()
    }

    /// Somebody with this role, signed in: their browser and the secret of their forms.
    pub async fn person(&self, role: Role) -> (Browser, String) {
        let team = (role == Role::Field).then_some("t1");
        let name = role.code();
        let secret = self
            .work(move |work| async move {
                let user = NewUser { sign_in: name, name, role, unit: None, place: None, team };
                access::add_user(&work, user).await?;
                access::make_link(&work, name, 24).await
            })
            .await
            .unwrap();
        let limiter = &self.app.limiter;
        let opened = access::use_link(&self.app.store, self.app.office, limiter, &secret, "river stone lamp").await;
        let Ok(opened) = opened else { panic!("{name} is not let in") };
        let cookies = BTreeMap::from([(door::COOKIE.to_owned(), opened.cookie)]);
        (Browser { cookies, language: "en" }, opened.csrf)
    }
}

impl Page {
    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    #[track_caller]
    pub fn shows(&self, part: &str) {
        assert!(self.html.contains(part), "{part:?} is missing ({}) in:\n{}", self.status, self.words());
    }

    #[track_caller]
    pub fn hides(&self, part: &str) {
        assert!(!self.html.contains(part), "{part:?} must not stand in:\n{}", self.words());
    }

    /// What people read.
    pub fn words(&self) -> String {
        let main = self.html.find("<main").map_or(self.html.as_str(), |at| &self.html[at..]);
        let words = main.split('>').filter_map(|piece| piece.split('<').next()).map(str::trim);
        words.filter(|words| !words.is_empty()).take(150).collect::<Vec<_>>().join(" | ")
    }

    /// The hidden values of the form that is sent to `action`.
    pub fn form(&self, action: &str) -> Vec<(String, String)> {
        let mark = format!("method=\"post\" action=\"{action}\"");
        let at = self.html.find(&mark).unwrap_or_else(|| panic!("no form for {action} in:\n{}", self.words()));
        let body = self.html[at..].split("</form>").next().unwrap();
        let hidden = body.split("<input type=\"hidden\" name=\"").skip(1);
        hidden
            .map(|rest| {
                let (name, rest) = rest.split_once("\" value=\"").unwrap();
                (name.to_owned(), plain(rest.split('"').next().unwrap()))
            })
            .collect()
    }

    /// Between two marks, without tags.
    pub fn between(&self, from: &str, to: &str) -> String {
        let (_, rest) = self.html.split_once(from).unwrap_or_else(|| panic!("no {from} in:\n{}", self.words()));
        rest.split(to).next().unwrap().to_owned()
    }
}

fn plain(text: &str) -> String {
    let pairs = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")];
    pairs.iter().fold(text.to_owned(), |text, (code, sign)| text.replace(code, sign))
}

impl Browser {
    /// A browser that asks for English.
    pub fn new() -> Self {
        Self { language: "en", ..Self::default() }
    }

    /// Sends a request and keeps the cookies of the answer.
    pub async fn send(
        &mut self,
        office: &Office,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Page {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder().method(method).uri(path).header("host", "office.example");
        request = request.header("accept-language", self.language).header("cookie", cookies.join("; "));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = office.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let (parts, body) = answer.into_parts();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            let pair = line.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Page { status: parts.status, headers: parts.headers, html: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// Asks for a page.
    pub async fn get(&mut self, office: &Office, path: &str) -> Page {
        self.send(office, Method::GET, path, &[], Vec::new()).await
    }

    /// Sends fields.
    pub async fn post(&mut self, office: &Office, path: &str, fields: &[(String, String)]) -> Page {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        let kind = [("content-type", "application/x-www-form-urlencoded")];
        self.send(office, Method::POST, path, &kind, form.finish().into_bytes()).await
    }

    /// Fills in the form of a page and sends it.
    pub async fn fill(&mut self, office: &Office, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let mut all = page.form(action);
        all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self.post(office, action, &all).await
    }
}
