//! The sample county's season in words, and what the words do when the figures are other ones.

use std::collections::BTreeSet;

use i18n::Lang::{self, Bo, En, ZhHans, ZhHant};
use jiff::civil::date;

use super::{Span, narrative};
use crate::{FigureValue, Issue};

/// The season's figures that are counted: id, unit, whether marked *over*, value.
const SEASON: [(&str, &str, bool, i64); 42] = [
    ("programme.leaders", "count", false, 32),
    ("programme.staff", "count", false, 565),
    ("disputes.registered", "count", false, 51),
    ("disputes.settled", "count", false, 27),
    ("insight.surveys", "count", false, 78),
    ("insight.suggestions", "count", false, 278),
    ("insight.committee_trainings", "count", false, 25),
    ("insight.site_studies", "count", false, 28),
    ("insight.thematic_reports", "count", false, 5),
    ("outreach.policy_talks", "count", false, 41),
    ("outreach.policy_consultations", "count", false, 132),
    ("outreach.exhibitions", "count", false, 5),
    ("outreach.exhibition_visitors", "sum", true, 6000),
    ("outreach.legal_talks_village", "count", false, 65),
    ("outreach.legal_talks_school", "count", false, 5),
    ("outreach.legal_talks_worship", "count", false, 3),
    ("outreach.legal_talks_reach", "sum", true, 10_214),
    ("outreach.case_talks", "count", false, 13),
    ("outreach.guest_speakers", "sum", false, 2),
    ("outreach.legal_consultations", "count", false, 58),
    ("outreach.booklets_bilingual", "sum", true, 5040),
    ("requests.households_visited", "distinct", false, 4672),
    ("requests.people_reached", "sum", true, 15_234),
    ("requests.need_disability", "sum", false, 125),
    ("requests.need_hardship", "sum", false, 1970),
    ("requests.received", "count", false, 312),
    ("requests.solved", "count", false, 58),
    ("requests.handed_over", "count", false, 254),
    ("requests.units", "distinct", false, 17),
    ("requests.handover_meetings", "count", false, 1),
    ("projects.agri_technicians", "sum", false, 3),
    ("projects.townships_served", "distinct", false, 6),
    ("projects.farmers_trained", "sum", false, 12_000),
    ("projects.water_inspectors", "sum", false, 3),
    ("projects.villages_inspected", "distinct", false, 13),
    ("projects.villages_with_mills", "distinct", false, 5),
    ("projects.solar_units", "sum", false, 45),
    ("relief.raised", "money", true, 80_512_300),
    ("relief.sources", "distinct", false, 3),
    ("relief.people_visited", "sum", false, 5323),
    ("relief.goods_value", "money", true, 26_000_000),
    ("relief.health_checks", "sum", false, 3),
];

fn issue(lang: Lang, value: impl Fn(&str, i64) -> i64) -> Issue {
    let figures = SEASON.iter().map(|(id, unit, over, season)| {
        let line = id.split('.').next().unwrap();
        FigureValue::counted(lang, id, line, unit, value(id, *season)).over(*over)
    });
    Issue {
        office: if lang == En { "the County Office" } else { "县统筹办" }.to_owned(),
        place: if lang == En { "Ridge County" } else { "岭县" }.to_owned(),
        from: date(2025, 3, 1),
        to: date(2025, 6, 30),
        lang,
        public: false,
        figures: figures.collect(),
    }
}

fn season(lang: Lang) -> Issue {
    issue(lang, |_, season| season)
}

/// The season with the given figures, and all others zero.
fn only(lang: Lang, some: &[(&str, i64)]) -> Issue {
    issue(lang, |id, _| some.iter().find(|(some, _)| *some == id).map_or(0, |(_, value)| *value))
}

/// The paragraphs of one line.
fn line(issue: &Issue, line: &str) -> Vec<String> {
    let section = narrative(issue).sections.into_iter().find(|section| section.line == line).unwrap();
    section.paragraphs.iter().map(|spans| spans.iter().map(Span::as_str).collect()).collect()
}

fn lead(issue: &Issue) -> String {
    narrative(issue).lead.iter().map(Span::as_str).collect()
}

fn told(issue: &Issue) -> BTreeSet<String> {
    let narrative = narrative(issue);
    let paragraphs = narrative.sections.into_iter().flat_map(|section| section.paragraphs);
    let spans = paragraphs.flatten().chain(narrative.lead);
    spans.filter_map(|span| if let Span::Figure { id, .. } = span { Some(id) } else { None }).collect()
}

#[test]
fn the_season_reads_like_a_report_in_english() {
    let issue = season(En);
    assert_eq!(
        lead(&issue),
        "From 1 March to 30 June 2025, 32 county leaders and 565 field staff took part in the work of the County Office in \
         Ridge County. The teams visited 4,672 households, took down 312 service requests, registered 51 disputes and \
         collected 278 opinions and suggestions."
    );
    assert_eq!(
        line(&issue, "requests"),
        [
            "The teams visited 4,672 households and reached over 15,000 people, among them 125 people with a disability and \
             1,970 in hardship.",
            "Residents made 312 service requests, of which 58 (19 percent) were solved by the end of the period. At one \
             hand-over meeting, 254 requests were handed over to 17 responsible units.",
        ]
    );
    assert_eq!(
        line(&issue, "relief"),
        [
            "For relief, over 800,000 yuan was raised from three kinds of sources. Assistance in kind worth 260,000 yuan went \
          to 5,323 people. A free medical check or treatment was arranged for three families."
        ]
    );
}

#[test]
fn the_season_reads_like_a_report_in_chinese() {
    let issue = season(ZhHans);
    assert_eq!(
        lead(&issue),
        "2025年3月1日至6月30日，32名县级领导、565名干部职工参加了县统筹办在岭县开展的一线工作。\
         工作队走访群众4672户、收集民生诉求312件、排查矛盾纠纷51起、收集意见建议278条。"
    );
    assert_eq!(
        line(&issue, "outreach"),
        [
            "政策方面，举办宣讲41场、解答咨询132人次。举办政策图片展5场，观展群众6000人次。向群众发放双语宣传手册5000余册。",
            "法律方面，开展宣讲进村（社）65场、进学校5场、进宗教活动场所3场，覆盖群众1万余人次。\
             邀请2名主讲人以案说法13场。解答法律咨询58人次。",
        ]
    );
    assert_eq!(
        line(&issue, "relief"),
        ["从3类来源筹集救助资金80余万元。慰问群众5323人，发放慰问物资价值26万元。为3户家庭安排了免费体检或治疗。"]
    );
    assert_eq!(
        line(&season(ZhHant), "disputes"),
        ["共排查登記矛盾糾紛51起。同期協調解決27起，均已達成書面或口頭協議。"]
    );
}

#[test]
fn every_figure_above_zero_is_told_and_leads_to_its_records() {
    let all: BTreeSet<String> = SEASON.iter().map(|(id, ..)| (*id).to_owned()).collect();
    for lang in Lang::ALL {
        assert_eq!(told(&season(lang)), all, "{}", lang.code());
        assert_eq!(told(&issue(lang, |_, season| season.min(1))), all, "{}, one of each", lang.code());
    }
    // Each alone, and each beside another: whatever the others are, it is not passed over.
    for (i, (first, ..)) in SEASON.iter().enumerate() {
        for (second, ..) in SEASON[i..].iter().take(8) {
            let expected = BTreeSet::from([(*first).to_owned(), (*second).to_owned()]);
            assert_eq!(told(&only(En, &[(first, 7), (second, 7)])), expected);
        }
        for lang in [ZhHans, ZhHant] {
            assert_eq!(told(&only(lang, &[(first, 7)])), BTreeSet::from([(*first).to_owned()]), "{}", lang.code());
        }
    }
}

#[test]
fn no_text_is_left_without_its_arguments_and_no_english_sentence_begins_with_a_number() {
    for lang in [En, ZhHans, ZhHant] {
        for issue in
            [season(lang), issue(lang, |_, season| season.min(1)), issue(lang, |_, season| season - season.min(4))]
        {
            let text = narrative(&issue).plain_text();
            assert!(!text.contains(['{', '$']) && !text.contains("narrative-"), "{text}");
            let begins =
                text.split(['\n', '.']).map(str::trim).any(|s| s.starts_with(|c: char| c.is_ascii_lowercase()));
            assert!(lang != En || !begins, "{text}");
        }
    }
}

#[test]
fn one_of_each_is_singular() {
    let issue = issue(En, |_, season| season.min(1));
    assert_eq!(
        line(&issue, "disputes"),
        [
            "The teams registered one dispute. In the same period, mediation settled one dispute by an agreement, written or \
          oral, that is in force."
        ]
    );
    assert_eq!(
        line(&issue, "requests")[1],
        "Residents made one service request, which was solved by the end of the period (1 of 1). At one hand-over meeting, one \
         request was handed over to one responsible unit."
    );
    assert!(line(&issue, "outreach")[0].contains("The one picture exhibition drew one visitor."));
}

#[test]
fn over_is_said_only_where_the_number_is_greater() {
    let with = |visitors| only(En, &[("outreach.exhibitions", 5), ("outreach.exhibition_visitors", visitors)]);
    assert_eq!(line(&with(6000), "outreach"), ["Picture exhibitions, five in all, drew 6,000 visitors."]);
    assert_eq!(line(&with(6001), "outreach"), ["Picture exhibitions, five in all, drew over 6,000 visitors."]);
    let exact = only(En, &[("projects.farmers_trained", 12_345), ("projects.townships_served", 6)]);
    assert_eq!(line(&exact, "projects"), ["Farm training was attended by 12,345 villagers in six townships."]);
}

#[test]
fn a_share_is_given_only_with_its_whole() {
    let none = only(En, &[("requests.received", 12)]);
    assert!(line(&none, "requests")[1].starts_with(
        "Residents made 12 service requests, none of which was solved by the end of the period. No request was handed over."
    ));
    let all = only(En, &[("requests.received", 12), ("requests.solved", 12)]);
    assert!(line(&all, "requests")[1].contains("all of which were solved by the end of the period (12 of 12)."));
    let hardly_any = only(En, &[("requests.received", 16_834), ("requests.solved", 18)]);
    assert!(line(&hardly_any, "requests")[1].contains("18 (less than one percent) were solved"));
    let mut whole_missing = season(En);
    whole_missing.figures.retain(|figure| figure.id != "requests.received");
    assert!(!narrative(&whole_missing).plain_text().contains("percent"));
    assert!(told(&whole_missing).contains("requests.solved"));
}

#[test]
fn what_did_not_happen_beside_what_did_is_said_once() {
    let registered = only(En, &[("disputes.registered", 2)]);
    assert_eq!(
        line(&registered, "disputes"),
        ["The teams registered two disputes. No dispute was settled by mediation in the period."]
    );
    let in_a_village = only(ZhHans, &[("requests.handed_over", 4), ("requests.units", 2)]);
    assert_eq!(
        line(&in_a_village, "requests"),
        ["统计期内没有走访群众。", "统计期内没有新收到的诉求。经交办会，向2个责任单位交办诉求4件。"]
    );
}

#[test]
fn an_empty_period_says_so_line_by_line() {
    let empty = only(En, &[]);
    assert_eq!(
        lead(&empty),
        "From 1 March to 30 June 2025, nothing was recorded by the County Office for Ridge County."
    );
    assert_eq!(
        line(&empty, "disputes"),
        ["No dispute was registered in the period, and none was settled by mediation."]
    );
    for lang in Lang::ALL {
        let narrative = narrative(&only(lang, &[]));
        assert!(narrative.sections.iter().all(|section| section.paragraphs.len() == 1), "{}", lang.code());
        assert_eq!(narrative.sections.len(), 6);
        assert!(told(&only(lang, &[])).is_empty());
    }
}

#[test]
fn the_office_is_not_named_twice_where_the_bulletin_covers_all_of_it() {
    let whole = |mut issue: Issue| {
        issue.place = issue.office.clone();
        lead(&issue)
    };
    assert!(whole(season(En)).contains(" took part in the work of the County Office. "));
    assert!(whole(season(ZhHans)).contains("565名干部职工参加了县统筹办开展的一线工作。"));
    assert_eq!(whole(only(En, &[])), "From 1 March to 30 June 2025, nothing was recorded by the County Office.");
}

#[test]
fn a_single_day_is_no_period() {
    let mut day = season(En);
    day.to = day.from;
    assert!(lead(&day).starts_with("On 1 March 2025, 32 county leaders"));
}

#[test]
fn a_reported_figure_is_named_with_its_source() {
    let mut issue = only(En, &[]);
    let source = || vec!["Organisation office, table of 30 June 2025".to_owned()];
    let reported =
        |id: &str, value, label: &str, source| FigureValue::reported(En, id, "insight", value, label, source);
    issue.figures.push(reported("insight.meetings", 60, "Branch meetings supported (reported)", source()));
    issue.figures.push(reported("insight.candidates", 65, "Of them, confirmed (reported)", source()));
    issue.figures.push(reported("insight.others", 2, "Others", Vec::new()));
    issue.figures.push(reported("insight.none", 0, "None at all", source()));
    assert_eq!(
        line(&issue, "insight"),
        [
            "Reported by units: Branch meetings supported: 60; confirmed: 65 (source: Organisation office, table of 30 June \
          2025). Reported by units: Others: 2."
        ]
    );
}

#[test]
fn what_is_withheld_is_neither_told_nor_called_none() {
    let mut public = season(En);
    public.figures = public
        .figures
        .into_iter()
        .map(|figure| if figure.id == "relief.health_checks" { figure.withheld() } else { figure })
        .collect();
    assert!(!told(&public).contains("relief.health_checks"));
    public.figures.retain(|figure| figure.line != "relief" || figure.withheld);
    assert_eq!(line(&public, "relief"), ["The figures of this line are not shown."]);
}

#[test]
fn a_figure_that_no_sentence_knows_is_named_with_its_label() {
    let mut issue = only(En, &[("disputes.registered", 1)]);
    let new = FigureValue {
        label: "Return visits".into(),
        ..FigureValue::counted(En, "disputes.visits", "disputes", "count", 4)
    };
    issue.figures.push(new);
    assert_eq!(line(&issue, "disputes")[1], "Also recorded: Return visits: 4.");
}

#[test]
fn tibetan_tells_the_figures_and_says_that_it_is_a_draft() {
    let narrative = narrative(&season(Bo));
    assert!(narrative.draft);
    assert!(narrative.plain_text().contains("ལས་དོན་རུ་ཁག་གིས་འགལ་ཟླ་51 ཐོ་འགོད་བྱས།"));
    assert!(lead(&season(Bo)).starts_with("འདི་ནི་ཟིན་བྲིས་ཙམ་ཡིན།"));
    assert!(!super::narrative(&season(ZhHant)).draft);
}
