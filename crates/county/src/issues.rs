//! The issues of the bulletin: the office's own of the season, and the public one of every quarter that is over.

use bulletin::published;
use casework::{Refusal, figure::Period};
use jiff::{ToSpan, civil::Date};
use lines::issuing;

use crate::{FROM, Hand, TO, season::Diary};

/// So many days after its last one a period is published.
const AFTERWARDS: i64 = 3;

/// Notes what is published up to `today`.
pub fn plan(diary: &mut Diary, today: Date) {
    diary.on(TO.saturating_add(AFTERWARDS.days()), |hand| publish(hand, FROM, TO, false));
    let mut from = Date::constant(TO.year(), 4, 1);
    loop {
        let next = from.saturating_add(3.months());
        let published_on = next.saturating_add((AFTERWARDS - 1).days());
        if published_on > today {
            return;
        }
        let first = from;
        diary.on(published_on, move |hand| publish(hand, first, next.saturating_sub(1.day()), true));
        from = next;
    }
}

async fn publish(hand: Hand, from: Date, to: Date, public: bool) -> Result<(), Refusal> {
    let period = Period { from, to, place: None };
    let office = access::this_office(&hand.work.tx).await?;
    let ready = issuing::prepare(&hand.work, &office.name, &period, public).await?;
    published::publish(&hand.work, &period, &ready.frozen, "").await.map(drop)
}
