//! The frame around a page: office, navigation, languages, who is signed in, what was searched.

use askama::Template;

use super::{Link, Notice, Undo};
use crate::{
    assets,
    pages::{
        help::of_screen,
        words::{self, Lang},
    },
};

/// What every page shows around its content.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The language of the page.
    pub lang: Lang,
    /// The office's name.
    pub office: String,
    /// Who is signed in.
    pub person: Option<Person>,
    /// The token that every form sends back.
    pub csrf: String,
    /// Light, dark, or as the device says.
    pub theme: Theme,
    /// Path and query of this page as it can be asked for with GET; the language links lead back to it.
    pub address: String,
    /// The lines (and what stands above them) this person may open, for the main navigation.
    pub lines: Vec<NavItem>,
    /// The pages of the current line, for the second row of the navigation.
    pub sections: Vec<NavItem>,
    /// What was searched, to stand in the search box again.
    pub search: String,
    /// What to say at the head of the page.
    pub notices: Vec<Notice>,
    /// The step that led here, where it may be taken back: a button in the first notice.
    pub undo: Option<Undo>,
    /// What the key `n` makes here, and the button that the navigation shows for it.
    pub quick: Option<Link>,
    /// The id of a form that goes along when the language is changed, so that nothing typed in it is lost.
    pub form: Option<&'static str>,
    /// A page for residents: nothing but words and a stylesheet, and no way into the console.
    pub plain: bool,
}

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Person {
    /// The name shown.
    pub name: String,
    /// Role and place or unit, in words.
    pub role: String,
    /// Pages of their own, beside the password.
    pub pages: Vec<Link>,
}

/// An entry of the navigation.
#[derive(Clone, Debug)]
pub struct NavItem {
    /// The line's code, e.g. `disputes`; gives its colour. Empty for what is no line.
    pub code: String,
    /// The line's number, 1 to 6; empty for what is no line.
    pub number: String,
    /// Words and address.
    pub link: Link,
    /// Whether the page belongs to it.
    pub current: bool,
}

/// Light, dark, or as the device says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The three of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word in forms, the cookie and `data-theme`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Auto => "layout-theme-auto",
            Self::Light => "layout-theme-light",
            Self::Dark => "layout-theme-dark",
        }
    }

    /// The theme with this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == word)
    }
}

/// The page in another language.
#[derive(Clone, Debug)]
pub struct LanguageLink {
    /// The language's code.
    pub code: &'static str,
    /// Its own name.
    pub name: &'static str,
    /// This page in it.
    pub href: String,
    /// Whether it is the language of the page.
    pub current: bool,
}

impl Frame {
    /// The frame of a page that needs no sign-in.
    pub fn public(lang: Lang, office: impl Into<String>, address: impl Into<String>) -> Self {
        Self {
            lang,
            office: office.into(),
            person: None,
            csrf: String::new(),
            theme: Theme::Auto,
            address: address.into(),
            lines: Vec::new(),
            sections: Vec::new(),
            search: String::new(),
            notices: Vec::new(),
            undo: None,
            quick: None,
            form: None,
            plain: false,
        }
    }

    /// The frame of a page for residents.
    pub fn resident(lang: Lang, office: impl Into<String>, address: impl Into<String>) -> Self {
        Self { plain: true, ..Self::public(lang, office, address) }
    }

    /// The text with this key, in the language of the page.
    pub fn t(&self, key: &str) -> String {
        words::text(self.lang, key)
    }

    /// A name and what stands under it.
    pub fn labelled(&self, label: &str, text: &str) -> String {
        i18n::prose::labelled(self.lang, label, text)
    }

    /// This page in each language.
    pub fn languages(&self) -> Vec<LanguageLink> {
        Lang::ALL
            .iter()
            .map(|&lang| LanguageLink {
                code: lang.code(),
                name: lang.native_name(),
                href: in_language(&self.address, lang.code()),
                current: lang == self.lang,
            })
            .collect()
    }

    /// The code of the line that the page belongs to; empty for none.
    pub fn line(&self) -> &str {
        self.lines.iter().find(|item| item.current).map_or("", |item| &item.code)
    }

    /// What stands over the content.
    pub const fn header(&self) -> Header<'_> {
        Header { frame: self }
    }

    /// What stands under the content.
    pub const fn footer(&self) -> Footer<'_> {
        Footer { frame: self }
    }

    /// Address of the stylesheet.
    pub fn stylesheet(&self) -> &'static str {
        assets::path("console.css").unwrap_or_default()
    }

    /// Address of the mark.
    pub fn mark(&self) -> &'static str {
        assets::path("mark.svg").unwrap_or_default()
    }

    /// Address of the browser islands; none where they were not built, or are not needed.
    pub fn islands(&self) -> Option<&'static str> {
        assets::path("console.js").filter(|_| !self.plain)
    }

    /// Where help about this screen stands.
    pub fn help(&self) -> String {
        of_screen(self.address.split('?').next().unwrap_or_default()).href()
    }

    /// Where the office's name leads.
    pub const fn first_page(&self) -> &'static str {
        if self.plain { "/report" } else { "/" }
    }
}

/// What stands over the content.
#[derive(Debug, Template)]
#[template(path = "layout/header.html")]
pub struct Header<'a> {
    frame: &'a Frame,
}

/// What stands under the content.
#[derive(Debug, Template)]
#[template(path = "layout/footer.html")]
pub struct Footer<'a> {
    frame: &'a Frame,
}

/// The same address with `lang` set.
fn in_language(address: &str, code: &str) -> String {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let mut pairs: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect();
    let lang = format!("lang={code}");
    pairs.push(&lang);
    format!("{path}?{}", pairs.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_links_keep_the_rest_of_the_address() {
        assert_eq!(in_language("/requests?state=open&lang=en&after=x", "bo"), "/requests?state=open&after=x&lang=bo");
        assert_eq!(in_language("/help", "zh-Hans"), "/help?lang=zh-Hans");
    }
}
