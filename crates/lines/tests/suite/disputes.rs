//! Disputes: sessions, the agreement that settles and its end, referral; who reads the parties.

use casework::{Refusal, Work, figure::Period, figure_value, kind::Role, void};
use jiff::civil::date;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::office::{
    WATER, a_dispute, act, coordinator, correct_json, enter_json, found, furnished, hand_to, in_the_village, officer,
    told, whole, why, work_as,
};

fn an_agreement(dispute: Uuid) -> Json {
    json!({"dispute": dispute, "form": "written", "dated_on": "2025-02-25", "terms": "Turn by turn, each for a day"})
}

async fn settled(work: &Work) -> Result<i64, Refusal> {
    let figure = work.catalogue.figure("disputes.settled").expect("defined");
    figure_value::value(work, figure, &Period { from: date(2025, 2, 1), to: date(2025, 2, 28), place: None }).await
}

async fn state(work: &Work, dispute: Uuid) -> Result<String, Refusal> {
    told(work, "dispute", dispute, "state").await
}

testkit::on_both! {
    async fn a_session_begins_mediation_and_an_agreement_settles_and_counts(store: Store) {
        furnished(&store).await;
        work_as(&store, whole(Role::Mediator), |work| async move {
            let dispute = enter_json(&work, "dispute", a_dispute()).await?;
            assert_eq!(state(&work, dispute).await?, "registered");
            let mut session = json!({"dispute": dispute, "held_on": "2025-02-22", "notes": "Both sides were heard"});
            enter_json(&work, "dispute_session", session.clone()).await?;
            assert_eq!(state(&work, dispute).await?, "in_mediation");
            session["held_on"] = "2025-03-02".into();
            assert_eq!(why(enter_json(&work, "dispute_session", session).await), "held_on: in-the-future");
            assert_eq!(settled(&work).await?, 0);
            enter_json(&work, "agreement", an_agreement(dispute)).await?;
            assert_eq!((state(&work, dispute).await?.as_str(), settled(&work).await?), ("settled", 1));
            assert_eq!(why(enter_json(&work, "agreement", an_agreement(dispute)).await), "dispute-not-open");
            Ok(())
        })
        .await
        .expect("settled");
    }

    async fn an_agreement_that_ended_or_never_was_no_longer_counts(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            for how in ["ended", "voided"] {
                let dispute = enter_json(&work, "dispute", a_dispute()).await?;
                let agreement = enter_json(&work, "agreement", an_agreement(dispute)).await?;
                let before = settled(&work).await?;
                let refused = act(&work, "agreement", agreement, "ending", json!({})).await;
                assert_eq!(why(refused), "reason: required");
                if how == "ended" {
                    let sent = json!({"reason": "The ditch was closed again"});
                    act(&work, "agreement", agreement, "ending", sent.clone()).await?;
                    assert_eq!(why(act(&work, "agreement", agreement, "ending", sent).await), "agreement-ended");
                } else {
                    void::void(&work, &disputes::AGREEMENT, agreement, "of another dispute").await?;
                }
                assert_eq!(settled(&work).await?, before - 1, "{how}");
                assert_eq!(state(&work, dispute).await?, "in_mediation", "{how}");
                enter_json(&work, "agreement", an_agreement(dispute)).await?;
                assert_eq!(settled(&work).await?, before, "a new one settles it again");
            }
            Ok(())
        })
        .await
        .expect("taken back");
    }

    async fn a_referred_or_ended_dispute_says_where_and_when_and_is_over(store: Store) {
        furnished(&store).await;
        work_as(&store, whole(Role::Mediator), |work| async move {
            let court = json!({"referred_to": "County court", "reason": "They ask for a ruling"});
            let ending = json!({"reason": "One side does not come"});
            for (noun, sent, became) in [("referral", court.clone(), "referred"), ("ending", ending.clone(), "ended")] {
                let dispute = enter_json(&work, "dispute", a_dispute()).await?;
                assert_eq!(why(act(&work, "dispute", dispute, noun, json!({"referred_to": "x"})).await), "reason: required");
                act(&work, "dispute", dispute, noun, sent).await?;
                assert_eq!(state(&work, dispute).await?, became);
                assert_eq!(told(&work, "dispute", dispute, "ended_on").await?, "2025-03-01");
                for (again, sent) in [("referral", court.clone()), ("ending", ending.clone())] {
                    assert_eq!(why(act(&work, "dispute", dispute, again, sent).await), "dispute-not-open");
                }
                assert_eq!(why(enter_json(&work, "agreement", an_agreement(dispute)).await), "dispute-not-open");
            }
            let dispute = enter_json(&work, "dispute", a_dispute()).await?;
            let nowhere = json!({"reason": "They ask for a ruling"});
            assert_eq!(why(act(&work, "dispute", dispute, "referral", nowhere).await), "referred_to: required");
            Ok(())
        })
        .await
        .expect("over");
    }

    async fn an_agreement_lies_between_the_registration_and_today(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let dispute = enter_json(&work, "dispute", a_dispute()).await?;
            for (day, code) in [("2025-02-19", "dated_on: ends-before-start"), ("2025-03-02", "dated_on: in-the-future")] {
                let mut sent = an_agreement(dispute);
                sent["dated_on"] = day.into();
                assert_eq!(why(enter_json(&work, "agreement", sent).await), code);
            }
            let agreement = enter_json(&work, "agreement", an_agreement(dispute)).await?;
            let mut later = a_dispute();
            later["registered_on"] = "2025-02-26".into();
            let corrected = correct_json(&work, "dispute", dispute, later).await;
            assert_eq!(why(corrected), "registered_on: ends-before-start", "nor can the registration move behind it");
            let other = enter_json(&work, "dispute", a_dispute()).await?;
            let moved = correct_json(&work, "agreement", agreement, an_agreement(other)).await;
            assert_eq!(why(moved), "part-moved", "the one would stay settled and the other not become so");
            Ok(())
        })
        .await
        .expect("told");
    }

    async fn parties_are_read_by_the_mediator_and_by_no_leader_auditor_or_unit(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let dispute = enter_json(&work, "dispute", a_dispute()).await?;
            let party = json!({"dispute": dispute, "side": "first", "claims": "The ditch was dug by their fathers"});
            let party = enter_json(&work, "dispute_party", party).await?;
            let read = |actor| {
                let work = hand_to(&work, actor);
                async move { why(found(&work, "dispute_party", party).await) }
            };
            for role in [Role::Coordinator, Role::Mediator, Role::Field] {
                assert_eq!(read(whole(role)).await, "done", "{role:?}");
                assert_eq!(read(in_the_village(role)).await, "done", "{role:?}");
            }
            for role in [Role::Leader, Role::Auditor, Role::Administrator, Role::Relief, Role::Project] {
                assert_eq!(read(whole(role)).await, "forbidden", "{role:?}");
            }
            assert_eq!(read(officer(WATER)).await, "forbidden");
            Ok(())
        })
        .await
        .expect("told");
    }
}
