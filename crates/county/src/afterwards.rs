//! After the season: units reply, answers are carried and confirmed, cases are closed, and new matters come in, up to today.

use casework::kind::Role;
use jiff::{ToSpan, civil::Date};
use serde_json::json;

use crate::{
    TO, disputes,
    doors::{self, Asked, REQUESTS, SUGGESTIONS},
    hand::id,
    meeting,
    plan::{Dice, days},
    season::Diary,
    texts,
};

/// Notes what happens after the season, up to `today`.
pub fn plan(diary: &mut Diary, today: Date) {
    let fresh = today.saturating_sub(FRESH_DAYS.days());
    replies_to_the_meeting(diary, fresh);
    for suggestion in doors::suggestions() {
        reply_to_suggestion(diary, &suggestion, fresh);
    }
    disputes::settle_the_rest(diary);
    new_matters(diary, today, fresh);
}

/// What is younger than this may still be on somebody's table.
const FRESH_DAYS: i64 = 60;
/// So many villages, the first of the list, are the first team's.
const OF_THE_FIRST_TEAM: usize = 3;

/// Of the 254, most are answered in the weeks after the meeting, some take months.
fn replies_to_the_meeting(diary: &mut Diary, fresh: Date) {
    let mut dice = Dice::new("afterwards");
    for (n, request) in meeting::handed_over().into_iter().enumerate() {
        let signed = meeting::HELD_ON.saturating_add((11 + i64::try_from(dice.below(9)).unwrap_or_default()).days());
        diary.on(signed, move |hand| async move {
            hand.act("request", request.id, "acceptance", json!({})).await.map(drop)
        });
        let replied = signed.saturating_add(
            (12 + i64::try_from(dice.below(if n % 6 == 0 { 240 } else { 60 })).unwrap_or_default()).days(),
        );
        answered(diary, &request, replied, n % 7 < 3, if replied < fresh { 2 } else { n % 2 });
    }
}

/// A reply, the answer carried to the door, and the closing; `way` tells how far it gets.
fn answered(diary: &mut Diary, request: &Asked, replied: Date, solved: bool, way: usize) {
    let request_id = request.id;
    // The work was done the day before.
    let (outcome, reply) = texts::reply(request.n, request.village, solved, replied.saturating_sub(1.day()));
    diary.on(replied, move |hand| {
        let reply = reply.clone();
        async move { hand.act("request", request_id, "reply", json!({"outcome": outcome, "reply": reply})).await.map(drop) }
    });
    if way == 0 {
        return;
    }
    let carried = replied.saturating_add(9.days());
    let says = if way == 1 { "not_reached" } else { "confirmed" };
    diary.on(carried, move |hand| async move {
        hand.of(Role::Field).act("request", request_id, "answer", json!({"says": says})).await.map(drop)
    });
    if way == 1 {
        return;
    }
    diary.on(carried.saturating_add(3.days()), move |hand| async move {
        hand.act("request", request_id, "closure", json!({"outcome": outcome})).await.map(drop)
    });
}

/// A suggestion is replied to within two months, and the reply carried where one was wanted.
fn reply_to_suggestion(diary: &mut Diary, suggestion: &Asked, fresh: Date) {
    let (suggestion_id, n) = (suggestion.id, suggestion.n);
    let replied = suggestion.on.saturating_add((20 + i64::try_from(n % 40).unwrap_or_default()).days());
    let reply = texts::reply_to_suggestion(n, replied.saturating_sub(1.day()));
    diary.on(replied, move |hand| {
        let sent = json!({"reply": reply});
        async move { hand.act("suggestion", suggestion_id, "reply", sent).await.map(drop) }
    });
    if n % 5 < 2 && (n % 4 != 0 || replied < fresh) {
        diary.on(replied.saturating_add(8.days()), move |hand| async move {
            hand.of(Role::Field).act("suggestion", suggestion_id, "answer", json!({})).await.map(drop)
        });
    }
}

/// Visits, requests, suggestions and disputes of the months since, about as many as a quiet month has.
fn new_matters(diary: &mut Diary, today: Date, fresh: Date) {
    let from = TO.saturating_add(1.day());
    let months = from.until(today).map_or(0, |span| usize::try_from(span.get_days()).unwrap_or_default()) / 30;
    let villages = texts::villages().len();
    let mut dice = Dice::new("since");
    let (met, mut for_the_meeting) = (today.saturating_sub(10.days()), Vec::new());
    for (n, on) in days(&mut dice, months * 40, from, today).into_iter().enumerate() {
        // Of late every second door is in the villages of the first team, whose member the sample signs in.
        let near = on >= fresh && n % 2 == 0;
        let village = if near { n / 2 % OF_THE_FIRST_TEAM } else { dice.below(villages) };
        let mut sent = doors::later_visit(n, on, village);
        if n % 3 == 0 {
            let number = REQUESTS + n / 3;
            let request = Asked { n: number, id: id("request", number, on), on, village };
            let taken = doors::taken_request(&request, &mut dice);
            sent.requests.push(taken);
            if request.on >= fresh && request.on < met && n % 4 != 0 {
                for_the_meeting.push(request);
            } else {
                later(diary, &request, n, today, fresh);
            }
        }
        if n % 5 == 0 {
            let number = SUGGESTIONS + n / 5;
            let suggestion = Asked { n: number, id: id("suggestion", number, on), on, village };
            sent.suggestions.push(doors::taken_suggestion(&suggestion));
            reply_to_suggestion(diary, &suggestion, fresh);
        }
        doors::record(diary, on, sent);
    }
    latest_meeting(diary, met, for_the_meeting);
    for (n, on) in days(&mut dice, months, from, today).into_iter().enumerate() {
        let n = 51 + n;
        disputes::register(diary, n, on, dice.below(villages));
        if n % 2 == 0 || on < fresh {
            disputes::session(diary, n, on, on.saturating_add(6.days()));
            disputes::agreement(diary, n, on, on.saturating_add(13.days()));
        }
    }
}

/// The latest hand-over meeting: most of its matters are signed for, none is answered yet.
fn latest_meeting(diary: &mut Diary, met: Date, requests: Vec<Asked>) {
    if requests.is_empty() {
        return;
    }
    let signed: Vec<Asked> = requests.iter().filter(|request| request.n % 3 != 0).cloned().collect();
    meeting::hold(diary, met, requests);
    for request in signed {
        diary.on(met.saturating_add(3.days()), move |hand| async move {
            hand.act("request", request.id, "acceptance", json!({})).await.map(drop)
        });
    }
}

/// A later request is answered by the office itself; the newest still wait, and a few of the last weeks are late.
fn later(diary: &mut Diary, request: &Asked, n: usize, today: Date, fresh: Date) {
    let replied = request.on.saturating_add((6 + i64::try_from(n % 19).unwrap_or_default()).days());
    let recent = request.on > today.saturating_sub(20.days());
    let forgotten = n.is_multiple_of(9) && request.on >= fresh;
    if !recent && !forgotten {
        answered(diary, request, replied, true, if replied < fresh { 2 } else { n % 9 });
    }
}
