//! Puts stylesheet, mark and browser islands into the binary, each under a name that changes with its content.
//!
//! The stylesheet is the files of `assets/css` in the order of their names. The islands are what `npm run build` in `web/`
//! left in `web/dist`; without them the program works too, only without the comforts they add.

use std::{fs, path::Path};

use sha2::{Digest, Sha256};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = Path::new(&std::env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?).to_path_buf();
    let out = out.as_path();
    let mut table = String::from("pub(super) static ALL: &[Asset] = &[\n");
    table += &entry(out, "console.css", "text/css; charset=utf-8", &stylesheet()?)?;
    println!("cargo::rerun-if-changed=assets/mark.svg");
    table += &entry(out, "mark.svg", "image/svg+xml", &fs::read_to_string("assets/mark.svg")?)?;
    for (name, script) in islands()? {
        table += &entry(out, &name, "text/javascript; charset=utf-8", &script)?;
    }
    table += "];\n";
    fs::write(out.join("assets.rs"), table)?;
    Ok(())
}

/// Writes the file where `include_bytes!` finds it and gives its line of the table.
fn entry(out: &Path, name: &str, media_type: &str, content: &str) -> std::io::Result<String> {
    fs::write(out.join(name), content)?;
    let hash = hex::encode(&Sha256::digest(content)[..5]);
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
    Ok(format!(
        "Asset {{ name: {name:?}, path: \"/static/{stem}.{hash}.{extension}\", media_type: {media_type:?}, \
         bytes: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")) }},\n"
    ))
}

fn stylesheet() -> std::io::Result<String> {
    println!("cargo::rerun-if-changed=assets/css");
    let mut parts: Vec<_> = fs::read_dir("assets/css")?.collect::<Result<_, _>>()?;
    parts.sort_by_key(fs::DirEntry::file_name);
    parts.iter().map(|part| Ok(without_comments(&fs::read_to_string(part.path())?))).collect()
}

/// Comments, indentation and blanks around marks are for those who read the source.
fn without_comments(css: &str) -> String {
    let mut plain = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        plain += before;
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain += rest;
    let lines: String =
        plain.lines().map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect();
    let marks = [(" {", "{"), ("{ ", "{"), ("; }", "}"), (": ", ":"), ("; ", ";")];
    marks.into_iter().fold(lines, |css, (spaced, close)| css.replace(spaced, close))
}

fn islands() -> std::io::Result<Vec<(String, String)>> {
    let built = Path::new("../../web/dist");
    println!("cargo::rerun-if-changed={}", built.display());
    let Ok(files) = fs::read_dir(built) else {
        println!(
            "cargo::warning=built without browser islands: run `npm ci && npm run build` in web/ (or `make build`)"
        );
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for file in files {
        let path = file?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            found.push((name, fs::read_to_string(&path)?));
        }
    }
    found.sort();
    Ok(found)
}
