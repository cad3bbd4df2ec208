//! Puts stylesheet, mark, browser islands and the pictures of the help into the binary, each under a name that changes with its
//! content.
//!
//! The stylesheet is the files of `assets/css` in the order of their names. The islands are what `npm run build` in `web/`
//! left in `web/dist`; without them the program works too, only without the comforts they add. The pictures are
//! `assets/help/<language>/<topic>.webp`, made by `scripts/guide-pictures`.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

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
    table += "];\npub(super) static PICTURES: &[Picture] = &[\n";
    table += &pictures(out)?;
    table += "];\n";
    fs::write(out.join("assets.rs"), table)?;
    Ok(())
}

/// Writes the file where `include_bytes!` finds it and gives its line of the table.
fn entry(out: &Path, name: &str, media_type: &str, content: &str) -> std::io::Result<String> {
    Ok(asset(out, name, media_type, content.as_bytes())?.1 + ",\n")
}

/// Writes the file and gives its address and its value in the table.
fn asset(out: &Path, name: &str, media_type: &str, content: &[u8]) -> std::io::Result<(String, String)> {
    fs::write(out.join(name), content)?;
    let hash = hex::encode(&Sha256::digest(content)[..5]);
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
    let path = format!("/static/{stem}.{hash}.{extension}");
    let value = format!(
        "Asset {{ name: {name:?}, path: {path:?}, media_type: {media_type:?}, \
         bytes: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\")) }}"
    );
    Ok((path, value))
}

fn pictures(out: &Path) -> Result<String, Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=assets/help");
    let mut table = String::new();
    for folder in sorted("assets/help")? {
        let lang = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for file in sorted(&folder)? {
            let topic = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let content = fs::read(&file)?;
            let (width, height) = measures(&content).ok_or_else(|| format!("{} is no plain WebP", file.display()))?;
            let (path, asset) = asset(out, &format!("help-{lang}-{topic}.webp"), "image/webp", &content)?;
            writeln!(
                table,
                "Picture {{ lang: {lang:?}, topic: {topic:?}, path: {path:?}, width: {width}, height: {height}, \
                 asset: {asset} }},"
            )?;
        }
    }
    Ok(table)
}

fn sorted(folder: impl AsRef<Path>) -> std::io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// Width and height of a picture in WebP: lossy (RFC 9649, section 2.5) or with a header of its own (2.7).
fn measures(webp: &[u8]) -> Option<(u32, u32)> {
    let at = |at: usize| webp.get(at).copied().map(u32::from);
    match webp.get(12..16)? {
        b"VP8 " => Some((at(26)? | (at(27)? & 0x3f) << 8, at(28)? | (at(29)? & 0x3f) << 8)),
        b"VP8X" => {
            Some((1 + at(24)? + (at(25)? << 8) + (at(26)? << 16), 1 + at(27)? + (at(28)? << 8) + (at(29)? << 16)))
        }
        _ => None,
    }
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
