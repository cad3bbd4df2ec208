//! `GET tokens/{token}`: the number of a request that was sent in, for whoever holds the receipt.

use ::requests::told;
use uuid::Uuid;

use crate::{
    asked::Asked,
    document::{Document, Node},
    trouble::Trouble,
};

/// The receipt of a request: a letter first, so that no reader takes it for a number.
pub fn written(id: Uuid) -> String {
    format!("t{}", id.simple())
}

fn read(token: &str) -> Option<Uuid> {
    let digits = token.strip_prefix('t').filter(|digits| digits.len() == 32)?;
    Uuid::try_parse(digits).ok()
}

/// The answer.
pub async fn token(asked: &Asked, token: &str) -> Result<Document, Trouble> {
    asked.jurisdiction()?;
    let missing = || Trouble::missing("token", token);
    let id = read(token).ok_or_else(missing)?;
    let number = asked.read(move |work| async move { told::number_of(&work, id).await }).await?.ok_or_else(missing)?;
    let request = vec![("service_request_id", number.into()), ("token", token.into())];
    Ok(Document("service_requests", Node::List("request", vec![Node::Fields(request)])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_back_and_nothing_else_is_one() {
        let id = Uuid::from_u128(0x0195_5000_0000_7000_8000_1234_5678_9abc);
        assert_eq!(read(&written(id)), Some(id));
        for wrong in ["", "t", "123", "t0195500000007000800012345678", &id.to_string(), &format!("t{id}")] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
