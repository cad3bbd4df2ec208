//! Those who sign in to the sample county: one for each role.

use access::{NewUser, SignInLimiter};
use casework::{Refusal, Work, enter, kind::Role, parse};
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;

use crate::{
    failure::{Done, Failure},
    open::Opened,
    user,
};

/// Sign-in names; each is the code of its role.
const PEOPLE: [Role; 9] = [
    Role::Administrator,
    Role::Coordinator,
    Role::Field,
    Role::Unit,
    Role::Mediator,
    Role::Relief,
    Role::Project,
    Role::Leader,
    Role::Auditor,
];

/// Lets them in. The leader and the field member stand on the county's rolls already; the others are enrolled now.
pub async fn enrol(opened: &Opened) -> Done {
    opened
        .write("demo", |work| async move {
            let unit = busiest_unit(&work).await?;
            for role in PEOPLE {
                match role {
                    Role::Leader | Role::Field => one_of_the_rolls(&work, role).await?,
                    _ => new_person(&work, role, &unit).await?,
                }
            }
            Ok(())
        })
        .await?;
    Ok(())
}

async fn new_person(work: &Work, role: Role, unit: &str) -> Result<(), Refusal> {
    let name = sample_name(role);
    let unit = (role == Role::Unit).then_some(unit);
    access::add_user(work, NewUser { sign_in: role.code(), name: &name, role, unit, place: None, team: None })
        .await
        .map(drop)
}

/// The first leader, or the first member of the first team.
async fn one_of_the_rolls(work: &Work, role: Role) -> Result<(), Refusal> {
    let sql = match role {
        Role::Leader => {
            "SELECT s.id AS id, NULL AS team FROM staff s WHERE s.office_id = $1 AND s.rank = 'leader' ORDER BY s.id LIMIT 1"
        }
        _ => {
            "SELECT s.id AS id, t.code AS team FROM staff s JOIN team t ON t.office_id = s.office_id AND t.id = s.team_id \
              WHERE s.office_id = $1 ORDER BY t.code, s.id LIMIT 1"
        }
    };
    let row = work.tx.row(sql, &[]).await?.ok_or(Refusal::NotFound)?;
    let (staff, team): (Uuid, Option<String>) = (row.get("id")?, row.get("team")?);
    access::give_sign_in_name(work, staff, role.code()).await?;
    let from = work.tx.today().to_string();
    let grant = json!({"staff": staff.to_string(), "role": role.code(), "team": team, "from_on": from});
    enter(work, "role_grant", work.tx.new_id(), grant).await
}

async fn enter(work: &Work, table: &str, id: Uuid, sent: Json) -> Result<(), Refusal> {
    let sent: Map<String, Json> = sent.as_object().cloned().unwrap_or_default();
    let values = parse::parse(work, work.kind(table)?, &sent, parse::Format::Json).await?;
    enter::enter(work, id, values).await.map(drop)
}

/// The unit officer is from where most is to be done, so that the list has something in it.
async fn busiest_unit(work: &Work) -> Result<String, Refusal> {
    let sql = "SELECT u.code AS code FROM unit u JOIN handover_item i ON i.office_id = u.office_id AND i.unit_id = u.id \
               LEFT JOIN request r ON r.office_id = i.office_id AND r.id = i.request_id AND r.state <> 'closed' \
               WHERE u.office_id = $1 AND u.enforcement = FALSE GROUP BY u.code ORDER BY COUNT(r.id) DESC, u.code LIMIT 1";
    let row = work.tx.row(sql, &[]).await?.ok_or(Refusal::NotFound)?;
    Ok(row.get("code")?)
}

fn sample_name(role: Role) -> String {
    let at = PEOPLE.iter().position(|one| *one == role).unwrap_or_default();
    // Numbers that nobody else on the rolls has.
    sample::people::staff(600 + at as u64).name
}

/// Gives each a password; the names with their passwords.
pub async fn passwords(opened: &Opened) -> Done<Vec<(String, String)>> {
    let limiter = SignInLimiter::default();
    let mut people = Vec::new();
    for role in PEOPLE {
        let word = password(opened);
        let secret = user::new_link(opened, "demo", role.code()).await?;
        let used = access::use_link(&opened.store, opened.office.id, &limiter, &secret, &word).await;
        used.map_err(|denial| Failure::from(Refusal::from(denial)))?;
        people.push((role.code().to_owned(), word));
    }
    Ok(people)
}

/// Twelve letters and digits that are not mistaken for one another, in three groups.
fn password(opened: &Opened) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz234567899";
    let mut bytes = [0; 12];
    opened.store.env().ids.random_bytes(&mut bytes);
    let letters: String = bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
    format!("{}-{}-{}", &letters[..4], &letters[4..8], &letters[8..])
}
