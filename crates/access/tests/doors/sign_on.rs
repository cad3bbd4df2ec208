use access::{
    Awaits, Denial, Opened, Proofs, proofs_of,
    second_factor::rule::set_roles_in_need,
    sign_on::{Claim, Told, begin, bind, bindings_of, enter, take, unbind},
};
use casework::{Refusal, kind::Role};
use testkit::on_both;
use uuid::Uuid;

use crate::house::{House, problems, user};

const ISSUER: &str = "https://id.example.org";

impl House {
    async fn told(&self, subject: &str, other: Option<(Claim, &str)>, strong: bool) -> Result<Opened, Denial> {
        let other = other.map(|(claim, value)| (claim, value.to_owned()));
        enter(
            self.gate(),
            Told { issuer: ISSUER.into(), subject: subject.into(), other, strong, fresh: true },
            None,
            "",
        )
        .await
    }

    async fn bound(&self, staff_id: Uuid, claim: Claim, value: &'static str) -> Result<(), Refusal> {
        self.work(move |work| async move { bind(&work, staff_id, ISSUER, claim, value).await }).await
    }
}

on_both! {
    async fn only_who_was_bound_by_an_administrator_comes_in(world: World) {
        let house = House::build(world).await;
        let staff_id = house.add(user("field", Role::Field)).await.unwrap();
        let other = house.add(user("leader", Role::Leader)).await.unwrap();
        let count = "SELECT id FROM staff WHERE office_id = $1";
        let before = house.all(count).await.len();
        assert!(matches!(house.told("mark-1", Some((Claim::Name, "field")), true).await, Err(Denial::NotBound)));
        assert_eq!(house.all(count).await.len(), before, "no account is made");
        house.bound(staff_id, Claim::Subject, "mark-1").await.unwrap();
        let opened = house.told("mark-1", None, false).await.ok().unwrap();
        assert_eq!(house.who(&opened.cookie).await.unwrap().staff_id, staff_id);
        assert_eq!(problems(house.bound(other, Claim::Subject, "mark-1").await), [("value".to_owned(), "sign-on-taken")]);
        house.alter("UPDATE staff SET to_on = '2025-02-28' WHERE office_id = $1 AND id = $2", staff_id).await;
        assert!(matches!(house.told("mark-1", None, false).await, Err(Denial::NotOnTheRolls)));
    }

    async fn an_address_counts_once_and_then_only_the_mark(world: World) {
        let house = House::build(world).await;
        let staff_id = house.add(user("field", Role::Field)).await.unwrap();
        house.bound(staff_id, Claim::Email, " Dolma@Example.org ").await.unwrap();
        let first = house.told("mark-7", Some((Claim::Email, "dolma@example.org")), false).await;
        assert_eq!(first.ok().unwrap().staff_id, staff_id);
        // Who gets the address later is somebody else.
        let later = house.told("mark-8", Some((Claim::Email, "dolma@example.org")), false).await;
        assert!(matches!(later, Err(Denial::NotBound)));
        assert!(house.told("mark-7", None, false).await.is_ok());
        let list = house.work(move |work| async move { bindings_of(&work, staff_id).await }).await.unwrap();
        assert_eq!(list.iter().map(|it| (it.claim, it.value.as_str())).collect::<Vec<_>>(), [(Claim::Subject, "mark-7")]);
        house.work(move |work| async move { unbind(&work, staff_id).await }).await.unwrap();
        assert!(matches!(house.told("mark-7", None, false).await, Err(Denial::NotBound)));
    }

    async fn a_role_in_need_of_a_second_factor_is_asked_unless_the_provider_did(world: World) {
        let house = House::build(world).await;
        let staff_id = house.add(user("field", Role::Field)).await.unwrap();
        house.bound(staff_id, Claim::Subject, "mark-1").await.unwrap();
        house.work(|work| async move { set_roles_in_need(&work, &[Role::Field]).await }).await.unwrap();
        assert_eq!(house.told("mark-1", None, true).await.ok().unwrap().awaits, None);
        assert_eq!(house.told("mark-1", None, false).await.ok().unwrap().awaits, Some(Awaits::SetUp));
    }

    async fn only_a_fresh_visit_of_the_same_person_proves_again_who_one_is(world: World) {
        let house = House::build(world).await;
        let field = house.add(user("field", Role::Field)).await.unwrap();
        let leader = house.add(user("leader", Role::Leader)).await.unwrap();
        house.bound(field, Claim::Subject, "mark-1").await.unwrap();
        house.bound(leader, Claim::Subject, "mark-2").await.unwrap();
        let come = async |subject: &str, fresh, only| {
            let told = Told { issuer: ISSUER.into(), subject: subject.into(), other: None, strong: false, fresh };
            enter(house.gate(), told, only, "").await
        };
        let proved = async |opened: Opened| house.who(&opened.cookie).await.unwrap().is_proved(house.world.now());
        let waved_through = come("mark-1", false, None).await.ok().unwrap();
        assert!(!proved(waved_through).await, "the provider knew them from the morning");
        assert!(matches!(come("mark-2", true, Some(field)).await, Err(Denial::Refused(Refusal::Rule("sign-on-failed")))));
        let anew = come("mark-1", true, Some(field)).await.ok().unwrap();
        assert!(proved(anew).await);
        let may = house.work(move |work| async move { Ok(proofs_of(&work.tx, field, Some(ISSUER)).await?) }).await.unwrap();
        assert_eq!(may, Proofs { sign_on: true, ..Proofs::default() });
    }

    async fn a_state_is_good_once(world: World) {
        let house = House::build(world).await;
        let state = begin(house.gate(), "nonce and verifier").await.unwrap();
        assert_eq!(take(house.gate(), &state).await.unwrap(), "nonce and verifier");
        assert!(take(house.gate(), &state).await.is_err(), "a replay");
        let late = begin(house.gate(), "x").await.unwrap();
        house.minutes_pass(10);
        assert!(take(house.gate(), &late).await.is_err());
        for forged in ["", "x", &"A".repeat(64)] {
            assert!(take(house.gate(), forged).await.is_err());
        }
    }
}
