//! The way to ask, one question a page, and which answers belong to which page.

/// A page of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Is it something the office cannot take?
    First,
    /// What is it about?
    Category,
    /// What is needed?
    What,
    /// Where?
    Where,
    /// Is a reply wanted?
    Reply,
    /// All answers, before they are sent.
    Check,
}

impl Step {
    const ALL: [Self; 6] = [Self::First, Self::Category, Self::What, Self::Where, Self::Reply, Self::Check];

    /// The word in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Category => "category",
            Self::What => "what",
            Self::Where => "where",
            Self::Reply => "reply",
            Self::Check => "check",
        }
    }

    /// The step with this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == word)
    }

    /// The way of an office: one that has set up nothing it cannot take does not ask for it.
    pub fn way(asks_first: bool) -> &'static [Self] {
        if asks_first { &Self::ALL } else { &Self::ALL[1..] }
    }

    /// Whether the field is asked on this page.
    pub fn asks(self, field: &str) -> bool {
        match self {
            Self::First => field == "first",
            Self::Category => field == "category",
            Self::What => matches!(field, "description" | "concerned") || field.starts_with("answers."),
            Self::Where => matches!(field, "place" | "place_typed" | "location" | "position"),
            Self::Reply => matches!(field, "reply" | "for_another") || field.starts_with("contact."),
            Self::Check => false,
        }
    }

    /// Whether any page asks for the field.
    pub fn any_asks(field: &str) -> bool {
        Self::ALL.into_iter().any(|step| step.asks(field))
    }

    /// The page before or after this one on a way.
    pub fn beside(self, way: &[Self], by: isize) -> Self {
        let at = way.iter().position(|step| *step == self).unwrap_or(0);
        at.checked_add_signed(by).and_then(|at| way.get(at)).copied().unwrap_or(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Step;

    #[test]
    fn the_way_goes_from_the_first_question_to_the_check_and_back() {
        let way = Step::way(false);
        assert_eq!(way[0], Step::Category);
        assert_eq!(Step::Category.beside(way, -1), Step::Category);
        assert_eq!(Step::Reply.beside(way, 1), Step::Check);
        assert_eq!(Step::Check.beside(way, 1), Step::Check);
        assert_eq!(Step::Category.beside(Step::way(true), -1), Step::First);
    }

    #[test]
    fn every_answer_belongs_to_one_page() {
        for field in ["first", "category", "description", "answers.since", "place", "position", "contact.phone"] {
            let pages = Step::ALL.into_iter().filter(|step| step.asks(field)).count();
            assert_eq!(pages, 1, "{field}");
        }
        assert!(!Step::any_asks("website") && !Step::any_asks("csrf"));
    }
}
