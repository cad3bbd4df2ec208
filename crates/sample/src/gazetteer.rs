//! The made-up places of the sample county: the shape of a real mountain county, with codes that no real list has.

use std::sync::LazyLock;

use crate::table;

/// The places as the program imports them: `code,name,level,parent`.
pub const CSV: &str = include_str!("../data/places.csv");

/// A place of the sample county.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// 2 digits for a province, 4, 6, 9 and 12 for the levels below.
    pub code: &'static str,
    /// In Chinese.
    pub name: &'static str,
    /// 1 province, 2 prefecture, 3 county, 4 township, 5 village.
    pub level: u8,
    /// The code of the place above; a province has none.
    pub parent: Option<&'static str>,
    /// In English.
    pub name_en: &'static str,
    /// In Tibetan, for the county and its townships.
    pub name_bo: Option<&'static str>,
}

static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    let names: Vec<_> = table::rows(include_str!("../data/place-names.tsv")).collect();
    CSV.lines().skip(1).filter_map(|line| place(line, &names)).collect()
});

/// All places, each after the one above it.
pub fn gazetteer() -> &'static [Place] {
    &PLACES
}

/// The places of a level.
pub fn level(level: u8) -> impl Iterator<Item = &'static Place> {
    PLACES.iter().filter(move |place| place.level == level)
}

/// The county itself.
pub const COUNTY: &str = "993327";

impl Place {
    /// The name without what kind of place it is, e.g. to name a project after its village.
    pub fn short_name(&self) -> &'static str {
        ["村民委员会", "居民委员会"].iter().find_map(|kind| self.name.strip_suffix(kind)).unwrap_or(self.name)
    }
}

fn place(line: &'static str, names: &[Vec<&'static str>]) -> Option<Place> {
    let [code, name, level, parent]: [&str; 4] = line.split(',').collect::<Vec<_>>().try_into().ok()?;
    let translated = names.iter().find(|row| table::cell(row, 0) == code)?;
    Some(Place {
        code,
        name,
        level: level.parse().ok()?,
        parent: Some(parent).filter(|parent| !parent.is_empty()),
        name_en: table::cell(translated, 1),
        name_bo: Some(table::cell(translated, 2)).filter(|name| !name.is_empty()),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_county_has_fifteen_townships_and_a_hundred_and_forty_three_villages() {
        let counts: Vec<usize> = (1..=5).map(|n| level(n).count()).collect();
        assert_eq!(counts, [1, 1, 1, 15, 143]);
        assert_eq!(gazetteer().len(), CSV.lines().count() - 1);
    }

    #[test]
    fn every_place_stands_after_the_one_above_it_and_carries_its_code() {
        let mut seen = HashSet::new();
        for place in gazetteer() {
            if let Some(parent) = place.parent {
                assert!(seen.contains(parent), "{} before {parent}", place.code);
                assert!(place.code.starts_with(parent));
            }
            assert!(seen.insert(place.code), "{} twice", place.code);
            assert!(place.code.starts_with("99"));
            assert_eq!(place.code.len(), [2, 4, 6, 9, 12][usize::from(place.level) - 1]);
        }
    }

    #[test]
    fn village_names_differ_and_all_have_an_english_name() {
        let names: HashSet<&str> = gazetteer().iter().map(|place| place.name).collect();
        assert_eq!(names.len(), gazetteer().len());
        assert!(gazetteer().iter().all(|place| place.name_en.is_ascii() && !place.name_en.is_empty()));
        assert!(level(4).all(|township| township.name_bo.is_some()));
    }

    #[test]
    fn a_short_name_drops_the_committee() {
        assert_eq!(level(5).next().unwrap().short_name(), "河东社区");
        assert!(level(5).all(|village| !village.short_name().contains("委员会")));
    }

    /// The real list lies beside the project where it is developed; elsewhere there is nothing to compare with.
    #[test]
    fn no_township_with_its_village_is_a_real_one() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/places-county.csv");
        let Ok(real) = std::fs::read_to_string(path) else {
            println!("skipped: no real county to compare with");
            return;
        };
        let pairs = pairs(&real);
        assert!(pairs.len() > 100);
        assert!(pairs_of_ours().all(|pair| !pairs.contains(&pair)));
    }

    fn pairs(csv: &str) -> HashSet<(String, String)> {
        let rows: Vec<Vec<&str>> = csv.lines().skip(1).map(|line| line.split(',').collect()).collect();
        let name = |code: &str| rows.iter().find(|row| row[0] == code).map(|row| row[1].to_owned());
        rows.iter().filter(|row| row[2] == "5").filter_map(|row| Some((name(row[3])?, row[1].to_owned()))).collect()
    }

    fn pairs_of_ours() -> impl Iterator<Item = (String, String)> {
        pairs(CSV).into_iter()
    }
}
