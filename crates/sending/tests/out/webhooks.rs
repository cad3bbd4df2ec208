//! Webhooks: what is told, to whom, how it is signed, and that nothing is lost or told too early.

use casework::{Refusal, chain, kind::Role};
use jiff::SignedDuration;
use serde_json::{Value as Json, json};
use store::{Clock, SystemClock};
use testkit::{World, on_both};
use uuid::Uuid;

use crate::{
    office::{
        DESCRIPTION, NAME, OFFICE, a_request, actor, contact, enter, furnish, key, rows, send_all, sender, settings,
        work, work_as,
    },
    programs::python,
    receiver::{Arrived, Receiver},
};

const HOOK: Uuid = Uuid::from_u128(0xE1);

async fn listen(world: &World, url: String, events: &'static str) {
    work(world, move |work| {
        let hook = json!({"url": url, "events": events, "active": true});
        async move { enter(&work, "webhook", HOOK, hook).await }
    })
    .await;
}

async fn seal(world: &World) {
    work(world, |work| async move { chain::seal(&work).await }).await;
}

/// What the library published for receivers says of a delivery.
fn checked(arrived: &Arrived, secret: &str) -> Result<Json, String> {
    let headers = ["webhook-id", "webhook-timestamp", "webhook-signature"];
    let headers: serde_json::Map<_, _> =
        headers.iter().map(|name| ((*name).to_owned(), arrived.header(name).into())).collect();
    let input = json!({"secret": secret, "headers": headers, "body": arrived.body}).to_string();
    let text = "import json, sys\nfrom standardwebhooks.webhooks import Webhook\nd = json.load(sys.stdin)\n\
                print(json.dumps(Webhook(d['secret']).verify(d['body'], d['headers'])))";
    python(text, &input).map(|printed| serde_json::from_str(&printed).expect("JSON"))
}

on_both! {
    async fn a_delivery_is_signed_so_that_the_published_library_accepts_it(world: World) {
        world.clock.set(SystemClock.now());
        furnish(&world).await;
        let receiver = Receiver::start(&[]).await;
        listen(&world, receiver.url("/hook?from=doorstep"), "request.*").await;
        let (request, number) = a_request(&world, Some(contact(None, Some("138 0000 0001")))).await;
        seal(&world).await;
        send_all(&sender(&world, settings())).await;

        let arrived = receiver.arrived();
        assert_eq!(arrived.len(), 1, "a contact that was kept is nobody's business: {arrived:?}");
        assert_eq!(arrived[0].uri.to_string(), "/hook?from=doorstep");
        let told = checked(&arrived[0], &sending::secret(&key(), OFFICE, HOOK)).expect("the signature is right");
        assert_eq!(told["type"], "request.received");
        let data = &told["data"];
        assert_eq!(data["id"], json!(request));
        assert_eq!((data["reference"].as_str(), data["state"].as_str()), (Some(number.as_str()), Some("received")));
        assert_eq!((data["category"].as_str(), data["place"].as_str()), (Some("taps"), Some("99")));
        for never in [DESCRIPTION, NAME, "138", "Taps, pipes"] {
            assert!(!arrived[0].body.contains(never), "{never}: {}", arrived[0].body);
        }
        let foreign = sending::secret(&key(), OFFICE, Uuid::from_u128(1));
        assert!(checked(&arrived[0], &foreign).is_err(), "another webhook's secret does not fit");
        let forged = Arrived { body: arrived[0].body.replace("received", "closed"), ..arrived[0].clone() };
        assert!(checked(&forged, &sending::secret(&key(), OFFICE, HOOK)).is_err());
    }

    async fn a_delivery_that_failed_is_tried_again_under_its_id_with_a_new_signature(world: World) {
        world.clock.set(SystemClock.now() - SignedDuration::from_mins(2));
        furnish(&world).await;
        let receiver = Receiver::start(&[503, 500]).await;
        listen(&world, receiver.url("/"), "request.received").await;
        a_request(&world, None).await;
        seal(&world).await;
        let sender = sender(&world, settings());
        for pause in [61, 121, 1] {
            send_all(&sender).await;
            world.clock.advance(SignedDuration::from_secs(pause));
        }
        let arrived = receiver.arrived();
        assert_eq!(arrived.len(), 3);
        let of = |name| arrived.iter().map(|it| it.header(name)).collect::<std::collections::BTreeSet<_>>();
        assert_eq!(of("webhook-id").len(), 1, "whoever got it twice knows");
        assert_eq!(of("webhook-signature").len(), 3, "a replay is known by its age");
        assert_eq!(arrived.iter().map(|it| &it.body).collect::<std::collections::BTreeSet<_>>().len(), 1);
        for one in &arrived {
            assert!(checked(one, &sending::secret(&key(), OFFICE, HOOK)).is_ok());
        }
        assert!(rows(&world).await[0].done);
    }

    async fn only_what_was_committed_and_sealed_is_told_and_each_once(world: World) {
        furnish(&world).await;
        let receiver = Receiver::start(&[]).await;
        listen(&world, receiver.url("/"), "request.*").await;
        let sender = sender(&world, settings());
        a_request(&world, None).await;
        send_all(&sender).await;
        assert_eq!(receiver.arrived().len(), 0, "it is not in the log yet");
        let refused: Result<(), Refusal> = work_as(&world, actor(&[Role::Coordinator]), |work| async move {
            casework::event::note(&work, "request", HOOK, &casework::event::Event::new("request.closed")).await?;
            Err(Refusal::Stale)
        })
        .await;
        assert!(refused.is_err());
        for _ in 0..3 {
            seal(&world).await;
            send_all(&sender).await;
        }
        for _ in 0..4 {
            a_request(&world, None).await;
            seal(&world).await;
        }
        send_all(&sender).await;
        let mut told: Vec<i64> = receiver.arrived().iter().map(|it| {
            let body: Json = serde_json::from_str(&it.body).expect("it can be had");
            assert_eq!(body["type"], "request.received");
            body["data"]["seq"].as_i64().expect("it can be had")
        }).collect();
        told.sort_unstable();
        told.dedup();
        assert_eq!((told.len(), receiver.arrived().len()), (5, 5));
    }

    async fn a_webhook_is_told_from_the_day_on_which_it_was_entered(world: World) {
        furnish(&world).await;
        a_request(&world, None).await;
        seal(&world).await;
        let receiver = Receiver::start(&[]).await;
        listen(&world, receiver.url("/"), "*").await;
        let (_, number) = a_request(&world, None).await;
        seal(&world).await;
        send_all(&sender(&world, settings())).await;
        let arrived = receiver.arrived();
        assert_eq!(arrived.len(), 1, "{arrived:?}");
        assert!(arrived[0].body.contains(&number));
    }

    async fn a_webhook_in_the_offices_own_network_is_not_called_and_one_that_is_gone_is_given_up(world: World) {
        furnish(&world).await;
        let receiver = Receiver::start(&[410]).await;
        listen(&world, receiver.url("/"), "request.*").await;
        a_request(&world, None).await;
        seal(&world).await;
        send_all(&sender(&world, notices::Settings { allow_private_targets: false, ..settings() })).await;
        assert_eq!(rows(&world).await[0].error.as_deref(), Some("private-target"));
        assert_eq!(receiver.arrived().len(), 0);
        a_request(&world, None).await;
        seal(&world).await;
        send_all(&sender(&world, settings())).await;
        let row = rows(&world).await.pop().expect("it can be had");
        assert_eq!((row.failed, row.error.as_deref()), (true, Some("http-410")));
    }

    async fn only_an_administrator_enters_webhooks(world: World) {
        furnish(&world).await;
        for role in [Role::Coordinator, Role::Leader, Role::Unit, Role::Field] {
            let entered = work_as(&world, actor(&[role]), |work| async move {
                let hook = json!({"url": "https://example.org/", "events": "request.*", "active": true});
                enter(&work, "webhook", HOOK, hook).await
            })
            .await;
            assert!(matches!(entered, Err(Refusal::Forbidden)), "{role:?}");
        }
    }
}
