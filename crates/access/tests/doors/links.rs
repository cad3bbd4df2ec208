use access::{Denial, link_holder, make_link, open_links, revoke_link, use_link};
use casework::{Actor, Refusal, kind::Role};
use testkit::on_both;

use crate::house::{House, PASSWORD, problems, user};

impl House {
    async fn spend(&self, secret: &str, password: &str) -> Result<access::Opened, Denial> {
        use_link(&self.store, self.office, &self.limiter, secret, password).await
    }
}

on_both! {
    async fn a_link_sets_a_password_and_signs_in_once(world: World) {
        let house = House::build(world).await;
        let staff_id = house.add(user("field", Role::Field)).await.unwrap();
        let secret = house.link("field").await;
        let holder = link_holder(&house.store, house.office, &secret).await.unwrap().unwrap();
        assert_eq!((holder.staff_id, holder.sign_in_name.as_str()), (staff_id, "field"));
        let opened = house.spend(&secret, PASSWORD).await.ok().unwrap();
        assert_eq!(house.who(&opened.cookie).await.unwrap().staff_id, staff_id);
        assert!(house.sign_in("field", PASSWORD).await.is_ok());
        assert!(matches!(house.spend(&secret, "another river stone").await, Err(Denial::LinkNotValid)));
        assert_eq!(link_holder(&house.store, house.office, &secret).await.unwrap(), None);
        let told = house.events(staff_id).await;
        assert_eq!(
            told[..4],
            ["sign_in.given by operator:test", "link.made by operator:test", "password.set by field", "session.opened by field"]
        );
    }

    async fn a_weak_password_leaves_the_link_usable(world: World) {
        let house = House::build(world).await;
        house.add(user("field", Role::Field)).await.unwrap();
        let secret = house.link("field").await;
        for (password, code) in [("short", "password-too-short"), ("password123", "password-common"), ("tashi-2025", "password-personal")] {
            let refused = house.spend(&secret, password).await.map_err(Refusal::from);
            assert_eq!(problems(refused), [("password".to_owned(), code)]);
        }
        assert!(house.spend(&secret, PASSWORD).await.is_ok());
    }

    async fn a_password_that_was_stolen_elsewhere_is_refused_and_a_list_that_is_gone_lets_none_through(world: World) {
        let mut house = House::build(world).await;
        house.add(user("field", Role::Field)).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let list = folder.path().join("leaked.txt");
        // The SHA-1 of "river stone lamp".
        std::fs::write(&list, "0000000000000000000000000000000000000001:7\r\nFC124A2147F4514B8ABD655FC5E17CD41C33AC1E:12\r\n").unwrap();
        let leaked = access::LeakedPasswords::open(&list).unwrap();
        house.limiter = access::SignInLimiter::default().with_leaked(Some(leaked));
        let secret = house.link("field").await;
        let refused = house.spend(&secret, "river stone lamp").await.map_err(Refusal::from);
        assert_eq!(problems(refused), [("password".to_owned(), "password-leaked")]);
        let opened = house.spend(&secret, "another river stone").await.ok().unwrap();
        let me = house.who(&opened.cookie).await.unwrap();
        let changed = access::change_password(house.gate(), &me, "another river stone", "river stone lamp").await;
        assert_eq!(problems(changed.map_err(Refusal::from)), [("password".to_owned(), "password-leaked")]);
        std::fs::remove_file(&list).unwrap();
        let blind = access::change_password(house.gate(), &me, "another river stone", "a mill beyond the ford").await;
        assert!(matches!(blind, Err(Denial::Refused(Refusal::Rule("leaked-unreadable")))));
    }

    async fn a_link_runs_out_and_a_newer_one_ends_it(world: World) {
        let house = House::build(world).await;
        house.add(user("field", Role::Field)).await.unwrap();
        let first = house.link("field").await;
        let second = house.link("field").await;
        assert!(matches!(house.spend(&first, PASSWORD).await, Err(Denial::LinkNotValid)));
        house.hours_pass(24);
        assert!(matches!(house.spend(&second, PASSWORD).await, Err(Denial::LinkNotValid)));
        assert!(matches!(house.spend("nonsense", PASSWORD).await, Err(Denial::LinkNotValid)));
    }

    async fn two_at_the_same_link_at_once_and_one_is_first(world: World) {
        let house = House::build(world).await;
        house.add(user("field", Role::Field)).await.unwrap();
        let secret = house.link("field").await;
        let (one, other) = tokio::join!(house.spend(&secret, PASSWORD), house.spend(&secret, "another river stone"));
        assert_ne!(one.is_ok(), other.is_ok());
        let late = one.err().or(other.err()).unwrap();
        assert!(matches!(late, Denial::LinkNotValid), "{late:?}");
    }

    async fn a_link_ends_every_open_session(world: World) {
        let house = House::build(world).await;
        house.coordinator().await;
        let before = house.sign_in("coordinator", PASSWORD).await.ok().unwrap().cookie;
        let secret = house.link("coordinator").await;
        let after = house.spend(&secret, "another river stone").await.ok().unwrap().cookie;
        assert!(house.who(&before).await.is_none());
        assert!(house.who(&after).await.is_some());
    }

    async fn only_an_administrator_makes_links_and_only_for_people_who_are_here(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let me = Actor { staff_id: Some(staff_id), name: "coordinator".into(), grants: vec![casework::Grant::whole(Role::Coordinator)], units: Vec::new(), only: None };
        let refused = house.work_as(me, |work| async move { make_link(&work, "coordinator", 24).await }).await;
        assert!(matches!(refused, Err(Refusal::Forbidden)));
        let refused = house.work(|work| async move { make_link(&work, "nobody", 24).await }).await;
        assert_eq!(problems(refused), [("name".to_owned(), "unknown-sign-in-name")]);
        let refused = house.work(|work| async move { make_link(&work, "coordinator", 0).await }).await;
        assert_eq!(problems(refused), [("hours".to_owned(), "link-hours")]);
    }

    async fn an_administrator_sees_the_links_that_are_open_and_ends_one(world: World) {
        let house = House::build(world).await;
        let staff_id = house.add(user("field", Role::Field)).await.unwrap();
        house.add(user("leader", Role::Leader)).await.unwrap();
        let secret = house.link("field").await;
        house.spend(&house.link("leader").await, PASSWORD).await.ok().unwrap();
        let open = house.work(|work| async move { open_links(&work).await }).await.unwrap();
        assert_eq!(open.len(), 1, "one was used");
        assert_eq!((open[0].staff_id, open[0].sign_in_name.as_str()), (staff_id, "field"));
        assert!(link_holder(&house.store, house.office, &open[0].key).await.unwrap().is_none(), "its key opens nothing");
        let key = open[0].key.clone();
        let end = move |work| {
            let key = key.clone();
            async move { revoke_link(&work, staff_id, &key).await }
        };
        house.work(end.clone()).await.unwrap();
        assert!(matches!(house.work(end).await, Err(Refusal::NotFound)));
        assert!(matches!(house.spend(&secret, PASSWORD).await, Err(Denial::LinkNotValid)));
        let nobody = Actor { staff_id: None, grants: Vec::new(), ..Actor::operator("test") };
        assert!(matches!(house.work_as(nobody, |work| async move { open_links(&work).await }).await, Err(Refusal::Forbidden)));
    }

    async fn a_link_of_somebody_off_the_rolls_is_not_used_up(world: World) {
        let house = House::build(world).await;
        let staff_id = house.add(user("field", Role::Field)).await.unwrap();
        let secret = house.link("field").await;
        house.alter("UPDATE staff SET to_on = '2025-02-28' WHERE office_id = $1 AND id = $2", staff_id).await;
        assert!(matches!(house.spend(&secret, PASSWORD).await, Err(Denial::NotOnTheRolls)));
        house.alter("UPDATE staff SET to_on = NULL WHERE office_id = $1 AND id = $2", staff_id).await;
        assert!(house.spend(&secret, PASSWORD).await.is_ok());
    }
}
