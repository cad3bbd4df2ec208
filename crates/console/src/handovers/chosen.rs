//! What was ticked on the page of a meeting: matters, and for each the unit that leads and those that assist.

use door::Sent;
use uuid::Uuid;

/// One matter that was ticked.
#[derive(Clone, Debug)]
pub struct Ticked {
    /// The matter.
    pub id: Uuid,
    /// Code of the unit that leads; empty for none yet.
    pub lead: String,
    /// Codes of the units that assist.
    pub assisting: Vec<String>,
}

/// All that was ticked.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    /// `request` or `suggestion`.
    pub table: &'static str,
    /// The matters.
    pub matters: Vec<Ticked>,
    sent: Option<Sent>,
}

impl Chosen {
    /// Reads the form.
    pub fn read(sent: &Sent) -> Self {
        let ticked = |id: &str| {
            let lead = sent.one(&format!("lead.{id}")).to_owned();
            let assisting = sent.all(&format!("assist.{id}")).filter(|code| *code != lead).map(str::to_owned).collect();
            Some(Ticked { id: id.parse().ok()?, lead, assisting })
        };
        let table = if sent.one("kind") == "suggestion" { "suggestion" } else { "request" };
        Self { table, matters: sent.all("item").filter_map(ticked).collect(), sent: Some(sent.clone()) }
    }

    /// Whether a matter was ticked.
    pub fn has(&self, id: Uuid) -> bool {
        self.matters.iter().any(|matter| matter.id == id)
    }

    /// The unit chosen to lead in a matter, ticked or not; none where no form was sent.
    pub fn lead(&self, id: Uuid) -> Option<String> {
        self.sent.as_ref().map(|sent| sent.one(&format!("lead.{id}")).to_owned())
    }

    /// The units chosen to assist in a matter.
    pub fn assisting(&self, id: Uuid) -> Vec<String> {
        let of = |sent: &Sent| sent.all(&format!("assist.{id}")).map(str::to_owned).collect();
        self.sent.as_ref().map(of).unwrap_or_default()
    }
}
