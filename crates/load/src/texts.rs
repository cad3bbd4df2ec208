//! Made-up texts in three scripts: few words that stand in many requests, many that stand in a few, as in real lists.

/// How many names are made up for each script; most of them stand in a handful of a million texts.
const NAMES_BITS: u64 = 17;

const ENGLISH: [&str; 64] = [
    "the", "water", "road", "is", "to", "since", "house", "broken", "light", "near", "school", "bridge", "dry", "tap",
    "pipe", "needs", "repair", "people", "village", "winter", "cannot", "cross", "children", "lamp", "dark", "night",
    "flood", "field", "canal", "wall", "roof", "leaks", "pump", "power", "line", "pole", "waste", "bins", "full",
    "week", "clinic", "doctor", "medicine", "bus", "stop", "path", "stones", "slide", "mud", "rain", "snow", "ditch",
    "blocked", "spring", "tank", "frozen", "meter", "bill", "card", "pension", "form", "office", "answer", "waiting",
];
const CHINESE: [&str; 64] = [
    "水管",
    "道路",
    "村里",
    "坏了",
    "路灯",
    "饮水",
    "桥",
    "学校",
    "没有",
    "维修",
    "停电",
    "孩子",
    "老人",
    "冬天",
    "结冰",
    "水渠",
    "堵塞",
    "垃圾",
    "屋顶",
    "漏水",
    "低保",
    "医保",
    "报销",
    "证明",
    "办理",
    "电线",
    "电杆",
    "变压器",
    "牧场",
    "围栏",
    "卫生院",
    "药品",
    "校车",
    "班车",
    "站点",
    "滑坡",
    "落石",
    "泥石流",
    "雨季",
    "积水",
    "水井",
    "水泵",
    "水塔",
    "水表",
    "收费",
    "养老",
    "补贴",
    "种子",
    "化肥",
    "农机",
    "网络",
    "信号",
    "基站",
    "幼儿园",
    "食堂",
    "取暖",
    "煤",
    "太阳能",
    "厕所",
    "广场",
    "河堤",
    "护栏",
    "标志",
    "施工",
];
const TIBETAN: [&str; 48] = [
    "ཆུ",
    "ལམ",
    "གྲོང",
    "ཚོ",
    "གློག",
    "ཁང",
    "སྨན",
    "སློབ",
    "གྲྭ",
    "ཟམ",
    "པ",
    "སྒྲོན",
    "མེ",
    "ཁྱིམ",
    "ཚང",
    "མཛོད",
    "ས",
    "ཞིང",
    "རྩྭ",
    "ར",
    "བ",
    "ཕྱུགས",
    "ཁ",
    "གངས",
    "ཆར",
    "དགུན",
    "དབྱར",
    "ན",
    "ཚ",
    "ནད",
    "འགྲོ",
    "མི",
    "ཐུབ",
    "ཆག",
    "བཟོ",
    "བཅོས",
    "དགོས",
    "རོགས",
    "སྐྱོར",
    "དངུལ",
    "ཡིག",
    "ཆ",
    "འདི",
    "དེ",
    "མང",
    "ཉུང",
    "གསར",
    "རྙིང",
];

const ROOTS: [char; 20] =
    ['ཀ', 'ཁ', 'ག', 'ང', 'ཅ', 'ཆ', 'ཇ', 'ཉ', 'ཏ', 'ཐ', 'ད', 'ན', 'པ', 'ཕ', 'བ', 'མ', 'ཙ', 'ཚ', 'ཛ', 'ཤ'];

/// Numbers without end, the same for the same beginning (`SplitMix64`).
pub struct Draw(u64);

impl Draw {
    /// Numbers of their own for each beginning.
    pub fn new(beginning: u64) -> Self {
        Self(beginning)
    }

    /// From 0 up to, not including, this.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    /// Small numbers often, large ones seldom: each length in bits as often as any other, up to so many.
    fn rank(&mut self, bits: u64) -> u64 {
        let length = self.below(bits + 1);
        self.below(1 << length)
    }

    /// One of these.
    pub fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(all.len() as u64)).unwrap_or_default()]
    }

    fn often<T: Copy>(&mut self, all: &[T]) -> T {
        let rank = self.rank(u64::from(all.len().ilog2()));
        all[usize::try_from(rank).unwrap_or_default() % all.len()]
    }
}

/// The text of request `n`.
pub fn text(n: u64) -> String {
    let mut draw = Draw::new(n);
    match draw.below(20) {
        0..9 => english(&mut draw),
        9..16 => chinese(&mut draw),
        16..19 => tibetan(&mut draw),
        _ => format!("{}{} {}", chinese(&mut draw), draw.below(900), english(&mut draw)),
    }
}

fn english(draw: &mut Draw) -> String {
    let mut words = vec!["The".to_owned()];
    for _ in 0..8 + draw.below(17) {
        let named = draw.below(5) == 0;
        words.push(if named { name(draw.rank(NAMES_BITS)) } else { draw.often(&ENGLISH).to_owned() });
    }
    words.join(" ")
}

fn chinese(draw: &mut Draw) -> String {
    let mut text = String::new();
    for at in 0..6 + draw.below(12) {
        match draw.below(6) {
            0 => text.push_str(&chinese_name(draw.rank(NAMES_BITS))),
            1 if at > 0 => text.push_str(draw.of(&["，", "。", "的", "在", "请"])),
            2 if at > 4 => text.push_str(&day(draw)),
            _ => text.push_str(draw.often(&CHINESE)),
        }
    }
    text
}

fn day(draw: &mut Draw) -> String {
    format!("{}月{}日", 1 + draw.below(12), 1 + draw.below(28))
}

fn tibetan(draw: &mut Draw) -> String {
    let mut text = String::new();
    for at in 0..8 + draw.below(20) {
        match draw.below(7) {
            0 => text.push_str(&tibetan_name(draw.rank(NAMES_BITS))),
            1 if at > 0 => text.push_str("། "),
            _ => text.push_str(draw.often(&TIBETAN)),
        }
        text.push('་');
    }
    text
}

/// The name with a number, in six letters; the lower the number, the more often it stands in the texts.
pub fn name(number: u64) -> String {
    let mut rest = (number * 7_919 + 271_828) % 1_000_000;
    let mut name = String::new();
    for _ in 0..3 {
        let syllable = rest % 100;
        name.push(letter(b"bdfghjklmnprstvwyzcx", syllable / 5));
        name.push(letter(b"aeiou", syllable % 5));
        rest /= 100;
    }
    name
}

fn letter(of: &[u8], at: u64) -> char {
    char::from(of[usize::try_from(at).unwrap_or_default() % of.len()])
}

/// The same in two Chinese characters.
pub fn chinese_name(number: u64) -> String {
    let code = (number * 7_919 + 271_828) % (3_000 * 3_000);
    [code / 3_000, code % 3_000].into_iter().filter_map(|at| nth('\u{4e00}', at * 5)).collect()
}

/// The same in two Tibetan syllables.
pub fn tibetan_name(number: u64) -> String {
    let code = (number * 7_919 + 271_828) % (800 * 800);
    let syllable = |at: u64| -> String {
        let (root, vowel, end) = (at % 20, at / 20 % 4, at / 80);
        let vowel = [None, Some('ི'), Some('ུ'), Some('ོ')][usize::try_from(vowel).unwrap_or_default()];
        let end = ['ག', 'ང', 'ད', 'ན', 'བ', 'མ', 'འ', 'ར', 'ལ', 'ས'][usize::try_from(end).unwrap_or_default() % 10];
        Some(ROOTS[usize::try_from(root).unwrap_or_default() % 20]).into_iter().chain(vowel).chain([end]).collect()
    };
    format!("{}་{}", syllable(code / 800), syllable(code % 800))
}

fn nth(first: char, at: u64) -> Option<char> {
    char::from_u32(u32::from(first) + u32::try_from(at).ok()?)
}

/// What is looked for, by class. Ranks of names are chosen so that a name stands in about twenty texts of a million.
pub fn questions() -> Vec<(&'static str, Vec<String>)> {
    let mut draw = Draw::new(1);
    let mut rare = || 4_096 + draw.below(12_288);
    let names: Vec<u64> = (0..40).map(|_| rare()).collect();
    let common: Vec<String> = ENGLISH[..16].iter().map(|word| (*word).to_owned()).collect();
    let of_names = |write: &dyn Fn(u64) -> String| names.iter().map(|n| write(*n)).collect::<Vec<_>>();
    vec![
        ("rare word", of_names(&name)),
        ("common word", common.clone()),
        ("rare and common", of_names(&|n| format!("the {}", name(n)))),
        ("common and rare", of_names(&|n| format!("{} water", name(n)))),
        ("two common", common.windows(2).map(|two| two.join(" ")).collect()),
        ("common, never together", common.iter().map(|word| format!("{word} ཆུ")).collect()),
        (
            "two characters",
            CHINESE[..40].iter().filter(|word| word.chars().count() == 2).map(ToString::to_string).collect(),
        ),
        ("characters, a name", of_names(&chinese_name)),
        ("one character", "水路灯桥校坏电老冰渠垃漏保证药".chars().map(String::from).collect()),
        ("a line of characters", (0..40).map(|n| chinese(&mut Draw::new(n))).collect()),
        ("a day", (0..30).map(|n| day(&mut Draw::new(n))).collect()),
        ("syllable", TIBETAN[..24].iter().map(ToString::to_string).collect()),
        ("syllables, a name", of_names(&tibetan_name)),
        (
            "beginning",
            ["wa", "ro", "th", "ba", "mi", "so", "ze", "wat", "bri", "schoo", "bade", "kuti"].map(String::from).into(),
        ),
        ("beginning and rare", of_names(&|n| format!("wa {}", name(n)))),
        ("nowhere", of_names(&|n| format!("{}q", name(n)))),
        ("nowhere beside common", of_names(&|n| format!("the {}q", name(n)))),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_words_stand_in_many_texts_and_many_in_few() {
        let texts: Vec<String> = (0..20_000).map(text).collect();
        let standing = |word: &str| texts.iter().filter(|text| text.contains(word)).count();
        assert!(standing("water") > 2_000 && standing("水管") > 2_000 && standing("ཆུ") > 1_000);
        let rare: usize = (0..50).map(|n| standing(&name(8_000 + n))).sum();
        assert!((5..100).contains(&rare), "{rare}");
        assert_eq!(texts, (0..20_000).map(text).collect::<Vec<_>>(), "the same every time");
    }
}
