//! Every text that a handler asks for by its key is written, also those that are put together.

use std::{fs, path::Path};

use i18n::Lang;
use lines::follow::Stage;

/// Keys asked for in `t("key")` and `text_with(lang, "key", ..)`.
fn asked(code: &str) -> Vec<String> {
    let literal = |code: &str| Some(code.trim_start().strip_prefix('"')?.split('"').next()?.to_owned());
    let plain = code.split(".t(").skip(1).filter_map(literal);
    let filled = code.split("text_with(").skip(1).filter_map(|rest| literal(rest.split_once(',')?.1));
    plain.chain(filled).collect()
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
    assert!(keys.len() > 40, "only {} keys found", keys.len());
    let acts = ["confirmation", "contest", "appeal", "addition", "withdrawal"];
    for noun in acts {
        keys.extend(["", "-lead"].map(|end| format!("follow-{noun}{end}")));
        keys.push(format!("follow-said-{noun}"));
    }
    for stage in Stage::ALL {
        keys.extend(["stage", "says"].map(|what| format!("follow-{what}-{}", stage.code())));
    }
    for noun in ["acceptance", "reply", "return", "extension"] {
        keys.extend([format!("unit-link-said-{noun}"), format!("action-request-{noun}")]);
    }
    for lang in [Lang::En, Lang::ZhHans, Lang::ZhHant] {
        let lost: Vec<&String> = keys.iter().filter(|key| !key.contains('{') && !i18n::has(lang, key)).collect();
        assert!(lost.is_empty(), "missing in {}: {lost:?}", lang.code());
    }
}
