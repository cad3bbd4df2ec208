//! What stands in the address behind the question mark.

use axum::http::Uri;

/// The values of an address, in order. An empty value is an absent one.
#[derive(Clone, Debug, Default)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Reads an address; what says how a page looks is left out.
    pub fn read(uri: &Uri) -> Self {
        let pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned();
        let about = |name: &str| !matches!(name, "lang" | "said");
        Self(pairs.filter(|(name, value)| about(name) && !value.trim().is_empty()).collect())
    }

    /// Values that stand elsewhere than in an address.
    pub fn of<V: Into<String>, const N: usize>(pairs: [(&str, V); N]) -> Self {
        let pairs = pairs.into_iter().map(|(name, value)| (name.to_owned(), value.into()));
        Self(pairs.filter(|(_, value)| !value.trim().is_empty()).collect())
    }

    /// The value of `name`.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// The same address with one value changed.
    pub fn with(&self, path: &str, name: &str, value: Option<&str>) -> String {
        let kept = self.0.iter().filter(|(key, _)| key != name).map(|(key, value)| (key.as_str(), value.as_str()));
        address(path, kept.chain(value.map(|value| (name, value))))
    }
}

/// An address with values behind it.
pub fn address<'a>(path: &str, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs);
    let query = query.finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_value_keeps_the_others_and_drops_what_was_said() {
        let query = Query::read(&"/figures/x?from=2025-03-01&place=&said=saved&after=a".parse().unwrap());
        assert_eq!(query.get("place"), None);
        assert_eq!(query.with("/figures/x", "after", Some("b c")), "/figures/x?from=2025-03-01&after=b+c");
        assert_eq!(query.with("/figures/x", "after", None), "/figures/x?from=2025-03-01");
    }
}
