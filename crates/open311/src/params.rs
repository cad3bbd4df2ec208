//! The parameters of a call: from its address and its form alike; an empty one is an absent one.

use door::Sent;

/// The parameters in their order; a name may come several times.
#[derive(Clone, Debug, Default)]
pub struct Params(Vec<(String, String)>);

impl Params {
    /// From the query of an address.
    pub fn of_query(query: Option<&str>) -> Self {
        let pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned();
        Self(pairs.filter(|(_, value)| !value.trim().is_empty()).collect())
    }

    /// With the fields of a form, which come before those of the address.
    #[must_use]
    pub fn with_form(self, form: Sent) -> Self {
        // A database does not keep the zero character, and nobody types it.
        let fields = form.0.into_iter().map(|(name, value)| (name, value.replace('\0', "")));
        let filled = fields.filter(|(_, value)| !value.trim().is_empty());
        Self(filled.chain(self.0).collect())
    }

    /// The first value of `name`.
    pub fn one(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// The first value of `name` as it was sent, with its own line ends.
    pub fn verbatim(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Every value of `name`, also as `name[]`.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let same = move |key: &str| key == name || key.strip_suffix("[]") == Some(name);
        self.0.iter().filter(move |(key, _)| same(key)).map(|(_, value)| value.trim())
    }

    /// The values of `name`, separated by commas.
    pub fn list(&self, name: &str) -> Vec<String> {
        let words = self.all(name).flat_map(|value| value.split(','));
        words.map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }

    /// The attributes, `attribute[CODE]` and `attribute[CODE][]`: code and value.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(|(name, value)| {
            let (code, _) = name.strip_prefix("attribute[")?.split_once(']')?;
            Some((code, value.trim()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_parameter_is_an_absent_one_and_the_form_comes_first() {
        let params = Params::of_query(Some("api_key=a&status=&page=2"));
        let params = params.with_form(Sent::read(b"api_key=b&email=&service_code=water%00"));
        assert_eq!(params.one("api_key"), Some("b"));
        assert_eq!(params.one("status"), None);
        assert_eq!(params.one("email"), None);
        assert_eq!(params.one("service_code"), Some("water"));
        assert_eq!(params.one("page"), Some("2"));
    }

    #[test]
    fn attributes_come_with_and_without_brackets_and_several_times() {
        let params = Params::default()
            .with_form(Sent::read(b"attribute[DAY]=mon&attribute%5BKIND%5D%5B%5D=a&attribute[KIND][]=b"));
        let read: Vec<_> = params.attributes().collect();
        assert_eq!(read, [("DAY", "mon"), ("KIND", "a"), ("KIND", "b")]);
    }

    #[test]
    fn lists_are_separated_by_commas() {
        assert_eq!(Params::of_query(Some("status=open,%20closed,")).list("status"), ["open", "closed"]);
    }
}
