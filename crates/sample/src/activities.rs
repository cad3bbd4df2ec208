//! Titles and findings of surveys, trainings, site studies, talks and exhibitions. A talk at a place of worship has no findings.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::{deck::Deck, language::Language};

static SURVEYS: LazyLock<Deck> = LazyLock::new(|| Deck::of("title", &[include_str!("../data/activities/surveys.txt")]));
static SITES: LazyLock<Deck> = LazyLock::new(|| Deck::of("title", &[include_str!("../data/activities/sites.txt")]));
static OTHERS: LazyLock<BTreeMap<&'static str, Deck>> = LazyLock::new(|| {
    let files = [include_str!("../data/activities/trainings.txt"), include_str!("../data/activities/talks.txt")];
    Deck::each("kind", "title", &files)
});

/// The kinds of activity that have texts of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activity {
    /// A village walk, field study or discussion.
    Survey,
    /// A study on the site of works.
    SiteStudy,
    /// A training for village committees.
    CommitteeTraining,
    /// A training in farming.
    FarmTraining,
    /// A policy talk.
    PolicyTalk,
    /// A legal talk in a village.
    LegalTalkInVillage,
    /// A legal talk in a school.
    LegalTalkInSchool,
    /// A legal talk at a place of worship: a title and nothing else.
    LegalTalkAtPlaceOfWorship,
    /// A picture exhibition.
    Exhibition,
    /// A talk with real cases told by guest speakers.
    CaseTalk,
}

impl Activity {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Survey,
        Self::SiteStudy,
        Self::CommitteeTraining,
        Self::FarmTraining,
        Self::PolicyTalk,
        Self::LegalTalkInVillage,
        Self::LegalTalkInSchool,
        Self::LegalTalkAtPlaceOfWorship,
        Self::Exhibition,
        Self::CaseTalk,
    ];

    pub(crate) fn deck(self) -> Option<&'static Deck> {
        let name = match self {
            Self::Survey => return Some(&SURVEYS),
            Self::SiteStudy => return Some(&SITES),
            Self::CommitteeTraining => "committee",
            Self::FarmTraining => "farming",
            Self::PolicyTalk => "policy",
            Self::LegalTalkInVillage => "legal_village",
            Self::LegalTalkInSchool => "legal_school",
            Self::LegalTalkAtPlaceOfWorship => "legal_worship",
            Self::Exhibition => "exhibition",
            Self::CaseTalk => "case_talk",
        };
        OTHERS.get(name)
    }
}

/// What is written down of an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityText {
    /// `village_walk`, `field_study` or `discussion` for a survey.
    pub method: Option<&'static str>,
    /// The code of the sector, for a site study.
    pub sector: Option<&'static str>,
    /// The language of its texts.
    pub language: Language,
    /// Its title. A series keeps its titles from village to village.
    pub title: String,
    /// What was found.
    pub findings: Option<String>,
}

/// Activity number `n` of a kind. The findings of the first hundred differ.
pub fn text(kind: Activity, n: u64) -> Option<ActivityText> {
    let drawn = kind.deck()?.draw(n)?;
    let mark = |name| Some(drawn.card.mark(name)).filter(|value| !value.is_empty());
    Some(ActivityText {
        method: mark("method"),
        sector: mark("sector"),
        language: drawn.language(),
        title: drawn.lead(),
        findings: drawn.say("finding").map(|said| said.text),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks;

    #[test]
    fn the_findings_of_a_kind_are_all_different() {
        let season = |kind| match kind {
            Activity::Survey | Activity::LegalTalkInVillage => 100,
            Activity::PolicyTalk => 60,
            Activity::LegalTalkInSchool | Activity::LegalTalkAtPlaceOfWorship | Activity::Exhibition => 9,
            _ => 40,
        };
        for kind in Activity::ALL {
            checks::are_different((0..season(kind)).filter_map(|n| text(kind, n)?.findings));
        }
    }

    #[test]
    fn a_talk_at_a_place_of_worship_has_no_findings_and_every_other_activity_has() {
        for kind in Activity::ALL {
            let quiet = kind == Activity::LegalTalkAtPlaceOfWorship;
            assert!((0..30).all(|n| text(kind, n).unwrap().findings.is_none() == quiet), "{kind:?}");
        }
    }

    #[test]
    fn a_survey_says_how_it_was_done_and_a_site_study_for_which_sector() {
        assert!((0..80).all(|n| text(Activity::Survey, n).unwrap().method.is_some()));
        assert!((0..30).all(|n| text(Activity::SiteStudy, n).unwrap().sector.is_some()));
    }
}
