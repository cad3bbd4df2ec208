//! A statement put together from parts, with its parameters numbered as they come.

use crate::Value;

/// A statement that grows; `$1` of an office statement is the office.
#[derive(Clone, Debug)]
pub struct Sql {
    text: String,
    params: Vec<Value>,
    first: usize,
}

impl Sql {
    /// Begins an office statement: the first bound value becomes `$2`.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), params: Vec::new(), first: 2 }
    }

    /// Begins a statement on reference tables: the first bound value becomes `$1`.
    pub fn reference(text: impl Into<String>) -> Self {
        Self { text: text.into(), params: Vec::new(), first: 1 }
    }

    /// Adds text: the program's own words, never a user's.
    pub fn push(&mut self, text: &str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// Adds the next `$n` and keeps its value.
    pub fn bind(&mut self, value: impl Into<Value>) -> &mut Self {
        let name = self.name(value);
        self.push(&name)
    }

    /// Keeps a value and gives its `$n`, for text that needs it more than once.
    pub fn name(&mut self, value: impl Into<Value>) -> String {
        self.params.push(value.into());
        format!("${}", self.params.len() + self.first - 1)
    }

    /// Adds `($n, $n+1, ..)`; for no values `(NULL)`, which `IN` finds nowhere.
    pub fn bind_list<V: Into<Value>>(&mut self, values: impl IntoIterator<Item = V>) -> &mut Self {
        let names: Vec<String> = values.into_iter().map(|value| self.name(value)).collect();
        let list = if names.is_empty() { "NULL".to_owned() } else { names.join(", ") };
        self.push(&format!("({list})"))
    }

    /// The statement so far.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its values, in order.
    pub fn params(&self) -> &[Value] {
        &self.params
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_value_of_an_office_statement_is_the_second_parameter() {
        let mut sql = Sql::new("SELECT id FROM request WHERE office_id = $1");
        sql.push(" AND state = ").bind("open").push(" AND n > ").bind(3_i64);
        assert_eq!(sql.text(), "SELECT id FROM request WHERE office_id = $1 AND state = $2 AND n > $3");
        assert_eq!(sql.params(), [Value::Text("open".into()), Value::Int(3)]);
    }

    #[test]
    fn a_reference_statement_counts_from_one_and_lists_are_bound_one_by_one() {
        let mut sql = Sql::reference("SELECT id FROM office WHERE code IN ");
        sql.bind_list(["a", "b"]).push(" OR name IN ").bind_list(Vec::<&str>::new());
        assert_eq!(sql.text(), "SELECT id FROM office WHERE code IN ($1, $2) OR name IN (NULL)");
    }
}
