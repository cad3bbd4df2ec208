use casework::Actor;
use sensitive::{About, Entry, Stage};
use testkit::on_both;
use uuid::Uuid;

use crate::office::{ANNA, BALO, CHENG, OFFICE, ROADS, TEXT, appoint, complain, does, furnish, slip, unlocked, why};

on_both! {
    async fn nobody_it_is_about_reads_it_whether_by_unit_role_team_or_name(store: Store) {
        furnish(&store).await;
        for reader in [ANNA, BALO, CHENG] {
            appoint(&store, reader).await;
        }
        let about = About { units: vec![ROADS], ..About::default() };
        let (id, _) = complain(&store, 1, about).await.unwrap();
        for (reader, sees) in [(ANNA, "done"), (BALO, "done"), (CHENG, "NotFound")] {
            let read = unlocked(&store, reader, move |work, key| async move { sensitive::read(&work, &key, id).await });
            assert_eq!(why(read.await), sees);
        }
        let seen = unlocked(&store, CHENG, |work, _| async move { sensitive::list(&work).await }).await.unwrap();
        assert!(seen.is_empty(), "not even that it came");
        let opened = unlocked(&store, ANNA, move |work, key| async move { sensitive::read(&work, &key, id).await }).await.unwrap();
        assert_eq!(opened.told.text, TEXT);
        assert_eq!(opened.readers, ["Anna", "Balo"]);
    }

    async fn a_complaint_about_every_reader_is_refused_and_not_lost_in_silence(store: Store) {
        furnish(&store).await;
        let [anna, balo] = [appoint(&store, ANNA).await, appoint(&store, BALO).await];
        let about = About { handlers: vec![anna, balo], ..About::default() };
        assert_eq!(why(complain(&store, 1, about).await), "in-confidence-nobody");
        let about = About { handlers: vec![anna], ..About::default() };
        let (id, _) = complain(&store, 2, about).await.unwrap();
        let read = unlocked(&store, ANNA, move |work, key| async move { sensitive::read(&work, &key, id).await });
        assert_eq!(why(read.await), "NotFound");
    }

    async fn the_same_form_sent_twice_makes_one_complaint_with_one_slip(store: Store) {
        furnish(&store).await;
        appoint(&store, ANNA).await;
        appoint(&store, BALO).await;
        complain(&store, 1, About::default()).await.unwrap();
        complain(&store, 1, About::default()).await.unwrap();
        let listed = unlocked(&store, ANNA, |work, _| async move { sensitive::list(&work).await }).await.unwrap();
        assert_eq!(listed.len(), 1);
        let other = slip(9).found(OFFICE);
        let id = Uuid::from_u128(0xD001);
        let forged = does(&store, Actor::public("web"), move |work| {
            let other = other.clone();
            async move { sensitive::receive(&work, id, &other, &crate::office::told(About::default())).await }
        });
        assert_eq!(why(forged.await), "DifferentContent", "nobody gets at a complaint by its id");
    }

    async fn number_and_pin_together_show_stage_and_answer_and_nothing_of_the_notes(store: Store) {
        furnish(&store).await;
        appoint(&store, ANNA).await;
        appoint(&store, BALO).await;
        let (id, found) = complain(&store, 1, About::default()).await.unwrap();
        let entry = Entry {
            note: "The book of the ferry shows the payment".into(),
            answer: "We heard two witnesses and will tell you more in March".into(),
            stage: Some(Stage::LookedInto),
            version: 1,
        };
        unlocked(&store, BALO, move |work, key| {
            let entry = entry.clone();
            async move { sensitive::write(&work, &key, id, &entry).await }
        }).await.unwrap();

        let typed = slip(1).found(OFFICE);
        let seen = does(&store, Actor::public("web"), move |work| {
            let typed = typed.clone();
            async move {
                let id = sensitive::find(&work, &typed).await?.unwrap();
                sensitive::add(&work, id, &typed, "The second witness is my aunt").await?;
                sensitive::standing(&work, id, &typed).await
            }
        }).await.unwrap();
        assert_eq!(seen.stage, Stage::LookedInto);
        let words: Vec<(&str, &str)> = seen.words.iter().map(|word| (word.part.as_str(), word.text.as_str())).collect();
        assert_eq!(words, [
            ("answer", "We heard two witnesses and will tell you more in March"),
            ("addition", "The second witness is my aunt"),
        ]);
        let others = does(&store, Actor::public("web"), move |work| async move {
            sensitive::find(&work, &slip(2).found(OFFICE)).await
        }).await.unwrap();
        assert!(others.is_none());
        let stranger = slip(2).found(OFFICE);
        let forged = does(&store, Actor::public("web"), move |work| {
            let stranger = stranger.clone();
            async move { sensitive::standing(&work, id, &stranger).await }
        });
        assert_eq!(why(forged.await), "NotFound");
        drop(found);
    }
}
