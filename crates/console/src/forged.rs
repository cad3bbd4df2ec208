//! A form whose secret does not fit, told to people as a page.

use casework::Refusal;
use door::{Refused, Sent};

use crate::{desk::Desk, trouble::Trouble};

impl Desk {
    /// What a form sent, if its secret fits.
    pub fn checked(&self, sent: Result<Sent, Refused>) -> Result<Sent, Trouble> {
        sent.map_err(|refused| self.refused(&refused))
    }

    /// Why a form was not read, as a page.
    pub fn refused(&self, refused: &Refused) -> Trouble {
        let rule = match refused.refusal() {
            Some(Refusal::Rule(code)) => code,
            _ => "forged-request",
        };
        self.trouble(Refusal::Rule(rule))
    }
}
