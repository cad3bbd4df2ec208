//! What looks like somebody's name or number, so that no topic is called by it. Rather a word too few than a name.

use crate::text::{Pieces, Script};

/// Frequent Chinese surnames.
const SURNAMES: &str = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈\
    姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
/// Words that begin like a name and are none.
const ORDINARY: [&str; 22] = [
    "马路", "安全", "方便", "高压", "高原", "高中", "林地", "林业", "田地", "石头", "石料", "金额", "白天", "江边",
    "任务", "毛病", "程序", "段路", "严重", "向上", "余额", "夏天",
];
/// What follows or ends a name.
const TITLES: [&str; 18] = [
    "先生", "女士", "同志", "书记", "主任", "村长", "县长", "镇长", "乡长", "局长", "老师", "医生", "师傅", "大哥",
    "大姐", "经理", "校长", "所长",
];
/// Syllables that Tibetan personal names are made of.
const TIBETAN_NAMES: &str =
    " བཀྲ ཤིས ཚེ རིང རྡོ རྗེ པདྨ སྒྲོལ དཀར བསོད ནམས ཕུན ཚོགས དབང མོ བསྟན འཛིན ལྷ ཉི བློ བཟང སྐལ ཚེརིང བདེ སྐྱིད མཚོ མཁའ འགྲོ ཚེབརྟན ";
/// A title before an English name.
const ENGLISH_TITLES: [&str; 6] = ["mr", "mrs", "ms", "dr", "miss", "madam"];

/// Whether the pieces `from..to`, as they stand here, may be a name or part of one, or hold a number.
pub fn may_be_one(pieces: &Pieces, from: usize, to: usize) -> bool {
    let range = from..to;
    let of = |script| pieces.list[range.clone()].iter().any(|piece| piece.script == script);
    of(Script::Number)
        || of(Script::Han) && chinese(pieces, from, to)
        || of(Script::Tibetan) && range.clone().any(|at| TIBETAN_NAMES.contains(&format!(" {} ", pieces.word(at))))
        || of(Script::Word) && written_large(pieces, from, to)
}

fn chinese(pieces: &Pieces, from: usize, to: usize) -> bool {
    let surname = |at: usize| SURNAMES.contains(pieces.word(at)) && pieces.list[at].script == Script::Han;
    let phrase = pieces.phrase(from, to);
    let begins = surname(from) && !ORDINARY.iter().any(|word| phrase.starts_with(word));
    // "小明" in "王小明" is a part of a name too.
    let follows = to - from < 3
        && from > 0
        && pieces.list[from].joined
        && surname(from - 1)
        && !ORDINARY.contains(&pieces.phrase(from - 1, from + 1).as_str());
    let around = pieces.phrase(from, (to + 2).min(pieces.list.len()));
    begins || follows || TITLES.iter().any(|title| around.contains(title))
}

/// A capital within a sentence.
fn written_large(pieces: &Pieces, from: usize, to: usize) -> bool {
    let titled = from > 0 && ENGLISH_TITLES.contains(&pieces.word(from - 1));
    titled || pieces.list[from..to].iter().any(|piece| piece.capital && piece.joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, word: &str) -> bool {
        let pieces = Pieces::of(text);
        let all = (0..pieces.list.len()).flat_map(|from| (from + 1..=pieces.list.len()).map(move |to| (from, to)));
        let (from, to) =
            all.into_iter().find(|(from, to)| pieces.phrase(*from, *to) == word).expect("the word is there");
        may_be_one(&pieces, from, to)
    }

    #[test]
    fn names_and_numbers_are_seen_in_three_scripts() {
        assert!(found("王小明家停水", "王小明"));
        assert!(found("王小明家停水", "小明"));
        assert!(found("找扎西书记反映", "扎西"));
        assert!(found("电话13800000000", "13800000000"));
        assert!(found("ask Tashi about the pipe", "tashi"));
        assert!(found("བཀྲ་ཤིས་ཀྱིས་བཤད་སོང་", "བཀྲ་ཤིས"));
    }

    #[test]
    fn ordinary_words_are_none() {
        assert!(!found("马路上路灯坏了", "马路"));
        assert!(!found("马路上路灯坏了", "路灯"));
        assert!(!found("The water pipe is broken", "water pipe"));
        assert!(!found("གྲོང་ཚོའི་ལམ་ཆག་སོང་", "ལམ་ཆག"));
    }
}
