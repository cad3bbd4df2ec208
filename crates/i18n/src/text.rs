//! Texts by key. The files are read once, when the first text is asked for.

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, memoizer::MemoizerKind};

use crate::{Arg, Lang, files, number};

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 4]> = LazyLock::new(|| Lang::ALL.map(bundle));

fn bundle(lang: Lang) -> Bundle {
    let mut bundle = Bundle::new_concurrent(lang.code().parse().into_iter().collect());
    // The marks that Fluent would put around each argument break copying, searching and Markdown; none of the four
    // languages is written from right to left.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(whole_number));
    for file in files::of(lang.code()) {
        // A file with a slip in one text still gives all its others; a test finds the slip.
        let resource = FluentResource::try_new(file.source.into()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn whole_number<M: MemoizerKind>(value: &FluentValue, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(n) if n.value.fract() == 0.0 => Some(number::grouped(&format!("{:.0}", n.value))),
        _ => None,
    }
}

fn own(lang: Lang, key: &str, args: &[(&str, Arg)]) -> Option<String> {
    let bundle = &BUNDLES[lang as usize];
    let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let values: FluentArgs = args.iter().map(|(name, arg)| (*name, arg.value())).collect();
    // An argument that was not given shows as `{$name}`: better than no text at all.
    Some(bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
}

/// Whether the language has a text of its own with this key.
pub fn has(lang: Lang, key: &str) -> bool {
    BUNDLES[lang as usize].has_message(key)
}

/// The text with this key, in the language or the one that stands in for it; the key itself where nobody wrote it.
pub fn text(lang: Lang, key: &str) -> String {
    text_with(lang, key, &[])
}

/// The text with this key and what is to be put into it.
pub fn text_with(lang: Lang, key: &str, args: &[(&str, Arg)]) -> String {
    first(lang, |lang| own(lang, key, args)).unwrap_or_else(|| key.to_owned())
}

/// The text with this key, where somebody wrote it.
pub fn try_text(lang: Lang, key: &str) -> Option<String> {
    first(lang, |lang| own(lang, key, &[]))
}

/// What the language has, or the first of those that stand in for it.
fn first<T>(lang: Lang, of: impl Fn(Lang) -> Option<T>) -> Option<T> {
    lang.chain().iter().find_map(|lang| of(*lang))
}

#[cfg(test)]
mod tests {
    use super::{first, has, text, text_with, try_text};
    use crate::Lang;

    #[test]
    fn a_text_is_found_in_its_language() {
        assert_eq!(text(Lang::En, "line-disputes"), "Settle conflicts");
        assert_eq!(text(Lang::ZhHans, "line-disputes"), "化解矛盾");
    }

    #[test]
    fn a_text_that_nobody_wrote_shows_its_key() {
        assert_eq!(text(Lang::Bo, "page-nowhere"), "page-nowhere");
        assert_eq!(try_text(Lang::Bo, "page-nowhere"), None);
    }

    #[test]
    fn a_text_missing_in_tibetan_is_taken_from_chinese() {
        let but_tibetan = |lang: Lang| (lang != Lang::Bo).then(|| text(lang, "line-disputes"));
        assert_eq!(first(Lang::Bo, but_tibetan), Some(text(Lang::ZhHans, "line-disputes")));
        assert!(has(Lang::Bo, "line-disputes"));
    }

    #[test]
    fn a_number_chooses_the_plural_and_is_grouped() {
        let shown = |n: i64| text_with(Lang::En, "count-records", &[("n", n.into())]);
        assert_eq!([shown(0), shown(1), shown(4672)], ["0 records", "1 record", "4,672 records"]);
        assert_eq!(text_with(Lang::ZhHans, "count-records", &[("n", 1.into())]), "1条记录");
    }
}
