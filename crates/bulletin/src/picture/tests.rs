//! Pictures from made-up values.

use i18n::Lang;
use jiff::civil::date;

use super::{Area, Course, Picture, Shown, State, Step, draw, read::without_small_ones};

fn course(line: &str, figure: &str, value: Option<i64>) -> Course {
    let steps = if value.is_some() { vec![3, 0, 1234] } else { Vec::new() };
    Course { line: line.into(), figure: figure.into(), value, before: Some(77), steps, steps_before: vec![70, 7] }
}

fn state(key: &str, requests: i64) -> State {
    State { key: format!("choice-outcome-{key}"), closed: true, requests }
}

fn shown(withheld: bool) -> Shown {
    let told = |value: i64| (!withheld).then_some(value);
    Shown {
        period: (date(2025, 4, 1), date(2025, 6, 30)),
        earlier: (date(2025, 1, 1), date(2025, 3, 31)),
        on: date(2025, 7, 1),
        step: Step::Month,
        public: withheld,
        courses: vec![
            course("requests", "requests.received", Some(1237)),
            course("relief", "relief.people_visited", told(4)),
        ],
        areas: vec![
            Area { name: "<Upper> & Lower".into(), values: vec![Some(1200), told(4)], villages: Vec::new() },
            Area { name: "Nothing".into(), values: vec![Some(0), Some(0)], villages: Vec::new() },
        ],
        states: vec![state("solved", 200), state("explained", 54)],
    }
}

fn named<'a>(pictures: &'a [Picture], name: &str) -> &'a Picture {
    pictures.iter().find(|picture| picture.name == name).expect("it is drawn")
}

#[test]
fn pictures_are_drawn_in_every_language_and_in_two_with_words_that_say_the_same() {
    for langs in [&[Lang::En][..], &[Lang::ZhHans], &[Lang::ZhHant], &[Lang::Bo], &[Lang::ZhHans, Lang::Bo]] {
        let pictures = draw(&shown(false), langs);
        assert_eq!(pictures.len(), 3);
        for picture in &pictures {
            for words in [&picture.titles, &picture.notes, &picture.told] {
                assert_eq!(words.len(), langs.len(), "{}", picture.name);
                assert!(words.iter().all(|words| !words.contains("picture-") && !words.contains('{')), "{words:?}");
            }
            assert!(picture.svg.contains("role=\"img\"") && !picture.svg.contains("style="), "{}", picture.svg);
        }
        assert!(named(&pictures, "course").told[0].contains("1,237"));
        assert!(named(&pictures, "places").told[0].contains("1,200"));
        assert!(named(&pictures, "states").told[0].contains("200"));
    }
}

#[test]
fn names_are_words_in_a_picture_and_places_without_anything_take_no_room() {
    let pictures = draw(&shown(false), &[Lang::En]);
    let places = &named(&pictures, "places").svg;
    assert!(places.contains("&lt;Upper&gt; &amp; Lower") && !places.contains("Nothing"), "{places}");
}

#[test]
fn what_is_withheld_has_neither_number_nor_bar() {
    let (open, closed) = (draw(&shown(false), &[Lang::En]), draw(&shown(true), &[Lang::En]));
    let bars = |pictures: &[Picture], name: &str| named(pictures, name).svg.matches("<rect").count();
    assert_eq!(bars(&open, "course"), bars(&closed, "course") + 2, "its own steps are gone, the earlier ones are not");
    assert_eq!(bars(&open, "places"), bars(&closed, "places") + 1);
    let told = &named(&closed, "course").told[0];
    assert!(told.contains("People given in-kind assistance: not shown"), "{told}");
    assert!(named(&closed, "places").told[0].ends_with("1,200, not shown"));
}

#[test]
fn few_requests_in_a_state_are_told_together_with_others_or_not_at_all() {
    let numbers = |states: Vec<State>| states.into_iter().map(|state| state.requests).collect::<Vec<_>>();
    assert_eq!(numbers(without_small_ones(vec![state("a", 200), state("b", 9), state("c", 3)])), [200, 12]);
    assert_eq!(numbers(without_small_ones(vec![state("a", 40), state("b", 5)])), [40, 5]);
    assert_eq!(numbers(without_small_ones(vec![state("a", 3)])), Vec::<i64>::new());
    assert!(draw(&Shown { states: Vec::new(), ..shown(true) }, &[Lang::En]).iter().all(|it| it.name != "states"));
}
