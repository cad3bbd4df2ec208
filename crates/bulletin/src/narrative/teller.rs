//! Chooses how a sentence is said and writes it out, and remembers which figures were told.

use std::collections::BTreeSet;

use i18n::{Arg, Lang};

use super::{
    plan::{Sentence, Variant},
    span::marked,
};
use crate::FigureValue;

pub(super) type Args = Vec<(String, Arg<'static>)>;

/// Tells the figures of one part of the bulletin.
pub(super) struct Teller<'a> {
    lang: Lang,
    figures: &'a [FigureValue],
    told: BTreeSet<&'a str>,
}

impl<'a> Teller<'a> {
    pub(super) fn new(lang: Lang, figures: &'a [FigureValue]) -> Self {
        Self { lang, figures, told: BTreeSet::new() }
    }

    /// The sentence in the variant that fits; none where none does, or where it would only repeat what was told.
    pub(super) fn say(&mut self, sentence: Sentence, more: Args) -> Option<String> {
        let variant = sentence.iter().find(|variant| self.fits(variant))?;
        let mut args = more;
        if let Some((key, ids)) = variant.listing {
            args.push(("list".to_owned(), self.enumeration(key, ids).into()));
        }
        if let Some(percent) = variant.share.and_then(|share| self.percent(share)) {
            args.push(("percent".to_owned(), percent.into()));
        }
        let told: Vec<&FigureValue> = needed(variant).filter_map(|id| self.known(id)).collect();
        args.extend(told.iter().flat_map(|figure| self.args(figure)));
        self.told.extend(told.iter().map(|figure| figure.id.as_str()));
        Some(written(self.lang, variant.key, &args))
    }

    fn fits(&self, variant: &Variant) -> bool {
        let listed = variant.listing.is_none_or(|(_, ids)| ids.iter().any(|id| self.is_some(id)));
        let share = variant.share.is_none_or(|share| self.percent(share).is_some());
        let needs_nothing = variant.of.is_empty() && variant.listing.is_none();
        let news = needs_nothing || needed(variant).any(|id| self.is_some(id) && !self.told.contains(id));
        listed
            && share
            && news
            && variant.of.iter().all(|id| self.is_some(id))
            && variant.without.iter().all(|id| self.known(id).is_some_and(|figure| figure.value == 0))
    }

    /// The figure, unless the bulletin has it not or withholds it.
    fn known(&self, id: &str) -> Option<&'a FigureValue> {
        self.figures.iter().find(|figure| figure.id == id && !figure.withheld)
    }

    fn is_some(&self, id: &str) -> bool {
        self.known(id).is_some_and(|figure| figure.value > 0)
    }

    /// The share in whole percent; 0 stands for what is less than one, so that the words can say so.
    fn percent(&self, (part, whole): (&str, &str)) -> Option<i64> {
        let (part, whole) = (self.known(part)?.value, self.known(whole)?.value);
        let percent = i18n::percent(part, whole)?;
        Some(if part.saturating_mul(100) < whole { 0 } else { percent })
    }

    fn enumeration(&self, key: &str, ids: &[&str]) -> String {
        let some = ids.iter().filter(|id| self.is_some(id)).filter_map(|id| self.known(id));
        let items: Vec<String> = some
            .map(|figure| written(self.lang, &format!("{key}-{}", argument(&figure.id)), &self.args(figure)))
            .collect();
        i18n::prose::list(self.lang, &items)
    }

    fn args(&self, figure: &FigureValue) -> Args {
        let name = argument(&figure.id);
        vec![
            (format!("{name}-n"), figure.value.into()),
            (format!("{name}-words"), marked(&figure.id, &figure.said_in_words(self.lang)).into()),
            (name, marked(&figure.id, &figure.said(self.lang)).into()),
        ]
    }

    /// Figures above zero that no sentence told.
    pub(super) fn untold(&self) -> Vec<&'a FigureValue> {
        let some = self.figures.iter().filter(|figure| figure.value > 0 && !figure.withheld && !figure.is_reported());
        some.filter(|figure| !self.told.contains(figure.id.as_str())).collect()
    }
}

/// The figures that a variant tells.
fn needed(variant: &Variant) -> impl Iterator<Item = &'static str> + use<> {
    let listed = variant.listing.map_or(&[][..], |(_, ids)| ids);
    variant.of.iter().chain(listed).copied()
}

fn argument(id: &str) -> String {
    id.replace('.', "-")
}

/// The text of the narrative with this key.
pub(super) fn written(lang: Lang, key: &str, args: &Args) -> String {
    let args: Vec<(&str, Arg)> = args.iter().map(|(name, arg)| (name.as_str(), arg.clone())).collect();
    i18n::text_with(lang, &format!("narrative-{key}"), &args)
}

/// Sentences one after another, as the language sets them.
pub(super) fn joined(lang: Lang, sentences: &[String]) -> String {
    sentences.join(if lang.is_chinese() { "" } else { " " })
}
