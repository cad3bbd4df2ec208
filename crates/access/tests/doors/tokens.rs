use access::{TOKEN_DAYS, actor_of_token, add_token, revoke_token, tokens_of};
use casework::{Actor, Grant, Refusal, kind::Role};
use testkit::on_both;

use crate::house::{House, problems, user};

impl House {
    async fn token(&self, name: &'static str, days: i64) -> Result<String, Refusal> {
        self.work(move |work| async move { add_token(&work, name, days).await.map(|token| token.value) }).await
    }

    async fn bearer(&self, token: &str) -> Option<Actor> {
        actor_of_token(&self.store, self.office, token).await.unwrap()
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
        let me = Actor { staff_id: Some(staff_id), name: "coordinator".into(), grants: vec![Grant::whole(Role::Coordinator)], only: None };
        let own = house.work_as(me.clone(), |work| async move { add_token(&work, "coordinator", 1).await }).await;
        assert!(own.is_ok());
        let other = house.work_as(me, |work| async move { add_token(&work, "leader", 1).await }).await;
        assert!(matches!(other.err(), Some(Refusal::Forbidden)));
        assert_eq!(problems(house.token("leader", 0).await), [("days".to_owned(), "token-days")]);
        assert_eq!(problems(house.token("nobody", 1).await), [("name".to_owned(), "unknown-sign-in-name")]);
    }
}
