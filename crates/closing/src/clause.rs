//! What one clause says: that something was done, that it is to come, or only what came before the doing.

use crate::{
    english,
    letters::{Letters, Script, script},
    statement::Statement,
    words::{Found, Meaning, find},
};

/// What a clause says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Says {
    /// Something was done, and the clause says that it is over.
    Finished,
    /// Something was done, if no clause before it speaks of the future.
    Done,
    /// It is still to come.
    ToCome,
    /// It was looked at, planned, asked for, handed on, or not done.
    Before,
    /// None of these: how it is now, where nothing else in the text speaks against it ("New planks lie on the footbridge").
    Neither,
}

/// Judges the clause from one position to another.
pub(crate) fn judge(letters: &Letters, from: usize, to: usize) -> Statement {
    let clause = Clause { text: &letters.folded, from, to };
    let ahead = clause.to_come();
    if !ahead.is_empty() {
        let words = ahead.iter().map(|word| letters.shown(word.from, word.to)).collect();
        return Statement { says: Says::ToCome, words };
    }
    let before = clause.find(Meaning::Before);
    let says = if clause.of(Script::Han) {
        clause.chinese(&before)
    } else if clause.of(Script::Tibetan) {
        // The list knows what is surely to come; all else is taken as told.
        Says::Finished
    } else {
        clause.english(&before)
    };
    let words = before.iter().map(|word| letters.shown(word.from, word.to)).collect();
    Statement { says, words }
}

struct Clause<'a> {
    text: &'a [char],
    from: usize,
    to: usize,
}

impl Clause<'_> {
    fn find(&self, meaning: Meaning) -> Vec<Found> {
        find(self.text, self.from, self.to, meaning)
    }

    fn of(&self, wanted: Script) -> bool {
        self.text[self.from..self.to].iter().any(|c| script(*c) == wanted)
    }

    fn has(&self, from: usize, meaning: Meaning) -> bool {
        !find(self.text, from, self.to, meaning).is_empty()
    }

    /// The words that speak of what is to come.
    fn to_come(&self) -> Vec<Found> {
        let never = self.find(Meaning::Never);
        let meant = |found: &Found| !never.iter().any(|not| not.from < found.to && found.from < not.to);
        let mut ahead: Vec<Found> = self.find(Meaning::Future).into_iter().filter(meant).collect();
        if ahead.is_empty() && !self.says_it_is_over() {
            ahead = self.find(Meaning::Perhaps).into_iter().filter(meant).collect();
        }
        ahead
    }

    /// Whether a word such as "soon" stands in a clause about what is over.
    fn says_it_is_over(&self) -> bool {
        if self.of(Script::Han) {
            self.text[self.from..self.to].iter().any(|c| matches!(c, '已' | '了'))
                || self.has(self.from, Meaning::State)
        } else {
            english::done(self.text, self.from, self.to)
        }
    }

    fn chinese(&self, before: &[Found]) -> Says {
        let finished = self.has(self.from, Meaning::Finished);
        if self.has(self.from, Meaning::State) {
            return if finished { Says::Finished } else { Says::Done };
        }
        let nots = self.find(Meaning::Not);
        let blocks = self.find(Meaning::Blocks);
        let real = |word: &Found| {
            let denied = nots.iter().any(|not| not.to <= word.from && word.from - not.to <= 6);
            // "已申请更换" asks for it; "经协调已更换" has it.
            let block = blocks.iter().rfind(|block| block.to <= word.from);
            !denied && block.is_none_or(|block| self.has(block.to, Meaning::Finished))
        };
        if self.find(Meaning::Done).iter().any(|word| real(word) && !only_finished(self.text, word, before)) {
            return if finished { Says::Finished } else { Says::Done };
        }
        if finished && before.is_empty() && nots.is_empty() {
            return Says::Finished;
        }
        match before {
            // Who names a day or a number tells of something that was.
            [] if nots.is_empty() && self.of(Script::Digit) => Says::Done,
            [] if nots.is_empty() => Says::Neither,
            _ => Says::Before,
        }
    }

    fn english(&self, before: &[Found]) -> Says {
        if self.has(self.from, Meaning::State) || english::done(self.text, self.from, self.to) {
            Says::Finished
        } else if before.is_empty() && !self.has(self.from, Meaning::Not) {
            Says::Neither
        } else {
            Says::Before
        }
    }
}

/// "已完成勘查" has finished what comes before the doing.
fn only_finished(text: &[char], word: &Found, before: &[Found]) -> bool {
    let general =
        matches!(text[word.from..word.to].iter().collect::<String>().as_str(), "完成" | "落实" | "办理" | "予以");
    general && !before.is_empty()
}
