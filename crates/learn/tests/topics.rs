//! Topics: at least five different requests of one category and place, called by their words and never by a name.

use jiff::{ToSpan, civil::date};
use learn::{
    Item,
    topics::{Topic, found},
};
use uuid::Uuid;

const WATER: Uuid = Uuid::from_u128(1);
const ROADS: Uuid = Uuid::from_u128(2);
const HERE: Uuid = Uuid::from_u128(10);
const THERE: Uuid = Uuid::from_u128(11);

fn item(nth: usize, category: Uuid, place: Uuid, text: &str) -> Item<'_> {
    let day = date(2025, 3, 1) + i64::try_from(nth).expect("few").days();
    Item { id: Uuid::from_u128(1000 + nth as u128), category, place, day, text }
}

fn topics(texts: &[&str]) -> Vec<Topic> {
    let items: Vec<Item<'_>> = texts.iter().enumerate().map(|(nth, text)| item(nth, WATER, HERE, text)).collect();
    found(&items)
}

const PIPES: [&str; 6] = [
    "上村的水管冻裂，没有水",
    "水管冻裂已经三天",
    "我家门口的水管冻裂了",
    "水管冻裂，要去河里背水",
    "请修水管，水管冻裂了",
    "学校后面水管冻裂",
];

#[test]
fn five_like_requests_of_one_place_make_a_topic_called_by_its_words() {
    let found = topics(&PIPES);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].sources, found[0].requests.len()), (6, 6));
    assert_eq!((found[0].from, found[0].to), (date(2025, 3, 1), date(2025, 3, 6)));
    assert_eq!(found[0].terms[0], "水管冻裂");
}

#[test]
fn four_make_none_and_the_same_words_sent_again_are_one_source() {
    assert!(topics(&PIPES[..4]).is_empty());
    assert!(topics(&[PIPES[0]; 9]).is_empty());
    let again = [PIPES[0], PIPES[1], PIPES[2], PIPES[3], PIPES[3], PIPES[3]];
    assert!(topics(&again).is_empty());
}

#[test]
fn categories_and_places_are_not_mixed() {
    let mixed: Vec<Item<'_>> = PIPES
        .iter()
        .enumerate()
        .map(|(nth, text)| match nth {
            0..2 => item(nth, WATER, HERE, text),
            2..4 => item(nth, WATER, THERE, text),
            _ => item(nth, ROADS, HERE, text),
        })
        .collect();
    assert!(found(&mixed).is_empty());
}

#[test]
fn what_is_unlike_stays_apart() {
    let other = ["水费太高，请核对", "什么时候通自来水", "水窖要消毒", "打一口新井"];
    let texts: Vec<&str> = PIPES.iter().chain(&other).copied().collect();
    let found = topics(&texts);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].requests.len(), 6, "{found:?}");
}

#[test]
fn a_topic_is_never_called_by_a_name_or_number() {
    let texts = [
        "王小明家水管冻裂 13800000000",
        "王小明说水管冻裂 13800000000",
        "水管冻裂，找王小明 13800000000",
        "王小明 13800000000 水管冻裂",
        "请王小明来，水管冻裂 13800000000",
    ];
    let found = topics(&texts);
    assert_eq!(found.len(), 1);
    let words = found[0].terms.join(" ");
    assert!(words.contains("水管冻裂"));
    assert!(!words.contains("小明") && !words.contains('王') && !words.contains('1'), "{words}");
}

#[test]
fn english_and_tibetan_requests_have_topics_too() {
    let english = [
        "The water pipe is frozen near the school, says Tashi",
        "Our water pipe is frozen since Monday",
        "A frozen water pipe behind the clinic, ask Tashi",
        "Please repair the frozen water pipe with Tashi",
        "Frozen water pipe again, tell Tashi",
    ];
    let found = topics(&english);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].terms.iter().any(|term| term.contains("pipe")), "{found:?}");
    assert!(found[0].terms.iter().all(|term| !term.contains("tashi")), "{found:?}");

    let tibetan =
        ["འཐུང་ཆུ་ཆད་སོང་།", "གྲོང་ཚོའི་འཐུང་ཆུ་ཆད་འདུག", "འཐུང་ཆུ་ཆད་ནས་ཉིན་ལྔ་སོང་།", "ཉིན་གསུམ་འཐུང་ཆུ་ཆད།", "སྟོད་ཀྱི་གྲོང་ལ་འཐུང་ཆུ་ཆད་སོང་།"];
    let found = topics(&tibetan);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].terms.iter().any(|term| term.contains("ཆུ")), "{found:?}");
}

#[test]
fn the_order_of_the_input_changes_nothing() {
    let mut items: Vec<Item<'_>> = PIPES.iter().enumerate().map(|(nth, text)| item(nth, WATER, HERE, text)).collect();
    let forwards = found(&items);
    items.reverse();
    assert_eq!(found(&items), forwards);
}
