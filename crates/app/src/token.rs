//! `doorstep token add`: a token for a program, alone on standard output.

use crate::{cli::TokenAdd, config::Settings, failure::Done, open};

/// Runs the command.
pub async fn add(settings: &Settings, code: Option<&str>, asked: &TokenAdd) -> Done {
    let opened = open::office(settings, code).await?;
    let (user, days) = (asked.user.clone(), i64::from(asked.days));
    let made = opened.write("token add", move |work| {
        let user = user.clone();
        async move { access::add_token(&work, &user, days).await.map(|token| token.value) }
    });
    println!("{}", made.await?);
    opened.store.close().await;
    Ok(())
}
