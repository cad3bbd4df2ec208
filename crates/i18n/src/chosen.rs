//! Which of our languages a browser asks for (`Accept-Language`, RFC 9110 section 12.5.4).

use crate::Lang;

/// The best of our languages for an `Accept-Language` header; none where it names none of them.
pub fn negotiate(accept_language: &str) -> Option<Lang> {
    let mut best: Option<(u32, Lang)> = None;
    for range in accept_language.split(',') {
        let (tag, weight) = weighed(range);
        let Some(lang) = spoken(tag) else { continue };
        // Of equal weights the first one wins, as people list what they like best first.
        if weight > best.map_or(0, |(most, _)| most) {
            best = Some((weight, lang));
        }
    }
    best.map(|(_, lang)| lang)
}

/// A language range and its weight in thousandths. A weight that cannot be read counts as nothing asked for.
fn weighed(range: &str) -> (&str, u32) {
    let mut parts = range.split(';').map(str::trim);
    let tag = parts.next().unwrap_or_default();
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    (tag, weight.map_or(1000, thousandths))
}

fn thousandths(weight: &str) -> u32 {
    let (whole, fraction) = weight.split_once('.').unwrap_or((weight, ""));
    let digits = format!("{fraction:0<3}");
    match (whole, digits.parse()) {
        ("0", Ok(n)) if digits.len() == 3 => n,
        ("1", Ok(0)) => 1000,
        _ => 0,
    }
}

fn spoken(tag: &str) -> Option<Lang> {
    let tag = tag.to_ascii_lowercase();
    let mut subtags = tag.split('-');
    match subtags.next()? {
        "en" => Some(Lang::En),
        "bo" => Some(Lang::Bo),
        "zh" => Some(script(subtags)),
        _ => None,
    }
}

/// A script that is named decides; without one the region does.
fn script<'a>(subtags: impl Iterator<Item = &'a str>) -> Lang {
    for subtag in subtags {
        match subtag {
            "hans" => return Lang::ZhHans,
            "hant" | "tw" | "hk" | "mo" => return Lang::ZhHant,
            _ => {}
        }
    }
    Lang::ZhHans
}

#[cfg(test)]
mod tests {
    use super::negotiate;
    use crate::Lang;

    #[test]
    fn a_browser_gets_the_language_it_likes_best() {
        let cases = [
            ("en", Some(Lang::En)),
            ("en-GB,en;q=0.9", Some(Lang::En)),
            ("zh-CN,zh;q=0.9,en;q=0.8", Some(Lang::ZhHans)),
            ("zh-TW", Some(Lang::ZhHant)),
            ("zh-Hans-HK", Some(Lang::ZhHans)),
            ("bo-CN;q=0.9, zh;q=0.8", Some(Lang::Bo)),
            ("fr, de;q=0.9, zh-Hant-HK;q=0.5, en;q=0.4", Some(Lang::ZhHant)),
            ("en;q=0.1, zh;q=1.0", Some(Lang::ZhHans)),
        ];
        for (header, expected) in cases {
            assert_eq!(negotiate(header), expected, "{header}");
        }
    }

    #[test]
    fn a_header_that_asks_for_nothing_of_ours_gives_none() {
        for header in ["", "fr", "*", "en;q=0", "en;q=lots", ";;,,", "zh;q=-1"] {
            assert_eq!(negotiate(header), None, "{header}");
        }
    }
}
