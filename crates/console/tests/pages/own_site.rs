//! No form of a signed-in person is taken from another site, not even with the right secret.

use axum::http::{Method, StatusCode};
use casework::kind::Role;
use door::Access;
use testkit::run_on_sqlite;

use crate::desk::Office;

#[test]
fn a_form_that_another_site_made_a_browser_send_changes_nothing() {
    run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Administrator).await;
        let body = format!("csrf={}&back=%2F&theme=dark", person.csrf);
        let own = [("cookie", person.cookie.as_str()), ("host", "office.example")];
        let foreign: [&[(&str, &str)]; 3] = [
            &[("origin", "https://evil.example")],
            &[("sec-fetch-site", "cross-site")],
            &[("origin", "null"), ("sec-fetch-site", "same-site")],
        ];
        let posts =
            console::routes().into_iter().filter(|it| it.method == Method::POST && it.access == Access::SignedIn);
        let mut tried = 0;
        for route in posts {
            let path = route.path.replace(['{', '}'], "");
            for headers in foreign {
                let page = office.send(Method::POST, &path, &[&own[..], headers].concat(), body.clone()).await;
                assert_eq!(page.status, StatusCode::CONFLICT, "{path} {headers:?}");
                tried += 1;
            }
        }
        assert!(tried > 30, "{tried}");
        let ours = [&own[..], &[("origin", "https://office.example"), ("sec-fetch-site", "same-origin")]].concat();
        assert_eq!(office.send(Method::POST, "/preferences", &ours, body).await.status, StatusCode::SEE_OTHER);
    });
}
