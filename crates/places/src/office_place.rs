//! The office's own place: where a matter goes whose place nobody knows.

use store::{StoreError, Tx};

use crate::{
    find::{children, roots},
    place::Place,
};

/// The deepest place that holds all others, e.g. the county. None where there are no places, or where several tops
/// stand side by side, as in a gazetteer of the whole country.
pub async fn default_place(tx: &Tx) -> Result<Option<Place>, StoreError> {
    let mut level = roots(tx).await?;
    if level.len() > 1 {
        level = with_places_in_them(tx, level).await?;
    }
    let mut deepest = None;
    while level.len() == 1 {
        let Some(only) = level.pop() else { break };
        level = children(tx, only.id).await?;
        deepest = Some(only);
    }
    Ok(deepest)
}

/// A top with nothing in it (an office that began without a gazetteer) gives way to the gazetteer's.
async fn with_places_in_them(tx: &Tx, tops: Vec<Place>) -> Result<Vec<Place>, StoreError> {
    let mut holding = Vec::new();
    for top in tops {
        if !children(tx, top.id).await?.is_empty() {
            holding.push(top);
        }
        // Two are enough to know that none holds all.
        if holding.len() > 1 {
            break;
        }
    }
    Ok(holding)
}
