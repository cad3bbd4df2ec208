//! The words by which a closing text is judged, as they stand in `data/words.tsv`.

use std::{collections::HashMap, sync::LazyLock};

/// What a word of the list says about the clause it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Meaning {
    /// Still to come.
    Future,
    /// Still to come, unless the clause also says that something was done.
    Perhaps,
    /// Holds a word of the two above without meaning it.
    Never,
    /// Comes before the doing, or hands it on.
    Before,
    /// What follows is wanted or asked of somebody.
    Blocks,
    /// Something an office does.
    Done,
    /// How it is now.
    State,
    /// What follows was not done.
    Not,
    /// Says by itself that something is over.
    Finished,
    /// Says nothing.
    Empty,
    /// Says nothing where it stands alone.
    Bare,
    /// Joins a text to what was asked.
    Link,
}

impl Meaning {
    fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "future" => Self::Future,
            "perhaps" => Self::Perhaps,
            "never" => Self::Never,
            "before" => Self::Before,
            "blocks" => Self::Blocks,
            "done" => Self::Done,
            "state" => Self::State,
            "not" => Self::Not,
            "finished" => Self::Finished,
            "empty" => Self::Empty,
            "bare" => Self::Bare,
            "link" => Self::Link,
            _ => return None,
        })
    }
}

/// How the words of a language are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Anywhere: Chinese and Tibetan write no spaces.
    Anywhere,
    /// As whole words in a row.
    Words,
}

/// By meaning and first character.
type Lists = HashMap<(Meaning, char), Vec<(Kind, Vec<char>)>>;

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let mut lists = Lists::new();
    for line in include_str!("../data/words.tsv").lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let (Some(meaning), Some(language), Some(words)) =
            (cells.next().and_then(Meaning::parse), cells.next(), cells.next())
        else {
            continue;
        };
        let kind = if language == "en" { Kind::Words } else { Kind::Anywhere };
        for word in words.split('|').map(|word| word.chars().collect::<Vec<char>>()) {
            let Some(first) = word.first() else { continue };
            lists.entry((meaning, *first)).or_default().push((kind, word));
        }
    }
    for list in lists.values_mut() {
        // The longest first: where several fit, it says most.
        list.sort_by_key(|(_, word)| std::cmp::Reverse(word.len()));
    }
    lists
});

/// Where a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub from: usize,
    pub to: usize,
}

/// Every place where a word of this meaning stands in the characters from `from` to `to`, none inside another.
pub(crate) fn find(text: &[char], from: usize, to: usize, meaning: Meaning) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = from;
    while at < to {
        match end(text, at, to, meaning) {
            Some(end) => {
                found.push(Found { from: at, to: end });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// Where the longest word ends that stands at this place.
fn end(text: &[char], at: usize, to: usize, meaning: Meaning) -> Option<usize> {
    let stands = |(kind, word): &&(Kind, Vec<char>)| {
        let end = at + word.len();
        let whole = || edge(text, at.checked_sub(1), to) && edge(text, Some(end), to);
        end <= to && text[at..end] == word[..] && (*kind == Kind::Anywhere || whole())
    };
    LISTS.get(&(meaning, text[at]))?.iter().find(stands).map(|(_, word)| at + word.len())
}

/// Nothing that could be part of the same word stands here.
fn edge(text: &[char], at: Option<usize>, to: usize) -> bool {
    at.filter(|at| *at < to).and_then(|at| text.get(at)).is_none_or(|c| !c.is_alphanumeric() && *c != '\'')
}
