//! The desk somebody sits at: who, in which language, on which page; and the frame around it.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, Uri, header, request::Parts},
    response::{Html, IntoResponse, Response},
};
use casework::{
    Actor, Refusal, Work,
    kind::{Kind, Line, Role},
};
use door::{App, Caller, Language, Refused};
use i18n::Lang;
use web::pages::layout::{Frame, Link, NavItem, Notice, Person, PlaceGroup, PlaceOption, Theme, Tone};

use crate::{
    calendars, closing_rates, long_work, notices, setup,
    trouble::Trouble,
    undoing::{self, Undoable},
};

/// What a handler gives back.
pub type Answer = Result<Response, Trouble>;

/// More places than this are typed by code or name, not chosen from a list.
const PLACES_IN_A_LIST: usize = 400;

/// Somebody who is signed in, on a page.
#[derive(Clone)]
pub struct Desk {
    /// The program.
    pub app: App,
    /// Who.
    pub caller: Caller,
    /// In which language.
    pub lang: Lang,
    /// Which page.
    pub uri: Uri,
    /// Light or dark.
    pub theme: Theme,
    /// Whether a page can be shown to whoever asks: a program that saves what it gets is not led to one.
    pub reads_pages: bool,
    /// Whether its pages tell of work that goes on.
    pub tells_of_work: bool,
    /// The step that led to this page, if it may be taken back.
    pub undoable: Option<Undoable>,
}

impl FromRequestParts<App> for Desk {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let caller = <Caller as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        let Ok(Language(lang)) = Language::from_request_parts(parts, app).await;
        let query = parts.uri.query().unwrap_or_default();
        let undoable = undoing::named(app, &caller, &parts.method, query).await;
        Ok(Self {
            app: app.clone(),
            caller,
            lang,
            uri: parts.uri.clone(),
            theme: theme(&parts.headers),
            reads_pages: reads_pages(&parts.headers),
            tells_of_work: true,
            undoable,
        })
    }
}

/// Browsers say that they read pages.
fn reads_pages(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|kinds| kinds.contains("text/html"))
}

/// The theme that the cookie names.
pub fn theme(headers: &HeaderMap) -> Theme {
    let line = headers.get(header::COOKIE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let named = line.split(';').filter_map(|pair| pair.trim().split_once('=')).find(|(name, _)| *name == "theme");
    named.and_then(|(_, word)| Theme::parse(word)).unwrap_or_default()
}

impl Desk {
    /// The text with this key.
    pub fn t(&self, key: &str) -> String {
        i18n::text(self.lang, key)
    }

    /// The person's rights.
    pub const fn actor(&self) -> &Actor {
        &self.caller.actor
    }

    /// Reads with the person's rights.
    pub async fn read<T, F, Fut>(&self, work: F) -> Result<T, Trouble>
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        self.app.read(self.actor(), work).await.map_err(|refusal| self.trouble(refusal))
    }

    /// Writes with the person's rights. The refusal is left to the caller, who may show the form again.
    pub async fn write<T, F, Fut>(&self, work: F) -> Result<T, Refusal>
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        self.app.write(self.actor(), work).await
    }

    /// A refusal as a page.
    pub fn trouble(&self, refusal: Refusal) -> Trouble {
        Trouble::new(refusal, self.frame(None))
    }

    /// The frame of a page of a line; none for pages above the lines.
    pub fn frame(&self, line: Option<Line>) -> Frame {
        let mut frame = Frame::public(self.lang, self.app.settings.office_name.get(), address(&self.uri));
        frame.person = Some(Person { name: self.actor().name.clone(), role: self.roles(), pages: self.own_pages() });
        self.caller.csrf().clone_into(&mut frame.csrf);
        frame.theme = self.theme;
        frame.lines = self.lines(line);
        frame.sections = line.map_or_else(|| self.above(), |line| self.sections(line));
        frame.notices = self.notices();
        frame.undo = self.undoable.as_ref().map(|step| step.shown(self.t("undo"), &frame.address));
        if self.may_visit() {
            frame.quick = Some(Link::new(self.t("page-visit"), "/visits/new"));
        }
        frame
    }

    /// The frame of a page of a kind.
    pub fn frame_of(&self, kind: &'static Kind) -> Frame {
        let mut frame = self.frame(Some(kind.line));
        for section in &mut frame.sections {
            section.current = section.link.href == format!("/{}", kind.collection);
        }
        if kind.line == Line::Ground {
            setup::lead_back(self, &mut frame.notices);
        }
        if kind.entry && kind.parent.is_none() && kind.table != "visit" && self.actor().may_write(kind) {
            let words = self.t(&format!("kind-{}-new", kind.table));
            frame.quick = Some(Link::new(words, format!("/{}/new", kind.collection)));
        }
        frame
    }

    /// Whether this person goes from door to door, or sends who does.
    pub fn may_visit(&self) -> bool {
        [Role::Coordinator, Role::Field].iter().any(|role| self.actor().is(*role))
    }

    /// Pages that lead to what this person has to look after beside the lines.
    fn own_pages(&self) -> Vec<Link> {
        let feeds = calendars::may_have(self).then(|| Link::new(self.t("feeds-title"), "/calendar-addresses"));
        let told = notices::READERS.iter().any(|role| self.actor().is(*role));
        let emergency = Link::new(self.t("emergency-title"), "/break-glass");
        let confidence = Link::new(self.t("confidence-title"), "/in-confidence");
        let outgoing = told.then(|| Link::new(self.t("outgoing-title"), "/notices"));
        let account = Link::new(self.t("account-title"), "/account");
        let sign_ins = self.actor().is(Role::Administrator).then(|| Link::new(self.t("sign-ins-title"), "/sign-ins"));
        let set_up = setup::may(self).then(|| Link::new(self.t("setup-title"), "/setup"));
        std::iter::once(account)
            .chain(set_up)
            .chain(sign_ins)
            .chain(feeds)
            .chain(outgoing)
            .chain([confidence, emergency])
            .collect()
    }

    fn roles(&self) -> String {
        let mut roles: Vec<String> =
            self.actor().grants.iter().map(|grant| self.t(&format!("role-{}", grant.role.code()))).collect();
        roles.dedup();
        i18n::prose::list(self.lang, &roles)
    }

    fn lines(&self, current: Option<Line>) -> Vec<NavItem> {
        let open = |line: &Line| !self.kinds(*line).is_empty();
        let mut items: Vec<NavItem> = (1..)
            .zip(Line::SERVICES)
            .filter(|(_, line)| open(line))
            .map(|(number, line): (u32, Line)| self.nav(line, number.to_string(), current))
            .collect();
        if open(&Line::Ground) {
            items.push(self.nav(Line::Ground, String::new(), current));
        }
        items
    }

    fn nav(&self, line: Line, number: String, current: Option<Line>) -> NavItem {
        let page = Link::new(self.t(&format!("line-{}", line.code())), format!("/lines/{}", line.code()));
        NavItem { code: line.code().to_owned(), number, link: page, current: current == Some(line) }
    }

    /// The kinds of a line that this person may open, without those that are part of another.
    pub fn kinds(&self, line: Line) -> Vec<&'static Kind> {
        let all = self.app.catalogue.kinds.iter().copied();
        all.filter(|kind| kind.line == line && kind.parent.is_none() && self.actor().may_read(kind)).collect()
    }

    /// The pages above the lines, for the second row of the navigation.
    fn above(&self) -> Vec<NavItem> {
        let mut pages = vec![("page-home", "/"), ("page-bulletin", "/bulletin"), ("page-ledgers", "/ledgers")];
        if self.may_visit() {
            pages.push(("page-answers", "/answers"));
        }
        pages.push(("page-places", "/places"));
        if lines::contact::may_search(self.actor()) {
            pages.push(("page-contact-search", "/contact-search"));
        }
        if self.actor().is(Role::Auditor) {
            pages.push(("page-readings", "/readings"));
        }
        let here = self.uri.path();
        let current = |href: &str| here == href || (href != "/" && here.starts_with(&format!("{href}/")));
        pages
            .into_iter()
            .map(|(key, href)| NavItem {
                code: String::new(),
                number: String::new(),
                link: Link::new(self.t(key), href),
                current: current(href) || (href == "/bulletin" && here.starts_with("/figures/")),
            })
            .collect()
    }

    fn sections(&self, line: Line) -> Vec<NavItem> {
        let kinds = self.kinds(line).into_iter();
        let lists =
            kinds.map(|kind| Link::new(self.t(&format!("kind-{}-many", kind.table)), format!("/{}", kind.collection)));
        lists
            .chain(self.pages_of(line))
            .map(|link| NavItem {
                code: String::new(),
                number: String::new(),
                current: link.href == self.uri.path(),
                link,
            })
            .collect()
    }

    /// Pages of a line that are no list of a kind.
    fn pages_of(&self, line: Line) -> Vec<Link> {
        match line {
            Line::Requests => closing_rates::pages(self),
            Line::Ground if setup::may(self) => vec![Link::new(self.t("setup-title"), "/setup")],
            _ => Vec::new(),
        }
    }

    /// What an action before this page has to say, handed on in the address as a word of a closed list.
    fn notices(&self) -> Vec<Notice> {
        let said = ["saved", "corrected", "voided", "done", "given", "password-set", "undone"];
        let query = self.uri.query().unwrap_or_default();
        let word = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "said");
        let known = word.filter(|(_, word)| said.contains(&word.as_ref()));
        known
            .map(|(_, word)| Notice { tone: Tone::Good, text: self.t(&format!("notice-{word}")), link: None })
            .into_iter()
            .chain(long_work::told(self))
            .collect()
    }
}

/// Path and query without what was said once.
fn address(uri: &Uri) -> String {
    let query = uri.query().unwrap_or_default();
    let kept: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("said=") && !pair.starts_with("of="))
        .collect();
    if kept.is_empty() { uri.path().to_owned() } else { format!("{}?{}", uri.path(), kept.join("&")) }
}

/// A page as an answer.
pub fn show(page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => Html(html).into_response(),
        Err(error) => {
            tracing::error!(%error, "page");
            axum::http::StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// On to another page after a form was sent.
pub fn go(to: &str) -> Response {
    axum::response::Redirect::to(to).into_response()
}

/// The places to choose from, grouped by township; empty where there are too many for a list.
pub async fn place_groups(work: &Work) -> Result<Arc<Vec<PlaceGroup>>, Refusal> {
    let sql = "SELECT p.code AS code, p.name AS name, p.level AS level, u.name AS above FROM place p LEFT JOIN place u \
               ON u.office_id = p.office_id AND u.id = p.parent_id WHERE p.office_id = $1 AND p.valid_to IS NULL \
               ORDER BY p.code LIMIT 401";
    let rows = work.tx.rows(sql, &[]).await?;
    if rows.len() > PLACES_IN_A_LIST {
        return Ok(Arc::default());
    }
    let mut groups: Vec<PlaceGroup> = vec![PlaceGroup::default()];
    for row in &rows {
        let place = PlaceOption { code: row.get("code")?, name: row.get("name")? };
        let above: Option<String> = row.get("above")?;
        if row.get::<i64>("level")? < 5 {
            groups[0].places.push(place);
            continue;
        }
        let name = above.unwrap_or_default();
        match groups.iter_mut().skip(1).find(|group| group.name == name) {
            Some(group) => group.places.push(place),
            None => groups.push(PlaceGroup { name, places: vec![place] }),
        }
    }
    Ok(Arc::new(groups))
}
