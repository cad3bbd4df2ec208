//! The fields of each page, with what was answered and what is wrong. The words of categories, questions and places are the
//! office's own.

use casework::Problems;
use i18n::Lang;
use requests::{Asks, Question};
use web::pages::records::{Choice, Field, FieldGroup, Input};

use super::{
    draft::Draft,
    set_up::{Named, SetUp},
    step::Step,
};

/// What fields are made from.
pub struct Asking<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// What was answered.
    pub draft: &'a Draft,
    /// What the office has set up.
    pub set_up: &'a SetUp,
    /// What is wrong.
    pub problems: &'a Problems,
}

impl Asking<'_> {
    fn t(&self, key: &str) -> String {
        i18n::text(self.lang, key)
    }

    fn told(&self, mut field: Field) -> Field {
        field.value = match field.input {
            Input::Several(_) => self.draft.lines(&field.name),
            _ => self.draft.get(&field.name).to_owned(),
        };
        let wrong = self.problems.0.iter().find(|problem| problem.field == field.name);
        field.error = wrong.map(|problem| door::sentence_of(problem, self.lang));
        field
    }

    fn field(&self, name: &str, label: &str, input: Input) -> Field {
        self.told(Field::new(name, self.t(label), input))
    }

    fn choice(&self, named_thing: &Named) -> Choice {
        let name = i18n::named(self.lang, &named_thing.name, named_thing.name_en.as_deref());
        Choice::new(named_thing.code.clone(), name)
    }

    /// The groups of a page.
    pub fn groups(&self, step: Step) -> Vec<FieldGroup> {
        let plain = |fields| FieldGroup { fields, ..FieldGroup::default() };
        match step {
            Step::First => vec![plain(vec![self.first()])],
            Step::Category => vec![plain(vec![self.category()])],
            Step::What => self.what(),
            Step::Where => vec![plain(self.whereabouts())],
            Step::Reply => self.reply(),
            Step::Check => vec![self.files()],
        }
    }

    fn first(&self) -> Field {
        let none = Choice::new("none", self.t("report-first-none"));
        let matters = self.set_up.not_taken.iter().map(|matter| self.choice(matter)).chain([none]);
        self.field("first", "report-first", Input::Open(matters.collect())).hint(self.t("report-first-hint"))
    }

    /// The category.
    pub fn category(&self) -> Field {
        let categories = self.set_up.categories.iter().map(|category| self.choice(category)).collect();
        self.field("category", "report-category", Input::Open(categories)).hint(self.t("report-category-hint"))
    }

    /// What is needed, and the category's own questions.
    pub fn what(&self) -> Vec<FieldGroup> {
        let description = self.field("description", "report-what", Input::Text(4000)).hint(self.t("report-what-hint"));
        let mut groups = vec![FieldGroup { fields: vec![description], ..FieldGroup::default() }];
        if !self.set_up.questions.is_empty() {
            groups.push(FieldGroup {
                title: self.t("report-questions"),
                fields: self.set_up.questions.iter().map(|question| self.question(question)).collect(),
                ..FieldGroup::default()
            });
        }
        if !self.set_up.units.is_empty() {
            let none = Choice::new("", self.t("report-concerned-none"));
            let units = [none].into_iter().chain(self.set_up.units.iter().map(|unit| self.choice(unit)));
            let concerned = self.field("concerned", "report-concerned", Input::Select(units.collect()));
            let concerned = concerned.hint(self.t("report-concerned-hint")).optional();
            groups.push(FieldGroup { fields: vec![concerned], ..FieldGroup::default() });
        }
        groups
    }

    fn question(&self, question: &Question) -> Field {
        let english = self.lang == Lang::En;
        let choices = || {
            let choice = |it: requests::question::Choice<'_>| {
                Choice::new(it.value, if english { it.label_en } else { it.label })
            };
            question.choices().into_iter().map(choice).collect()
        };
        let input = match question.asks {
            Asks::Text => Input::Text(1000),
            Asks::Number => Input::Count,
            Asks::Day => Input::Day,
            Asks::OneOf => Input::Open(choices()),
            Asks::ManyOf => Input::Several(choices()),
        };
        let label = i18n::named(self.lang, &question.label.0, question.label_en.as_ref().map(|label| label.0.as_str()));
        let mut field = Field::new(format!("answers.{}", question.code.0), label, input);
        field.required = question.needed;
        self.told(field)
    }

    /// Where it is.
    pub fn whereabouts(&self) -> Vec<Field> {
        let mut fields = if self.set_up.places.is_empty() {
            self.by_name()
        } else {
            vec![self.field("place", "report-place", Input::Place(self.set_up.places.as_ref().clone()))]
        };
        let location = self.field("location", "report-location", Input::Line(200));
        fields.push(location.hint(self.t("report-location-hint")).optional());
        let position = self.field("position", "report-position", Input::Line(60));
        fields.push(position.hint(self.t("report-position-hint")).optional());
        fields
    }

    /// Where there are too many places for a list: a part of the name, and then one of those found.
    fn by_name(&self) -> Vec<Field> {
        let mut fields = vec![self.field("place_typed", "report-place-typed", Input::Line(60))];
        let found = &self.set_up.whereabouts.found;
        if found.len() > 1 {
            let choices = found.iter().map(|place| Choice::new(place.code.clone(), place.name.clone())).collect();
            fields.push(self.field("place", "report-place-found", Input::Open(choices)));
        }
        fields
    }

    fn reply(&self) -> Vec<FieldGroup> {
        let ways = ["none", "contact"].map(|way| Choice::new(way, self.t(&format!("report-reply-{way}"))));
        let mut way = self.field("reply", "report-reply", Input::Open(ways.to_vec()));
        self.draft.reply().unwrap_or_default().clone_into(&mut way.value);
        vec![
            FieldGroup { fields: vec![way], ..FieldGroup::default() },
            FieldGroup {
                title: self.t("report-contact"),
                lead: Some(self.t("report-contact-lead")),
                fields: self.contact(),
            },
            FieldGroup { fields: vec![self.for_another()], ..FieldGroup::default() },
        ]
    }

    /// How to reach somebody.
    pub fn contact(&self) -> Vec<Field> {
        let line = |name: &str, most| {
            self.field(&format!("contact.{name}"), &format!("field-contact-{name}"), Input::Line(most)).optional()
        };
        let languages = Lang::ALL.map(|lang| Choice::new(lang.code(), lang.native_name())).to_vec();
        let mut language =
            self.field("contact.language", "field-contact-language", Input::Select(languages)).optional();
        if language.value.is_empty() {
            self.lang.code().clone_into(&mut language.value);
        }
        vec![line("name", 80), line("phone", 20), line("email", 254), language]
    }

    /// Asked for somebody else.
    pub fn for_another(&self) -> Field {
        let field = self.field("for_another", "report-for-another", Input::Flag);
        field.hint(self.t("report-for-another-hint")).optional()
    }

    fn files(&self) -> FieldGroup {
        let file = |name: &str, accept: &str| {
            let field = self.field(name, &format!("report-{name}"), Input::File { accept: accept.to_owned() });
            field.hint(self.t(&format!("report-{name}-hint"))).optional()
        };
        FieldGroup {
            title: self.t("report-files"),
            lead: Some(self.t("report-files-lead")),
            fields: vec![file("photo", "image/*"), file("voice", "audio/*")],
        }
    }
}
