//! Time is honest: the device's and the server's are both kept, a figure's day is the day that was said, and a correction is a
//! new event beside the old one.

use casework::{event, figure::Period, figure_value};
use jiff::{SignedDuration, Timestamp, civil::date};
use serde_json::{Value as Json, json};
use store::{Ids as _, SeededIds, params};

use crate::office::{UPPER, coordinator, correct_json, enter_as, furnished, work_as};

testkit::on_both! {
    async fn a_device_that_was_days_without_network_keeps_its_time_beside_the_servers(world: World) {
        let store = &world.store;
        furnished(store).await;
        let at_the_door: Timestamp = "2025-02-26T03:04:05.678Z".parse().expect("an instant");
        let id = SeededIds::new(9).new_id(at_the_door);
        let sent = said("2025-02-26");
        work_as(store, coordinator(), move |work| {
            let sent = sent.clone();
            async move { enter_as(&work, "request", id, sent).await }
        })
        .await
        .expect("it is entered");
        world.clock.advance(SignedDuration::from_hours(5));
        let (servers, bodies, counted) = work_as(store, coordinator(), move |work| async move {
            let before = figure_value::values(&work, &day(date(2025, 2, 26))).await?["requests.received"];
            correct_json(&work, "request", id, said("2025-02-25")).await?;
            let sql = "SELECT at, version, body FROM event WHERE office_id = $1 AND subject_id = $2 AND version > 0 ORDER BY version";
            let rows = work.tx.rows(sql, params![id]).await?;
            let mut events = (Vec::new(), Vec::new());
            for row in rows {
                events.0.push(row.get::<Timestamp>("at")?);
                events.1.push(serde_json::from_str::<Json>(&row.get::<String>("body")?).expect("a body"));
            }
            let values = [
                before,
                figure_value::values(&work, &day(date(2025, 2, 26))).await?["requests.received"],
                figure_value::values(&work, &day(date(2025, 2, 25))).await?["requests.received"],
            ];
            Ok((events.0, events.1, values))
        })
        .await
        .expect("it is corrected");
        assert_eq!(event::device_time(id), Some(at_the_door));
        assert_eq!(servers, ["2025-03-01T00:00:00Z", "2025-03-01T05:00:00Z"].map(|at| at.parse::<Timestamp>().expect("an instant")));
        // Neither what was said first nor when is written over.
        assert_eq!(bodies[0]["received_on"], "2025-02-26");
        assert_eq!(bodies[1]["received_on"], json!(["2025-02-26", "2025-02-25"]));
        assert_eq!(counted, [1, 0, 1]);
    }
}

fn said(on: &str) -> Json {
    json!({"received_on": on, "place": UPPER, "category": "water", "urgency": "ordinary", "channel": "counter",
        "description": "The pipe is broken."})
}

fn day(on: jiff::civil::Date) -> Period {
    Period { from: on, to: on, place: None }
}
