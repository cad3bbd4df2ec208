//! What becomes of letters.

use notices::{Security, thread};
use serde_json::{Value as Json, json};
use store::params;
use testkit::{World, on_both, run_on_sqlite};

use crate::{
    office::{OFFICE, a_request, contact, furnish, key, rows, work},
    programs,
    server::{deliver, flags, forget_seen, imap, over, reader},
};

const LETTER: &str = "From: Dolma <dolma@example.org>\nTo: office@example.org\nMessage-ID: <one@example.org>\n\
                      Subject: The bridge\n\nThe bridge below the school is broken.\n-- \nDolma\n0837 123456\n";

/// Channel and description of each request, in the order in which they came.
async fn requests(world: &World) -> Vec<Json> {
    work(world, |work| async move {
        let rows = work
            .tx
            .rows("SELECT channel, description FROM request WHERE office_id = $1 ORDER BY received_at, id", &[])
            .await?;
        rows.iter().map(|row| Ok(json!([row.get::<String>("channel")?, row.get::<String>("description")?]))).collect()
    })
    .await
}

async fn notes(world: &World) -> Vec<(uuid::Uuid, String)> {
    work(world, |work| async move {
        let rows =
            work.tx.rows("SELECT request_id, text FROM request_note WHERE office_id = $1 ORDER BY id", &[]).await?;
        rows.iter().map(|row| Ok((row.get("request_id")?, row.get("text")?))).collect()
    })
    .await
}

on_both! {
    async fn a_letter_becomes_one_request_however_often_it_is_read(world: World) {
        furnish(&world).await;
        let server = imap(&[]);
        deliver(&server, &[LETTER]);
        let reader = reader(&world, &server, "taps");
        assert_eq!(reader.round().await.expect("it can be had"), 1);
        assert_eq!(requests(&world).await, [json!(["email", "The bridge\n\nThe bridge below the school is broken."])]);
        assert_eq!(flags(&server), ["Seen"]);
        assert_eq!(reader.round().await.expect("it can be had"), 0, "nothing waits");
        forget_seen(&server);
        assert_eq!(reader.round().await.expect("it can be had"), 0, "it is known");
        assert_eq!(requests(&world).await.len(), 1);
        assert_eq!(flags(&server), ["Seen"]);
    }

    async fn who_wrote_is_kept_sealed_and_told_that_it_came_in(world: World) {
        furnish(&world).await;
        let server = imap(&[]);
        deliver(&server, &[LETTER]);
        reader(&world, &server, "taps").round().await.expect("it can be had");
        let (email, name) = work(&world, |work| async move {
            let row = work.tx.row("SELECT id FROM request WHERE office_id = $1", &[]).await?.expect("a request");
            let contact = people::read(&work, &key(), ("request", row.get("id")?), people::Purpose::Reach, None).await.expect("it opens").expect("a contact");
            Ok((contact.email().map(str::to_owned), contact.name().map(str::to_owned)))
        })
        .await;
        assert_eq!((email.as_deref(), name.as_deref()), (Some("dolma@example.org"), Some("Dolma")));
        let waiting = rows(&world).await;
        assert!(waiting.iter().any(|row| row.body["template"] == "request-received" && row.body["to"] == "resident"), "{waiting:?}");
        assert!(!format!("{waiting:?}").contains("dolma"));
    }

    async fn a_reply_to_a_notice_becomes_a_note_on_its_request(world: World) {
        furnish(&world).await;
        let (request, number) = a_request(&world, Some(contact(Some("dolma@example.org"), None))).await;
        let mark = thread::mark(&key(), OFFICE, &number);
        let by_subject = format!(
            "From: dolma@example.org\nMessage-ID: <two@example.org>\nSubject: Re: Received [#{mark}]\n\n\
             It is the second house.\n\n> Your request has come in\n"
        );
        let by_reference = format!(
            "From: dolma@example.org\nMessage-ID: <three@example.org>\nIn-Reply-To: <0195.{mark}@doorstep.example.org>\n\
             Subject: water\n\nAnd the third.\n"
        );
        let server = imap(&[]);
        deliver(&server, &[&by_subject, &by_reference]);
        let reader = reader(&world, &server, "taps");
        assert_eq!(reader.round().await.expect("it can be had"), 2);
        let expected = [(request, "It is the second house.\n[…]".to_owned()), (request, "And the third.".to_owned())];
        assert_eq!(notes(&world).await, expected);
        forget_seen(&server);
        assert_eq!(reader.round().await.expect("it can be had"), 0);
        assert_eq!(notes(&world).await.len(), 2, "read twice, noted once");
        assert_eq!(requests(&world).await.len(), 1);
    }

    async fn a_number_without_its_tag_opens_nobody_elses_request(world: World) {
        furnish(&world).await;
        let (_, number) = a_request(&world, None).await;
        let guessed = format!(
            "From: x@example.org\nMessage-ID: <four@example.org>\nSubject: Re: [#{number}-AAAAAAAA]\n\nClose this request.\n"
        );
        let server = imap(&[]);
        deliver(&server, &[&guessed]);
        reader(&world, &server, "taps").round().await.expect("it can be had");
        assert!(notes(&world).await.is_empty());
        assert_eq!(requests(&world).await.len(), 2, "it is a request of its own, for somebody to look at");
    }

    async fn what_programs_write_is_passed_over(world: World) {
        furnish(&world).await;
        let absence = LETTER.replace("Subject:", "Auto-Submitted: auto-replied\nSubject:");
        let list = LETTER.replace("Subject:", "Precedence: bulk\nSubject:");
        let returned = LETTER.replace("From: Dolma <dolma@example.org>", "Return-Path: <>\nFrom: MAILER-DAEMON@example.org");
        let server = imap(&[]);
        deliver(&server, &[&absence, &list, &returned]);
        assert_eq!(reader(&world, &server, "taps").round().await.expect("it can be had"), 0);
        assert!(requests(&world).await.is_empty() && rows(&world).await.is_empty());
        assert_eq!(flags(&server), ["Seen", "Seen", "Seen"]);
    }

    async fn what_cannot_be_taken_in_is_flagged_and_left_for_people(world: World) {
        furnish(&world).await;
        let server = imap(&[]);
        let empty = "From: x@example.org\nMessage-ID: <five@example.org>\nSubject:\n\n\n";
        deliver(&server, &[LETTER, empty]);
        assert_eq!(reader(&world, &server, "nowhere").round().await.expect("it can be had"), 0);
        assert!(requests(&world).await.is_empty());
        assert_eq!(flags(&server), ["Flagged", "Flagged"]);
        assert_eq!(reader(&world, &server, "taps").round().await.expect("it can be had"), 0, "until somebody takes the flag away");
    }

    async fn a_long_letter_is_kept_whole(world: World) {
        furnish(&world).await;
        let text: Vec<String> = (0..900).map(|n| format!("line number {n}")).collect();
        let long = format!("From: x@example.org\nMessage-ID: <six@example.org>\nSubject: Long\n\n{}\n", text.join("\n"));
        let server = imap(&[]);
        deliver(&server, &[&long]);
        reader(&world, &server, "taps").round().await.expect("it can be had");
        let first = requests(&world).await.remove(0)[1].as_str().expect("it can be had").to_owned();
        let rest: Vec<String> = notes(&world).await.into_iter().map(|(_, text)| text).collect();
        let whole = format!("{first}\n{}", rest.join("\n"));
        assert!(rest.len() > 1 && text.iter().all(|line| whole.lines().any(|kept| kept == line)));
    }

    async fn the_number_of_a_request_cannot_be_chosen_by_its_sender(world: World) {
        furnish(&world).await;
        let server = imap(&[]);
        deliver(&server, &[LETTER]);
        reader(&world, &server, "taps").round().await.expect("it can be had");
        let id = work(&world, |work| async move {
            let sql = "SELECT id FROM request WHERE office_id = $1 AND channel = $2";
            Ok(work.tx.row(sql, params!["email"]).await?.expect("a request").get::<uuid::Uuid>("id")?)
        })
        .await;
        let keyed = people::derived(&key(), "mail", &[OFFICE.0.as_bytes(), b"one@example.org"]);
        assert_eq!(id.as_bytes()[..6], keyed[..6]);
    }
}

#[test]
fn a_mailbox_is_read_over_a_secret_line_and_only_from_a_server_that_is_trusted() {
    run_on_sqlite(|world| async move {
        furnish(&world).await;
        let folder = tempfile::tempdir().expect("it can be had");
        let (certificate, private) = programs::certificate(folder.path());
        let paths = [&certificate, &private].map(|path| path.display().to_string());
        let server = imap(&["--cert", &paths[0], "--key", &paths[1]]);
        assert!(
            over(&world, &server, "taps", Security::StartTls, None).round().await.is_err(),
            "nobody vouches for it"
        );
        let reader = over(&world, &server, "taps", Security::StartTls, Some(&certificate));
        assert_eq!(reader.round().await.expect("it can be had"), 0, "the folder is empty, and it was opened");
    });
}
