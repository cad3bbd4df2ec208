# The values of every closed list.

choice-side-first = First side
choice-side-second = Second side
choice-side-further = Further side

choice-dispute-kind-grazing_land = Grazing land
choice-dispute-kind-livestock = Livestock
choice-dispute-kind-water = Water
choice-dispute-kind-wages = Wages
choice-dispute-kind-boundary = Boundaries
choice-dispute-kind-family = Within a family
choice-dispute-kind-debt = Debt
choice-dispute-kind-neighbours = Between neighbours
choice-dispute-kind-other = Something else

choice-dispute-state-registered = Registered
choice-dispute-state-in_mediation = In mediation
choice-dispute-state-settled = Settled by agreement
choice-dispute-state-referred = Referred
choice-dispute-state-ended = Ended without agreement

choice-agreement-form-written = Written
choice-agreement-form-oral = By word

choice-activity-kind-survey = Survey
choice-activity-kind-training = Training
choice-activity-kind-site_study = On-site study
choice-activity-kind-talk = Talk
choice-activity-kind-case_talk = Talk with real cases
choice-activity-kind-exhibition = Exhibition

choice-survey-method-village_walk = Village walk
choice-survey-method-field_study = Field study
choice-survey-method-discussion = Discussion

choice-area-policy = Policy
choice-area-law = Law
choice-area-health = Health and safety
choice-area-livelihood = Work and farming

choice-sector-agriculture = Farming and herding
choice-sector-water = Water
choice-sector-transport = Transport
choice-sector-power = Power
choice-sector-administration = Running a village
choice-sector-other = Something else

choice-audience-village_committee = Village committee
choice-audience-villagers = Villagers
choice-audience-farmers = Farmers and herders
choice-audience-pupils = Pupils
choice-audience-public = Everybody

choice-venue-village = In a village
choice-venue-school = In a school
choice-venue-place_of_worship = At a place of worship
choice-venue-township = In the township's seat
choice-venue-site = On the site of works

choice-suggestion-topic-transport = Roads and transport
choice-suggestion-topic-water = Water
choice-suggestion-topic-power_telecoms = Power and telephone
choice-suggestion-topic-farming = Farming and herding
choice-suggestion-topic-education = Schools
choice-suggestion-topic-health = Health
choice-suggestion-topic-livelihood = Income and work
choice-suggestion-topic-environment = Surroundings and waste
choice-suggestion-topic-public_service = Service of village and offices
choice-suggestion-topic-other = Something else

choice-suggestion-state-received = Received
choice-suggestion-state-handed_over = Handed over
choice-suggestion-state-replied = Replied

choice-report-kind-thematic = Thematic report
choice-report-kind-site_study = Notes of a site study

choice-consultation-area-policy = Policy
choice-consultation-area-law = Law

choice-question-topic-pension = Pensions
choice-question-topic-health_insurance = Health insurance
choice-question-topic-subsidy = Subsidies and living allowance
choice-question-topic-education_aid = Education aid
choice-question-topic-housing = Housing
choice-question-topic-labour = Work and contracts
choice-question-topic-land = Land and grassland
choice-question-topic-family = Family
choice-question-topic-lending = Lending
choice-question-topic-other = Something else

choice-channel-door = At the door
choice-channel-counter = At the counter
choice-channel-phone = By telephone
choice-channel-letter = By letter or message
choice-channel-web = By the page for residents
choice-channel-import = From another list

choice-urgency-ordinary = Ordinary
choice-urgency-urgent = Urgent

choice-request-state-received = Received
choice-request-state-handed_over = Handed over
choice-request-state-accepted = With the unit
choice-request-state-replied = Replied
choice-request-state-closed = Closed

choice-outcome-solved = Solved
choice-outcome-partly_solved = Partly solved
choice-outcome-explained = Explained
choice-outcome-referred = Referred
choice-outcome-not_competent = Not competent
choice-outcome-cannot_be_done = Cannot be done
choice-outcome-withdrawn = Withdrawn
choice-outcome-duplicate = Duplicate
choice-outcome-unfounded = Unfounded

choice-resident-says-confirmed = The answer holds
choice-resident-says-contested = Not solved
choice-resident-says-not_reached = Nobody was reached

choice-handover-state-open = Being prepared
choice-handover-state-sealed = Held

choice-part-lead = Leads
choice-part-assisting = Assists

choice-project-kind-road = Road
choice-project-kind-bridge = Bridge
choice-project-kind-mill = Mill
choice-project-kind-drinking_water = Drinking water
choice-project-kind-flood_works = Flood works
choice-project-kind-irrigation = Irrigation
choice-project-kind-solar = Solar power
choice-project-kind-building = Public building
choice-project-kind-other = Something else

choice-project-stage-planned = Planned
choice-project-stage-under_way = Under way
choice-project-stage-completed = Finished
choice-project-stage-handed_over = Handed over

choice-funding-source-township = Township
choice-funding-source-partner_unit = Partner unit
choice-funding-source-department = Department
choice-funding-source-other = Somebody else

choice-asset-kind-solar_unit = Solar unit
choice-asset-kind-mill = Mill
choice-asset-kind-pump = Pump
choice-asset-kind-farm_tool = Farm tools
choice-asset-kind-other = Something else

choice-source-kind-township = Township
choice-source-kind-partner_unit = Partner unit
choice-source-kind-department = Department

choice-health-service-check = Medical check
choice-health-service-treatment = Treatment

choice-unit-purpose-responsible = Acts on requests
choice-unit-purpose-partner = Helps villages
choice-unit-purpose-both = Both

choice-rank-leader = Leaders
choice-rank-member = Members

# Roles and lines have their words in lines.ftl.
choice-role-administrator = { role-administrator }
choice-role-coordinator = { role-coordinator }
choice-role-field = { role-field }
choice-role-unit = { role-unit }
choice-role-mediator = { role-mediator }
choice-role-relief = { role-relief }
choice-role-project = { role-project }
choice-role-leader = { role-leader }
choice-role-auditor = { role-auditor }

choice-line-disputes = { line-disputes }
choice-line-insight = { line-insight }
choice-line-outreach = { line-outreach }
choice-line-requests = { line-requests }
choice-line-projects = { line-projects }
choice-line-relief = { line-relief }
