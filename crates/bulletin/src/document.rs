//! The bulletin as JSON, in the shape that others rely on.

use i18n::Lang;
use serde_json::{Value, json};

use crate::{Bulletin, BulletinFigure};

/// The bulletin as JSON: the office's own, or the public one without what [`crate::public::withhold`] marked. Of the public
/// one nobody outside opens records.
pub fn document(bulletin: &Bulletin, public: bool) -> Value {
    let figures: Vec<Value> = bulletin.figures.iter().map(|figure| told(figure, bulletin, public)).collect();
    let mut document = json!({
        "office": bulletin.office,
        "from": bulletin.from.to_string(),
        "to": bulletin.to.to_string(),
        "place": bulletin.place_code,
        "figures": figures,
    });
    if public {
        document["public"] = true.into();
    }
    document
}

fn told(figure: &BulletinFigure, bulletin: &Bulletin, public: bool) -> Value {
    let label = |lang| figure.label(lang);
    let mut told = json!({
        "id": figure.id,
        "line": figure.line,
        "value": figure.value,
        "unit": figure.unit,
        "label": {"en": label(Lang::En), "zh-Hans": label(Lang::ZhHans), "zh-Hant": label(Lang::ZhHant), "bo": label(Lang::Bo)},
        "records": figure.records_address(bulletin),
    });
    if public {
        told["records"] = Value::Null;
    }
    if public && figure.withheld {
        told["value"] = Value::Null;
        told["withheld"] = true.into();
    }
    told
}
