//! How long there is for an answer: a setting of its own, in working days of the office's calendar.

use casework::{Refusal, Work, calendar, event, event::Event, kind::Role};
use clocks::{Received, Term};
use jiff::civil::Date;
use store::params;

/// Where nothing was set.
pub const USUAL_DAYS: u32 = 10;
/// The longest that may be set.
pub const MOST_DAYS: u32 = 60;

/// How many working days there are.
pub async fn working_days(work: &Work) -> Result<u32, Refusal> {
    let row = work.tx.row("SELECT working_days FROM sensitive_term WHERE office_id = $1", &[]).await?;
    Ok(row.map(|row| row.get("working_days")).transpose()?.unwrap_or(USUAL_DAYS))
}

/// Sets how many there are, for complaints to come.
pub async fn set_term(work: &Work, days: u32) -> Result<(), Refusal> {
    work.actor.must_be(&[Role::Administrator])?;
    if !(1..=MOST_DAYS).contains(&days) {
        return Err(Refusal::problem("working_days", "days-out-of-range"));
    }
    let sql = "INSERT INTO sensitive_term (office_id, working_days, version) VALUES ($1, $2, 1) ON CONFLICT (office_id) \
               DO UPDATE SET working_days = excluded.working_days, version = sensitive_term.version + 1";
    work.tx.execute(sql, params![days]).await?;
    let event = Event::new("sensitive_term.set").with("working_days", days);
    event::note(work, "sensitive_term", work.tx.office().0, &event).await?;
    Ok(())
}

/// The day by which what comes today is answered.
pub(crate) async fn due_on(work: &Work) -> Result<Date, Refusal> {
    let (days, calendar) = (working_days(work).await?, calendar::load(work).await?);
    let received = Received { on: work.tx.today(), at: work.tx.now() };
    Ok(clocks::due(Term::WorkingDays(days), received, &[], 0, &calendar, work.tx.zone()).on)
}
