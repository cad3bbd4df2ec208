//! Publishing the bulletin: it is compiled and frozen beside the writer, then issued in one unit of work.

use bulletin::{Bulletin, Frozen, picture, public, published};
use casework::{
    Refusal, Work,
    figure::Period,
    setting::{self, SettingCode},
};
use jiff::ToSpan as _;

use crate::{catalogue, register};

/// A bulletin ready to be issued.
#[derive(Clone, Debug)]
pub struct Ready {
    /// The figures.
    pub bulletin: Bulletin,
    /// What will be kept.
    pub frozen: Frozen,
}

/// The public bulletin that the office has asked to be issued by itself and that is due and not issued yet.
pub async fn due(work: &Work) -> Result<Option<Period>, Refusal> {
    let settings = setting::load(work).await?;
    let months = settings.now(SettingCode::PublishMonths);
    let days = i64::from(settings.now(SettingCode::PublishAfterDays));
    // A period that ended on a day is due so many days after it.
    let before = work.tx.today().saturating_sub((days - 1).days());
    let Some(period) = public::last_over(before, months) else { return Ok(None) };
    let known = published::last(work, &period, true).await?.is_some();
    Ok(Some(period).filter(|_| !known))
}

/// Compiles the bulletin of a period: the office's own, or the public one, which has fixed periods, places from the township up
/// and no small group of residents.
pub async fn prepare(work: &Work, office: &str, period: &Period, for_public: bool) -> Result<Ready, Refusal> {
    if for_public && !public::is_public_period(period.from, period.to) {
        return Err(Refusal::Rule("public-bulletin-period"));
    }
    if for_public && let Some(place) = period.place {
        public::check_place(work, place).await?;
    }
    let mut bulletin = bulletin::compile(work, office, period).await?;
    if for_public {
        published::withhold(work, &mut bulletin, period).await?;
    }
    let shown = picture::read(work, &bulletin, period, for_public).await?;
    let frozen = Frozen::of(&bulletin, &shown, register::figures(catalogue()));
    Ok(Ready { bulletin, frozen })
}
