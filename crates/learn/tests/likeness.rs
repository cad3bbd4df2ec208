//! Likely duplicates: the same thing in other words is found, another thing is not.

use jiff::civil::{Date, date};
use learn::{
    Index, Nearness,
    likeness::{Asked, Match},
};
use uuid::Uuid;

/// The same matter told twice.
const PAIRS: &[(&str, &str)] = &[
    ("学校门口的路灯坏了，晚上一片黑", "小学门口路灯不亮，孩子晚上看不见路"),
    ("三组的自来水停了五天，没有水喝", "我们三组已经好几天停水，自来水一滴都没有"),
    ("下村的桥被洪水冲坏，车过不去", "洪水把下村的桥冲了，车子没法走"),
    ("医保报销的钱到现在没有到账", "去年看病的医保报销一直没到账"),
    ("垃圾堆在河边没有人清运，很臭", "河边的垃圾没人清运"),
    ("草场围栏被牲畜踩倒，要求重新修", "请修草场围栏，已经倒了一大段"),
    ("The street light at the school gate is broken", "Street lights near the school gate do not work"),
    ("No water in the upper village for five days", "The upper village has had no water since Monday"),
    ("The bridge below the clinic has a hole", "There is a big hole in the clinic bridge"),
    ("Garbage is piling up by the river", "Nobody collects the garbage by the river"),
    ("སློབ་གྲྭའི་སྒོ་འགྲམ་གྱི་ལམ་སྒྲོན་ཆག་འདུག", "སློབ་གྲྭའི་སྒོ་འགྲམ་ལ་ལམ་སྒྲོན་མི་འབར།"),
    ("གྲོང་ཚོའི་འཐུང་ཆུ་ཆད་ནས་ཉིན་ལྔ་སོང་།", "འཐུང་ཆུ་ཆད་ནས་ཉིན་མང་པོ་སོང་།"),
    ("ཟམ་པ་ཆུ་ལོག་གིས་བཤིག་སོང་།", "ཆུ་ལོག་གིས་ཟམ་པ་བཤིག་པས་འགྲོ་མི་ཐུབ།"),
];

/// Other matters of the same place and days, some with the same words.
const OTHERS: &[&str] = &[
    "学校食堂的饭菜太贵",
    "三组的路面全是坑",
    "上村要修一个水池",
    "养老保险怎么缴费",
    "河边的护栏要加高",
    "草场补贴什么时候发",
    "村医室晚上没有人值班",
    "The school needs a new teacher",
    "The road to the upper village is narrow",
    "When is the clinic open",
    "The river bank needs a wall",
    "སློབ་གྲྭར་དགེ་རྒན་གསར་པ་དགོས།",
    "གྲོང་ཚོའི་ལམ་གུ་དོག་པོ་རེད།",
    "སྨན་ཁང་ག་དུས་སྒོ་འབྱེད་དམ།",
];

fn id(nth: usize) -> Uuid {
    Uuid::from_u128(nth as u128 + 1)
}

const DAY: Date = date(2025, 4, 1);

fn same_place(_: Uuid) -> Nearness {
    Nearness::Same
}

fn index() -> Index {
    let mut index = Index::default();
    let texts = PAIRS.iter().map(|(first, _)| *first).chain(OTHERS.iter().copied());
    texts.enumerate().for_each(|(nth, text)| index.add(id(nth), id(0), DAY, text));
    index
}

fn ask(index: &Index, text: &str) -> Vec<Match> {
    index.query(Asked { id: None, day: date(2025, 4, 6), text }, same_place, 5)
}

#[test]
fn the_same_matter_in_other_words_is_found_first() {
    let index = index();
    let hits = PAIRS.iter().enumerate();
    let found = hits.filter(|(nth, (_, again))| ask(&index, again).first().is_some_and(|first| first.id == id(*nth)));
    let missed: Vec<_> = PAIRS
        .iter()
        .enumerate()
        .filter(|(nth, (_, again))| ask(&index, again).first().is_none_or(|first| first.id != id(*nth)))
        .map(|(_, (_, again))| (again, ask(&index, again)))
        .collect();
    assert_eq!(found.count(), PAIRS.len(), "{missed:#?}");
}

#[test]
fn precision_and_recall_hold_on_pairs_in_three_scripts() {
    let index = index();
    let (mut right, mut wrong) = (0, 0);
    for (nth, (_, again)) in PAIRS.iter().enumerate() {
        let found = ask(&index, again);
        right += usize::from(found.iter().any(|one| one.id == id(nth)));
        wrong += found.iter().filter(|one| one.id != id(nth)).count();
    }
    // Every matter that nobody told before.
    for (nth, text) in OTHERS.iter().enumerate() {
        let own = Some(id(PAIRS.len() + nth));
        wrong += index.query(Asked { id: own, day: DAY, text }, same_place, 5).len();
    }
    println!("{right} of {} pairs found, {wrong} others shown", PAIRS.len());
    assert_eq!(right, PAIRS.len(), "recall");
    assert!(wrong <= 4, "precision: {wrong} others were shown");
}

#[test]
fn place_and_time_count_beside_the_words() {
    let mut index = Index::default();
    let text = "学校门口的路灯坏了";
    let (here, there) = (id(100), id(200));
    index.add(id(1), here, DAY, text);
    index.add(id(2), there, DAY, text);
    index.add(id(3), here, date(2024, 4, 1), text);
    let nearness = |place| if place == here { Nearness::Same } else { Nearness::Apart };
    let found = index.query(Asked { id: None, day: DAY, text }, nearness, 5);
    let order: Vec<Uuid> = found.iter().map(|one| one.id).collect();
    assert_eq!(order, [id(1), id(3), id(2)]);
    assert_eq!((found[0].days, found[1].days), (0, 365));
    assert!(found[0].score > found[1].score && found[1].score > found[2].score);
}

#[test]
fn what_both_share_is_told_in_words() {
    let found = ask(&index(), "小学门口路灯不亮");
    assert!(found[0].words.iter().any(|word| word.contains("路灯")), "{found:?}");
}

#[test]
fn a_request_is_no_duplicate_of_itself_and_none_once_it_is_forgotten() {
    let mut index = index();
    let asked = |own| Asked { id: own, day: DAY, text: PAIRS[0].0 };
    assert!(index.query(asked(Some(id(0))), same_place, 5).iter().all(|one| one.id != id(0)));
    assert_eq!(index.query(asked(None), same_place, 5)[0].id, id(0));
    index.remove(id(0));
    assert!(index.query(asked(None), same_place, 5).iter().all(|one| one.id != id(0)));
    assert_eq!(index.len(), PAIRS.len() + OTHERS.len() - 1);
}

#[test]
fn an_index_that_lives_long_stays_right() {
    let mut index = index();
    for round in 0..400 {
        index.add(id(5000 + round), id(0), DAY, "临时的事情，办完就删");
        index.remove(id(5000 + round));
    }
    assert_eq!(index.len(), PAIRS.len() + OTHERS.len());
    for (nth, (_, again)) in PAIRS.iter().enumerate() {
        assert_eq!(ask(&index, again)[0].id, id(nth), "{again}");
    }
}

#[test]
fn a_text_taken_in_again_replaces_the_old() {
    let mut index = index();
    index.add(id(0), id(0), DAY, "养蜂的箱子被风吹走");
    assert_eq!(index.len(), PAIRS.len() + OTHERS.len());
    assert_eq!(ask(&index, "养蜂的箱子吹走了")[0].id, id(0));
    assert!(ask(&index, PAIRS[0].1).iter().all(|one| one.id != id(0)));
}
