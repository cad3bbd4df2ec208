//! Whose address is what. A name is asked for once a call, and the call goes to the very address that was looked at.

use std::{io, net::IpAddr, pin::Pin};

use tokio::net::lookup_host;

/// A future behind a pointer.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Finds addresses.
pub trait Names: Send + Sync {
    /// The addresses of a host, or of an address written out itself.
    fn addresses(&self, host: String) -> BoxFuture<'_, io::Result<Vec<IpAddr>>>;
}

/// The system's own.
pub struct SystemNames;

impl Names for SystemNames {
    fn addresses(&self, host: String) -> BoxFuture<'_, io::Result<Vec<IpAddr>>> {
        Box::pin(async move { Ok(lookup_host((host.as_str(), 0)).await?.map(|found| found.ip()).collect()) })
    }
}
