//! Writes every page with made-up contents, in every language, to a folder: `cargo run -p web --example gallery -- FOLDER`.

use std::{fs, path::PathBuf};

mod samples;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/gallery".into()));
    fs::create_dir_all(folder.join("static"))?;
    for asset in web::assets::all() {
        fs::write(folder.join(asset.path.trim_start_matches('/')), asset.bytes)?;
    }
    let mut pages = 0;
    for lang in samples::languages() {
        for (name, html) in samples::all(lang) {
            fs::write(folder.join(format!("{name}.{}.html", lang.code())), html)?;
            pages += 1;
        }
    }
    println!("{pages} pages in {}", folder.display());
    Ok(())
}
