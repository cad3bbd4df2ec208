//! The pages that all record kinds share: list, record, form. What differs between kinds comes in as descriptors.

mod field;
mod files;
mod form;
mod list;
mod record;
mod search;
mod table;

pub use field::{Choice, Field, Input};
pub use files::{FileItem, Files, Look};
pub use form::{Fault, FieldGroup, Form, FormPage};
pub use list::{Chip, Empty, Filters, ListPage, SortLink};
pub use record::{Action, Contact, Difference, Fact, Moment, RecordPage, Related};
pub use search::{Excerpt, Hit, Piece, SearchGroup, SearchPage};
pub use table::{Cell, Column, Row, Shape, Table};
