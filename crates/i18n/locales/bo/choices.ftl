# འདེམས་རྒྱུ། Draft: a native reader has yet to look these over.

choice-side-first = ཕྱོགས་དང་པོ།
choice-side-second = ཕྱོགས་གཉིས་པ།
choice-side-further = ཕྱོགས་གཞན།

choice-dispute-kind-grazing_land = རྩྭ་ས།
choice-dispute-kind-livestock = ཕྱུགས་ཟོག
choice-dispute-kind-water = ཆུ།
choice-dispute-kind-wages = གླ་ཆ།
choice-dispute-kind-boundary = ས་མཚམས།
choice-dispute-kind-family = ཁྱིམ་ཚང་།
choice-dispute-kind-debt = བུ་ལོན།
choice-dispute-kind-neighbours = ཁྱིམ་མཚེས།
choice-dispute-kind-other = གཞན་དག

choice-dispute-state-registered = ཐོ་འགོད་བྱས་ཟིན།
choice-dispute-state-in_mediation = བར་འདུམ་བྱེད་བཞིན་པ།
choice-dispute-state-settled = གྲོས་མཐུན་བྱུང་ཟིན།
choice-dispute-state-referred = གཞན་ལ་སྤྲད་ཟིན།
choice-dispute-state-ended = གྲོས་མཐུན་མ་བྱུང་བར་མཇུག་བསྡུས།

choice-agreement-form-written = ཡིག་ཐོག
choice-agreement-form-oral = ངག་ཐོག

choice-activity-kind-survey = བརྟག་དཔྱད།
choice-activity-kind-training = སྦྱོང་བརྡར།
choice-activity-kind-site_study = ས་ཐོག་ཞིབ་འཇུག
choice-activity-kind-talk = དྲིལ་བསྒྲགས།
choice-activity-kind-case_talk = དངོས་བྱུང་གྱོད་དོན་གྱིས་ཁྲིམས་བཤད་པ།
choice-activity-kind-exhibition = འགྲེམས་སྟོན།

choice-survey-method-village_walk = གྲོང་ཚོ་འགྲིམས་པ།
choice-survey-method-field_study = ས་ཐོག་རྒྱུས་ལོན།
choice-survey-method-discussion = བགྲོ་གླེང་།

choice-area-policy = སྲིད་ཇུས།
choice-area-law = ཁྲིམས་ལུགས།
choice-area-health = འཕྲོད་བསྟེན་དང་བདེ་འཇགས།
choice-area-livelihood = ལས་ཞུགས་དང་ཞིང་འབྲོག་ལས།

choice-sector-agriculture = ཞིང་ལས་དང་འབྲོག་ལས།
choice-sector-water = ཆུ་བཀོད།
choice-sector-transport = འགྲིམ་འགྲུལ།
choice-sector-power = གློག
choice-sector-administration = གྲོང་ཚོའི་དོ་དམ།
choice-sector-other = གཞན་དག

choice-audience-village_committee = གྲོང་ཚོའི་ཨུ་ཡོན་ལྷན་ཁང་།
choice-audience-villagers = གྲོང་མི།
choice-audience-farmers = ཞིང་འབྲོག་པ།
choice-audience-pupils = སློབ་ཕྲུག
choice-audience-public = ཀུན།

choice-venue-village = གྲོང་ཚོ།
choice-venue-school = སློབ་གྲྭ།
choice-venue-place_of_worship = ཆོས་ལུགས་བྱེད་སྒོའི་ར་བ།
choice-venue-township = ཤང་གི་སྡོད་གནས།
choice-venue-site = བཟོ་སྐྲུན་ས་ཆ།

choice-suggestion-topic-transport = ལམ་དང་འགྲིམ་འགྲུལ།
choice-suggestion-topic-water = ཆུ།
choice-suggestion-topic-power_telecoms = གློག་དང་ཁ་པར།
choice-suggestion-topic-farming = ཞིང་ལས་དང་འབྲོག་ལས།
choice-suggestion-topic-education = སློབ་གསོ།
choice-suggestion-topic-health = འཕྲོད་བསྟེན།
choice-suggestion-topic-livelihood = ཡོང་འབབ་དང་ལས་ཀ
choice-suggestion-topic-environment = ཁོར་ཡུག
choice-suggestion-topic-public_service = གྲོང་ཚོ་དང་ལས་ཁུངས་ཀྱི་ཞབས་ཞུ།
choice-suggestion-topic-other = གཞན་དག

choice-suggestion-state-received = འབྱོར་ཟིན།
choice-suggestion-state-handed_over = བཀོད་སྤྲོད་བྱས་ཟིན།
choice-suggestion-state-replied = ལན་བཏབ་ཟིན།

choice-report-kind-thematic = ཆེད་དོན་སྙན་ཞུ།
choice-report-kind-site_study = ས་ཐོག་ཞིབ་འཇུག་གི་ཟིན་བྲིས།

choice-consultation-area-policy = སྲིད་ཇུས།
choice-consultation-area-law = ཁྲིམས་ལུགས།

choice-question-topic-pension = རྒན་གསོ།
choice-question-topic-health_insurance = སྨན་བཅོས་འགན་བཅོལ།
choice-question-topic-subsidy = རོགས་དངུལ།
choice-question-topic-education_aid = སློབ་སྦྱོང་རོགས་སྐྱོར།
choice-question-topic-housing = ཁང་པ།
choice-question-topic-labour = གླ་ལས་དང་གན་རྒྱ།
choice-question-topic-land = ས་ཞིང་དང་རྩྭ་ས།
choice-question-topic-family = ཁྱིམ་ཚང་།
choice-question-topic-lending = དངུལ་བུན།
choice-question-topic-other = གཞན་དག

choice-channel-door = ཁྱིམ་འགྲིམས།
choice-channel-counter = སྒེའུ་ཁུང་།
choice-channel-phone = ཁ་པར།
choice-channel-letter = འཕྲིན་ཡིག་གམ་འཕྲིན་ཐུང་།
choice-channel-web = མང་ཚོགས་ཀྱི་དྲ་ངོས།
choice-channel-import = ཐོ་གཞན་ནས་བླངས་པ།

choice-urgency-ordinary = སྤྱིར་བཏང་།
choice-urgency-urgent = ཛ་དྲག

choice-request-state-received = འབྱོར་ཟིན།
choice-request-state-handed_over = བཀོད་སྤྲོད་བྱས་ཟིན།
choice-request-state-accepted = ཚན་པས་སྒྲུབ་བཞིན་པ།
choice-request-state-replied = ལན་བཏབ་ཟིན།
choice-request-state-closed = མཇུག་སྒྲིལ་ཟིན།

choice-outcome-solved = ཐག་གཅོད་ཟིན།
choice-outcome-partly_solved = ཆ་ཤས་ཐག་གཅོད་ཟིན།
choice-outcome-explained = འགྲེལ་བཤད་བྱས་ཟིན།
choice-outcome-referred = གཞན་ལ་སྤྲད་ཟིན།
choice-outcome-not_competent = འགན་ཁོངས་སུ་མི་གཏོགས།
choice-outcome-cannot_be_done = སྒྲུབ་མི་ཐུབ།
choice-outcome-withdrawn = ཞུ་མཁན་གྱིས་ཕྱིར་འཐེན་བྱས།
choice-outcome-duplicate = བསྐྱར་ཟློས།
choice-outcome-unfounded = བདེན་དཔང་མ་རྙེད།

choice-resident-says-confirmed = ལན་ལ་འཐད།
choice-resident-says-contested = ཐག་གཅོད་མ་བྱུང་།
choice-resident-says-not_reached = འབྲེལ་བ་མ་ཐུབ།

choice-handover-state-open = གྲ་སྒྲིག་བཞིན་པ།
choice-handover-state-sealed = འཚོགས་ཟིན།

choice-part-lead = གཙོ་འཁུར།
choice-part-assisting = རོགས་བྱེད།

choice-project-kind-road = ལམ།
choice-project-kind-bridge = ཟམ་པ།
choice-project-kind-mill = རང་འཐག
choice-project-kind-drinking_water = འཐུང་ཆུ།
choice-project-kind-flood_works = ཆུ་ལོག་འགོག་པའི་བཟོ་སྐྲུན།
choice-project-kind-irrigation = ཞིང་ཆུ་འདྲེན་པ།
choice-project-kind-solar = ཉི་ནུས་གློག
choice-project-kind-building = སྤྱི་སྤྱོད་ཁང་པ།
choice-project-kind-other = གཞན་དག

choice-project-stage-planned = འཆར་གཞི།
choice-project-stage-under_way = བཟོ་སྐྲུན་བྱེད་བཞིན་པ།
choice-project-stage-completed = ལེགས་གྲུབ་བྱུང་ཟིན།
choice-project-stage-handed_over = རྩིས་སྤྲད་ཟིན།

choice-funding-source-township = ཤང་།
choice-funding-source-partner_unit = རོགས་སྐྱོར་ཚན་པ།
choice-funding-source-department = སྡེ་ཁག
choice-funding-source-other = གཞན་དག

choice-asset-kind-solar_unit = ཉི་ནུས་སྒྲིག་ཆས།
choice-asset-kind-mill = རང་འཐག
choice-asset-kind-pump = ཆུ་འཐེན་འཕྲུལ་འཁོར།
choice-asset-kind-farm_tool = ཞིང་ལས་ཡོ་བྱད།
choice-asset-kind-other = གཞན་དག

choice-source-kind-township = ཤང་།
choice-source-kind-partner_unit = རོགས་སྐྱོར་ཚན་པ།
choice-source-kind-department = སྡེ་ཁག

choice-health-service-check = གཟུགས་པོའི་བརྟག་དཔྱད།
choice-health-service-treatment = སྨན་བཅོས།

choice-unit-purpose-responsible = རེ་འདུན་སྒྲུབ་མཁན་འགན་འཁྲི་ཚན་པ།
choice-unit-purpose-partner = གྲོང་ཚོར་རོགས་སྐྱོར་བྱེད་པའི་ཚན་པ།
choice-unit-purpose-both = གཉིས་ཀ

choice-rank-leader = འགོ་ཁྲིད།
choice-rank-member = ལས་བྱེད་པ།

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
