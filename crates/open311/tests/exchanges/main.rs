//! Exchanges as clients in the field have them: rule by rule what `docs/open311.md` promises.

mod office;
mod private;
mod reading;
mod rules;
mod updates;
mod writing;
