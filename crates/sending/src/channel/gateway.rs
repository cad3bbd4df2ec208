//! Text messages and chat: whatever a service's manual says its call looks like, as a template.

use form_urlencoded::byte_serialize;
use http_body_util::Full;
use hyper::{Method, Request, body::Bytes, header::CONTENT_TYPE};
use notices::{
    Gateway, SettingsError,
    fill::{fill, names},
};

use super::{
    Unsent,
    http::{self, Caller, target},
};

/// Refuses a template that can never be sent.
pub fn check(gateway: &Gateway, name: &'static str) -> Result<(), SettingsError> {
    let wrong = |what| Err(SettingsError::Gateway(name, what));
    if target(&fill(&gateway.url, |_| Some("x".to_owned()))).is_none() {
        return wrong("an address that begins with https:// or http:// and names no user");
    }
    let mut used = names(&gateway.url);
    used.extend(names(&gateway.body));
    if !(used.contains(&"to") && used.contains(&"text")) {
        return wrong("a template in whose address or body {to} and {text} stand");
    }
    if request(gateway, "0", "0").is_err() {
        return wrong("a method such as POST and headers one a line, each as Name: value");
    }
    Ok(())
}

/// Sends `text` to `to`.
pub async fn send(caller: &Caller, gateway: &Gateway, to: &str, text: &str) -> Result<(), Unsent> {
    let target = target(&address(gateway, to, text)).ok_or_else(|| Unsent::never("bad-address"))?;
    let request = request(gateway, to, text).map_err(|_| Unsent::never("bad-template"))?;
    http::outcome(caller.call(&target, request).await?)
}

fn address(gateway: &Gateway, to: &str, text: &str) -> String {
    fill(&gateway.url, |name| value(name, to, text).map(in_a_form))
}

fn request(gateway: &Gateway, to: &str, text: &str) -> Result<Request<Full<Bytes>>, hyper::http::Error> {
    let method = Method::from_bytes(gateway.method.as_bytes())?;
    let mut request = Request::builder().method(method);
    let headers = gateway.headers.lines().filter(|line| !line.trim().is_empty());
    for (name, value) in headers.map(|line| line.split_once(':').unwrap_or((line, ""))) {
        request = request.header(name.trim(), value.trim());
    }
    let kind = request.headers_ref().and_then(|headers| headers.get(CONTENT_TYPE)?.to_str().ok());
    let escape = if kind.is_some_and(|kind| kind.contains("json")) { in_json } else { in_a_form };
    request.body(Full::new(fill(&gateway.body, |name| value(name, to, text).map(escape)).into()))
}

fn value<'a>(name: &str, to: &'a str, text: &'a str) -> Option<&'a str> {
    match name {
        "to" => Some(to),
        "text" => Some(text),
        _ => None,
    }
}

fn in_a_form(value: &str) -> String {
    byte_serialize(value.as_bytes()).collect()
}

/// As it stands between the quotation marks of a JSON text.
fn in_json(value: &str) -> String {
    let quoted = serde_json::Value::from(value).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;

    use super::*;

    fn gateway(kind: &str, body: &str) -> Gateway {
        let headers = format!("Content-Type: {kind}\nX-Key: secret");
        Gateway {
            url: "https://sms.example.org/send".to_owned(),
            method: "POST".to_owned(),
            headers,
            body: body.to_owned(),
        }
    }

    async fn body(gateway: &Gateway, to: &str, text: &str) -> String {
        let body = request(gateway, to, text).unwrap().into_body().collect().await.unwrap();
        String::from_utf8(body.to_bytes().to_vec()).unwrap()
    }

    #[tokio::test]
    async fn what_is_said_cannot_leave_its_place_in_json() {
        let json = gateway("application/json; charset=utf-8", r#"{"to":"{to}","text":"{text}"}"#);
        let text = "line\n\"}, {\"to\": \"{to}\" 藏\\";
        let sent: serde_json::Value = serde_json::from_str(&body(&json, "+86 138", text).await).unwrap();
        assert_eq!(sent, serde_json::json!({"to": "+86 138", "text": text}));
    }

    #[tokio::test]
    async fn what_is_said_cannot_leave_its_place_in_a_form() {
        let form = gateway("application/x-www-form-urlencoded", "to={to}&text={text}");
        let sent = body(&form, "+86 138", "a&to=b=c 藏").await;
        let pairs: Vec<_> = form_urlencoded::parse(sent.as_bytes()).into_owned().collect();
        assert_eq!(pairs, [("to".into(), "+86 138".into()), ("text".into(), "a&to=b=c 藏".into())]);
        let get = Gateway { url: "https://sms.example.org/?to={to}&text={text}".to_owned(), ..form };
        assert_eq!(address(&get, "+1", "a&b"), "https://sms.example.org/?to=%2B1&text=a%26b");
    }

    #[test]
    fn a_template_that_can_never_be_sent_is_refused() {
        let sound = gateway("application/json", r#"{"to":"{to}","text":"{text}"}"#);
        assert!(check(&sound, "sms").is_ok());
        assert!(check(&Gateway { url: "sms.example.org".to_owned(), ..sound.clone() }, "sms").is_err());
        assert!(check(&Gateway { body: r#"{"text":"{text}"}"#.to_owned(), ..sound.clone() }, "sms").is_err());
        assert!(check(&Gateway { method: "PO ST".to_owned(), ..sound.clone() }, "sms").is_err());
        assert!(check(&Gateway { headers: "no header".to_owned(), ..sound }, "sms").is_err());
    }
}
