use access::{NewUser, grants_of};
use casework::{Grant, kind::Role};
use testkit::on_both;
use uuid::Uuid;

use crate::house::{House, county, user};

impl House {
    async fn rights(&self, staff_id: Uuid) -> Vec<Grant> {
        let asked: Result<_, store::StoreError> =
            self.store.read(self.office, move |tx| async move { grants_of(&tx, staff_id).await }).await;
        asked.unwrap()
    }
}

on_both! {
    async fn a_right_holds_from_its_first_to_its_last_day_unless_voided(world: World) {
        let house = House::build(world).await;
        let staff_id = house.add(user("leader", Role::Leader)).await.unwrap();
        assert_eq!(house.rights(staff_id).await, [Grant::whole(Role::Leader)]);
        let until = "UPDATE role_grant SET to_on = '2025-03-02' WHERE office_id = $1 AND staff_id = $2";
        house.alter(until, staff_id).await;
        house.hours_pass(24);
        assert_eq!(house.rights(staff_id).await.len(), 1, "the last day counts");
        house.hours_pass(24);
        assert!(house.rights(staff_id).await.is_empty());
        let open = "UPDATE role_grant SET to_on = NULL, from_on = '2025-03-04' WHERE office_id = $1 AND staff_id = $2";
        house.alter(open, staff_id).await;
        assert!(house.rights(staff_id).await.is_empty());
        house.hours_pass(24);
        assert_eq!(house.rights(staff_id).await.len(), 1);
        house.alter("UPDATE role_grant SET voided = TRUE WHERE office_id = $1 AND staff_id = $2", staff_id).await;
        assert!(house.rights(staff_id).await.is_empty());
    }

    async fn a_right_in_a_place_goes_on_in_what_the_place_became(world: World) {
        let house = House::build(world).await;
        let staff_id = house.add(NewUser { place: Some("990101"), ..user("leader", Role::Leader) }).await.unwrap();
        let before = house.rights(staff_id).await;
        house.hours_pass(24);
        let moved = house.work(|work| async move {
            let today = work.tx.today();
            let mut rows = county();
            rows[2].parent = Some("9902".into());
            places::import(&work, rows.into_iter(), today, |_| ()).await?;
            Ok(places::by_code(&work.tx, "990101").await?)
        });
        let now = moved.await.unwrap().unwrap();
        let after = house.rights(staff_id).await;
        assert_eq!(after, [before[0].clone(), Grant { place_id: Some(now.id), ..Grant::whole(Role::Leader) }]);
    }

    async fn a_right_in_a_place_goes_on_in_all_that_took_its_place(world: World) {
        let house = House::build(world).await;
        let staff_id = house.add(NewUser { place: Some("990101"), ..user("leader", Role::Leader) }).await.unwrap();
        let before = house.rights(staff_id).await;
        house.hours_pass(24);
        let split = house.work(|work| async move {
            let part = |code: &str| places::ListRow {
                place: places::PlaceRow { code: code.into(), name: format!("Part {code}"), level: 5, parent: Some("9901".into()) },
                replaces: vec!["990101".into()],
                line: None,
            };
            let how = places::Taking { valid_from: work.tx.today(), complete: false, dry_run: false };
            places::take_in(&work, ["990111", "990112"].map(part).into_iter(), how, |_| ()).await
        });
        assert_eq!(split.await.unwrap().counts.split, 1);
        house.hours_pass(24);
        let merged = house.work(|work| async move {
            let whole = places::ListRow {
                place: places::PlaceRow { code: "990120".into(), name: "Whole".into(), level: 5, parent: Some("9901".into()) },
                replaces: vec!["990111".into(), "990112".into()],
                line: None,
            };
            let how = places::Taking { valid_from: work.tx.today(), complete: false, dry_run: false };
            places::take_in(&work, std::iter::once(whole), how, |_| ()).await?;
            Ok(places::by_code(&work.tx, "990120").await?)
        });
        let whole = merged.await.unwrap().unwrap().id;
        let after = house.rights(staff_id).await;
        assert_eq!(after.len(), 4, "the village, both its parts, and once what they became");
        assert_eq!(after[0], before[0]);
        assert_eq!(after[3].place_id, Some(whole));
    }
}
