//! Every figure, opened by every role: all count the same, each sees what is theirs, and the rest is a number.

use axum::http::StatusCode;
use casework::kind::Role;
use serde_json::Value as Json;

use crate::{
    house::House,
    rules,
    sample::{self, Whose},
};

const PERIOD: &str = "from=2025-01-01&to=2025-12-31";

#[test]
fn a_figure_counts_the_same_for_everybody_and_opens_to_what_one_may_see() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        let mut opened = 0;
        for figure in lines::catalogue().figures() {
            let kind = lines::catalogue().by_table(figure.table).unwrap();
            let mut values = Vec::new();
            for role in Role::ALL {
                let by_figure = format!("/api/v1/figures/{}?{PERIOD}", figure.id);
                let by_list = format!("/api/v1/{}?figure={}&{PERIOD}", kind.collection, figure.id);
                let got = house.get(house.token(role), &by_figure).await;
                let what = format!("{} as {}: {} {}", figure.id, role.code(), got.status, got.text);
                house.holds(got.status == StatusCode::OK, || what.clone());
                let rows = got.json();
                let listed = house.get(house.token(role), &by_list).await.json();
                let parts = |rows: &Json| ["value", "hidden", "items"].map(|part| rows[part].clone());
                house.holds(parts(&listed) == parts(&rows), || format!("{what}: the list of the kind says {listed}"));
                let amounts = rows["items"].as_array().into_iter().flatten().filter_map(|row| row["amount"].as_i64());
                let shown: i64 = amounts.sum();
                house.holds(rows["hidden"].as_i64().map(|hidden| hidden + shown) == rows["value"].as_i64(), || {
                    format!("{what}: sum")
                });
                if !rules::sees(role, kind, Whose::Own) {
                    house.holds(rows["items"] == Json::Array(Vec::new()) && rows["total"] == 0, || {
                        format!("{what}: not theirs")
                    });
                }
                let neighbours = sample::id(kind.table, Whose::Neighbours).to_string();
                if !rules::sees(role, kind, Whose::Neighbours) {
                    let told = got.text.contains(&neighbours) || got.text.contains("990101002");
                    house.holds(!told, || format!("{what}: tells of the neighbours"));
                }
                opened += usize::from(shown > 0);
                values.push(rows["value"].clone());
            }
            values.dedup();
            house.holds(values.len() == 1, || format!("{}: the value depends on who asks: {values:?}", figure.id));
        }
        house.all_held();
        assert!(opened > 50, "only {opened} figures opened to a row: the sample records say too little");
    });
}

#[test]
fn the_page_of_a_figure_names_no_row_of_a_neighbour() {
    testkit::run_on_sqlite(|world| async move {
        let house = House::open(world).await;
        for figure in lines::catalogue().figures() {
            let kind = lines::catalogue().by_table(figure.table).unwrap();
            for role in Role::ALL {
                let got = house.get(house.token(role), &format!("/figures/{}?{PERIOD}", figure.id)).await;
                let what = format!("{} as {}", figure.id, role.code());
                house.holds(got.status == StatusCode::OK, || format!("{what}: {}", got.text));
                if !rules::sees(role, kind, Whose::Neighbours) {
                    let id = sample::id(kind.table, Whose::Neighbours).to_string();
                    house.holds(!got.text.contains(&id), || format!("{what}: tells of the neighbours"));
                    let text = format!("{} description b", kind.table);
                    house.holds(!got.text.contains(&text), || format!("{what}: tells the neighbours' text"));
                }
            }
        }
        house.all_held();
    });
}
