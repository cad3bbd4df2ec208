//! What may be done with consents, with what people ask about their own data, and with a purge.

use casework::{field_type::Text, kind::Role};

use super::{
    Action, OFFICE, OFFICE_AND_FIELD, WITH_REASON,
    asked::{ask, said},
};

const SECOND_PERSON: &[Role] = &[Role::Administrator, Role::Leader, Role::Auditor];

/// In the order in which pages offer them.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        table: "consent",
        noun: "withdrawal",
        fields: &[],
        roles: OFFICE_AND_FIELD,
        states: &[],
        step: None,
        run: |work, id, _| Box::pin(people::withdraw(work, id)),
    },
    Action {
        table: "subject_request",
        noun: "answer",
        fields: &[ask::<Text>("answer")],
        roles: OFFICE,
        states: &["open"],
        step: None,
        run: |work, id, sent| Box::pin(people::subject_request::grant(work, id, said(sent, "answer"))),
    },
    Action {
        table: "subject_request",
        noun: "refusal",
        fields: WITH_REASON,
        roles: OFFICE,
        states: &["open"],
        step: None,
        run: |work, id, sent| Box::pin(people::subject_request::refuse(work, id, said(sent, "reason"))),
    },
    Action {
        table: "purge",
        noun: "agreement",
        fields: &[],
        roles: SECOND_PERSON,
        states: &["asked"],
        step: None,
        run: |work, id, _| Box::pin(people::purge::agree(work, id)),
    },
];
