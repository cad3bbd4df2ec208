//! What a page offers: a decision only where one is asked for.

use casework::{Refusal, Work, kind::Role};
use requests::RequestState;

use crate::{
    office::{coordinator, found, furnished, hand_to, whole, work_as},
    request_life::{in_state, step},
};

/// Which of these steps a page offers for a request.
async fn offered(work: &Work, id: uuid::Uuid, of: [&str; 2]) -> Result<Vec<&'static str>, Refusal> {
    let all = lines::actions::offered(work, &found(work, "request", id).await?).await?;
    Ok(all.into_iter().map(|action| action.noun).filter(|noun| of.contains(noun)).collect())
}

const MORE_TIME: [&str; 2] = ["extension", "extension-decision"];
const OBJECTIONS: [&str; 2] = ["objection", "review"];

testkit::on_both! {
    async fn more_time_is_decided_where_it_is_asked_and_asked_where_it_is_not(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let id = in_state(&work, RequestState::Accepted).await?;
            assert_eq!(offered(&work, id, MORE_TIME).await?, ["extension"]);
            step(&work, id, "extension").await?;
            assert_eq!(offered(&work, id, MORE_TIME).await?, ["extension-decision"]);
            let leader = hand_to(&work, whole(Role::Leader));
            assert_eq!(offered(&leader, id, MORE_TIME).await?, ["extension-decision"], "a leader decides too");
            step(&leader, id, "extension-decision").await?;
            assert_eq!(offered(&work, id, MORE_TIME).await?, ["extension"], "once decided it may be asked again");
            assert_eq!(offered(&leader, id, MORE_TIME).await?, [""; 0]);
            Ok(())
        })
        .await
        .expect("offered");
    }

    async fn an_objection_is_decided_where_one_waits_and_an_appeal_by_a_leader(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            let leader = hand_to(&work, whole(Role::Leader));
            let id = in_state(&work, RequestState::Closed).await?;
            assert_eq!(offered(&work, id, OBJECTIONS).await?, ["objection"]);
            step(&work, id, "objection").await?;
            assert_eq!(offered(&work, id, OBJECTIONS).await?, ["review"]);
            let upheld = serde_json::json!({"changed": false, "decision": "The pipe was mended and holds"});
            crate::office::act(&work, "request", id, "review", upheld).await?;
            assert_eq!(offered(&work, id, OBJECTIONS).await?, ["objection"], "it may be appealed against");
            step(&work, id, "objection").await?;
            assert_eq!(offered(&work, id, OBJECTIONS).await?, [""; 0], "the office does not decide on its own decision");
            assert_eq!(offered(&leader, id, OBJECTIONS).await?, ["review"]);
            Ok(())
        })
        .await
        .expect("offered");
    }
}
