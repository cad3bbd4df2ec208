//! Text messages and chat by a gateway's template.

use casework::notice::To;
use notices::{Gateway, Settings};
use serde_json::{Value as Json, json};
use testkit::on_both;
use uuid::Uuid;

use crate::{
    office::{UNIT, a_request, contact, enter, furnish, outcomes, rows, send_all, sender, settings, tell, work},
    receiver::Receiver,
};

fn gateway(url: String) -> Gateway {
    Gateway {
        url,
        method: "POST".to_owned(),
        headers: "Content-Type: application/json\nAuthorization: Bearer word".to_owned(),
        body: r#"{"to":"{to}","text":"{text}"}"#.to_owned(),
    }
}

on_both! {
    async fn who_left_a_telephone_number_gets_a_text_message(world: World) {
        furnish(&world).await;
        let receiver = Receiver::start(&[]).await;
        let (_, number) = a_request(&world, Some(contact(None, Some("+86 138-0000-0001")))).await;
        send_all(&sender(&world, Settings { sms: Some(gateway(receiver.url("/sms"))), ..settings() })).await;
        let arrived = receiver.arrived();
        assert_eq!(arrived.len(), 1);
        assert_eq!((arrived[0].uri.path(), arrived[0].header("authorization")), ("/sms", "Bearer word"));
        let body: Json = serde_json::from_str(&arrived[0].body).expect("it can be had");
        assert_eq!(body["to"], "+86 138-0000-0001");
        let text = body["text"].as_str().expect("it can be had");
        assert!(text.contains(&number) && !text.contains('\n'), "{text}");
        assert_eq!(outcomes(&world).await, ["sent"]);
    }

    async fn a_unit_is_told_in_its_chat_room(world: World) {
        furnish(&world).await;
        let receiver = Receiver::start(&[]).await;
        work(&world, |work| async move {
            let address = json!({"unit": "water", "channel": "chat", "sent_to": "room/water"});
            enter(&work, "unit_address", Uuid::from_u128(0xD1), address).await
        })
        .await;
        let (request, number) = a_request(&world, None).await;
        tell(&world, "request-due-soon", request, To::Unit(UNIT)).await;
        let url = receiver.url("/hooks/{to}");
        let chat = Gateway { url, body: r#"{"text":"{text}"}"#.to_owned(), ..gateway(String::new()) };
        send_all(&sender(&world, Settings { chat: Some(chat), ..settings() })).await;
        let arrived = receiver.arrived();
        assert_eq!(arrived[0].uri.path(), "/hooks/room%2Fwater");
        assert!(arrived[0].body.contains(&number), "{}", arrived[0].body);
    }

    async fn a_gateway_in_the_offices_own_network_is_called_only_where_that_is_allowed(world: World) {
        furnish(&world).await;
        let receiver = Receiver::start(&[]).await;
        a_request(&world, Some(contact(None, Some("138 0000 0001")))).await;
        for url in [receiver.url("/"), format!("http://localhost:{}/", receiver.port)] {
            let closed = Settings { sms: Some(gateway(url)), allow_private_targets: false, ..settings() };
            send_all(&sender(&world, closed)).await;
            let row = rows(&world).await.remove(0);
            assert_eq!((row.failed, row.error.as_deref()), (true, Some("private-target")));
            let id = row.id;
            work(&world, move |work| async move { notices::failures::try_again(&work, id).await }).await;
        }
        assert_eq!(receiver.arrived().len(), 0, "nothing was connected");
    }

    async fn redirects_are_not_followed(world: World) {
        furnish(&world).await;
        let receiver = Receiver::start(&[302]).await;
        a_request(&world, Some(contact(None, Some("138 0000 0001")))).await;
        send_all(&sender(&world, Settings { sms: Some(gateway(receiver.url("/sms"))), ..settings() })).await;
        assert_eq!(receiver.arrived().len(), 1);
        assert_eq!(rows(&world).await[0].error.as_deref(), Some("http-302"));
    }
}
