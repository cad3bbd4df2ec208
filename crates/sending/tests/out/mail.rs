//! Notices by mail, taken by a published mail server.

use casework::notice::To;
use jiff::SignedDuration;
use mail_parser::MessageParser;
use notices::{Security, Settings, thread};
use serde_json::json;
use testkit::on_both;
use uuid::Uuid;

use crate::{
    office::{
        DESCRIPTION, NAME, OFFICE, UNIT, a_request, contact, enter, furnish, key, outcomes, rows, send_all, sender,
        settings, smtp, tell, work,
    },
    programs::{certificate, free_port, mail_server, mail_server_at, mails},
};

fn by_mail(port: u16) -> Settings {
    Settings { smtp: Some(smtp(port)), ..settings() }
}

/// To, subject and text of a mail, and its Message-ID.
fn read(raw: &str) -> (String, String, String, String) {
    let mail = MessageParser::default().parse(raw.as_bytes()).expect("a mail");
    let to = mail.to().and_then(|to| to.first()?.address()).unwrap_or_default().to_owned();
    let text = mail.body_text(0).unwrap_or_default().into_owned();
    (to, mail.subject().unwrap_or_default().to_owned(), text, mail.message_id().unwrap_or_default().to_owned())
}

on_both! {
    async fn a_resident_is_told_in_their_language_without_the_subject_and_can_answer(world: World) {
        furnish(&world).await;
        let folder = tempfile::tempdir().expect("it can be had");
        let server = mail_server(folder.path(), &[]);
        let (_, number) = a_request(&world, Some(contact(Some("dolma@example.org"), Some("138 0000 0001")))).await;
        send_all(&sender(&world, by_mail(server.port))).await;

        let mails = mails(folder.path());
        assert_eq!(mails.len(), 1);
        let (to, subject, text, id) = read(&mails[0]);
        let mark = thread::mark(&key(), OFFICE, &number);
        assert_eq!(to, "dolma@example.org");
        assert_eq!(subject, format!("您的诉求 {number} 已收到 [#{mark}]"));
        assert!(text.contains(&format!("https://doorstep.example.org/r/{number}")), "{text}");
        assert!(id.contains(&mark), "a reply finds its request: {id}");
        for never in [DESCRIPTION, NAME, "Taps", "水管", "138"] {
            assert!(!mails[0].contains(never) && !text.contains(never), "{never}: {text}");
        }
        assert!(mails[0].contains("Auto-Submitted: auto-generated"), "no absence note answers it");
        assert_eq!(outcomes(&world).await, ["sent"]);
    }

    async fn every_reading_of_a_contact_is_noted(world: World) {
        furnish(&world).await;
        let folder = tempfile::tempdir().expect("it can be had");
        let server = mail_server(folder.path(), &[]);
        let (request, _) = a_request(&world, Some(contact(Some("dolma@example.org"), None))).await;
        send_all(&sender(&world, by_mail(server.port))).await;
        let noted = work(&world, move |work| async move {
            let sql = "SELECT reader FROM contact_read WHERE office_id = $1 AND matter_id = $2 AND purpose = 'notice'";
            let rows = work.tx.rows(sql, store::params![request]).await?;
            rows.iter().map(|row| Ok(row.get::<String>("reader")?)).collect::<Result<Vec<_>, _>>()
        })
        .await;
        assert_eq!(noted, ["notices"]);
    }

    async fn a_server_that_is_away_is_tried_again_under_the_same_id(world: World) {
        furnish(&world).await;
        let folder = tempfile::tempdir().expect("it can be had");
        let port = free_port();
        a_request(&world, Some(contact(Some("dolma@example.org"), None))).await;
        let sender = sender(&world, by_mail(port));
        send_all(&sender).await;
        let before = rows(&world).await;
        assert_eq!((before[0].attempts, before[0].done, before[0].failed), (1, false, false));
        assert_eq!(before[0].error.as_deref(), Some("smtp"));
        assert_eq!(before[0].due_at, world.now() + SignedDuration::from_mins(1));

        let _server = mail_server_at(port, folder.path(), &[]);
        send_all(&sender).await;
        assert_eq!(mails(folder.path()).len(), 0, "it is not yet time");
        world.clock.advance(SignedDuration::from_secs(61));
        send_all(&sender).await;
        let (_, _, _, id) = read(&mails(folder.path())[0]);
        assert!(id.starts_with(&before[0].id.simple().to_string()), "{id}");
        assert_eq!(outcomes(&world).await, ["sent"]);
    }

    async fn after_the_last_attempt_it_is_given_up_and_seen(world: World) {
        furnish(&world).await;
        let (request, _) = a_request(&world, Some(contact(Some("dolma@example.org"), None))).await;
        let sender = sender(&world, by_mail(free_port()));
        for _ in 0..5 {
            send_all(&sender).await;
            world.clock.advance(SignedDuration::from_hours(7));
        }
        let row = rows(&world).await.remove(0);
        assert_eq!((row.attempts, row.failed), (3, true));
        let seen = work(&world, |work| async move { notices::failures::failures(&work).await }).await;
        assert_eq!(seen.len(), 1);
        assert_eq!((seen[0].about.as_str(), seen[0].to.as_str(), seen[0].error.as_str()), ("request-received", "resident", "smtp"));
        assert_eq!(seen[0].subject, Some(("request".to_owned(), request)));
        assert!(!format!("{seen:?} {row:?}").contains("dolma"), "no address stands there");

        let id = row.id;
        work(&world, move |work| async move { notices::failures::try_again(&work, id).await }).await;
        assert!(!rows(&world).await[0].failed, "somebody who mended the settings tries again");
    }

    async fn at_night_residents_wait_and_units_do_not(world: World) {
        furnish(&world).await;
        let folder = tempfile::tempdir().expect("it can be had");
        let server = mail_server(folder.path(), &[]);
        work(&world, |work| async move {
            let address = json!({"unit": "water", "channel": "email", "sent_to": "water@example.org"});
            enter(&work, "unit_address", Uuid::from_u128(0xD1), address).await
        })
        .await;
        // 23:00 in Shanghai.
        world.clock.set("2025-03-03T15:00:00Z".parse().expect("it can be had"));
        let (request, number) = a_request(&world, Some(contact(Some("dolma@example.org"), None))).await;
        tell(&world, "request-handed-over", request, To::Unit(UNIT)).await;
        let sender = sender(&world, Settings { quiet: "21:00-07:00".parse().ok(), ..by_mail(server.port) });
        send_all(&sender).await;

        let arrived = mails(folder.path());
        assert_eq!(arrived.len(), 1);
        let (to, subject, text, _) = read(&arrived[0]);
        assert_eq!((to.as_str(), subject), ("water@example.org", format!("Request {number} is yours")));
        assert!(text.contains("Taps, pipes") && text.contains("Ridge") && text.contains(&format!("/requests/{request}")), "{text}");
        assert!(!text.contains(DESCRIPTION) && !text.contains(NAME), "{text}");
        let waiting = rows(&world).await.remove(0);
        assert_eq!((waiting.attempts, waiting.due_at), (0, "2025-03-03T23:00:00Z".parse().expect("it can be had")));

        world.clock.set("2025-03-03T23:00:01Z".parse().expect("it can be had"));
        send_all(&sender).await;
        assert_eq!(mails(folder.path()).len(), 2);
    }

    async fn a_unit_without_accounts_is_let_in_to_the_one_request(world: World) {
        furnish(&world).await;
        let folder = tempfile::tempdir().expect("it can be had");
        let server = mail_server(folder.path(), &[]);
        work(&world, |work| async move {
            let address = json!({"unit": "water", "channel": "email", "sent_to": "water@example.org"});
            enter(&work, "unit_address", Uuid::from_u128(0xD1), address).await
        })
        .await;
        let (request, _) = a_request(&world, None).await;
        let unit_link: notices::UnitLink = |_, _, request, unit, until| format!("/u/{request}/{unit}/{until}");
        let sender = sender(&world, Settings { unit_link: Some(unit_link), ..by_mail(server.port) });
        tell(&world, "request-handed-over", request, To::Unit(UNIT)).await;
        send_all(&sender).await;
        let (_, _, text, _) = read(&mails(folder.path())[0]);
        let until = world.now() + SignedDuration::from_hours(24 * 30);
        assert!(text.replace("=\n", "").contains(&format!("https://doorstep.example.org/u/{request}/{UNIT}/{until}")), "{text}");

        work(&world, |work| async move {
            let member = json!({"name": "Wu", "rank": "member", "place": "99", "from_on": "2025-01-01"});
            enter(&work, "staff", Uuid::from_u128(0xF1), member).await?;
            let grant = json!({"staff": Uuid::from_u128(0xF1), "role": "unit", "unit": "water", "from_on": "2025-01-01"});
            enter(&work, "role_grant", Uuid::from_u128(0xF2), grant).await
        })
        .await;
        tell(&world, "request-handed-over", request, To::Unit(UNIT)).await;
        send_all(&sender).await;
        let second = mails(folder.path()).into_iter().map(|raw| read(&raw).2).filter(|text| text.contains("/requests/"));
        assert_eq!(second.count(), 1, "who has an account signs in");
    }

    async fn each_address_of_a_unit_gets_a_row_of_its_own(world: World) {
        furnish(&world).await;
        let folder = tempfile::tempdir().expect("it can be had");
        let server = mail_server(folder.path(), &[]);
        work(&world, |work| async move {
            for (n, to, language) in [(1, "one@example.org", "en"), (2, "two@example.org", "zh-Hant")] {
                let address = json!({"unit": "water", "channel": "email", "sent_to": to, "language": language});
                enter(&work, "unit_address", Uuid::from_u128(0xD0 + n), address).await?;
            }
            Ok(())
        })
        .await;
        let (request, number) = a_request(&world, None).await;
        tell(&world, "request-overdue", request, To::Unit(UNIT)).await;
        send_all(&sender(&world, by_mail(server.port))).await;
        let mut arrived: Vec<_> = mails(folder.path()).iter().map(|raw| { let (to, subject, ..) = read(raw); (to, subject) }).collect();
        arrived.sort();
        let expected = [("one", format!("Request {number} is overdue")), ("two", format!("訴求 {number} 已逾期"))];
        assert_eq!(arrived, expected.map(|(to, subject)| (format!("{to}@example.org"), subject)));
        assert_eq!(outcomes(&world).await, ["split", "sent", "sent"]);
    }

    async fn the_offices_own_words_are_used_and_checked(world: World) {
        furnish(&world).await;
        let folder = tempfile::tempdir().expect("it can be had");
        let server = mail_server(folder.path(), &[]);
        work(&world, |work| async move {
            let words = json!({"template": "request-received", "language": "zh-Hans", "subject": "收到 {number}",
                "words": "{office}已收到 {number}，{due}前答复。{link}"});
            enter(&work, "notice_text", Uuid::from_u128(0xD1), words).await
        })
        .await;
        let (_, number) = a_request(&world, Some(contact(Some("dolma@example.org"), None))).await;
        send_all(&sender(&world, by_mail(server.port))).await;
        let (_, subject, text, _) = read(&mails(folder.path())[0]);
        assert!(subject.starts_with(&format!("收到 {number} ")), "{subject}");
        assert!(text.starts_with(&format!("Ridge Office已收到 {number}，")) && !text.contains('{'), "{text}");
    }

    async fn who_cannot_be_reached_is_no_failure(world: World) {
        furnish(&world).await;
        let (request, _) = a_request(&world, Some(contact(None, Some("138 0000 0001")))).await;
        tell(&world, "request-handed-over", request, To::Unit(UNIT)).await;
        tell(&world, "request-returned", request, To::Office).await;
        let (anonymous, _) = a_request(&world, None).await;
        tell(&world, "request-replied", anonymous, To::Resident).await;
        send_all(&sender(&world, by_mail(free_port()))).await;
        assert_eq!(outcomes(&world).await, ["no-address", "no-address", "no-address", "no-contact"]);
        a_request(&world, Some(contact(Some("dolma@example.org"), None))).await;
        send_all(&sender(&world, settings())).await;
        assert_eq!(outcomes(&world).await.last().expect("it can be had"), "no-channel");
    }

    async fn what_should_have_gone_out_long_ago_is_no_news_any_more(world: World) {
        furnish(&world).await;
        a_request(&world, Some(contact(Some("dolma@example.org"), None))).await;
        world.clock.advance(SignedDuration::from_hours(24 * 8));
        send_all(&sender(&world, by_mail(free_port()))).await;
        assert_eq!(outcomes(&world).await, ["stale"]);
    }

    async fn an_erased_contact_is_told_nothing(world: World) {
        furnish(&world).await;
        let (request, _) = a_request(&world, Some(contact(Some("dolma@example.org"), None))).await;
        work(&world, move |work| async move {
            people::erase_for_matter(&work.tx, "request", request, "asked for").await.expect("it is erased");
            Ok(())
        })
        .await;
        send_all(&sender(&world, by_mail(free_port()))).await;
        assert_eq!(outcomes(&world).await, ["no-contact"]);
    }
}

#[test]
fn mail_goes_over_a_secret_line_and_only_to_a_server_that_is_trusted() {
    testkit::run_on_sqlite(|world| async move {
        furnish(&world).await;
        let folder = tempfile::tempdir().expect("it can be had");
        let (certificate, private) = certificate(folder.path());
        let paths = [&certificate, &private].map(|path| path.display().to_string());
        let server = mail_server(folder.path(), &["--tlscert", &paths[0], "--tlskey", &paths[1]]);
        a_request(&world, Some(contact(Some("dolma@example.org"), None))).await;

        let secret = |trusted: bool| Settings {
            smtp: Some(notices::Smtp { security: Security::StartTls, ..smtp(server.port) }),
            certificates: trusted.then(|| std::fs::read(&certificate).expect("it can be had")),
            ..settings()
        };
        send_all(&sender(&world, secret(false))).await;
        assert_eq!(outcomes(&world).await, ["smtp"], "nobody vouches for this server");
        assert_eq!(mails(folder.path()).len(), 0);
        world.clock.advance(SignedDuration::from_mins(2));
        send_all(&sender(&world, secret(true))).await;
        assert_eq!(outcomes(&world).await, ["sent"]);
        assert_eq!(mails(folder.path()).len(), 1);
    });
}
