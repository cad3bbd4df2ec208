//! The pages for residents: asking, the slip, and following a request with number and PIN; and the page by which a unit
//! without accounts answers. No account, no script; whoever does not read finds pictograms on the slip.

mod ask;
mod matter;
mod slip;

pub use ask::{Answered, AskPage, ElsewherePage};
pub use matter::{MatterAction, MatterNote, MatterPage, MatterText, Picture, Stage, StageState};
pub use slip::{SlipLine, SlipPage, SlipSize, SlipWords};
