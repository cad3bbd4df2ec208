//! An office with one county, one township, two villages, and an administrator at the command line.

use std::{net::IpAddr, sync::LazyLock};

use access::{
    Attempt, Denial, Gate, KnownDevice, NewUser, Opened, SignInLimiter, SignedIn, actor_of_session, add_user,
    make_link, use_link,
};
use casework::{
    Actor, Refusal, Work,
    kind::{Catalogue, Role},
};
use jiff::SignedDuration;
use people::OfficeKey;
use places::PlaceRow;
use store::{OfficeId, Store, StoreError, Tx, params};
use testkit::World;
use uuid::Uuid;

pub const PASSWORD: &str = "river stone lamp";

static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue { kinds: access::KINDS.to_vec(), shared_figures: Vec::new() });

pub struct House {
    pub world: World,
    pub store: Store,
    pub office: OfficeId,
    pub limiter: SignInLimiter,
    pub key: OfficeKey,
}

impl House {
    pub async fn build(world: World) -> Self {
        let store = world.store.clone();
        let office = access::create_office(&store, "luhe", "Luhe", "en").await.unwrap();
        let house = Self::of(world, store, office);
        house
            .work(|work| async move {
                let today = work.tx.today();
                places::import(&work, county().into_iter(), today, |_| ()).await
            })
            .await
            .unwrap();
        house
    }

    /// The office as it is entered.
    pub fn of(world: World, store: Store, office: OfficeId) -> Self {
        Self { world, store, office, limiter: SignInLimiter::default(), key: OfficeKey::new([7; 32]) }
    }

    pub fn gate(&self) -> Gate<'_> {
        Gate { store: &self.store, office: self.office, key: &self.key, limiter: &self.limiter }
    }

    /// Works as the owner of the machine.
    pub async fn work<T, F, Fut>(&self, work: F) -> Result<T, Refusal>
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        self.work_as(Actor::operator("test"), work).await
    }

    pub async fn work_as<T, F, Fut>(&self, actor: Actor, work: F) -> Result<T, Refusal>
    where
        F: Fn(Work) -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        self.store.write(self.office, move |tx| work(Work::new(tx, actor.clone(), &CATALOGUE))).await
    }

    pub async fn add(&self, user: NewUser<'static>) -> Result<Uuid, Refusal> {
        self.work(move |work| async move { add_user(&work, user).await }).await
    }

    pub async fn link(&self, name: &'static str) -> String {
        self.work(move |work| async move { make_link(&work, name, 24).await }).await.unwrap()
    }

    /// A coordinator with a password.
    pub async fn coordinator(&self) -> Uuid {
        let staff_id = self.add(user("coordinator", Role::Coordinator)).await.unwrap();
        let secret = self.link("coordinator").await;
        let opened = use_link(&self.store, self.office, &self.limiter, &secret, PASSWORD).await;
        assert!(opened.is_ok());
        staff_id
    }

    pub async fn sign_in(&self, name: &str, password: &str) -> Result<Opened, Denial> {
        self.sign_in_from("192.0.2.1", name, password).await
    }

    pub async fn sign_in_from(&self, address: &str, name: &str, password: &str) -> Result<Opened, Denial> {
        self.sign_in_with(address, None, name, password).await
    }

    pub async fn sign_in_with(
        &self,
        address: &str,
        device: Option<&str>,
        name: &str,
        password: &str,
    ) -> Result<Opened, Denial> {
        let address: IpAddr = address.parse().unwrap();
        let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
        access::sign_in(self.gate(), Attempt { name, password, address, device, agent }).await
    }

    /// The cookie of a device that somebody signed in with.
    pub fn device(&self, staff_id: Uuid) -> String {
        KnownDevice::new(&self.store, staff_id).cookie(&self.key, self.office, self.world.now())
    }

    pub async fn who(&self, cookie: &str) -> Option<SignedIn> {
        actor_of_session(&self.store, self.office, cookie).await.unwrap()
    }

    /// The person behind an open session, as they work.
    pub async fn actor(&self, cookie: &str) -> Actor {
        self.who(cookie).await.unwrap().actor
    }

    pub fn minutes_pass(&self, minutes: i64) {
        self.world.clock.advance(SignedDuration::from_mins(minutes));
    }

    pub fn hours_pass(&self, hours: i64) {
        self.world.clock.advance(SignedDuration::from_hours(hours));
    }

    /// Kinds and actors of the events about one person's sign-in, in order.
    pub async fn events(&self, staff_id: Uuid) -> Vec<String> {
        let sql = "SELECT kind, actor FROM event WHERE office_id = $1 AND subject_table = 'sign_in' AND subject_id = $2 \
                   ORDER BY at, id";
        let rows = self.rows(sql, staff_id).await;
        let told = |row: &store::Row| {
            format!("{} by {}", row.get::<String>("kind").unwrap(), row.get::<String>("actor").unwrap())
        };
        rows.iter().map(told).collect()
    }

    /// The rows of a question about one person.
    pub async fn rows(&self, sql: &'static str, staff_id: Uuid) -> Vec<store::Row> {
        let question = move |tx: Tx| async move { tx.rows(sql, params![staff_id]).await };
        let rows: Result<_, StoreError> = self.store.read(self.office, question).await;
        rows.unwrap()
    }

    /// The rows of a question about the office.
    pub async fn all(&self, sql: &'static str) -> Vec<store::Row> {
        let rows: Result<_, StoreError> =
            self.store.read(self.office, move |tx: Tx| async move { tx.rows(sql, &[]).await }).await;
        rows.unwrap()
    }

    /// Changes one person's row behind the program's back.
    pub async fn alter(&self, sql: &'static str, staff_id: Uuid) {
        let work = move |tx: Tx| async move { tx.execute(sql, params![staff_id]).await };
        let done: Result<u64, StoreError> = self.store.write(self.office, work).await;
        assert_eq!(done.unwrap(), 1);
    }
}

pub const fn user(sign_in: &'static str, role: Role) -> NewUser<'static> {
    NewUser { sign_in, name: "Tashi", role, unit: None, place: None, team: None }
}

pub fn county() -> Vec<PlaceRow> {
    [
        ("99", "County", 3, None),
        ("9901", "Township", 4, Some("99")),
        ("990101", "Upper Village", 5, Some("9901")),
        ("9902", "Other Township", 4, Some("99")),
    ]
    .map(|(code, name, level, parent)| PlaceRow {
        code: code.into(),
        name: name.into(),
        level,
        parent: parent.map(str::to_owned),
    })
    .into()
}

/// Field and code of each problem.
pub fn problems<T>(refused: Result<T, Refusal>) -> Vec<(String, &'static str)> {
    match refused {
        Err(Refusal::Invalid(problems)) => problems.0.into_iter().map(|p| (p.field, p.code)).collect(),
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("this should have been refused"),
    }
}
