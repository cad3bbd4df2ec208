//! Which proxies are believed when they say whom a request comes from. Without any, what a header says is taken away: nobody
//! further in can mistake a stranger's word for a proxy's.

use std::net::IpAddr;

use axum::http::{HeaderMap, HeaderName, header};
use ipnet::IpNet;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
/// What only a proxy may say.
const SAID_BY_PROXIES: [HeaderName; 5] = [
    FORWARDED_FOR,
    header::FORWARDED,
    HeaderName::from_static("x-forwarded-host"),
    HeaderName::from_static("x-forwarded-proto"),
    HeaderName::from_static("x-real-ip"),
];

/// Whether a proxy, known or not, says that it brings somebody else's request.
pub(crate) fn speaks_for_another(headers: &HeaderMap) -> bool {
    SAID_BY_PROXIES.iter().any(|name| headers.contains_key(name)) || headers.contains_key(header::VIA)
}

/// The proxies that stand in front.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proxies {
    /// One stands in front, at whatever address: nobody else can reach the program.
    pub one_in_front: bool,
    /// Those that are believed, by address.
    pub known: Vec<IpNet>,
}

impl Proxies {
    /// Whether what `peer` says of others is believed.
    pub fn believes(&self, peer: IpAddr) -> bool {
        if self.known.is_empty() { self.one_in_front } else { self.knows(peer) }
    }

    fn knows(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.known.iter().any(|net| net.contains(&address))
    }

    /// The address that a request comes from: what our own proxies wrote last, walked from the right over those that are
    /// believed. What stands further left anybody may have sent. Headers of others are taken away.
    pub fn sender(&self, peer: IpAddr, headers: &mut HeaderMap) -> IpAddr {
        if !self.believes(peer) {
            for name in SAID_BY_PROXIES {
                headers.remove(name);
            }
            return peer.to_canonical();
        }
        let mut sender = peer.to_canonical();
        for hop in hops(headers).into_iter().rev() {
            // A proxy that hides an address, or writes rubbish, is the last that is known.
            let Some(address) = hop else { break };
            sender = address.to_canonical();
            if !self.knows(sender) {
                break;
            }
        }
        sender
    }
}

/// The addresses in `Forwarded` (RFC 7239), else in `X-Forwarded-For`, from the left; none where one cannot be read.
fn hops(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
    let lines = |name| headers.get_all(name).iter().map(|value| value.to_str().unwrap_or_default());
    if headers.contains_key(FORWARDED_FOR) {
        return lines(FORWARDED_FOR).flat_map(|line| line.split(',')).map(|word| address(word.trim())).collect();
    }
    let elements = lines(header::FORWARDED).flat_map(|line| line.split(','));
    elements
        .map(|element| {
            let pairs = element.split(';').filter_map(|pair| pair.trim().split_once('='));
            let named = pairs.filter(|(name, _)| name.eq_ignore_ascii_case("for")).map(|(_, value)| value).next()?;
            address(named.trim_matches('"'))
        })
        .collect()
}

/// An address, perhaps with its port, an IPv6 address perhaps in brackets.
fn address(word: &str) -> Option<IpAddr> {
    if let Ok(address) = word.parse() {
        return Some(address);
    }
    if let Some((inside, _)) = word.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        return inside.parse().ok();
    }
    word.rsplit_once(':')?.0.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sender(known: &[&str], peer: &str, lines: &[(&'static str, &str)]) -> String {
        let known: Vec<IpNet> = known.iter().map(|net| net.parse().unwrap()).collect();
        let proxies = Proxies { one_in_front: known.is_empty(), known };
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, value.parse().unwrap());
        }
        proxies.sender(peer.parse().unwrap(), &mut headers).to_string()
    }

    #[test]
    fn without_a_proxy_the_address_is_the_peer_s_and_headers_are_taken_away() {
        let mut headers = HeaderMap::from_iter([
            (FORWARDED_FOR, "1.2.3.4".parse().unwrap()),
            (header::FORWARDED, "for=1.2.3.4".parse().unwrap()),
            (HeaderName::from_static("x-forwarded-host"), "evil.example".parse().unwrap()),
        ]);
        let peer: IpAddr = "192.0.2.9".parse().unwrap();
        assert_eq!(Proxies::default().sender(peer, &mut headers), peer);
        assert!(headers.is_empty());
    }

    #[test]
    fn behind_one_proxy_only_what_it_wrote_last_counts() {
        let one = |lines: &[(&'static str, &str)]| sender(&[], "10.0.0.1", lines);
        assert_eq!(one(&[("x-forwarded-for", "6.6.6.6, 192.0.2.7")]), "192.0.2.7");
        assert_eq!(one(&[("x-forwarded-for", "6.6.6.6"), ("x-forwarded-for", "192.0.2.7")]), "192.0.2.7");
        assert_eq!(one(&[("forwarded", "for=6.6.6.6, for=\"[2001:db8::7]:4711\";proto=https")]), "2001:db8::7");
        assert_eq!(one(&[("x-forwarded-for", "192.0.2.7:1234")]), "192.0.2.7");
        assert_eq!(one(&[]), "10.0.0.1");
    }

    #[test]
    fn behind_several_the_walk_goes_from_the_right_over_those_that_are_known() {
        let many = |peer: &str, line: &str| sender(&["10.0.0.0/8", "fd00::/8"], peer, &[("x-forwarded-for", line)]);
        assert_eq!(many("10.0.0.1", "6.6.6.6, 192.0.2.7, 10.0.0.3, 10.0.0.2"), "192.0.2.7");
        assert_eq!(many("::ffff:10.0.0.1", "192.0.2.7, fd00::2"), "192.0.2.7");
        assert_eq!(many("10.0.0.1", "10.0.0.9, 10.0.0.2"), "10.0.0.9");
        assert_eq!(many("192.0.2.99", "1.2.3.4"), "192.0.2.99", "a stranger says nothing of others");
        assert_eq!(many("10.0.0.1", "6.6.6.6, unknown, 10.0.0.2"), "10.0.0.2", "what cannot be read ends the walk");
        assert_eq!(many("10.0.0.1", "6.6.6.6, x"), "10.0.0.1");
    }
}
