//! What strangers send: bytes that mean two things, heads without end, packed bodies, lines that stand still, floods.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    time::{Duration, Instant},
};

use crate::harness::{Desk, Served, served};

/// Sends bytes as they are and reads until the server closes or nothing more comes.
fn raw(server: &Served, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(&server.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    let _ = stream.write_all(bytes);
    let mut all = Vec::new();
    let _ = stream.read_to_end(&mut all);
    String::from_utf8_lossy(&all).into_owned()
}

fn patient(desk: &Desk) -> Served {
    let mut command = desk.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("DOORSTEP_REQUEST_TIMEOUT_SECONDS", "1");
    served(command)
}

#[test]
fn bytes_that_could_hide_a_second_request_never_are_one() {
    let desk = Desk::new().with_office();
    let server = patient(&desk);
    let hidden = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    let lengths =
        format!("Content-Length: {}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{hidden}", 5 + hidden.len());
    for (what, rest) in [
        ("both frames", lengths),
        ("two lengths", format!("Content-Length: 3\r\nContent-Length: 0\r\n\r\nabc{hidden}")),
        ("a list of lengths", format!("Content-Length: 3, 0\r\n\r\nabc{hidden}")),
        ("a signed length", format!("Content-Length: +3\r\n\r\nabc{hidden}")),
        ("an unknown frame", format!("Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n{hidden}")),
        ("a frame in two words", format!("Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n{hidden}")),
        ("a blank before the colon", format!("Content-Length : 3\r\n\r\nabc{hidden}")),
        ("a folded line", format!("X: a\r\n Content-Length: 3\r\n\r\nabc{hidden}")),
        ("a size that is none", format!("Transfer-Encoding: chunked\r\n\r\n0x3\r\nabc\r\n0\r\n\r\n{hidden}")),
    ] {
        let answered = raw(&server, format!("POST /sign-in HTTP/1.1\r\nHost: x\r\n{rest}").as_bytes());
        assert_eq!(answered.matches("HTTP/1.1 ").count(), 1, "{what}: {answered}");
        assert!(!answered.starts_with("HTTP/1.1 200"), "{what}: {answered}");
    }
}

#[test]
fn a_head_has_a_longest_length_and_a_body_is_not_unpacked() {
    let desk = Desk::new().with_office();
    let server = patient(&desk);
    let long = format!("GET /healthz HTTP/1.1\r\nHost: x\r\nCookie: {}\r\n\r\n", "x".repeat(100 << 10));
    assert!(raw(&server, long.as_bytes()).starts_with("HTTP/1.1 431"));
    let many = format!("GET /healthz HTTP/1.1\r\nHost: x\r\n{}\r\n", "X: y\r\n".repeat(200));
    assert!(raw(&server, many.as_bytes()).starts_with("HTTP/1.1 431"));
    let token = desk.token();
    let bearer = format!("Authorization: Bearer {token}");
    let packed =
        server.send("POST /api/v1/units HTTP/1.1", &[&bearer, "Content-Encoding: gzip"], b"\x1f\x8b\x08").unwrap();
    assert_eq!(packed.status, 415, "{packed:?}");
    assert!(packed.body.contains("packed-body"), "{packed:?}");
}

#[test]
fn a_body_that_never_comes_and_a_line_on_which_nothing_is_asked_are_given_up() {
    let desk = Desk::new().with_office();
    let server = patient(&desk);
    let started = Instant::now();
    let waited = raw(&server, b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nname=");
    assert!(waited.starts_with("HTTP/1.1 503"), "{waited}");
    assert!(raw(&server, b"").is_empty());
    let kept = raw(&server, b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    assert!(kept.starts_with("HTTP/1.1 200"), "{kept}");
    assert!(started.elapsed() < Duration::from_secs(12), "{:?}", started.elapsed());
}

#[test]
fn a_flood_is_slowed_by_where_it_comes_from_and_nobody_else_is() {
    let desk = Desk::new().with_office();
    let token = desk.token();
    let mut command = desk.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("DOORSTEP_TRUSTED_PROXIES", "127.0.0.0/8").env("DOORSTEP_REQUESTS_PER_SECOND", "2");
    let server = served(command);
    let flood = |address: &str, times: usize| {
        let one = format!("GET /api/v1/units HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 6.6.6.6, {address}\r\n\r\n");
        let last =
            format!("GET /api/v1/units HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Forwarded-For: {address}\r\n\r\n");
        raw(&server, format!("{}{last}", one.repeat(times)).as_bytes())
    };
    let answered = flood("192.0.2.1", 100);
    assert!(answered.contains("HTTP/1.1 401") && answered.contains("HTTP/1.1 429"), "{}", &answered[..400]);
    let refused = &answered[answered.find("HTTP/1.1 429").unwrap()..];
    assert!(refused.contains("retry-after: ") && refused.contains("too-many-requests"), "{}", &refused[..400]);
    assert!(!flood("192.0.2.2", 5).contains("HTTP/1.1 429"), "another address");
    // Who is known goes on, from the very same address.
    let headers = [format!("Authorization: Bearer {token}"), "X-Forwarded-For: 192.0.2.3".to_owned()];
    let [bearer, elsewhere] = headers.each_ref().map(String::as_str);
    assert_eq!(server.get("/api/v1/units", &[bearer, elsewhere]).status, 200);
    flood("192.0.2.1", 20);
    assert_eq!(server.get("/api/v1/units", &[bearer, "X-Forwarded-For: 192.0.2.1"]).status, 200);
}

#[test]
fn metrics_are_told_to_this_machine_and_to_whoever_has_the_token_and_to_nobody_through_a_proxy() {
    let desk = Desk::new().with_office();
    let mut command = desk.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("DOORSTEP_METRICS_TOKEN", "river-stone-lamp-9");
    let server = served(command);
    let status = |headers: &[&str]| server.get("/metrics", headers).status;
    assert_eq!(status(&[]), 200);
    for proxy in ["X-Forwarded-For: 127.0.0.1", "Forwarded: for=127.0.0.1", "Via: 1.1 proxy", "X-Real-IP: 127.0.0.1"] {
        assert_eq!(status(&[proxy]), 404, "{proxy}");
        assert_eq!(status(&[proxy, "Authorization: Bearer river-stone-lamp-8"]), 404, "{proxy}");
        assert_eq!(status(&[proxy, "Authorization: Bearer river-stone-lamp-9"]), 200, "{proxy}");
    }
}

#[test]
fn a_list_of_stolen_passwords_that_cannot_be_used_is_named_before_anybody_is_served() {
    let desk = Desk::new().with_office();
    let refused = desk.run(&["serve", "--listen", "127.0.0.1:0", "--leaked-passwords", "/no/such/list.txt"]);
    assert_eq!(refused.code, 1, "{refused:?}");
    assert!(refused.err.contains("leaked_passwords: /no/such/list.txt cannot be read"), "{refused:?}");
}
