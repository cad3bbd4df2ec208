//! Documents as they come out of the press, with the fonts of the program. `DOORSTEP_TEST_PAPERS=FOLDER` keeps them to look at.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod samples;

use std::{env, fs, path::PathBuf, time::Instant};

use documents::{Paper, Press, Printed, Sheet};
use i18n::Lang;

fn press() -> Press {
    Press::new(PathBuf::from("no-such-folder"))
}

fn print(press: &Press, name: &str, sheet: &Sheet) -> Printed {
    let began = Instant::now();
    let printed = press.print(sheet).unwrap();
    eprintln!("{name}: {} ms, {} bytes", began.elapsed().as_millis(), printed.bytes.len());
    if let Some(folder) = env::var_os("DOORSTEP_TEST_PAPERS") {
        fs::write(PathBuf::from(folder).join(format!("{name}.pdf")), &printed.bytes).unwrap();
    }
    printed
}

#[test]
fn every_document_is_set_in_every_language_and_no_character_is_missing() {
    let press = press();
    for lang in Lang::ALL {
        let other = if lang == Lang::Bo { Lang::ZhHans } else { Lang::Bo };
        let code = lang.code();
        let sheets = [
            (format!("list-{code}"), samples::list(lang, 9).sheet()),
            (format!("own-{code}"), samples::own(lang, 30).sheet()),
            (format!("minutes-{code}"), samples::minutes(lang).sheet()),
            (format!("slip-a6-{code}"), samples::slip([lang, other], Paper::A6, Some("042917")).sheet()),
            (format!("slip-58mm-{code}"), samples::slip([lang, other], Paper::Roll58, Some("042917")).sheet()),
            (format!("slip-without-pin-{code}"), samples::slip([lang, lang], Paper::A6, None).sheet()),
        ];
        for (name, sheet) in sheets {
            let printed = print(&press, &name, &sheet);
            assert!(printed.bytes.starts_with(b"%PDF-1."), "{name}");
            assert_eq!(printed.missing, Vec::<char>::new(), "{name}");
        }
    }
}

#[test]
fn what_somebody_typed_is_text_and_never_run() {
    let mut list = samples::own(Lang::En, 1);
    list.meeting.title = "#panic(\"run\") #read(\"/etc/passwd\") $x$ *no* @ref <label> // gone".to_owned();
    list.units[0].items[0].asked = "#import \"/slip.typ\": * \\ [ ] ` _ = -".to_owned();
    let printed = print(&press(), "typed", &list.sheet());
    assert_eq!(printed.missing, Vec::<char>::new());
}

#[test]
fn a_character_without_a_font_is_told_and_the_document_comes_all_the_same() {
    let mut list = samples::own(Lang::ZhHans, 1);
    // A rare character beyond the first block, and a script that no font of ours has.
    list.units[0].items[0].asked = "\u{3106c}村的水，ሰላም".to_owned();
    let printed = print(&press(), "missing", &list.sheet());
    assert_eq!(printed.missing, ['ላ', 'ም', 'ሰ', '\u{3106c}']);
    assert!(printed.bytes.starts_with(b"%PDF-1."));
}

#[test]
fn fonts_of_the_offices_own_folder_are_found_and_what_is_no_font_does_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("notes.txt"), "no font").unwrap();
    fs::write(folder.path().join("broken.ttf"), "no font either").unwrap();
    let press = Press::new(folder.path().to_owned());
    assert_eq!(print(&press, "own-fonts", &samples::minutes(Lang::Bo).sheet()).missing, Vec::<char>::new());
}

#[test]
fn the_same_document_is_the_same_file() {
    let press = press();
    let sheet = samples::slip([Lang::ZhHans, Lang::Bo], Paper::A6, Some("042917")).sheet();
    assert_eq!(print(&press, "once", &sheet).bytes, print(&press, "again", &sheet).bytes);
}
