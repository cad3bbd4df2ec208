//! Documents as they come out of the press, with the fonts of the program. `DOORSTEP_TEST_PAPERS=FOLDER` keeps them to look at.

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
