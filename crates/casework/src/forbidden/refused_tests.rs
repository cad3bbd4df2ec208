use super::{Subject, check, check_title, text, words};

#[track_caller]
fn refuses(subject: Subject, texts: &[(&str, &str)]) {
    for (text, word) in texts {
        let refused = check(text).unwrap_or_else(|| panic!("{text:?} was not refused"));
        assert_eq!((refused.subject, refused.word.as_str()), (subject, *word), "{text:?}");
    }
}

#[track_caller]
fn title_refuses(subject: Subject, texts: &[&str]) {
    for text in texts {
        let refused = check_title(text).unwrap_or_else(|| panic!("the title {text:?} was not refused"));
        assert_eq!(refused.subject, subject, "{text:?}: {}", refused.word);
    }
}

#[test]
fn a_form_may_not_ask_for_religion() {
    refuses(
        Subject::Religion,
        &[
            ("Religion", "Religion"),
            ("What is your religious belief?", "religious"),
            ("has_religion_yn", "religion"),
            ("residentReligion", "Religion"),
            ("HASRELIGIONCODE", "HASRELIGIONCODE"),
            ("Ｒｅｌｉｇｉｏｎ", "Religion"),
            ("re\u{200b}li\u{ad}gion", "religion"),
            ("ReLiGiOn", "ReLiGiOn"),
            ("Buddhist / Muslim / none", "Buddhist"),
            ("Nearest temple", "temple"),
            ("宗教信仰", "宗教"),
            ("宗 教 信 仰", "宗 教"),
            ("家庭成员是否信教", "信教"),
            ("清真寺名称", "清真寺"),
            ("信眾人數", "信眾"),
            ("zongjiao_xinyang", "zongjiao"),
            ("ཆོས་ལུགས", "ཆོས་ལུགས"),
            ("ཁྱིམ་མིའི་ཆོས་ལུགས་ཀྱི་དད་པ།", "ཆོས་ལུགས"),
            ("དད་པའི་གནས་ཚུལ།", "དད་པའི"),
            ("གྲྭ་པའི་གྲངས་འབོར།", "གྲྭ་པའི"),
        ],
    );
}

#[test]
fn a_form_may_not_ask_for_ethnicity() {
    refuses(
        Subject::Ethnicity,
        &[
            ("Ethnicity", "Ethnicity"),
            ("ethnic_group", "ethnic"),
            ("nationality", "nationality"),
            ("Race", "Race"),
            ("race_code", "race"),
            ("Minorities", "Minorities"),
            ("民族", "民族"),
            ("户主民族成份", "民族"),
            ("少數民族", "民族"),
            ("藏族", "藏族"),
            ("漢族", "漢族"),
            ("維吾爾族", "維吾爾族"),
            ("族裔", "族裔"),
            ("原住民", "原住民"),
            ("minzu", "minzu"),
            ("མི་རིགས", "མི་རིགས"),
            ("བོད་རིགས། རྒྱ་རིགས།", "བོད་རིགས"),
        ],
    );
}

#[test]
fn a_form_may_not_ask_for_politics() {
    refuses(
        Subject::Politics,
        &[
            ("party_member", "party_member"),
            ("partyMember", "partyMember"),
            ("PartyMembers", "PartyMembers"),
            ("partymember", "partymember"),
            ("is_partymember_yn", "partymember"),
            ("Party-membership", "Party-membership"),
            ("Political view", "Political"),
            ("political_status", "political"),
            ("Communist?", "Communist"),
            ("党员", "党员"),
            ("黨員人數", "黨員"),
            ("是否中共党员", "党员"),
            ("政治面貌", "政治面貌"),
            ("政治面貌：群众", "政治面貌"),
            ("政 治 面 貌", "政 治 面 貌"),
            ("入党积极分子", "入党"),
            ("zzmm", "zzmm"),
            ("ཏང་ཡོན", "ཏང་ཡོན"),
            ("ཆབ་སྲིད་ཀྱི་ལྟ་བ།", "ཆབ་སྲིད"),
        ],
    );
}

#[test]
fn a_form_may_not_ask_for_a_criminal_record() {
    refuses(
        Subject::Crime,
        &[
            ("Criminal record", "Criminal record"),
            ("criminalRecords", "criminalRecords"),
            ("Ever arrested?", "arrested"),
            ("ex-offender", "ex-offender"),
            ("Suspect", "Suspect"),
            ("前科", "前科"),
            ("有无前科劣迹", "前科"),
            ("犯罪紀錄", "犯罪紀錄"),
            ("刑满释放人员", "刑满释放"),
            ("社区矫正", "社区矫正"),
            ("བཙོན་པ", "བཙོན་པ"),
        ],
    );
}

#[test]
fn a_form_may_not_ask_for_petitions() {
    refuses(
        Subject::Petition,
        &[
            ("Petition history", "Petition history"),
            ("petitioner", "petitioner"),
            ("Requests per resident", "Requests per resident"),
            ("上访", "上访"),
            ("上訪戶", "上訪戶"),
            ("信访历史", "信访历史"),
            ("是否信访", "信访"),
            ("越级上访次数", "上访次数"),
            ("xinfang_cishu", "xinfang"),
            ("འཕྲིན་བཅར", "འཕྲིན་བཅར"),
        ],
    );
}

#[test]
fn a_form_may_not_ask_for_attitude_or_stability() {
    refuses(
        Subject::Attitude,
        &[
            ("Attitude to the government", "Attitude"),
            ("loyalty", "loyalty"),
            ("Stability", "Stability"),
            ("stability_level", "stability_level"),
            ("Stability maintenance", "Stability maintenance"),
            ("Household stability", "Household stability"),
            ("思想动态", "思想动态"),
            ("思想動態", "思想動態"),
            ("维稳", "维稳"),
            ("維穩對象", "維穩"),
            ("群众态度", "态度"),
            ("現實表現", "現實表現"),
            ("བརྟན་ལྷིང", "བརྟན་ལྷིང"),
        ],
    );
}

#[test]
fn a_form_may_not_ask_for_biometrics() {
    refuses(
        Subject::Biometrics,
        &[
            ("fingerprint", "fingerprint"),
            ("residentFingerprints", "Fingerprints"),
            ("finger_print", "finger_print"),
            ("Facial image", "Facial"),
            ("iris scan", "iris scan"),
            ("DNA sample", "DNA"),
            ("blood-type", "blood-type"),
            ("指纹", "指纹"),
            ("指紋採集", "指紋"),
            ("人脸", "人脸"),
            ("人臉辨識", "人臉"),
            ("虹膜", "虹膜"),
            ("zhiwen", "zhiwen"),
            ("མཛུབ་རིས", "མཛུབ་རིས"),
        ],
    );
}

#[test]
fn nobody_is_graded_ranked_or_listed() {
    refuses(
        Subject::Grading,
        &[
            ("riskScore", "riskScore"),
            ("risk_scores", "risk_scores"),
            ("Risk level", "Risk level"),
            ("Risk level of the household", "Risk level"),
            ("high-risk persons", "high-risk persons"),
            ("Key person", "Key person"),
            ("key personnel", "key personnel"),
            ("watch list", "watch list"),
            ("watchlist_id", "watchlist"),
            ("Blacklisted", "Blacklisted"),
            ("credit_score", "credit_score"),
            ("Resident's score", "Resident's score"),
            ("Household grade", "Household grade"),
            ("Ranking of residents", "Ranking of residents"),
            ("Grid member points", "Grid member points"),
            ("Score", "Score"),
            ("Attendance list", "Attendance list"),
            ("Leaderboard", "Leaderboard"),
            ("重点人员", "重点人"),
            ("重點人員", "重點人"),
            ("重 点 人 员", "重 点 人"),
            ("重\u{200b}点\u{2060}人员", "重点人"),
            ("重-点-人-员", "重-点-人"),
            ("积分", "积分"),
            ("網格員積分", "積分"),
            ("黑名单", "黑名单"),
            ("黑名單", "黑名單"),
            ("信用评分", "信用评分"),
            ("风险等级", "风险等级"),
            ("农户评级", "农户评级"),
            ("参会人员名单", "人员名单"),
            ("花名册", "花名册"),
            ("一户一档", "一户一档"),
            ("列管人口", "列管人口"),
            ("heimingdan", "heimingdan"),
            ("མིང་ཐོ་ནག་པོ", "མིང་ཐོ་ནག་པོ"),
        ],
    );
}

#[test]
fn nobody_has_a_minder() {
    refuses(
        Subject::Minder,
        &[
            ("Minder", "Minder"),
            ("Paired household", "Paired household"),
            ("Visit frequency", "Visit frequency"),
            ("包保责任人", "包保责任人"),
            ("結對戶", "結對戶"),
            ("走访频次", "走访频次"),
        ],
    );
}

#[test]
fn a_closed_door_is_not_recorded() {
    refuses(
        Subject::Refusal,
        &[
            ("Refused the visit", "Refused the visit"),
            ("visit_refused", "visit_refused"),
            ("Uncooperative", "Uncooperative"),
            ("拒访", "拒访"),
            ("拒絕入戶", "拒絕入戶"),
            ("是否配合：不配合", "不配合"),
        ],
    );
}

#[test]
fn nobody_is_tracked() {
    refuses(
        Subject::Tracking,
        &[
            ("device id", "device id"),
            ("deviceid", "deviceid"),
            ("deviceID", "deviceID"),
            ("Device-IDs", "Device-IDs"),
            ("start-geopoint", "start-geopoint"),
            ("start_geopoint", "start_geopoint"),
            ("background-audio", "background-audio"),
            ("location audit", "location audit"),
            ("audit_location", "audit_location"),
            ("location-max-age=60", "location-max-age"),
            ("IMEI", "IMEI"),
            ("GPS track of the team", "GPS track"),
            ("Staff location", "Staff location"),
            ("Check-in", "Check-in"),
            ("行动轨迹", "行动轨迹"),
            ("軌跡", "軌跡"),
            ("设备ID", "设备ID"),
            ("設備 ID", "設備 ID"),
            ("签到", "签到"),
            ("གནས་ས་རྗེས་འདེད", "གནས་ས་རྗེས་འདེད"),
        ],
    );
}

#[test]
fn no_office_is_recorded_on_a_resident() {
    refuses(
        Subject::Office,
        &[
            ("Office held", "Office held"),
            ("Cadre", "Cadre"),
            ("People's congress deputy", "People's congress"),
            ("Retired village officials", "village officials"),
            ("职务", "职务"),
            ("現任職務", "現任職務"),
            ("人大代表", "人大代表"),
            ("三老干部", "三老干部"),
            ("ལས་བྱེད་པ", "ལས་བྱེད་པ"),
        ],
    );
}

#[test]
fn a_title_may_not_grade_watch_or_track_people() {
    title_refuses(
        Subject::Grading,
        &["Register of key persons 2025", "重点人员走访", "网格员积分管理办法", "村民信用评级"],
    );
    title_refuses(Subject::Attitude, &["维稳工作月", "群众思想动态分析", "Stability maintenance month"]);
    title_refuses(Subject::Biometrics, &["Fingerprint collection day", "人脸识别进村"]);
    title_refuses(Subject::Tracking, &["GPS track of field teams", "干部签到系统"]);
    title_refuses(Subject::Crime, &["刑满释放人员谈话", "Talks with ex-prisoners"]);
    title_refuses(Subject::Petition, &["上访户稳定工作", "Petitioners' day"]);
    title_refuses(Subject::Politics, &["慰问困难党员"]);
}

#[test]
fn a_title_may_not_list_people_by_creed_origin_or_party() {
    title_refuses(
        Subject::Religion,
        &["信教群众摸底", "宗教活动场所排查", "Survey of believers", "Religious households register"],
    );
    title_refuses(Subject::Ethnicity, &["少数民族人口统计", "少數民族造冊", "Ethnic census", "མི་རིགས་ཀྱི་མིང་ཐོ"]);
    title_refuses(Subject::Politics, &["党员花名册", "Party member roster"]);
    title_refuses(Subject::Office, &["村干部档案", "List of former officials"]);
}

#[test]
fn every_listed_word_is_refused() {
    for (phrase, meaning) in words::phrases(include_str!("words.tsv")) {
        if matches!(meaning, words::Meaning::Refused(..)) {
            assert!(check(&phrase.replace('*', "")).is_some(), "{phrase:?} stands in the list but is not refused");
        }
    }
}

#[test]
fn every_row_of_the_list_is_understood() {
    let list = include_str!("words.tsv");
    for (at, line) in list.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        assert_eq!(cells.len(), 5, "line {}: subject, language, word, where, note", at + 1);
        let known = ["subject", "set", "listing", "allowed"].contains(&cells[0])
            || Subject::ALL.iter().any(|s| s.key() == cells[0]);
        assert!(known, "line {}: {}", at + 1, cells[0]);
        assert!(
            ["en", "zh", "zh-Hant", "zh-Latn", "bo", "language"].contains(&cells[1]),
            "line {}: {}",
            at + 1,
            cells[1]
        );
        assert!(["always", "asked", "alone", "-", "where"].contains(&cells[3]), "line {}: {}", at + 1, cells[3]);
        assert!(cells[2].split('|').all(|word| !word.trim().is_empty()), "line {}: an empty word", at + 1);
    }
    for (phrase, _) in words::phrases(list) {
        assert!(!phrase.contains(['{', '}']) && !text::tokens(&phrase, false).is_empty(), "{phrase:?}");
    }
}

#[test]
fn every_subject_has_words_in_english_and_chinese() {
    for subject in Subject::ALL {
        for language in ["en", "zh"] {
            let start = format!("{}\t{language}\t", subject.key());
            assert!(include_str!("words.tsv").lines().any(|line| line.starts_with(&start)), "{start}");
        }
    }
}

#[test]
fn every_subject_has_a_sentence_that_names_the_word_in_every_language() {
    for sentences in [
        include_str!("../../../i18n/locales/en/forbidden.ftl"),
        include_str!("../../../i18n/locales/zh-Hans/forbidden.ftl"),
        include_str!("../../../i18n/locales/zh-Hant/forbidden.ftl"),
        include_str!("../../../i18n/locales/bo/forbidden.ftl"),
    ] {
        for subject in Subject::ALL {
            let start = format!("{} = ", subject.message_key());
            let sentence = sentences.lines().find(|line| line.starts_with(&start));
            assert!(sentence.is_some_and(|line| line.contains("{ $word }")), "{start}");
        }
    }
}
