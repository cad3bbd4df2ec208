//! Codes as clients can keep them. Those that turn XML into JSON make `001` a 1 and `1e3` a 1000, and lists are separated
//! by commas: so a code never begins with a digit and holds nothing that means something in an address.

/// The code as it is told outside.
pub fn safe(code: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let code: String = code.trim().chars().map(|c| if plain(c) { c } else { '-' }).collect();
    let number = code.starts_with(|c: char| !c.is_alphabetic());
    if number || code.is_empty() { format!("c-{code}") } else { code }
}

/// Whether `told` is this code: as it is told outside, or as the office writes it.
pub fn is(code: &str, told: &str) -> bool {
    told == code || told == safe(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_word_stays_as_it_is() {
        for code in ["water", "Roads_2", "道路", "a.b-c", "ཆུ"] {
            assert_eq!(safe(code), code);
        }
    }

    #[test]
    fn what_could_be_read_as_a_number_gets_a_letter_in_front() {
        assert_eq!(safe("001"), "c-001");
        assert_eq!(safe("42"), "c-42");
        assert_eq!(safe("1e3"), "c-1e3");
        assert_eq!(safe("-5"), "c--5");
    }

    #[test]
    fn what_means_something_in_an_address_or_a_list_is_replaced() {
        assert_eq!(safe("a/b, c"), "a-b--c");
        assert!(is("a/b, c", "a-b--c") && is("001", "001") && is("001", "c-001") && !is("001", "1"));
    }
}
