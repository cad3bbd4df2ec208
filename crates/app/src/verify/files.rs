//! Photos, voice notes and documents: each row has its file with the bytes it says, and no file is without a row.

use casework::Refusal;
use files::Folder;

use crate::open::Opened;

/// What is off.
pub async fn findings(opened: &Opened, folder: &Folder) -> Result<Vec<String>, Refusal> {
    // All offices of a database share the folder.
    let offices: Vec<_> = access::offices(&opened.store).await?.into_iter().map(|office| office.id).collect();
    files::findings(&opened.store, opened.office.id, &offices, lines::catalogue(), folder).await
}
