//! The outbox itself: claims, side by side, and what is forgotten.

use std::sync::Arc;

use casework::{notice::NOTICE, outbox};
use jiff::SignedDuration;
use notices::Settings;
use testkit::on_both;

use crate::{
    office::{a_request, contact, furnish, outcomes, rows, send_all, sender, settings, smtp, work},
    programs::{mail_server, mails},
};

on_both! {
    async fn who_dies_after_sending_leaves_a_claim_that_runs_out_and_the_id_stays(world: World) {
        furnish(&world).await;
        let folder = tempfile::tempdir().expect("it can be had");
        let server = mail_server(folder.path(), &[]);
        a_request(&world, Some(contact(Some("dolma@example.org"), None))).await;
        // Claimed by somebody who is gone before it could be marked.
        let until = world.now() + SignedDuration::from_mins(10);
        let claimed = work(&world, move |work| async move { outbox::claim(&work, NOTICE, 10, until).await }).await;
        assert_eq!(claimed.len(), 1);
        let sender = sender(&world, Settings { smtp: Some(smtp(server.port)), ..settings() });
        send_all(&sender).await;
        assert_eq!(mails(folder.path()).len(), 0, "it may still be on its way");
        world.clock.advance(SignedDuration::from_mins(11));
        send_all(&sender).await;
        let mails = mails(folder.path());
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains(&claimed[0].id.simple().to_string()), "the same Message-ID");
        assert_eq!(rows(&world).await[0].attempts, 2);
    }

    async fn two_who_send_at_once_send_everything_once(world: World) {
        furnish(&world).await;
        let folder = tempfile::tempdir().expect("it can be had");
        let server = mail_server(folder.path(), &[]);
        for n in 0..20 {
            a_request(&world, Some(contact(Some(&format!("r{n}@example.org")), None))).await;
        }
        let settings = Settings { smtp: Some(smtp(server.port)), ..settings() };
        let (one, other) = (sender(&world, settings.clone()), sender(&world, settings));
        tokio::join!(send_all(&one), send_all(&other));
        assert_eq!(mails(folder.path()).len(), 20);
        assert!(outcomes(&world).await.iter().all(|outcome| outcome == "sent"));
    }

    async fn what_has_come_to_its_end_is_forgotten_and_what_was_given_up_is_not(world: World) {
        furnish(&world).await;
        a_request(&world, Some(contact(Some("dolma@example.org"), None))).await;
        a_request(&world, Some(contact(Some("tashi@example.org"), None))).await;
        let given_up = rows(&world).await[0].id;
        work(&world, move |work| async move { outbox::give_up(&work, given_up, "smtp-550").await }).await;
        send_all(&sender(&world, settings())).await;
        world.clock.advance(SignedDuration::from_hours(1));
        let before = world.now();
        assert_eq!(work(&world, move |work| async move { outbox::forget(&work, before).await }).await, 1);
        assert_eq!(rows(&world).await.iter().map(|row| row.id).collect::<Vec<_>>(), [given_up]);
    }

    async fn the_task_ends_when_it_is_told(world: World) {
        furnish(&world).await;
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let task = tokio::spawn(Arc::clone(&sender(&world, settings())).go_on(stopped));
        stop.send(true).expect("it can be had");
        tokio::time::timeout(std::time::Duration::from_secs(5), task).await.expect("in time").expect("it can be had");
    }
}
