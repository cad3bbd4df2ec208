//! Which figures make a sentence, and which sentences make a line. Keys are without their `narrative-`.

/// One way to say a sentence, and the figures that it needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Variant {
    /// The key of its text.
    pub key: &'static str,
    /// Figures above zero.
    pub of: &'static [&'static str],
    /// Figures that are zero.
    pub without: &'static [&'static str],
    /// Figures enumerated in it, and the beginning of their keys; at least one of them is above zero.
    pub listing: Option<(&'static str, &'static [&'static str])>,
    /// The figure, and the one it is a part of, whose share it gives.
    pub share: Option<(&'static str, &'static str)>,
}

impl Variant {
    const fn of(self, of: &'static [&'static str]) -> Self {
        Self { of, ..self }
    }
    const fn without(self, without: &'static [&'static str]) -> Self {
        Self { without, ..self }
    }
    const fn listing(self, key: &'static str, figures: &'static [&'static str]) -> Self {
        Self { listing: Some((key, figures)), ..self }
    }
    const fn share(self, part: &'static str, whole: &'static str) -> Self {
        Self { share: Some((part, whole)), ..self }
    }
}

const fn say(key: &'static str) -> Variant {
    Variant { key, of: &[], without: &[], listing: None, share: None }
}

/// The first variant that fits is said.
pub(super) type Sentence = &'static [Variant];
type Paragraph = &'static [Sentence];

const LEADERS_AND_STAFF: &[&str] = &["programme.leaders", "programme.staff"];
const MOST_IMPORTANT: &[&str] =
    &["requests.households_visited", "requests.received", "disputes.registered", "insight.suggestions"];

/// Who took part.
pub(super) const LEAD_WHO: Sentence = &[say("lead-who").listing("lead-who", LEADERS_AND_STAFF), say("lead-when")];
/// Who took part, where the place is all that the office covers.
pub(super) const LEAD_WHOLE_WHO: Sentence =
    &[say("lead-whole-who").listing("lead-who", LEADERS_AND_STAFF), say("lead-whole-when")];
/// What was done, in one sentence.
pub(super) const LEAD_DONE: Sentence = &[say("lead-done").listing("lead-done", MOST_IMPORTANT)];

/// The paragraphs of a line, in order.
pub(super) fn paragraphs(line: &str) -> &'static [Paragraph] {
    match line {
        "disputes" => DISPUTES,
        "insight" => INSIGHT,
        "outreach" => OUTREACH,
        "requests" => REQUESTS,
        "projects" => PROJECTS,
        "relief" => RELIEF,
        _ => &[],
    }
}

const DISPUTES: &[Paragraph] = &[&[
    &[
        say("disputes-registered").of(&["disputes.registered"]),
        say("disputes-none-registered").without(&["disputes.registered"]),
    ],
    &[say("disputes-settled").of(&["disputes.settled"]), say("disputes-none-settled").without(&["disputes.settled"])],
]];

const INSIGHT: &[Paragraph] = &[&[
    &[say("insight-studied").listing("insight-studied", &["insight.surveys", "insight.site_studies"])],
    &[say("insight-suggestions").of(&["insight.suggestions"])],
    &[say("insight-reports").of(&["insight.thematic_reports"])],
    &[say("insight-trainings").of(&["insight.committee_trainings"])],
]];

const LEGAL_TALKS: &[&str] =
    &["outreach.legal_talks_village", "outreach.legal_talks_school", "outreach.legal_talks_worship"];

const OUTREACH: &[Paragraph] = &[
    &[
        &[say("outreach-policy")
            .listing("outreach-policy", &["outreach.policy_talks", "outreach.policy_consultations"])],
        &[
            say("outreach-exhibitions-visited").of(&["outreach.exhibitions", "outreach.exhibition_visitors"]),
            say("outreach-exhibitions").of(&["outreach.exhibitions"]),
        ],
        &[say("outreach-booklets").of(&["outreach.booklets_bilingual"])],
    ],
    &[
        &[
            say("outreach-law-reach").of(&["outreach.legal_talks_reach"]).listing("outreach-law", LEGAL_TALKS),
            say("outreach-law").listing("outreach-law", LEGAL_TALKS),
        ],
        &[
            say("outreach-cases-speakers").of(&["outreach.case_talks", "outreach.guest_speakers"]),
            say("outreach-cases").of(&["outreach.case_talks"]),
        ],
        &[say("outreach-legal-questions").of(&["outreach.legal_consultations"])],
    ],
];

const VISITED: &[&str] = &["requests.households_visited", "requests.people_reached"];

const REQUESTS: &[Paragraph] = &[
    &[&[
        say("requests-visited-needs")
            .of(VISITED)
            .listing("requests-needs", &["requests.need_disability", "requests.need_hardship"]),
        say("requests-visited").of(VISITED),
        say("requests-households").of(&["requests.households_visited"]),
        say("requests-none-visited").without(&["requests.households_visited"]),
    ]],
    &[
        &[
            say("requests-received-solved")
                .of(&["requests.received", "requests.solved"])
                .share("requests.solved", "requests.received"),
            say("requests-received-none-solved").of(&["requests.received"]).without(&["requests.solved"]),
            say("requests-received").of(&["requests.received"]),
            say("requests-none-received").without(&["requests.received"]),
        ],
        &[
            say("requests-handed-over").of(&["requests.handed_over", "requests.units", "requests.handover_meetings"]),
            // A meeting is held at the county seat: the bulletin of a village has its requests without the meeting.
            say("requests-handed-over-units").of(&["requests.handed_over", "requests.units"]),
            say("requests-meetings").of(&["requests.handover_meetings"]),
            say("requests-none-handed-over").without(&["requests.handed_over"]),
        ],
    ],
];

const PROJECTS: &[Paragraph] = &[&[
    &[
        say("projects-farming").of(&[
            "projects.agri_technicians",
            "projects.farmers_trained",
            "projects.townships_served",
        ]),
        say("projects-farm-training").of(&["projects.farmers_trained", "projects.townships_served"]),
    ],
    &[say("projects-technicians").of(&["projects.agri_technicians"])],
    &[
        say("projects-water").of(&["projects.water_inspectors", "projects.villages_inspected"]),
        say("projects-inspected").of(&["projects.villages_inspected"]),
        say("projects-water-staff").of(&["projects.water_inspectors"]),
    ],
    &[
        say("projects-mills-solar").of(&["projects.villages_with_mills", "projects.solar_units"]),
        say("projects-mills").of(&["projects.villages_with_mills"]),
        say("projects-solar").of(&["projects.solar_units"]),
    ],
]];

const RELIEF: &[Paragraph] = &[&[
    &[
        say("relief-raised-sources").of(&["relief.raised", "relief.sources"]),
        say("relief-raised").of(&["relief.raised"]),
        say("relief-none-raised").without(&["relief.raised"]),
    ],
    &[
        say("relief-goods").of(&["relief.people_visited", "relief.goods_value"]),
        say("relief-people").of(&["relief.people_visited"]),
    ],
    &[say("relief-health").of(&["relief.health_checks"])],
]];
