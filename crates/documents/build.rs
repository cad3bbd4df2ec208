//! Puts the packed fonts that `npm run build` left in `web/dist/fonts` into the crate. Without them it builds too: documents
//! are then set in the fonts of the office's own `fonts` folder, and refused with a sentence where there is none.

use std::{env, fmt::Write as _, fs, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut table = String::from("static EMBEDDED: &[(&str, &[u8])] = &[\n");
    if env::var_os("CARGO_FEATURE_PDF").is_some() {
        for path in fonts()? {
            writeln!(table, "    ({path:?}, include_bytes!({path:?})),")?;
        }
    }
    table += "];\n";
    let out = env::var_os("OUT_DIR").ok_or("cargo did not say where to write")?;
    fs::write(Path::new(&out).join("fonts.rs"), table)?;
    Ok(())
}

/// Absolute paths of the packed fonts, by name.
fn fonts() -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let built = Path::new(&env::var_os("CARGO_MANIFEST_DIR").ok_or("cargo sets CARGO_MANIFEST_DIR")?)
        .join("../../web/dist/fonts");
    println!("cargo::rerun-if-changed={}", built.display());
    let Ok(files) = fs::read_dir(&built) else {
        println!(
            "cargo::warning=built without fonts for PDF: run `npm ci && npm run build` in web/ (or `make build`), or put \
             fonts into the data folder"
        );
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for file in files {
        let path = file?.path();
        if path.extension().is_some_and(|extension| extension == "br") {
            found.push(path.to_str().ok_or("the path of the project is not UTF-8")?.to_owned());
        }
    }
    found.sort();
    Ok(found)
}
