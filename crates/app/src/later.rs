//! Commands whose names are kept free for what comes later.

use crate::failure::{Done, Failure};

fn later(what: &str, until_then: &str) -> Done {
    Err(Failure::wrong_use(format!("{what} comes with a later version: {until_then}")))
}

/// `copy`
pub fn copy() -> Done {
    later("`doorstep copy`", "until then, keep the office on the database it was made on")
}

/// `form check`
pub fn form() -> Done {
    later("`doorstep form check`", "until then, forms cannot be brought along")
}
