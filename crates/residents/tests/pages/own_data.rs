//! One's own data, with number and PIN: seen, asked about, consent taken back.

use axum::http::StatusCode;

use crate::{
    asking::asked,
    desk::{Browser, Office},
    following::enter,
};

testkit::on_both! {
    async fn a_resident_takes_a_consent_back_asks_about_their_data_and_reads_the_answer(world: World) {
        let office = Office::open(world).await;
        let mut browser = Browser::new();
        let (_, number, pin) = asked(&office, &mut browser).await;
        let id = office.request().await;
        let (text, key) = (id.to_string(), office.app.key.clone());
        office.enter("consent", &[("request", &text), ("agreed_to", "photo"), ("given_on", "2025-03-01")]).await;
        office
            .work(move |work| {
                let key = key.clone();
                async move {
                    let contact = people::ContactText::new(Some("Quillfeather"), Some("13870009155"), None, None).unwrap();
                    people::keep(&work.tx, &key, "request", id, &contact).await.map_err(people::PeopleError::refusal)?;
                    lines::contact::read(&work, &key, &requests::REQUEST, id, None).await.map(drop)
                }
            })
            .await
            .unwrap();
        let here = format!("/r/{number}/data");
        Browser::new().get(&office, &here).await.hides("Your data");
        enter(&office, &mut browser, &number, &pin).await;
        browser.get(&office, &format!("/r/{number}")).await.shows(&here);
        let page = browser.get(&office, &here).await;
        for told in ["Telephone", "Name"] {
            page.shows(told);
        }
        for hidden in ["Quillfeather", "13870009155"] {
            page.hides(hidden);
        }
        assert!(page.html.len() < 30_000, "{}", page.html.len());
        let back = browser.fill(&office, &page, &format!("/r/{number}/consent-withdrawal"), &[]).await;
        assert_eq!(back.location(), format!("{here}?said=consent-withdrawal"));
        let page = browser.get(&office, back.location()).await;
        page.shows("Taken back.");
        page.hides("/consent-withdrawal");
        let asking = format!("/r/{number}/data-request");
        let empty = browser.fill(&office, &page, &asking, &[("asks", "correction"), ("remark", "")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let sent = browser.fill(&office, &page, &asking, &[("asks", "erasure"), ("remark", "")]).await;
        let page = browser.get(&office, sent.location()).await;
        page.shows("To be answered by");
        let again = browser.fill(&office, &page, &asking, &[("asks", "erasure"), ("remark", "")]).await;
        again.shows("You have asked this already");
        office
            .work(move |work| async move {
                let asked = people::subject_request::of_request(&work, id).await?;
                people::subject_request::grant(&work, asked[0].0, "It is erased").await.map(drop)
            })
            .await
            .unwrap();
        let page = browser.get(&office, &here).await;
        page.shows("It is erased");
        page.hides("Telephone");
        for lang in i18n::Lang::ALL {
            let page = browser.get(&office, &format!("{here}?lang={}", lang.code())).await;
            assert_eq!(page.status, StatusCode::OK);
            page.hides("own-data-");
        }
    }
}
