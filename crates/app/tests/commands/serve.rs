//! Serving: addresses, headers, limits, the end.

use std::{
    fs,
    io::Write,
    net::{TcpListener, TcpStream},
    os::unix::fs::PermissionsExt,
    time::{Duration, Instant},
};

use crate::harness::{Desk, said, served};

#[test]
fn it_becomes_ready_and_stops_in_order() {
    let desk = Desk::new().with_office();
    let server = desk.serve();
    assert_eq!(server.get("/healthz", &[]).status, 200);
    server.wait_until_ready();
    let metrics = server.get("/metrics", &[]).body;
    assert!(
        metrics.contains("doorstep_http_requests_total{method=\"GET\",route=\"/healthz\",status=\"200\"} 1"),
        "{metrics}"
    );
    assert!(metrics.contains("doorstep_process_resident_memory_bytes"), "{metrics}");
    assert_eq!(server.stop(), Some(0));
    let said = desk.run(&["verify"]).ok();
    assert!(said.out.contains("ok   the chain of events"), "{said:?}");
}

#[test]
fn every_answer_tells_browsers_to_run_nothing_foreign() {
    let desk = Desk::new().with_office();
    let server = desk.serve();
    for path in ["/sign-in", "/api/v1/places", "/no/such/page/anywhere", "/healthz"] {
        let head = server.get(path, &[]).head;
        assert!(head.contains("content-security-policy: default-src 'none'; script-src 'self'"), "{path}: {head}");
        assert!(!head.contains("unsafe-inline"), "{path}: {head}");
        assert!(head.contains("x-content-type-options: nosniff"), "{path}: {head}");
        assert!(head.contains("x-request-id: "), "{path}: {head}");
        for header in [
            "frame-ancestors 'none'",
            "x-frame-options: deny",
            "referrer-policy: same-origin",
            "cross-origin-opener-policy: same-origin",
            "cross-origin-resource-policy: same-origin",
            "permissions-policy: ",
            "cache-control: no-store",
        ] {
            assert!(head.contains(header), "{path}: {header}: {head}");
        }
        assert!(!head.contains("strict-transport-security"), "without TLS a browser is promised none: {head}");
    }
}

#[test]
fn behind_a_proxy_that_speaks_tls_browsers_are_told_to_keep_to_it() {
    let desk = Desk::new().with_office();
    let mut command = desk.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("DOORSTEP_PUBLIC_URL", "https://office.example");
    let head = served(command).get("/sign-in", &[]).head;
    assert!(head.contains("strict-transport-security: max-age=63072000; includesubdomains"), "{head}");
}

#[test]
fn what_does_not_exist_is_told_to_programs_and_to_people() {
    let desk = Desk::new().with_office();
    let server = desk.serve();
    let program = server.get("/api/nothing/here/at/all", &["Accept-Language: en"]);
    assert_eq!(program.status, 404);
    assert!(
        program.head.contains("application/problem+json") && program.body.contains("\"code\":\"not-found\""),
        "{program:?}"
    );
    let person = server.get("/no/such/page/anywhere", &["Accept-Language: zh-CN"]);
    assert_eq!(person.status, 404);
    assert!(person.head.contains("text/html") && person.body.contains("lang=\"zh-Hans\""), "{person:?}");
    let wrong = server.send("DELETE /sign-in HTTP/1.1", &["Accept-Language: en"], b"").unwrap();
    assert_eq!(wrong.status, 405);
    assert!(wrong.head.contains("text/html") && wrong.head.contains("allow: get"), "{wrong:?}");
}

#[test]
fn too_large_a_body_is_refused_with_a_sentence() {
    let desk = Desk::new().with_office();
    let token = desk.token();
    let mut command = desk.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("DOORSTEP_BODY_LIMIT_BYTES", "1000");
    let server = served(command);
    let bearer = format!("Authorization: Bearer {token}");
    let answer = server.send("POST /api/v1/units HTTP/1.1", &[&bearer], &[b'x'; 5000]).unwrap();
    assert_eq!(answer.status, 413, "{answer:?}");
    assert!(answer.body.contains("body-too-large"), "{answer:?}");
}

#[test]
fn text_is_packed_for_who_can_unpack_it() {
    let desk = Desk::new().with_office();
    let server = desk.serve();
    let head = server.get("/sign-in", &["Accept-Encoding: br, gzip"]).head;
    assert!(head.contains("content-encoding: br"), "{head}");
    assert!(!server.get("/sign-in", &[]).head.contains("content-encoding"));
}

#[test]
fn a_slow_line_does_not_hold_the_program_up() {
    let desk = Desk::new().with_office();
    let mut command = desk.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("DOORSTEP_REQUEST_TIMEOUT_SECONDS", "1").env("DOORSTEP_DRAIN_SECONDS", "1");
    let server = served(command);
    let mut slow = TcpStream::connect(&server.address).unwrap();
    slow.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n").unwrap();
    assert_eq!(server.get("/healthz", &[]).status, 200);
    let started = Instant::now();
    assert_eq!(server.stop(), Some(0));
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
}

#[test]
fn a_port_in_use_is_said_with_what_to_do() {
    let desk = Desk::new().with_office();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    desk.run(&["serve", "--listen", &address]).refused(1, &[&address, "another program", "--listen"]);
}

#[test]
fn a_key_that_others_read_or_that_is_another_office_s_is_refused() {
    let desk = Desk::new().with_office();
    let key = desk.data().join("office.key");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    desk.run(&["serve", "--listen", "127.0.0.1:0"]).refused(1, &["chmod 600", "office.key"]);
    fs::remove_file(&key).unwrap();
    desk.run(&["serve", "--listen", "127.0.0.1:0"]).refused(1, &["no office key", "DOORSTEP_KEY_FILE"]);
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    let desk = Desk::new().with_office();
    let before = fs::read(desk.data().join("doorstep.db")).unwrap();
    newer(&desk);
    desk.run(&["serve", "--listen", "127.0.0.1:0"]).refused(1, &["newer program", "schema version"]);
    assert_eq!(before.len(), fs::read(desk.data().join("doorstep.db")).unwrap().len());
}

/// Notes down a migration that this program does not know.
fn newer(desk: &Desk) {
    let url = desk.database_url();
    testkit::run(async {
        let store = store::Store::open(&url, store::Env::system(jiff::tz::TimeZone::UTC)).await.unwrap();
        let noted: Result<u64, store::StoreError> = store
            .write(store::OfficeId(uuid::Uuid::nil()), |tx| async move {
                let sql = "INSERT INTO schema_migration (version, name, applied_at) VALUES ($1, 'later', 0)";
                tx.reference_execute(sql, store::params![9999_i64]).await
            })
            .await;
        noted.unwrap();
        store.close().await;
    });
}

#[test]
fn a_wrong_setting_says_where_it_stands() {
    let desk = Desk::new().with_office();
    fs::write(desk.data().join("doorstep.toml"), "listen = \"everywhere\"\n").unwrap();
    desk.run(&["serve"]).refused(2, &["doorstep.toml", "everywhere", "127.0.0.1:8080"]);
    fs::write(desk.data().join("doorstep.toml"), "lisen = \"127.0.0.1:0\"\n").unwrap();
    desk.run(&["serve"]).refused(2, &["lisen"]);
    let mut command = desk.command(&["verify"]);
    command.env("DOORSTEP_LOG", "=");
    fs::write(desk.data().join("doorstep.toml"), "").unwrap();
    said(&mut command).refused(2, &["log", "info"]);
}

#[test]
fn the_log_is_json_and_holds_no_query() {
    let desk = Desk::new().with_office();
    let log = desk.path("log");
    let mut command = desk.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.stderr(fs::File::create(&log).unwrap());
    // `served` would throw the log away.
    let mut child = command.stdout(std::process::Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(child.stdout.as_mut().unwrap()), &mut line).unwrap();
    let address = line.trim().rsplit_once('/').unwrap().1.to_owned();
    crate::harness::send(&address, "GET /sign-in?to=Zhang-Wei HTTP/1.1", &[], b"").unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    let text = fs::read_to_string(&log).unwrap();
    let request = text.lines().find(|line| line.contains("/sign-in")).unwrap_or_else(|| panic!("{text}"));
    let parsed: serde_json::Value = serde_json::from_str(request).unwrap();
    assert_eq!(parsed["status"], 200);
    assert!(!text.contains("Zhang-Wei") && !text.contains("127.0.0.1:0"), "{text}");
}
