//! The answer to a request, what the resident says to it, and how it ends.

use casework::{Refusal, Work, change::Stored, field_type::Text};
use jiff::civil::Date;
use requests::{
    Outcome, ResidentSays, Satisfaction, Spoke, moves,
    reply::{self, Evidence},
};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::{
    Action,
    asked::{ask, choice, day, flag, numbered, perhaps, said},
};

/// In the order in which pages offer them.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        table: "request",
        noun: moves::REPLY.noun,
        fields: &[
            ask::<Outcome>("outcome"),
            ask::<Text>("reply"),
            ask::<Option<Spoke>>("spoke"),
            ask::<Option<Date>>("spoke_on"),
            ask::<Option<Date>>("site_visited_on"),
            ask::<Option<Text>>("public_reply"),
            ask::<Option<Text>>("also"),
        ],
        roles: moves::REPLY.by,
        states: &[],
        step: Some(&moves::REPLY),
        run: |work, id, sent| Box::pin(async move { replied(work, id, sent).await }),
    },
    Action {
        table: "request",
        noun: moves::ANSWER.noun,
        fields: &[ask::<ResidentSays>("says"), ask::<Option<Satisfaction>>("satisfaction"), ask::<Option<Text>>("why")],
        roles: moves::ANSWER.by,
        states: &[],
        step: Some(&moves::ANSWER),
        run: |work, id, sent| {
            Box::pin(async move {
                let says = choice(sent, "says", ResidentSays::parse)?;
                let satisfied = perhaps(sent, "satisfaction", Satisfaction::parse)?;
                requests::answer::with_words(work, id, says, satisfied, said(sent, "why")).await
            })
        },
    },
    Action {
        table: "request",
        noun: moves::CLOSURE.noun,
        fields: &[ask::<Outcome>("outcome"), ask::<Option<Text>>("reason")],
        roles: moves::CLOSURE.by,
        states: &[],
        step: Some(&moves::CLOSURE),
        run: |work, id, sent| {
            Box::pin(async move {
                let outcome = choice(sent, "outcome", Outcome::parse)?;
                requests::close::close(work, id, outcome, said(sent, "reason")).await
            })
        },
    },
    Action {
        table: "request",
        noun: moves::SILENCE.noun,
        fields: &[],
        roles: moves::SILENCE.by,
        states: &[],
        step: Some(&moves::SILENCE),
        run: |work, id, _| Box::pin(async move { requests::close::in_silence(work, id).await }),
    },
    Action {
        table: "request",
        noun: moves::OBJECTION.noun,
        fields: &[ask::<Text>("reason")],
        roles: moves::OBJECTION.by,
        states: &[],
        step: Some(&moves::OBJECTION),
        run: |work, id, sent| Box::pin(async move { requests::review::object(work, id, said(sent, "reason")).await }),
    },
    Action {
        table: "request",
        noun: moves::REVIEW.noun,
        fields: &[ask::<bool>("changed"), ask::<Text>("decision")],
        roles: moves::REVIEW.by,
        states: &[],
        step: Some(&moves::REVIEW),
        run: |work, id, sent| {
            Box::pin(
                async move { requests::review::decide(work, id, flag(sent, "changed"), said(sent, "decision")).await },
            )
        },
    },
    Action {
        table: "request",
        noun: moves::REOPENING.noun,
        fields: &[ask::<Text>("reason")],
        roles: moves::REOPENING.by,
        states: &[],
        step: Some(&moves::REOPENING),
        run: |work, id, sent| Box::pin(async move { requests::reopen::reopen(work, id, said(sent, "reason")).await }),
    },
    Action {
        table: "request",
        noun: moves::WITHDRAWAL.noun,
        fields: &[ask::<Text>("reason")],
        roles: moves::WITHDRAWAL.by,
        states: &[],
        step: Some(&moves::WITHDRAWAL),
        run: |work, id, sent| {
            Box::pin(async move { requests::withdraw::withdraw(work, id, said(sent, "reason")).await })
        },
    },
];

async fn replied(work: &Work, id: Uuid, sent: &Map<String, Json>) -> Result<Stored, Refusal> {
    let outcome = choice(sent, "outcome", Outcome::parse)?;
    let evidence = Evidence {
        spoke: perhaps(sent, "spoke", Spoke::parse)?,
        spoke_on: day(sent, "spoke_on")?,
        site_visited_on: day(sent, "site_visited_on")?,
        public_reply: Some(said(sent, "public_reply").to_owned()),
    };
    let text = said(sent, "reply");
    let mut ids = vec![id];
    for number in
        said(sent, "also").split(|c: char| c.is_whitespace() || ",;，；、".contains(c)).filter(|it| !it.is_empty())
    {
        let other = numbered(work, number, "also").await?;
        if !ids.contains(&other) {
            ids.push(other);
        }
    }
    match ids.as_slice() {
        [one] => reply::with_evidence(work, *one, outcome, text, &evidence).await,
        many => reply::jointly(work, many, outcome, text, &evidence).await,
    }
}
