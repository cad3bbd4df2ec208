//! What may be done with a hand-over meeting.

use casework::field_type::{Id, table};

use super::{
    Action, OFFICE, OFFICE_AND_UNIT,
    asked::{ask, perhaps_record},
};

/// In the order in which pages offer them.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        table: "handover",
        noun: "seal",
        fields: &[],
        roles: OFFICE,
        states: &["open"],
        step: None,
        run: |work, id, _| Box::pin(requests::meeting::seal(work, id)),
    },
    Action {
        table: "handover",
        noun: "sending",
        fields: &[],
        roles: OFFICE,
        states: &["sealed"],
        step: None,
        run: |work, id, _| Box::pin(requests::meeting::send(work, id)),
    },
    Action {
        table: "handover",
        noun: "receipt",
        fields: &[ask::<Option<Id<table::Unit>>>("unit_id")],
        roles: OFFICE_AND_UNIT,
        states: &["sealed", "sent"],
        step: None,
        run: |work, id, sent| {
            Box::pin(async move {
                let unit = perhaps_record(work, sent, "unit", "unit").await?;
                requests::meeting::sign_for(work, id, unit).await
            })
        },
    },
];
