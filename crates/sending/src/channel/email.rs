//! Mail over SMTP.

use std::time::Duration;

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox, SinglePart,
        header::{HeaderName, HeaderValue},
    },
    transport::smtp::{
        authentication::Credentials,
        client::{Certificate, Tls, TlsParameters},
    },
};
use notices::{Security, SettingsError, Smtp};
use uuid::Uuid;

use super::Unsent;

/// How long the server may take for one step.
const PATIENCE: Duration = Duration::from_secs(20);

/// A mail to be sent.
pub struct Mail<'a> {
    /// The row of the outbox: part of the message's id, so that one sent twice is known as the same.
    pub id: Uuid,
    /// To whom.
    pub to: &'a [String],
    /// Its subject.
    pub subject: &'a str,
    /// Its text.
    pub text: &'a str,
    /// The mark by which a reply finds its request.
    pub mark: Option<&'a str>,
}

/// The way to the mail server.
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Post {
    /// Prepares the way; nothing is connected yet.
    pub fn new(smtp: &Smtp, certificates: Option<&[u8]>) -> Result<Self, SettingsError> {
        let from: Mailbox = smtp.from.parse().map_err(|_| SettingsError::Address("mail_from"))?;
        let mut transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(smtp.host.as_str())
            .port(smtp.port)
            .tls(security(smtp, certificates)?)
            .timeout(Some(PATIENCE));
        if let Some((name, password)) = &smtp.credentials {
            transport = transport.credentials(Credentials::new(name.clone(), password.clone()));
        }
        Ok(Self { transport: transport.build(), from })
    }

    /// Sends one mail.
    pub async fn send(&self, mail: &Mail<'_>) -> Result<(), Unsent> {
        let message = self.written(mail)?;
        self.transport.send(message).await.map(drop).map_err(|error| unsent(&error))
    }

    fn written(&self, mail: &Mail<'_>) -> Result<Message, Unsent> {
        let mark = mail.mark.map(|mark| format!(".{mark}")).unwrap_or_default();
        let id = format!("<{}{mark}@{}>", mail.id.simple(), self.from.email.domain());
        let subject = match mail.mark {
            Some(mark) => format!("{} [#{mark}]", mail.subject),
            None => mail.subject.to_owned(),
        };
        // RFC 3834: so that absence notes do not answer it.
        let automatic = HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned());
        let mut message =
            Message::builder().from(self.from.clone()).subject(subject).message_id(Some(id)).raw_header(automatic);
        for to in mail.to {
            message = message.to(to.parse().map_err(|_| Unsent::never("bad-address"))?);
        }
        message.singlepart(SinglePart::plain(mail.text.to_owned())).map_err(|_| Unsent::never("bad-message"))
    }
}

fn security(smtp: &Smtp, certificates: Option<&[u8]>) -> Result<Tls, SettingsError> {
    let failed = |error: lettre::transport::smtp::Error| SettingsError::Tls(error.to_string());
    let parameters = || {
        let mut parameters = TlsParameters::builder(smtp.host.clone());
        if let Some(pem) = certificates {
            parameters = parameters.add_root_certificate(Certificate::from_pem(pem).map_err(failed)?);
        }
        parameters.build_rustls().map_err(failed)
    };
    Ok(match smtp.security {
        Security::Tls => Tls::Wrapper(parameters()?),
        Security::StartTls => Tls::Required(parameters()?),
        Security::None => Tls::None,
    })
}

/// What the server said goes no further than its number: the words around it often hold the address.
fn unsent(error: &lettre::transport::smtp::Error) -> Unsent {
    if let Some(code) = error.status() {
        let number = u16::from(code);
        let told = format!("smtp-{number}");
        // The mailbox does not exist, or will never take this.
        return if matches!(number, 550 | 551 | 553) { Unsent::never(told) } else { Unsent::later(told) };
    }
    Unsent::later(if error.is_timeout() {
        "timeout"
    } else if error.is_tls() {
        "tls"
    } else {
        "smtp"
    })
}
