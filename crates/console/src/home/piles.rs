//! What waits for whom, and the door behind which it waits: what the door opens is what is counted.

use casework::kind::Role;

/// Which matters wait for whom; the words are `wait-<key>` for one of them and `wait-<key>-many` for all.
pub struct Pile {
    /// Its word.
    pub key: &'static str,
    /// Who moves them on.
    pub roles: &'static [Role],
    /// Where they stand.
    pub door: Door,
    /// Since when they wait: a column.
    pub since: &'static str,
}

/// Where matters stand.
pub enum Door {
    /// In the list of a table, as this query shows it.
    List(&'static str, &'static str),
    /// In a heap of the inbox.
    Heap(&'static str),
    /// In no list: of this table, those for which this holds in SQL over `r`. They are named one by one.
    Each(&'static str, &'static str),
}

const OFFICE: &[Role] = &[Role::Coordinator];
const UNITS: &[Role] = &[Role::Unit];
const LEADERS: &[Role] = &[Role::Leader];
const DECIDERS: &[Role] = &[Role::Coordinator, Role::Leader];
const MEDIATORS: &[Role] = &[Role::Mediator];

/// Requests for which more time is asked, as long as it can be granted: what was answered meanwhile needs none.
const EXTENSIONS: &str = "r.state IN ('handed_over', 'accepted', 'in_progress', 'outside', 'promised', 'with_project', \
    'with_arbiter') AND r.id IN (SELECT x.request_id FROM extension x WHERE x.office_id = $1 AND x.state = 'asked' \
    AND x.voided = FALSE)";

const fn pile(key: &'static str, roles: &'static [Role], door: Door, since: &'static str) -> Pile {
    Pile { key, roles, door, since }
}

/// All piles, in the order in which they are worked.
pub const PILES: [Pile; 17] = [
    pile("inbox", OFFICE, Door::Heap("new"), "received_on"),
    pile("checked", OFFICE, Door::Heap("checked"), "received_on"),
    pile("objection", OFFICE, Door::Heap("objections"), "received_on"),
    pile("extension", DECIDERS, Door::Each("request", EXTENSIONS), "received_on"),
    pile("appeal", LEADERS, Door::Heap("appeals"), "closed_on"),
    pile("arbiter", LEADERS, Door::Heap("arbiter"), "received_on"),
    pile("kept", OFFICE, Door::Heap("kept"), "received_on"),
    pile("close", OFFICE, Door::Heap("replied"), "replied_on"),
    pile("suggestion", OFFICE, Door::List("suggestion", "state=received&sort=oldest"), "received_on"),
    pile("meeting", OFFICE, Door::List("handover", "state=open&sort=oldest"), "held_on"),
    pile("accept", UNITS, Door::List("request", "state=handed_over&sort=due"), "received_on"),
    pile("reply", UNITS, Door::List("request", "state=accepted&sort=due"), "received_on"),
    pile("finish", UNITS, Door::List("request", "state=in_progress&sort=due"), "received_on"),
    pile("reply-suggestion", UNITS, Door::List("suggestion", "state=handed_over&sort=oldest"), "received_on"),
    pile("mediate", MEDIATORS, Door::List("dispute", "state=registered&sort=oldest"), "registered_on"),
    pile("agree", MEDIATORS, Door::List("dispute", "state=in_mediation&sort=oldest"), "registered_on"),
    pile("question", &[Role::Coordinator, Role::Field], Door::Each("consultation", "r.answer IS NULL"), "asked_on"),
];
