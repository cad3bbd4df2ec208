//! An office sets its numbers within bounds; each change is told with what held before, and breaks no promise.

use casework::{
    Work, event,
    kind::Role,
    setting::{
        self,
        SettingCode::{ObjectionDays, ReturnsBeforeArbiter, SilenceDays, SilenceDeliveries},
    },
};
use jiff::SignedDuration;
use requests::RequestState;
use serde_json::json;
use uuid::Uuid;

use crate::{
    office::{act, coordinator, furnished, told, whole, why, work_as},
    request_life::in_state,
};

async fn take(work: &Work, id: Uuid, noun: &str, sent: serde_json::Value) -> String {
    why(act(work, "request", id, noun, sent).await)
}

testkit::on_both! {
    async fn a_number_is_set_within_its_bounds_and_the_log_tells_what_held_before(store: Store) {
        furnished(&store).await;
        work_as(&store, whole(Role::Administrator), |work| async move {
            assert_eq!(why(setting::set(&work, SilenceDays, 4, "").await), "value: setting-out-of-range");
            let set = setting::set(&work, SilenceDays, 20, "Villages are far apart").await?.expect("a change");
            assert!(setting::set(&work, SilenceDays, 20, "").await?.is_none(), "it holds already");
            let history = event::history(&work, "setting", set.id).await?;
            assert_eq!((history[0].actor.as_str(), history[0].kind.as_str()), ("administrator", "setting.set"));
            assert_eq!((&history[0].body["value_before"], &history[0].body["value"]), (&json!(10), &json!(20)));
            assert_eq!(setting::load(&work).await?.now(SilenceDays), 20);
            let register = lines::register::text(&work).await?;
            assert!(register.contains("\"silence_days\": 20") && register.contains("\"objection_days\": 90"), "{register}");
            Ok(())
        })
        .await
        .expect("set");
        let refused = work_as(&store, whole(Role::Field), |work| async move {
            setting::set(&work, SilenceDays, 30, "").await.map(drop)
        });
        assert_eq!(why(refused.await), "forbidden");
    }

    async fn units_return_a_request_as_often_as_the_office_allows(store: Store) {
        furnished(&store).await;
        work_as(&store, coordinator(), |work| async move {
            setting::set(&work, ReturnsBeforeArbiter, 1, "").await?;
            let id = in_state(&work, RequestState::HandedOver).await?;
            take(&work, id, "return", json!({"code": "not_our_task", "reason": "Not ours"})).await;
            assert_eq!(told(&work, "request", id, "state").await?, "with_arbiter");
            Ok(())
        })
        .await
        .expect("returned");
    }

    async fn what_a_resident_was_told_holds_whatever_is_set_later(world: World) {
        let store = world.store.clone();
        furnished(&store).await;
        let (closed, heard) = work_as(&store, coordinator(), |work| async move {
            setting::set(&work, SilenceDays, 30, "").await?;
            let heard = in_state(&work, RequestState::Replied).await?;
            for _ in 0..2 {
                take(&work, heard, "answer", json!({"says": "heard"})).await;
            }
            Ok((in_state(&work, RequestState::Closed).await?, heard))
        })
        .await
        .expect("made");
        world.clock.advance(SignedDuration::from_hours(24 * 20));
        let late = work_as(&store, coordinator(), move |work| async move {
            for (code, value) in [(SilenceDays, 5), (SilenceDeliveries, 1), (ObjectionDays, 30)] {
                setting::set(&work, code, value, "Shorter").await?;
            }
            assert_eq!(take(&work, heard, "silence", json!({})).await, "silence-too-short", "thirty days held then");
            Ok(())
        });
        late.await.expect("set");
        // On the day of a change the longer time counts.
        world.clock.advance(SignedDuration::from_hours(24));
        let late = work_as(&store, coordinator(), |work| async move { in_state(&work, RequestState::Closed).await })
            .await
            .expect("closed");
        world.clock.advance(SignedDuration::from_hours(24 * 40));
        work_as(&store, coordinator(), move |work| async move {
            assert_eq!(take(&work, heard, "silence", json!({})).await, "done");
            let reason = json!({"reason": "It is dry again"});
            assert_eq!(take(&work, late, "objection", reason.clone()).await, "objection-too-late");
            assert_eq!(take(&work, closed, "objection", reason).await, "done", "ninety days held when it was closed");
            Ok(())
        })
        .await
        .expect("told");
    }
}
