//! `/bulletin/comparison`: two periods or two places beside one another, figure by figure.

use ::bulletin::{Bulletin, FigureValue, picture};
use casework::{Refusal, Work, figure::Period, kind::Line};
use jiff::civil::Date;
use web::pages::{
    bulletin::{Compared, ComparedLine, ComparisonPage, Half},
    layout::Link,
};

use crate::{
    chosen::{Chosen, season},
    desk::{Answer, Desk, show},
    query::Query,
};

/// Two bulletins with what they are about.
struct Both {
    halves: [(Chosen, Bulletin); 2],
}

/// The address's second choice under the names of the first; where it has none, the same place in the period before.
fn other(query: &Query, first: &Chosen) -> Query {
    let (from, to) = picture::earlier((first.from, first.to));
    let asked = |name: &str| query.get(&format!("other_{name}")).map(str::to_owned);
    let any = ["from", "to", "place"].iter().any(|name| asked(name).is_some());
    let place = first.place.as_ref().map(|place| place.code.clone());
    let day = |name: &str, usual: Date| asked(name).unwrap_or_else(|| usual.to_string());
    let place = if any { asked("place") } else { place };
    Query::of([("from", day("from", from)), ("to", day("to", to)), ("place", place.unwrap_or_default())])
}

async fn look(work: &Work, query: &Query, season: Option<(Date, Date)>, office: &str) -> Result<Both, Refusal> {
    let first = Chosen::read(work, query, season).await?;
    let second = Chosen::read(work, &other(query, &first), season).await?;
    let period: [Period; 2] = [first.period(), second.period()];
    let made =
        [::bulletin::compile(work, office, &period[0]).await?, ::bulletin::compile(work, office, &period[1]).await?];
    let [one, two] = made;
    Ok(Both { halves: [(first, one), (second, two)] })
}

/// `GET /bulletin/comparison?from=&to=&place=&other_from=&other_to=&other_place=`.
pub async fn get(desk: Desk) -> Answer {
    let (query, season) = (Query::read(&desk.uri), season(&desk.app.settings.office_code));
    let office = desk.app.settings.office_name.get();
    let Both { halves: [first, second] } = desk
        .read(move |work| {
            let (query, office) = (query.clone(), office.clone());
            async move { look(&work, &query, season, &office).await }
        })
        .await?;
    let figures = [&first, &second].map(|(_, made)| made.issue(desk.lang, false).figures);
    let lines = [Line::Programme].into_iter().chain(Line::SERVICES);
    let lines = lines.map(|line| ComparedLine {
        code: line.code().to_owned(),
        name: desk.t(&format!("line-{}", line.code())),
        figures: compared(&desk, line, [&first.0, &second.0], &figures),
    });
    Ok(show(&ComparisonPage {
        frame: desk.frame(None),
        trail: vec![Link::new(desk.t("page-bulletin"), first.0.address("/bulletin"))],
        title: desk.t("issues-compare"),
        halves: [("", &first.0), ("other_", &second.0)].map(|(prefix, chosen)| Half {
            prefix: prefix.to_owned(),
            about: chosen.about(&desk),
            chooser: chosen.chooser(&desk, "/bulletin/comparison"),
        }),
        lines: lines.filter(|line| !line.figures.is_empty()).collect(),
    }))
}

/// Every figure that either has: a reported one may stand on one side only.
fn compared(desk: &Desk, line: Line, chosen: [&Chosen; 2], figures: &[Vec<FigureValue>; 2]) -> Vec<Compared> {
    let of_line = |side: usize| figures[side].iter().filter(move |figure| figure.line == line.code());
    let only_second = of_line(1).filter(|figure| figures[0].iter().all(|other| other.id != figure.id));
    let rows = of_line(0).chain(only_second).map(|figure| {
        let both = [0, 1].map(|side| figures[side].iter().find(|other| other.id == figure.id));
        let told =
            |side: usize| both[side].map(|value| Link::new(value.shown(desk.lang), chosen[side].figure(&figure.id)));
        let [first, second] = both.map(|side| side.map_or(0, |figure| figure.value));
        let moved = FigureValue { value: (first - second).abs(), ..figure.clone() }.shown(desk.lang);
        let difference = match first.cmp(&second) {
            std::cmp::Ordering::Greater => format!("+{moved}"),
            std::cmp::Ordering::Less => format!("−{moved}"),
            std::cmp::Ordering::Equal => "0".to_owned(),
        };
        Compared { label: figure.label.clone(), values: [told(0), told(1)], difference }
    });
    rows.collect()
}
