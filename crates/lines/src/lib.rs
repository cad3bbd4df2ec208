//! All record kinds and figures of the program in one catalogue: the only place that knows every service.

pub mod actions;
pub mod configuration;
pub mod contact;
pub mod follow;
pub mod held;
pub mod intake;
pub mod issuing;
mod mediation;
pub mod own_data;
pub mod register;
pub mod transcription;
pub mod undoing;
pub mod voiding;

use std::sync::LazyLock;

use casework::{
    calendar,
    kind::{Catalogue, Kind},
    reported, setting,
};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let ground: [&'static Kind; 6] = [
        &calendar::CALENDAR,
        &calendar::CALENDAR_DAY,
        &setting::SETTING,
        &reported::REPORTED_KIND,
        &reported::REPORTED_FIGURE,
        &bulletin::published::BULLETIN,
    ];
    let kinds = [
        &visits::KINDS[..],
        &requests::KINDS,
        &triage::KINDS,
        &files::KINDS,
        &disputes::KINDS,
        &activities::KINDS,
        &insight::KINDS,
        &outreach::KINDS,
        &projects::KINDS,
        &relief::KINDS,
        &access::KINDS,
        &people::KINDS,
        &notices::KINDS,
        &ground,
    ];
    let shared = insight::FIGURES.iter().chain(&outreach::FIGURES).chain(&projects::FIGURES);
    Catalogue { kinds: kinds.concat(), shared_figures: shared.collect() }
});

/// The catalogue.
pub fn catalogue() -> &'static Catalogue {
    &CATALOGUE
}
