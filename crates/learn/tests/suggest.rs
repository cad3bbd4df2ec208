//! Proposals learnt from decisions, in three scripts.

use learn::{Model, Settings, trial};

const DECIDED: &[(&str, &str)] = &[
    ("村里的自来水管裂了，三天没有水喝", "water"),
    ("水窖干了，人和牲口都没水", "water"),
    ("冬天水管冻住，吃水要去河里背", "water"),
    ("The water pipe to the upper houses is broken", "water"),
    ("No drinking water since the spring dried up", "water"),
    ("གྲོང་ཚོའི་འཐུང་ཆུ་ཆད་སོང་།", "water"),
    ("འཐུང་ཆུའི་སྦུ་གུ་ཆག་འདུག", "water"),
    ("去乡里的路被泥石流冲断了，车过不去", "roads"),
    ("村道上的桥塌了一半，摩托车都不敢走", "roads"),
    ("路面全是坑，下雨天车陷进去", "roads"),
    ("The road to the village is washed out and cars cannot pass", "roads"),
    ("The bridge below the school has no railing", "roads"),
    ("གྲོང་ཚོའི་ལམ་ཆག་སོང་། རླངས་འཁོར་འགྲོ་མི་ཐུབ།", "roads"),
    ("ཟམ་པ་ཆག་སྟེ་ལམ་ཁ་ཆད་འདུག", "roads"),
    ("医保报销的钱半年没有到账", "insurance"),
    ("养老保险交了，卡上查不到记录", "insurance"),
    ("新农合怎么缴费，外出打工的人怎么办", "insurance"),
    ("My medical insurance claim was not paid", "insurance"),
    ("How do I register for the pension insurance", "insurance"),
    ("སྨན་བཅོས་ཉེན་སྲུང་གི་དངུལ་འབྱོར་མ་སོང་།", "insurance"),
    ("རྒས་གསོའི་ཉེན་སྲུང་གི་དངུལ་ག་རེ་བྱས་ནས་སྤྲོད་དགོས་སམ།", "insurance"),
];

fn model() -> Model {
    Model::train(DECIDED, Settings::default())
}

#[test]
fn a_new_text_gets_the_likely_decision_in_each_script() {
    let model = model();
    for (text, expected) in [
        ("水管坏了好几天，家里没有水", "water"),
        ("there is no water in the pipe", "water"),
        ("འཐུང་ཆུ་མེད།", "water"),
        ("下雨以后村道冲断，车子进不来", "roads"),
        ("cars cannot cross the bridge", "roads"),
        ("ལམ་ཆག་འདུག", "roads"),
        ("医保的钱还没有报销", "insurance"),
        ("my insurance was not paid", "insurance"),
        ("ཉེན་སྲུང་གི་དངུལ་མ་འབྱོར།", "insurance"),
    ] {
        let top = model.top(text, 3);
        assert_eq!(top[0].label, expected, "{text}: {top:?}");
        assert!(top[0].score > 0.4, "{text}: {top:?}");
    }
}

#[test]
fn shares_make_one_and_come_largest_first() {
    let top = model().top("桥塌了，路断了", 3);
    assert_eq!(top.len(), 3);
    assert!(top.is_sorted_by(|a, b| a.score >= b.score));
    assert!((top.iter().map(|one| one.score).sum::<f32>() - 1.0).abs() < 1e-4);
}

#[test]
fn the_reasons_are_words_of_the_text() {
    let model = model();
    let reasons = |text: &str| model.top(text, 1).remove(0).reasons;
    assert!(reasons("你好，我家的水管裂了").iter().any(|reason| reason.contains("水管")));
    assert!(reasons("Please, the water pipe is broken").iter().any(|reason| reason.contains("water pipe")));
    assert!(reasons("ངའི་ཁྱིམ་ལ་འཐུང་ཆུ་ཆད་སོང་།").iter().any(|reason| reason.contains("འཐུང་ཆུ")));
}

#[test]
fn a_number_is_never_a_reason() {
    let told = [("水管坏了 13800000000", "a"), ("路断了", "b")];
    let top = Model::train(&told, Settings::default()).top("水管 13800000000", 2);
    assert!(top.iter().flat_map(|one| &one.reasons).all(|reason| !reason.contains(|c: char| c.is_ascii_digit())));
}

#[test]
fn nothing_is_proposed_for_a_text_without_a_known_word() {
    assert!(model().top("xyzzy", 3).is_empty());
    assert!(model().top("", 3).is_empty());
    assert!(Model::train(&[], Settings::default()).top("水管", 3).is_empty());
}

#[test]
fn the_same_decisions_make_the_same_model_and_its_bytes_hold_it() {
    let (one, other) = (model(), model());
    assert_eq!(one.to_bytes(), other.to_bytes());
    let read = Model::from_bytes(&one.to_bytes()).expect("the bytes are read");
    assert_eq!(read, one);
    assert_eq!(read.labels(), ["insurance", "roads", "water"]);
}

#[test]
fn damaged_bytes_are_refused() {
    let bytes = model().to_bytes();
    for end in [0, 7, 8, 30, bytes.len() - 1] {
        assert_eq!(Model::from_bytes(&bytes[..end]), None);
    }
    let mut longer = bytes.clone();
    longer.push(0);
    assert_eq!(Model::from_bytes(&longer), None);
}

#[test]
fn a_trial_measures_on_texts_that_were_not_seen() {
    let measure = trial::crossed(DECIDED, 7, |_| Settings::default());
    assert!(measure.macro_f1 > 0.5 && measure.macro_f1 <= 1.0, "{measure:?}");
    assert!((measure.top_three - 1.0).abs() < 1e-9, "three labels: {measure:?}");
    // Texts that say nothing about the label cannot be told apart.
    let noise: Vec<(&str, &str)> = DECIDED.iter().map(|(_, label)| ("水路", *label)).collect();
    assert!(trial::crossed(&noise, 7, |_| Settings::default()).macro_f1 < 0.3);
}

#[test]
fn each_fold_has_its_part_of_each_label() {
    let fold = trial::folds(DECIDED, 7);
    for wanted in 0..7 {
        let labels: std::collections::BTreeSet<&str> =
            DECIDED.iter().zip(&fold).filter(|(_, fold)| **fold == wanted).map(|((_, label), _)| *label).collect();
        assert_eq!(labels.len(), 3, "fold {wanted}");
    }
}
