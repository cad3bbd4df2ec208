//! From door to door: 4,672 households in the season, some of them twice, and what people asked for there.

use std::sync::LazyLock;

use casework::kind::Role;
use jiff::{ToSpan, civil::Date};
use serde_json::json;
use uuid::Uuid;
use visits::doorstep::{self, Doorstep, Taken};

use crate::{
    FROM, Hand, TO,
    ground::team_of_village,
    hand::{id, object},
    plan::{Dice, days, shares},
    season::Diary,
    texts,
};

/// Households visited in the season.
pub const HOUSEHOLDS: usize = 4_672;
const PEOPLE: u32 = 15_230;
const IN_HARDSHIP: u32 = 1_970;
const WITH_DISABILITY: u32 = 125;
/// Requests taken at the doors of the season.
pub const REQUESTS: usize = 312;
/// Of them, solved on the spot.
pub const ON_THE_SPOT: usize = 44;
/// Of them, solved by the office before the hand-over meeting.
pub const BY_THE_OFFICE: usize = 14;
/// Suggestions collected.
pub const SUGGESTIONS: usize = 278;
/// The last day on which requests for the meeting are taken.
pub const LAST_REQUEST: Date = Date::constant(2025, 6, 15);

/// One dwelling with its people.
#[derive(Clone, Copy, Debug)]
struct Dwelling {
    village: usize,
    number: usize,
    people: u32,
    hardship: u32,
    disability: u32,
    elderly: u32,
    ill: u32,
}

/// A request or suggestion: its number, id, day and village, which is where the team stands that takes it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its number among the season's.
    pub n: usize,
    /// Its id.
    pub id: Uuid,
    /// The day.
    pub on: Date,
    /// Its village, by its place in the list of villages.
    pub village: usize,
}

/// The season's requests in the order of their days.
pub fn requests() -> Vec<Asked> {
    at_the_doors("request", days(&mut Dice::new("requests"), REQUESTS, FROM, LAST_REQUEST))
}

/// The season's suggestions in the order of their days.
pub fn suggestions() -> Vec<Asked> {
    at_the_doors("suggestion", days(&mut Dice::new("suggestions"), SUGGESTIONS, FROM, TO))
}

/// What is asked on these days, each at the first door of the day.
fn at_the_doors(kind: &str, on: Vec<Date>) -> Vec<Asked> {
    let mut doors = WALK.doors.iter();
    let mut door = doors.next();
    let asked = on.into_iter().enumerate().map(|(n, on)| {
        while let Some((_, visited)) = door
            && *visited < on
        {
            door = doors.next();
        }
        let village = door.map_or(0, |(n, _)| WALK.dwellings[*n].village);
        Asked { n, id: id(kind, n, on), on, village }
    });
    asked.collect()
}

/// The walk of the season: which dwelling is visited on which day, in order.
struct Walk {
    doors: Vec<(usize, Date)>,
    dwellings: Vec<Dwelling>,
    /// The dice as they lie after the days were chosen.
    dice: Dice,
}

static WALK: LazyLock<Walk> = LazyLock::new(|| {
    let dwellings = dwellings();
    let mut dice = Dice::new("visits");
    let mut order: Vec<usize> = (0..HOUSEHOLDS).collect();
    // A team goes through its villages one after another, all teams at the same time.
    order.sort_by_key(|n| (dwellings[*n].number * 7 + dwellings[*n].village % 5, dwellings[*n].village));
    let on = days(&mut dice, HOUSEHOLDS, FROM, TO);
    Walk { doors: order.into_iter().zip(on).collect(), dwellings, dice }
});

/// Notes the visits of the season with what they brought.
pub fn plan(diary: &mut Diary) {
    let mut dice = WALK.dice.clone();
    let mut asked = requests().into_iter().peekable();
    let mut suggested = suggestions().into_iter().peekable();
    for (step, (n, on)) in WALK.doors.iter().copied().enumerate() {
        let dwelling = WALK.dwellings[n];
        // One in twelve is visited again some weeks later; what counts is the last visit of the period.
        let again = on.saturating_add(30.days());
        let twice = step % 12 == 0 && again <= TO;
        let first = if twice {
            Dwelling { people: dwelling.people.max(2) - 1, hardship: 0, disability: 0, elderly: 0, ill: 0, ..dwelling }
        } else {
            dwelling
        };
        let mut sent = visit(id("visit", n, on), on, first);
        while let Some(request) = asked.next_if(|request| request.on <= on) {
            // Taken at this door; the village of the request is where the team stands.
            sent.requests.push(taken_request(&request, &mut dice));
        }
        while let Some(suggestion) = suggested.next_if(|suggestion| suggestion.on <= on) {
            sent.suggestions.push(taken_suggestion(&suggestion));
        }
        record(diary, on, sent);
        if twice {
            record(diary, again, visit(id("visit-again", n, again), again, dwelling));
        }
    }
}

/// Notes a visit for a day.
pub fn record(diary: &mut Diary, on: Date, sent: Doorstep) {
    diary.on(on, move |hand: Hand| {
        let sent = sent.clone();
        async move {
            let hand = hand.of(Role::Field);
            doorstep::record(&hand.work, &hand.key, &sent).await.map(drop)
        }
    });
}

fn dwellings() -> Vec<Dwelling> {
    let mut dice = Dice::new("dwellings");
    let people = shares(&mut dice, PEOPLE, HOUSEHOLDS, 1);
    let villages = texts::villages().len();
    let mut all: Vec<Dwelling> = people
        .into_iter()
        .enumerate()
        .map(|(n, people)| Dwelling {
            village: n % villages,
            number: n / villages + 1,
            people,
            hardship: 0,
            disability: 0,
            elderly: 0,
            ill: 0,
        })
        .collect();
    spread(&mut dice, IN_HARDSHIP, &mut all, |it| (it.hardship < it.people).then_some(&mut it.hardship));
    spread(&mut dice, WITH_DISABILITY, &mut all, |it| (it.disability < 1).then_some(&mut it.disability));
    spread(&mut dice, 610, &mut all, |it| (it.elderly < it.people.min(2)).then_some(&mut it.elderly));
    spread(&mut dice, 240, &mut all, |it| (it.ill < 1).then_some(&mut it.ill));
    all
}

/// Adds `total` people with a need, one at a time, where there is room.
fn spread(dice: &mut Dice, total: u32, all: &mut [Dwelling], room: impl Fn(&mut Dwelling) -> Option<&mut u32>) {
    let mut left = total;
    while left > 0 {
        let at = dice.below(all.len());
        if let Some(count) = room(&mut all[at]) {
            *count += 1;
            left -= 1;
        }
    }
}

fn visit(id: Uuid, on: Date, dwelling: Dwelling) -> Doorstep {
    let visit = object(json!({
        "place": texts::villages()[dwelling.village], "dwelling_number": format!("{:03}", dwelling.number),
        "visited_on": on.to_string(), "people_count": dwelling.people, "hardship_count": dwelling.hardship,
        "disability_count": dwelling.disability, "age_count": dwelling.elderly, "illness_count": dwelling.ill,
        "child_without_care_count": 0, "team": team_of_village(dwelling.village),
    }));
    Doorstep { id, visit, ..Doorstep::default() }
}

/// A visit to some dwelling of a village, for the time after the season.
pub fn later_visit(n: usize, on: Date, village: usize) -> Doorstep {
    let mut dice = Dice::new(&format!("later-{n}"));
    let people = 1 + u32::try_from(dice.below(6)).unwrap_or_default();
    let number = 1 + dice.below(HOUSEHOLDS / texts::villages().len());
    let dwelling = Dwelling {
        village,
        number,
        people,
        hardship: u32::from(dice.percent(12)),
        disability: 0,
        elderly: u32::from(dice.percent(15)),
        ill: 0,
    };
    visit(id("later-visit", n, on), on, dwelling)
}

/// What is sent of a request taken at a door.
pub fn taken_request(request: &Asked, dice: &mut Dice) -> Taken {
    let text = texts::request(request.n);
    let fields = object(json!({
        "category": text.category, "description": text.description, "location": text.location,
        "urgency": if dice.percent(8) { "urgent" } else { "ordinary" }, "channel": "door",
    }));
    let solved_how = solved_on_the_spot(request.n).then(|| texts::done_at_the_door(request.n, request.on));
    let contact = (solved_how.is_none() && dice.percent(70)).then(|| object(texts::contact(request.n)));
    Taken { id: request.id, fields, contact, solved_how }
}

/// Which of the season's requests were settled at the door: spread evenly.
pub const fn solved_on_the_spot(n: usize) -> bool {
    n < REQUESTS && n % 7 == 3 && n / 7 < ON_THE_SPOT
}

/// What is sent of a suggestion taken at a door.
pub fn taken_suggestion(suggestion: &Asked) -> Taken {
    let text = texts::suggestion(suggestion.n);
    let wanted = suggestion.n % 5 < 2;
    let fields = object(json!({"topic": text.topic, "suggestion": text.text, "reply_wanted": wanted}));
    let contact = wanted.then(|| object(texts::contact(10_000 + suggestion.n)));
    Taken { id: suggestion.id, fields, contact, solved_how: None }
}
