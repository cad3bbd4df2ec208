use access::{create_office, office_by_code, offices, only_office};
use casework::Refusal;
use testkit::on_both;

use crate::house::problems;

on_both! {
    async fn an_office_is_found_by_its_code_and_alone_without(store: Store) {
        assert!(matches!(only_office(&store).await, Err(Refusal::Rule("no-office"))));
        let id = create_office(&store, "luhe", " Luhe ", "zh-Hans").await.unwrap();
        let only = only_office(&store).await.unwrap();
        assert_eq!((only.id, only.code.as_str(), only.name.as_str(), only.language.as_str()), (id, "luhe", "Luhe", "zh-Hans"));
        create_office(&store, "daofu", "Daofu", "bo").await.unwrap();
        assert!(matches!(only_office(&store).await, Err(Refusal::Rule("several-offices"))));
        assert_eq!(office_by_code(&store, "luhe").await.unwrap(), Some(only));
        assert_eq!(office_by_code(&store, "nowhere").await.unwrap(), None);
        let codes: Vec<String> = offices(&store).await.unwrap().into_iter().map(|office| office.code).collect();
        assert_eq!(codes, ["daofu", "luhe"]);
    }

    async fn what_is_wrong_with_a_new_office_is_named(store: Store) {
        let told = |field: &str, code| vec![(field.to_owned(), code)];
        assert_eq!(problems(create_office(&store, "Lu he", "x", "en").await), told("code", "office-code-malformed"));
        assert_eq!(problems(create_office(&store, "luhe", "  ", "en").await), told("name", "required"));
        assert_eq!(problems(create_office(&store, "luhe", &"x".repeat(201), "en").await), told("name", "too-long"));
        assert_eq!(problems(create_office(&store, "luhe", "x", "tlh").await), told("language", "not-a-choice"));
        create_office(&store, "luhe", "Luhe", "en").await.unwrap();
        assert_eq!(problems(create_office(&store, "luhe", "Luhe again", "en").await), told("code", "office-code-taken"));
        assert_eq!(offices(&store).await.unwrap().len(), 1);
    }
}
