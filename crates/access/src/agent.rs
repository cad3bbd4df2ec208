//! Browser and system in two words, so that somebody knows their own sessions again. No version, no model: nothing by which
//! one telephone is told from a thousand others.

/// What a browser calls itself, and the word for it; the first that fits.
const BROWSERS: [(&str, &str); 9] = [
    ("MicroMessenger", "wechat"),
    ("Edg", "edge"),
    ("OPR/", "opera"),
    ("SamsungBrowser", "samsung"),
    ("HuaweiBrowser", "huawei"),
    ("Firefox/", "firefox"),
    ("Chrome/", "chrome"),
    ("Safari/", "safari"),
    ("curl/", "program"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("HarmonyOS", "harmonyos"),
    ("Android", "android"),
    ("iPhone", "iphone"),
    ("iPad", "ipad"),
    ("Windows", "windows"),
    ("Mac OS X", "mac"),
    ("Linux", "linux"),
];

/// `browser-system`, each of a closed list; `other` for what is in neither.
pub fn device_words(user_agent: &str) -> String {
    let word = |list: &[(&str, &'static str)]| {
        list.iter().find(|(sign, _)| user_agent.contains(sign)).map_or("other", |(_, word)| word)
    };
    format!("{}-{}", word(&BROWSERS), word(&SYSTEMS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_named_by_browser_and_system_and_nothing_finer() {
        for (agent, words) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "firefox-linux"),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
                "chrome-android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
                "safari-iphone",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
                "edge-windows",
            ),
            ("", "other-other"),
        ] {
            assert_eq!(device_words(agent), words);
        }
    }
}
