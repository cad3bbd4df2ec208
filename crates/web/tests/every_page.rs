//! Every page with made-up contents in every language: complete, valid where it matters, and free of what the content
//! security policy forbids.

#[path = "../examples/gallery/samples/mod.rs"]
mod samples;
mod tags;

use std::{collections::HashSet, fs, path::Path};

use tags::{Tag, tags};
use web::pages::words::Lang;

/// Calls `look` with the name, the HTML and the tags of every page.
fn each_page(mut look: impl FnMut(&str, &str, &[Tag])) {
    for lang in samples::languages() {
        for (name, html) in samples::all(lang) {
            look(&format!("{name} ({})", lang.code()), &html, &tags(&html));
        }
    }
}

#[test]
fn no_page_holds_inline_script_or_style() {
    each_page(|page, _, tags| {
        for tag in tags {
            assert!(tag.name != "style" && tag.get("style").is_none(), "{page}: {tag:?}");
            assert!(tag.name != "script" || tag.get("src").is_some(), "{page}: a script without an address");
            assert!(!tag.attributes.iter().any(|(name, _)| name.starts_with("on")), "{page}: {tag:?}");
            assert!(!tag.get("href").is_some_and(|href| href.starts_with("javascript:")), "{page}: {tag:?}");
        }
    });
}

#[test]
fn every_page_has_one_heading_a_title_and_its_language() {
    each_page(|page, html, tags| {
        assert_eq!(tags.iter().filter(|tag| tag.name == "h1").count(), 1, "{page}");
        assert!(
            html.contains(" · Yarlam County Field Office</title>") || html.contains(" · 雅朗县驻村工作办公室</title>"),
            "{page}"
        );
        let lang = tags.iter().find(|tag| tag.name == "html").and_then(|tag| tag.get("lang")).unwrap();
        assert!(page.ends_with(&format!("({lang})")), "{page} says {lang}");
        assert!(!html.contains("<title> "), "{page}: the title is empty");
    });
}

#[test]
fn ids_are_unique_and_whatever_names_one_finds_it() {
    each_page(|page, html, tags| {
        let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.get("id")).collect();
        let known: HashSet<&str> = ids.iter().copied().collect();
        // A spare block and its copies are the same markup with another number; the spare one is inert.
        assert_eq!(ids.len(), known.len(), "{page}: an id stands twice");
        for tag in tags {
            let named = ["for", "aria-describedby", "aria-labelledby", "list"].iter().filter_map(|name| tag.get(name));
            for id in named.flat_map(str::split_whitespace) {
                assert!(known.contains(id), "{page}: {tag:?} names {id}");
            }
            if let Some(anchor) = tag.get("href").and_then(|href| href.strip_prefix('#')) {
                assert!(known.contains(anchor), "{page}: a link leads to #{anchor}");
            }
        }
        assert!(html.contains("<main id=\"content\""), "{page}: the skip link leads nowhere");
    });
}

#[test]
fn every_field_has_a_label() {
    each_page(|page, html, tags| {
        let labelled: HashSet<&str> =
            tags.iter().filter(|tag| tag.name == "label").filter_map(|tag| tag.get("for")).collect();
        for tag in tags.iter().filter(|tag| matches!(tag.name.as_str(), "input" | "select" | "textarea")) {
            if matches!(tag.get("type"), Some("hidden")) || tag.get("aria-label").is_some() {
                continue;
            }
            let inside = html[..tag.at].rfind("<label").is_some_and(|at| !html[at..tag.at].contains("</label>"));
            assert!(inside || tag.get("id").is_some_and(|id| labelled.contains(id)), "{page}: no label for {tag:?}");
        }
    });
}

#[test]
fn every_form_that_changes_something_carries_the_token() {
    each_page(|page, html, tags| {
        for form in tags.iter().filter(|tag| tag.name == "form" && tag.get("method") == Some("post")) {
            let rest = &html[form.at..];
            let body = &rest[..rest.find("</form>").unwrap()];
            assert!(body.contains("name=\"csrf\""), "{page}: {form:?}");
        }
    });
}

#[test]
fn every_page_offers_every_language() {
    each_page(|page, _, tags| {
        // A form that is half filled in goes along when the language is changed.
        let sending = tags.iter().filter(|tag| tag.name == "button").filter_map(|tag| tag.get("formaction"));
        let sending = sending.filter_map(|address| address.rsplit_once("lang=")).map(|(_, code)| code);
        let offered: HashSet<&str> = tags.iter().filter_map(|tag| tag.get("hreflang")).chain(sending).collect();
        assert_eq!(offered.len(), Lang::ALL.len() - 1, "{page}");
    });
}

#[test]
fn a_page_with_all_its_parts_stays_under_sixty_kilobytes() {
    let parts: usize = web::assets::all().iter().map(|asset| asset.bytes.len()).sum();
    each_page(|page, html, _| {
        // Even before compression; over the wire it is a quarter of this.
        assert!(html.len() + parts < 2 * 60_000, "{page}: {} bytes with its parts", html.len() + parts);
    });
}

#[test]
fn a_resident_gets_a_page_with_all_its_parts_in_thirty_kilobytes_and_no_script() {
    let parts = ["console.css", "mark.svg"].map(|name| {
        let path = web::assets::path(name).unwrap();
        web::assets::find(path).unwrap().bytes.len()
    });
    each_page(|page, html, tags| {
        if ["report", "slip", "follow", "unit-link"].iter().any(|own| page.starts_with(own)) {
            assert!(!tags.iter().any(|tag| tag.name == "script"), "{page}");
            // Packed (measured in the journeys) it is a quarter; unpacked the whole must be small already.
            assert!(html.len() + parts.iter().sum::<usize>() < 80_000, "{page}");
        }
    });
}

#[test]
fn every_text_that_a_template_asks_for_is_written() {
    let mut asked = Vec::new();
    keys_in(Path::new("src/pages"), &mut asked).unwrap();
    assert!(asked.len() > 100, "only {} keys found", asked.len());
    asked.extend(web::pages::help::topics().flat_map(web::pages::help::Topic::texts));
    asked.extend(web::pages::help::GROUPS.iter().map(web::pages::help::Group::name));
    for lang in Lang::ALL {
        let lost: Vec<_> = asked.iter().filter(|key| !i18n::has(lang, key)).collect();
        assert!(lost.is_empty(), "missing in {}: {lost:?}", lang.code());
    }
}

fn keys_in(folder: &Path, asked: &mut Vec<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            keys_in(&path, asked)?;
        } else if path.extension().is_some_and(|extension| extension == "html") {
            let template = fs::read_to_string(&path)?;
            asked.extend(template.split(".t(\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
        }
    }
    Ok(())
}
