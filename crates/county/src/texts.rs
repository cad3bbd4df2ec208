//! The words of the sample county, in the shapes that the diary needs.

use std::sync::LazyLock;

use jiff::civil::Date;
use sample::{Day, activities::Activity, consultations::Area};
use serde_json::{Value as Json, json};

use crate::doors::solved_on_the_spot;

/// A unit as it is entered.
#[derive(Clone, Debug)]
pub struct Unit {
    pub code: &'static str,
    pub name: &'static str,
    pub name_en: &'static str,
    pub purpose: &'static str,
    pub enforcement: bool,
}

/// A category as it is entered.
#[derive(Clone, Debug)]
pub struct Category {
    pub code: &'static str,
    pub name: &'static str,
    pub name_en: &'static str,
    pub days: u32,
}

/// A material as it is entered.
#[derive(Clone, Debug)]
pub struct Material {
    pub code: String,
    pub title: String,
    pub bilingual: bool,
}

/// A request.
#[derive(Clone, Debug)]
pub struct Request {
    pub category: String,
    /// The unit whose matter it is.
    pub unit: &'static str,
    pub description: String,
    pub location: Option<String>,
}

/// A suggestion.
#[derive(Clone, Debug)]
pub struct Suggestion {
    pub topic: &'static str,
    pub text: String,
}

/// A dispute with its file.
#[derive(Clone, Debug)]
pub struct Dispute {
    pub kind: &'static str,
    pub description: String,
    pub claims: [String; 2],
    pub session: String,
    pub terms: String,
}

/// A question with its answer.
#[derive(Clone, Debug)]
pub struct Consultation {
    pub topic: &'static str,
    pub question: String,
    pub answer: String,
}

/// Two texts that belong together: a title and what stands under it.
#[derive(Clone, Debug)]
pub struct Titled {
    pub title: String,
    pub findings: Option<String>,
}

/// A report.
#[derive(Clone, Debug)]
pub struct Report {
    pub title: String,
    pub summary: String,
}

/// An inspection.
#[derive(Clone, Debug)]
pub struct Inspection {
    pub works: String,
    pub findings: String,
}

/// A contribution.
#[derive(Clone, Debug)]
pub struct Contribution {
    pub given_by: String,
    pub purpose: String,
}

fn number(n: usize) -> u64 {
    u64::try_from(n).unwrap_or_default()
}

/// One line of at most 200 characters.
fn line(text: &str) -> String {
    text.chars().take(200).collect()
}

/// The text where there is one, else a plain word that stands for it.
fn or_plain(text: Option<String>, plain: &str) -> String {
    text.filter(|text| !text.trim().is_empty()).unwrap_or_else(|| plain.to_owned())
}

static VILLAGES: LazyLock<Vec<String>> =
    LazyLock::new(|| sample::gazetteer::level(5).map(|place| place.code.to_owned()).collect());
static TOWNSHIPS: LazyLock<Vec<String>> =
    LazyLock::new(|| sample::gazetteer::level(4).map(|place| place.code.to_owned()).collect());

/// Codes of the villages.
pub fn villages() -> &'static [String] {
    &VILLAGES
}

/// Codes of the townships.
pub fn townships() -> &'static [String] {
    &TOWNSHIPS
}

/// Code of the county.
pub const fn county() -> &'static str {
    sample::gazetteer::COUNTY
}

/// The office's units.
pub fn units() -> Vec<Unit> {
    let purpose = |unit: &sample::units::Unit| match (unit.answers, unit.enforcement) {
        (_, true) => "responsible",
        (true, false) => "both",
        (false, false) => "partner",
    };
    sample::units::units()
        .iter()
        .map(|unit| Unit {
            code: unit.code,
            name: unit.name,
            name_en: unit.name_en,
            purpose: purpose(unit),
            enforcement: unit.enforcement,
        })
        .collect()
}

/// Codes of the units that send teams.
pub fn partners() -> Vec<String> {
    sample::units::units().iter().filter(|unit| !unit.enforcement).map(|unit| unit.code.to_owned()).collect()
}

/// The unit that carries out a kind of project.
pub fn unit_for_project(kind: &str) -> &'static str {
    match kind {
        "road" | "bridge" => "transport",
        "drinking_water" | "flood_works" => "water",
        "solar" => "power",
        "building" => "housing",
        _ => "agriculture",
    }
}

/// The unit that sends experts of a sector.
pub fn unit_for_sector(sector: &str) -> &'static str {
    if sector == "water" { "water" } else { "agriculture" }
}

/// Service categories.
pub fn categories() -> Vec<Category> {
    sample::categories::categories()
        .iter()
        .map(|it| Category { code: it.code, name: it.name, name_en: it.name_en, days: it.answer_within_days })
        .collect()
}

/// Booklets and leaflets.
pub fn materials() -> Vec<Material> {
    sample::materials::materials()
        .iter()
        .map(|it| Material { code: it.code.to_owned(), title: it.title.to_owned(), bilingual: it.bilingual })
        .collect()
}

/// Name of somebody on the rolls.
pub fn staff_name(n: usize) -> String {
    sample::people::staff(number(n)).name
}

/// Name of a team.
pub fn team_name(n: usize) -> String {
    sample::people::team(number(n)).0
}

/// Who wants a reply to a matter.
pub fn contact(n: usize) -> Json {
    let contact = sample::people::contact(number(n));
    json!({"name": contact.name, "phone": contact.phone})
}

/// A request: one settled at the door, or one that a unit has to answer.
pub fn request(n: usize) -> Request {
    let text = if solved_on_the_spot(n) {
        sample::requests::on_the_spot(number(n / 7))
    } else {
        sample::requests::text(number(n))
    };
    Request { category: text.category.to_owned(), unit: text.unit, description: text.text, location: None }
}

/// What was done at the door about request `n`.
pub fn done_at_the_door(n: usize, on: Date) -> String {
    sample::requests::solved_on_the_spot(number(n / 7), day(on))
}

/// What a unit replies to request `n` of a village on a day: how it ended, and the words. `solved` asks for that ending; other
/// endings come from the request's own text, and where it has none it is solved. A reply says in which village it was done:
/// the same words to two villages would be a form filled in twice.
pub fn reply(n: usize, village: usize, solved: bool, on: Date) -> (&'static str, String) {
    let (number, day) = (number(n), day(on));
    let (outcome, text) = match sample::requests::other_ending(number, day) {
        Some(ending) if !solved => (ending.outcome, ending.text),
        _ => ("solved", sample::requests::reply(number, day)),
    };
    let place = sample::gazetteer::level(5).nth(village);
    let place = place.map(|place| match sample::requests::text(number).language {
        sample::Language::Chinese => format!("{}：", place.short_name()),
        sample::Language::English => format!("{}: ", place.name_en),
        sample::Language::Tibetan => format!("{}། ", place.name_bo.unwrap_or(place.short_name())),
    });
    (outcome, place.unwrap_or_default() + &text)
}

fn day(on: Date) -> Day {
    Day { month: u8::try_from(on.month()).unwrap_or(1), day: u8::try_from(on.day()).unwrap_or(1) }
}

/// A suggestion.
pub fn suggestion(n: usize) -> Suggestion {
    let text = sample::suggestions::text(number(n));
    Suggestion { topic: known(text.topic, insight_topic), text: text.text }
}

/// What the office replies to suggestion `n` on a day.
pub fn reply_to_suggestion(n: usize, on: Date) -> String {
    let (number, day) = (number(n), day(on));
    let reply = if n % 4 == 3 {
        sample::suggestions::explained(number, day)
    } else {
        Some(sample::suggestions::adopted(number, day))
    };
    or_plain(reply, "建议已收到，已列入村里讨论的事项。")
}

fn insight_topic(word: &str) -> Option<&'static str> {
    insight::Topic::parse(word).map(insight::Topic::code)
}

fn known(word: &str, parse: fn(&str) -> Option<&'static str>) -> &'static str {
    parse(word).unwrap_or("other")
}

/// A dispute.
pub fn dispute(n: usize) -> Dispute {
    let Some(text) = sample::disputes::text(number(n)) else {
        let plain = || "双方各执一词。".to_owned();
        return Dispute {
            kind: "other",
            description: plain(),
            claims: [plain(), plain()],
            session: plain(),
            terms: plain(),
        };
    };
    Dispute {
        kind: known(text.kind, |word| disputes::DisputeKind::parse(word).map(disputes::DisputeKind::code)),
        description: text.description(),
        session: or_plain(text.sessions.first().cloned(), "双方到场，各自说明了情况。"),
        terms: or_plain(Some(text.terms.join("\n")), "双方同意按调解意见办理。"),
        claims: text.claims,
    }
}

/// A question on policy or law.
pub fn consultation(area: &str, n: usize) -> Consultation {
    let of = if area == "law" { Area::Law } else { Area::Policy };
    let text = sample::consultations::text(of, number(n));
    let (topic, question, answer) =
        text.map_or(("other", String::new(), String::new()), |it| (it.topic, it.question, it.answer));
    Consultation {
        topic: known(topic, |word| outreach::QuestionTopic::parse(word).map(outreach::QuestionTopic::code)),
        question: or_plain(Some(question), "这项政策怎么办理？"),
        answer: or_plain(Some(answer), "带身份证到乡镇便民服务中心办理。"),
    }
}

/// Title and findings of an activity.
pub fn activity(name: &str, n: usize) -> Titled {
    let kind = match name {
        "survey" => Activity::Survey,
        "committee_training" => Activity::CommitteeTraining,
        "site_study" => Activity::SiteStudy,
        "policy_talk" => Activity::PolicyTalk,
        "exhibition" => Activity::Exhibition,
        "legal_talk_village" => Activity::LegalTalkInVillage,
        "legal_talk_school" => Activity::LegalTalkInSchool,
        "legal_talk_worship" => Activity::LegalTalkAtPlaceOfWorship,
        "case_talk" => Activity::CaseTalk,
        _ => Activity::FarmTraining,
    };
    let text = sample::activities::text(kind, number(n));
    let worship = kind == Activity::LegalTalkAtPlaceOfWorship;
    Titled {
        title: line(&or_plain(text.as_ref().map(|it| it.title.clone()), "入村活动")),
        findings: text.and_then(|it| it.findings).filter(|_| !worship),
    }
}

/// Title of the series of case talks.
pub const fn series_title() -> &'static str {
    "以案说法巡回讲"
}

/// A thematic report.
pub fn thematic_report(n: usize) -> Report {
    let text = sample::works::report(number(n));
    let (title, summary) =
        text.map_or_else(Default::default, |it| (it.title, [vec![it.summary], it.recommendations].concat().join("\n")));
    Report {
        title: line(&or_plain(Some(title), "专题调研报告")), summary: or_plain(Some(summary), "见附件。")
    }
}

/// Name of a project.
pub fn project_name(kind: &str, n: usize) -> String {
    line(&or_plain(sample::works::project_of_kind(kind, number(n)).map(|it| it.name), "村级项目"))
}

/// An inspection of water works.
pub fn inspection(n: usize) -> Inspection {
    let text = sample::works::inspection("water", number(n));
    let findings = text.map(|it| format!("{}{}", it.findings, it.advice));
    let works = ["饮水工程", "防洪堤", "蓄水池", "引水管道"][n % 4].to_owned();
    Inspection { works, findings: or_plain(findings, "设施完好，水量充足。") }
}

/// Task of experts.
pub fn expert_task(sector: &str, n: usize) -> String {
    or_plain(sample::works::experts(sector, number(n)).map(|it| it.task), "驻点技术指导。")
}

/// Remark on solar units handed over.
pub fn asset_remark(n: usize) -> String {
    or_plain(sample::works::asset("solar_unit", number(n)).map(|it| it.remark), "已安装，村委会保管。")
}

/// A contribution.
pub fn contribution(source: &str, n: usize) -> Contribution {
    let given_by = match source {
        "township" => sample::gazetteer::level(4).nth(n % 15).map(|place| format!("{}人民政府", place.name)),
        "partner_unit" => {
            sample::units::units().iter().filter(|unit| !unit.enforcement).nth(n).map(|unit| unit.name.to_owned())
        }
        _ => ["县民政局", "县应急管理局", "县红十字会", "县残疾人联合会"].get(n % 4).map(|name| (*name).to_owned()),
    };
    let purpose = sample::relief::contribution(source, number(n)).map(|text| text.purpose);
    Contribution {
        given_by: line(&or_plain(given_by, "帮扶单位")), purpose: line(&or_plain(purpose, "困难家庭救助"))
    }
}

/// Goods of a distribution, with quantities.
pub fn goods(n: usize) -> String {
    let all = sample::relief::goods();
    let [first, second] = [&all[n % all.len()], &all[(n * 3 + 1) % all.len()]];
    let quantity = 12 + n * 7 % 40;
    if first.code == second.code {
        return format!("{}{quantity}{}", first.name, first.unit);
    }
    format!("{}{quantity}{}，{}{}{}", first.name, first.unit, second.name, quantity / 2, second.unit)
}

/// Who did a medical check.
pub const fn provider(n: usize) -> &'static str {
    if n == 0 { "县人民医院流动体检车" } else { "县人民医院" }
}

/// Title of the hand-over meeting.
pub const fn meeting_title() -> &'static str {
    sample::work_notes::HANDOVER_TITLE
}

/// Its minutes.
pub fn meeting_minutes() -> String {
    let note = sample::work_notes::note(sample::work_notes::Purpose::Handover, 0, Day { month: 6, day: 20 });
    or_plain(note.map(|note| note.text), "会议逐件交办，明确了牵头单位和期限。")
}

/// Where a reported number can be read.
pub fn citation(kind: usize, part: usize) -> String {
    let paper =
        ["党建工作季度统计表", "发展对象名册汇总数", "发展对象名册汇总数", "入户走访情况统计表", "入户走访情况统计表"]
            [kind % 5];
    format!("《{paper}》2025年第{}号，第{}页", part + 1, 2 + kind)
}

/// The unit that reports it.
pub const fn reporting_unit(kind: usize) -> &'static str {
    if kind < 3 { "statistics" } else { "civil_affairs" }
}
