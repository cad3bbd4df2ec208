# རེའུ་མིག་གི་རྣམ་གྲངས། Draft: a native reader has yet to look these over.

field-household-place = གྲོང་ཚོ།
field-household-dwelling_number = སྒོ་རྟགས་ཨང་གྲངས།
hint-household-dwelling_number = སྒོའི་སྟེང་ངམ་གྲོང་ཚོའི་ཁང་པའི་ཐོ་ནང་ཡོད་པ་ལྟར་འབྲི། མིང་མ་འབྲི།

field-visit-visited_on = ཁྱིམ་འགྲིམས་ཉིན་གྲངས།
field-visit-household = ཁྱིམ་ཚང་།
field-visit-people_count = མི་གྲངས།
hint-visit-people_count = གྲངས་ཀ་ཁོ་ན་འབྲི།
field-visit-hardship_count = འཚོ་བ་དཀའ་ངལ་ཅན།
field-visit-disability_count = དབང་པོ་སྐྱོན་ཅན།
field-visit-age_count = ལོ་ན་རྒན་པའམ་གཞོན་པས་ལྟ་སྐྱོང་དགོས་པ།
field-visit-illness_count = ན་ཚ་ཡོད་པ།
hint-visit-illness_count = གྲངས་ཀ་ཁོ་ན་འབྲི། ནད་རིགས་མ་འབྲི།
field-visit-child_without_care_count = ལྟ་སྐྱོང་བྱེད་མཁན་མེད་པའི་བྱིས་པ།
field-visit-team = ལས་དོན་རུ་ཁག
field-visit-place = གྲོང་ཚོ།

field-category-code = ཚབ་རྟགས།
hint-category-code = ཐུང་ངུ་དང་གཏན་འཇགས་ཡིན་དགོས། དཔེར་ན། water
field-category-name = མིང་།
field-category-name_en = དབྱིན་ཡིག་གི་མིང་།
field-category-answer_within_days = ལན་འདེབས་པའི་ལས་ཉིན།
hint-category-answer_within_days = 1ནས་250བར། འབྱོར་བའི་རྗེས་ཀྱི་ལས་ཉིན་ནས་རྩི།

field-request-received_on = འབྱོར་བའི་ཉིན་གྲངས།
field-request-place = ས་གནས།
field-request-category = རིགས།
field-request-description = ཅི་དགོས་པ།
hint-request-description = ཞུ་མཁན་རང་གི་ཚིག་གིས་འབྲི། མིང་དང་ཁ་པར་མ་འབྲི།
field-request-location = ས་ཆ་ཏན་ཏན།
hint-request-location = དཔེར་ན། སློབ་གྲྭའི་འོག་གི་ཟམ་པ།
field-request-urgency = ཛ་དྲག་གི་ཚད།
field-request-channel = འབྱོར་ཐབས།
field-request-team = ལས་དོན་རུ་ཁག
field-request-source_reference = ཐོ་གཞན་ནང་གི་ཨང་རྟགས།
field-request-reference = ཨང་རྟགས།
field-request-state = གནས་བབ།
field-request-unit = ཚན་པ།
field-request-due_on = ལན་འདེབས་དུས་བཀག
field-request-reply = ལན།
hint-request-reply = ཁྱིམ་སྒོར་སྐད་ཆེན་པོས་ཀློག་རྒྱུ་རེད། བྱས་ཟིན་པ་འབྲི། བྱེད་རྒྱུ་མ་འབྲི།
field-request-replied_on = ལན་བཏབ་པའི་ཉིན་གྲངས།
field-request-outcome = སྒྲུབ་འབྲས།
hint-request-outcome = དོན་དངོས་ལྟར་འདེམས་རོགས། “ཐག་གཅོད་ཟིན་”ཁོ་ན་ཐག་གཅོད་ཟིན་པར་རྩི།
field-request-answer_given_on = ལན་བརྗོད་པའི་ཉིན་གྲངས།
field-request-resident_says = ཞུ་མཁན་གྱི་བསམ་ཚུལ།
field-request-closed_on = མཇུག་སྒྲིལ་བའི་ཉིན་གྲངས།
field-request-how = ཇི་ལྟར་ཐག་གཅོད་བྱས་པ།
hint-request-how = ཁྱིམ་སྒོར་ཅི་བྱས་ནས་ཐག་ཆོད་པ་འབྲི་རོགས།
field-request-says = ཞུ་མཁན་གྱི་བསམ་ཚུལ།
field-request-reason = རྒྱུ་མཚན།

field-handover-held_on = ཚོགས་འདུའི་ཉིན་གྲངས།
field-handover-place = ས་གནས།
field-handover-title = ཁ་བྱང་།
field-handover-minutes = ཚོགས་འདུའི་ཟིན་ཐོ།
field-handover-state = གནས་བབ།

field-handover_item-handover = བཀོད་སྤྲོད་ཚོགས་འདུ།
field-handover_item-request = རེ་འདུན།
hint-handover_item-request = རེ་འདུན་ནམ་བསམ་འཆར་གཅིག་ཁོ་ན་འདེམས།
field-handover_item-suggestion = བསམ་འཆར།
field-handover_item-unit = ཚན་པ།
field-handover_item-part = ཚན་པའི་འགན།
hint-handover_item-part = ཚན་པ་གཅིག་གིས་གཙོ་འཁུར་བྱེད། གཞན་གྱིས་རོགས་བྱེད་ཆོག

field-dispute-registered_on = ཐོ་འགོད་ཉིན་གྲངས།
field-dispute-place = ས་གནས།
field-dispute-kind = ཅིའི་སྐོར།
field-dispute-description = བྱུང་རིམ།
hint-dispute-description = ཕྱོགས་སོ་སོས་བཤད་པ་ལྟར་འདོད་ཚུལ་འབྲི། མིང་མ་འབྲི།
field-dispute-team = ལས་དོན་རུ་ཁག
field-dispute-reference = ཨང་རྟགས།
field-dispute-state = གནས་བབ།
field-dispute-referred_to = སུ་ལ་སྤྲད་པ།
hint-dispute-referred_to = དབང་ཚད་ཡོད་པའི་ཁྲིམས་ཁང་ངམ་ཚན་པ།
field-dispute-ended_on = མཇུག་བསྡུས་ཉིན་གྲངས།
field-dispute-reason = རྒྱུ་མཚན།

field-dispute_party-dispute = འགལ་ཟླ།
field-dispute_party-side = ཕྱོགས་གང་།
field-dispute_party-claims = འདོད་ཚུལ།
hint-dispute_party-claims = མིང་མ་འབྲི། མིང་ནི་གསང་ཉར་བྱེད་པའི་འབྲེལ་གཏུགས་ནང་འབྲི།

field-dispute_session-dispute = འགལ་ཟླ།
field-dispute_session-held_on = བར་འདུམ་ཉིན་གྲངས།
field-dispute_session-notes = སོ་སོའི་བསམ་འཆར་དང་འདུམ་ཐབས།

field-agreement-dispute = འགལ་ཟླ།
field-agreement-form = རྣམ་པ།
field-agreement-dated_on = གྲོས་མཐུན་བྱུང་བའི་ཉིན་གྲངས།
field-agreement-terms = གྲོས་མཐུན་གྱི་ནང་དོན།
hint-agreement-terms = སུས་ཉིན་ནམ་ཞིག་གི་སྔོན་ལ་ཅི་བྱེད་པ་འབྲི། “ཕྱོགས་དང་པོ་”དང་“ཕྱོགས་གཉིས་པ་”ཞེས་འབྲི། མིང་མ་འབྲི།
field-agreement-ended_on = ནུས་པ་མེད་པར་གྱུར་པའི་ཉིན་གྲངས།
field-agreement-reason = རྒྱུ་མཚན།

field-activity_series-title = ཁ་བྱང་།
field-activity_series-guest_speakers = གཏམ་བཤད་མཁན་གྱི་གྲངས།
hint-activity_series-guest_speakers = གྲངས་ཀ་ཁོ་ན་འབྲི། མིང་མ་འབྲི།

field-activity-held_on = སྤེལ་བའི་ཉིན་གྲངས།
field-activity-place = ས་གནས།
field-activity-kind = རིགས།
field-activity-title = ཁ་བྱང་།
field-activity-method = བརྟག་དཔྱད་ཀྱི་ཐབས།
hint-activity-method = བརྟག་དཔྱད་ཡིན་ན་འབྲི།
field-activity-area = ཅིའི་སྐོར།
hint-activity-area = དྲིལ་བསྒྲགས་སམ་འགྲེམས་སྟོན་ཡིན་ན་འབྲི།
field-activity-sector = ལས་རིགས་སྡེ་ཚན།
hint-activity-sector = སྦྱོང་བརྡར་རམ་ཞིབ་འཇུག་ཡིན་ན་འབྲི།
field-activity-audience = སུའི་ཆེད།
hint-activity-audience = སྦྱོང་བརྡར་ཡིན་ན་འབྲི།
field-activity-venue = སྤེལ་ས།
hint-activity-venue = ཆོས་ལུགས་བྱེད་སྒོའི་ར་བར་དྲིལ་བསྒྲགས་དང་འགྲེམས་སྟོན་ཁོ་ན་སྤེལ་ཆོག ས་གནས་ཤང་ལ་འགོད།
field-activity-head_count = འདུས་པའི་མི་གྲངས།
hint-activity-head_count = མི་ག་ཚོད་ཡོང་བ། གྲངས་ཀ་ཁོ་ན་འབྲི། མིང་མ་འབྲི།
field-activity-activity_series = བྱེད་སྒོའི་ཕྲེང་།
field-activity-team = ལས་དོན་རུ་ཁག
field-activity-findings = ཤེས་རྟོགས་བྱུང་བ།

field-suggestion-received_on = འབྱོར་བའི་ཉིན་གྲངས།
field-suggestion-place = ས་གནས།
field-suggestion-topic = བརྗོད་གཞི།
field-suggestion-suggestion = བསམ་འཆར།
hint-suggestion-suggestion = བསམ་འཆར་འདོན་མཁན་རང་གི་ཚིག་གིས་འབྲི། མིང་མ་འབྲི།
field-suggestion-reply_wanted = ལན་དགོས།
field-suggestion-team = ལས་དོན་རུ་ཁག
field-suggestion-reference = ཨང་རྟགས།
field-suggestion-state = གནས་བབ།
field-suggestion-unit = ཚན་པ།
field-suggestion-reply = ལན།
hint-suggestion-reply = བསམ་འཆར་ལྟར་ཅི་བྱས་པའམ་སྒྲུབ་མི་ཐུབ་པའི་རྒྱུ་མཚན་འབྲི།
field-suggestion-replied_on = ལན་བཏབ་པའི་ཉིན་གྲངས།
field-suggestion-answer_given_on = ལན་བརྗོད་པའི་ཉིན་གྲངས།

field-thematic_report-title = ཁ་བྱང་།
field-thematic_report-kind = རིགས།
field-thematic_report-published_on = ཁྱབ་བསྒྲགས་ཉིན་གྲངས།
hint-thematic_report-published_on = ཟིན་བྲིས་ཡིན་ན་སྟོང་པར་ཞོག
field-thematic_report-place = ས་གནས།
field-thematic_report-summary = ཤེས་རྟོགས་དང་བསམ་འཆར།

field-consultation-asked_on = དྲིས་པའི་ཉིན་གྲངས།
field-consultation-place = ས་གནས།
field-consultation-area = སྲིད་ཇུས་སམ་ཁྲིམས་ལུགས།
field-consultation-topic = བརྗོད་གཞི།
field-consultation-question = དྲི་བ།
hint-consultation-question = མིང་མ་འབྲི།
field-consultation-answer = ལན།
hint-consultation-answer = ད་དུང་རྩད་གཅོད་དགོས་ན་སྟོང་པར་ཞོག
field-consultation-answered_on = ལན་བཏབ་པའི་ཉིན་གྲངས།
field-consultation-reply_wanted = ལན་དགོས།
hint-consultation-reply_wanted = དེ་རྗེས་“ཁྱེར་དགོས་པའི་ལན་”ནང་ཡོད།
field-consultation-team = ལས་དོན་རུ་ཁག
field-consultation-answer_given_on = ལན་བརྗོད་པའི་ཉིན་གྲངས།

field-material-code = ཚབ་རྟགས།
field-material-title = ཁ་བྱང་།
field-material-bilingual = སྐད་ཡིག་གཉིས་ལྡན།
field-material-printed = པར་བཏབ་པའི་གྲངས།

field-handout-handed_on = བགོས་པའི་ཉིན་གྲངས།
field-handout-place = ས་གནས།
field-handout-material = དྲིལ་བསྒྲགས་ཡིག་ཆ།
field-handout-copies = པར་གྲངས།
field-handout-team = ལས་དོན་རུ་ཁག

field-project-name = མིང་།
field-project-kind = ཅི་སྐྲུན་པ།
field-project-place = ས་གནས།
field-project-unit = ཚན་པ།
field-project-started_on = འགོ་བཙུགས་པའི་ཉིན་གྲངས།
field-project-due_on = ལེགས་གྲུབ་དགོས་པའི་ཉིན་གྲངས།
field-project-stage = གོམ་རིམ།
field-project-planned_amount = འཆར་གཞིའི་མ་དངུལ།
field-project-purpose = དམིགས་ཡུལ།

field-project_funding-project = ལས་གཞི།
field-project_funding-posted_on = རྩིས་ལ་བཀོད་པའི་ཉིན་གྲངས།
field-project_funding-amount = དངུལ་གྲངས།
field-project_funding-source = མ་དངུལ་གྱི་འབྱུང་ཁུངས།
field-project_funding-unit = ཚན་པ།

field-expert_assignment-from_on = འགོ་འཛུགས་ཉིན་གྲངས།
field-expert_assignment-to_on = མཇུག་རྫོགས་ཉིན་གྲངས།
hint-expert_assignment-to_on = ད་དུང་སྒྲུབ་བཞིན་ན་སྟོང་པར་ཞོག
field-expert_assignment-place = ས་གནས།
field-expert_assignment-sector = ལས་རིགས་སྡེ་ཚན།
field-expert_assignment-experts = མཁས་པའི་གྲངས།
hint-expert_assignment-experts = གྲངས་ཀ་ཁོ་ན་འབྲི། མིང་མ་འབྲི།
field-expert_assignment-unit = ཚན་པ།
field-expert_assignment-task = ལས་འགན།

field-inspection-inspected_on = བལྟས་པའི་ཉིན་གྲངས།
field-inspection-place = གྲོང་ཚོ།
field-inspection-project = ལས་གཞི།
field-inspection-sector = ལས་རིགས་སྡེ་ཚན།
field-inspection-works = བལྟས་པའི་བཟོ་སྐྲུན།
field-inspection-findings = ཤེས་རྟོགས་བྱུང་བ།
hint-inspection-findings = བཟོ་སྐྲུན་གྱི་སྐོར་འབྲི། མིའི་སྐོར་མ་འབྲི།
field-inspection-team = ལས་དོན་རུ་ཁག

field-asset_handover-delivered_on = རྩིས་སྤྲད་པའི་ཉིན་གྲངས།
field-asset_handover-place = ལེན་མཁན་གྲོང་ཚོ།
field-asset_handover-project = ལས་གཞི།
field-asset_handover-kind = དངོས་པོའི་རིགས།
field-asset_handover-quantity = གྲངས་འབོར།
field-asset_handover-remark = མཆན།
hint-asset_handover-remark = བཟོ་དབྱིབས། གནས་ཚུལ། གང་གིས་དོ་དམ་བྱེད་པ། མི་སྒེར་གྱི་མིང་མ་འབྲི།

field-contribution-posted_on = རྩིས་ལ་བཀོད་པའི་ཉིན་གྲངས།
field-contribution-place = གང་གི་རོགས་སྐྱོབ་མ་དངུལ།
hint-contribution-place = མ་དངུལ་འདི་ས་གནས་གང་གི་རོགས་སྐྱོབ་མ་དངུལ་ལ་གཏོགས་པ།
field-contribution-source = འབྱུང་ཁུངས་ཀྱི་རིགས།
field-contribution-unit = ཚན་པ།
field-contribution-given_by = སྤྲོད་མཁན།
hint-contribution-given_by = ལས་ཁུངས་སམ་ཚོགས་པའི་མིང་འབྲི། མི་སྒེར་གྱི་མིང་མ་འབྲི།
field-contribution-amount = དངུལ་གྲངས།
field-contribution-purpose = དམིགས་ཡུལ།

field-distribution-distributed_on = བགོས་པའི་ཉིན་གྲངས།
field-distribution-place = ས་གནས།
field-distribution-goods = དངོས་ཟོག
hint-distribution-goods = དངོས་ཟོག་གི་མིང་དང་གྲངས། དཔེར་ན། འབྲས་སྒྱེ་མོ་40 ཇ་པར་40
field-distribution-people_count = མི་གྲངས།
field-distribution-goods_value = དངོས་ཟོག་གི་རིན་ཐང་།
field-distribution-unit = ཚན་པ།
field-distribution-team = ལས་དོན་རུ་ཁག

field-health_check-held_on = ཉིན་གྲངས།
field-health_check-place = ས་གནས།
field-health_check-service = བརྟག་དཔྱད་དམ་སྨན་བཅོས།
field-health_check-families = ཁྱིམ་ཚང་གི་གྲངས།
hint-health_check-families = གྲངས་ཀ་ཁོ་ན་འབྲི། མིང་དང་ནད་རིགས་མ་འབྲི།
field-health_check-provider = སྨན་ཁང་།

field-unit-code = ཚབ་རྟགས།
field-unit-name = མིང་།
field-unit-name_en = དབྱིན་ཡིག་གི་མིང་།
field-unit-purpose = འདིར་ཅི་བྱེད་པ།
field-unit-enforcement = བཙན་ཤེད་སྤྱོད་པའམ་ཉེས་པ་གཏོང་ཐུབ་པ།
hint-unit-enforcement = དཔེར་ན་སྤྱི་བདེ། ཞུ་མཁན་རང་གིས་དགོས་ཞེས་པ་ཐོ་ལ་བཀོད་ན་མ་གཏོགས་རེ་འདུན་ཚན་པ་དེ་འདྲར་མི་སྤྲོད།

field-team-code = ཚབ་རྟགས།
field-team-name = མིང་།
field-team-unit = ཚན་པ།

field-posting-team = ལས་དོན་རུ་ཁག
field-posting-place = གྲོང་ཚོ།
hint-posting-place = ཤང་ཡང་འབྲི་ཆོག དེའི་ཁོངས་ཀྱི་གྲོང་ཚོ་ཚང་མ་ཚུད།
field-posting-from_on = འགོ་འཛུགས་ཉིན་གྲངས།
field-posting-to_on = མཇུག་རྫོགས་ཉིན་གྲངས།
hint-posting-to_on = ད་དུང་གྲོང་ཚོར་སྡོད་བཞིན་ན་སྟོང་པར་ཞོག

field-partnership-unit = ཚན་པ།
field-partnership-place = གྲོང་ཚོ།
field-partnership-from_on = འགོ་འཛུགས་ཉིན་གྲངས།
field-partnership-to_on = མཇུག་རྫོགས་ཉིན་གྲངས།
hint-partnership-to_on = ད་དུང་རོགས་སྐྱོར་བྱེད་བཞིན་ན་སྟོང་པར་ཞོག

field-staff-name = མིང་།
field-staff-rank = མིང་ཐོ།
field-staff-team = ལས་དོན་རུ་ཁག
field-staff-unit = ཚན་པ།
field-staff-place = མིང་ཐོའི་ས་གནས།
field-staff-from_on = འགོ་འཛུགས་ཉིན་གྲངས།
field-staff-to_on = མཇུག་རྫོགས་ཉིན་གྲངས།

field-role_grant-staff = མི་སྣ།
field-role_grant-role = ལས་འགན།
field-role_grant-place = འདི་ཁོ་ནར།
hint-role_grant-place = ས་གནས་འདི་དང་དེའི་ཁོངས་གཏོགས། སྟོང་པ་ཡིན་ན་ལས་ཁུངས་ཡོངས་རྫོགས།
field-role_grant-unit = ཚན་པ།
hint-role_grant-unit = ཚན་པའི་འགན་འཁུར་བ་ཁོ་ནས་འབྲི་དགོས།
field-role_grant-team = ལས་དོན་རུ་ཁག
hint-role_grant-team = རུ་ཁག་འདི་སྡོད་པའི་གྲོང་ཚོ་ཁོ་ནར།
field-role_grant-from_on = འགོ་འཛུགས་ཉིན་གྲངས།
field-role_grant-to_on = མཇུག་རྫོགས་ཉིན་གྲངས།

field-calendar_day-day = ཉིན་གྲངས།
field-calendar_day-working = ལས་ཀ་བྱེད་པའི་ཉིན།
field-calendar_day-occasion = རྒྱུ་མཚན།
hint-calendar_day-occasion = དཔེར་ན་དུས་ཆེན་གྱི་མིང་།

field-reported_kind-code = ཚབ་རྟགས།
hint-reported_kind-code = ལས་རིགས་ཀྱི་ཚབ་རྟགས་དང་ཐ་སྙད་ཅིག དཔེར་ན། insight.meetings
field-reported_kind-line = ལས་རིགས།
field-reported_kind-name_en = དབྱིན་ཡིག་གི་མིང་།
field-reported_kind-name_zh = རྒྱ་ཡིག་གི་མིང་།
field-reported_kind-counts = ཅི་རྩི་བ།

field-reported_figure-reported_kind = གྲངས་ཚད།
field-reported_figure-stands_for_on = གྲངས་ཀའི་ཉིན་གྲངས།
field-reported_figure-place = ས་གནས།
field-reported_figure-value = གྲངས།
field-reported_figure-citation = འབྱུང་ཁུངས།
hint-reported_figure-citation = ཡིག་ཆ་དང་ཤོག་གྲངས། ཉིན་གྲངས་བཅས་འབྲི། སུས་ཀྱང་བལྟ་ཐུབ་པའི་ཆེད།
field-reported_figure-unit = ཚན་པ།

field-contact-name = མིང་།
hint-contact-name = མི་དེས་ཅི་ཞེས་འབོད་འདོད་པ་ལྟར་འབྲི།
field-contact-phone = ཁ་པར།
field-contact-address = ཁ་བྱང་།
field-contact-language = ལན་གྱི་སྐད་ཡིག
