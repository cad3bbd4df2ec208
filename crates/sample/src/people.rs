//! Made-up staff and contacts. Names are put together from common parts; a telephone number is of a range nobody has.

use crate::pick::{Pick, at};

/// A staff member's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffName {
    /// In Chinese.
    pub name: String,
    /// In Latin letters.
    pub latin: String,
}

/// Who wants a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The name given.
    pub name: String,
    /// The telephone number given.
    pub phone: String,
}

type Part = (&'static str, &'static str);

#[rustfmt::skip]
const FIRST: [Part; 23] = [
    ("扎西", "Tashi"), ("泽仁", "Tsering"), ("尼玛", "Nyima"), ("达瓦", "Dawa"), ("丹增", "Tenzin"), ("仁青", "Rinchen"),
    ("四郎", "Sonam"), ("益西", "Yeshe"), ("白玛", "Pema"), ("洛绒", "Lobsang"), ("降央", "Jamyang"), ("格桑", "Kelsang"),
    ("昂旺", "Ngawang"), ("罗布", "Norbu"), ("呷玛", "Karma"), ("贡布", "Gonpo"), ("多吉", "Dorje"), ("桑珠", "Samdrup"),
    ("其美", "Chime"), ("曲扎", "Chodrak"), ("巴桑", "Pasang"), ("旺扎", "Wangdrak"), ("嘎松", "Kelsum"),
];

#[rustfmt::skip]
const SECOND: [Part; 29] = [
    ("邓珠", "Dondrup"), ("彭措", "Phuntsok"), ("旺堆", "Wangdu"), ("俄色", "Oser"), ("绕登", "Rabten"), ("曲珍", "Chodron"),
    ("卓嘎", "Dolkar"), ("志玛", "Drolma"), ("拉姆", "Lhamo"), ("央金", "Yangchen"), ("措姆", "Tsomo"), ("旺姆", "Wangmo"),
    ("巴姆", "Palmo"), ("青措", "Chentso"), ("泽翁", "Tsewang"), ("江村", "Gyaltsen"), ("曲批", "Chophel"), ("达吉", "Dargye"),
    ("翁扎", "Ngodrup"), ("多登", "Dorten"), ("拥措", "Yumtso"), ("甲措", "Gyatso"), ("仁措", "Rintso"), ("益珍", "Yidron"),
    ("桑姆", "Sangmo"), ("白珍", "Peldron"), ("呷措", "Gatso"), ("松吉", "Sungkyi"), ("次珠", "Tseten"),
];

#[rustfmt::skip]
const SURNAMES: [Part; 19] = [
    ("陈", "Chen"), ("李", "Li"), ("王", "Wang"), ("张", "Zhang"), ("刘", "Liu"), ("杨", "Yang"), ("周", "Zhou"),
    ("吴", "Wu"), ("徐", "Xu"), ("何", "He"), ("罗", "Luo"), ("马", "Ma"), ("郑", "Zheng"), ("谢", "Xie"), ("唐", "Tang"),
    ("冯", "Feng"), ("邓", "Deng"), ("曾", "Zeng"), ("彭", "Peng"),
];

#[rustfmt::skip]
const GIVEN: [Part; 17] = [
    ("晓燕", "Xiaoyan"), ("建平", "Jianping"), ("丽华", "Lihua"), ("志强", "Zhiqiang"), ("雪梅", "Xuemei"), ("永康", "Yongkang"),
    ("秀英", "Xiuying"), ("海涛", "Haitao"), ("文静", "Wenjing"), ("国栋", "Guodong"), ("春兰", "Chunlan"), ("俊杰", "Junjie"),
    ("玉芳", "Yufang"), ("明远", "Mingyuan"), ("思雨", "Siyu"), ("立新", "Lixin"), ("佳欣", "Jiaxin"),
];

/// The name of staff member number `n`: different ones up to eight hundred.
pub fn staff(n: u64) -> StaffName {
    // Three in four have a name of Tibetan sound. The strides have no common divisor with the number of pairs.
    if n % 4 == 3 {
        let (surname, given) = pair(&SURNAMES, &GIVEN, n / 4 * 104 + 7);
        return StaffName { name: format!("{}{}", surname.0, given.0), latin: format!("{} {}", surname.1, given.1) };
    }
    let (first, second) = pair(&FIRST, &SECOND, (n - n / 4) * 214 + 31);
    StaffName { name: format!("{}{}", first.0, second.0), latin: format!("{} {}", first.1, second.1) }
}

/// The contact of matter number `n`: a made-up name, a number of the range 199-0000.
pub fn contact(n: u64) -> Contact {
    let mut pick = Pick::of("contact", n);
    let name = staff(pick.below(800)).name;
    Contact { name, phone: format!("199-0000-{:04}", n * 7919 % 10_000) }
}

/// A field team: they are numbered, as such teams are.
pub fn team(n: u64) -> (String, String) {
    let number = n + 1;
    (format!("第{number}驻村工作队"), format!("Field team {number}"))
}

fn pair(left: &'static [Part], right: &'static [Part], n: u64) -> (Part, Part) {
    let all = left.len() as u64 * right.len() as u64;
    let place = n % all;
    let part = |parts: &'static [Part], index: u64| parts.get(at(index)).copied().unwrap_or_default();
    (part(left, place / right.len() as u64), part(right, place % right.len() as u64))
}

/// The parts of which names are made, so that a test can tell that no text holds one.
#[cfg(test)]
pub(crate) fn name_parts() -> impl Iterator<Item = &'static str> {
    [&FIRST[..], &SECOND, &GIVEN].into_iter().flatten().map(|part| part.0)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn eight_hundred_staff_have_different_names() {
        let names: HashSet<String> = (0..800).map(|n| staff(n).name).collect();
        assert_eq!(names.len(), 800);
        assert!((0..800).all(|n| staff(n).latin.is_ascii()));
    }

    #[test]
    fn every_telephone_number_is_of_the_range_nobody_has() {
        let phones: HashSet<String> = (0..2000).map(|n| contact(n).phone).collect();
        assert_eq!(phones.len(), 2000);
        assert!(phones.iter().all(|phone| phone.starts_with("199-0000-") && phone.len() == 13));
    }

    #[test]
    fn teams_are_numbered_from_one() {
        assert_eq!(team(2), ("第3驻村工作队".to_owned(), "Field team 3".to_owned()));
    }
}
