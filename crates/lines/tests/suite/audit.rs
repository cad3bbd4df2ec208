//! Every change leaves the events that it should, and no other: who, what, why, and the hash of what stands there now.

use casework::{
    Grant, Refusal, Work, correct, event,
    kind::{Kind, Role},
    void,
};
use requests::RequestState;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::{
    office::{
        UPPER, a_dispute, a_meeting, a_request, a_suggestion, act, actor, coordinator, enter_json, found, furnished,
        work_as,
    },
    request_life,
    samples::{OWN_SHAPES, Samples, corrected},
};

/// A record's events in the order of its versions: what happened, the version, the reason and the hash.
async fn events(
    work: &Work,
    kind: &Kind,
    id: Uuid,
) -> Result<Vec<(String, i64, Option<String>, Option<Vec<u8>>)>, Refusal> {
    let sql = "SELECT kind, version, reason, record_hash FROM event WHERE office_id = $1 AND subject_table = $2 \
               AND subject_id = $3 ORDER BY version, id";
    let rows = work.tx.rows(sql, store::params![kind.table, id]).await?;
    rows.iter()
        .map(|row| Ok((row.get("kind")?, row.get("version")?, row.get("reason")?, row.get("record_hash")?)))
        .collect()
}

async fn goes_into_the_log(work: &Work, kind: &'static Kind) -> Result<(), Refusal> {
    let mut hashes = Vec::new();
    let mut keep = |record: &casework::change::Stored| {
        hashes.push(Some(record.values.record_hash(record.id, record.version, record.voided)));
    };
    let entered = Samples::in_place(UPPER).enter(work, kind).await?;
    let id = entered.id;
    // What followed from it may have changed it no further.
    keep(&found(work, kind.table, id).await?);
    keep(&correct::correct(work, kind, id, Some(1), &corrected(work, &entered.values), "a typing mistake").await?);
    keep(&void::void(work, kind, id, "entered twice").await?);

    let log = events(work, kind, id).await?;
    let kinds: Vec<_> = log.iter().map(|(kind, version, ..)| (kind.clone(), *version)).collect();
    let table = kind.table;
    let expected = [kind.entered.to_owned(), format!("{table}.corrected"), format!("{table}.voided")];
    assert_eq!(kinds, expected.into_iter().zip(1..).collect::<Vec<_>>(), "{table}");
    let reasons: Vec<_> = log.iter().map(|(_, _, reason, _)| reason.as_deref()).collect();
    assert_eq!(reasons, [None, Some("a typing mistake"), Some("entered twice")], "{table}");
    assert_eq!(log.into_iter().map(|(.., hash)| hash).collect::<Vec<_>>(), hashes, "{table}");
    Ok(())
}

/// A record on which the action can be done.
async fn ready(work: &Work, table: &str, noun: &str) -> Result<Uuid, Refusal> {
    let replied =
        |table: &'static str, id, sent: Json| async move { act(work, table, id, "reply", sent).await.map(|_| id) };
    if let Some(step) = lines::actions::find(table, noun).and_then(|action| action.step) {
        let state = step.from.iter().find(|state| noun != "extension-decision" || **state == RequestState::Accepted);
        let state = *state.expect("a state");
        let id = request_life::in_state(work, state).await?;
        request_life::prepare(work, id, state, noun).await?;
        if noun == "silence" {
            for _ in 0..2 {
                act(work, table, id, "answer", json!({"says": "heard"})).await?;
            }
            work.tx
                .execute(
                    "UPDATE request SET answer_given_on = '2025-01-01' WHERE office_id = $1 AND id = $2",
                    store::params![id],
                )
                .await?;
        }
        return Ok(id);
    }
    match (table, noun) {
        ("handover", "seal" | "sending" | "receipt") => {
            let (meeting, request) =
                (enter_json(work, "handover", a_meeting()).await?, enter_json(work, "request", a_request()).await?);
            let item = json!({"handover": meeting, "request": request, "unit": "water", "part": "lead"});
            enter_json(work, "handover_item", item).await?;
            if noun != "seal" {
                act(work, "handover", meeting, "seal", json!({})).await?;
            }
            Ok(meeting)
        }
        ("call_back", "result") => crate::call_backs::drawn(work, 1).await.map(|drawn| drawn[0]),
        ("dispute", "referral" | "ending") => enter_json(work, "dispute", a_dispute()).await,
        ("agreement", "ending") => {
            let dispute = enter_json(work, "dispute", a_dispute()).await?;
            let agreement =
                json!({"dispute": dispute, "form": "oral", "dated_on": "2025-02-25", "terms": "Turn by turn"});
            enter_json(work, "agreement", agreement).await
        }
        ("unit_wish", "withdrawal") => {
            let request = enter_json(work, "request", a_request()).await?;
            let wish = json!({"request": request, "unit": "police", "said_on": "2025-03-01", "said_how": "door",
                              "words": "The police shall look"});
            let wish = enter_json(work, "unit_wish", wish).await?;
            act(work, "request", request, "assignment", json!({"unit": "police", "reason": "As wished"})).await?;
            Ok(wish)
        }
        ("suggestion", "reply") => enter_json(work, "suggestion", a_suggestion()).await,
        ("suggestion", "answer") => {
            replied("suggestion", enter_json(work, "suggestion", a_suggestion()).await?, sent("suggestion", "reply"))
                .await
        }
        ("consultation", "reply") => enter_json(work, "consultation", a_question()).await,
        ("consultation", "answer") => {
            let id = enter_json(work, "consultation", a_question()).await?;
            replied("consultation", id, sent("consultation", "reply")).await
        }
        _ => panic!("say here on what {table}/{noun} is done, and below what it leaves in the log"),
    }
}

fn everybody() -> casework::Actor {
    actor(&[Role::Coordinator, Role::Administrator, Role::Leader].map(Grant::whole))
}

fn a_question() -> Json {
    json!({
        "asked_on": "2025-02-20", "place": UPPER, "area": "policy", "topic": "pension", "question": "From which age?",
        "reply_wanted": true,
    })
}

async fn asked(work: &Work, table: &str, id: Uuid, noun: &str) -> Result<Json, Refusal> {
    if table == "request" { request_life::what_it_asks(work, id, noun).await } else { Ok(sent(table, noun)) }
}

fn sent(table: &str, noun: &str) -> Json {
    match (table, noun) {
        ("handover", "receipt") => json!({"unit": "water"}),
        ("request", "solution") => json!({"how": "A new washer was put in"}),
        ("call_back", "result") => json!({"reached": true, "says": "solved", "satisfied": "satisfied"}),
        ("dispute", "referral") => json!({"referred_to": "County court", "reason": "They ask for a ruling"}),
        ("suggestion", "reply") => json!({"reply": "The well is cleaned in April"}),
        ("consultation", "reply") => json!({"answer": "From sixty on"}),
        (_, "reopening" | "ending") => json!({"reason": "It did not hold"}),
        _ => json!({}),
    }
}

/// What each action leaves in the log, in the order it happens.
const LEAVES: [(&str, &str, &[&str]); 43] = [
    ("request", "triage", &["request.triaged"]),
    ("request", "assignment", &["request.assigned"]),
    ("request", "keeping", &["request.kept"]),
    ("request", "merger", &["request.merged"]),
    ("request", "split", &["request.split", "request.split_off"]),
    ("request", "separation", &["request.separated"]),
    ("request", "refusal", &["request.refused"]),
    ("request", "mediation", &["dispute.registered", "request.sent_to_mediation"]),
    ("request", "start", &["request.started"]),
    ("request", "return", &["request.returned"]),
    ("request", "arbitration", &["request.arbitrated"]),
    ("request", "transfer", &["request.transferred"]),
    ("request", "revocation", &["request.revoked"]),
    ("request", "question", &["request.question_asked", "request_note.added"]),
    ("request", "resumption", &["pause.ended", "request.resumed"]),
    ("request", "extension", &["extension.asked", "request.extension_asked"]),
    ("request", "visit-order", &["request.visit_ordered"]),
    ("request", "extension-decision", &["extension.granted", "request.extension_decided"]),
    ("request", "sending-outside", &["request.sent_outside"]),
    ("request", "promise", &["request.promised", "request_note.added"]),
    ("request", "project", &["request.linked_to_project"]),
    ("request", "silence", &["request.closed_in_silence"]),
    ("request", "objection", &["request.objected", "review.asked"]),
    ("request", "review", &["review.changed", "request.reviewed"]),
    ("request", "withdrawal", &["request.withdrawn"]),
    ("handover", "sending", &["handover_item.sent", "handover.sent"]),
    ("handover", "receipt", &["handover_item.received", "handover.received"]),
    ("request", "solution", &["request.solved_on_the_spot"]),
    ("request", "acceptance", &["request.accepted"]),
    ("request", "reply", &["request.replied"]),
    ("request", "answer", &["request.confirmed"]),
    ("request", "closure", &["request.closed"]),
    ("request", "reopening", &["request.reopened"]),
    ("handover", "seal", &["request.handed_over", "handover.sealed"]),
    ("dispute", "referral", &["dispute.referred"]),
    ("dispute", "ending", &["dispute.ended"]),
    ("agreement", "ending", &["agreement.ended", "dispute.reopened"]),
    ("call_back", "result", &["call_back.told"]),
    ("unit_wish", "withdrawal", &["unit_wish.withdrawn", "request.wish_withdrawn"]),
    ("suggestion", "reply", &["suggestion.replied"]),
    ("suggestion", "answer", &["suggestion.answer_given"]),
    ("consultation", "reply", &["consultation.answered"]),
    ("consultation", "answer", &["consultation.answer_given"]),
];

async fn logged(work: &Work) -> Result<Vec<String>, Refusal> {
    let rows = work.tx.rows("SELECT kind FROM event WHERE office_id = $1 ORDER BY id", &[]).await?;
    rows.iter().map(|row| Ok(row.get("kind")?)).collect()
}

testkit::on_both! {
    async fn entering_correcting_and_voiding_any_record_is_in_the_log(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            // What only actions make (a wish for more time, a call-back) has no form to enter it by.
            for kind in work.catalogue.kinds.iter().filter(|kind| kind.entry && !OWN_SHAPES.contains(&kind.table)) {
                goes_into_the_log(&work, kind).await?;
                assert!(casework::chain::differing_records(&work, kind).await?.is_empty(), "{}", kind.table);
            }
            assert!(casework::figure_day::differences(&work).await?.is_empty());
            Ok(())
        })
        .await
        .expect("every kind can be entered, corrected and voided");
    }

    async fn every_action_leaves_its_events_and_no_other(store: Store) {
        furnished(&store).await;
        // What is done with files needs their folder, a topic needs five requests, a purge two persons: their own tests hold
        // their events.
        let own = ["attachment", "topic", "consent", "subject_request", "purge"];
        for action in lines::actions::ACTIONS.iter().filter(|action| !own.contains(&action.table)) {
            let (table, noun) = (action.table, action.noun);
            let new = work_as(&store, everybody(), move |work| async move {
                let id = ready(&work, table, noun).await?;
                let sent = asked(&work, table, id, noun).await?;
                let before = logged(&work).await?.len();
                let version = found(&work, table, id).await?.version;
                let record = act(&work, table, id, noun, sent).await?;
                assert_eq!(record, found(&work, table, id).await?, "{table}/{noun} answers with what stands there");
                // Signing for a list changes its items, not the meeting.
                assert_eq!(record.version, version + i64::from(noun != "receipt"), "{table}/{noun}");
                Ok(logged(&work).await?.split_off(before))
            })
            .await
            .unwrap_or_else(|refusal| panic!("{table}/{noun}: {refusal}"));
            let expected = LEAVES.iter().find(|(of, what, _)| (*of, *what) == (table, noun));
            assert_eq!(new, expected.unwrap_or_else(|| panic!("list {table}/{noun}: {new:?}")).2, "{table}/{noun}");
        }
    }

    async fn the_history_of_a_record_tells_who_did_what_from_and_to(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = enter_json(&work, "request", a_request()).await?;
            act(&work, "request", id, "solution", sent("request", "solution")).await?;
            let history = event::history(&work, "request", id).await?;
            let told: Vec<_> = history.iter().map(|entry| (entry.actor.as_str(), entry.kind.as_str())).collect();
            assert_eq!(told, [("coordinator", "request.received"), ("coordinator", "request.solved_on_the_spot")]);
            assert_eq!(history[1].body["state"], json!(["received", "closed"]), "what it changed, from and to");
            Ok(())
        })
        .await
        .expect("told");
    }
}
