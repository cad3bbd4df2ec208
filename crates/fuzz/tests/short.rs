//! A short run over every target. `scripts/fuzz` runs them for long.

mod targets;

use std::time::Duration;

use fuzz::{Most, run};

/// The seed of these runs: the same inputs every time.
const SEED: u64 = 20_250_301;

fn short(name: &str) {
    let target = targets::all().into_iter().find(|target| target.name == name);
    let target = target.unwrap_or_else(|| panic!("there is a target {name}"));
    assert!(!target.seeds.is_empty(), "{name} has seeds");
    let ended = run(&target, SEED, 0, Most { inputs: 3000, time: Duration::from_secs(2) });
    println!("{ended}");
    assert!(ended.panicked.is_empty(), "{ended}");
}

macro_rules! each {
    ($($test:ident $name:literal;)*) => {
        $(#[test]
        fn $test() {
            short($name);
        })*

        #[test]
        fn no_target_is_forgotten() {
            let tried = [$($name),*];
            let forgotten: Vec<_> = targets::all().into_iter().filter(|it| !tried.contains(&it.name)).map(|it| it.name).collect();
            assert!(forgotten.is_empty(), "{forgotten:?}");
        }
    };
}

each! {
    whatever_a_list_holds_it_is_read_or_refused "csv";
    whatever_a_packed_list_holds_it_is_read_or_refused "csv-gz";
    whatever_a_workbook_holds_it_is_read_or_refused "xlsx";
    whatever_a_sheet_of_a_workbook_holds_it_is_read_or_refused "xlsx-xml";
    whatever_a_list_of_places_holds_each_row_is_told "places";
    whatever_a_list_of_requests_holds_each_row_is_told "requests";
    whatever_a_map_says_it_is_read_or_refused "map";
    whatever_a_calendar_holds_what_is_read_is_written_the_same "ics";
    whatever_a_list_of_days_holds_what_is_read_is_written_the_same "days-csv";
    whatever_a_form_in_parts_holds_it_is_read_or_refused "multipart";
    whatever_a_form_holds_it_is_read "form";
    whatever_a_file_holds_it_is_kept_clean_or_refused "files";
    whatever_a_letter_holds_it_is_read_or_passed_over "mail";
    whatever_headers_say_a_stranger_says_nothing_of_others "headers";
    whatever_is_typed_a_number_is_written_one_way "number";
    whatever_is_shown_no_link_or_mark_is_made_up "short";
    whatever_is_typed_as_a_contact_is_one_or_refused "contact";
    whatever_a_text_says_it_is_judged "texts";
    whatever_a_model_s_bytes_are_they_are_read_or_refused "model";
    whatever_a_sealed_file_holds_nothing_opens_that_was_not_sealed "sealed";
    whatever_a_head_says_only_the_program_wrote_it "head";
    whatever_a_note_holds_only_what_was_signed_is_good "notes";
    whatever_is_called_the_program_answers_without_a_fault_of_its_own "calls";
}
