//! Pictograms for those who do not read: what to keep, where to ask, what happens next.
//!
//! Lines of one width on a square of 48, so that they print on thermal paper. They say nothing about the matter itself: a
//! slip names no subject.

/// What a pictogram tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictogram {
    /// Keep this slip.
    Keep,
    /// Hold a telephone over the code.
    Scan,
    /// Call this number.
    Call,
    /// Come to the office.
    Come,
    /// By this day.
    Day,
    /// Somebody answers.
    Answer,
    /// Show the secret number to nobody.
    Secret,
    /// Not solved? Say so.
    NotSolved,
    /// It stands in the public log.
    Log,
}

impl Pictogram {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Keep,
        Self::Scan,
        Self::Call,
        Self::Come,
        Self::Day,
        Self::Answer,
        Self::Secret,
        Self::NotSolved,
        Self::Log,
    ];

    /// The word in text keys and class names.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Scan => "scan",
            Self::Call => "call",
            Self::Come => "come",
            Self::Day => "day",
            Self::Answer => "answer",
            Self::Secret => "secret",
            Self::NotSolved => "not-solved",
            Self::Log => "log",
        }
    }

    /// The lines of the drawing on a square of 48, as the `d` of an SVG path: to be stroked 3 wide, not filled.
    pub const fn path(self) -> &'static str {
        match self {
            // A book, and what is written in it stands.
            Self::Log => "M8 5h26l6 6v32H8zM34 5v6h6M15 17h16M15 23h12M15 33l6 6 12-13",
            // A slip with its torn-off foot, held by a hand from below.
            Self::Keep => {
                "M14 4h20v23M14 4v18M19 10h10M19 16h10M6 30l8-8 6 4h9c3 0 3 5 0 5h-8M29 30l9-5c4-1 6 3 3 6L30 42H14l-8-5z"
            }
            // A telephone over a code.
            Self::Scan => "M14 3h20v42H14zM21 40h6M19 10h5v5h-5zM29 10v5M19 20v5h5M29 20v6h-4M19 30h3M28 30h1",
            // A receiver and its sound.
            Self::Call => {
                "M10 6l7-1 4 10-5 4c2 6 7 11 13 13l4-5 10 4-1 8C24 44 5 25 10 6zM30 6c6 1 11 6 12 12M30 14c2 1 3 2 4 4"
            }
            // A house with an open door.
            Self::Come => "M4 23L24 6l20 17M9 19v23h30V19M19 42V27h11v15M27 35h.5",
            // A leaf of a calendar with a mark.
            Self::Day => "M6 9h36v33H6zM6 18h36M15 4v9M33 4v9M15 30l6 6 12-13",
            // Two speech bubbles.
            Self::Answer => "M4 6h27v17H16l-7 7v-7H4zM36 16h8v18h-5v7l-7-7H20v-5M11 12h13M11 17h8",
            // A padlock.
            Self::Secret => "M9 21h30v22H9zM15 21v-6c0-12 18-12 18 0v6M24 29v6",
            // A crossed-out tick.
            Self::NotSolved => "M24 4a20 20 0 1 0 .1 0M15 25l6 6 12-14M8 8l32 32",
        }
    }

    /// The pictogram as SVG; it takes the colour of the words around it. Hidden from screen readers, which have the words.
    pub fn svg(self) -> String {
        format!(
            "<svg class=\"pictogram pictogram-{}\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\" \
             aria-hidden=\"true\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"3\" stroke-linejoin=\"round\" \
             stroke-linecap=\"round\"><path d=\"{}\"/></svg>",
            self.code(),
            self.path()
        )
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Pictogram;

    #[test]
    fn each_pictogram_is_another_drawing_with_another_word() {
        let drawings: BTreeSet<_> = Pictogram::ALL.into_iter().map(Pictogram::path).collect();
        let words: BTreeSet<_> = Pictogram::ALL.into_iter().map(Pictogram::code).collect();
        assert_eq!((drawings.len(), words.len()), (Pictogram::ALL.len(), Pictogram::ALL.len()));
    }

    #[test]
    fn a_pictogram_has_no_style_that_a_page_would_refuse() {
        for pictogram in Pictogram::ALL {
            let svg = pictogram.svg();
            assert!(!svg.contains("style") && svg.contains("aria-hidden"), "{svg}");
        }
    }
}
