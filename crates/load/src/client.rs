//! One kept connection that sends JSON and reads JSON, or asks for pages.

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Method, Request, StatusCode, client::conn::http1};
use hyper_util::rt::TokioIo;
use serde_json::Value as Json;
use tokio::net::TcpStream;

use crate::Failed;

/// A connection to the office.
pub struct Client {
    sender: http1::SendRequest<Full<Bytes>>,
    address: String,
    /// The header that says who asks, and what stands in it.
    who: (&'static str, String),
}

impl Client {
    /// Connects with a token.
    pub async fn connect(address: &str, token: &str) -> Result<Self, Failed> {
        Self::connect_as(address, ("authorization", format!("Bearer {token}"))).await
    }

    /// Connects as somebody who is signed in.
    pub async fn signed_in(address: &str, cookie: &str) -> Result<Self, Failed> {
        Self::connect_as(address, ("cookie", cookie.to_owned())).await
    }

    async fn connect_as(address: &str, who: (&'static str, String)) -> Result<Self, Failed> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self { sender, address: address.to_owned(), who })
    }

    /// Sends one request and answers with its status and body.
    pub async fn send(
        &mut self,
        method: Method,
        path: &str,
        body: Option<&Json>,
    ) -> Result<(StatusCode, Json), Failed> {
        let body = body.map(Json::to_string).unwrap_or_default();
        let (status, bytes) = self.exchange(method, path, body).await?;
        Ok((status, serde_json::from_slice(&bytes).unwrap_or(Json::Null)))
    }

    /// Asks for a page and answers with its status and text.
    pub async fn page(&mut self, path: &str) -> Result<(StatusCode, String), Failed> {
        let (status, bytes) = self.exchange(Method::GET, path, String::new()).await?;
        Ok((status, String::from_utf8_lossy(&bytes).into_owned()))
    }

    async fn exchange(&mut self, method: Method, path: &str, body: String) -> Result<(StatusCode, Bytes), Failed> {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", &self.address)
            .header(self.who.0, &self.who.1)
            .header("content-type", "application/json")
            .body(Full::new(Bytes::from(body)))?;
        self.sender.ready().await?;
        let answer = self.sender.send_request(request).await?;
        let status = answer.status();
        Ok((status, answer.into_body().collect().await?.to_bytes()))
    }
}
