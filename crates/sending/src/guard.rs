//! Which addresses of the network may be called: those that everybody can reach, never the office's own network.
//!
//! Looked at after the name was resolved, and the connection is made to the very address that was looked at: a name that
//! answers differently the second time gains nothing.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ipnet::IpNet;

/// What may be called.
#[derive(Clone, Debug, Default)]
pub struct Reach {
    /// Anything, also in the office's own network.
    pub anything: bool,
    /// What of the office's own network may be called beside the public internet.
    pub own: Vec<IpNet>,
}

impl Reach {
    /// Whether a connection to `address` may be made.
    pub fn allows(&self, address: IpAddr) -> bool {
        let plain = address.to_canonical();
        self.anything || is_public(address) || self.own.iter().any(|net| net.contains(&plain))
    }
}

/// Whether `address` is one of the public internet.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => v4_is_public(v4),
        IpAddr::V6(v6) => v6_is_public(v6),
    }
}

/// IANA's registry of special-purpose addresses; 169.254/16 holds the metadata services of data centres.
fn v4_is_public(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || address.is_multicast()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (18..20).contains(&b)))
}

fn v6_is_public(address: Ipv6Addr) -> bool {
    // Addresses that only wrap one of the older kind are as public as that one.
    let wrapped = |high: u16, low: u16| v4_is_public(Ipv4Addr::from(u32::from(high) << 16 | u32::from(low)));
    match address.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] | [0x2002, high, low, ..] => {
            wrapped(high, low)
        }
        // Tunnels (2001::/23), documentation and benchmarking.
        [0x2001, 0..0x200 | 0xdb8, ..] | [0x3fff, ..] => false,
        // Global unicast.
        [first, ..] => (0x2000..0x4000).contains(&first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_offices_own_network_is_never_called() {
        for address in [
            "127.0.0.1",
            "127.9.9.9",
            "10.0.0.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "100.100.100.200",
            "192.0.0.192",
            "198.18.0.1",
            "192.0.2.1",
            "203.0.113.9",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "fe80::1",
            "fc00::1",
            "fd00:ec2::254",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b::a9fe:a9fe",
            "2002:7f00:1::",
            "2001::1",
            "2001:db8::1",
            "fec0::1",
            "100::1",
        ] {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn a_gateway_of_the_office_s_own_is_called_where_its_address_is_named() {
        let reach =
            Reach { own: vec!["10.1.2.0/24".parse().unwrap(), "fd00::7/128".parse().unwrap()], anything: false };
        for address in ["10.1.2.3", "::ffff:10.1.2.3", "fd00::7", "8.8.8.8"] {
            assert!(reach.allows(address.parse().unwrap()), "{address}");
        }
        for address in ["10.1.3.1", "127.0.0.1", "fd00::8", "169.254.169.254"] {
            assert!(!reach.allows(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn the_public_internet_may_be_called() {
        for address in [
            "8.8.8.8",
            "1.1.1.1",
            "172.32.0.1",
            "100.128.0.1",
            "192.1.0.1",
            "2606:4700::1111",
            "2a00::1",
            "::ffff:8.8.8.8",
            "64:ff9b::808:808",
            "2001:4860:4860::8888",
        ] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
    }
}
