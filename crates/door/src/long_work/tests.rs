use axum::response::IntoResponse as _;
use casework::{actor::Grant, kind::Role};

use super::*;

fn person(n: u128) -> Actor {
    Actor { staff_id: Some(Uuid::from_u128(n)), ..Actor::operator("somebody") }
}

fn asked() -> Asked {
    Asked { key: "places", about: String::new(), back: "/setup/places".to_owned(), stop: Stop::Asks }
}

fn at(minute: i64) -> Timestamp {
    Timestamp::from_second(minute * 60).unwrap()
}

fn begin(works: &LongWorks, id: u128, owner: &Actor) -> Result<Progress, Refusal> {
    works.begin((Uuid::from_u128(id), at(0)), owner, "", asked())
}

/// A work with a page of its own.
fn left(works: &LongWorks, id: u128, owner: &Actor) {
    begin(works, id, owner).unwrap();
    assert!(works.leave(Uuid::from_u128(id), owner, tokio::spawn(async {}).abort_handle()));
}

async fn answer() -> Kept {
    Kept::of("done".into_response(), None).await.unwrap()
}

#[tokio::test]
async fn two_works_at_once_for_a_person_and_four_for_the_office() {
    let works = LongWorks::default();
    for (id, owner) in [(1, 1), (2, 1), (3, 2), (4, 2)] {
        left(&works, id, &person(owner));
    }
    assert!(matches!(begin(&works, 5, &person(1)), Err(Refusal::Rule("own-work-goes-on"))));
    assert!(matches!(begin(&works, 5, &person(3)), Err(Refusal::Rule("much-work-goes-on"))));
    works.end(Uuid::from_u128(1), answer().await, at(1));
    begin(&works, 5, &person(3)).unwrap();
    // A fifth that began beside them is waited for once there are four.
    left(&works, 6, &person(3));
    assert!(!works.leave(Uuid::from_u128(5), &person(3), tokio::spawn(async {}).abort_handle()));
}

#[tokio::test]
async fn only_whoever_asked_finds_it_with_the_rights_of_then_and_for_an_hour() {
    let (works, id, owner) = (LongWorks::default(), Uuid::from_u128(1), person(1));
    begin(&works, 1, &owner).unwrap();
    assert!(works.find(id, &person(2), at(1)).is_none());
    works.end(id, answer().await, at(2));
    assert!(matches!(works.find(id, &owner, at(61)).unwrap().standing, Standing::Ready(_)));
    assert!(works.find(id, &owner, at(62)).is_none());

    begin(&works, 2, &owner).unwrap();
    works.end(Uuid::from_u128(2), answer().await, at(2));
    let other = Actor { grants: vec![Grant::whole(Role::Field)], ..owner.clone() };
    assert!(works.find(Uuid::from_u128(2), &other, at(3)).is_none());
    assert!(works.find(Uuid::from_u128(2), &owner, at(3)).is_none(), "it is deleted, not hidden");
}

#[tokio::test]
async fn a_work_that_is_stopped_is_told_and_only_then_ends() {
    let (works, id, owner) = (LongWorks::default(), Uuid::from_u128(1), person(1));
    let progress = begin(&works, 1, &owner).unwrap();
    works.stop(id);
    assert!(progress.still_wanted().is_err());
    assert!(matches!(works.find(id, &owner, at(1)).unwrap().standing, Standing::Stopping));
}

#[tokio::test]
async fn ten_answers_wait_for_a_person_and_the_oldest_goes_first() {
    let (works, owner) = (LongWorks::default(), person(1));
    for n in 1..=11 {
        left(&works, n, &owner);
        works.end(Uuid::from_u128(n), answer().await, at(i64::try_from(n).unwrap()));
    }
    let left: Vec<Uuid> = works.of(&owner, at(12)).iter().map(|work| work.id).collect();
    assert_eq!(left, (2..=11).map(Uuid::from_u128).collect::<Vec<_>>());
    assert_eq!(works.waited_for(at(12)), vec![owner.clone()]);
    works.forget_answers(&owner);
    assert!(works.of(&owner, at(12)).is_empty());
}
