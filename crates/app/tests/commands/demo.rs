//! The sample county from the command line.

use std::{
    io::{BufRead, BufReader, Read},
    process::Stdio,
    time::{Duration, Instant},
};

use crate::harness::{Answer, Desk, Served, names_in, program, send};

/// Starts the demo; the server with what it printed.
fn demo(desk: &Desk) -> (Served, Vec<(String, String)>) {
    let data = desk.data();
    let mut child = program(&["demo", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap()])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.as_mut().unwrap()).lines().map(Result::unwrap);
    let address = lines.next().unwrap().strip_prefix("Doorstep is ready at http://").unwrap().to_owned();
    lines.next();
    let people = lines.take(9).map(|line| {
        let mut words = line.split_whitespace().map(str::to_owned);
        (words.next().unwrap(), words.next().unwrap())
    });
    let people = people.collect();
    (Served { child, address }, people)
}

fn sign_in(server: &Served, name: &str, password: &str) -> Answer {
    let body = format!("name={name}&password={password}");
    let headers = ["Content-Type: application/x-www-form-urlencoded"];
    send(&server.address, "POST /sign-in HTTP/1.1", &headers, body.as_bytes()).unwrap()
}

#[test]
fn the_sample_county_is_made_once_and_served_at_once_from_then_on() {
    let desk = Desk::new();
    let (server, people) = demo(&desk);
    let roles = ["administrator", "coordinator", "field", "unit", "mediator", "relief", "project", "leader", "auditor"];
    assert_eq!(people.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), roles);
    for (name, password) in &people {
        let answer = sign_in(&server, name, password);
        assert_eq!(answer.status, 303, "{name}: {answer:?}");
    }
    assert_eq!(server.stop(), Some(0));
    let started = Instant::now();
    let (server, again) = demo(&desk);
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    assert_eq!(people, again);
    server.wait_until_ready();
    let data = desk.data();
    let said = desk
        .run(&[
            "bulletin",
            "--from",
            "2025-03-01",
            "--to",
            "2025-06-30",
            "--format",
            "json",
            "--data",
            data.to_str().unwrap(),
        ])
        .ok();
    for figure in ["\"programme.leaders\"", "\"disputes.registered\"", "\"requests.received\""] {
        assert!(said.out.contains(figure), "{figure}");
    }
    crate::papers::hold_every_figure(&desk);
    crate::papers::withhold_what_is_withheld(&desk);
    desk.run(&["verify"]).ok();
    another_office_takes_its_set_up_over(&desk);
}

/// Out of one database, into another, and out again: the same text.
fn another_office_takes_its_set_up_over(desk: &Desk) {
    let file = desk.path("county.toml").display().to_string();
    desk.run(&["config", "export", "-o", &file]).ok();
    let other = Desk::on_postgres().with_office();
    let said = other.run(&["config", "import", &file]).ok();
    assert!(said.out.starts_with("+ ") && !said.out.contains("left out"), "{said:?}");
    let again = other.run(&["config", "export"]).ok();
    assert!(again.out == std::fs::read_to_string(&file).unwrap(), "what was taken over differs: {}", again.out);
    let said = other.run(&["config", "import", &file]).ok();
    assert!(said.out.contains("0 new, 0 changed"), "{said:?}");
    other.run(&["verify"]).ok();
}

#[test]
fn a_county_that_was_broken_off_is_begun_anew_and_never_looks_finished() {
    let desk = Desk::new();
    let data = desk.data();
    let mut child = program(&["demo", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap()])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The first words on standard error tell that it is at it.
    child.stderr.as_mut().unwrap().read_exact(&mut [0; 20]).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!data.exists());
    assert_eq!(names_in(&desk.path("")), [".office.unfinished"]);
    desk.run(&["verify"]).refused(1, &["doorstep init"]);
}

#[test]
fn a_port_in_use_is_said_before_the_county_is_made() {
    let desk = Desk::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let data = desk.data();
    desk.run(&["demo", "--listen", &address, "--data", data.to_str().unwrap()]).refused(1, &[&address, "--listen"]);
    assert!(names_in(&desk.path("")).is_empty());
}

#[test]
fn a_folder_with_something_else_in_it_is_left_alone() {
    let desk = Desk::new().with_office();
    let data = desk.data();
    desk.run(&["demo", "--data", data.to_str().unwrap()]).refused(1, &["something other than a sample county"]);
    desk.run(&["verify"]).ok();
}
