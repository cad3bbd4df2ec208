//! The season's hand-over meeting: what could not be solved at the door is given to 17 units, with a name and a date.

use jiff::civil::Date;
use serde_json::json;

use casework::kind::Role;

use crate::{
    doors::{self, Asked, BY_THE_OFFICE, solved_on_the_spot},
    hand::id,
    season::Diary,
    texts,
};

/// The day of the meeting.
pub const HELD_ON: Date = Date::constant(2025, 6, 20);

/// The season's requests that the office itself solved before the meeting.
pub fn solved_by_the_office() -> Vec<Asked> {
    let open = doors::requests().into_iter().filter(|request| !solved_on_the_spot(request.n));
    open.filter(|request| request.n % 5 == 1).take(BY_THE_OFFICE).collect()
}

/// The season's requests that go to units.
pub fn handed_over() -> Vec<Asked> {
    let solved: Vec<usize> = solved_by_the_office().iter().map(|request| request.n).collect();
    let mut all = doors::requests();
    all.retain(|request| !solved_on_the_spot(request.n) && !solved.contains(&request.n));
    all
}

/// The unit that leads a request.
pub fn lead(request: &Asked) -> String {
    texts::request(request.n).unit.to_owned()
}

/// Notes what the office solves itself, and the meeting.
pub fn plan(diary: &mut Diary) {
    for request in solved_by_the_office() {
        let on = request.on.saturating_add(jiff::ToSpan::days(4));
        diary.on(on, move |hand| {
            let (request, (outcome, reply)) = (request.clone(), texts::reply(request.n, request.village, true, on));
            async move {
                hand.act("request", request.id, "reply", json!({"outcome": outcome, "reply": reply})).await?;
                let field = hand.of(Role::Field);
                field.act("request", request.id, "answer", json!({"says": "confirmed"})).await?;
                hand.act("request", request.id, "closure", json!({"outcome": "solved"})).await.map(drop)
            }
        });
    }
    hold(diary, HELD_ON, handed_over());
}

/// Notes a meeting at which requests are handed over, each to the unit whose matter it is.
pub fn hold(diary: &mut Diary, held_on: Date, requests: Vec<Asked>) {
    let meeting = id("handover", 0, held_on);
    diary.on(held_on, move |hand| async move {
        let sent = json!({
            "held_on": held_on.to_string(), "place": texts::county(), "title": texts::meeting_title(),
            "minutes": (held_on == HELD_ON).then(texts::meeting_minutes),
        });
        hand.enter(meeting, "handover", sent).await.map(drop)
    });
    for (n, request) in requests.into_iter().enumerate() {
        diary.on(held_on, move |hand| {
            let sent = json!({
                "handover": meeting.to_string(), "request": request.id.to_string(), "unit": lead(&request), "part": "lead",
            });
            async move { hand.enter(id("handover_item", n, held_on), "handover_item", sent).await.map(drop) }
        });
    }
    diary.on(held_on, move |hand| async move { hand.act("handover", meeting, "seal", json!({})).await.map(drop) });
}
