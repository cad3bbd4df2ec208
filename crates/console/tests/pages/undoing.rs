use std::collections::BTreeMap;

use axum::http::StatusCode;
use casework::{Refusal, Work, chain, figure_day, find, kind::Role};
use jiff::SignedDuration;
use lines::actions::perform;
use requests::REQUEST;
use serde_json::json;
use testkit::on_both;
use uuid::Uuid;

use crate::desk::{Office, Page, Person};

/// What must stand as before: every figure, the request with its clock, who finds it by its words.
#[derive(Debug, PartialEq)]
struct Standing {
    figures: BTreeMap<String, i64>,
    record: casework::values::Values,
    voided: bool,
    found: bool,
}

async fn look(work: &Work, table: &'static str, id: Uuid, said: &'static str) -> Result<Standing, Refusal> {
    let sql = "SELECT figure, CAST(SUM(n) AS BIGINT) AS n FROM figure_day WHERE office_id = $1 GROUP BY figure HAVING SUM(n) <> 0";
    let rows = work.tx.rows(sql, &[]).await?;
    let figures = rows.iter().map(|row| Ok((row.get("figure")?, row.get("n")?))).collect::<Result<_, Refusal>>()?;
    let kind = work.kind(table)?;
    let record = find::find_even_voided(work, kind, id).await?;
    let filter = casework::list::Filter { text: Some(said.to_owned()), limit: 50, ..casework::list::Filter::default() };
    let found = casework::list::list(work, kind, &filter).await?.records.iter().any(|found| found.id == id);
    Ok(Standing { figures, record: record.values, voided: record.voided, found })
}

async fn standing(office: &Office, table: &'static str, id: Uuid, said: &'static str) -> Standing {
    office.work(move |work| async move { look(&work, table, id, said).await }).await.unwrap()
}

/// Nothing is off, as `doorstep verify` sees it.
async fn verified(office: &Office) {
    let sealed = office.work(|work| async move { chain::seal(&work).await }).await;
    assert!(sealed.is_ok(), "{sealed:?}");
    let off = office
        .work(|work| async move {
            let mut off = figure_day::differences(&work).await?;
            off.extend(chain::broken_links(&work, None).await?);
            for kind in &work.catalogue.kinds {
                off.extend(chain::differing_records(&work, kind).await?);
            }
            Ok(off)
        })
        .await
        .unwrap();
    assert_eq!(off, Vec::<String>::new());
}

/// Follows the step to its page, which offers to take it back.
async fn offered(office: &Office, person: &Person, step: &Page) -> (String, [(String, String); 2]) {
    let page = office.get(person, step.location()).await;
    page.shows("class=\"undo\"");
    let action = page.html.split("class=\"undo\" method=\"post\" action=\"").nth(1).unwrap().split('"').next().unwrap();
    let at = page.html.find("class=\"undo\"").unwrap();
    let form = Page { status: page.status, headers: page.headers.clone(), html: page.html[at..].to_owned() };
    let [version, then] = ["version", "then"].map(|name| (name.to_owned(), form.hidden(name)));
    (action.to_owned(), [version, then])
}

async fn take_back(office: &Office, person: &Person, step: &Page) -> Page {
    let (action, fields) = offered(office, person, step).await;
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    office.post(person, &action, &fields).await
}

on_both! {
    async fn a_step_that_is_taken_back_leaves_clock_figures_and_words_as_before(world: World) {
        let office = Office::open(world).await;
        let id = office.request("513301001", "The tap runs dry").await;
        office.world.clock.advance(SignedDuration::from_hours(30));
        let person = office.person(Role::Coordinator).await;
        let path = format!("/requests/{id}");
        let steps: [(&str, &[(&str, &str)]); 3] = [
            ("triage", &[("category", "roads"), ("urgency", "urgent")]),
            ("keeping", &[]),
            ("correction", &[
                ("received_on", "2025-02-01"), ("place", "513302001"), ("category", "roads"), ("description", "The bridge is broken"),
                ("urgency", "ordinary"), ("channel", "door"), ("reason", "Misheard"),
            ]),
        ];
        for (noun, fields) in steps {
            let before = standing(&office, "request", id, "tap").await;
            let version = office.work(move |work| async move { find::find(&work, &REQUEST, id).await }).await.unwrap().version.to_string();
            let mut fields = fields.to_vec();
            if noun == "correction" {
                fields.push(("version", &version));
            }
            let step = office.post(&person, &format!("{path}/{noun}"), &fields).await;
            assert!(step.location().contains("&of=requests."), "{noun}: {} {}", step.location(), step.words());
            assert_ne!(standing(&office, "request", id, "tap").await, before, "{noun} changed nothing");
            let back = take_back(&office, &person, &step).await;
            assert_eq!(back.location(), format!("{path}?said=undone"), "{noun}: {}", back.words());
            assert_eq!(standing(&office, "request", id, "tap").await, before, "{noun}");
            verified(&office).await;
        }
        let page = office.get(&person, &path).await;
        page.shows("Taken back");
        // Once is enough.
        page.hides("class=\"undo\"");
    }

    async fn a_record_that_was_voided_by_mistake_stands_and_counts_again(world: World) {
        let office = Office::open(world).await;
        let person = office.person(Role::Coordinator).await;
        let fields = [
            ("held_on", "2025-02-20"), ("place", "513301001"), ("kind", "talk"), ("area", "policy"), ("title", "Pensions explained"),
            ("venue", "village"), ("head_count", "40"),
        ];
        let id = office.enter("activity", &fields).await;
        let before = standing(&office, "activity", id, "Pensions").await;
        let path = format!("/activities/{id}");
        office.get(&person, &format!("{path}/voiding")).await.hides("This cannot be undone.");
        let step = office.post(&person, &format!("{path}/voiding"), &[("reason", "Twice")]).await;
        assert!(standing(&office, "activity", id, "Pensions").await.voided);
        let back = take_back(&office, &person, &step).await;
        assert_eq!(back.location(), format!("{path}?said=undone"), "{}", back.words());
        assert_eq!(standing(&office, "activity", id, "Pensions").await, before);
        verified(&office).await;
        // A request takes its contact along when it is voided, and says so.
        let request = office.request("513301001", "The tap runs dry").await;
        office.get(&person, &format!("/requests/{request}/voiding")).await.shows("This cannot be undone.");
        let gone = office.post(&person, &format!("/requests/{request}/voiding"), &[("reason", "Twice")]).await;
        assert_eq!(gone.location(), format!("/requests/{request}?said=voided"));
    }

    async fn only_whoever_took_the_step_takes_it_back_soon_and_while_nothing_followed(world: World) {
        let office = Office::open(world).await;
        let (person, other) = (office.person(Role::Coordinator).await, office.named("second", Role::Coordinator).await);
        let id = office.request("513301001", "The tap runs dry").await;
        let (path, undo) = (format!("/requests/{id}"), format!("/requests/{id}/undoing"));
        let step = office.post(&person, &format!("{path}/keeping"), &[]).await;
        let (_, [version, _]) = offered(&office, &person, &step).await;
        let sent = [("version", version.1.as_str())];
        office.get(&other, step.location()).await.hides("class=\"undo\"");
        let refused = office.post(&other, &undo, &sent).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        refused.shows("cannot be taken back");
        // Another version than the one that was seen.
        assert_eq!(office.post(&person, &undo, &[("version", "1")]).await.status, StatusCode::CONFLICT);
        office.world.clock.advance(SignedDuration::from_mins(10));
        office.get(&person, step.location()).await.hides("class=\"undo\"");
        office.post(&person, &undo, &sent).await.shows("ten minutes are over");

        let second = office.request("513301002", "The well is dry").await;
        let step = office.post(&person, &format!("/requests/{second}/triage"), &[]).await;
        office.post(&other, &format!("/requests/{second}/keeping"), &[]).await;
        office.get(&person, step.location()).await.hides("class=\"undo\"");
        let late = office.post(&person, &format!("/requests/{second}/undoing"), &[("version", "2")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
    }

    async fn what_somebody_was_told_of_is_not_taken_back(world: World) {
        let office = Office::open(world).await;
        let person = office.person(Role::Coordinator).await;
        let (first, second) =
            (office.request("513301001", "The tap runs dry").await, office.request("513301001", "No water at the tap").await);
        let into = office
            .work(move |work| async move {
                let record = find::find(&work, &REQUEST, first).await?;
                Ok(record.values.text("reference").unwrap_or_default().to_owned())
            })
            .await
            .unwrap();
        let path = format!("/requests/{second}");
        let step = office.post(&person, &format!("{path}/merger"), &[("into", &into), ("then", "/inbox")]).await;
        assert!(step.location().starts_with("/inbox?said=done&of=requests."), "{}", step.location());
        assert_eq!(take_back(&office, &person, &step).await.location(), "/inbox?said=undone");
        // Now as if the other's resident was told with it.
        let step = office.post(&person, &format!("{path}/merger"), &[("into", &into)]).await;
        office
            .work(move |work| async move {
                casework::notice::tell(&work, "request-merged", "request", second, casework::notice::To::Resident).await
            })
            .await
            .unwrap();
        office.get(&person, step.location()).await.hides("class=\"undo\"");
        office.post(&person, &format!("{path}/undoing"), &[("version", "4")]).await.shows("somebody was told");
        // Nor after a slip was printed.
        let step = office.post(&person, &format!("/requests/{first}/keeping"), &[]).await;
        office.get(&person, step.location()).await.shows("class=\"undo\"");
        office
            .work(move |work| async move {
                let printed = casework::event::Event::new("request.slip_printed");
                casework::event::note(&work, "request", first, &printed).await
            })
            .await
            .unwrap();
        office.get(&person, step.location()).await.hides("class=\"undo\"");
        // Of a step of the program or a command nobody in particular takes anything back.
        let moved = office
            .work(move |work| async move { perform(&work, &REQUEST, first, "undoing", json!({"version": 1}).as_object().unwrap()).await })
            .await;
        assert!(matches!(moved, Err(Refusal::Rule("not-to-undo"))), "{moved:?}");
    }
}
