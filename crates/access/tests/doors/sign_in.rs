use access::{Denial, hash_password, verify_password};
use casework::kind::Role;
use testkit::on_both;

use crate::house::{House, PASSWORD, user};

on_both! {
    async fn who_knows_the_password_comes_in_with_the_rights_of_today(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let opened = house.sign_in(" Coordinator ", PASSWORD).await.ok().unwrap();
        let who = house.who(&opened.cookie).await.unwrap();
        assert_eq!((who.staff_id, who.name.as_str(), who.actor.name.as_str()), (staff_id, "Tashi", "coordinator"));
        assert!(who.actor.is(Role::Coordinator) && !who.actor.is(Role::Administrator));
        assert_eq!((who.csrf, who.expires_at), (opened.csrf, opened.expires_at));
    }

    async fn a_wrong_password_and_an_unknown_name_are_told_alike(world: World) {
        let house = House::build(world).await;
        house.coordinator().await;
        for (name, password) in [("coordinator", "wrong"), ("nobody", PASSWORD), ("", ""), ("no such name!", PASSWORD)] {
            let denied = house.sign_in(name, password).await.err().unwrap();
            assert!(matches!(denied, Denial::WrongNameOrPassword), "{name}: {denied:?}");
        }
    }

    async fn somebody_without_a_password_cannot_come_in(world: World) {
        let house = House::build(world).await;
        house.add(user("leader", Role::Leader)).await.unwrap();
        for password in ["", "AAAAAAAAAAA"] {
            assert!(matches!(house.sign_in("leader", password).await, Err(Denial::WrongNameOrPassword)));
        }
    }

    async fn coming_in_and_guessing_leave_events_and_strangers_none(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let before = house.events(staff_id).await.len();
        assert!(house.sign_in("coordinator", "wrong").await.is_err());
        assert!(house.sign_in("nobody", "wrong").await.is_err());
        assert!(house.sign_in("coordinator", PASSWORD).await.is_ok());
        let told = house.events(staff_id).await;
        assert_eq!(told[before..], ["session.refused by sign-in", "session.opened by coordinator"]);
        let sql = "SELECT body FROM event WHERE office_id = $1 AND kind LIKE 'session.%' AND subject_id = $2";
        for row in house.rows(sql, staff_id).await {
            assert_eq!(row.get::<String>("body").unwrap(), "{}", "no address is kept");
        }
    }

    async fn who_left_the_rolls_is_told_so_only_after_the_right_password(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        house.alter("UPDATE staff SET to_on = '2025-02-28' WHERE office_id = $1 AND id = $2", staff_id).await;
        assert!(matches!(house.sign_in("coordinator", "wrong").await, Err(Denial::WrongNameOrPassword)));
        assert!(matches!(house.sign_in("coordinator", PASSWORD).await, Err(Denial::NotOnTheRolls)));
    }

    async fn a_name_of_another_office_does_not_come_in_here(world: World) {
        let house = House::build(world).await;
        house.coordinator().await;
        let other = access::create_office(&house.store, "daofu", "Daofu", "bo").await.unwrap();
        let gate = access::Gate { office: other, ..house.gate() };
        let attempt =
            access::Attempt { name: "coordinator", password: PASSWORD, address: [192, 0, 2, 1].into(), device: None, agent: "" };
        let denied = access::sign_in(gate, attempt).await;
        assert!(matches!(denied, Err(Denial::WrongNameOrPassword)));
        let opened = house.sign_in("coordinator", PASSWORD).await.ok().unwrap();
        let there = access::actor_of_session(&house.store, other, &opened.cookie).await.unwrap();
        assert!(there.is_none(), "a cookie opens its own office only");
    }
}

#[test]
fn a_hash_is_salted() {
    let (one, other) = (hash_password(PASSWORD, [1; 16]), hash_password(PASSWORD, [2; 16]));
    assert_ne!(one, other);
    assert!(verify_password(PASSWORD, &one) && verify_password(PASSWORD, &other));
}
