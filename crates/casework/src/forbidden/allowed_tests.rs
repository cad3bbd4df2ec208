use super::{check, check_title};

#[track_caller]
fn allows(texts: &[&str]) {
    for text in texts {
        assert_eq!(check(text), None, "{text:?}");
        assert_eq!(check_title(text), None, "the title {text:?}");
    }
}

#[track_caller]
fn title_allows(titles: &[&str]) {
    for title in titles {
        assert_eq!(check_title(title), None, "the title {title:?}");
    }
}

#[test]
fn innocent_english_words_are_not_refused() {
    allows(&[
        "Parties of the dispute",
        "Claims of each party",
        "party_id",
        "Third party",
        "Horse race on the grazing land",
        "bracelet",
        "trace of the pipe",
        "terrace",
        "Water point",
        "Points of water per village",
        "Scoreboard for the sports ground",
        "Credit cooperative",
        "Risk of flooding",
        "Flood risk level",
        "Grade of road",
        "Rank of a road",
        "Rank",
        "Grade",
        "Slope stability",
        "Stability of the dam",
        "Refuse collection",
        "Request refused by the unit",
        "Service attitude",
        "Satisfied with the reply",
        "Technical errors",
        "Detention basin",
        "Race track",
        "Child minder",
        "Farm track",
        "Listed building",
        "GPS position of the pipe",
        "Number of people",
        "Head count",
        "Household number",
        "Age",
        "Disability",
        "Date of birth certificate issued",
        "Language of the reply",
        "Tibetan",
        "Preferred language: Uyghur",
        "In good faith",
        "Smart card",
        "Member of household",
        "Appeal",
        "Village committee",
        "Ward",
        "creation_date",
        "",
        "   ",
        "2025-03-01",
    ]);
}

#[test]
fn everyday_service_categories_are_not_refused() {
    allows(&[
        "Water supply",
        "Roads/Sidewalks",
        "Christmas Trees",
        "Wedding Ceremony",
        "Marriage License",
        "Death/Burial Permit",
        "Firearms",
        "Vandalism",
        "Stolen",
        "Noise",
        "Licensing",
        "Property Standards",
        "Livestock Valuation",
        "Zoning Enforcement",
        "Wrong Person Charged",
        "Same Infract. within 3 hr",
        "Illegal Parking",
        "Num Of Followers",
        "User",
        "Location",
        "Status",
        "饮水安全",
        "道路交通",
        "供电",
        "医疗保障",
        "养老保险",
        "教育",
        "住房",
        "草场纠纷",
        "邻里纠纷",
        "劳资纠纷",
        "婚姻家庭",
        "虫草采挖",
        "牲畜丢失",
        "困难群众",
        "残疾人",
        "低保户",
        "事实无人抚养儿童",
        "户数",
        "人数",
        "户主是否在家",
        "联系电话",
        "地址",
        "语言",
        "飲水安全",
        "養老保險",
        "草場糾紛",
        "འཐུང་ཆུ",
        "གཞུང་ལམ",
        "གློག",
        "སྨན་བཅོས",
        "རྩྭ་ས",
        "སློབ་གསོ",
        "བསམ་འཆར",
    ]);
}

#[test]
fn chance_neighbours_in_chinese_are_not_refused() {
    allows(&[
        "目前科技需求",
        "当前科室",
        "网上访问",
        "短信访问",
        "集体访谈",
        "面积分布",
        "街道教育",
        "诚信教育",
        "微信教学",
        "报告状态",
        "公告状态",
        "侵犯人身权益",
        "行政治理",
        "市政治理",
        "水族馆",
        "承包户",
        "信用分社",
        "统一社会信用代码",
        "设立场所",
        "建立场地",
        "责任职责",
        "办公职能",
        "违反动物防疫法",
        "畜牧师",
        "礼拜天",
        "管网系列管理",
        "分布控制",
        "平稳控制",
        "方案底稿",
        "二手印刷机",
        "进步态势",
        "其中共有",
        "三公里长",
        "电压不稳定",
        "服务态度",
        "工作人员态度差",
        "伤残等级",
        "公路等级",
        "山洪风险等级",
        "地质灾害风险等级",
        "民族乡卫生院",
        "民族中学供水",
        "阿坝藏族羌族自治州",
        "甘孜藏族自治州",
        "党群服务中心",
        "爱国卫生运动",
        "公职律师",
        "面積分布",
        "網上訪問",
        "當前科室",
        "報告狀態",
        "人大代表建议",
        "项目名单",
        "社会稳定风险评估",
        "结对帮扶村",
        "水电站",
        "用户档案",
        "电信用户",
        "不知道教育补助政策",
        "防盗门打不开门锁坏",
        "任职资格",
        "民族服装",
    ]);
}

#[test]
fn a_title_may_tell_of_what_a_form_may_not_ask() {
    title_allows(&[
        "Legal talk at places of worship",
        "宗教活动场所法律宣讲",
        "宗教政策法规宣讲",
        "民族团结进步图片展",
        "藏族传统手工艺培训",
        "Road to the monastery",
        "通往寺院的道路硬化",
        "党支部主题党日活动",
        "信访工作条例宣讲",
        "禁毒宣传",
        "社区矫正法宣讲",
        "Talk on the law of nationality and residence",
        "Criminal law, told by a judge",
        "Points: how the pension is reckoned",
        "དགོན་པར་ཁྲིམས་ལུགས་དྲིལ་བསྒྲགས།",
    ]);
}

#[test]
fn what_the_sample_office_does_can_be_named() {
    title_allows(&[
        "Field surveys",
        "调查摸底",
        "Trainings for village committees",
        "村两委班子培训",
        "Policy talks",
        "政策宣讲",
        "Picture exhibition",
        "政策图片展",
        "进村法律宣讲",
        "进学校法律宣讲",
        "以案说法",
        "Bilingual booklet on the pension",
        "双语宣传手册",
        "农业技术培训",
        "饮水工程查看",
        "资助磨坊",
        "太阳能发放",
        "救助资金",
        "慰问物资",
        "免费体检",
        "基础设施项目实地调研",
        "专题调研报告",
        "Drinking-water works",
    ]);
}

#[test]
fn a_phrase_does_not_reach_over_a_comma_or_a_full_stop() {
    allows(&["Reduce the risk. Level the ground", "Credit, score of the match", "通信、访问", "短信/访问"]);
}
