//! A text as it is compared: compatibility forms, case, Traditional characters and invisible characters make no difference,
//! yet every character still knows how it was written, so that a fault can name the words.

use std::{collections::HashMap, sync::LazyLock};

use unicode_normalization::UnicodeNormalization;

/// The characters of `words.tsv` and of common replies: Simplified, then the Traditional forms read as it.
const FOLD: &str = "办辦 处處 复復 进進 尽盡儘 会會 将將 计計 划劃 预預 拟擬 争爭 时時 现現 经經 实實 应應 协協 调調 联聯 \
    系係繫 组組 织織 开開 关關 这這 个個 们們 为為 国國 农農 业業 务務 报報 转轉 发發 单單 门門 问問 题題 \
    决決 结結 论論 认認 识識 议議 讨討 设設 备備 检檢 测測 验驗 损損 坏壞 换換 装裝 补補 贴貼 铺鋪 铁鐵 \
    钢鋼 电電 灯燈 线線 压壓 变變 机機 桥橋 车車 运運 输輸 过過 还還 达達 远遠 边邊 连連 选選 适適 递遞 \
    继繼 续續 维維 护護 紧緊 级級 纳納 项項 顺順 须須 领領 顾顧 颁頒 馈饋 饮飲 养養 余餘 确確 规規 视視 \
    觉覺 见見 观觀 亲親 访訪 话話 请請 谢謝 许許 说說 谁誰 课課 诉訴 诊診 词詞 译譯 试試 该該 详詳 语語 \
    误誤 诺諾 读讀 谋謀 责責 费費 质質 购購 贷貸 账賬帳 财財 赔賠 资資 赶趕 跃躍 践踐 轮輪 软軟 轻輕 较較 \
    辖轄 两兩 东東 严嚴 临臨 举舉 义義 书書 买買 乱亂 云雲 亩畝 产產 亿億 仅僅 从從 仓倉 价價 众眾衆 优優 \
    伤傷 传傳 体體 债債 储儲 儿兒 兴興 兽獸 内內 写寫 军軍 冲沖衝 况況 净淨 准準 减減 几幾 击擊 则則 刚剛 \
    创創 别別 剂劑 动動 励勵 劳勞 势勢 区區 医醫 华華 卖賣 历歷曆 厂廠 厅廳 县縣 参參 双雙 号號 后後 吗嗎 \
    听聽 启啟啓 员員 响響 团團 园園 围圍 图圖 圆圓 场場 坚堅 块塊 坝壩 垒壘 垫墊 声聲 壳殼 够夠 头頭 夹夾 \
    妇婦 学學 宁寧 审審 宽寬 宾賓 对對 导導 寿壽 尔爾 尘塵 尝嘗 层層 属屬 岁歲 岗崗 岭嶺 币幣 师師 带帶 \
    帮幫 广廣 庄莊 庆慶 库庫 庙廟 废廢 弃棄 张張 弯彎 强強 归歸 当當 录錄 彻徹 态態 总總 恶惡 惯慣 愿願 \
    战戰 户戶 扩擴 扫掃 抢搶 担擔 拥擁 拦攔 拨撥 择擇 挂掛 挡擋 据據 摆擺 敌敵 数數 断斷 无無 旧舊 显顯 \
    晒曬 暂暫 术術 杂雜 权權 条條 来來 极極 构構 标標 树樹 样樣 档檔 桩樁 楼樓 橱櫥 欢歡 残殘 毁毀 毕畢 \
    气氣 汇匯彙 汉漢 沟溝 没沒 洁潔 浅淺 济濟 浊濁 涂塗 涨漲 润潤 渐漸 渔漁 渗滲 温溫 湾灣 湿濕 满滿 滚滾 \
    滞滯 灭滅 灾災 炉爐 点點 炼煉 烂爛 热熱 爱愛 牵牽 犹猶 状狀 独獨 环環 疗療 盖蓋 监監 盘盤 着著 矿礦 \
    码碼 砖磚 础礎 种種 积積 称稱 稳穩 穷窮 竞競 筑築 签簽 简簡 类類 粮糧 纠糾 红紅 约約 纸紙 纵縱 细細 \
    终終 绍紹 给給 络絡 统統 绩績 绿綠 编編 缝縫 网網 罚罰 职職 脏髒 脱脫 脚腳 节節 范範 药藥 获獲 营營 \
    蓝藍 虑慮 虽雖 触觸 证證 评評 诚誠 询詢 谈談 负負 贡貢 贫貧 迁遷 违違 迟遲 邮郵 邻鄰 郑鄭 钱錢 钥鑰 \
    钻鑽 铲鏟 银銀 锁鎖 错錯 键鍵 镇鎮 长長 闭閉 间間 闸閘 队隊 阶階 际際 陆陸 险險 随隨 隐隱 难難 雾霧 \
    静靜 页頁 频頻 风風 飞飛 驻駐 骑騎 鱼魚 鸡雞 麦麥 龄齡 干幹乾 于於 里裡裏 台臺 面麵 获穫 只隻 征徵 周週";

static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let groups = FOLD.split_whitespace().filter_map(|group| {
        let mut chars = group.chars();
        Some((chars.next()?, chars))
    });
    groups.flat_map(|(simplified, others)| others.map(move |other| (other, simplified))).collect()
});

/// The Simplified character for a Traditional one; any other as it is.
pub fn simplified(c: char) -> char {
    *SIMPLIFIED.get(&c).unwrap_or(&c)
}

/// Which writing a character belongs to, as far as the rules tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    Han,
    Tibetan,
    /// Any other letter.
    Latin,
    Digit,
    /// Spaces and signs.
    Other,
}

pub(crate) fn script(c: char) -> Script {
    match c {
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}' | '〇' => Script::Han,
        '\u{f20}'..='\u{f33}' => Script::Digit,
        '\u{f40}'..='\u{fbc}' => Script::Tibetan,
        c if c.is_numeric() => Script::Digit,
        c if c.is_alphabetic() => Script::Latin,
        _ => Script::Other,
    }
}

/// A text in both its forms, character by character.
#[derive(Clone, Debug, Default)]
pub(crate) struct Letters {
    /// As it was written, but for compatibility forms and invisible characters.
    pub written: Vec<char>,
    /// As it is compared.
    pub folded: Vec<char>,
}

impl Letters {
    pub fn of(text: &str) -> Self {
        let written: Vec<char> = text.nfkc().filter(|c| !is_invisible(*c)).collect();
        let folded = written.iter().map(|c| fold(*c)).collect();
        Self { written, folded }
    }

    /// What was written from one position to another.
    pub fn shown(&self, from: usize, to: usize) -> String {
        self.written[from..to].iter().collect::<String>().trim().to_owned()
    }

    /// The folded letters alone, without digits and signs: what a text says whatever its numbers.
    pub fn letters(&self) -> impl Iterator<Item = char> + '_ {
        let says = |c: &char| matches!(script(*c), Script::Han | Script::Tibetan | Script::Latin);
        self.folded.iter().copied().filter(says)
    }
}

fn fold(c: char) -> char {
    let c = SIMPLIFIED.get(&c).copied().unwrap_or(c);
    match c {
        '’' | '‘' => '\'',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}')
}

/// How much a text says: a Han character or Tibetan syllable is one, a Latin word two.
pub(crate) fn weight(letters: &[char]) -> usize {
    let mut weight = 0;
    let mut before = Script::Other;
    for c in letters {
        let now = script(*c);
        weight += match (now, before) {
            (Script::Han, _) => 1,
            (Script::Tibetan, before) if before != Script::Tibetan => 1,
            (Script::Latin, before) if before != Script::Latin && *c != '\'' => 2,
            _ => 0,
        };
        // The sign between two Tibetan syllables and the apostrophe of "isn't" stand inside a word.
        before = if *c == '\'' && before == Script::Latin { Script::Latin } else { now };
    }
    weight
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_alike_in_traditional_full_width_and_capitals() {
        let folded = |text: &str| Letters::of(text).folded.into_iter().collect::<String>();
        assert_eq!(folded("將於下週處理"), folded("将于下周处理"));
        assert_eq!(folded("ＷＩＬＬ Be"), "will be");
        assert_eq!(folded("已\u{200b}处理"), "已处理");
    }

    #[test]
    fn weight_counts_characters_syllables_and_words() {
        let of = |text: &str| weight(&Letters::of(text).folded);
        assert_eq!(of("路灯已修好。"), 5);
        assert_eq!(of("It wasn't broken, 3 times"), 8);
        assert_eq!(of("ལམ་བཟོ་བཅོས"), 3);
        assert_eq!(of("2026-05-03 ...!"), 0);
    }
}
