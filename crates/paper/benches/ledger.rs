//! A ledger of 5,000 and of 50,000 requests as lines and as a workbook, through the whole router: how long it takes and how much memory
//! it needs, beside writing the same bytes plainly. Memory that grows with the rows shows between the two.
#![expect(clippy::unwrap_used, reason = "a measurement that cannot go on ends")]
#![expect(clippy::cast_precision_loss, reason = "what is printed is rounded")]

#[path = "../../console/tests/desk/mod.rs"]
#[expect(dead_code, reason = "the office of the console's tests; the ledger needs a part of it")]
mod desk;

use std::{fs, io::Write as _, ops::Range, path::PathBuf, time::Instant};

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use casework::kind::Role;
use documents::Press;
use futures_util::StreamExt as _;
use tower::ServiceExt as _;
use uuid::Uuid;

use desk::{Office, Person};

const ROWS: [usize; 2] = [5_000, 50_000];
const YEARS: &str = "from=2020-01-01&to=2030-12-31";

fn main() {
    testkit::run_on_sqlite(|world| async move {
        let office = Office::open(world).await;
        let person = office.person(Role::Coordinator).await;
        let like = office
            .request("513301001", "The tap in the upper village has run dry since the frost; 水管冻裂，全村无水。")
            .await;
        let mut there = 1;
        for rows in ROWS {
            fill(&office, like, there..rows).await;
            there = rows;
            println!("{rows} rows; before: {} kB", memory("VmRSS"));
            for end in ["csv", "xlsx"] {
                measure(&office, &person, end, rows).await;
            }
        }
    });
}

/// More likes of a request that was received like any other.
async fn fill(office: &Office, like: Uuid, numbers: Range<usize>) {
    let kind = lines::catalogue().by_table("request").unwrap();
    let columns: Vec<&str> = kind.fields.iter().map(|f| f.column).filter(|column| *column != "reference").collect();
    let columns = columns.join(", ");
    let sql = format!(
        "INSERT INTO request (office_id, id, version, voided, reference, {columns}) \
         SELECT office_id, $3, version, voided, $4, {columns} FROM request WHERE office_id = $1 AND id = $2"
    );
    office
        .work(move |work| {
            let (sql, numbers) = (sql.clone(), numbers.clone());
            async move {
                for n in numbers {
                    let params = store::params![like, work.tx.new_id(), format!("B{n:07}")];
                    work.tx.execute(&sql, params).await?;
                }
                Ok(())
            }
        })
        .await
        .unwrap();
}

async fn measure(office: &Office, person: &Person, end: &str, rows: usize) {
    let papers = paper::routes(Press::new(PathBuf::from("no-such-folder")));
    let router = door::router(&office.app, papers).with_state(office.app.clone());
    let path = format!("/ledgers/requests/ledger.{end}?{YEARS}");
    let request = Request::builder().uri(path).header("host", "office.example").header("cookie", &person.cookie);
    let folder = tempfile::tempdir().unwrap();
    let (got, again) = (folder.path().join("got"), folder.path().join("again"));
    let (before, started) = (reset(), Instant::now());
    let answer = router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    let (mut body, mut file) = (answer.into_body().into_data_stream(), fs::File::create(&got).unwrap());
    let mut first = None;
    while let Some(piece) = body.next().await {
        first.get_or_insert_with(|| started.elapsed());
        file.write_all(&piece.unwrap()).unwrap();
    }
    let (took, most) = (started.elapsed(), memory("VmHWM").saturating_sub(before));
    let bytes = fs::read(&got).unwrap();
    let started = Instant::now();
    fs::write(&again, &bytes).unwrap();
    let plainly = started.elapsed();
    println!(
        "{end}: {:.2} s, first bytes after {:.2} s, {} kB; {:.0} rows a second; {most} kB more memory at most ({:.2} of the file); \
         the same bytes plainly {:.4} s, ratio {:.0}",
        took.as_secs_f64(),
        first.unwrap_or_default().as_secs_f64(),
        bytes.len() / 1024,
        rows as f64 / took.as_secs_f64(),
        most as f64 * 1024.0 / bytes.len() as f64,
        plainly.as_secs_f64(),
        took.as_secs_f64() / plainly.as_secs_f64(),
    );
}

/// Forgets the peak of memory, where the system lets it, and gives what is used now.
fn reset() -> u64 {
    drop(fs::write("/proc/self/clear_refs", "5"));
    memory("VmRSS")
}

/// A line of what the system says of this process, in kB.
fn memory(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
