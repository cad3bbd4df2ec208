//! Which ledger is asked for, of which days and place, and how many of its rows this person sees.

use casework::{Refusal, Work, figure::Period};
use ledgers::{Ledger, View, find};

use super::title;
use crate::{
    chosen::{Chosen, season},
    desk::Desk,
    query::Query,
    records,
    trouble::Trouble,
};

/// A ledger as it is asked for.
#[derive(Clone, Debug)]
pub struct AskedLedger {
    /// Which.
    pub ledger: &'static Ledger,
    /// Its rows and columns.
    pub view: View,
    /// What it is called.
    pub title: String,
    /// The names of its columns.
    pub labels: Vec<String>,
    /// Days and place, in words.
    pub about: String,
    /// How many rows this person sees.
    pub seen: i64,
    /// How many more there are.
    pub unseen: i64,
    /// The same in words; empty for none.
    pub hidden: String,
    /// The office's day.
    pub today: jiff::civil::Date,
    pub(super) chosen: Chosen,
}

/// The ledger in the address. Days and a place that cannot be read are shown again by a page, and refused for a file, which would
/// say something else than was asked.
pub async fn ask(desk: &Desk, code: &str, as_file: bool) -> Result<AskedLedger, Trouble> {
    let ledger = find(code).ok_or_else(|| desk.trouble(Refusal::NotFound))?;
    let (query, season) = (Query::read(&desk.uri), season(&desk.app.settings.office_code));
    let look = move |work: Work| {
        let query = query.clone();
        async move {
            let kind = work.kind(ledger.table)?;
            if !work.actor.may_read(kind) {
                return Err(Refusal::Forbidden);
            }
            let chosen = Chosen::read(&work, &query, season).await?;
            if as_file {
                chosen.must_be_sound()?;
            }
            let layout = ledgers::layout(&work, ledger, kind).await?;
            let period: Period = chosen.period();
            let view = View { kind, columns: layout.columns, order: layout.order, period };
            let counts = view.counts(&work).await?;
            Ok((view, counts, chosen, work.tx.today()))
        }
    };
    let (view, (seen, unseen), chosen, today) = desk.read(look).await?;
    let hidden =
        if unseen == 0 { String::new() } else { i18n::text_with(desk.lang, "ledger-hidden", &[("n", unseen.into())]) };
    Ok(AskedLedger {
        ledger,
        title: title(desk, ledger),
        labels: view.columns.iter().map(|field| records::label(desk, view.kind, field.key())).collect(),
        about: chosen.about(desk),
        seen,
        unseen,
        hidden,
        today,
        view,
        chosen,
    })
}
