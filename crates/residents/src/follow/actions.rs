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
pub const ACTIONS: [(&str, &str, &str); 7] = [
    ("confirm", "confirmation", "satisfaction"),
    ("contest", "contest", "why"),
    ("object", "appeal", "why"),
    ("add", "addition", "text"),
    ("wish", "wish", "unit"),
    ("unwish", "wish-withdrawal", "unit"),
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
    let words = visitor.t("follow-wish-words");
    let write = move |work: Work| {
        let (noun, said, words) = (noun.clone(), said.clone(), words.clone());
        async move {
            match noun.as_str() {
                "confirmation" => follow::confirm(&work, id, Satisfaction::parse(&said)).await,
                "contest" => follow::contest(&work, id, &said).await,
                "appeal" => follow::appeal(&work, id, &said).await,
                "addition" => follow::add(&work, id, &said).await,
                "wish" => follow::wish(&work, id, chosen(&said)?, &words).await,
                "wish-withdrawal" => follow::unwish(&work, chosen(&said)?).await,
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

fn chosen(said: &str) -> Result<Uuid, Refusal> {
    said.parse().map_err(|_| Refusal::problem("unit", "required"))
}

/// The one field of an action's form.
pub fn field(visitor: &Visitor, standing: &follow::Standing, noun: &str, name: &str) -> Field {
    let units = match noun {
        "wish" => Some(&standing.wishable),
        "wish-withdrawal" => Some(&standing.wishes),
        _ => None,
    };
    let field = if let Some(units) = units {
        let named = |(id, name, en): &(Uuid, String, Option<String>)| {
            Choice::new(id.to_string(), i18n::named(visitor.lang, name, en.as_deref()))
        };
        Field::new(name, visitor.t("follow-unit"), Input::Open(units.iter().map(named).collect()))
    } else if noun == "confirmation" {
        let word = |it: &Satisfaction| Choice::new(it.code(), visitor.t(&format!("choice-satisfaction-{}", it.code())));
        let words = Satisfaction::ALL.iter().map(word).collect();
        Field::new(name, visitor.t("follow-satisfaction"), Input::Open(words)).optional()
    } else {
        Field::new(name, visitor.t(&format!("follow-{name}")), Input::Text(LONGEST))
    };
    field.within(noun)
}
