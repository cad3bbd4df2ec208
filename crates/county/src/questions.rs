//! Questions on policy and law, and their answers.

use casework::kind::Role;
use serde_json::json;

use crate::{
    FROM, TO,
    ground::team_of_village,
    hand::id,
    plan::{Dice, days},
    season::Diary,
    texts,
};

const ON_POLICY: usize = 132;
const ON_LAW: usize = 58;

/// Notes the season's questions; each is answered on the spot or, for a few, some days later within the season.
pub fn plan(diary: &mut Diary) {
    for (area, count) in [("policy", ON_POLICY), ("law", ON_LAW)] {
        let mut dice = Dice::new(area);
        let villages = texts::villages();
        for (n, on) in days(&mut dice, count, FROM, TO).into_iter().enumerate() {
            let village = dice.below(villages.len());
            let text = texts::consultation(area, n);
            diary.on(on, move |hand| {
                let sent = json!({
                    "asked_on": on.to_string(), "place": texts::villages()[village], "area": area, "topic": text.topic,
                    "question": text.question, "answer": text.answer, "answered_on": on.to_string(),
                    "reply_wanted": false, "team": team_of_village(village),
                });
                let id = id(area, n, on);
                async move { hand.of(Role::Field).enter(id, "consultation", sent).await.map(drop) }
            });
        }
    }
}
