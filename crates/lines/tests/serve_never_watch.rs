//! *Serve, never watch*, held by the schema and the catalogue: what the program could keep on people, were somebody to
//! ask for it, is not there. Lists of exceptions may only shrink: one that is not needed fails.

use std::{collections::BTreeSet, fs, path::Path};

use casework::{
    figure::OpensTo,
    forbidden,
    kind::{FieldKind, Kind, Role},
};
use i18n::Lang;
use lines::{actions::ACTIONS, catalogue};
use store::inspect::{Schema, TableShape};
use testkit::{World, fresh_sqlite, run};

/// Words and labels that are on the list of what may not be asked, and why they stay.
const EXCEPTIONS: [(&str, &str); 8] = [
    ("place_of_worship", "where a talk may be held; nothing is asked of anybody there"),
    ("choice-venue-place_of_worship", "the same in words"),
    ("hint-activity-venue", "says what may not be recorded there"),
    // One Tibetan word for official and for staff: these labels are about the office's own people.
    ("choice-rank-member", "staff on the rolls"),
    ("choice-role-field", "staff who go from door to door"),
    ("kind-staff", "staff on the rolls"),
    ("kind-staff-many", "staff on the rolls"),
    ("kind-staff-new", "staff on the rolls"),
];

/// Tables that may name somebody on the rolls: who they are, what they may do, how they sign in, what they did, and for a short
/// term whose contact they read.
const ABOUT_STAFF: [&str; 18] = [
    "api_token",
    "break_glass",
    "calendar_token",
    "code_secret",
    "contact_read",
    "credential",
    "event",
    "field_device",
    "one_time_link",
    "passkey",
    "recovery_code",
    "role_grant",
    "sensitive_handler",
    "session",
    "sign_in",
    "sign_in_step",
    "sign_on_account",
    "staff",
];

/// What a visit is: a day, a dwelling, how many people, and how many of them need what.
const VISIT: [&str; 14] = [
    "office_id",
    "id",
    "version",
    "voided",
    "visited_on",
    "household_id",
    "people_count",
    "hardship_count",
    "disability_count",
    "age_count",
    "illness_count",
    "child_without_care_count",
    "team_id",
    "place_id",
];

/// Matters: none leads to a dwelling, a visit or anybody.
const MATTERS: [&str; 7] =
    ["dispute", "dispute_party", "dispute_session", "agreement", "suggestion", "consultation", "request"];

/// Tables whose `name` is that of a thing.
const NAMED_THINGS: [&str; 15] = [
    "api_token",
    "passkey",
    "field_device",
    "log_witness",
    "log_cosignature",
    "attachment",
    "calendar",
    "office",
    "place",
    "rung",
    "unit",
    "team",
    "category",
    "project",
    "reported_kind",
];

/// Positions of public works that a request is about (a road, a pipe), and of leaves in the log: never of a person, a dwelling
/// or a visit.
const PLACES_OF_PUBLIC_THINGS: [&str; 3] = ["request.latitude", "request.longitude", "log_leaf.position"];

/// Parts of column names that would say something of a person.
const PERSONAL: [&str; 22] = [
    "phone",
    "mobile",
    "address",
    "birth",
    "gender",
    "sex",
    "photo",
    "face",
    "voice",
    "finger",
    "identity",
    "passport",
    "latitude",
    "longitude",
    "position",
    "location_lat",
    "remark_on",
    "score",
    "rank_of",
    "grade",
    "refused",
    "frequency",
];

fn kinds() -> impl Iterator<Item = &'static Kind> {
    catalogue().kinds.iter().copied()
}

fn kind(table: &str) -> &'static Kind {
    catalogue().by_table(table).unwrap_or_else(|| panic!("there is no {table}"))
}

fn schema() -> Schema {
    run(async { World::new(fresh_sqlite()).await.store.schema().await.expect("the schema is read") })
}

fn table<'a>(schema: &'a Schema, name: &str) -> &'a TableShape {
    schema.table(name).unwrap_or_else(|| panic!("there is no {name}"))
}

/// The tables a table refers to: by its foreign keys, and by the names of its columns.
fn refers_to(shape: &TableShape) -> BTreeSet<String> {
    let keys = shape.foreign_keys.iter().map(|key| key.table.clone());
    let named = shape.columns.iter().filter_map(|column| column.name.strip_suffix("_id").map(str::to_owned));
    keys.chain(named).collect()
}

/// Every label of a kind, its fields, its choices and its actions: where it stands and its key.
fn labels() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut fields: Vec<(&str, &str, FieldKind)> = Vec::new();
    for kind in kinds() {
        keys.extend(["", "-many", "-new"].map(|form| format!("kind-{}{form}", kind.table)));
        fields.extend(kind.fields.iter().map(|field| (kind.table, field.key(), field.kind)));
    }
    for action in ACTIONS.iter() {
        keys.insert(format!("action-{}-{}", action.table, action.noun));
        fields.extend(action.fields.iter().map(|field| (action.table, field.key(), field.kind)));
    }
    for (table, key, kind) in fields {
        keys.extend([format!("field-{table}-{key}"), format!("hint-{table}-{key}")]);
        if let FieldKind::Choice(list) = kind {
            keys.extend(list.values.iter().map(|value| format!("choice-{}-{value}", list.name)));
        }
    }
    keys
}

/// What of `texts` (where it stands, what it says) is refused, but for the exceptions.
fn refused(texts: impl IntoIterator<Item = (String, String)>) -> (Vec<String>, BTreeSet<&'static str>) {
    let (mut refused, mut excepted) = (Vec::new(), BTreeSet::new());
    for (at, text) in texts {
        let Some(why) = forbidden::check(&text) else { continue };
        match EXCEPTIONS.iter().find(|(exception, _)| *exception == at) {
            Some((exception, _)) => _ = excepted.insert(*exception),
            None => refused.push(format!("{at}: {why}")),
        }
    }
    (refused, excepted)
}

#[test]
fn no_table_column_choice_or_label_asks_what_is_never_kept_in_any_language() {
    let schema = schema();
    let columns = schema.tables.iter().flat_map(|t| t.columns.iter().map(|c| c.name.as_str()).chain([t.name.as_str()]));
    let fields = kinds().flat_map(|kind| kind.fields.iter());
    let choices = fields.filter_map(|field| if let FieldKind::Choice(list) = field.kind { Some(list) } else { None });
    let words: BTreeSet<&str> = columns.chain(choices.flat_map(|list| list.values.iter().copied())).collect();
    assert!(words.len() > 200, "the schema is read: {words:?}");
    let words = words.into_iter().map(|word| (word.to_owned(), word.to_owned()));
    let told = |lang| labels().into_iter().filter_map(move |key| i18n::try_text(lang, &key).map(|text| (key, text)));
    let (refused, excepted) = refused(words.chain(Lang::ALL.into_iter().flat_map(told)));
    assert_eq!(refused, Vec::<String>::new());
    let listed: BTreeSet<_> = EXCEPTIONS.into_iter().map(|(at, _)| at).collect();
    assert_eq!(excepted, listed, "strike what is no longer needed: the list only shrinks");
}

#[test]
fn no_matter_leads_to_a_dwelling_a_visit_or_anybody() {
    let schema = schema();
    for matter in MATTERS {
        let shape = table(&schema, matter);
        let leads: Vec<_> = refers_to(shape)
            .into_iter()
            .filter(|to| {
                ["household", "visit", "staff", "person", "contact", "resident", "member"].contains(&to.as_str())
            })
            .collect();
        assert_eq!(leads, Vec::<String>::new(), "{matter}");
    }
    let to_a_dwelling: Vec<_> =
        schema.tables.iter().filter(|t| refers_to(t).contains("household")).map(|t| &t.name).collect();
    assert_eq!(to_a_dwelling, ["visit"], "only a visit knows its dwelling");
    let to_a_visit: Vec<_> = schema.tables.iter().filter(|t| refers_to(t).contains("visit")).map(|t| &t.name).collect();
    assert_eq!(to_a_visit, Vec::<&String>::new(), "and nothing knows the visit");
}

#[test]
fn a_contact_belongs_to_one_matter_and_there_is_no_person_behind_several() {
    let schema = schema();
    let contact = table(&schema, "contact");
    let columns: Vec<_> = contact.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(columns, ["office_id", "id", "matter_table", "matter_id", "sealed", "created_at"]);
    assert!(
        contact.unique.iter().any(|columns| *columns == ["office_id", "matter_table", "matter_id"]),
        "one a matter"
    );
    let to_it: Vec<_> =
        schema.tables.iter().filter(|t| refers_to(t).contains("contact")).map(|t| t.name.as_str()).collect();
    assert_eq!(to_it, ["contact_key", "contact_mark", "erasure"], "its key, what it is found by, and that it is gone");
    assert!(["person", "resident", "member"].iter().all(|name| schema.table(name).is_none()), "there is no person");
    assert!(catalogue().by_table("contact").is_none(), "and no list of contacts");
    let with_contact: Vec<_> = kinds().filter(|kind| kind.contact).map(|kind| kind.table).collect();
    assert_eq!(with_contact, ["request", "dispute_party", "suggestion", "consultation"]);
}

#[test]
fn a_visit_has_a_day_head_counts_of_five_needs_and_nothing_else() {
    let schema = schema();
    let columns: BTreeSet<_> = table(&schema, "visit").columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(columns, VISIT.into());
    let counts: Vec<_> = kind("visit").fields.iter().filter(|f| f.kind == FieldKind::Count).map(|f| f.column).collect();
    let needs = ["hardship", "disability", "age", "illness", "child_without_care"].map(|need| format!("{need}_count"));
    assert_eq!(counts[0], "people_count");
    assert_eq!(counts[1..], needs, "a closed list in code");
    let household: Vec<_> = kind("household").fields.iter().map(|field| field.column).collect();
    assert_eq!(household, ["place_id", "dwelling_number"], "a dwelling is a number in a village");
}

#[test]
fn figures_by_need_open_to_villages_and_no_figure_counts_by_who_asked() {
    for figure in catalogue().figures() {
        let s = &figure.source;
        let by_need =
            kind("visit").fields.iter().filter(|f| f.column.ends_with("_count") && f.column != "people_count");
        if by_need.clone().any(|need| s.amount.contains(need.column) || s.only.contains(need.column)) {
            assert_eq!(figure.opens_to, OpensTo::Villages, "{}", figure.id);
            assert!(figure.residents, "{} is of residents", figure.id);
        }
        for sql in [s.from, s.key, s.only, s.amount, s.place, s.team] {
            for word in ["contact", "actor", "description"] {
                assert!(!sql.contains(word), "{} asks for {word}: {sql}", figure.id);
            }
            assert!(!sql.contains("staff") || figure.table == "staff", "{} counts by staff: {sql}", figure.id);
        }
    }
}

#[test]
fn contacts_are_looked_up_by_their_matter_and_by_nothing_else() {
    // The people crate, whether anybody waits for an answer, whether the key fits, and whether each has its matter.
    let allowed = [
        "people/src",
        "requests/src/reachable.rs",
        "requests/src/call_back/draw.rs",
        "app/src/open.rs",
        "app/src/verify/contacts.rs",
    ];
    let mut found = Vec::new();
    sources(Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("one of the crates"), &mut |path, text| {
        let asks = ["FROM contact ", "JOIN contact ", "FROM contact\n"].iter().any(|sql| text.contains(sql));
        if asks && !allowed.iter().any(|start| path.contains(start)) {
            found.push(path.to_owned());
        }
    });
    assert_eq!(found, Vec::<String>::new());
}

fn sources(folder: &Path, each: &mut impl FnMut(&str, &str)) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        let path = entry.to_string_lossy().into_owned();
        if entry.is_dir() && !["tests", "target", "locales"].iter().any(|name| entry.ends_with(name)) {
            sources(&entry, each);
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            each(&path, &fs::read_to_string(&entry).expect("a source"));
        }
    }
}

#[test]
fn only_the_rolls_the_doors_and_the_log_know_staff() {
    let schema = schema();
    let knows = |shape: &&TableShape| {
        shape.name == "staff" || ["staff", "actor"].iter().any(|who| refers_to(shape).contains(*who))
    };
    let found: Vec<_> = schema.tables.iter().filter(knows).map(|t| t.name.as_str()).collect();
    assert_eq!(found, ABOUT_STAFF, "staff are not watched");
    for column in ["household_id", "visit_id", "visited_on", "checked_in_at", "points", "score"] {
        assert!(
            ABOUT_STAFF
                .iter()
                .filter_map(|name| schema.table(name))
                .all(|t| t.columns.iter().all(|c| c.name != column))
        );
    }
}

#[test]
fn only_staff_have_names_and_no_column_tells_of_a_person() {
    let schema = schema();
    for shape in &schema.tables {
        for column in shape.columns.iter().map(|column| column.name.as_str()) {
            let at = format!("{}.{column}", shape.name);
            if column == "name" || column.starts_with("name_") || column.ends_with("_name") {
                let known = NAMED_THINGS.contains(&shape.name.as_str());
                assert!(
                    known || ["staff", "sign_in", "schema_migration"].contains(&shape.name.as_str()),
                    "whose name is {at}?"
                );
            }
            let of_a_thing = PLACES_OF_PUBLIC_THINGS.contains(&at.as_str());
            assert!(of_a_thing || !PERSONAL.iter().any(|part| column.contains(part)), "{at}");
        }
    }
    for kind in kinds().filter(|kind| !NAMED_THINGS.contains(&kind.table) && kind.table != "staff") {
        assert!(
            !kind.title.contains("name") && kind.columns.iter().all(|column| !column.contains("name")),
            "{}",
            kind.table
        );
    }
}

#[test]
fn activities_have_head_counts_and_no_names() {
    for table in ["activity", "activity_series", "distribution", "health_check", "expert_assignment", "handout"] {
        for field in kind(table).fields {
            let to_people = matches!(field.kind, FieldKind::Record("staff" | "household" | "visit"));
            assert!(!to_people, "{table}.{} names somebody", field.column);
        }
        let counts = kind(table).fields.iter().any(|field| field.kind == FieldKind::Count);
        assert!(counts, "{table} counts heads, families or copies");
    }
}

#[test]
fn no_kind_lists_parties_across_disputes_and_who_asked_is_for_those_who_call() {
    let party = kind("dispute_party");
    assert_eq!(party.parent, Some(("dispute_id", "dispute")), "a list of parties needs its dispute");
    for role in [Role::Leader, Role::Auditor, Role::Unit, Role::Administrator] {
        assert!(!party.readers.contains(&role), "{role:?}");
    }
    let across: Vec<_> = catalogue().figures().filter(|figure| figure.table == "dispute_party").map(|f| f.id).collect();
    assert_eq!(across, Vec::<&str>::new());
}
