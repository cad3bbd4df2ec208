use access::{Denial, Errand, actor_of_token, add_device, devices_of, revoke_device};
use casework::{Actor, Refusal};
use testkit::on_both;
use uuid::Uuid;

use crate::house::{House, PASSWORD, problems};

impl House {
    async fn device_asks(&self, key: &str) -> Result<Option<Actor>, Denial> {
        actor_of_token(&self.store, self.office, key, Errand::Read).await
    }
}

on_both! {
    async fn a_device_acts_for_its_person_until_it_is_revoked_and_is_then_told_to_wipe(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let me = house.actor(&house.sign_in("coordinator", PASSWORD).await.ok().unwrap().cookie).await;
        let key = house.work_as(me.clone(), |work| async move { add_device(&work, " The old telephone ").await }).await.unwrap();
        assert!(key.starts_with("dsd_"));
        let list = move |work| async move { devices_of(&work, staff_id).await };
        let before = house.work_as(me.clone(), list).await.unwrap();
        assert_eq!((before[0].name.as_str(), before[0].synced_on, before[0].revoked), ("The old telephone", None, false));
        assert_eq!(house.device_asks(&key).await.unwrap().unwrap().staff_id, Some(staff_id));
        assert!(house.work_as(me.clone(), list).await.unwrap()[0].synced_on.is_some());
        let id = before[0].id;
        house.work_as(me.clone(), move |work| async move { revoke_device(&work, staff_id, id).await }).await.unwrap();
        for _ in 0..2 {
            assert!(matches!(house.device_asks(&key).await, Err(Denial::DeviceRevoked)));
        }
        assert!(house.work_as(me.clone(), list).await.unwrap()[0].wiped_on.is_some());
        let told = house.events(staff_id).await.into_iter().filter(|event| event.starts_with("device.told_to_wipe"));
        assert_eq!(told.count(), 1);
        let twice = house.work_as(me, move |work| async move { revoke_device(&work, staff_id, id).await }).await;
        assert!(matches!(twice, Err(Refusal::NotFound)));
    }

    async fn the_device_of_somebody_who_left_is_told_to_wipe_and_a_stranger_is_not(world: World) {
        let house = House::build(world).await;
        let staff_id = house.coordinator().await;
        let me = house.actor(&house.sign_in("coordinator", PASSWORD).await.ok().unwrap().cookie).await;
        let key = house.work_as(me.clone(), |work| async move { add_device(&work, "Tablet").await }).await.unwrap();
        house.alter("UPDATE staff SET to_on = '2025-02-28' WHERE office_id = $1 AND id = $2", staff_id).await;
        assert!(matches!(house.device_asks(&key).await, Err(Denial::DeviceRevoked)));
        for other in ["dsd_", &format!("dsd_{}", "A".repeat(64)), &key.replace("dsd_", "ds_")] {
            assert!(house.device_asks(other).await.unwrap().is_none(), "{other}");
        }
        let nameless = house.work_as(me.clone(), |work| async move { add_device(&work, "  ").await }).await;
        assert_eq!(problems(nameless), [("name".to_owned(), "required")]);
        let pried = house.work_as(me, |work| async move { devices_of(&work, Uuid::from_u128(1)).await }).await;
        assert!(matches!(pried, Err(Refusal::Forbidden)));
    }
}
