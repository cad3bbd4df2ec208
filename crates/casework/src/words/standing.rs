//! Records in which all words stand, of several batches: lists in ascending order that are laid upon one another.

use std::collections::BTreeMap;

use uuid::Uuid;

/// As the index keeps it; such bytes sort as the ids do.
type Id = [u8; 16];

/// One entry of the index: a batch, and the records of it in which a word stands.
pub(super) type Entry = (i64, Vec<u8>);

/// Records by batch, none of them empty, the ids of each in ascending order.
#[derive(Debug, Default)]
pub(super) struct Standing(BTreeMap<i64, Vec<Id>>);

impl Standing {
    /// Where one word stands, or any of the words with one beginning.
    pub fn new(entries: &[Entry]) -> Self {
        let mut all: BTreeMap<i64, Vec<Id>> = BTreeMap::new();
        for (batch, records) in entries {
            all.entry(*batch).or_default().extend_from_slice(ids(records));
        }
        for ids in all.values_mut().filter(|ids| !ids.is_sorted_by(|one, next| one < next)) {
            ids.sort_unstable();
            ids.dedup();
        }
        all.retain(|_, ids| !ids.is_empty());
        Self(all)
    }

    /// Keeps those in which the other word stands too.
    pub fn keep(&mut self, entries: &[Entry]) {
        let mut others: BTreeMap<i64, Vec<&[Id]>> = BTreeMap::new();
        for (batch, records) in entries {
            others.entry(*batch).or_default().push(ids(records));
        }
        self.0.retain(|batch, ours| {
            let mut shared = vec![false; ours.len()];
            for theirs in others.get(batch).into_iter().flatten() {
                meet(ours, theirs, |at| shared[at] = true);
            }
            let mut shared = shared.into_iter();
            ours.retain(|_| shared.next() == Some(true));
            !ours.is_empty()
        });
    }

    /// How many records are left.
    pub fn len(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }

    /// The batches in which something is left.
    pub fn batches(&self) -> impl Iterator<Item = i64> {
        self.0.keys().copied()
    }

    /// What is left, the latest first.
    pub fn latest_first(self) -> impl Iterator<Item = Uuid> {
        self.0.into_values().rev().flat_map(|ids| ids.into_iter().rev()).map(Uuid::from_bytes)
    }
}

fn ids(records: &[u8]) -> &[Id] {
    records.as_chunks().0
}

/// Tells where in `ours` stands what is in both. Whichever is behind leaps, so that a short list costs little beside a long one.
fn meet(ours: &[Id], theirs: &[Id], mut tell: impl FnMut(usize)) {
    let (mut our, mut their) = (0, 0);
    while let (Some(one), Some(other)) = (ours.get(our), theirs.get(their)) {
        match one.cmp(other) {
            std::cmp::Ordering::Less => our += below(&ours[our..], other),
            std::cmp::Ordering::Greater => their += below(&theirs[their..], one),
            std::cmp::Ordering::Equal => {
                tell(our);
                (our, their) = (our + 1, their + 1);
            }
        }
    }
}

/// How many ids of the list come before this one, of which the first is known to.
fn below(ids: &[Id], id: &Id) -> usize {
    let mut leap = 1;
    while ids.get(leap).is_some_and(|far| far < id) {
        leap *= 2;
    }
    let near = leap / 2;
    near + ids[near..ids.len().min(leap)].partition_point(|nearer| nearer < id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Numbers without end, the same every time.
    struct Draw(u64);

    impl Draw {
        fn below(&mut self, end: u64) -> u64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) % end
        }
    }

    /// A word, or several with one beginning: in some batches, in some of the records of each, seldom or often.
    fn entries(draw: &mut Draw) -> Vec<Entry> {
        let mut entries = Vec::new();
        for _ in 0..=draw.below(3) {
            let seldom = 1 + draw.below(60);
            for batch in 1..=6 {
                let ids: Vec<u128> = (0..200).filter(|_| draw.below(seldom) == 0).map(|n| batch * 1_000 + n).collect();
                let records: Vec<u8> = ids.iter().flat_map(|id| id.to_be_bytes()).collect();
                if !records.is_empty() {
                    entries.push((i64::try_from(batch).unwrap(), records));
                }
            }
        }
        entries
    }

    /// Plainly: sets of pairs of batch and id.
    fn plain(words: &[Vec<Entry>]) -> Vec<Uuid> {
        let set = |entries: &Vec<Entry>| -> BTreeSet<(i64, Id)> {
            entries.iter().flat_map(|(batch, records)| ids(records).iter().map(|id| (*batch, *id))).collect()
        };
        let all = words.iter().map(set).reduce(|one, other| one.intersection(&other).copied().collect());
        all.unwrap_or_default().into_iter().rev().map(|(_, id)| Uuid::from_bytes(id)).collect()
    }

    #[test]
    fn lists_laid_upon_one_another_are_the_sets_that_they_share() {
        let mut draw = Draw(7);
        let mut shared = 0;
        for _ in 0..2_000 {
            let words: Vec<Vec<Entry>> = (0..=draw.below(4)).map(|_| entries(&mut draw)).collect();
            let mut standing = Standing::new(&words[0]);
            for word in &words[1..] {
                standing.keep(word);
            }
            assert!(standing.0.values().all(|ids| !ids.is_empty()));
            let left: Vec<Uuid> = standing.latest_first().collect();
            assert_eq!(left, plain(&words));
            shared += usize::from(words.len() > 2 && !left.is_empty());
        }
        assert!(shared > 100, "words that share records are among them: {shared}");
    }

    #[test]
    fn what_comes_before_is_counted_without_looking_at_each() {
        let ids: Vec<Id> = (0..100_u128).map(|n| (n * 2).to_be_bytes()).collect();
        for (id, count) in [(1_u128, 1), (2, 1), (3, 2), (100, 50), (197, 99), (198, 99), (500, 100)] {
            assert_eq!(below(&ids, &id.to_be_bytes()), count, "{id}");
        }
    }
}
