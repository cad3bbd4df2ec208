//! Query parameters: periods, places, pages.

use std::collections::BTreeMap;

use casework::{Problems, Refusal, Work, figure::Period, parse};
use jiff::civil::Date;
use uuid::Uuid;

/// The query of a request. An empty parameter is an absent one.
#[derive(Clone, Debug, Default)]
pub struct Query(BTreeMap<String, String>);

impl Query {
    /// Reads the query of an address.
    pub fn read(uri: &axum::http::Uri) -> Self {
        let pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned();
        Self(pairs.filter(|(_, value)| !value.trim().is_empty()).collect())
    }

    /// The value of `name`.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The day in `name`.
    pub fn day(&self, name: &str) -> Result<Option<Date>, Refusal> {
        self.get(name).map(|text| text.parse().map_err(|_| Refusal::problem(name, "not-a-day"))).transpose()
    }

    /// How many rows a page holds, at most `max`.
    pub fn limit(&self, usual: u32, max: u32) -> Result<u32, Refusal> {
        let Some(text) = self.get("limit") else { return Ok(usual) };
        let limit: u32 = text.parse().map_err(|_| Refusal::problem("limit", "not-a-count"))?;
        Ok(limit.clamp(1, max))
    }

    /// The place named by code or id.
    pub async fn place(&self, work: &Work) -> Result<Option<Uuid>, Refusal> {
        let Some(text) = self.get("place") else { return Ok(None) };
        let found = parse::place(work, text, self.get("to")).await?;
        found.map(Some).ok_or_else(|| {
            let mut problems = Problems::default();
            problems.add_with("place", "unknown-place", text);
            Refusal::Invalid(problems)
        })
    }

    /// The period, both days required.
    pub async fn period(&self, work: &Work) -> Result<Period, Refusal> {
        let mut problems = Problems::default();
        let [from, to] = [self.day("from")?, self.day("to")?];
        problems.when(from.is_none(), "from", "required");
        problems.when(to.is_none(), "to", "required");
        problems.when(matches!((from, to), (Some(from), Some(to)) if to < from), "to", "ends-before-start");
        problems.into_result()?;
        let (Some(from), Some(to)) = (from, to) else { return Err(Refusal::problem("from", "required")) };
        Ok(Period { from, to, place: self.place(work).await? })
    }

    /// The same query with another cursor, as the address of the next page.
    pub fn next(&self, path: &str, after: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.0.iter().filter(|(name, _)| *name != "after"));
        query.append_pair("after", after);
        format!("{path}?{}", query.finish())
    }
}
