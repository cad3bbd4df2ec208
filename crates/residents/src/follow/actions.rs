//! What a resident may do with the request: each a form on its page, and one call of `lines::follow`.

use casework::{Actor, Refusal, Work};
use door::Sent;
use lines::follow;
use requests::Satisfaction;
use uuid::Uuid;
use web::pages::records::{Choice, Field, Input};

use crate::visitor::Visitor;

/// A form that was refused, to be shown again with what was typed.
pub struct Again {
    /// The action.
    pub noun: String,
    /// What was typed.
    pub sent: Sent,
    /// Why it was refused.
    pub refusal: Refusal,
}

/// The actions in the order shown: the word in [`follow::Standing::may`], the noun in the address, and the field's name.
pub const ACTIONS: [(&str, &str, &str); 5] = [
    ("confirm", "confirmation", "satisfaction"),
    ("contest", "contest", "why"),
    ("object", "appeal", "why"),
    ("add", "addition", "text"),
    ("withdraw", "withdrawal", "why"),
];

/// The longest text that a resident may add at once.
const LONGEST: usize = 2000;

/// Does it.
pub async fn perform(visitor: &Visitor, id: Uuid, noun: &str, sent: &Sent) -> Result<(), Refusal> {
    let (_, _, field) = ACTIONS.into_iter().find(|(_, known, _)| *known == noun).ok_or(Refusal::NotFound)?;
    let (noun, said) = (noun.to_owned(), sent.one(field).trim().to_owned());
    if said.chars().count() > LONGEST {
        return Err(Refusal::problem(field, "too-long"));
    }
    let write = move |work: Work| {
        let (noun, said) = (noun.clone(), said.clone());
        async move {
            match noun.as_str() {
                "confirmation" => follow::confirm(&work, id, Satisfaction::parse(&said)).await,
                "contest" => follow::contest(&work, id, &said).await,
                "appeal" => follow::appeal(&work, id, &said).await,
                "addition" => follow::add(&work, id, &said).await,
                _ => follow::withdraw(&work, id, &said).await,
            }
            .map(drop)
        }
    };
    let done = visitor.app.write(&Actor::resident(id), write).await;
    // A rule names its own field; here each form has one.
    done.map_err(|refusal| match refusal {
        Refusal::Invalid(mut problems) => {
            for problem in &mut problems.0 {
                field.clone_into(&mut problem.field);
            }
            Refusal::Invalid(problems)
        }
        other => other,
    })
}

/// The one field of an action's form.
pub fn field(visitor: &Visitor, noun: &str, name: &str) -> Field {
    let field = if noun == "confirmation" {
        let word = |it: &Satisfaction| Choice::new(it.code(), visitor.t(&format!("choice-satisfaction-{}", it.code())));
        let words = Satisfaction::ALL.iter().map(word).collect();
        Field::new(name, visitor.t("follow-satisfaction"), Input::Open(words)).optional()
    } else {
        Field::new(name, visitor.t(&format!("follow-{name}")), Input::Text(LONGEST))
    };
    field.within(noun)
}
