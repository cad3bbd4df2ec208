use access::{Denial, Errand, Scope, TOKEN_DAYS, actor_of_token, add_scoped_token, add_token, revoke_token, tokens_of};
use casework::{Actor, Grant, Refusal, kind::Role};
use testkit::on_both;

use crate::house::{House, problems, user};

impl House {
    async fn token(&self, name: &'static str, days: i64) -> Result<String, Refusal> {
        self.work(move |work| async move { add_token(&work, name, days).await.map(|token| token.value) }).await
    }

    async fn bearer(&self, token: &str) -> Option<Actor> {
        actor_of_token(&self.store, self.office, token, Errand::Read).await.unwrap()
    }
}

on_both! {
    async fn a_token_has_the_rights_of_its_person(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let token = house.token("coordinator", TOKEN_DAYS).await.unwrap();
        assert!(token.starts_with("ds_") && token.len() == 67, "{token}");
        let actor = house.bearer(&token).await.unwrap();
        assert_eq!(actor, Actor {
            staff_id: Some(staff_id),
            name: "coordinator".into(),
            grants: vec![Grant::whole(Role::Coordinator)],
            units: Vec::new(),
            only: None,
        });
        for forged in ["", "ds_", &token[3..], &format!("{token}A"), &token.replace("ds_", "DS_")] {
            assert!(house.bearer(forged).await.is_none(), "{forged}");
        }
        assert!(house.who(&token[3..]).await.is_none(), "a token is no cookie");
    }

    async fn a_token_runs_out_and_ends_with_the_rolls(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let token = house.token("coordinator", 2).await.unwrap();
        house.hours_pass(47);
        assert!(house.bearer(&token).await.is_some());
        house.alter("UPDATE staff SET to_on = '2025-03-01' WHERE office_id = $1 AND id = $2", staff_id).await;
        assert!(house.bearer(&token).await.is_none());
        house.alter("UPDATE staff SET to_on = NULL WHERE office_id = $1 AND id = $2", staff_id).await;
        house.hours_pass(1);
        assert!(house.bearer(&token).await.is_none());
    }

    async fn a_revoked_token_opens_nothing_and_stays_on_the_list(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let token = house.token("coordinator", TOKEN_DAYS).await.unwrap();
        let list = move |work| async move { tokens_of(&work, staff_id).await };
        let listed = house.work(list).await.unwrap();
        assert_eq!((listed.len(), listed[0].revoked_at), (1, None));
        let key = listed[0].key.clone();
        let revoke = move |work| {
            let key = key.clone();
            async move { revoke_token(&work, staff_id, &key).await }
        };
        house.work(revoke.clone()).await.unwrap();
        assert!(house.bearer(&token).await.is_none());
        assert_eq!(house.work(list).await.unwrap()[0].revoked_at, Some(house.world.now()));
        assert!(matches!(house.work(revoke).await, Err(Refusal::NotFound)));
        let told = house.events(staff_id).await;
        assert_eq!(told[told.len() - 2..], ["token.added by operator:test", "token.revoked by operator:test"]);
    }

    async fn people_make_tokens_for_themselves_only(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        house.add(user("leader", Role::Leader)).await.unwrap();
        let me = Actor { staff_id: Some(staff_id), name: "coordinator".into(), grants: vec![Grant::whole(Role::Coordinator)], units: Vec::new(), only: None };
        let own = house.work_as(me.clone(), |work| async move { add_token(&work, "coordinator", 1).await }).await;
        assert!(own.is_ok());
        let other = house.work_as(me, |work| async move { add_token(&work, "leader", 1).await }).await;
        assert!(matches!(other.err(), Some(Refusal::Forbidden)));
        assert_eq!(problems(house.token("leader", 0).await), [("days".to_owned(), "token-days")]);
        assert_eq!(problems(house.token("nobody", 1).await), [("name".to_owned(), "unknown-sign-in-name")]);
    }

    async fn a_token_does_what_its_scope_says_and_its_day_of_use_is_noted(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let catalogue = casework::kind::Catalogue { kinds: access::KINDS.to_vec(), shared_figures: Vec::new() };
        let scope = Scope::parse(&catalogue, "write:units").unwrap();
        let add = move |work| {
            let scope = scope.clone();
            async move { add_scoped_token(&work, staff_id, " Kiosk ", &scope, 30).await.map(|token| token.value) }
        };
        let token = house.work(add).await.unwrap();
        let list = move |work| async move { tokens_of(&work, staff_id).await };
        let before = house.work(list).await.unwrap();
        assert_eq!((before[0].name.as_str(), before[0].scope.words()[0].as_str(), before[0].used_on), ("Kiosk", "write:units", None));
        let asked = async |errand| actor_of_token(&house.store, house.office, &token, errand).await;
        assert!(asked(Errand::write(&catalogue, "units")).await.unwrap().is_some());
        for beyond in [Errand::Read, Errand::write(&catalogue, "teams"), Errand::write(&catalogue, "doorsteps")] {
            assert!(matches!(asked(beyond).await, Err(Denial::BeyondScope)), "{beyond:?}");
        }
        let after = house.work(list).await.unwrap();
        assert_eq!(after[0].used_on.unwrap().to_string(), "2025-03-01");
    }
}
