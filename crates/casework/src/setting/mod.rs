//! Numbers that an office sets for itself: how long silence must last, how long an answer may be objected to.
//!
//! Every number has a usual value and bounds in code. It is set anew and never corrected: each record says what held before
//! and from when, so that what a resident was promised holds for as long as it was promised.

mod code;
mod settings;

pub use code::SettingCode;
pub use settings::{Settings, load};

use jiff::Timestamp;

use crate::{
    Problems, Refusal,
    actor::Work,
    change::{Change, Stored, save},
    event::Event,
    field_type::Short,
    kind::{Kind, Role},
    record,
    values::{Check, Record, Values, checked},
};

/// Who sets the office's numbers.
pub const SETTERS: &[Role] = &[Role::Administrator, Role::Coordinator];

record! {
    /// A number that the office set.
    pub struct Setting {
        /// Which.
        code: SettingCode,
        /// What holds from then on.
        value: u32,
        /// Why it was set.
        because: Option<Short>;
        managed:
        /// What held until then.
        value_before: u32,
        /// From when it holds.
        from_at: Timestamp,
    }
}

impl Check for Setting {
    fn check(&self, problems: &mut Problems) {
        let (least, most) = self.code.bounds();
        if !(least..=most).contains(&self.value) {
            problems.add_with("value", "setting-out-of-range", format!("{least}–{most}"));
        } else if let Some(only) = self.code.only().filter(|only| !only.contains(&self.value)) {
            let only: Vec<String> = only.iter().map(u32::to_string).collect();
            problems.add_with("value", "setting-out-of-range", only.join(", "));
        }
        problems.when(
            self.because.as_ref().is_some_and(|why| why.0.chars().count() > 200),
            "because",
            "setting-because",
        );
    }
}

/// A number that the office set.
pub static SETTING: Kind = Kind {
    table: "setting",
    collection: "settings",
    fields: Setting::FIELDS,
    title: "code",
    columns: &["value", "value_before", "from_at"],
    entered: "setting.set",
    // Set by `set` alone: a record is the promise that held while it was the last.
    entry: false,
    readers: &Role::ALL,
    check: checked::<Setting>,
    ..Kind::BASE
};

/// Sets a number anew; none where it holds already.
pub async fn set(work: &Work, code: SettingCode, value: u32, because: &str) -> Result<Option<Stored>, Refusal> {
    work.actor.must_be(SETTERS)?;
    let value_before = load(work).await?.now(code);
    if value == value_before {
        return Ok(None);
    }
    let because = Some(because.trim()).filter(|why| !why.is_empty()).map(|why| Short(why.to_owned()));
    let setting = Setting { code, value, because, value_before, from_at: work.tx.now() };
    let values = Values::from_record(&SETTING, &setting);
    save(work, Change::entered(work.tx.new_id(), values, Event::new(SETTING.entered))).await.map(Some)
}
