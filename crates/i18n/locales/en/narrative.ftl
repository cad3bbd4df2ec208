# The bulletin's report in sentences. For each figure such as disputes.registered there are three arguments:
# $disputes-registered is shown (in digits, with "over" where it belongs), $disputes-registered-words spells out what is
# below ten, $disputes-registered-n chooses between singular and plural. Every number a sentence tells must be one of the first
# two, as pages link it to its records; a sentence must not begin with a number.
# A `-nothing` text stands for a line on which nothing was recorded.

narrative-from = From { $period }
narrative-on = On { $period }
narrative-item = { $label }: { $value }
narrative-also = Also recorded: { $list }.
narrative-reported = Reported by units: { $list }.
narrative-reported-source = Reported by units: { $list } (source: { $source }).
narrative-nothing = Nothing was recorded on this line in the period.
narrative-withheld = The figures of this line are not shown.

narrative-lead-who = { $when }, { $list } took part in the work of { $office } in { $place }.
narrative-lead-who-programme-leaders =
    { $programme-leaders-n ->
        [one] { $programme-leaders-words } county leader
       *[other] { $programme-leaders } county leaders
    }
narrative-lead-who-programme-staff =
    { $programme-staff-n ->
        [one] { $programme-staff-words } member of the field staff
       *[other] { $programme-staff } field staff
    }
narrative-lead-when = { $when }, { $office } was at work in { $place }.
narrative-lead-nothing = { $when }, nothing was recorded by { $office } for { $place }.
# `whole`: the bulletin covers all that the office covers, so that no place is named beside it.
narrative-lead-whole-who = { $when }, { $list } took part in the work of { $office }.
narrative-lead-whole-when = { $when }, { $office } was at work.
narrative-lead-whole-nothing = { $when }, nothing was recorded by { $office }.
narrative-lead-done = The teams { $list }.
narrative-lead-done-requests-households_visited =
    visited { $requests-households_visited-n ->
        [one] { $requests-households_visited-words } household
       *[other] { $requests-households_visited } households
    }
narrative-lead-done-requests-received =
    took down { $requests-received-n ->
        [one] { $requests-received-words } service request
       *[other] { $requests-received } service requests
    }
narrative-lead-done-disputes-registered =
    registered { $disputes-registered-n ->
        [one] { $disputes-registered-words } dispute
       *[other] { $disputes-registered } disputes
    }
narrative-lead-done-insight-suggestions =
    collected { $insight-suggestions-n ->
        [one] { $insight-suggestions-words } suggestion
       *[other] { $insight-suggestions } opinions and suggestions
    }

narrative-disputes-nothing = No dispute was registered in the period, and none was settled by mediation.
narrative-disputes-registered =
    The teams registered { $disputes-registered-n ->
        [one] { $disputes-registered-words } dispute.
       *[other] { $disputes-registered-words } disputes.
    }
narrative-disputes-none-registered = No new dispute was registered.
narrative-disputes-settled =
    In the same period, mediation settled { $disputes-settled-n ->
        [one] { $disputes-settled-words } dispute by an agreement, written or oral, that is in force.
       *[other] { $disputes-settled-words } disputes, each by an agreement, written or oral, that is in force.
    }
narrative-disputes-none-settled = No dispute was settled by mediation in the period.

narrative-insight-nothing = No survey, study or training was held in the period, and no suggestion was received.
narrative-insight-studied = To learn what the villages need, the teams { $list }.
narrative-insight-studied-insight-surveys =
    held { $insight-surveys-n ->
        [one] { $insight-surveys-words } field survey
       *[other] { $insight-surveys-words } field surveys
    }
narrative-insight-studied-insight-site_studies =
    made { $insight-site_studies-n ->
        [one] { $insight-site_studies-words } on-site study of an infrastructure project
       *[other] { $insight-site_studies-words } on-site studies of infrastructure projects
    }
narrative-insight-suggestions =
    Residents put forward { $insight-suggestions-n ->
        [one] { $insight-suggestions-words } suggestion.
       *[other] { $insight-suggestions-words } opinions and suggestions.
    }
narrative-insight-trainings =
    Village committees were trained in { $insight-committee_trainings-n ->
        [one] { $insight-committee_trainings-words } session.
       *[other] { $insight-committee_trainings-words } sessions.
    }
narrative-insight-reports =
    The office published { $insight-thematic_reports-n ->
        [one] { $insight-thematic_reports-words } thematic report.
       *[other] { $insight-thematic_reports-words } thematic reports.
    }

narrative-outreach-nothing = No talk or exhibition was held in the period, no question was answered and no material was handed out.
narrative-outreach-policy = On policy, the teams { $list }.
narrative-outreach-policy-outreach-policy_talks =
    held { $outreach-policy_talks-n ->
        [one] { $outreach-policy_talks-words } talk
       *[other] { $outreach-policy_talks-words } talks
    }
narrative-outreach-policy-outreach-policy_consultations =
    answered { $outreach-policy_consultations-n ->
        [one] { $outreach-policy_consultations-words } question
       *[other] { $outreach-policy_consultations-words } questions
    }
narrative-outreach-exhibitions-visited =
    { $outreach-exhibitions-n ->
        [one] The { $outreach-exhibitions-words } picture exhibition drew
       *[other] Picture exhibitions, { $outreach-exhibitions-words } in all, drew
    } { $outreach-exhibition_visitors-n ->
        [one] { $outreach-exhibition_visitors-words } visitor.
       *[other] { $outreach-exhibition_visitors } visitors.
    }
narrative-outreach-exhibitions =
    The teams put on { $outreach-exhibitions-n ->
        [one] { $outreach-exhibitions-words } picture exhibition.
       *[other] { $outreach-exhibitions-words } picture exhibitions.
    }
narrative-outreach-law-reach =
    Talks on law were given { $list }, reaching { $outreach-legal_talks_reach-n ->
        [one] { $outreach-legal_talks_reach-words } person.
       *[other] { $outreach-legal_talks_reach } people in all.
    }
narrative-outreach-law = Talks on law were given { $list }.
narrative-outreach-law-outreach-legal_talks_village =
    { $outreach-legal_talks_village-n ->
        [one] { $outreach-legal_talks_village-words } time in a village
       *[other] { $outreach-legal_talks_village-words } times in villages
    }
narrative-outreach-law-outreach-legal_talks_school =
    { $outreach-legal_talks_school-n ->
        [one] { $outreach-legal_talks_school-words } time in a school
       *[other] { $outreach-legal_talks_school-words } times in schools
    }
narrative-outreach-law-outreach-legal_talks_worship =
    { $outreach-legal_talks_worship-n ->
        [one] { $outreach-legal_talks_worship-words } time at a place of worship
       *[other] { $outreach-legal_talks_worship-words } times at places of worship
    }
narrative-outreach-cases-speakers =
    At { $outreach-case_talks-n ->
        [one] { $outreach-case_talks-words } talk,
       *[other] { $outreach-case_talks-words } talks,
    } { $outreach-guest_speakers-n ->
        [one] { $outreach-guest_speakers-words } guest speaker told real cases.
       *[other] { $outreach-guest_speakers-words } guest speakers told real cases.
    }
narrative-outreach-cases =
    Real cases were told at { $outreach-case_talks-n ->
        [one] { $outreach-case_talks-words } talk.
       *[other] { $outreach-case_talks-words } talks.
    }
narrative-outreach-legal-questions =
    The teams answered { $outreach-legal_consultations-n ->
        [one] { $outreach-legal_consultations-words } legal question.
       *[other] { $outreach-legal_consultations-words } legal questions.
    }
narrative-outreach-booklets =
    Residents were given { $outreach-booklets_bilingual-n ->
        [one] { $outreach-booklets_bilingual-words } bilingual booklet.
       *[other] { $outreach-booklets_bilingual } bilingual booklets.
    }

narrative-requests-nothing = No household was visited in the period, and no request was received.
narrative-requests-visited-needs =
    The teams visited { $requests-households_visited-n ->
        [one] { $requests-households_visited-words } household
       *[other] { $requests-households_visited } households
    } and reached { $requests-people_reached-n ->
        [one] { $requests-people_reached-words } person
       *[other] { $requests-people_reached } people
    }, among them { $list }.
narrative-requests-visited =
    The teams visited { $requests-households_visited-n ->
        [one] { $requests-households_visited-words } household
       *[other] { $requests-households_visited } households
    } and reached { $requests-people_reached-n ->
        [one] { $requests-people_reached-words } person.
       *[other] { $requests-people_reached } people.
    }
narrative-requests-households =
    The teams visited { $requests-households_visited-n ->
        [one] { $requests-households_visited-words } household.
       *[other] { $requests-households_visited } households.
    }
narrative-requests-none-visited = No household was visited in the period.
narrative-requests-needs-requests-need_disability =
    { $requests-need_disability-n ->
        [one] { $requests-need_disability-words } person with a disability
       *[other] { $requests-need_disability } people with a disability
    }
narrative-requests-needs-requests-need_hardship =
    { $requests-need_hardship-n ->
        [one] { $requests-need_hardship-words } in hardship
       *[other] { $requests-need_hardship } in hardship
    }
# $percent is the share of the requests received in the period that were solved by its end.
narrative-requests-received-solved =
    Residents made { $requests-received-n ->
        [one] { $requests-received-words } service request,
       *[other] { $requests-received-words } service requests,
    } { $percent ->
        [100] { $requests-received-n ->
            [one] which was solved by the end of the period ({ $requests-solved } of { $requests-received }).
           *[other] all of which were solved by the end of the period ({ $requests-solved } of { $requests-received }).
        }
        [0] of which { $requests-solved-words } (less than one percent) { $requests-solved-n ->
            [one] was solved by the end of the period.
           *[other] were solved by the end of the period.
        }
       *[other] of which { $requests-solved-words } ({ $percent } percent) { $requests-solved-n ->
            [one] was solved by the end of the period.
           *[other] were solved by the end of the period.
        }
    }
narrative-requests-received-none-solved =
    Residents made { $requests-received-n ->
        [one] { $requests-received-words } service request, which was not solved by the end of the period.
       *[other] { $requests-received-words } service requests, none of which was solved by the end of the period.
    }
narrative-requests-received =
    Residents made { $requests-received-n ->
        [one] { $requests-received-words } service request.
       *[other] { $requests-received-words } service requests.
    }
narrative-requests-none-received = No new request was received.
narrative-requests-handed-over =
    At { $requests-handover_meetings-n ->
        [one] { $requests-handover_meetings-words } hand-over meeting,
       *[other] { $requests-handover_meetings-words } hand-over meetings,
    } { $requests-handed_over-n ->
        [one] { $requests-handed_over-words } request was handed over to
       *[other] { $requests-handed_over-words } requests were handed over to
    } { $requests-units-n ->
        [one] { $requests-units-words } responsible unit.
       *[other] { $requests-units-words } responsible units.
    }
narrative-requests-handed-over-units =
    At hand-over meetings, { $requests-handed_over-n ->
        [one] { $requests-handed_over-words } request was handed over to
       *[other] { $requests-handed_over-words } requests were handed over to
    } { $requests-units-n ->
        [one] { $requests-units-words } responsible unit.
       *[other] { $requests-units-words } responsible units.
    }
narrative-requests-meetings =
    The office held { $requests-handover_meetings-n ->
        [one] { $requests-handover_meetings-words } hand-over meeting.
       *[other] { $requests-handover_meetings-words } hand-over meetings.
    }
narrative-requests-none-handed-over = No request was handed over.

narrative-projects-nothing = No expert was sent in the period, no works were inspected and nothing was handed over.
narrative-projects-farming =
    For farming, { $projects-agri_technicians-n ->
        [one] { $projects-agri_technicians-words } technician was sent,
       *[other] { $projects-agri_technicians-words } technicians were sent,
    } and { $projects-farmers_trained-n ->
        [one] { $projects-farmers_trained-words } villager took part in training
       *[other] { $projects-farmers_trained } villagers took part in training
    } in { $projects-townships_served-n ->
        [one] { $projects-townships_served-words } township.
       *[other] { $projects-townships_served-words } townships.
    }
narrative-projects-farm-training =
    Farm training was attended by { $projects-farmers_trained-n ->
        [one] { $projects-farmers_trained-words } villager
       *[other] { $projects-farmers_trained } villagers
    } in { $projects-townships_served-n ->
        [one] { $projects-townships_served-words } township.
       *[other] { $projects-townships_served-words } townships.
    }
narrative-projects-technicians =
    For farming, { $projects-agri_technicians-n ->
        [one] { $projects-agri_technicians-words } technician was sent.
       *[other] { $projects-agri_technicians-words } technicians were sent.
    }
narrative-projects-water =
    For water, { $projects-water_inspectors-n ->
        [one] { $projects-water_inspectors-words } specialist was sent,
       *[other] { $projects-water_inspectors-words } specialists were sent,
    } and drinking-water and flood works were inspected in { $projects-villages_inspected-n ->
        [one] { $projects-villages_inspected-words } village.
       *[other] { $projects-villages_inspected-words } villages.
    }
narrative-projects-inspected =
    Drinking-water and flood works were inspected in { $projects-villages_inspected-n ->
        [one] { $projects-villages_inspected-words } village.
       *[other] { $projects-villages_inspected-words } villages.
    }
narrative-projects-water-staff =
    For water, { $projects-water_inspectors-n ->
        [one] { $projects-water_inspectors-words } specialist was sent.
       *[other] { $projects-water_inspectors-words } specialists were sent.
    }
narrative-projects-mills-solar =
    Mills were funded in { $projects-villages_with_mills-n ->
        [one] { $projects-villages_with_mills-words } village,
       *[other] { $projects-villages_with_mills-words } villages,
    } and { $projects-solar_units-n ->
        [one] { $projects-solar_units-words } solar unit was handed out.
       *[other] { $projects-solar_units-words } solar units were handed out.
    }
narrative-projects-mills =
    Mills were funded in { $projects-villages_with_mills-n ->
        [one] { $projects-villages_with_mills-words } village.
       *[other] { $projects-villages_with_mills-words } villages.
    }
narrative-projects-solar =
    Villages were given { $projects-solar_units-n ->
        [one] { $projects-solar_units-words } solar unit.
       *[other] { $projects-solar_units-words } solar units.
    }

narrative-relief-nothing = No relief was raised or given out in the period.
narrative-relief-raised-sources =
    For relief, { $relief-raised } was raised from { $relief-sources-n ->
        [one] { $relief-sources-words } kind of source.
       *[other] { $relief-sources-words } kinds of sources.
    }
narrative-relief-raised = For relief, { $relief-raised } was raised.
narrative-relief-none-raised = No relief money was raised in the period.
narrative-relief-goods =
    Assistance in kind worth { $relief-goods_value } went to { $relief-people_visited-n ->
        [one] { $relief-people_visited-words } person.
       *[other] { $relief-people_visited } people.
    }
narrative-relief-people =
    Assistance in kind went to { $relief-people_visited-n ->
        [one] { $relief-people_visited-words } person.
       *[other] { $relief-people_visited } people.
    }
narrative-relief-health =
    A free medical check or treatment was arranged for { $relief-health_checks-n ->
        [one] { $relief-health_checks-words } family.
       *[other] { $relief-health_checks-words } families.
    }
