//! `doorstep purge`: the day on which an office must leave its data behind. Two persons have agreed in the console; what is
//! destroyed is listed and hashed into the log first; contacts, texts, files, sign-ins and the key go; cases, clocks and figures
//! stay. Broken off, it goes on where it stood.

use std::{fs, io::Write as _, path::Path};

use casework::{Refusal, Work, void};
use people::purge::{self, Purged};
use store::params;
use uuid::Uuid;

use crate::{
    cli::Purge,
    config::Settings,
    erasures,
    failure::{Done, Failure},
    open::{self, Opened},
    whole_file,
};

/// Things destroyed in one transaction.
const AT_ONCE: u32 = 100;

/// Runs the command.
pub async fn run(settings: &Settings, code: Option<&str>, asked: &Purge) -> Done {
    let opened = open::office(settings, code).await?;
    if !asked.destroy {
        println!(
            "Nothing is destroyed yet. Somebody asks for it in the console (purges), a second person agrees within a day; \
             then run this with --destroy within a day. Stop the program first, so that nothing new comes."
        );
        opened.store.close().await;
        return Ok(());
    }
    let purged = opened.write("purge", |work| async move { purge::begin(&work).await }).await?;
    tell(&purged);
    destroy(settings, &opened).await?;
    let id = purged.id;
    opened.write("purge", move |work| async move { purge::end(&work, id).await }).await?;
    erasures::keep(&opened, &settings.data).await?;
    // What was deleted is overwritten; what the log of the database still holds goes with it.
    opened.store.checkpoint().await?;
    if let Some(file) = &asked.proof {
        whole_file::write(file, proof(&opened, &purged).as_bytes())?;
    }
    let others = access::offices(&opened.store).await?.len() > 1;
    opened.store.close().await;
    if others {
        println!("The key stays: other offices in this database need it.");
    } else {
        destroy_keys(settings)?;
    }
    println!("Done. What was destroyed is named in the log by the hash {}.", purged.list_sha256);
    println!(
        "Backups and copies elsewhere are not reached from here: destroy them, and keep {} with none.",
        settings.data.display()
    );
    Ok(())
}

fn tell(purged: &Purged) {
    for (what, count) in purged.counts.iter().filter(|(_, count)| **count > 0) {
        println!("{count:>9}  {what}");
    }
}

fn proof(opened: &Opened, purged: &Purged) -> String {
    let mut text = format!("office {}\npurge {}\nlist-sha256 {}\n", opened.office.code, purged.id, purged.list_sha256);
    for (what, count) in &purged.counts {
        text.extend([*what, " ", &count.to_string(), "\n"]);
    }
    text
}

async fn destroy(settings: &Settings, opened: &Opened) -> Done {
    while opened.write("purge", |work| async move { purge::destroy_some(&work, AT_ONCE).await }).await? {}
    while opened.write("purge", |work| async move { files_of(&work).await }).await? > 0 {}
    let folder = settings.files();
    while files::carry_out(&opened.store, opened.office.id, lines::catalogue(), &folder).await? > 0 {}
    Ok(())
}

/// Voids some of the files; their bytes go with them.
async fn files_of(work: &Work) -> Result<usize, Refusal> {
    let sql = "SELECT id FROM attachment WHERE office_id = $1 AND voided = FALSE LIMIT $2";
    let rows = work.tx.rows(sql, params![AT_ONCE]).await?;
    for row in &rows {
        void::void(work, &files::ATTACHMENT, row.get::<Uuid>("id")?, "purge").await?;
    }
    Ok(rows.len())
}

/// Overwrites and deletes the key and those that were before it.
fn destroy_keys(settings: &Settings) -> Done {
    if settings.key_from.is_some() {
        println!("The key is kept outside of this program: destroy it there.");
        return Ok(());
    }
    let file = &settings.key_file;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = whole_file::folder_of(file);
    for entry in fs::read_dir(folder).map_err(|error| whole_file::unwritable(folder, &error))?.filter_map(Result::ok) {
        let entry_name = entry.file_name().to_string_lossy().into_owned();
        if entry_name == name || entry_name.starts_with(&format!("{name}.")) {
            overwrite(&entry.path())?;
        }
    }
    Ok(())
}

fn overwrite(path: &Path) -> Done {
    let unwritable = |error: std::io::Error| whole_file::unwritable(path, &error);
    let length = fs::metadata(path).map_err(unwritable)?.len();
    let mut file = fs::OpenOptions::new().write(true).open(path).map_err(unwritable)?;
    file.write_all(&vec![0; usize::try_from(length).unwrap_or_default()]).map_err(unwritable)?;
    file.sync_all().map_err(unwritable)?;
    fs::remove_file(path).map_err(|error| Failure::new(format!("{} cannot be deleted: {error}", path.display())))
}
