//! The pages for residents and for units without accounts, asked through the whole router.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod asking;
mod confidence;
mod desk;
mod following;
mod own_data;
mod proving;
mod staff;
mod texts;
mod unit_link;
