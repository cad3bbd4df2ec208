use axum::http::{Method, StatusCode};
use casework::kind::Role;
use door::Access;

use crate::{
    desk::{Browser, Office},
    following::enter,
};

/// What of this crate is open to everybody.
const OPEN: [&str; 16] = [
    "GET /report",
    "POST /report",
    "GET /report/elsewhere",
    "GET /report/in-confidence",
    "POST /report/in-confidence",
    "GET /r",
    "POST /r",
    "GET /r/{reference}",
    "GET /r/{reference}/data",
    "GET /r/{reference}/slip",
    "GET /r/{reference}/photos/{id}",
    "GET /r/{reference}/photos/{id}/thumbnail",
    "GET /r/{reference}/proof",
    "POST /r/{reference}/{noun}",
    "GET /u/{token}",
    "POST /u/{token}/{noun}",
];

#[test]
fn what_is_open_to_everybody_is_exactly_what_is_written_down() {
    let routes = residents::routes();
    let open = routes.iter().filter(|route| route.access == Access::Public);
    let open: Vec<String> = open.map(|route| format!("{} {}", route.method, route.path)).collect();
    assert_eq!(open, OPEN);
}

#[test]
fn what_is_for_staff_needs_a_sign_in() {
    testkit::run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        for (method, path) in [
            (Method::GET, "/requests/take"),
            (Method::POST, "/requests/take"),
            (Method::GET, "/requests/01956000-0000-7000-8000-000000000001/slip"),
            (Method::GET, "/requests/01956000-0000-7000-8000-000000000001/pin"),
            (Method::POST, "/requests/01956000-0000-7000-8000-000000000001/pin"),
        ] {
            let page = Browser::new().send(&office, method, path, &[], Vec::new()).await;
            assert!(page.location().starts_with("/sign-in"), "{path}");
        }
    });
}

testkit::on_both! {
    async fn staff_take_a_request_down_for_a_caller_and_print_the_slip(world: World) {
        let office = Office::open(world).await;
        let (mut browser, csrf) = office.person(Role::Field).await;
        let first = browser.get(&office, "/requests/take").await;
        let whole = browser.fill(&office, &first, "/requests/take", &[("category", "water")]).await;
        whole.shows("What is wrong with the tap?");
        let wrong = browser.fill(&office, &whole, "/requests/take", &[("category", "water"), ("description", "Dry"), ("place", "513301001")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.shows("href=\"#f-channel-1\"");
        wrong.shows("Dry</textarea>");
        let fields = [
            ("category", "water"), ("channel", "phone"), ("description", "The tap is dry"), ("answers.tap", "dry"),
            ("place", "513301001"), ("contact.phone", "138 0000 0001"),
        ];
        let saved = browser.fill(&office, &wrong, "/requests/take", &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
        let slip = browser.get(&office, saved.location()).await;
        slip.shows("slip slip-a6");
        let roll = browser.get(&office, &format!("{}?size=58mm&with=bo", saved.location())).await;
        roll.shows("slip slip-58mm");
        roll.shows("lang=\"bo\"");
        assert_eq!(office.count("SELECT COUNT(*) AS n FROM event WHERE office_id = $1 AND kind = 'request.slip_printed'").await, 2);
        assert_eq!(office.count("SELECT COUNT(*) AS n FROM request WHERE office_id = $1 AND channel = 'phone' AND team_id IS NOT NULL").await, 1);
        assert!(!csrf.is_empty());

        let (number, pin) = (slip.between("slip-reference\" aria-label=\"", "\""), slip.between("slip-pin\">", "<"));
        let mut resident = Browser::new();
        let form = resident.get(&office, "/r").await;
        let opened = resident.fill(&office, &form, "/r", &[("number", &number), ("pin", &pin)]).await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "the PIN on the printed slip is the resident's");

        let id = office.request().await;
        let old = pin;
        let renewal = browser.get(&office, &format!("/requests/{id}/pin")).await;
        let silent = browser.fill(&office, &renewal, &format!("/requests/{id}/pin"), &[("reason", " ")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        silent.shows("href=\"#f-reason\"");
        let made = browser.fill(&office, &renewal, &format!("/requests/{id}/pin"), &[("reason", "The slip was lost")]).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.words());
        let new = browser.get(&office, made.location()).await.between("slip-pin\">", "<");
        assert_ne!(new, old);
        browser.get(&office, &format!("/requests/{id}")).await.shows("The slip was lost");
        let mut finder = Browser::new();
        assert_eq!(enter(&office, &mut finder, &number, &old).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(enter(&office, &mut finder, &number, &new).await.status, StatusCode::SEE_OTHER);

        let (mut leader, _) = office.person(Role::Leader).await;
        assert_eq!(leader.get(&office, &format!("/requests/{id}/slip")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(leader.get(&office, &format!("/requests/{id}/pin")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(leader.get(&office, "/requests/take").await.status, StatusCode::FORBIDDEN);
    }
}
