//! What is put into a text.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// A value put into a text. Money and days are written out first (see [`money`](crate::money), [`day`](crate::day)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Words.
    Text(Cow<'a, str>),
    /// A whole number: chooses between singular and plural, and is shown with its thousands set apart.
    Number(i64),
}

impl<'a> Arg<'a> {
    pub(crate) fn value(&'a self) -> FluentValue<'a> {
        match self {
            Self::Text(words) => FluentValue::from(words.as_ref()),
            Self::Number(n) => FluentValue::from(*n),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(words: &'a str) -> Self {
        Self::Text(Cow::Borrowed(words))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(words: &'a String) -> Self {
        Self::Text(Cow::Borrowed(words))
    }
}

impl From<String> for Arg<'_> {
    fn from(words: String) -> Self {
        Self::Text(Cow::Owned(words))
    }
}

impl From<i64> for Arg<'_> {
    fn from(n: i64) -> Self {
        Self::Number(n)
    }
}

impl From<i32> for Arg<'_> {
    fn from(n: i32) -> Self {
        Self::Number(n.into())
    }
}

impl From<u32> for Arg<'_> {
    fn from(n: u32) -> Self {
        Self::Number(n.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(n: usize) -> Self {
        Self::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}
