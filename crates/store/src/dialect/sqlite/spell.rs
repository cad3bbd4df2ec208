//! Statements number their parameters `$1`, `$2`; SQLite numbers `$n` by first appearance, so they become `?1`, `?2`.

/// The statement in SQLite's spelling; texts in quotes and comments stay as they are.
pub(crate) fn spelled(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut rest = sql;
    while let Some(at) = rest.find(['$', '\'', '"', '-']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let kept = match from.as_bytes() {
            [b'$', digit, ..] if digit.is_ascii_digit() => {
                out.push('?');
                rest = &from[1..];
                continue;
            }
            [quote @ (b'\'' | b'"'), ..] => quoted(from, char::from(*quote)),
            [b'-', b'-', ..] => from.find('\n').unwrap_or(from.len()),
            _ => 1,
        };
        out.push_str(&from[..kept]);
        rest = &from[kept..];
    }
    out.push_str(rest);
    out
}

/// The length of the quoted text at the start; a doubled quote ends one text and begins the next.
fn quoted(from: &str, quote: char) -> usize {
    from[1..].find(quote).map_or(from.len(), |end| end + 2)
}

#[cfg(test)]
mod tests {
    use super::spelled;

    #[test]
    fn parameters_are_respelled_outside_quotes_and_comments() {
        for (sql, expected) in [
            ("SELECT $2, $1 FROM t", "SELECT ?2, ?1 FROM t"),
            ("SELECT '$1 ''$2''', $3", "SELECT '$1 ''$2''', ?3"),
            ("SELECT \"$1\", a - $12 -- $4\n, $5", "SELECT \"$1\", a - ?12 -- $4\n, ?5"),
            ("SELECT '村$1村', $1", "SELECT '村$1村', ?1"),
            ("SELECT $1 || 'open", "SELECT ?1 || 'open"),
        ] {
            assert_eq!(spelled(sql), expected);
        }
    }
}
