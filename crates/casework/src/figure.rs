//! A figure is defined once, in its service: what is counted, on which day, where, and how the parts make the whole.
//!
//! The same definition keeps `figure_day` up to date, is counted for a bulletin, opens down to its rows and is recounted
//! by `verify`. A report of a unit (`reported`) is no definition in code: an office defines those kinds itself.

use store::Sql;
use uuid::Uuid;

use crate::{Refusal, actor::Work, kind::Line, scope};

/// How the rows of a source make a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The sum of the amounts; kept per day, place and team with each change.
    Sum,
    /// The number of different keys.
    Distinct,
    /// Per key the amount of its last row in the period, summed.
    Latest,
    /// Rows of the period that had come to `until` by its end.
    Cohort,
    /// Rows whose time from `day` to `until` touches the period.
    OnRoll,
}

/// What a value counts; the word of `acceptance/figures.csv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Records.
    Count,
    /// A sum of head counts or quantities.
    Sum,
    /// Different things.
    Distinct,
    /// Minor units of money (fen).
    Money,
}

impl Unit {
    /// The word used in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Sum => "sum",
            Self::Distinct => "distinct",
            Self::Money => "money",
        }
    }
}

/// How far down a figure opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpensTo {
    /// To its rows.
    Rows,
    /// To villages, never to households: head counts by need.
    Villages,
}

/// Where the rows come from. `r` is the alias of the figure's table; all are SQL expressions of the common subset.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// The table as `name r`, and what it joins.
    pub from: &'static str,
    /// The day that puts a row into a period.
    pub day: &'static str,
    /// The second day of [`Rule::Cohort`] and [`Rule::OnRoll`].
    pub until: &'static str,
    /// The place.
    pub place: &'static str,
    /// The team; NULL where none.
    pub team: &'static str,
    /// What is told apart by [`Rule::Distinct`] and [`Rule::Latest`].
    pub key: &'static str,
    /// The amount.
    pub amount: &'static str,
    /// Which rows count.
    pub only: &'static str,
}

impl Source {
    /// Each record of a table once; a figure overrides what differs. `team` is NULL unless stated.
    pub const BASE: Self = Self {
        from: "",
        day: "",
        until: "NULL",
        place: "r.place_id",
        team: "NULL",
        key: "r.id",
        amount: "1",
        only: "TRUE",
    };
}

/// A figure.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// Its id, e.g. `disputes.registered`.
    pub id: &'static str,
    /// The line it stands under.
    pub line: Line,
    /// What the value counts.
    pub unit: Unit,
    /// How the rows make the value.
    pub rule: Rule,
    /// The record table it is counted over, which also decides who sees its rows.
    pub table: &'static str,
    /// Its rows.
    pub source: Source,
    /// How far it opens.
    pub opens_to: OpensTo,
    /// A group of residents: not shown under five in a public bulletin.
    pub residents: bool,
    /// The figure of which it is a part.
    pub part_of: Option<&'static str>,
    /// In a narrative: rounded down, and called "over" where it is.
    pub over: bool,
}

impl Figure {
    /// A sum over records that opens to its rows; a figure overrides what differs.
    pub const BASE: Self = Self {
        id: "",
        line: Line::Ground,
        unit: Unit::Count,
        rule: Rule::Sum,
        table: "",
        source: Source::BASE,
        opens_to: OpensTo::Rows,
        residents: false,
        part_of: None,
        over: false,
    };
}

/// Which days and which place a figure is asked for. Both days are included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: jiff::civil::Date,
    /// Last day.
    pub to: jiff::civil::Date,
    /// A place and all below it; the whole office where none.
    pub place: Option<Uuid>,
}

/// Starts `SELECT key, id, day, place_id, amount FROM ..` over the figure's rows in the period; the caller may close it with
/// conditions on `r`.
fn base(figure: &Figure, period: &Period, sql: &mut Sql) {
    let s = &figure.source;
    sql.push(&format!(
        "SELECT {} AS key, r.id AS id, {} AS day, {} AS place_id, CAST({} AS BIGINT) AS amount FROM {} \
         WHERE r.office_id = $1 AND r.voided = FALSE AND ({})",
        s.key, s.day, s.place, s.amount, s.from, s.only
    ));
    if figure.rule == Rule::OnRoll {
        sql.push(&format!(" AND {} <= ", s.day));
        sql.bind(period.to);
        sql.push(&format!(" AND ({} IS NULL OR {} >= ", s.until, s.until));
        sql.bind(period.from);
        sql.push(")");
    } else {
        sql.push(&format!(" AND {} >= ", s.day));
        sql.bind(period.from);
        sql.push(&format!(" AND {} <= ", s.day));
        sql.bind(period.to);
    }
    if figure.rule == Rule::Cohort {
        sql.push(&format!(" AND {} <= ", s.until));
        sql.bind(period.to);
    }
    if let Some(place) = period.place {
        scope::in_place(s.place, place, sql);
    }
}

/// The figure's rows as a query with the columns `key, id, day, place_id, amount`: all of them, or what the actor may see.
pub(crate) fn rows(work: &Work, figure: &Figure, period: &Period, visible: bool, sql: &mut Sql) -> Result<(), Refusal> {
    let by_village = figure.opens_to == OpensTo::Villages;
    if by_village {
        sql.push(
            "SELECT v.place_id AS key, v.place_id AS id, MAX(v.day) AS day, v.place_id AS place_id, \
                  CAST(SUM(v.amount) AS BIGINT) AS amount FROM (",
        );
    }
    let (opening, closing) = match figure.rule {
        Rule::Distinct => (
            "SELECT d.key AS key, d.key AS id, MIN(d.day) AS day, NULL AS place_id, 1 AS amount FROM (",
            ") d GROUP BY d.key",
        ),
        Rule::Latest => (
            "SELECT l.key AS key, l.id AS id, l.day AS day, l.place_id AS place_id, l.amount AS amount FROM (SELECT n.key, \
             n.id, n.day, n.place_id, n.amount, ROW_NUMBER() OVER (PARTITION BY n.key ORDER BY n.day DESC, n.id DESC) AS nth FROM (",
            ") n) l WHERE l.nth = 1",
        ),
        Rule::Sum | Rule::Cohort | Rule::OnRoll => ("", ""),
    };
    sql.push(opening);
    base(figure, period, sql);
    if visible {
        scope::condition(work, work.kind(figure.table)?, sql)?;
    }
    sql.push(closing);
    if by_village {
        sql.push(") v WHERE v.amount > 0 GROUP BY v.place_id");
    }
    Ok(())
}
