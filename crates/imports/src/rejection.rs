//! Why a row was left out. A rejection names line and column, shows the value only where it cannot be a person's,
//! and says in one sentence what to do.

/// Characters of a value that a report shows at most.
const SHOWN_CHARS: usize = 40;

/// A row that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// 1-based line of a text file, row of a sheet.
    pub line: u64,
    /// The column it is about, if it is about one.
    pub column: Option<String>,
    /// What stands there, clipped and without control characters.
    pub value_shown: Option<String>,
    /// Why.
    pub reason: Reason,
}

impl Rejection {
    /// A rejection of the row as a whole.
    pub fn of_row(line: u64, reason: Reason) -> Self {
        Self { line, column: None, value_shown: None, reason }
    }

    /// A rejection because of one cell.
    pub fn of_cell(line: u64, column: &str, value: &str, reason: Reason) -> Self {
        Self { line, column: Some(column.to_owned()), value_shown: Some(shown(value)), reason }
    }

    /// A rejection because of one cell whose content is nobody else's business.
    pub fn of_hidden_cell(line: u64, column: &str, reason: Reason) -> Self {
        Self { line, column: Some(column.to_owned()), value_shown: None, reason }
    }
}

/// A value as a report may show it: on one line, without anything that steers a terminal, at most 40 characters.
pub fn shown(value: &str) -> String {
    let harmless = |c: char| if c.is_control() || is_direction_mark(c) { ' ' } else { c };
    let mut text: String = value.trim().chars().map(harmless).take(SHOWN_CHARS + 1).collect();
    if let Some((at, _)) = text.char_indices().nth(SHOWN_CHARS) {
        let (last, _) = text[..at].char_indices().next_back().unwrap_or((0, ' '));
        text.truncate(last);
        text.push('…');
    }
    text
}

/// Invisible characters that reorder what is shown around them.
fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $sentence:literal;)*) => {
        /// Why a row was left out; rows of the same reason are counted together.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Reason {
            $($(#[$doc])* $name,)*
        }

        impl Reason {
            /// Every reason there is.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its stable code, e.g. for a translated sentence.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// What to do about it, in English.
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$name => $sentence,)* }
            }
        }
    };
}

reasons! {
    /// Fewer or more cells than the header has.
    Ragged = "ragged-row", "the row has more or fewer cells than the header: look for a missing quotation mark or delimiter";
    /// An opened quotation mark without its end.
    OpenQuote = "open-quote", "a quotation mark (\") is opened here and never closed: close it, or double it where it is meant as a mark";
    /// A row beyond the limit.
    RowTooLong = "row-too-long", "the row is too long: look for a quotation mark (\") that is opened and not closed";
    /// A cell beyond the limit.
    CellTooLong = "cell-too-long", "the cell is too long: shorten it";
    /// More columns than are allowed.
    TooManyCells = "too-many-cells", "the row has too many cells: look for a missing quotation mark";

    /// The key columns are empty.
    NoKey = "no-key", "the key is empty, so that the row could not be told from others when the list is imported again: fill it in";
    /// The same key twice with different content.
    KeyTwice = "key-twice", "an earlier row has the same key but says something else: keep one of them, or name more key columns in the map";
    /// No day of receipt.
    NoReceivedDay = "no-received-day", "the day of receipt is missing: fill it in";
    /// A day in no known form.
    NotADate = "not-a-date", "this is not a date in any of the forms that the map lists: correct it, or add its form to date_formats";
    /// A day in an impossible year.
    YearOutOfRange = "year-out-of-range", "the year is before 1900 or after 2200: correct the date";
    /// Received tomorrow.
    InTheFuture = "in-the-future", "the day of receipt lies in the future: correct it, or look whether day and month are the wrong way round";
    /// Closed before it was received.
    ClosedBeforeReceived = "closed-before-received", "it was closed before it was received: correct one of the two dates";
    /// No category.
    NoCategory = "no-category", "the category is missing: fill it in, or name one for such rows under [constants]";
    /// A category that the map does not list.
    UnknownCategory = "unknown-category", "the map does not list this category: add it under [categories], or a line \"*\" for all others";
    /// A category that asks what must not be asked.
    ForbiddenCategory = "forbidden-category", "Doorstep keeps no such category (see \"Serve, never watch\" in the help): give the rows another one under [categories]";
    /// No state.
    NoState = "no-state", "the state is missing: fill it in, or name one for such rows under [constants]";
    /// A state that the map does not list.
    UnknownState = "unknown-state", "the map does not list this state: add it under [states], or a line \"*\" for all others";
    /// Closed, but how?
    NoOutcome = "no-outcome", "it is closed, but nothing says how it ended: fill in the outcome, or name one under [constants]";
    /// An outcome that the map does not list.
    UnknownOutcome = "unknown-outcome", "the map does not list this outcome: add it under [outcomes], or a line \"*\" for all others";
    /// Nothing was asked for.
    NoDescription = "no-description", "nothing says what was asked for: fill in the description";
    /// Longer than a request may hold.
    DescriptionTooLong = "description-too-long", "the description has more than 4,000 characters: shorten it";
    /// Longer than one line may hold.
    LineTooLong = "line-too-long", "the text has more than 200 characters: shorten it";
    /// No position on the globe.
    NotAPosition = "not-a-position", "latitude and longitude must both be numbers of degrees, at most 90 and 180: correct or empty both";

    /// A place without a code.
    NoCode = "no-code", "the code is missing: fill it in";
    /// A code of an impossible form.
    CodeNotPlain = "code-not-plain", "the code has more than 40 characters, or others than letters, digits and - . _ /: correct it";
    /// The same code twice.
    CodeTwice = "code-twice", "an earlier row has the same code: keep one of them";
    /// A place without a name.
    NoName = "no-name", "the name is missing: fill it in";
    /// A level that is none.
    LevelOutOfRange = "level-out-of-range", "the level must be 1 (province), 2 (prefecture), 3 (county), 4 (township) or 5 (village)";
    /// The parent is not there.
    UnknownParent = "unknown-parent", "no place has the code that is given as parent: add the parent, or correct the code";
    /// The parent is there, but was left out.
    ParentRejected = "parent-rejected", "the place it lies in was left out: correct that one first";
    /// A place that lies in itself.
    ParentCircle = "parent-circle", "the place lies in itself, directly or through others: correct the parent";
    /// Not one level below the parent.
    LevelJump = "level-jump", "the level must be one more than the level of the place it lies in: correct the level or the parent";
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.sentence())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shown_value_is_one_short_harmless_line() {
        assert_eq!(shown("  plain  "), "plain");
        assert_eq!(shown("a\u{1b}[31mb\nc\u{202e}d"), "a [31mb c d");
        assert_eq!(shown(&"字".repeat(40)), "字".repeat(40));
        assert_eq!(shown(&"字".repeat(41)), format!("{}…", "字".repeat(39)));
    }

    #[test]
    fn every_reason_has_its_own_code() {
        let mut codes: Vec<_> = Reason::ALL.iter().map(|reason| reason.code()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), Reason::ALL.len());
    }
}
