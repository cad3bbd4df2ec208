//! Everything that reads what strangers send.

mod calls;
mod forms;
mod tables;
mod words;

use fuzz::Target;

/// Every target, made anew.
pub fn all() -> Vec<Target> {
    let mut all = tables::all();
    all.extend(forms::all());
    all.extend(words::all());
    all.extend(calls::all());
    all
}
