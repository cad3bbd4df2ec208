//! A delivery to a webhook, signed as Standard Webhooks 1.0 has it: <https://www.standardwebhooks.com>.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit, Mac};
use http_body_util::Full;
use hyper::{Request, body::Bytes, header::CONTENT_TYPE};
use jiff::Timestamp;
use people::{OfficeKey, derived};
use sha2::Sha256;
use store::OfficeId;
use uuid::Uuid;

use super::{
    Unsent,
    http::{self, Caller, target},
};

fn key_of(key: &OfficeKey, office: OfficeId, webhook: Uuid) -> [u8; 32] {
    derived(key, "webhook", &[office.0.as_bytes(), webhook.as_bytes()])
}

/// The secret with which a webhook checks what it is sent, as its owner enters it there. It follows from the office's key
/// and is kept nowhere.
pub fn secret(key: &OfficeKey, office: OfficeId, webhook: Uuid) -> String {
    format!("whsec_{}", STANDARD.encode(key_of(key, office, webhook)))
}

/// The signature over id, second and body.
pub fn signature(key: &[u8; 32], id: &str, second: i64, body: &str) -> String {
    // A key that is shorter than a block of the hash is filled up with zeros (RFC 2104).
    let mut block = [0_u8; 64];
    block[..32].copy_from_slice(key);
    let mut mac = Hmac::<Sha256>::new(&block.into());
    mac.update(format!("{id}.{second}.").as_bytes());
    mac.update(body.as_bytes());
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

/// What is delivered.
pub struct Delivery {
    /// The same however often it is tried.
    pub id: Uuid,
    /// The webhook.
    pub webhook: Uuid,
    /// Where it listens.
    pub url: String,
    /// The body.
    pub body: String,
}

/// Delivers it, signed at this moment.
pub async fn deliver(
    caller: &Caller,
    key: &OfficeKey,
    office: OfficeId,
    now: Timestamp,
    delivery: &Delivery,
) -> Result<(), Unsent> {
    let target = target(&delivery.url).ok_or_else(|| Unsent::never("bad-address"))?;
    let (id, second) = (format!("msg_{}", delivery.id.simple()), now.as_second());
    let signed = signature(&key_of(key, office, delivery.webhook), &id, second, &delivery.body);
    let request = Request::post("/")
        .header(CONTENT_TYPE, "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", second)
        .header("webhook-signature", signed)
        .body(Full::new(Bytes::from(delivery.body.clone())))
        .map_err(|_| Unsent::never("bad-address"))?;
    http::outcome(caller.call(&target, request).await?)
}
