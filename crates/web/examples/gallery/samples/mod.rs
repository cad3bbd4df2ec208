//! Made-up contents for every page: an ordinary day, an empty office, and what goes wrong.

mod bulletin;
mod forms;
mod ground;
mod home;
mod items;
mod lists;
mod meeting;
mod outside;
mod rates;
mod records;
mod residents;
mod say;
mod visits;

use askama::Template;
use web::pages::{residents::SlipSize, words::Lang};

pub use say::Say;

/// Every language.
pub fn languages() -> impl Iterator<Item = Lang> {
    Lang::ALL.iter().copied()
}

/// Every page, by name, as HTML in one language.
pub fn all(lang: Lang) -> Vec<(&'static str, String)> {
    let say = Say(lang);
    let mut pages = Vec::new();
    let mut add = |name, page: Result<String, askama::Error>| pages.push((name, page.expect("a page renders")));
    add("home", home::ordinary(say).render());
    add("home-empty", home::first_day(say).render());
    add("list", lists::requests(say).render());
    add("list-empty", lists::nothing(say).render());
    add("search", lists::search(say).render());
    add("record", records::request(say).render());
    add("record-dispute", records::dispute(say).render());
    add("form", forms::new_dispute(say).render());
    add("form-faults", forms::with_faults(say).render());
    add("form-correction", forms::correction(say).render());
    add("visit", visits::blank(say).render());
    add("visit-faults", visits::with_faults(say).render());
    add("carry", visits::carry(say).render());
    add("carry-none", visits::nothing_to_carry(say).render());
    add("meeting", meeting::choosing(say).render());
    add("meeting-items", meeting::items(say).render());
    add("bulletin", bulletin::office(say).render());
    add("bulletin-public", bulletin::public(say).render());
    add("figure", bulletin::figure(say).render());
    add("closing-rates", rates::rates(say).render());
    add("calls", rates::calls(say).render());
    add("calls-none", rates::nobody_to_call(say).render());
    add("topics", rates::topics(say).render());
    add("topics-none", rates::no_topics(say).render());
    add("register", ground::register(say).render());
    add("unsent", items::unsent(say).render());
    add("calendar-addresses", items::made(say).render());
    add("long-work", items::going(say).render());
    add("long-work-ready", items::ready(say).render());
    add("help", ground::help(say).render());
    add("api", ground::api(say).render());
    add("sign-in", outside::sign_in(say).render());
    add("sign-in-wrong", outside::wrong_password(say).render());
    add("codes", outside::set_up_codes(say).render());
    add("codes-recovery", outside::recovery_codes(say).render());
    add("set-password", outside::set_password(say).render());
    add("report", residents::first(say).render());
    add("report-category", residents::category(say).render());
    add("report-faults", residents::what_with_faults(say).render());
    add("report-check", residents::check(say).render());
    add("report-elsewhere", residents::elsewhere(say).render());
    add("slip", residents::slip(say, SlipSize::A6).render());
    add("slip-58mm", residents::slip(say, SlipSize::Roll).render());
    add("follow", residents::follow(say).render());
    add("unit-link", residents::unit(say).render());
    for (name, page) in outside::troubles(say) {
        add(name, page.render());
    }
    pages
}
