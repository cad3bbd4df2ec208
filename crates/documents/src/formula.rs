//! What a spreadsheet would take for a formula: words that somebody typed must never run.

/// Whether a spreadsheet might take this text for a formula. The wide forms of the signs count too: a spreadsheet in Chinese
/// reads them like the others.
pub fn like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}
