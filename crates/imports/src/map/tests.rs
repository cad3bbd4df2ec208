use super::{Map, MapError};
use crate::{
    Limits,
    table::{Header, Options, Source, Table},
};

const SMALL: &str = r#"
list = "trial"
[columns]
received_on = "Day"
category = "Kind"
description = "Text"
"#;

fn read(text: &str) -> Result<Map, MapError> {
    Map::read(text, &|_| None)
}

fn refusal(text: &str) -> String {
    read(text).err().unwrap_or_else(|| panic!("read: {text}")).to_string()
}

/// The small map with lines at its top and at its end.
fn with(top: &str, end: &str) -> String {
    format!("{top}\n{SMALL}\n{end}\n")
}

fn header(names: &str) -> Header {
    let source = Source::from(format!("{names}\n").into_bytes());
    Table::open(&source, &Limits::UPLOAD, &Options::default()).unwrap().header().clone()
}

#[test]
fn a_small_map_is_enough() {
    let map = read(SMALL).unwrap();
    assert_eq!(map.list(), "trial");
    let bound = map.bind(&header("kind,DAY,text,Extra,User"), &|_| None).unwrap();
    assert_eq!(bound.unnamed_columns(), ["Extra", "User"]);
}

#[test]
fn a_key_that_means_nothing_is_named_with_the_nearest_that_does() {
    assert_eq!(
        refusal(&with("", "recieved_at = \"Time\"")),
        "the map has \"recieved_at\" under [columns] which means nothing: did you mean \"received_at\"?"
    );
    assert!(refusal(&with("time_zone = \"UTC\"", "")).contains("did you mean \"timezone\"?"));
    assert!(refusal(&with("", "[category]\na = \"b\"")).contains("did you mean \"categories\"?"));
    assert!(refusal(&with("", "[constants]\nxyz = \"b\"")).contains("it may be one of"));
}

#[test]
fn a_line_of_the_top_that_stands_below_a_section_is_sent_back_up() {
    let refused = refusal(&with("", "timezone = \"UTC\""));
    assert!(refused.contains("\"timezone\" under [columns]") && refused.contains("belongs at the top"), "{refused}");
}

#[test]
fn what_every_map_needs_is_asked_for_with_an_example() {
    let without =
        |line: &str| refusal(&SMALL.lines().filter(|other| !other.starts_with(line)).collect::<Vec<_>>().join("\n"));
    assert!(without("list").contains("list = \"city-hotline\""));
    assert!(without("received_on").contains("received_on = \"Date\""));
    assert!(without("category").contains("what kind of service"));
    assert!(without("description").contains("{Title}: {Text}"));
    assert!(refusal("list = ").contains("line 1 of the map cannot be read"));
    assert!(refusal("list = \"a\"\n[columns]\nreceived_on = \"Day\nx = 1").contains("line 3"));
}

#[test]
fn values_of_the_wrong_shape_are_named() {
    assert!(refusal(&with("personal = 1.5", "")).contains("\"personal\" must be a text, or a list"));
    assert!(refusal(&with("header_line = 0", "")).contains("number of a line"));
    assert!(refusal(&with("reject_unknown_category = \"yes\"", "")).contains("true or false"));
    assert!(refusal(&with("columns = 3", "").replace("[columns]", "[other]")).contains("section of its own"));
    assert!(refusal(&with("", "[categories]\na = []")).contains("\"a\" under [categories] must be a text"));
    assert!(refusal(&with("charset = \"klingon\"", "")).contains("klingon"));
    assert!(refusal(&with("timezone = \"Mars\"", "")).contains("Mars"));
    assert!(refusal(&with("date_formats = \"DD.MM.YYYY\"", "")).contains("DD.MM.YYYY"));
    assert!(
        read(&with("key = 7\ncharset = \"gbk\"\nheader_line = 2\nsheet = \"2025\"", "[categories]\n1 = 2")).is_ok()
    );
}

#[test]
fn lines_that_contradict_each_other_are_refused() {
    let categories = "[categories]\n\"*\" = \"other\"";
    assert!(refusal(&with("reject_unknown_category = true", categories)).contains("delete one of the two"));
    assert!(read(&with("reject_unknown_category = false", categories)).is_ok());
    let listed = "[categories]\nRoad = \"roads\"";
    assert!(refusal(&with("reject_unknown_category = false", listed)).contains("add a line \"*\""));
    assert!(read(&with("reject_unknown_category = true", listed)).is_ok());
    assert!(refusal(&with("", "latitude = \"Lat\"")).contains("latitude and longitude together"));
    assert!(refusal(&with("", "received_at = \"Time\"")).contains("both received_on and received_at"));
    assert!(refusal(&with("", "[states]\nx = \"open\"")).contains("[states] translates nothing"));
    assert!(refusal(&with("", "[categories]\nA = \"x\"\na = \"y\"")).contains("twice"));
}

#[test]
fn states_become_open_or_an_honest_outcome() {
    let states = |to: &str| with("", &format!("state = \"State\"\n[states]\ndone = \"{to}\""));
    assert!(read(&states("open")).is_ok());
    assert!(read(&states("cannot_be_done")).is_ok());
    assert!(refusal(&states("finished")).contains("must be one of open, closed, solved"));
    assert!(refusal(&states("closed")).contains("nothing says how it ended"));
    assert!(read(&with("", "state = \"State\"\noutcome = \"How\"\n[states]\ndone = \"closed\"")).is_ok());
    assert!(refusal(&with("", "[constants]\noutcome = \"good\"")).contains("must be one of solved"));
}

#[test]
fn a_personal_column_cannot_be_used() {
    let personal = |line: &str| refusal(&with("personal = [\"Caller\"]", line));
    assert!(personal("reference = \"caller\"").contains("listed under personal"));
    assert!(personal("address = \"near {Caller}\"").contains("listed under personal"));
    assert!(refusal(&with("personal = \"Caller\"\nkey = \"Caller\"", "")).contains("listed under personal"));
}

#[test]
fn a_forbidden_word_is_refused_wherever_it_stands() {
    let forbidden = |text: &str| text.to_lowercase().contains("religion").then(|| "religion".to_owned());
    let maps = [
        with("ignore = \"Religion\"", ""),
        with("personal = \"Religion\"", ""),
        with("key = \"Religion\"", ""),
        with("", "address = \"of religion {Text}\""),
        with("", "[categories]\nReligion = \"x\""),
        with("", "[categories]\nx = \"religion\""),
        with("", "[constants]\ncategory = \"religion\""),
        SMALL.replace("trial", "religions"),
    ];
    for map in maps {
        let refused = Map::read(&map, &forbidden).unwrap_err();
        assert!(matches!(&refused, MapError::Forbidden { word, .. } if word == "religion"), "{refused}: {map}");
    }
    let place = with("", "place = \"Ward\"\n[places]\nx = \"Religion Street\"");
    assert!(Map::read(&place, &forbidden).is_ok(), "names of places are not checked");
    let bound = read(SMALL).unwrap().bind(&header("Day,Kind,Text,Religion"), &forbidden);
    assert!(bound.unwrap_err().to_string().contains("the column \"Religion\" of the file names \"religion\""));
}

#[test]
fn a_column_that_the_file_lacks_is_named_with_the_nearest_it_has() {
    let refused = read(SMALL).unwrap().bind(&header("Day,Kinds,Text"), &|_| None).unwrap_err().to_string();
    assert!(refused.contains("the column \"Kind\"") && refused.contains("did you mean \"Kinds\"?"), "{refused}");
    let other = read(SMALL).unwrap().bind(&header("2025-01-01,road,hole"), &|_| None).unwrap_err().to_string();
    assert!(other.contains("its columns are 2025-01-01, road, hole"), "{other}");
}

#[test]
fn a_file_with_our_own_columns_needs_no_map() {
    let own = header("received_on,category,description,place,state");
    let bound = Map::of_own_columns(&own).unwrap().bind(&own, &|_| None).unwrap();
    assert!(bound.unnamed_columns().is_empty());
    let foreign = Map::of_own_columns(&header("Day,Kind")).unwrap_err().to_string();
    assert!(foreign.contains("write a map file") && foreign.contains("it has Day, Kind"), "{foreign}");
}
