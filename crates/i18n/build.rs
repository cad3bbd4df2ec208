//! Lists every `locales/<language>/<topic>.ftl`, so that a new topic is a new file and nothing else.

use std::{env, fmt::Write as _, fs, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=locales");
    let mut list = String::from("pub(crate) static FILES: &[File] = &[\n");
    for code in ["en", "zh-Hans", "zh-Hant", "bo"] {
        for topic in topics(&Path::new("locales").join(code))? {
            writeln!(
                list,
                "File {{ lang: {code:?}, topic: {topic:?}, source: include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \
                 \"/locales/{code}/{topic}.ftl\")) }},"
            )?;
        }
    }
    list += "];\n";
    let out = env::var_os("OUT_DIR").ok_or("cargo did not say where to write")?;
    fs::write(Path::new(&out).join("files.rs"), list)?;
    Ok(())
}

fn topics(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut topics = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            topics.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
        }
    }
    topics.sort();
    Ok(topics)
}
