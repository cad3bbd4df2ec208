# What each kind of record is called: one of them, many of them (the title of a list), a new one (the title of a form), what
# it is about where the name alone does not say it, and what to do first where the list is empty.

kind-household = Household
kind-household-many = Households
kind-household-new = New household
kind-household-lead = A dwelling number in a village: no names, no history.
kind-household-empty = No household is recorded yet. Record a visit: a dwelling that is not known yet is entered with it.

kind-visit = Visit
kind-visit-many = Visits
kind-visit-new = New visit
kind-visit-empty = No visit is recorded yet. Record one for each door: a single page takes all that was said there.

kind-category = Service category
kind-category-many = Service categories
kind-category-new = New service category
kind-category-lead = Whatever is set up here stands in the public register.
kind-category-empty = No category is set up yet. Enter what your office acts on, each with the working days until an answer is due.

kind-request = Request
kind-request-many = Requests
kind-request-new = New request
kind-request-lead = What people need the office to do. Each has an owner, a day and an answer.
kind-request-empty = No request is recorded yet. Record a visit, or enter what came by telephone, by letter or at the counter.

kind-handover = Hand-over meeting
kind-handover-many = Hand-over meetings
kind-handover-new = New hand-over meeting
kind-handover-lead = Requests and suggestions go to units here; one unit leads in each.
kind-handover-empty = No meeting has been called yet. Call one when requests wait for a unit.

kind-handover_item = Matter to hand over
kind-handover_item-many = Matters to hand over
kind-handover_item-new = New matter to hand over
kind-handover_item-empty = No matter is on the list yet. Add the requests and suggestions that go to a unit.

kind-dispute = Dispute
kind-dispute-many = Disputes
kind-dispute-new = New dispute
kind-dispute-lead = Quarrels, told as each side claims. Crime is referred, not mediated.
kind-dispute-empty = No dispute is registered yet. When a team hears of a quarrel, register what it is about and where; no names.

kind-dispute_party = Party
kind-dispute_party-many = Parties
kind-dispute_party-new = New party
kind-dispute_party-empty = No party is recorded yet. Enter each side and what it claims.

kind-dispute_session = Mediation session
kind-dispute_session-many = Mediation sessions
kind-dispute_session-new = New mediation session
kind-dispute_session-empty = No session was held yet. Enter the first one when the parties have met the mediator.

kind-agreement = Mediation agreement
kind-agreement-many = Mediation agreements
kind-agreement-new = New mediation agreement
kind-agreement-empty = There is no agreement yet. Enter it when the parties agree, in writing or by word: it settles the dispute.

kind-activity_series = Activity series
kind-activity_series-many = Activity series
kind-activity_series-new = New activity series
kind-activity_series-empty = No series is planned yet. Plan one where the same guest speakers come to several activities.

kind-activity = Activity
kind-activity-many = Activities
kind-activity-new = New activity
kind-activity-lead = Surveys, studies, trainings, talks and exhibitions. Head counts, never names.
kind-activity-empty = No activity is recorded yet. Enter a survey, study, training, talk or exhibition once it was held.

kind-suggestion = Suggestion
kind-suggestion-many = Suggestions
kind-suggestion-new = New suggestion
kind-suggestion-lead = “You said, we did”: every suggestion gets a reply.
kind-suggestion-empty = No suggestion is recorded yet. Enter what people think should be done better: the office replies to each.

kind-thematic_report = Study report
kind-thematic_report-many = Study reports
kind-thematic_report-new = New study report
kind-thematic_report-empty = There is no report yet. Enter one as a draft: it counts from the day on which it is published.

kind-consultation = Question
kind-consultation-many = Questions
kind-consultation-new = New question
kind-consultation-lead = Questions about policy and law, and what was answered.
kind-consultation-empty = No question is recorded yet. Enter what was asked about policy or law, and the answer if there was one.

kind-material = Material
kind-material-many = Materials
kind-material-new = New material
kind-material-empty = No material is set up yet. Enter each booklet or leaflet before copies are handed out.

kind-handout = Hand-out
kind-handout-many = Hand-outs
kind-handout-new = New hand-out
kind-handout-empty = Nothing was handed out yet. Enter the material first, then how many copies went to which place.

kind-project = Project
kind-project-many = Projects
kind-project-new = New project
kind-project-lead = The project ledger: continuing and new projects, their money and what came of them.
kind-project-empty = The project ledger is empty. Enter continuing and new projects, with their place and who carries them out.

kind-project_funding = Funding
kind-project_funding-many = Funding
kind-project_funding-new = New funding
kind-project_funding-empty = No money is posted yet. Post each amount with its day and its source.

kind-expert_assignment = Expert assignment
kind-expert_assignment-many = Expert assignments
kind-expert_assignment-new = New expert assignment
kind-expert_assignment-empty = No experts were sent yet. Enter how many went where, and for what; no names.

kind-inspection = Inspection
kind-inspection-many = Inspections
kind-inspection-new = New inspection
kind-inspection-empty = No inspection is recorded yet. Enter which works were inspected, in which village, and what was found.

kind-asset_handover = Asset hand-over
kind-asset_handover-many = Asset hand-overs
kind-asset_handover-new = New asset hand-over
kind-asset_handover-empty = Nothing was handed over to a village yet. Enter what was delivered, how many, and who keeps it.

kind-contribution = Contribution
kind-contribution-many = Contributions
kind-contribution-new = New contribution
kind-contribution-lead = The relief fund: every amount with its day and its source.
kind-contribution-empty = Nothing was paid into the relief fund yet. Post each contribution with its source.

kind-distribution = In-kind distribution
kind-distribution-many = In-kind distributions
kind-distribution-new = New in-kind distribution
kind-distribution-lead = Goods given to people in need. Numbers of people, never names.
kind-distribution-empty = No goods were given yet. Enter what was given, what it was worth and how many people it helped.

kind-health_check = Health check
kind-health_check-many = Health checks
kind-health_check-new = New health check
kind-health_check-lead = Free medical checks and treatments. Numbers of families, no names and no diagnosis.
kind-health_check-empty = No check or treatment is recorded yet. Enter how many families were served; no names and no diagnosis.

kind-unit = Unit
kind-unit-many = Units
kind-unit-new = New unit
kind-unit-lead = Units that act on requests, and units that help villages. They stand in the public register.
kind-unit-empty = No unit is set up yet. Enter the units that act on requests and those that help villages.

kind-team = Team
kind-team-many = Teams
kind-team-new = New team
kind-team-empty = No team is formed yet. Enter each field team, then post it to its villages.

kind-posting = Posting
kind-posting-many = Postings
kind-posting-new = New posting
kind-posting-empty = No team is posted yet. Enter which team works in which village, from when and until when.

kind-partnership = Partnership
kind-partnership-many = Partnerships
kind-partnership-new = New partnership
kind-partnership-empty = No partnership is recorded yet. Enter which unit helps which village.

kind-staff = Person on the rolls
kind-staff-many = Staff
kind-staff-new = New person on the rolls
kind-staff-lead = Who takes part, from when to when. No tracks, no points, no appraisal.
kind-staff-empty = Nobody is on the rolls yet. Enter who takes part and from which day.

kind-role_grant = Right
kind-role_grant-many = Rights
kind-role_grant-new = New right
kind-role_grant-lead = A role holds in a place and below it, for a unit, or with a team.
kind-role_grant-empty = Nobody has a right yet. Grant each person a role, and say in which place, for which unit or with which team.

kind-calendar_day = Calendar day
kind-calendar_day-many = Working calendar
kind-calendar_day-new = New calendar day
kind-calendar_day-lead = Days that differ from the week of Monday to Friday. Deadlines run in working days.
kind-calendar_day-empty = The office works from Monday to Friday. Enter holidays and moved working days, so that deadlines are right.

kind-reported_kind = Kind of reported figure
kind-reported_kind-many = Kinds of reported figures
kind-reported_kind-new = New kind of reported figure
kind-reported_kind-lead = One number with its source, and nobody behind it. The kinds stand in the public register.
kind-reported_kind-empty = No kind is defined yet. Define a figure that units report as one number, without records behind it.

kind-reported_figure = Reported figure
kind-reported_figure-many = Reported figures
kind-reported_figure-new = New reported figure
kind-reported_figure-empty = No figure was reported yet. Enter the number, and the document in which it can be read.
