//! What a bad insider or outsider would try, each attempt with a number and its own assertion: refused, or without a gain. The
//! attempts on the database itself are in `crates/app/tests/red_team`.

mod insiders;
mod outsiders;
mod people;
mod sent;
