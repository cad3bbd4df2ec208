//! The life of a request: every action in every state, by everybody.

use casework::{Grant, Refusal, Work, figure::Period, figure_value, kind::Role};
use jiff::civil::date;
use requests::{RequestState, moves};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::office::{
    UPPER, WATER, a_reply, a_request, act, actor, coordinator, enter_json, found, furnished, hand_to, officer, told,
    whole, why, work_as,
};

/// A request that came in today, so that its clock has just begun.
fn of_today() -> Json {
    let mut sent = a_request();
    sent["received_on"] = "2025-03-01".into();
    sent
}

/// A request in this state, by the steps that lead there; with an objection where one belongs to it.
pub async fn in_state(work: &Work, state: RequestState) -> Result<Uuid, Refusal> {
    use RequestState::{
        Accepted, Closed, Contested, HandedOver, InBatch, InProgress, Merged, Outside, Promised, Received, Replied,
        Triaged, Waiting, WithArbiter, WithProject,
    };
    if state == WithArbiter {
        let id = enter_json(work, "request", of_today()).await?;
        for unit in ["water", "roads"] {
            take(work, id, "assignment", json!({"unit": unit, "reason": "At once"})).await?;
            take(work, id, "return", json!({"code": "not_our_task", "reason": "Not ours"})).await?;
        }
        return Ok(id);
    }
    if state == InBatch {
        let id = enter_json(work, "request", of_today()).await?;
        let meeting = enter_json(work, "handover", crate::office::a_meeting()).await?;
        let item = json!({"handover": meeting, "request": id, "unit": WATER, "part": "lead"});
        enter_json(work, "handover_item", item).await?;
        return Ok(id);
    }
    let path: &[&str] = match state {
        Received => &[],
        Triaged => &["triage"],
        Merged => &["merger"],
        HandedOver => &["assignment"],
        Accepted => &["assignment", "acceptance"],
        InProgress => &["assignment", "acceptance", "start"],
        Waiting => &["assignment", "acceptance", "question"],
        Outside => &["assignment", "acceptance", "sending-outside"],
        Promised => &["assignment", "acceptance", "promise"],
        WithProject => &["assignment", "acceptance", "project"],
        Replied => &["assignment", "acceptance", "reply"],
        Contested => &["assignment", "acceptance", "reply", "contested"],
        Closed => &["assignment", "acceptance", "reply", "answer", "closure"],
        InBatch | WithArbiter => unreachable!("made above"),
    };
    let id = enter_json(work, "request", of_today()).await?;
    for noun in path {
        step(work, id, noun).await?;
    }
    assert_eq!(told(work, "request", id, "state").await?, state.code());
    Ok(id)
}

/// Takes a step with what it asks for.
pub async fn step(work: &Work, id: Uuid, noun: &str) -> Result<(), Refusal> {
    match noun {
        "contested" => take(work, id, "answer", json!({"says": "contested", "why": "Still dry"})).await,
        noun => {
            let sent = what_it_asks(work, id, noun).await?;
            take(work, id, noun, sent).await
        }
    }
}

async fn take(work: &Work, id: Uuid, noun: &str, sent: Json) -> Result<(), Refusal> {
    act(work, "request", id, noun, sent).await.map(drop)
}

pub async fn what_it_asks(work: &Work, id: Uuid, noun: &str) -> Result<Json, Refusal> {
    Ok(match noun {
        "triage" => json!({"urgency": "urgent", "suggested": "water"}),
        "solution" => json!({"how": "A new washer"}),
        "assignment" => json!({"unit": "water", "reason": "The main has burst"}),
        "transfer" | "arbitration" => json!({"unit": "roads", "reason": "The road is theirs"}),
        "merger" => json!({"into": enter_json(work, "request", of_today()).await?}),
        "split" => json!({"category": "water", "description": "The second tap drips"}),
        "refusal" => json!({"code": "court", "text": "The court decides this; go to the county court."}),
        "mediation" => json!({"dispute_kind": "water", "reason": "Both sides claim the ditch"}),
        "return" => json!({"code": "not_our_task", "reason": "The road office has it"}),
        "question" => json!({"question": "Which of the two taps?"}),
        "extension" => json!({"more": 5, "reason": "The part comes on Monday"}),
        "visit-order" => json!({"unit_visits": true, "reason": "The meter is inside the house"}),
        "extension-decision" => json!({"granted": true, "reason": "The part is late"}),
        "sending-outside" => json!({"to": "County water works", "reason": "The main is theirs"}),
        "promise" => json!({"on": "2025-04-01", "what": "The pipe is laid by then"}),
        "project" => {
            let project = enter_json(work, "project", a_project()).await?;
            json!({"project": project, "on": "2025-06-01"})
        }
        "reply" => {
            json!({"outcome": "solved", "reply": a_reply(id), "spoke": "resident_in_person", "spoke_on": "2025-03-01"})
        }
        "answer" => json!({"says": "confirmed", "satisfaction": "satisfied"}),
        "closure" => json!({"outcome": "solved", "reason": "Nobody left a name"}),
        "review" => json!({"changed": true, "decision": "It is dry again"}),
        _ => json!({"reason": "It did not hold"}),
    })
}

async fn confirmed(work: &Work) -> Result<Uuid, Refusal> {
    let id = in_state(work, RequestState::Replied).await?;
    step(work, id, "answer").await.map(|()| id)
}

fn a_project() -> Json {
    json!({"name": "New main", "place": UPPER, "kind": "drinking_water", "stage": "under_way", "started_on": "2025-02-01"})
}

/// What must have happened before, beside the state, for the step to be possible at all.
pub async fn prepare(work: &Work, id: Uuid, state: RequestState, noun: &str) -> Result<bool, Refusal> {
    match noun {
        "extension-decision" if moves::EXTENSION.from.contains(&state) => {
            step(work, id, "extension").await.map(|()| true)
        }
        // Nobody asked for more time there, or nothing was heard: the step is in its place, and is still refused.
        "extension-decision" | "silence" => Ok(false),
        "review" if state == RequestState::Closed => step(work, id, "objection").await.map(|()| true),
        _ => Ok(true),
    }
}

/// Everybody at once: the office and its arbiter.
fn office_and_arbiter() -> casework::Actor {
    actor(&[Role::Coordinator, Role::Administrator, Role::Leader].map(Grant::whole))
}

async fn solved(work: &Work, to: jiff::civil::Date) -> Result<i64, Refusal> {
    let figure = work.catalogue.figure("requests.solved").expect("defined");
    figure_value::value(work, figure, &Period { from: date(2025, 2, 1), to, place: None }).await
}

const TODAY: jiff::civil::Date = date(2025, 3, 1);

testkit::on_both! {
    async fn every_step_from_every_state_is_taken_as_the_table_says_or_refused_with_its_reason(store: Store) {
        furnished(&store).await;
        let (mut taken, mut refused) = (0, 0);
        for state in RequestState::ALL.iter().copied() {
            for action in lines::actions::ACTIONS.iter().copied() {
                let Some(table) = action.step else { continue };
                let outcome = work_as(&store, office_and_arbiter(), move |work| async move {
                    let id = in_state(&work, state).await?;
                    let in_its_place = table.from.contains(&state);
                    let possible = prepare(&work, id, state, action.noun).await?;
                    let before = found(&work, "request", id).await?;
                    let outcome = step(&work, id, action.noun).await;
                    let after = found(&work, "request", id).await?;
                    let told = format!("{} from {}: {outcome:?}", action.noun, state.code());
                    if !in_its_place || !possible {
                        assert!(outcome.is_err(), "{told}");
                        if !in_its_place {
                            assert_eq!(why(outcome), table.refusal, "{told}");
                        }
                        assert_eq!(before, after, "{told}: a refusal changes nothing");
                        return Ok(false);
                    }
                    assert!(outcome.is_ok(), "{told}");
                    assert_eq!(after.version, before.version + 1, "{told}");
                    let now = RequestState::parse(after.values.text("state").unwrap_or_default()).expect("a state");
                    let allowed = if table.to.is_empty() { now == state } else { table.to.contains(&now) };
                    assert!(allowed, "{told}: became {}", now.code());
                    let event = casework::event::history(&work, "request", id).await?.pop().expect("an event");
                    assert!(event.body.contains_key("role"), "{told}: the event names the role");
                    assert!(!table.reason || event.reason.is_some(), "{told}: the event names the reason");
                    Ok(true)
                })
                .await
                .unwrap_or_else(|refusal| panic!("{} from {}: {refusal:?}", action.noun, state.code()));
                if outcome { taken += 1 } else { refused += 1 }
            }
        }
        assert!(taken > 75 && refused > 350, "{taken} taken, {refused} refused");
    }

    async fn every_step_is_refused_to_a_resident_whose_request_it_is_unless_it_is_theirs(store: Store) {
        furnished(&store).await;
        work_as(&store, office_and_arbiter(), |work| async move {
            for action in lines::actions::ACTIONS.iter().filter(|action| action.step.is_some()) {
                let table = action.step.expect("a step");
                let id = in_state(&work, table.from[0]).await?;
                let sent = what_it_asks(&work, id, action.noun).await?;
                let resident = hand_to(&work, casework::Actor::resident(id));
                let outcome = why(act(&resident, "request", id, action.noun, sent).await);
                assert_eq!(outcome != "forbidden", table.resident, "{}: {outcome}", action.noun);
                let other = enter_json(&work, "request", a_request()).await?;
                let foreign = why(act(&resident, "request", other, action.noun, json!({"reason": "Mine"})).await);
                assert!(["forbidden", "not-found"].contains(&foreign.as_str()), "{}: {foreign}", action.noun);
            }
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn a_unit_takes_steps_with_what_it_leads_and_with_nothing_else(store: Store) {
        furnished(&store).await;
        work_as(&store, office_and_arbiter(), |work| async move {
            for action in lines::actions::ACTIONS.iter().filter(|action| action.roles.contains(&Role::Unit)) {
                let Some(table) = action.step else { continue };
                let with_water = table.from.iter().find(|state| moves::WORKED_ON.contains(state) || **state == RequestState::Waiting);
                let state = *with_water.expect("a state with a unit");
                let id = in_state(&work, state).await?;
                prepare(&work, id, state, action.noun).await?;
                let sent = what_it_asks(&work, id, action.noun).await?;
                let other = hand_to(&work, officer(crate::office::ROADS));
                assert_eq!(why(act(&other, "request", id, action.noun, sent.clone()).await), "not-found", "{}", action.noun);
                let own = hand_to(&work, officer(WATER));
                assert_eq!(why(act(&own, "request", id, action.noun, sent).await), "done", "{}", action.noun);
            }
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn silence_closes_only_what_was_heard_twice_and_long_ago(world: World) {
        let store = world.store.clone();
        furnished(&store).await;
        let id = work_as(&store, coordinator(), |work| async move {
            let id = in_state(&work, RequestState::Replied).await?;
            assert_eq!(why(take(&work, id, "silence", json!({})).await), "answer-not-heard");
            take(&work, id, "answer", json!({"says": "heard"})).await?;
            take(&work, id, "answer", json!({"says": "heard"})).await?;
            assert_eq!(why(take(&work, id, "silence", json!({})).await), "silence-too-short");
            Ok(id)
        })
        .await
        .expect("told");
        world.clock.advance(jiff::SignedDuration::from_hours(24 * 20));
        work_as(&store, coordinator(), move |work| async move {
            take(&work, id, "silence", json!({})).await?;
            assert_eq!(told(&work, "request", id, "ending").await?, "silence");
            let unreached = in_state(&work, RequestState::Replied).await?;
            take(&work, unreached, "answer", json!({"says": "heard"})).await?;
            take(&work, unreached, "answer", json!({"says": "not_reached"})).await?;
            assert_eq!(why(take(&work, unreached, "silence", json!({})).await), "answer-not-heard", "never by silence");
            Ok(())
        })
        .await
        .expect("closed");
    }

    async fn an_appeal_is_decided_by_a_leader_who_had_no_part_in_it(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let person = |n: u128, role| casework::Actor { staff_id: Some(Uuid::from_u128(n)), ..whole(role) };
            let [closer, leader] = [person(1, Role::Coordinator), person(2, Role::Leader)].map(|who| hand_to(&work, who));
            let id = in_state(&closer, RequestState::Closed).await?;
            let resident = hand_to(&work, casework::Actor::resident(id));
            lines::follow::appeal(&resident, id, "Dry again").await?;
            assert_eq!(why(lines::follow::appeal(&resident, id, "Dry again").await), "objection-asked-already");
            take(&closer, id, "review", json!({"changed": false, "decision": "It runs"})).await?;
            lines::follow::appeal(&resident, id, "It does not").await?;
            let standing = lines::follow::standing(&resident, id).await?;
            assert_eq!(standing.objection.expect("asked").step, requests::review::Step::Appeal);
            let sent = json!({"changed": true, "decision": "We looked: it is dry"});
            assert_eq!(why(take(&closer, id, "review", sent.clone()).await), "forbidden");
            take(&leader, id, "review", sent).await?;
            assert_eq!(told(&work, "request", id, "state").await?, "accepted");
            Ok(())
        })
        .await
        .expect("decided");
    }

    async fn more_time_is_asked_before_the_day_and_decided_by_another(world: World) {
        let store = world.store.clone();
        furnished(&store).await;
        let id = work_as(&store, coordinator(), |work| async move {
            let person = |n: u128| casework::Actor { staff_id: Some(Uuid::from_u128(n)), ..whole(Role::Coordinator) };
            let [one, other] = [person(1), person(2)].map(|who| hand_to(&work, who));
            let mut today = a_request();
            today["received_on"] = "2025-03-01".into();
            let id = enter_json(&work, "request", today).await?;
            step(&work, id, "assignment").await?;
            let due = told(&work, "request", id, "due_on").await?;
            step(&one, id, "extension").await?;
            assert_eq!(told(&work, "request", id, "due_on").await?, due, "asking moves nothing");
            assert_eq!(why(step(&one, id, "extension").await), "extension-asked-already");
            assert_eq!(why(step(&one, id, "extension-decision").await), "another-decides");
            step(&other, id, "extension-decision").await?;
            assert_eq!((due.as_str(), told(&work, "request", id, "due_on").await?.as_str()), ("2025-03-07", "2025-03-14"));
            Ok(id)
        })
        .await
        .expect("extended");
        world.clock.advance(jiff::SignedDuration::from_hours(24 * 20));
        work_as(&store, coordinator(), move |work| async move {
            assert_eq!(why(step(&work, id, "extension").await), "extension-too-late");
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn a_wish_for_more_time_ends_with_the_answer(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            for noun in ["reply", "return", "withdrawal"] {
                let id = in_state(&work, RequestState::Accepted).await?;
                step(&work, id, "extension").await?;
                step(&work, id, noun).await?;
                let wish = casework::find::parts(&work, work.kind("extension")?, id).await?;
                assert_eq!(wish[0].values.text("state"), Some("lapsed"), "{noun}");
                assert!(requests::extend::pending(&work, id).await?.is_none(), "{noun}");
            }
            Ok(())
        })
        .await
        .expect("ended");
    }

    async fn a_question_stops_the_clock_until_the_resident_answers(world: World) {
        let store = world.store.clone();
        furnished(&store).await;
        let id = work_as(&store, coordinator(), |work| async move {
            let mut today = a_request();
            today["received_on"] = "2025-03-01".into();
            let id = enter_json(&work, "request", today).await?;
            step(&work, id, "question").await?;
            Ok(id)
        })
        .await
        .expect("asked");
        world.clock.advance(jiff::SignedDuration::from_hours(24 * 14));
        work_as(&store, coordinator(), move |work| async move {
            let resident = hand_to(&work, casework::Actor::resident(id));
            let standing = lines::follow::standing(&resident, id).await?;
            assert_eq!((standing.stage, standing.overdue), (lines::follow::Stage::WaitingForYou, false));
            assert_eq!(standing.words.last().map(|word| word.text.as_str()), Some("Which of the two taps?"));
            lines::follow::add(&resident, id, "The upper one").await?;
            let standing = lines::follow::standing(&resident, id).await?;
            assert_eq!(standing.state, RequestState::Received);
            // Five working days from Monday 3 March; asked on the 1st, answered on the 15th: they begin on Monday the 17th.
            assert_eq!(standing.due_on, Some(date(2025, 3, 21)));
            Ok(())
        })
        .await
        .expect("answered");
    }

    async fn what_was_merged_is_answered_with_its_parent_and_counts_as_a_duplicate(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let parent = in_state(&work, RequestState::Received).await?;
            let child = in_state(&work, RequestState::Received).await?;
            take(&work, child, "merger", json!({"into": told(&work, "request", parent, "reference").await?})).await?;
            assert_eq!(why(take(&work, parent, "merger", json!({"into": child})).await), "not-a-parent");
            for noun in ["assignment", "acceptance", "reply"] {
                step(&work, parent, noun).await?;
            }
            let resident = hand_to(&work, casework::Actor::resident(child));
            let standing = lines::follow::standing(&resident, child).await?;
            assert_eq!((standing.stage, standing.reply), (lines::follow::Stage::Answered, Some(a_reply(parent))));
            for noun in ["answer", "closure"] {
                step(&work, parent, noun).await?;
            }
            for (column, expected) in [("state", "closed"), ("outcome", "duplicate"), ("ending", "with_its_parent")] {
                assert_eq!(told(&work, "request", child, column).await?, expected, "{column}");
            }
            assert_eq!(solved(&work, TODAY).await?, 1, "solved once");
            Ok(())
        })
        .await
        .expect("merged");
    }

    async fn a_complaint_about_a_unit_never_reaches_it_nor_one_that_can_use_force(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let mut complaint = a_request();
            complaint["concerned_unit"] = "water".into();
            let id = enter_json(&work, "request", complaint).await?;
            let to = |unit: &str| json!({"unit": unit, "reason": "At once"});
            assert_eq!(why(take(&work, id, "assignment", to("water")).await), "concerned-unit");
            assert_eq!(why(take(&work, id, "assignment", to("police")).await), "enforcement-unit");
            take(&work, id, "assignment", to("roads")).await?;
            assert_eq!(why(take(&work, id, "transfer", to("water")).await), "concerned-unit");
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn every_action_is_refused_to_whoever_has_another_role(store: Store) {
        furnished(&store).await;
        for role in Role::ALL {
            let person = actor(&[Grant { unit_id: Some(WATER), ..Grant::whole(role) }]);
            work_as(&store, person, move |work| async move {
                for action in lines::actions::ACTIONS.iter() {
                    let outcome = why(act(&work, action.table, Uuid::nil(), action.noun, sent_to(action.noun)).await);
                    let may = action.roles.contains(&role);
                    let (noun, table) = (action.noun, action.table);
                    assert_eq!(outcome != "forbidden", may, "{table}/{noun} by {role:?}: {outcome}");
                }
                Ok(())
            })
            .await
            .expect("told");
        }
    }

    async fn what_is_solved_on_the_spot_is_one_step_and_counts(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = enter_json(&work, "request", a_request()).await?;
            step(&work, id, "solution").await?;
            for (column, expected) in [
                ("state", "closed"), ("outcome", "solved"), ("resident_says", "confirmed"), ("closed_on", "2025-03-01"),
                ("answer_given_on", "2025-03-01"), ("reply", "A new washer"),
            ] {
                assert_eq!(told(&work, "request", id, column).await?, expected, "{column}");
            }
            assert_eq!(found(&work, "request", id).await?.version, 2, "one step after it was taken down");
            assert_eq!(solved(&work, date(2025, 2, 28)).await?, 0, "not solved by the end of February");
            assert_eq!(solved(&work, TODAY).await?, 1, "solved by the first of March");
            Ok(())
        })
        .await
        .expect("solved");
    }

    async fn only_solved_counts_as_solved(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            for outcome in requests::Outcome::ALL.iter().map(|outcome| outcome.code()) {
                let id = confirmed(&work).await?;
                let before = solved(&work, TODAY).await?;
                act(&work, "request", id, "closure", json!({"outcome": outcome})).await?;
                let counted = solved(&work, TODAY).await? - before;
                assert_eq!(counted, i64::from(outcome == "solved"), "closed as {outcome}");
            }
            Ok(())
        })
        .await
        .expect("counted");
    }

    async fn reopening_takes_the_figure_back_and_the_request_to_its_unit(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = in_state(&work, RequestState::Closed).await?;
            assert_eq!(solved(&work, TODAY).await?, 1);
            assert_eq!(why(act(&work, "request", id, "reopening", json!({})).await), "reason: required");
            step(&work, id, "reopening").await?;
            assert_eq!(solved(&work, TODAY).await?, 0);
            for (column, expected) in [("state", "accepted"), ("outcome", "-"), ("closed_on", "-"), ("resident_says", "-")] {
                assert_eq!(told(&work, "request", id, column).await?, expected, "{column}");
            }
            assert_eq!(found(&work, "request", id).await?.values.get("unit_id"), &WATER.into());
            Ok(())
        })
        .await
        .expect("reopened");
    }

    async fn not_solved_says_the_resident_and_the_office_decides(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let with_unit = in_state(&work, RequestState::Contested).await?;
            assert_eq!(why(step(&work, with_unit, "closure").await), "not-replied", "what is contested is not closed");
            step(&work, with_unit, "review").await?;
            assert_eq!(told(&work, "request", with_unit, "state").await?, "accepted");
            assert_eq!(told(&work, "request", with_unit, "outcome").await?, "-", "what the unit said of it is gone");
            let with_office = in_state(&work, RequestState::Received).await?;
            step(&work, with_office, "reply").await?;
            step(&work, with_office, "contested").await?;
            step(&work, with_office, "review").await?;
            assert_eq!(told(&work, "request", with_office, "state").await?, "received");
            let upheld = in_state(&work, RequestState::Contested).await?;
            take(&work, upheld, "review", json!({"changed": false, "decision": "It runs"})).await?;
            assert_eq!(told(&work, "request", upheld, "state").await?, "replied");
            Ok(())
        })
        .await
        .expect("contested");
    }

    async fn a_request_with_nobody_to_ask_is_closed_with_a_reason(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = in_state(&work, RequestState::Replied).await?;
            let silent = act(&work, "request", id, "closure", json!({"outcome": "explained"})).await;
            assert_eq!(why(silent), "reason: required");
            let sent = json!({"outcome": "explained", "reason": "It came without a name"});
            act(&work, "request", id, "closure", sent).await?;
            Ok(())
        })
        .await
        .expect("closed");
    }

    async fn a_reply_or_outcome_that_says_nothing_is_sent_back(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = in_state(&work, RequestState::Accepted).await?;
            let cases: [(Json, &str); 5] = [
                (json!({"reply": "Mended"}), "outcome: required"),
                (json!({"outcome": "promised", "reply": "Mended"}), "outcome: not-a-choice"),
                (json!({"outcome": "solved"}), "reply: required"),
                (json!({"outcome": "solved", "reply": " ok "}), "reply: too-short"),
                (json!({"outcome": "solved", "reply": "x".repeat(4001)}), "reply: too-long"),
            ];
            for (sent, expected) in cases {
                assert_eq!(why(act(&work, "request", id, "reply", sent).await), expected);
            }
            Ok(())
        })
        .await
        .expect("sent back");
    }

    async fn the_due_day_skips_moved_holidays_and_follows_a_correction(world: World) {
        let store = world.store.clone();
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            for (day, working) in [("2025-02-24", false), ("2025-03-01", true)] {
                enter_json(&work, "calendar_day", json!({"day": day, "working": working, "occasion": "Moved"})).await?;
            }
            // Thursday 20 February; five working days are 21, 25, 26, 27, 28 when Monday 24 is free.
            let id = enter_json(&work, "request", a_request()).await?;
            assert_eq!(told(&work, "request", id, "due_on").await?, "2025-02-28");
            let mut later = a_request();
            later["received_on"] = "2025-02-24".into();
            crate::office::correct_json(&work, "request", id, later).await?;
            assert_eq!(told(&work, "request", id, "due_on").await?, "2025-03-01", "Saturday 1 March is worked");
            let mut reworded = a_request();
            reworded["received_on"] = "2025-02-24".into();
            reworded["description"] = "The tap is dry again".into();
            enter_json(&work, "calendar_day", json!({"day": "2025-02-26", "working": false, "occasion": "Late"})).await?;
            crate::office::correct_json(&work, "request", id, reworded).await?;
            assert_eq!(told(&work, "request", id, "due_on").await?, "2025-03-01", "no clock is reset in silence");
            let mut to_come = a_request();
            to_come["received_on"] = "2025-03-02".into();
            assert_eq!(why(enter_json(&work, "request", to_come).await), "received_on: in-the-future");
            Ok(())
        })
        .await
        .expect("due");
    }
}

/// Enough for an action to look at the record: who may not is refused before.
fn sent_to(noun: &str) -> Json {
    match noun {
        "reply" => json!({"outcome": "solved", "reply": "The pipe was mended", "answer": "From sixty on"}),
        "answer" => json!({"says": "confirmed"}),
        "closure" => json!({"outcome": "solved", "reason": "Nobody left a name"}),
        _ => json!({"reason": "It did not hold", "how": "A new washer", "referred_to": "County court"}),
    }
}
