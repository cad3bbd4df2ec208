use access::{
    NewUser, grants_of,
    kinds::{TEAM, Team, UNIT, Unit, UnitPurpose},
    staff_of,
};
use casework::{Actor, Grant, Refusal, enter, field_type::Short, kind::Role, values::Values};
use testkit::on_both;
use uuid::Uuid;

use crate::house::{House, problems, user};

impl House {
    /// A unit `water` and a team `t1`.
    async fn unit_and_team(&self) -> (Uuid, Uuid) {
        let made = self.work(|work| async move {
            let (unit_id, team_id) = (work.tx.new_id(), work.tx.new_id());
            let short = |text: &str| Short(text.to_owned());
            let unit = Unit {
                code: short("water"),
                name: short("Water bureau"),
                name_en: None,
                purpose: UnitPurpose::Responsible,
                enforcement: false,
            };
            enter::enter(&work, unit_id, Values::from_record(&UNIT, &unit)).await?;
            let team = Team { code: short("t1"), name: short("Team one"), unit_id: None };
            enter::enter(&work, team_id, Values::from_record(&TEAM, &team)).await?;
            Ok((unit_id, team_id))
        });
        made.await.unwrap()
    }

    async fn grants(&self, staff_id: Uuid) -> Vec<Grant> {
        let asked: Result<_, store::StoreError> =
            self.store.read(self.office, move |tx| async move { grants_of(&tx, staff_id).await }).await;
        asked.unwrap()
    }

    async fn place(&self, code: &'static str) -> Uuid {
        let asked: Result<_, store::StoreError> =
            self.store.read(self.office, move |tx| async move { places::by_code(&tx, code).await }).await;
        asked.unwrap().unwrap().id
    }
}

on_both! {
    async fn a_user_is_on_the_rolls_has_a_name_and_a_right(world: World) {
        let house = House::build(world).await;
        let staff_id = house.add(NewUser { place: Some("9901"), ..user("zhang.wei", Role::Mediator) }).await.unwrap();
        let township = house.place("9901").await;
        assert_eq!(house.grants(staff_id).await, [Grant { place_id: Some(township), ..Grant::whole(Role::Mediator) }]);
        let sql = "SELECT name, rank, place_id, from_on FROM staff WHERE office_id = $1 AND id = $2";
        let row = &house.rows(sql, staff_id).await[0];
        assert_eq!(row.get::<Uuid>("place_id").unwrap(), township);
        assert_eq!(row.get::<String>("rank").unwrap(), "member");
        assert_eq!(row.get::<String>("from_on").unwrap(), "2025-03-01");
        let found = house.work(|work| async move { Ok(staff_of(&work.tx, "Zhang.Wei").await?) }).await.unwrap();
        assert_eq!(found, Some(staff_id));
    }

    async fn units_teams_and_the_office_itself_are_found_by_code(world: World) {
        let house = House::build(world).await;
        let (unit_id, team_id) = house.unit_and_team().await;
        let officer = house.add(NewUser { unit: Some("water"), ..user("unit", Role::Unit) }).await.unwrap();
        assert_eq!(house.grants(officer).await, [Grant { unit_id: Some(unit_id), ..Grant::whole(Role::Unit) }]);
        let field = house.add(NewUser { team: Some("t1"), unit: Some("water"), ..user("field", Role::Field) }).await.unwrap();
        assert_eq!(house.grants(field).await, [Grant { team_id: Some(team_id), ..Grant::whole(Role::Field) }]);
        let sql = "SELECT place_id FROM staff WHERE office_id = $1 AND id = $2";
        let place: Uuid = house.rows(sql, field).await[0].get("place_id").unwrap();
        assert_eq!(place, house.place("99").await, "people without a place are on the office's own rolls");
    }

    async fn what_is_wrong_with_a_new_user_is_named_and_nothing_is_kept(world: World) {
        let house = House::build(world).await;
        let told = |field: &str, code| vec![(field.to_owned(), code)];
        let refused = house.add(user("Zhang Wei", Role::Leader)).await;
        assert_eq!(problems(refused), told("sign_in", "sign-in-name-malformed"));
        let refused = house.add(NewUser { name: " ", ..user("leader", Role::Leader) }).await;
        assert_eq!(problems(refused), told("name", "required"));
        let refused = house.add(NewUser { place: Some("77"), ..user("leader", Role::Leader) }).await;
        assert_eq!(problems(refused), told("place", "unknown-place"));
        let refused = house.add(NewUser { team: Some("t9"), ..user("field", Role::Field) }).await;
        assert_eq!(problems(refused), told("team", "unknown-record"));
        let refused = house.add(user("unit", Role::Unit)).await;
        assert_eq!(problems(refused), told("unit", "required"));
        let sql = "SELECT id FROM staff WHERE office_id = $1 AND id <> $2";
        assert!(house.rows(sql, Uuid::nil()).await.is_empty());
        assert!(house.add(NewUser { place: Some("99"), ..user("leader", Role::Leader) }).await.is_ok());
    }

    async fn a_sign_in_name_is_taken_in_every_office(world: World) {
        let house = House::build(world).await;
        house.add(user("leader", Role::Leader)).await.unwrap();
        let refused = house.add(user(" LEADER ", Role::Auditor)).await;
        assert_eq!(problems(refused), [("sign_in".to_owned(), "sign-in-name-taken")]);
        let other = access::create_office(&house.store, "daofu", "Daofu", "bo").await.unwrap();
        let elsewhere = House::of(house.world, house.store.clone(), other);
        let import = |work: casework::Work| async move {
            let today = work.tx.today();
            places::import(&work, crate::house::county().into_iter(), today, |_| ()).await
        };
        elsewhere.work(import).await.unwrap();
        let refused = elsewhere.add(user("leader", Role::Leader)).await;
        assert_eq!(problems(refused), [("sign_in".to_owned(), "sign-in-name-taken")]);
    }

    async fn only_an_administrator_adds_users_and_only_where_there_are_places(world: World) {
        let store = world.store.clone();
        let office = access::create_office(&store, "empty", "Empty", "en").await.unwrap();
        let house = House::of(world, store, office);
        assert!(matches!(house.add(user("leader", Role::Leader)).await, Err(Refusal::Rule("no-places"))));
        let me = Actor { staff_id: None, name: "x".into(), grants: vec![Grant::whole(Role::Coordinator)], units: Vec::new(), only: None };
        let refused = house.work_as(me, |work| async move { access::add_user(&work, user("x1", Role::Leader)).await });
        assert!(matches!(refused.await, Err(Refusal::Forbidden)));
    }
}
