//! Random lives of requests: no sequence of actions reaches a state that cannot be, and the figures stay right.

use casework::{Refusal, Work, chain, figure::Period, figure_day, figure_value, values::Record, void};
use jiff::civil::date;
use requests::{Request, RequestState, ResidentSays};
use serde_json::json;
use uuid::Uuid;

use crate::office::{
    LOWER, UPPER, WATER, a_meeting, a_reply, a_request, act, coordinator, correct_json, enter_json, found, furnished,
    work_as,
};

const WALKS: u64 = 200;
const STEPS: usize = 8;
/// Walks in one unit of work.
const AT_ONCE: u64 = 40;

/// A generator that gives the same walk for the same seed (Knuth's constants for 64 bits).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn one_of<T: Copy>(&mut self, some: &[T]) -> T {
        let sides = u64::try_from(some.len()).expect("few");
        some[usize::try_from(self.roll(sides)).expect("few")]
    }
}

async fn step(work: &Work, id: Uuid, dice: &mut Dice) -> Result<&'static str, Refusal> {
    let outcome = dice.one_of(requests::Outcome::ALL).code();
    let steps = [
        "solution",
        "hand-over",
        "assignment",
        "return",
        "acceptance",
        "start",
        "question",
        "resumption",
        "promise",
        "visit-order",
        "extension",
        "extension-decision",
        "transfer",
        "withdrawal",
        "refusal",
        "objection",
        "review",
        "reply",
        "reply",
        "reply",
        "answer",
        "answer",
        "closure",
        "closure",
        "reopening",
        "correction",
        "void",
    ];
    let chosen = dice.one_of(&steps);
    match chosen {
        "hand-over" => hand_over(work, id).await?,
        "correction" => {
            let mut sent = a_request();
            sent["place"] = dice.one_of(&[UPPER, LOWER]).into();
            sent["received_on"] = dice.one_of(&["2025-02-10", "2025-02-20", "2025-03-01"]).into();
            correct_json(work, "request", id, sent).await?;
        }
        // Seldom: a voided request has no further life.
        "void" if dice.roll(4) == 0 => _ = void::void(work, &requests::REQUEST, id, "entered twice").await?,
        "void" => {}
        noun => {
            let says = dice.one_of(ResidentSays::ALL).code();
            let sent = json!({
                "how": "A new washer", "outcome": outcome, "reply": a_reply(id), "says": says,
                "reason": "Dry again", "unit": dice.one_of(&["water", "roads"]), "code": if chosen == "return" { "not_our_task" } else { "court" },
                "text": "The court decides it", "question": "Which tap?", "on": "2025-04-01", "what": "A new pipe", "more": 3,
                "granted": dice.roll(2) == 0, "changed": dice.roll(2) == 0, "decision": "So it is", "why": "Still dry",
            });
            act(work, "request", id, noun, sent).await?;
        }
    }
    Ok(chosen)
}

/// A whole meeting, or nothing of it: a walk goes on in the same unit of work.
async fn hand_over(work: &Work, id: Uuid) -> Result<(), Refusal> {
    let request = found(work, "request", id).await?;
    let state = Request::of(&request.values)?.state;
    if request.voided || !matches!(state, RequestState::Received | RequestState::Triaged) {
        return Err(Refusal::Rule("not-to-hand-over"));
    }
    let meeting = enter_json(work, "handover", a_meeting()).await?;
    let item = json!({"handover": meeting, "request": id, "unit": WATER, "part": "lead"});
    enter_json(work, "handover_item", item).await?;
    act(work, "handover", meeting, "seal", json!({})).await.map(drop)
}

/// What is wrong with a request as it stands, if anything.
fn impossible(request: &Request) -> Option<&'static str> {
    use RequestState::{Accepted, Closed, HandedOver, InBatch, Received, Replied, Triaged, Waiting};
    let state = request.state;
    let refused = request.refusal_code.is_some() && state == Closed;
    let withdrawn = request.outcome == Some(requests::Outcome::Withdrawn) && state == Closed;
    let rules = [
        ((state == Closed) != request.closed_on.is_some(), "closed, and the day of it, go together"),
        ((state == Closed) != request.ending.is_some(), "closed, and the ground of it, go together"),
        (
            matches!(state, Replied | Closed) && request.outcome.is_none(),
            "an outcome is what a reply or a closing says",
        ),
        (
            matches!(state, Replied | Closed) && request.reply.is_none() && !withdrawn,
            "what was replied or closed has a reply",
        ),
        (request.reply.is_some() != request.replied_on.is_some(), "a reply has its day"),
        (matches!(state, HandedOver | Accepted) && request.unit_id.is_none(), "somebody has what was handed over"),
        (
            matches!(state, Received | Triaged | InBatch) && request.unit_id.is_some(),
            "what a unit has is not in the inbox",
        ),
        (request.closed_on.is_some_and(|on| on < request.received_on), "nothing ends before it begins"),
        (request.due_on.is_none_or(|on| on <= request.received_on), "the clock begins after the receipt"),
        ((state == Waiting) != request.paused_at.is_some(), "the clock stands while something is asked, and only then"),
        (
            state == Closed && request.resident_says == Some(ResidentSays::NotReached) && !withdrawn,
            "silence closes nothing",
        ),
        (refused && request.unit_id.is_some(), "what was refused has no unit"),
    ];
    rules.into_iter().find_map(|(broken, rule)| broken.then_some(rule))
}

/// One life; answers whether it ended as solved.
async fn walk(work: &Work, seed: u64) -> Result<bool, Refusal> {
    let mut dice = Dice(seed);
    let id = enter_json(work, "request", a_request()).await?;
    let (mut taken, mut before) = (Vec::new(), found(work, "request", id).await?);
    for _ in 0..STEPS {
        let outcome = step(work, id, &mut dice).await;
        let after = found(work, "request", id).await?;
        taken.push(format!("{outcome:?}"));
        assert!(outcome.is_ok() || before == after, "walk {seed}: a refusal changed something: {taken:?}");
        let request = Request::of(&after.values)?;
        assert_eq!(impossible(&request), None, "walk {seed}: {taken:?}\n{request:?}");
        before = after;
    }
    let request = Request::of(&before.values)?;
    Ok(!before.voided && request.state == RequestState::Closed && request.outcome == Some(requests::Outcome::Solved))
}

testkit::on_both! {
    async fn no_sequence_of_actions_reaches_an_impossible_state(store: Store) {
        furnished(&store).await;
        let mut solved = 0;
        for first in (0..WALKS).step_by(usize::try_from(AT_ONCE).expect("few")) {
            solved += work_as(&store, coordinator(), move |work| async move {
                let mut solved = 0;
                for seed in first..first + AT_ONCE {
                    solved += i64::from(walk(&work, seed).await?);
                }
                assert_eq!(figure_day::differences(&work).await?, Vec::<String>::new());
                Ok(solved)
            })
            .await
            .expect("walked");
        }
        assert!(solved > 5, "some walks end well: {solved}");
        work_as(&store, coordinator(), move |work| async move {
            let figure = work.catalogue.figure("requests.solved").expect("defined");
            let period = Period { from: date(2025, 2, 1), to: date(2025, 3, 1), place: None };
            assert_eq!(figure_value::value(&work, figure, &period).await?, solved);
            for kind in &work.catalogue.kinds {
                assert_eq!(chain::differing_records(&work, kind).await?, Vec::<String>::new());
            }
            Ok(())
        })
        .await
        .expect("the figures are right");
    }
}
