//! Somebody on a public page: perhaps signed in, perhaps not.

use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::{Uri, request::Parts},
};
use casework::{Actor, Refusal, Work, kind::Role};
use door::{App, Caller, Language, Refused};
use i18n::Lang;
use web::pages::layout::{Frame, Theme};

use crate::{
    desk::{Desk, theme},
    trouble::Trouble,
};

/// Somebody on a public page.
#[derive(Clone)]
pub struct Guest {
    /// The program.
    pub app: App,
    /// In which language.
    pub lang: Lang,
    /// The address.
    pub uri: Uri,
    theme: Theme,
    caller: Option<Caller>,
}

impl FromRequestParts<App> for Guest {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let caller = <Caller as OptionalFromRequestParts<App>>::from_request_parts(parts, app).await?;
        let Ok(Language(lang)) = Language::from_request_parts(parts, app).await;
        Ok(Self { app: app.clone(), lang, uri: parts.uri.clone(), theme: theme(&parts.headers), caller })
    }
}

impl Guest {
    /// The text with this key.
    pub fn t(&self, key: &str) -> String {
        i18n::text(self.lang, key)
    }

    /// A name that the office gave, in the language of the page where there is one.
    pub fn named(&self, own: &str, en: Option<&str>) -> String {
        i18n::named(self.lang, own, en)
    }

    /// Whether somebody is signed in.
    pub const fn is_signed_in(&self) -> bool {
        self.caller.is_some()
    }

    /// Whether somebody with this role is signed in.
    pub fn is(&self, role: Role) -> bool {
        self.caller.as_ref().is_some_and(|caller| caller.actor.is(role))
    }

    /// The frame: with the lines where somebody is signed in, else bare.
    pub fn frame(&self) -> Frame {
        if let Some(caller) = &self.caller {
            let (app, uri) = (self.app.clone(), self.uri.clone());
            let (lang, theme, caller) = (self.lang, self.theme, caller.clone());
            return Desk { app, caller, lang, uri, theme, reads_pages: true, tells_of_work: true, undoable: None }
                .frame(None);
        }
        let address = self.uri.path_and_query().map_or("/", |address| address.as_str());
        let mut frame = Frame::public(self.lang, self.app.settings.office_name.get(), address);
        frame.theme = self.theme;
        frame
    }

    /// A refusal as a page.
    pub fn trouble(&self, refusal: Refusal) -> Trouble {
        Trouble::new(refusal, self.frame())
    }

    /// Reads as somebody without any right: what is open to everybody.
    pub async fn read<T, F, Fut>(&self, work: F) -> Result<T, Trouble>
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        let everybody =
            Actor { staff_id: None, name: "everybody".to_owned(), grants: Vec::new(), units: Vec::new(), only: None };
        self.app.read(&everybody, work).await.map_err(|refusal| self.trouble(refusal))
    }
}
