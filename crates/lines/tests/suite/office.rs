//! A small office for tests: one county, one township, two villages.

use casework::{Actor, Grant, Refusal, Work, kind::Role};
use store::{OfficeId, Store};
use uuid::Uuid;

pub const OFFICE: OfficeId = OfficeId(Uuid::from_u128(0x0195_5000_0000_7000_8000_0000_0000_0001));

/// Ids of the office's places.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub county: Uuid,
    pub village: Uuid,
}

pub fn coordinator() -> Actor {
    Actor { staff_id: None, name: "coordinator".into(), grants: vec![Grant::whole(Role::Coordinator), Grant::whole(Role::Administrator)] }
}

pub async fn work_as<T, F, Fut>(store: &Store, actor: Actor, work: F) -> Result<T, Refusal>
where
    F: Fn(Work) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
    T: Send + 'static,
{
    store.write(OFFICE, move |tx| work(Work::new(tx, actor.clone(), lines::catalogue()))).await
}

/// Makes the office.
pub async fn office(store: &Store) -> Place {
    let [county, township, village, other] = [1_u128, 2, 3, 4].map(|n| Uuid::from_u128(0xA000 + n));
    let rows = [
        (county, "990101", "County", 3, None),
        (township, "990101001", "Township", 4, Some(county)),
        (village, "990101001001", "Upper Village", 5, Some(township)),
        (other, "990101001002", "Lower Village", 5, Some(township)),
    ];
    store
        .write::<(), Refusal, _, _>(OFFICE, move |tx| async move {
            let sql = "INSERT INTO office (id, code, name, language, created_at) VALUES ($1, 'test', 'Test', 'en', 0)";
            tx.reference_execute(sql, store::params![OFFICE.0]).await?;
            for (id, code, name, level, parent) in rows {
                let sql = "INSERT INTO place (office_id, id, code, name, level, parent_id, valid_from) VALUES ($1, $2, $3, $4, $5, $6, '2000-01-01')";
                tx.execute(sql, store::params![id, code, name, level, parent]).await?;
            }
            for (below, above) in
                [(county, county), (township, township), (village, village), (other, other), (township, county), (village, county), (other, county), (village, township), (other, township)]
            {
                let sql = "INSERT INTO place_closure (office_id, place_id, ancestor_id) VALUES ($1, $2, $3)";
                tx.execute(sql, store::params![below, above]).await?;
            }
            Ok(())
        })
        .await
        .expect("the office is made");
    Place { county, village }
}
