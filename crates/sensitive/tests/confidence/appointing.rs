use casework::kind::Role;
use sensitive::{About, HandlerState, handler};
use testkit::on_both;

use crate::office::{
    ADMINISTRATOR, ANNA, AUDITOR, BALO, administrator, appoint, complain, does, furnish, leader, somebody, why,
};

on_both! {
    async fn two_persons_appoint_and_neither_is_the_one_who_reads(store: Store) {
        furnish(&store).await;
        let propose = |by, whom| does(&store, by, move |work| async move { handler::propose(&work, whom).await });
        assert_eq!(why(propose(leader(), ANNA).await), "Forbidden");
        assert_eq!(why(propose(administrator(), ADMINISTRATOR).await), "second-person");
        let id = propose(administrator(), ANNA).await.unwrap();
        assert_eq!(why(propose(administrator(), ANNA).await), "there-already");

        let approve = |by| does(&store, by, move |work| async move { handler::approve(&work, id).await });
        assert_eq!(why(approve(administrator()).await), "second-person", "who named does not agree too");
        assert_eq!(why(approve(somebody(ANNA, &[Role::Leader])).await), "second-person", "nor who is named");
        assert_eq!(why(approve(somebody(BALO, &[Role::Coordinator])).await), "Forbidden");
        assert_eq!(why(approve(leader()).await), "done");
        assert_eq!(why(approve(leader()).await), "not-proposed");

        let state = does(&store, somebody(ANNA, &[]), |work| async move { handler::own(&work).await }).await.unwrap();
        assert_eq!(state.unwrap().state, HandlerState::Approved);
        let reads = does(&store, somebody(ANNA, &[]), |work| async move { handler::reading(&work).await }).await;
        assert_eq!(why(reads), "NotFound", "nobody reads before they chose a passphrase");
    }

    async fn a_reader_ceases_by_two_persons_or_by_their_own_word(store: Store) {
        furnish(&store).await;
        let [anna, balo] = [appoint(&store, ANNA).await, appoint(&store, BALO).await];
        let end = |by, id| does(&store, by, move |work| async move { handler::end(&work, id).await });
        assert_eq!(why(end(administrator(), anna).await), "done");
        assert_eq!(why(end(administrator(), anna).await), "second-person", "one alone ends nobody");
        let still = does(&store, somebody(ANNA, &[]), |work| async move { handler::reading(&work).await }).await;
        assert!(still.is_ok());
        assert_eq!(why(end(somebody(AUDITOR, &[Role::Auditor]), anna).await), "done");
        let over = does(&store, somebody(ANNA, &[]), |work| async move { handler::reading(&work).await }).await;
        assert_eq!(why(over), "NotFound");
        assert_eq!(why(end(somebody(BALO, &[]), balo).await), "done", "their own word is enough");
    }

    async fn fewer_than_two_readers_take_nothing(store: Store) {
        furnish(&store).await;
        assert_eq!(why(complain(&store, 1, About::default()).await), "in-confidence-closed");
        appoint(&store, ANNA).await;
        assert_eq!(why(complain(&store, 1, About::default()).await), "in-confidence-closed");
        appoint(&store, BALO).await;
        assert_eq!(why(complain(&store, 1, About::default()).await), "done");
    }
}
