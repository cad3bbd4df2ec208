//! Lists: filters, pages, spans.

use jiff::ToSpan as _;

use crate::office::{Exchange, Office};

fn numbers(exchange: &Exchange) -> Vec<String> {
    let items = exchange.json();
    items
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| it["service_request_id"].as_str().expect("it is told").to_owned())
        .collect()
}

testkit::on_both! {
    async fn requests_are_listed_by_state_service_number_and_page(world: World) {
        let office = Office::open(world).await;
        let first = office.lamp("The lamp at the bridge is dark").await;
        office.world.clock.advance(jiff::SignedDuration::from_secs(60));
        let second = office.lamp("The lamp at the school is dark").await;
        let unseen = office.lamp("Nobody in the office has looked at this yet").await;
        for number in [&first, &second] {
            office.act(number, "triage", serde_json::json!({})).await;
        }
        office.act(&first, "solution", serde_json::json!({"how": "The lamp was changed at once."})).await;

        let all = office.get("/open311/v2/requests.json").await;
        assert_eq!(numbers(&all), [second.as_str(), first.as_str()], "{}", all.text);
        assert_eq!(numbers(&office.get("/open311/v2/requests.json?status=closed").await), [first.as_str()]);
        assert_eq!(numbers(&office.get("/open311/v2/requests.json?status=open").await), [second.as_str()]);
        assert_eq!(numbers(&office.get("/open311/v2/requests.json?status=open,closed").await).len(), 2);
        assert_eq!(office.get("/open311/v2/requests.json?status=lost").await.status, 400);
        assert_eq!(numbers(&office.get("/open311/v2/requests.json?service_code=c-001").await).len(), 2);
        assert_eq!(numbers(&office.get("/open311/v2/requests.json?service_code=water,hardship").await).len(), 0);
        assert_eq!(office.get("/open311/v2/requests.json?service_code=nothing").await.status, 404);
        assert_eq!(numbers(&office.get("/open311/v2/requests.json?page_size=1&page=2").await), [first.as_str()]);
        assert_eq!(numbers(&office.get("/open311/v2/requests.json?page_size=1&page=3").await).len(), 0);
        assert_eq!(office.get("/open311/v2/requests.json?page=0").await.status, 400);
        let both = office.get(&format!("/open311/v2/requests.json?service_request_id={first},{second}&status=open")).await;
        assert_eq!(numbers(&both).len(), 2, "numbers override every other filter");
        assert!(!all.text.contains(&unseen), "what nobody in the office has looked at is not listed");
        let lower = office.get(&format!("/open311/v2/requests/{}.json", first.to_lowercase())).await;
        assert_eq!(numbers(&lower), [first.as_str()], "a single request is a list of one");
    }

    async fn spans_end_after_ninety_days_and_bounds_are_kept(world: World) {
        let office = Office::open(world).await;
        let old = office.lamp("The lamp at the bridge is dark").await;
        office.act(&old, "triage", serde_json::json!({})).await;
        let then = office.app.store.env().clock.now();
        office.world.clock.advance(jiff::SignedDuration::from_hours(24 * 91));
        assert_eq!(numbers(&office.get("/open311/v2/requests.json").await).len(), 0, "older than 90 days");
        let bounds = |from: jiff::Timestamp, to: jiff::Timestamp| format!("/open311/v2/requests.json?start_date={from}&end_date={to}");
        let minute = 1.minute();
        assert_eq!(numbers(&office.get(&bounds(then - minute, then + minute)).await), [old.as_str()]);
        assert_eq!(numbers(&office.get(&bounds(then + minute, then + minute + minute)).await).len(), 0);
        assert_eq!(numbers(&office.get("/open311/v2/requests.json?start_date=2025-03-01").await), [old.as_str()]);
        assert_eq!(numbers(&office.get("/open311/v2/requests.json?end_date=2025-03-01").await), [old.as_str()]);
        let local = "/open311/v2/requests.json?start_date=2025-03-01T00:00:00.000001&end_date=2025-03-01T23:59:59%2B08:00";
        assert_eq!(numbers(&office.get(local).await), [old.as_str()]);
        let wide = office.get("/open311/v2/requests.json?start_date=2025-01-01T00:00:00Z&end_date=2025-05-01T00:00:00Z").await;
        assert_eq!(wide.status, 400);
        assert_eq!(office.get("/open311/v2/requests.json?start_date=yesterday").await.status, 400);
    }
}
