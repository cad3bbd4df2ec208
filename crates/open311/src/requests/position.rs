//! Where the thing is: degrees, or words.

use crate::{params::Params, trouble::Trouble};

/// The longest address that fits into one line of a request.
const LONGEST: usize = 200;

/// Where it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Whereabouts {
    /// Latitude and longitude.
    pub position: Option<(f64, f64)>,
    /// In words; one line.
    pub address: Option<String>,
    /// What did not fit into that line.
    pub more: Option<String>,
}

/// Reads `lat` and `long`, `address_string`, `address_id`; one of them must be there.
pub fn read(params: &Params) -> Result<Whereabouts, Trouble> {
    let position = match (params.one("lat"), params.one("long")) {
        (None, None) => None,
        (Some(lat), Some(long)) => Some((degrees("lat", lat, 90.0)?, degrees("long", long, 180.0)?)),
        _ => return Err(Trouble::bad("lat and long are given together or not at all")),
    };
    let words = params.one("address_string").or_else(|| params.one("address_id"));
    if position.is_none() && words.is_none() {
        return Err(Trouble::bad("lat and long, or address_string, required"));
    }
    let line = words.map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "));
    let fits = |line: &String| line.chars().count() <= LONGEST;
    let (address, more) = match line {
        Some(line) if fits(&line) => (Some(line), None),
        Some(line) => (Some(line.chars().take(LONGEST - 1).chain(['…']).collect()), Some(line)),
        None => (None, None),
    };
    Ok(Whereabouts { position, address, more })
}

fn degrees(name: &str, text: &str, most: f64) -> Result<f64, Trouble> {
    let number: Option<f64> = text.parse().ok().filter(|number| (-most..=most).contains(number));
    number.ok_or_else(|| Trouble::bad(format!("{name} {text} is not a number of degrees from -{most} to {most}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whereabouts(query: &str) -> Result<Whereabouts, String> {
        read(&Params::of_query(Some(query))).map_err(|trouble| trouble.texts.join("; "))
    }

    #[test]
    fn degrees_keep_all_their_digits() {
        let found = whereabouts("lat=30.12345678&long=-97.7500001").unwrap();
        assert_eq!(found.position, Some((30.123_456_78, -97.750_000_1)));
    }

    #[test]
    fn without_degrees_words_are_enough_and_become_one_line() {
        let found = whereabouts("address_string=Upper%20Village%0D%0Abridge").unwrap();
        assert_eq!((found.address.as_deref(), found.more), (Some("Upper Village bridge"), None));
        let long = "桥".repeat(250);
        let found = whereabouts(&format!("address_string={long}")).unwrap();
        assert_eq!(found.address.unwrap().chars().count(), 200);
        assert_eq!(found.more.as_deref(), Some(long.as_str()));
    }

    #[test]
    fn nowhere_half_and_beyond_the_pole_are_refused_by_name() {
        assert_eq!(whereabouts("").unwrap_err(), "lat and long, or address_string, required");
        assert!(whereabouts("lat=30").unwrap_err().contains("together"));
        assert!(whereabouts("lat=91&long=0").unwrap_err().starts_with("lat 91"));
        assert!(whereabouts("lat=x&long=0").unwrap_err().starts_with("lat x"));
        assert!(whereabouts("lat=nan&long=0").is_err());
    }
}
