//! Sending what was planned, outside of any transaction.

use std::sync::Arc;

use casework::outbox::Claimed;
use notices::{Gateway, Settings, SettingsError, UnitChannel, plan::Letter, reach::id_in};
use people::OfficeKey;
use serde_json::Value as Json;
use store::OfficeId;
use uuid::Uuid;

use crate::{
    channel::{
        Unsent,
        email::{Mail, Post},
        gateway,
        http::Caller,
        webhook::{Delivery, deliver},
    },
    guard::Reach,
    names::SystemNames,
};

/// The ways out, prepared.
pub struct Channels {
    post: Option<Post>,
    sms: Option<Gateway>,
    chat: Option<Gateway>,
    caller: Caller,
}

impl Channels {
    /// Prepares them, or says which setting cannot be used.
    pub fn new(settings: &Settings) -> Result<Self, SettingsError> {
        let certificates = settings.certificates.as_deref();
        for (name, gateway) in [("sms_url", &settings.sms), ("chat_url", &settings.chat)] {
            if let Some(gateway) = gateway {
                gateway::check(gateway, name)?;
            }
        }
        for (name, mailboxes) in [
            ("office_email", &settings.office),
            ("leader_email", &settings.leader),
            ("auditor_email", &settings.auditor),
        ] {
            if mailboxes.iter().any(|mailbox| !people::is_email(mailbox)) {
                return Err(SettingsError::Address(name));
            }
        }
        let reach = Reach { anything: settings.allow_private_targets, own: settings.private_targets.clone() };
        Ok(Self {
            post: settings.smtp.as_ref().map(|smtp| Post::new(smtp, certificates)).transpose()?,
            sms: settings.sms.clone(),
            chat: settings.chat.clone(),
            caller: Caller::new(certificates, reach, Arc::new(SystemNames))?,
        })
    }

    /// Sends a notice.
    pub async fn send(&self, letter: &Letter) -> Result<(), Unsent> {
        let words = &letter.words;
        match letter.way.channel {
            UnitChannel::Email => {
                let post = self.post.as_ref().ok_or_else(|| Unsent::later("not-set-up"))?;
                let mail = Mail {
                    id: letter.id,
                    to: &letter.way.to,
                    subject: &words.subject,
                    text: &words.text,
                    mark: letter.mark.as_deref(),
                };
                post.send(&mail).await
            }
            UnitChannel::Sms => self.message(self.sms.as_ref(), letter, &one_line(&words.text)).await,
            UnitChannel::Chat => {
                self.message(self.chat.as_ref(), letter, &format!("{}\n{}", words.subject, words.text)).await
            }
        }
    }

    async fn message(&self, gateway: Option<&Gateway>, letter: &Letter, text: &str) -> Result<(), Unsent> {
        let gateway = gateway.ok_or_else(|| Unsent::later("not-set-up"))?;
        for to in &letter.way.to {
            gateway::send(&self.caller, gateway, to, text).await?;
        }
        Ok(())
    }

    /// Delivers to a webhook.
    pub async fn deliver(
        &self,
        key: &OfficeKey,
        office: OfficeId,
        now: jiff::Timestamp,
        delivery: &Delivery,
    ) -> Result<(), Unsent> {
        deliver(&self.caller, key, office, now, delivery).await
    }
}

/// Each line of a text message costs.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a claimed row delivers, and to which webhook.
pub fn delivery(row: &Claimed) -> Option<(Uuid, String)> {
    let payload = row.body.get("payload").filter(|payload| Json::is_object(payload))?;
    Some((id_in(&row.body, "webhook_id")?, payload.to_string()))
}
