//! Every text that a handler asks for by its key is written, also those of pages that are rarely seen.

use std::{fs, path::Path};

use i18n::Lang;

/// The string that begins at `at`.
fn literal(code: &str) -> Option<&str> {
    code.strip_prefix('"')?.split('"').next()
}

/// Keys asked for in `t("key")` and `text_with(lang, "key", ..)`.
fn asked(code: &str) -> Vec<String> {
    let plain = code.split(".t(").skip(1).filter_map(literal);
    let filled = code.split("text_with(").skip(1).filter_map(|rest| literal(rest.split_once(", ")?.1.trim_start()));
    plain.chain(filled).map(str::to_owned).collect()
}

fn sources(folder: &Path, keys: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, keys);
        } else {
            keys.extend(asked(&fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn every_key_in_the_handlers_has_its_text() {
    let mut keys = Vec::new();
    sources(Path::new("src"), &mut keys);
    assert!(keys.len() > 80, "only {} keys found", keys.len());
    for lang in [Lang::En, Lang::ZhHans, Lang::ZhHant] {
        let lost: Vec<&String> = keys.iter().filter(|key| !i18n::has(lang, key)).collect();
        assert!(lost.is_empty(), "missing in {}: {lost:?}", lang.code());
    }
}

#[test]
fn words_that_are_put_together_from_a_table_are_written_too() {
    let families: [(&str, &[&str]); 7] = [
        ("inbox-", &["kept", "objections", "appeals"]),
        (
            "wait-",
            &[
                "inbox",
                "checked",
                "arbiter",
                "objection",
                "appeal",
                "kept",
                "finish",
                "close",
                "suggestion",
                "meeting",
                "accept",
                "reply",
                "reply-suggestion",
                "mediate",
                "agree",
            ],
        ),
        ("step-", &["places", "units", "categories", "teams", "postings", "staff", "visit"]),
        ("preset-", &["season", "month", "last-month", "year", "all"]),
        ("notice-", &["saved", "corrected", "voided", "done", "given", "password-set"]),
        ("sort-", &["newest", "oldest", "due"]),
        ("visit-", &["urgent", "solved", "reply", "add-request", "add-suggestion", "add-question"]),
    ];
    for lang in [Lang::En, Lang::ZhHans, Lang::ZhHant] {
        for (prefix, words) in families {
            for word in words {
                assert!(i18n::has(lang, &format!("{prefix}{word}")), "{prefix}{word} in {}", lang.code());
                if prefix == "wait-" {
                    assert!(i18n::has(lang, &format!("{prefix}{word}-many")), "{prefix}{word}-many in {}", lang.code());
                }
            }
        }
        for line in casework::kind::Line::SERVICES {
            assert!(i18n::has(lang, &format!("line-{}-about", line.code())));
        }
        for always_one_by_one in ["extension", "question"] {
            assert!(i18n::has(lang, &format!("wait-{always_one_by_one}")), "in {}", lang.code());
        }
        for in_one_line in ["soon", "carry", "call", "visits", "glass", "limit"] {
            for part in ["many", "about"] {
                assert!(
                    i18n::has(lang, &format!("wait-{in_one_line}-{part}")),
                    "{in_one_line} {part} in {}",
                    lang.code()
                );
            }
        }
    }
}
