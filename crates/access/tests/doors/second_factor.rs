use access::{
    Awaits, Denial, Opened, prove_by_code,
    second_factor::{
        code::{begin, confirm},
        factors_of, recovery, remove_codes,
        rule::{roles_in_need, set_roles_in_need},
        waiting::{give_code, waiting},
    },
    set_up_done,
};
use casework::{Refusal, kind::Role};
use testkit::on_both;
use uuid::Uuid;

use crate::house::{House, PASSWORD, problems, user};

/// The code that a telephone with this secret shows at this second.
fn code(secret: &str, second: i64) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).build().unwrap();
    totp.generate(u64::try_from(second).unwrap()).to_string()
}

impl House {
    /// Sets codes up for whoever has this session; gives the secret and the recovery codes.
    async fn set_up(&self, cookie: &str) -> (String, Vec<String>) {
        let (me, key) = (self.actor(cookie).await, self.key.clone());
        let begun = self
            .work_as(me.clone(), move |work| {
                let key = key.clone();
                async move { begin(&work, &key, "Luhe").await.map(|begun| (begun.secret, begun.address)) }
            })
            .await;
        let (secret, address) = begun.unwrap();
        assert!(address.starts_with("otpauth://totp/Luhe:") && address.contains(&secret), "{address}");
        let (key, first) = (self.key.clone(), self.code_now(&secret));
        let confirmed = self
            .work_as(me, move |work| {
                let (key, first) = (key.clone(), first.clone());
                async move { confirm(&work, &key, &first).await }
            })
            .await;
        (secret, confirmed.unwrap())
    }

    fn code_now(&self, secret: &str) -> String {
        code(secret, self.world.now().as_second())
    }

    async fn give(&self, cookie: &str, typed: &str) -> Result<Opened, Denial> {
        let waiting = waiting(self.gate(), cookie).await.unwrap().unwrap();
        give_code(self.gate(), &waiting, typed).await
    }

    async fn half_in(&self) -> String {
        let opened = self.sign_in("coordinator", PASSWORD).await.ok().unwrap();
        assert_eq!(opened.awaits, Some(Awaits::Code));
        assert!(self.who(&opened.cookie).await.is_none(), "half a sign-in opens nothing");
        opened.cookie
    }
}

on_both! {
    async fn with_codes_the_password_alone_opens_nothing(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let first = house.sign_in("coordinator", PASSWORD).await.ok().unwrap();
        assert_eq!(first.awaits, None);
        let (secret, _) = house.set_up(&first.cookie).await;
        house.minutes_pass(1);
        let half = house.half_in().await;
        assert!(matches!(house.give(&half, "000000").await, Err(Denial::WrongCode)));
        let whole = house.give(&half, &house.code_now(&secret)).await.ok().unwrap();
        assert_eq!(house.who(&whole.cookie).await.unwrap().staff_id, staff_id);
        assert!(waiting(house.gate(), &half).await.unwrap().is_none(), "a new secret, and the old one is gone");
        let events = house.events(staff_id).await;
        assert!(events.contains(&"second_factor.set_up by coordinator".to_owned()));
        assert_eq!(events.last().unwrap(), "session.opened by coordinator");
    }

    async fn no_code_is_accepted_twice_not_even_at_its_set_up(world: World) {
        let house = House::build(world).await;
        house.coordinator().await;
        let first = house.sign_in("coordinator", PASSWORD).await.ok().unwrap();
        let (secret, _) = house.set_up(&first.cookie).await;
        let shown = house.code_now(&secret);
        assert!(matches!(house.give(&house.half_in().await, &shown).await, Err(Denial::WrongCode)));
        house.minutes_pass(1);
        let shown = house.code_now(&secret);
        assert!(house.give(&house.half_in().await, &shown).await.is_ok());
        assert!(matches!(house.give(&house.half_in().await, &shown).await, Err(Denial::WrongCode)));
        let two = (house.half_in().await, house.half_in().await);
        house.minutes_pass(1);
        let shown = house.code_now(&secret);
        let (one, other) = tokio::join!(house.give(&two.0, &shown), house.give(&two.1, &shown));
        assert_ne!(one.is_ok(), other.is_ok());
    }

    async fn a_recovery_code_lets_in_once(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let first = house.sign_in("coordinator", PASSWORD).await.ok().unwrap();
        let (_, recovery_codes) = house.set_up(&first.cookie).await;
        assert_eq!(recovery_codes.len(), 10);
        let typed = recovery_codes[3].replace('-', " ").to_uppercase();
        let whole = house.give(&house.half_in().await, &typed).await.ok().unwrap();
        assert!(matches!(house.give(&house.half_in().await, &typed).await, Err(Denial::WrongCode)));
        assert!(house.events(staff_id).await.contains(&"recovery_code.used by coordinator".to_owned()));
        let me = house.actor(&whole.cookie).await;
        let left = house.work_as(me.clone(), move |work| async move { Ok(factors_of(&work.tx, staff_id).await?) }).await.unwrap();
        assert_eq!((left.codes, left.recovery_codes), (true, 9));
        house.work_as(me, |work| async move { recovery::renew(&work).await }).await.unwrap();
        assert!(matches!(house.give(&house.half_in().await, &recovery_codes[4]).await, Err(Denial::WrongCode)), "the old ones ended");
    }

    async fn guessing_at_codes_is_slowed_and_half_a_sign_in_runs_out(world: World) {
        let house = House::build(world).await;
        house.coordinator().await;
        let first = house.sign_in("coordinator", PASSWORD).await.ok().unwrap();
        let (secret, _) = house.set_up(&first.cookie).await;
        let half = house.half_in().await;
        for _ in 0..5 {
            assert!(matches!(house.give(&half, "123456").await, Err(Denial::WrongCode)));
        }
        let right = house.code_now(&secret);
        assert!(matches!(house.give(&half, &right).await, Err(Denial::TooManyAttempts { wait_seconds: 30 })));
        house.minutes_pass(10);
        assert!(waiting(house.gate(), &half).await.unwrap().is_none());
    }

    async fn a_code_proves_again_who_one_is_once_and_guesses_are_slowed(world: World) {
        let house = House::build(world).await;
        house.coordinator().await;
        let first = house.sign_in("coordinator", PASSWORD).await.ok().unwrap();
        let (secret, _) = house.set_up(&first.cookie).await;
        house.minutes_pass(20);
        let me = house.who(&first.cookie).await.unwrap();
        assert!(!me.is_proved(house.world.now()));
        let right = house.code_now(&secret);
        assert!(matches!(prove_by_code(house.gate(), &me, "000000").await, Err(Denial::WrongCode)));
        let renewed = prove_by_code(house.gate(), &me, &right).await.ok().unwrap();
        let me = house.who(&renewed.cookie).await.unwrap();
        assert!(me.is_proved(house.world.now()) && house.who(&first.cookie).await.is_none());
        for _ in 0..5 {
            assert!(matches!(prove_by_code(house.gate(), &me, &right).await, Err(Denial::WrongCode)), "a replay");
        }
        assert!(matches!(prove_by_code(house.gate(), &me, &right).await, Err(Denial::TooManyAttempts { .. })));
    }

    async fn a_link_does_not_go_around_the_second_factor(world: World) {
        let house = House::build(world).await;
        house.coordinator().await;
        let first = house.sign_in("coordinator", PASSWORD).await.ok().unwrap();
        house.set_up(&first.cookie).await;
        let secret = house.link("coordinator").await;
        let opened = access::use_link(&house.store, house.office, &house.limiter, &secret, "another river stone").await;
        let opened = opened.ok().unwrap();
        assert_eq!(opened.awaits, Some(Awaits::Code));
        assert!(house.who(&opened.cookie).await.is_none());
    }

    async fn a_role_may_need_a_second_factor(world: World) {
        let house = House::build(world).await;
        house.coordinator().await;
        house.add(user("leader", Role::Leader)).await.unwrap();
        house.work(|work| async move { set_roles_in_need(&work, &[Role::Coordinator, Role::Auditor]).await }).await.unwrap();
        let roles = house.work(|work| async move { Ok(roles_in_need(&work.tx).await?) }).await.unwrap();
        assert_eq!(roles, [Role::Auditor, Role::Coordinator]);
        let opened = house.sign_in("coordinator", PASSWORD).await.ok().unwrap();
        assert_eq!(opened.awaits, Some(Awaits::SetUp));
        let me = house.who(&opened.cookie).await.unwrap();
        assert_eq!(me.awaits, Some(Awaits::SetUp));
        house.set_up(&opened.cookie).await;
        let whole = set_up_done(house.gate(), &me).await.ok().unwrap();
        assert_eq!(house.who(&whole.cookie).await.unwrap().awaits, None);
        assert!(house.who(&opened.cookie).await.is_none());
        let secret = house.link("leader").await;
        let leader = access::use_link(&house.store, house.office, &house.limiter, &secret, PASSWORD).await.ok().unwrap();
        assert_eq!(leader.awaits, None);
        let refused = house.work_as(me.actor, |work| async move { set_roles_in_need(&work, &[]).await }).await;
        assert!(matches!(refused, Err(Refusal::Forbidden)));
    }

    async fn a_set_up_that_is_not_confirmed_opens_and_closes_nothing(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let first = house.sign_in("coordinator", PASSWORD).await.ok().unwrap();
        let (me, key) = (house.actor(&first.cookie).await, house.key.clone());
        let begun = move |work| {
            let key = key.clone();
            async move { begin(&work, &key, "Luhe").await.map(|begun| begun.secret) }
        };
        let one = house.work_as(me.clone(), begun.clone()).await.unwrap();
        let other = house.work_as(me.clone(), begun.clone()).await.unwrap();
        assert_ne!(one, other);
        assert_eq!(house.sign_in("coordinator", PASSWORD).await.ok().unwrap().awaits, None);
        let (key, wrong) = (house.key.clone(), house.code_now(&one));
        let confirmed = house.work_as(me.clone(), move |work| {
            let (key, wrong) = (key.clone(), wrong.clone());
            async move { confirm(&work, &key, &wrong).await }
        }).await;
        assert_eq!(problems(confirmed), [("code".to_owned(), "code-wrong")]);
        house.set_up(&first.cookie).await;
        assert!(matches!(house.work_as(me.clone(), begun).await, Err(Refusal::Rule("codes-in-use"))));
        let nobody = Uuid::from_u128(1);
        let pried = house.work_as(me.clone(), move |work| async move { remove_codes(&work, nobody).await }).await;
        assert!(matches!(pried, Err(Refusal::Forbidden)));
        house.work_as(me, move |work| async move { remove_codes(&work, staff_id).await }).await.unwrap();
        assert_eq!(house.sign_in("coordinator", PASSWORD).await.ok().unwrap().awaits, None);
    }
}
