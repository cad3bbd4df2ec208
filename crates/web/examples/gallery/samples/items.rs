use web::pages::{
    items::{Fresh, Item, ItemSection, ItemsPage},
    layout::{Link, Notice, Tag, Tone, Undo},
    long_work::{LongWorkPage, Measure},
    records::Form,
};

use super::Say;

fn button(say: Say, en: &str, zh: &str) -> Form {
    Form { action: "/notices/1/retry".to_owned(), submit: say.w(en, zh), ..Form::default() }
}

pub fn unsent(say: Say) -> ItemsPage {
    let failed = Item {
        link: Some(Link::new(say.w("Request 7K2M-4QXD: there is a reply", "诉求 7K2M-4QXD：有答复"), "/requests/1")),
        tag: Some(Tag::new(say.w("to the resident", "发给群众"), Tone::Late)),
        about: vec![
            say.w("Nobody answered in time.", "对方没有及时回应。"),
            say.w("Tried 8 times; given up 24 June 2025", "已试 8 次；2025年6月24日放弃"),
        ],
        action: Some(button(say, "Try again", "重试")),
        ..Item::default()
    };
    let section = |key: &str, en: &str, zh: &str, items| ItemSection {
        key: key.to_owned(),
        title: say.w(en, zh),
        items,
        empty: say.w("Nothing.", "没有。"),
    };
    ItemsPage {
        frame: say.frame("", "/notices"),
        title: say.w("What could not be sent", "未能发出的通知"),
        lead: say.w("Notices that did not go out.", "没有发出的通知。"),
        fresh: None,
        make: None,
        sections: vec![
            section("given-up", "Given up", "已放弃", vec![failed]),
            section("waiting", "Will be tried again", "还会再试", Vec::new()),
        ],
    }
}

pub fn made(say: Say) -> ItemsPage {
    let item = Item {
        title: say.w("The whole office", "整个机构"),
        about: vec![say.w("Made 24 June 2025 10:12", "2025年6月24日 10:12 生成")],
        action: Some(Form { grave: true, ..button(say, "Revoke", "撤销") }),
        ..Item::default()
    };
    ItemsPage {
        frame: say.frame("", "/calendar-addresses"),
        title: say.w("Deadlines in a calendar", "日历中的期限"),
        lead: say.w("An address for your calendar program.", "日历程序使用的地址。"),
        fresh: Some(Fresh {
            label: say.w("Your new address", "您的新地址"),
            value: "https://office.example.org/calendar/5Tq0vXvQbq8mYV1zv3o2nQk7t5m8J1aZ.ics".to_owned(),
            hint: say.w("It is not shown again.", "以后不再显示。"),
        }),
        make: Some(button(say, "Make an address", "生成地址")),
        sections: vec![ItemSection {
            key: "good".to_owned(),
            title: say.w("Addresses in use", "使用中的地址"),
            items: vec![item],
            empty: String::new(),
        }],
    }
}

pub fn going(say: Say) -> LongWorkPage {
    let words = say.w("480,000 of 663,128 rows", "663,128 行中已读 480,000 行");
    LongWorkPage {
        standing: say.w("It goes on.", "正在进行。"),
        measure: Some(Measure { done: 480_000, of: 663_128, words }),
        goes_on: true,
        stop: Some(Form { grave: true, ..button(say, "Stop it", "停止") }),
        file: None,
        ..ready(say)
    }
}

/// What was done before can be taken back meanwhile.
pub fn ready(say: Say) -> LongWorkPage {
    let mut frame = say.frame("", "/long-work/1");
    frame.notices.push(Notice { tone: Tone::Good, text: say.w("Done.", "已办理。"), link: None });
    frame.undo = Some(Undo {
        action: "/requests/1/undoing".to_owned(),
        hidden: vec![("version", "2".to_owned())],
        words: say.w("Undo", "撤销这一步"),
    });
    LongWorkPage {
        frame,
        title: say.w("Taking over the list of places", "导入地点清单"),
        about: String::new(),
        standing: say.w("It is ready, and waits for you for an hour.", "已经完成，为您保留一小时。"),
        since: say.w("Begun 24 June 2025 10:12.", "2025年6月24日 10:12 开始。"),
        measure: None,
        goes_on: false,
        stop: None,
        file: Some(Link::new(say.w("Save the file", "保存文件"), "/long-work/1/file")),
        back: Link::new(say.w("Back to where it was asked for", "回到原来的页面"), "/setup/places"),
    }
}
