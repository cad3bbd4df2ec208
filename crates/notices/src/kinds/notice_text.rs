//! An office's own words of a notice, in place of the program's.

use casework::{
    Problems, choices,
    field_type::{Short, Text},
    forbidden,
    kind::{Kind, Role},
    record,
    values::{Check, Record, checked},
};

use crate::fill;

choices! {
    /// The notices there are.
    pub enum Template as "notice-template" {
        /// To the resident: it has come in.
        Received = "request-received",
        /// To the resident: there is a reply.
        Replied = "request-replied",
        /// To the unit: it has a request.
        HandedOver = "request-handed-over",
        /// To the office: a unit returned one.
        Returned = "request-returned",
        /// To the unit: the day comes near.
        DueSoon = "request-due-soon",
        /// To unit, office, leader: the day is over.
        Overdue = "request-overdue",
        /// To the office: a unit asks for more time.
        ExtensionAsked = "request-extension-asked",
        /// To resident and unit: whether there is more time.
        ExtensionDecided = "request-extension-decided",
        /// To the resident: the office waits for an answer.
        Question = "request-question",
        /// To unit or office: the resident added something.
        NoteAdded = "request-note-added",
        /// To the unit: it is open again.
        Reopened = "request-reopened",
        /// To the resident: it goes on under another number.
        Merged = "request-merged",
        /// To the resident: it has ended.
        Closed = "request-closed",
        /// To the resident: promised by a day.
        Promised = "request-promised",
        /// To the office: a resident objects.
        ReviewAsked = "review-asked",
        /// To the resident: what became of the objection.
        ReviewDecided = "review-decided",
        /// To the unit: the list of a meeting.
        HandoverSent = "handover-sent",
    }
}

choices! {
    /// The languages of a notice.
    pub enum NoticeLanguage as "notice-language" {
        /// English.
        En = "en",
        /// Chinese in simplified characters.
        ZhHans = "zh-Hans",
        /// Chinese in traditional characters.
        ZhHant = "zh-Hant",
        /// Tibetan.
        Bo = "bo",
    }
}

impl Template {
    /// Whether residents may be sent it: then it never names the subject.
    pub const fn for_residents(self) -> bool {
        matches!(
            self,
            Self::Received
                | Self::Replied
                | Self::ExtensionDecided
                | Self::Question
                | Self::Merged
                | Self::Closed
                | Self::Promised
                | Self::ReviewDecided
        )
    }

    /// What its words may name in braces.
    pub const fn placeholders(self) -> &'static [&'static str] {
        if self.for_residents() {
            &["number", "stage", "due", "link", "office"]
        } else {
            &["number", "stage", "due", "link", "office", "category", "place"]
        }
    }
}

record! {
    /// The office's own words of a notice.
    pub struct NoticeText {
        /// Which notice.
        template: Template,
        /// In which language.
        language: NoticeLanguage,
        /// Its subject.
        subject: Short,
        /// Its words, with placeholders.
        words: Text,
    }
}

impl Check for NoticeText {
    fn check(&self, problems: &mut Problems) {
        for (field, text) in [("subject", &self.subject.0), ("words", &self.words.0)] {
            let known = self.template.placeholders();
            if let Some(name) = fill::names(text).into_iter().find(|name| !known.contains(name)) {
                problems.add_with(field, "notice-placeholder", name);
            }
            if let Some(refused) = forbidden::check(text) {
                problems.add_with(field, "notice-forbidden", refused.word);
            }
        }
        problems.when(!fill::names(&self.words.0).contains(&"number"), "words", "notice-without-number");
    }
}

/// The office's own words of a notice.
pub static NOTICE_TEXT: Kind = Kind {
    table: "notice_text",
    collection: "notice-texts",
    fields: NoticeText::FIELDS,
    title: "subject",
    columns: &["template", "language"],
    entered: "notice_text.written",
    office_wide: true,
    readers: &[Role::Administrator, Role::Coordinator, Role::Auditor],
    writers: &[Role::Administrator, Role::Coordinator],
    check: checked::<NoticeText>,
    ..Kind::BASE
};

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(template: Template, words: &str) -> Vec<(String, &'static str)> {
        let (subject, words) = (Short("Notice".to_owned()), Text(words.to_owned()));
        let mut problems = Problems::default();
        NoticeText { template, language: NoticeLanguage::En, subject, words }.check(&mut problems);
        problems.0.into_iter().map(|problem| (problem.field, problem.code)).collect()
    }

    #[test]
    fn the_offices_words_name_what_a_notice_knows_and_nothing_else() {
        assert_eq!(problems(Template::Replied, "{number} was answered: {link}"), []);
        assert_eq!(problems(Template::Replied, "{number}: {name}"), [("words".to_owned(), "notice-placeholder")]);
        assert_eq!(problems(Template::Replied, "answered"), [("words".to_owned(), "notice-without-number")]);
    }

    #[test]
    fn only_notices_to_units_and_office_may_name_the_subject() {
        assert_eq!(problems(Template::Overdue, "{number} {category} {place}"), []);
        for template in Template::ALL.iter().filter(|template| template.for_residents()) {
            let expected = [("words".to_owned(), "notice-placeholder")];
            assert_eq!(problems(*template, "{number} {category}"), expected, "{}", template.code());
        }
    }
}
