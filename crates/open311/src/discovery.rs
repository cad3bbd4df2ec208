//! `GET discovery`: where the endpoints are. Always two, for readers of XML take a list of one for the thing itself.

use axum::{
    http::header,
    response::{IntoResponse as _, Response},
};

use crate::{
    address::Format,
    asked::Asked,
    document::{Document, Node},
    routes::{PRODUCTION, TEST},
};

/// When what is told here was last changed.
const CHANGESET: &str = "2026-11-24T00:00:00Z";
const SPECIFICATION: &str = "http://wiki.open311.org/GeoReport_v2";

/// The answer; its content type is bare, as the clients of discovery compare it.
pub fn get(asked: &Asked) -> Response {
    let document = document(asked);
    let (kind, body) = match asked.format {
        Format::Xml => ("text/xml", document.xml()),
        Format::Json => ("application/json", document.json()),
    };
    ([(header::CONTENT_TYPE, kind)], body).into_response()
}

fn document(asked: &Asked) -> Document {
    let endpoint = |path: &str, kind: &str| {
        let formats = ["text/xml", "application/json"].map(Node::from).to_vec();
        Node::Fields(vec![
            ("specification", SPECIFICATION.into()),
            ("url", format!("{}{path}", asked.root).into()),
            ("changeset", CHANGESET.into()),
            ("type", kind.into()),
            ("formats", Node::List("format", formats)),
        ])
    };
    let contact =
        i18n::text_with(asked.lang, "open311-contact", &[("office", asked.app.settings.office_name.get().into())]);
    Document(
        "discovery",
        Node::Fields(vec![
            ("changeset", CHANGESET.into()),
            ("contact", contact.into()),
            ("key_service", i18n::text(asked.lang, "open311-key-service").into()),
            ("endpoints", Node::List("endpoint", vec![endpoint(PRODUCTION, "production"), endpoint(TEST, "test")])),
        ]),
    )
}
