//! `GET services` and `GET services/{code}`: categories and their questions, in the protocol's words.

use ::requests::{
    question::{self, Asks, Question},
    told::{self, Service},
};

use crate::{
    asked::Asked,
    code,
    document::{Document, Node},
    trouble::Trouble,
};

/// Every service.
pub async fn list(asked: &Asked) -> Result<Document, Trouble> {
    asked.jurisdiction()?;
    let services = asked.read(|work| async move { told::services(&work).await }).await?;
    Ok(Document("services", Node::List("service", services.iter().map(|service| described(asked, service)).collect())))
}

fn described(asked: &Asked, service: &Service) -> Node {
    let days = i64::from(service.answer_within_days);
    Node::Fields(vec![
        ("service_code", code::safe(&service.code).into()),
        ("service_name", name(asked, service).into()),
        ("description", i18n::text_with(asked.lang, "open311-service-description", &[("days", days.into())]).into()),
        ("metadata", Node::Flag(service.asks)),
        ("type", if service.number_later { "batch" } else { "realtime" }.into()),
        ("keywords", "".into()),
        ("group", "".into()),
    ])
}

/// The service's name in the caller's language.
pub fn name(asked: &Asked, service: &Service) -> String {
    service.name_en.clone().filter(|_| asked.in_english()).unwrap_or_else(|| service.name.clone())
}

/// The service with a code; 404 where the office offers none.
pub async fn find(asked: &Asked, wanted: &str) -> Result<(Service, Vec<Question>), Trouble> {
    let named = wanted.to_owned();
    let found = asked
        .read(move |work| {
            let named = named.clone();
            async move {
                let services = told::services(&work).await?;
                match services.into_iter().find(|service| code::is(&service.code, &named)) {
                    Some(service) => {
                        let questions = question::of_category(&work, service.id).await?;
                        Ok(Some((service, questions)))
                    }
                    None => Ok(None),
                }
            }
        })
        .await?;
    found.ok_or_else(|| Trouble::missing("service_code", wanted))
}

/// The questions of a service; a service without any has an empty list.
pub async fn definition(asked: &Asked, wanted: &str) -> Result<Document, Trouble> {
    asked.jurisdiction()?;
    let (service, questions) = find(asked, wanted).await?;
    let attributes = (1..).zip(&questions).map(|(order, question)| attribute(asked, question, order)).collect();
    Ok(Document(
        "service_definition",
        Node::Fields(vec![
            ("service_code", code::safe(&service.code).into()),
            ("attributes", Node::List("attribute", attributes)),
        ]),
    ))
}

fn attribute(asked: &Asked, question: &Question, order: i64) -> Node {
    let label = question.label_en.as_ref().filter(|_| asked.in_english()).unwrap_or(&question.label);
    let mut fields = vec![
        ("variable", Node::Flag(true)),
        ("code", code::safe(&question.code.0).into()),
        ("datatype", datatype(question.asks).into()),
        ("required", Node::Flag(question.needed)),
        ("datatype_description", Node::Nothing),
        ("order", Node::Whole(order)),
        ("description", label.0.clone().into()),
    ];
    let choices = question.choices();
    if !choices.is_empty() {
        let value = |choice: &question::Choice<'_>| {
            let name = if asked.in_english() { choice.label_en } else { choice.label };
            Node::Fields(vec![("key", code::safe(choice.value).into()), ("name", name.into())])
        };
        fields.push(("values", Node::List("value", choices.iter().map(value).collect())));
    }
    Node::Fields(fields)
}

const fn datatype(asks: Asks) -> &'static str {
    match asks {
        Asks::Text => "text",
        Asks::Number => "number",
        Asks::Day => "datetime",
        Asks::OneOf => "singlevaluelist",
        Asks::ManyOf => "multivaluelist",
    }
}
