use access::{
    Denial, IDLE_MINUTES, PROOF_MINUTES, SESSION_HOURS, change_password, end_session, end_sessions, key_of_cookie,
    prove, sessions_of, sign_out,
};
use casework::Refusal;
use testkit::on_both;
use uuid::Uuid;

use crate::house::{House, PASSWORD, problems};

const NEW: &str = "lamp of the river";

on_both! {
    async fn a_session_ends_after_a_working_day(world: World) {
        let house = House::build(world).await;
        house.coordinator().await;
        let cookie = house.sign_in("coordinator", PASSWORD).await.ok().unwrap().cookie;
        for _ in 1..SESSION_HOURS {
            house.hours_pass(1);
            assert!(house.who(&cookie).await.is_some());
        }
        house.hours_pass(1);
        assert!(house.who(&cookie).await.is_none());
    }

    async fn a_session_that_stands_still_ends_and_its_use_is_noted_by_the_day(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let cookie = house.sign_in("coordinator", PASSWORD).await.ok().unwrap().cookie;
        house.minutes_pass(IDLE_MINUTES - 1);
        let me = house.actor(&cookie).await;
        house.minutes_pass(IDLE_MINUTES - 1);
        assert!(house.who(&cookie).await.is_some(), "it was used in between");
        let list = house.work_as(me, move |work| async move { sessions_of(&work, staff_id).await }).await.unwrap();
        assert_eq!(list.len(), 1, "the one that the link opened stood still");
        let told = (list[0].device.as_str(), list[0].way.as_str(), list[0].used_on.unwrap().to_string());
        assert_eq!(told, ("firefox-linux", "password", "2025-03-01".to_owned()));
        house.minutes_pass(IDLE_MINUTES);
        assert!(house.who(&cookie).await.is_none());
    }

    async fn who_proves_again_who_they_are_goes_on_under_a_new_secret(world: World) {
        let house = House::build(world).await;
        house.coordinator().await;
        let old = house.sign_in("coordinator", PASSWORD).await.ok().unwrap();
        let before = house.who(&old.cookie).await.unwrap();
        assert!(before.is_proved(house.world.now()), "signing in is a proof");
        house.minutes_pass(PROOF_MINUTES);
        assert!(!before.is_proved(house.world.now()));
        assert!(matches!(prove(house.gate(), &before, "wrong").await, Err(Denial::WrongNameOrPassword)));
        let new = prove(house.gate(), &before, PASSWORD).await.ok().unwrap();
        assert!(house.who(&old.cookie).await.is_none());
        let after = house.who(&new.cookie).await.unwrap();
        assert!(after.is_proved(house.world.now()) && after.csrf != before.csrf);
        assert_eq!(after.expires_at, before.expires_at, "a proof makes no session longer");
        for _ in 0..4 {
            assert!(prove(house.gate(), &after, "wrong").await.is_err());
        }
        assert!(prove(house.gate(), &after, "wrong").await.is_err());
        assert!(matches!(prove(house.gate(), &after, PASSWORD).await, Err(Denial::TooManyAttempts { .. })));
    }

    async fn all_other_sessions_are_ended_at_once(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let other = house.sign_in("coordinator", PASSWORD).await.ok().unwrap().cookie;
        let own = house.sign_in("coordinator", PASSWORD).await.ok().unwrap().cookie;
        let (me, kept) = (house.actor(&own).await, key_of_cookie(house.office, &own).unwrap());
        let end = move |work| {
            let kept = kept.clone();
            async move { end_sessions(&work, staff_id, Some(&kept)).await }
        };
        house.work_as(me, end).await.unwrap();
        assert!(house.who(&own).await.is_some() && house.who(&other).await.is_none());
    }

    async fn signing_out_ends_the_session_and_twice_is_no_error(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let cookie = house.sign_in("coordinator", PASSWORD).await.ok().unwrap().cookie;
        for _ in 0..2 {
            sign_out(&house.store, house.office, &cookie).await.unwrap();
        }
        assert!(house.who(&cookie).await.is_none());
        let closed = house.events(staff_id).await.into_iter().filter(|told| told == "session.closed by coordinator");
        assert_eq!(closed.count(), 1);
    }

    async fn a_cookie_that_is_none_opens_nothing(world: World) {
        let house = House::build(world).await;
        let forged = "A".repeat(64);
        for cookie in ["", "x", &forged] {
            assert!(house.who(cookie).await.is_none());
            sign_out(&house.store, house.office, cookie).await.unwrap();
        }
    }

    async fn what_is_stored_of_a_session_does_not_open_it(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let cookie = house.sign_in("coordinator", PASSWORD).await.ok().unwrap().cookie;
        let sql = "SELECT token_hash FROM session WHERE office_id = $1 AND staff_id = $2";
        for row in house.rows(sql, staff_id).await {
            let hash: Vec<u8> = row.get("token_hash").unwrap();
            assert_eq!(hash.len(), 32);
            assert!(!cookie.as_bytes().windows(32).any(|part| part == hash));
        }
    }

    async fn the_owner_sees_and_ends_a_session_and_others_do_not(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let first = house.sign_in("coordinator", PASSWORD).await.ok().unwrap().cookie;
        house.hours_pass(1);
        let second = house.sign_in("coordinator", PASSWORD).await.ok().unwrap().cookie;
        let me = house.who(&second).await.unwrap().actor;
        let open = house.work_as(me.clone(), move |work| async move { sessions_of(&work, staff_id).await }).await.unwrap();
        assert_eq!(open.len(), 3, "two and the one that the link opened");
        assert!(open[0].created_at > open[1].created_at);
        let key = open[0].key.clone();
        let end = |key: String| move |work| {
            let key = key.clone();
            async move { end_session(&work, staff_id, &key).await }
        };
        house.work_as(me.clone(), end(key.clone())).await.unwrap();
        assert!(house.who(&second).await.is_none());
        assert!(house.who(&first).await.is_some());
        assert!(matches!(house.work_as(me.clone(), end(key)).await, Err(Refusal::NotFound)));
        assert!(matches!(house.work_as(me.clone(), end("?".into())).await, Err(Refusal::NotFound)));
        let other = Uuid::from_u128(1);
        let pried = house.work_as(me, move |work| async move { sessions_of(&work, other).await }).await;
        assert!(matches!(pried, Err(Refusal::Forbidden)));
    }

    async fn a_changed_password_ends_all_other_sessions(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let other = house.sign_in("coordinator", PASSWORD).await.ok().unwrap().cookie;
        let own = house.sign_in("coordinator", PASSWORD).await.ok().unwrap().cookie;
        let me = house.who(&own).await.unwrap();
        let change = async |old: &str, new: &str| {
            change_password(house.gate(), &me, old, new).await
        };
        assert!(matches!(change("wrong", NEW).await, Err(Denial::WrongNameOrPassword)));
        let weak = change(PASSWORD, "coordinator1").await.map_err(Refusal::from);
        assert_eq!(problems(weak), [("password".to_owned(), "password-personal")]);
        change(PASSWORD, NEW).await.unwrap();
        assert!(house.who(&own).await.is_some());
        assert!(house.who(&other).await.is_none());
        assert!(house.sign_in("coordinator", PASSWORD).await.is_err());
        assert!(house.sign_in("coordinator", NEW).await.is_ok());
        assert!(house.events(staff_id).await.contains(&"password.changed by coordinator".to_owned()));
    }
}
