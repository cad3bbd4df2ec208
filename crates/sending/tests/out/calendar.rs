//! Deadlines as a calendar, read by a published parser.

use casework::{Actor, Refusal, kind::Role};
use serde_json::{Value as Json, json};
use testkit::{World, on_both};
use uuid::Uuid;

use crate::{
    office::{DESCRIPTION, a_request, actor, enter, furnish, officer, work, work_as},
    programs::python,
};

async fn feed(world: &World, secret: &str) -> Option<String> {
    let secret = secret.to_owned();
    work(world, move |work| {
        let secret = secret.clone();
        async move { notices::calendar::read(&work, &secret, "test", "Ridge Office 岭办").await }
    })
    .await
}

/// What the parser finds: name, and each entry's uid, title, first and last day.
fn parsed(feed: &str) -> Json {
    let text = "import json, sys, icalendar\n\
                c = icalendar.Calendar.from_ical(sys.stdin.buffer.read())\n\
                assert not c.errors and all(not e.errors for e in c.walk())\n\
                e = [[str(v['UID']), str(v['SUMMARY']), str(v.decoded('DTSTART')), str(v.decoded('DTEND'))] for v in c.walk('VEVENT')]\n\
                print(json.dumps([str(c['NAME']), e]))";
    serde_json::from_str(&python(text, feed).expect("a calendar")).expect("JSON")
}

on_both! {
    async fn the_office_reads_its_deadlines_and_nothing_else(world: World) {
        furnish(&world).await;
        let (request, number) = a_request(&world, None).await;
        let secret = work(&world, |work| async move { notices::calendar::issue(&work).await }).await;
        let feed = feed(&world, &secret).await.expect("the secret is good");
        assert!(feed.split("\r\n").all(|line| line.len() <= 75), "{feed}");
        // Received on Saturday 1 March 2025: five working days from Monday on.
        let entry = json!([format!("{request}@test.doorstep"), format!("{number} Taps, pipes; 水管"), "2025-03-07", "2025-03-08"]);
        assert_eq!(parsed(&feed), json!(["Ridge Office 岭办", [entry]]));
        assert!(!feed.contains(DESCRIPTION));
    }

    async fn a_unit_reads_its_own_only(world: World) {
        furnish(&world).await;
        a_request(&world, None).await;
        let secret = work_as(&world, officer(), |work| async move { notices::calendar::issue(&work).await }).await.expect("it can be had");
        let feed = feed(&world, &secret).await.expect("the secret is good");
        assert_eq!(parsed(&feed)[1], json!([]), "nothing was handed to it");
    }

    async fn a_revoked_or_guessed_address_opens_nothing(world: World) {
        furnish(&world).await;
        let secret = work(&world, |work| async move { notices::calendar::issue(&work).await }).await;
        assert!(feed(&world, &secret[1..]).await.is_none());
        let id = work(&world, |work| async move { notices::calendar::list(&work).await }).await[0].id;
        let foreign = work_as(&world, officer(), move |work| async move { notices::calendar::revoke(&work, id).await }).await;
        assert!(matches!(foreign, Err(Refusal::NotFound)), "the office's is not the unit's");
        work(&world, move |work| async move { notices::calendar::revoke(&work, id).await }).await;
        assert!(feed(&world, &secret).await.is_none());
        let hidden = work(&world, |work| async move {
            let rows = work.tx.rows("SELECT token_hash FROM calendar_token WHERE office_id = $1", &[]).await?;
            Ok(rows[0].get::<Vec<u8>>("token_hash")?)
        })
        .await;
        assert_ne!(hidden, secret.as_bytes(), "only its hash is kept");
    }

    async fn an_address_ends_with_the_right_of_whoever_made_it(world: World) {
        furnish(&world).await;
        a_request(&world, None).await;
        let anna = Uuid::from_u128(0xE1);
        work(&world, move |work| async move {
            let person = json!({"name": "Anna", "rank": "member", "place": "99", "from_on": "2025-01-01"});
            enter(&work, "staff", anna, person).await?;
            let right = json!({"staff": anna, "role": "coordinator", "from_on": "2025-01-01"});
            enter(&work, "role_grant", Uuid::from_u128(0xE2), right).await
        })
        .await;
        let signed_in = Actor { staff_id: Some(anna), ..actor(&[Role::Coordinator]) };
        let secret = work_as(&world, signed_in, |work| async move { notices::calendar::issue(&work).await }).await.expect("it can be had");
        assert!(feed(&world, &secret).await.is_some());
        for (ended, again) in [
            ("UPDATE role_grant SET to_on = '2025-02-28'", "UPDATE role_grant SET to_on = NULL"),
            ("UPDATE role_grant SET line = 'relief'", "UPDATE role_grant SET line = NULL"),
            ("UPDATE staff SET to_on = '2025-02-28'", "UPDATE staff SET to_on = NULL"),
        ] {
            for (sql, opens) in [(ended, false), (again, true)] {
                let sql = format!("{sql} WHERE office_id = $1");
                work(&world, move |work| {
                    let sql = sql.clone();
                    async move { Ok(work.tx.execute(&sql, &[]).await.map(drop)?) }
                })
                .await;
                assert_eq!(feed(&world, &secret).await.is_some(), opens, "{ended}");
            }
        }
    }
}
