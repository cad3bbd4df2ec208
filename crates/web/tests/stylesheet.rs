//! The colours: alike in both places where the dark ones stand, and with contrast enough to be read (WCAG AA).

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../assets/css/00-tokens.css");

type Tokens = BTreeMap<String, String>;

/// The custom properties of the first block after `head`.
fn block(head: &str) -> Tokens {
    let (_, rest) = TOKENS.split_once(head).unwrap_or_else(|| panic!("no {head}"));
    let body = rest.split('}').next().unwrap_or_default();
    let pairs = body.lines().filter_map(|line| line.trim().strip_prefix("--")?.trim_end_matches(';').split_once(": "));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn light() -> Tokens {
    block(":root {")
}

fn dark() -> Tokens {
    block(":root[data-theme=\"dark\"] {")
}

fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap_or_else(|_| panic!("{colour} is no colour")))
            / 255.0
    };
    let linear = |c: f64| if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5))
}

fn contrast(one: &str, other: &str) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn the_dark_colours_are_the_same_in_both_places() {
    assert_eq!(block(":root:not([data-theme=\"light\"]) {"), dark());
    assert!(dark().len() > 30);
}

#[test]
fn every_ink_can_be_read_on_every_ground_it_stands_on() {
    const LINES: [&str; 6] = ["disputes", "insight", "outreach", "requests", "projects", "relief"];
    let mut pairs: Vec<(String, String, f64)> = Vec::new();
    let mut need = |ink: &str, ground: &str, ratio| pairs.push((ink.to_owned(), ground.to_owned(), ratio));
    for ground in ["paper", "sheet", "sunk"] {
        for ink in ["ink", "ink-soft", "link", "link-hover"] {
            need(ink, ground, 4.5);
        }
        need("rule-strong", ground, 3.0);
        need("focus", ground, 3.0);
    }
    for ground in ["paper", "sheet"] {
        need("late-ink", ground, 4.5);
        need("good-ink", ground, 4.5);
    }
    for tone in ["plain", "active", "waiting", "late", "good"] {
        need(&format!("{tone}-ink"), &format!("{tone}-ground"), 4.5);
    }
    for line in LINES {
        need("on-line", line, 4.5);
        need(line, "sheet", 4.5);
    }
    need("on-fill", "fill", 4.5);
    need("on-fill", "fill-hover", 4.5);
    need("grave", "sheet", 4.5);
    need("grave-hover", "late-ground", 4.5);
    for (theme, tokens) in [("light", light()), ("dark", dark())] {
        for (ink, ground, least) in &pairs {
            let ratio = contrast(&tokens[ink], &tokens[ground]);
            assert!(ratio >= *least, "{theme}: {ink} on {ground} is {ratio:.2}, needs {least}");
        }
    }
}
