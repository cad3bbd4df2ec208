//! The closure of places: everything lies in itself and in all that its parent lies in, and in nothing else.

use casework::{Refusal, Work};

use super::named;

const ITSELF: &str = "SELECT p.id AS id FROM place p WHERE p.office_id = $1 AND NOT EXISTS (SELECT 1 FROM place_closure c \
    WHERE c.office_id = p.office_id AND c.place_id = p.id AND c.ancestor_id = p.id) ORDER BY p.id";

const PARENTS: &str = "SELECT DISTINCT p.id AS id FROM place p JOIN place_closure up ON up.office_id = p.office_id \
    AND up.place_id = p.parent_id WHERE p.office_id = $1 AND NOT EXISTS (SELECT 1 FROM place_closure c \
    WHERE c.office_id = p.office_id AND c.place_id = p.id AND c.ancestor_id = up.ancestor_id) ORDER BY id";

/// Another version of the same place has the same code, or lies in it as it does in that one; what it lies in counts for
/// all of them.
const NOTHING_ELSE: &str = "SELECT DISTINCT c.place_id AS id FROM place_closure c LEFT JOIN place p ON p.office_id = c.office_id \
    AND p.id = c.place_id LEFT JOIN place a ON a.office_id = c.office_id AND a.id = c.ancestor_id \
    WHERE c.office_id = $1 AND c.place_id <> c.ancestor_id AND (p.id IS NULL OR a.id IS NULL OR (a.code <> p.code AND NOT EXISTS \
    (SELECT 1 FROM place s JOIN place_closure up ON up.office_id = s.office_id AND up.place_id = s.parent_id \
    WHERE s.office_id = c.office_id AND s.code = p.code AND up.ancestor_id = c.ancestor_id) AND NOT EXISTS \
    (SELECT 1 FROM place_closure v JOIN place_closure w ON w.office_id = v.office_id AND w.place_id = v.ancestor_id \
    AND w.ancestor_id = v.place_id JOIN place s ON s.office_id = v.office_id AND s.id = v.ancestor_id \
    WHERE v.office_id = c.office_id AND v.place_id = c.place_id AND (v.ancestor_id = c.ancestor_id OR EXISTS \
    (SELECT 1 FROM place_closure up WHERE up.office_id = s.office_id AND up.place_id = s.parent_id \
    AND up.ancestor_id = c.ancestor_id))))) ORDER BY id";

/// A version ends when its successor begins, and has one where others took its place too.
const FOLLOWED: &str = "SELECT DISTINCT p.id AS id FROM place p LEFT JOIN place_split s ON s.office_id = p.office_id \
    AND s.place_id = p.id LEFT JOIN place n ON n.office_id = p.office_id AND n.id = COALESCE(s.successor_id, p.successor_id) \
    WHERE p.office_id = $1 AND (p.successor_id IS NOT NULL OR s.place_id IS NOT NULL) \
    AND (p.successor_id IS NULL OR p.valid_to IS NULL OR n.id IS NULL OR n.valid_from > p.valid_to) ORDER BY id";

/// What is off.
pub async fn findings(work: &Work) -> Result<Vec<String>, Refusal> {
    let mut found = named(work, ITSELF, |id| format!("place_closure {id}: does not lie in itself")).await?;
    found.extend(
        named(work, PARENTS, |id| format!("place_closure {id}: does not lie in all that its parent lies in")).await?,
    );
    found.extend(
        named(work, NOTHING_ELSE, |id| format!("place_closure {id}: lies in something that its parent does not"))
            .await?,
    );
    found.extend(
        named(work, FOLLOWED, |id| format!("place {id}: has a successor, but did not end when that one was there"))
            .await?,
    );
    Ok(found)
}
