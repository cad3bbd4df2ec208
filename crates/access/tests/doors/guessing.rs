use access::{Denial, SignInLimiter, admit_passphrase, admit_pin, passphrase_fitted, pin_fitted};
use casework::Refusal;
use testkit::on_both;

use crate::house::{House, PASSWORD};

/// How often somebody may guess before they are told to wait, and for how long then.
async fn guess(house: &House, address: &str, device: Option<&str>, name: &str, most: usize) -> (usize, Option<u64>) {
    for tried in 0..most {
        match house.sign_in_with(address, device, name, "wrong").await {
            Err(Denial::WrongNameOrPassword) => {}
            Err(Denial::TooManyAttempts { wait_seconds }) => return (tried, Some(wait_seconds)),
            other => panic!("{:?}", other.err()),
        }
    }
    (most, None)
}

on_both! {
    async fn guessing_is_slowed_more_and_more_and_stays_slow_over_a_restart(world: World) {
        let mut house = House::build(world).await;
        house.coordinator().await;
        assert_eq!(guess(&house, "192.0.2.9", None, "coordinator", 9).await, (5, Some(30)));
        house.limiter = SignInLimiter::default();
        let denied = house.sign_in_from("192.0.2.9", "coordinator", PASSWORD).await.err().unwrap();
        assert!(matches!(denied, Denial::TooManyAttempts { wait_seconds: 30 }), "{denied:?}");
        assert!(matches!(Refusal::from(denied), Refusal::Rule("too-many-attempts")));
        house.minutes_pass(1);
        assert_eq!(guess(&house, "192.0.2.9", None, "coordinator", 9).await, (1, Some(60)));
        house.minutes_pass(1);
        assert_eq!(guess(&house, "192.0.2.9", None, "coordinator", 9).await, (1, Some(120)));
        house.hours_pass(2);
        assert!(house.sign_in_from("192.0.2.9", "coordinator", PASSWORD).await.is_ok(), "nobody is locked out for good");
    }

    async fn guessing_elsewhere_takes_nothing_from_the_owner(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        for network in 0..30 {
            assert!(guess(&house, &format!("198.51.100.{network}"), None, "coordinator", 1).await.1.is_none());
        }
        assert!(house.sign_in_from("192.0.2.1", "coordinator", PASSWORD).await.is_ok());
        assert_eq!(guess(&house, "192.0.2.1", None, "coordinator", 3).await, (1, Some(30)), "under attack one is free");
        let device = house.device(staff_id);
        assert!(house.sign_in_with("192.0.2.1", Some(&device), "coordinator", PASSWORD).await.is_ok(), "a known device is not slowed");
    }

    async fn a_known_device_has_its_own_allowance_and_is_nobody_elses(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let device = house.device(staff_id);
        assert_eq!(guess(&house, "192.0.2.1", Some(&device), "coordinator", 20).await, (8, Some(30)));
        assert!(house.sign_in("coordinator", PASSWORD).await.is_ok(), "a stolen cookie takes nothing from its owner");
        // At another name the cookie counts for nothing.
        assert_eq!(guess(&house, "192.0.2.7", Some(&device), "nobody", 9).await.0, 5);
    }

    async fn one_network_cannot_try_all_names(world: World) {
        let house = House::build(world).await;
        for n in 0..30 {
            assert_eq!(guess(&house, "192.0.2.5", None, &format!("person{n}"), 1).await, (1, None));
        }
        assert_eq!(guess(&house, "192.0.2.5", None, "somebody", 1).await, (0, Some(2)));
        assert_eq!(guess(&house, "2001:db8::1", None, "somebody", 1).await, (1, None));
    }

    async fn neither_names_nor_addresses_stand_in_what_is_kept_and_it_is_forgotten(world: World) {
        let house = House::build(world).await;
        house.coordinator().await;
        guess(&house, "192.0.2.9", None, "coordinator", 3).await;
        let sql = "SELECT subject FROM attempt WHERE office_id = $1";
        assert_eq!(house.all(sql).await.len(), 3);
        for row in house.all(sql).await {
            assert_eq!(row.get::<Vec<u8>>("subject").unwrap().len(), 16, "a keyed hash");
        }
        house.hours_pass(30);
        guess(&house, "203.0.113.1", None, "other", 1).await;
        assert_eq!(house.all(sql).await.len(), 3, "only what was counted last");
    }

    async fn a_number_is_slowed_from_wherever_its_pin_is_tried(world: World) {
        let house = House::build(world).await;
        let attempt = async |number: &str, from: u8| {
            admit_pin(&house.store, house.office, &house.key, number, [192, 0, 2, from].into()).await
        };
        for _ in 0..20 {
            let admitted = attempt("K7M9Q-X2T4P", 1).await.ok().unwrap();
            pin_fitted(&house.store, house.office, admitted).await.unwrap();
        }
        let mut tried = 0;
        while attempt("K7M9Q-X2T4P", tried).await.is_ok() {
            tried += 1;
        }
        assert_eq!(tried, 6);
        let wait = attempt("K7M9Q-X2T4P", 200).await.err().unwrap();
        assert!(matches!(wait, Denial::TooManyAttempts { wait_seconds: 300 }), "{wait:?}");
        house.minutes_pass(5);
        assert!(attempt("K7M9Q-X2T4P", 200).await.is_ok());
        assert!(attempt("K7M9Q-X2T4P", 201).await.is_err());
        let mut tried = 0;
        while attempt("", 250).await.is_ok() {
            tried += 1;
        }
        assert_eq!(tried, 30, "what cannot be a number is slowed by network alone");
    }

    async fn guesses_at_a_passphrase_wait_longer_and_longer_for_that_person_alone(world: World) {
        let mut house = House::build(world).await;
        let [reader, other] = [1, 2].map(uuid::Uuid::from_u128);
        for _ in 0..4 {
            assert!(admit_passphrase(&house.store, house.office, &house.key, reader).await.is_ok());
        }
        let right = admit_passphrase(&house.store, house.office, &house.key, reader).await.ok().unwrap();
        // A restart forgives nothing.
        house.limiter = SignInLimiter::default();
        let wait = admit_passphrase(&house.store, house.office, &house.key, reader).await.err();
        assert!(matches!(wait, Some(Denial::TooManyAttempts { wait_seconds: 30 })), "{wait:?}");
        assert!(admit_passphrase(&house.store, house.office, &house.key, other).await.is_ok());
        passphrase_fitted(&house.store, house.office, right).await.unwrap();
        assert!(admit_passphrase(&house.store, house.office, &house.key, reader).await.is_ok(), "who knows it does not guess");
    }
}
