use axum::http::StatusCode;
use casework::kind::Role;
use testkit::on_both;

use crate::desk::Office;

const FROZEN: [&str; 6] = [
    "上村的水管冻裂，没有水",
    "水管冻裂已经三天",
    "我家门口的水管冻裂了",
    "水管冻裂，要去河里背水",
    "请修水管，水管冻裂了",
    "学校后面水管冻裂",
];

on_both! {
    async fn like_requests_are_proposed_with_what_is_behind_them_and_taken_over_by_a_unit(world: World) {
        let office = Office::open(world).await;
        let coordinator = office.person(Role::Coordinator).await;
        office.get(&coordinator, "/topics").await.shows("Nothing is proposed.");
        for text in FROZEN {
            office.request("513301001", text).await;
        }
        triage::topic::daily(&office.app.store, office.app.office, office.app.catalogue).await.unwrap();
        let page = office.get(&coordinator, "/topics").await;
        page.shows("6 requests from 6 sources");
        page.shows("Drinking water · Serkha");
        page.shows("学校后面水管冻裂");
        let id = page.html.split("data-open href=\"/topics/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let path = format!("/topics/{id}");
        office.get(&coordinator, &path).await.shows("Take the topic over");

        let leader = office.person(Role::Leader).await;
        office.get(&leader, "/topics").await.shows("6 requests from 6 sources");
        office.get(&leader, &path).await.hides("Take the topic over");
        assert_eq!(office.post(&leader, &format!("{path}/taking-over"), &[("unit", "water")]).await.status, StatusCode::FORBIDDEN);
        for role in [Role::Field, Role::Unit, Role::Mediator] {
            let person = office.person(role).await;
            assert_eq!(office.get(&person, "/topics").await.status, StatusCode::FORBIDDEN, "{}", role.code());
        }

        let none = office.post(&coordinator, &format!("{path}/taking-over"), &[("unit", "")]).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        let taken = office.post(&coordinator, &format!("{path}/taking-over"), &[("unit", "water")]).await;
        assert_eq!(taken.location(), format!("{path}?said=done"));
        let page = office.get(&coordinator, "/topics").await;
        page.shows("Nothing is proposed.");
        page.shows("Water Bureau");
        office.get(&coordinator, &path).await.shows("End the topic");
    }
}
