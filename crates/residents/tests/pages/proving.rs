use axum::http::{StatusCode, header};
use casework::Refusal;
use proof::{Due, ProofError};
use tlog::{KeyKind, LogKey, Proof};

use crate::{
    asking::asked,
    desk::{Browser, Office},
    following::enter,
};

testkit::on_both! {
    async fn slip_and_page_bear_the_leaf_and_once_its_day_is_published_the_proof(world: World) {
        let office = Office::open(world).await;
        let (slip, number, pin) = asked(&office, &mut Browser::new()).await;
        let mut browser = Browser::new();
        enter(&office, &mut browser, &number, &pin).await;
        let there = format!("/r/{number}/proof");
        let before = browser.get(&office, &there).await;
        assert_eq!(before.status, StatusCode::OK);
        assert!(before.html.starts_with("doorstep.leaf/v1\n") && before.html.contains(&format!("reference {number}\n")), "{}", before.html);
        let entry = proof::Opening::entry_of(before.html.as_bytes());
        let told = entry.chunks(4).map(|four| four.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
        let told = told.collect::<Vec<_>>().join(" ");
        slip.shows(&told);
        let page = browser.get(&office, &format!("/r/{number}")).await;
        page.shows(&told);
        page.shows("What will be in the public log");
        // Without the PIN nothing is told but the question for it.
        assert!(Browser::new().get(&office, &there).await.html.contains("name=\"pin\""));

        let key = LogKey::new("log.example/luhe", KeyKind::Log, &[1; 32]).unwrap();
        let verifier = key.verifier();
        let published = office.work(move |work| {
            let key = key.clone();
            async move {
                while casework::chain::seal(&work).await? > 0 {}
                proof::publish(&work, &key, Due::Everything).await.map_err(ProofError::refusal)?;
                Ok::<(), Refusal>(())
            }
        });
        published.await.unwrap();
        let after = browser.get(&office, &there).await;
        assert!(after.headers[header::CONTENT_DISPOSITION].to_str().unwrap().contains(&format!("{number}.tlog-proof")));
        let proof = Proof::parse(&after.html).unwrap();
        assert_eq!(proof.extra, before.html.as_bytes());
        assert_eq!(proof.check(&entry).unwrap().size, 256);
        assert!(verifier.check(&proof.checkpoint).is_ok());
        browser.get(&office, &format!("/r/{number}")).await.shows("yes, as leaf");
    }
}
