//! What residents said when they were called back, weighed by what each call stands for.

use casework::{Refusal, Work, figure::Period, scope};
use closing::{
    interval::{Answers, Interval, covered, stratified},
    rate::{Rate, Shown},
};
use store::{FromValue as _, Row, Sql};

use crate::CALL_BACK_STRATUM;

/// The call-backs of rounds that lie in a period.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CallBacks {
    /// Closed requests that could be drawn.
    pub population: u32,
    /// Drawn.
    pub drawn: u32,
    /// Called at least once.
    pub called: u32,
    /// Reached.
    pub reached: u32,
    /// Of them, said whether it is solved.
    pub answered: u32,
    /// Estimated share of all that could be drawn of which the resident says that it is solved; none where fewer than five
    /// answered.
    pub solved: Option<Interval>,
    /// The same among what was closed as solved: how far "solved" holds.
    pub solved_holds: Option<Interval>,
    /// Which part of all that could be drawn the estimate is about, 0 to 1.
    pub covered: f64,
    /// Satisfied, of those who said so; not weighed.
    pub satisfaction: Option<Shown>,
    /// The table of weights, by category and outcome.
    pub strata: Vec<StratumRow>,
}

/// One stratum; the same category and outcome in several rounds are several strata.
#[derive(Clone, Debug, PartialEq)]
pub struct StratumRow {
    /// Code of the category.
    pub category: String,
    /// Its name in the office's main language.
    pub name: String,
    /// Its name in English.
    pub name_en: Option<String>,
    /// How the requests ended.
    pub outcome: String,
    /// How many there were.
    pub population: u32,
    /// Of them, drawn.
    pub drawn: u32,
    /// For how many requests each answer stands; none where nobody answered.
    pub weight: Option<f64>,
    /// Says solved, of those who answered.
    pub solved: Shown,
}

struct Stratum {
    row: StratumRow,
    answers: Answers,
    called: u32,
    reached: u32,
    rating: Rate,
}

/// The call-backs of all rounds whose closed requests lie within the period.
pub(super) async fn of(work: &Work, period: &Period) -> Result<CallBacks, Refusal> {
    let strata = strata(work, period).await?;
    let answers: Vec<Answers> = strata.iter().map(|it| it.answers).collect();
    let solved: Vec<Answers> = strata.iter().filter(|it| it.row.outcome == "solved").map(|it| it.answers).collect();
    let sum = |of: fn(&Stratum) -> u32| strata.iter().map(of).sum::<u32>();
    let rating = Rate::new(sum(|it| it.rating.numerator), sum(|it| it.rating.denominator));
    let mut rows: Vec<StratumRow> = strata.iter().map(|it| it.row.clone()).collect();
    let rates: Vec<Rate> = answers.iter().map(|it| Rate::new(it.yes, it.answered)).collect();
    for (row, shown) in rows.iter_mut().zip(closing::rate::column(&rates)) {
        row.solved = shown;
    }
    Ok(CallBacks {
        population: sum(|it| it.answers.population),
        drawn: sum(|it| it.row.drawn),
        called: sum(|it| it.called),
        reached: sum(|it| it.reached),
        answered: sum(|it| it.answers.answered),
        solved: estimate(&answers),
        solved_holds: estimate(&solved),
        covered: covered(&answers),
        satisfaction: Some(rating.shown()),
        strata: rows,
    })
}

/// Fewer than five answers are told to nobody, and say nothing.
fn estimate(strata: &[Answers]) -> Option<Interval> {
    let answered: u32 = strata.iter().map(|it| it.answered).sum();
    if answered < closing::rate::FEWEST { None } else { stratified(strata) }
}

async fn strata(work: &Work, period: &Period) -> Result<Vec<Stratum>, Refusal> {
    let mut sql = Sql::new("SELECT c.code, c.name, c.name_en, r.outcome, r.population, r.drawn");
    for (condition, name) in [
        ("b.called_on IS NOT NULL", "called"),
        ("b.reached = TRUE", "reached"),
        ("b.says IN ('solved', 'partly', 'not_solved')", "answered"),
        ("b.says = 'solved'", "yes"),
        ("b.satisfied IS NOT NULL", "rated"),
        ("b.satisfied = 'satisfied'", "satisfied"),
    ] {
        sql.push(&format!(", CAST(SUM(CASE WHEN {condition} THEN 1 ELSE 0 END) AS BIGINT) AS {name}"));
    }
    sql.push(
        " FROM call_back_stratum r JOIN call_back_round o ON o.office_id = r.office_id AND o.id = r.round_id \
         JOIN category c ON c.office_id = r.office_id AND c.id = r.category_id \
         LEFT JOIN call_back b ON b.office_id = r.office_id AND b.stratum_id = r.id AND b.voided = FALSE \
         WHERE r.office_id = $1 AND r.voided = FALSE AND o.voided = FALSE AND o.from_on >= ",
    );
    sql.bind(period.from).push(" AND o.to_on <= ").bind(period.to);
    if let Some(place) = period.place {
        scope::in_place("o.place_id", place, &mut sql);
    }
    scope::condition(work, &CALL_BACK_STRATUM, &mut sql)?;
    sql.push(
        " GROUP BY r.id, c.code, c.name, c.name_en, r.outcome, r.population, r.drawn, o.from_on \
         ORDER BY c.code, r.outcome, o.from_on, r.id",
    );
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    rows.iter().map(stratum).collect()
}

fn stratum(row: &Row) -> Result<Stratum, Refusal> {
    let count = |column: &str| -> Result<u32, Refusal> { Ok(u32::from_value(row.value(column)?).unwrap_or_default()) };
    let answers = Answers { population: count("population")?, answered: count("answered")?, yes: count("yes")? };
    Ok(Stratum {
        row: StratumRow {
            category: row.get("code")?,
            name: row.get("name")?,
            name_en: row.get("name_en")?,
            outcome: row.get("outcome")?,
            population: answers.population,
            drawn: count("drawn")?,
            weight: (answers.answered > 0).then(|| f64::from(answers.population) / f64::from(answers.answered)),
            solved: Shown::Nothing,
        },
        answers,
        called: count("called")?,
        reached: count("reached")?,
        rating: Rate::new(count("satisfied")?, count("rated")?),
    })
}
