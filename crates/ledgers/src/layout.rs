//! Which columns a ledger has and in which order its rows stand: chosen once for the whole office, remembered with who chose.

use casework::{
    Problems, Refusal, Work,
    event::{self, Event},
    kind::{Field, Kind, Role},
    list::Order,
};
use store::params;
use uuid::Uuid;

use crate::ledger::{Ledger, allowed};

/// Who chooses for the office.
pub const WRITERS: &[Role] = &[Role::Administrator, Role::Coordinator];

/// How a ledger is laid out.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The columns, in their order.
    pub columns: Vec<&'static Field>,
    /// The order of the rows.
    pub order: Order,
    /// The columns that it might have.
    pub allowed: Vec<&'static Field>,
    chosen: Option<Uuid>,
}

/// The layout of a ledger: the office's, or the usual one. A column that is no longer allowed is left out.
pub async fn read(work: &Work, ledger: &Ledger, kind: &'static Kind) -> Result<Layout, Refusal> {
    let sql = "SELECT id, shown, row_order FROM ledger_layout WHERE office_id = $1 AND ledger = $2";
    let row = work.tx.row(sql, params![ledger.code]).await?;
    let allowed: Vec<&'static Field> = allowed(kind).collect();
    let (mut chosen, mut shown, mut order) = (None, String::new(), Order::Oldest);
    if let Some(row) = row {
        chosen = Some(row.get("id")?);
        shown = row.get("shown")?;
        order = Order::parse(&row.get::<String>("row_order")?).unwrap_or(order);
    }
    let named = |column: &str| allowed.iter().copied().find(|field| field.column == column);
    let mut columns: Vec<_> = shown.split(' ').filter_map(named).collect();
    if columns.is_empty() {
        columns = ledger.usual.iter().copied().filter_map(named).collect();
    }
    Ok(Layout { columns, order, allowed, chosen })
}

/// Keeps what the office chose. No column at all means the usual ones again.
pub async fn save(
    work: &Work,
    ledger: &Ledger,
    kind: &'static Kind,
    columns: &[String],
    order: Order,
) -> Result<(), Refusal> {
    work.actor.must_be(WRITERS)?;
    let before = read(work, ledger, kind).await?;
    let mut problems = Problems::default();
    for column in columns {
        let known = before.allowed.iter().any(|field| field.column == column);
        problems.when(!known, column, "unknown-field");
    }
    // A list by the day on which something is due has no rows without one: a ledger has all.
    problems.when(order == Order::Due, "order", "not-a-choice");
    problems.into_result()?;
    let shown = columns.join(" ");
    let id = before.chosen.unwrap_or_else(|| work.tx.new_id());
    let sql = if before.chosen.is_some() {
        "UPDATE ledger_layout SET ledger = $3, shown = $4, row_order = $5 WHERE office_id = $1 AND id = $2"
    } else {
        "INSERT INTO ledger_layout (office_id, id, ledger, shown, row_order) VALUES ($1, $2, $3, $4, $5)"
    };
    work.tx.execute(sql, params![id, ledger.code, shown.as_str(), order.code()]).await?;
    let chosen = Event::new("ledger_layout.chosen")
        .with("ledger", ledger.code)
        .with("shown", shown)
        .with("row_order", order.code());
    event::note(work, "ledger_layout", id, &chosen).await?;
    Ok(())
}
