//! The office's numbers as a unit of work needs them: read once, asked as often as wanted.

use jiff::{Timestamp, ToSpan, civil::Date};
use store::Tx;

use super::SettingCode;
use crate::{Refusal, actor::Work};

/// What an office set, in the order in which it did.
#[derive(Clone, Debug, Default)]
pub struct Settings(Vec<Set>);

#[derive(Clone, Copy, Debug)]
struct Set {
    code: SettingCode,
    value: u32,
    from_at: Timestamp,
}

/// Reads them: one look at a table that has a row for each change.
pub async fn load(work: &Work) -> Result<Settings, Refusal> {
    let sql = "SELECT code, value, from_at FROM setting WHERE office_id = $1 AND voided = FALSE ORDER BY from_at, id";
    let rows = work.tx.rows(sql, &[]).await?;
    let mut settings = Settings::default();
    for row in &rows {
        // A number that this program does not know any more is nobody's.
        let Some(code) = SettingCode::parse(&row.get::<String>("code")?) else { continue };
        settings.0.push(Set { code, value: row.get("value")?, from_at: row.get("from_at")? });
    }
    Ok(settings)
}

impl Settings {
    /// What holds now.
    pub fn now(&self, code: SettingCode) -> u32 {
        self.of(code).last().map_or(code.usual(), |set| set.value)
    }

    /// The most that held at any time of a day: what was promised on it is kept, whatever was set since.
    pub fn most_on(&self, tx: &Tx, code: SettingCode, day: Date) -> u32 {
        self.most_between(code, tx.end_of(day.saturating_sub(1.day())), tx.end_of(day))
    }

    fn most_between(&self, code: SettingCode, begins: Timestamp, ends: Timestamp) -> u32 {
        let at_first = self.of(code).take_while(|set| set.from_at <= begins).last();
        let at_first = at_first.map_or(code.usual(), |set| set.value);
        let meanwhile = self.of(code).filter(|set| set.from_at > begins && set.from_at <= ends).map(|set| set.value);
        meanwhile.fold(at_first, u32::max)
    }

    fn of(&self, code: SettingCode) -> impl Iterator<Item = &Set> {
        self.0.iter().filter(move |set| set.code == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn silence(value: u32, second: i64) -> Set {
        Set { code: SettingCode::SilenceDays, value, from_at: at(second) }
    }

    #[test]
    fn what_was_set_last_holds_now_and_the_usual_where_nothing_was_set() {
        let settings = Settings(vec![silence(20, 100), silence(15, 200)]);
        assert_eq!(settings.now(SettingCode::SilenceDays), 15);
        assert_eq!(settings.now(SettingCode::ObjectionDays), 90);
    }

    #[test]
    fn of_a_day_the_most_that_held_on_it_is_kept() {
        let settings = Settings(vec![silence(20, 100), silence(15, 200), silence(30, 300)]);
        let most = |begins, ends| settings.most_between(SettingCode::SilenceDays, at(begins), at(ends));
        assert_eq!([most(0, 50), most(50, 150), most(150, 250), most(210, 250), most(250, 350)], [10, 20, 20, 15, 30]);
    }
}
