# What each field is called, in forms, on pages and in lists; `hint-` says how to fill it in where the name alone does not.

field-household-place = Village
field-household-dwelling_number = Dwelling number
hint-household-dwelling_number = As on the door or in the village's list of dwellings. No names.

field-visit-visited_on = Day of the visit
field-visit-household = Dwelling
field-visit-people_count = People in the dwelling
hint-visit-people_count = A number only.
field-visit-hardship_count = In hardship
field-visit-disability_count = With a disability
field-visit-age_count = Of an age that needs help
field-visit-illness_count = Ill
hint-visit-illness_count = How many, not of what.
field-visit-child_without_care_count = Children without care
field-visit-team = Team
field-visit-place = Village

field-category-code = Code
hint-category-code = Short and lasting, for example: water.
field-category-name = Name
field-category-name_en = Name in English
field-category-answer_within_days = Working days until an answer
hint-category-answer_within_days = 1 to 250. The first is the working day after receipt.

field-request-received_on = Received on
field-request-place = Place
field-request-category = Category
field-request-description = What is needed
hint-request-description = In the resident's own words. No names, no telephone numbers.
field-request-location = Where exactly
hint-request-location = For example: the bridge below the school.
field-request-urgency = Urgency
field-request-channel = How it came
field-request-team = Team
field-request-source_reference = Number in the other list
field-request-reference = Number
field-request-state = State
field-request-unit = Unit
field-request-due_on = Answer due on
field-request-reply = Reply
hint-request-reply = It is read aloud at the door. Say what was done, not what will be done.
field-request-replied_on = Replied on
field-request-outcome = Outcome
hint-request-outcome = How it truly ended: only “Solved” counts as solved.
field-request-answer_given_on = Answer given on
field-request-resident_says = The resident says
field-request-closed_on = Closed on
field-request-how = What was done
hint-request-how = Say what settled it at the door.
field-request-says = The resident says
field-request-reason = Reason

field-handover-held_on = Held on
field-handover-place = Place
field-handover-title = Title
field-handover-minutes = Minutes
field-handover-state = State

field-handover_item-handover = Meeting
field-handover_item-request = Request
hint-handover_item-request = Choose a request or a suggestion, not both.
field-handover_item-suggestion = Suggestion
field-handover_item-unit = Unit
field-handover_item-part = Part of the unit
hint-handover_item-part = One unit leads; others may assist.

field-dispute-registered_on = Registered on
field-dispute-place = Place
field-dispute-kind = What about
field-dispute-description = What happened
hint-dispute-description = As both sides tell it: what each claims. No names.
field-dispute-team = Team
field-dispute-reference = Number
field-dispute-state = State
field-dispute-referred_to = Referred to
hint-dispute-referred_to = The court or unit whose matter it is.
field-dispute-ended_on = Ended on
field-dispute-reason = Reason

field-dispute_party-dispute = Dispute
field-dispute_party-side = Side
field-dispute_party-claims = What it claims
hint-dispute_party-claims = No names: they belong into the contact, which is kept sealed.

field-dispute_session-dispute = Dispute
field-dispute_session-held_on = Held on
field-dispute_session-notes = What was said and proposed

field-agreement-dispute = Dispute
field-agreement-form = Form
field-agreement-dated_on = Agreed on
field-agreement-terms = What the parties agreed
hint-agreement-terms = Who does what by which day. Write “first side” and “second side”, no names.
field-agreement-ended_on = No longer in force since
field-agreement-reason = Reason

field-activity_series-title = Title
field-activity_series-guest_speakers = Guest speakers
hint-activity_series-guest_speakers = How many. A number, never names.

field-activity-held_on = Held on
field-activity-place = Place
field-activity-kind = Kind
field-activity-title = Title
field-activity-method = How the survey was done
hint-activity-method = For a survey.
field-activity-area = What about
hint-activity-area = For a talk or an exhibition.
field-activity-sector = Sector
hint-activity-sector = For a training or a study.
field-activity-audience = For whom
hint-activity-audience = For a training.
field-activity-venue = Held at
hint-activity-venue = At a place of worship only talks and exhibitions are held, recorded at the township.
field-activity-head_count = Head count
hint-activity-head_count = How many came. A number, never names.
field-activity-activity_series = Series
field-activity-team = Team
field-activity-findings = Findings

field-suggestion-received_on = Received on
field-suggestion-place = Place
field-suggestion-topic = What about
field-suggestion-suggestion = What is suggested
hint-suggestion-suggestion = In the words of whoever made it. No names.
field-suggestion-reply_wanted = A reply is wanted
field-suggestion-team = Team
field-suggestion-reference = Number
field-suggestion-state = State
field-suggestion-unit = Unit
field-suggestion-reply = Reply
hint-suggestion-reply = “You said, we did”: what was done, or why it cannot be done.
field-suggestion-replied_on = Replied on
field-suggestion-answer_given_on = Answer given on

field-thematic_report-title = Title
field-thematic_report-kind = Kind
field-thematic_report-published_on = Published on
hint-thematic_report-published_on = Leave empty while it is a draft.
field-thematic_report-place = Place
field-thematic_report-summary = Findings and proposals

field-consultation-asked_on = Asked on
field-consultation-place = Place
field-consultation-area = Policy or law
field-consultation-topic = What about
field-consultation-question = Question
hint-consultation-question = No names.
field-consultation-answer = Answer
hint-consultation-answer = Leave empty if it still has to be found out.
field-consultation-answered_on = Answered on
field-consultation-reply_wanted = An answer is wanted
hint-consultation-reply_wanted = It then stands among the answers to carry.
field-consultation-team = Team
field-consultation-answer_given_on = Answer given on

field-material-code = Code
field-material-title = Title
field-material-bilingual = In two languages
field-material-printed = Copies printed

field-handout-handed_on = Handed out on
field-handout-place = Place
field-handout-material = Material
field-handout-copies = Copies
field-handout-team = Team

field-project-name = Name
field-project-kind = What is built
field-project-place = Place
field-project-unit = Carried out by
field-project-started_on = Works began on
field-project-due_on = To be finished by
field-project-stage = Stage
field-project-planned_amount = Planned cost
field-project-purpose = Purpose

field-project_funding-project = Project
field-project_funding-posted_on = Posted on
field-project_funding-amount = Amount
field-project_funding-source = Source
field-project_funding-unit = Given by the unit

field-expert_assignment-from_on = From
field-expert_assignment-to_on = Until
hint-expert_assignment-to_on = Leave empty while it goes on.
field-expert_assignment-place = Place
field-expert_assignment-sector = Sector
field-expert_assignment-experts = How many experts
hint-expert_assignment-experts = A number, never names.
field-expert_assignment-unit = Sent by
field-expert_assignment-task = Task

field-inspection-inspected_on = Inspected on
field-inspection-place = Village
field-inspection-project = Project
field-inspection-sector = Sector
field-inspection-works = Works inspected
field-inspection-findings = Findings
hint-inspection-findings = About the works, not about people.
field-inspection-team = Team

field-asset_handover-delivered_on = Delivered on
field-asset_handover-place = Village that keeps it
field-asset_handover-project = Project
field-asset_handover-kind = What
field-asset_handover-quantity = How many
field-asset_handover-remark = Remark
hint-asset_handover-remark = Make, condition, which office looks after it; never a person's name.

field-contribution-posted_on = Posted on
field-contribution-place = Fund of
hint-contribution-place = The place whose fund the money joins.
field-contribution-source = Kind of source
field-contribution-unit = Unit
field-contribution-given_by = Given by
hint-contribution-given_by = An office or organisation, never a person's name.
field-contribution-amount = Amount
field-contribution-purpose = Meant for

field-distribution-distributed_on = Given on
field-distribution-place = Place
field-distribution-goods = Goods
hint-distribution-goods = What and how much, for example: rice 40 bags, tea 40 bricks.
field-distribution-people_count = People helped
field-distribution-goods_value = Value of the goods
field-distribution-unit = Given by the unit
field-distribution-team = Team

field-health_check-held_on = Held on
field-health_check-place = Place
field-health_check-service = Check or treatment
field-health_check-families = Families
hint-health_check-families = How many. No names, no diagnosis.
field-health_check-provider = Hospital or clinic

field-unit-code = Code
field-unit-name = Name
field-unit-name_en = Name in English
field-unit-purpose = What it does here
field-unit-enforcement = Can use force or punish
hint-unit-enforcement = For example the police. A request reaches such a unit only by the resident's recorded wish.

field-team-code = Code
field-team-name = Name
field-team-unit = Sent by

field-posting-team = Team
field-posting-place = Village
hint-posting-place = Or a township with all its villages.
field-posting-from_on = From
field-posting-to_on = Until
hint-posting-to_on = Leave empty while it goes on.

field-partnership-unit = Unit
field-partnership-place = Village
field-partnership-from_on = From
field-partnership-to_on = Until
hint-partnership-to_on = Leave empty while it goes on.

field-staff-name = Name
field-staff-rank = Roll
field-staff-team = Team
field-staff-unit = Unit
field-staff-place = On the rolls in
field-staff-from_on = From
field-staff-to_on = Until

field-role_grant-staff = Person
field-role_grant-role = Role
field-role_grant-place = Only in
hint-role_grant-place = This place and all below it. Empty: the whole office.
field-role_grant-unit = For the unit
hint-role_grant-unit = Needed for a unit officer, and only there.
field-role_grant-team = With the team
hint-role_grant-team = Only in the villages where this team is posted.
field-role_grant-from_on = From
field-role_grant-to_on = Until

field-calendar_day-day = Day
field-calendar_day-working = The office works
field-calendar_day-occasion = Occasion
hint-calendar_day-occasion = For example the name of the holiday.

field-reported_kind-code = Code
hint-reported_kind-code = The line and a word, for example: insight.meetings.
field-reported_kind-line = Line
field-reported_kind-name_en = Name in English
field-reported_kind-name_zh = Name in Chinese
field-reported_kind-counts = What it counts

field-reported_figure-reported_kind = Figure
field-reported_figure-stands_for_on = Day it stands for
field-reported_figure-place = Place
field-reported_figure-value = Number
field-reported_figure-citation = Source
hint-reported_figure-citation = Document, page and date, so that anybody can look it up.
field-reported_figure-unit = Reported by

field-contact-name = Name
hint-contact-name = Whatever the person wants to be called.
field-contact-phone = Telephone
field-contact-address = Address
field-contact-language = Language of the reply
