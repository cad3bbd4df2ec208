# སྒྲུབ་པའི་བརྒྱུད་རིམ། Draft: a native reader has yet to look these over.

event-corrected = ཡོ་བསྲང་བྱས།
event-voided = རྩིས་མེད། ནོར་ནས་བཀོད་པ།
event-contact-kept = འབྲེལ་གཏུགས་ཉར།
event-contact-read = འབྲེལ་གཏུགས་ལ་བལྟས།

event-household-entered = ཐོ་ལ་བཀོད།
event-visit-made = ཁྱིམ་འགྲིམས་བྱས།

event-category-defined = བཙུགས།
event-request-received = འབྱོར་སོང་།
event-request-imported = ཐོ་གཞན་ནས་བླངས།
event-request-solved_on_the_spot = འཕྲལ་དུ་ཐག་གཅོད་བྱས།
event-request-handed_over = ཚན་པར་བཀོད་སྤྲོད་བྱས།
event-request-accepted = ཚན་པས་ལེན་རྟགས་བཀོད།
event-request-replied = ལན་བཏབ།
event-request-confirmed = ལན་བརྗོད། ཞུ་མཁན་འཐད་པ་བྱུང་།
event-request-contested = ལན་བརྗོད། ཞུ་མཁན་གྱིས་ཐག་ཆོད་མེད་ཟེར།
event-request-not_reached = ལན་བརྗོད་སྐབས་འབྲེལ་བ་མ་ཐུབ།
event-request-closed = མཇུག་སྒྲིལ་བྱས།
event-request-reopened = ཡང་བསྐྱར་སྒྲུབ།

event-handover-called = ཚོགས་འདུ་བསྐོང་།
event-handover-sealed = འཚོགས་ཟིན། དོན་རྣམས་བཀོད་སྤྲོད་བྱས།
event-handover_item-proposed = ཐོ་ནང་བཅུག

event-dispute-registered = ཐོ་འགོད་བྱས།
event-dispute-in_mediation = བར་འདུམ་འགོ་བཙུགས།
event-dispute-settled = གྲོས་མཐུན་བྱུང་།
event-dispute-reopened = ཡང་བསྐྱར་བར་འདུམ་བྱེད།
event-dispute-referred = གཞན་ལ་སྤྲད།
event-dispute-ended = གྲོས་མཐུན་མ་བྱུང་བར་མཇུག་བསྡུས།
event-dispute_party-heard = བརྗོད་པ་ཉན།
event-dispute_session-held = འཚོགས།
event-agreement-made = གྲོས་མཐུན་བྱུང་།
event-agreement-ended = མཚམས་བཞག

event-activity_series-planned = འཆར་གཞི་བཀོད།
event-activity-held = སྤེལ།

event-suggestion-received = འབྱོར་སོང་།
event-suggestion-handed_over = ཚན་པར་བཀོད་སྤྲོད་བྱས།
event-suggestion-replied = ལན་བཏབ།
event-suggestion-answer_given = ལན་བརྗོད།
event-thematic_report-entered = ཐོ་ལ་བཀོད།

event-consultation-asked = དྲིས།
event-consultation-answered = ལན་བཏབ།
event-consultation-answer_given = ལན་བརྗོད།
event-material-entered = ཐོ་ལ་བཀོད།
event-handout-given = བགོས།

event-project-entered = ཐོ་ལ་བཀོད།
event-project_funding-posted = རྩིས་ལ་བཀོད།
event-expert_assignment-sent = བཏང་།
event-inspection-made = བལྟས་ཟིན།
event-asset_handover-delivered = རྩིས་སྤྲད།

event-contribution-posted = རྩིས་ལ་བཀོད།
event-distribution-made = བགོས།
event-health_check-held = བྱས་ཟིན།

event-unit-entered = ཐོ་ལ་བཀོད།
event-team-formed = བཙུགས།
event-posting-begun = གྲོང་ཚོར་སྡོད་འགོ་བཙུགས།
event-partnership-begun = རོགས་སྐྱོར་འགོ་བཙུགས།
event-staff-enrolled = མིང་ཐོར་བཀོད།
event-role_grant-granted = དབང་ཚད་སྤྲད།
event-calendar_day-entered = ཐོ་ལ་བཀོད།
event-reported_kind-defined = བཙུགས།
event-reported_figure-reported = གོང་དུ་ཞུས།
event-places-imported = ས་མིང་ནང་འདྲེན་བྱས།

event-office-set_up = ལས་ཁུངས་བཙུགས།
event-office-restored = གྲབས་ཉར་ནས་སླར་གསོ་བྱས།
event-sign_in-given = ནང་འཛུལ་མིང་སྤྲད།
event-link-made = ཐེངས་གཅིག་གི་འབྲེལ་མཐུད་བཟོས།
event-password-set = ཐེངས་གཅིག་གི་འབྲེལ་མཐུད་ཀྱིས་གསང་ཚིག་བཀོད།
event-password-changed = གསང་ཚིག་བརྗེས།
event-session-opened = ནང་འཛུལ་བྱས།
event-session-refused = ནང་འཛུལ་མ་ཐུབ།
event-session-closed = ཕྱིར་ཐོན།
event-session-ended = ནང་འཛུལ་ཚང་མ་མཇུག་བསྒྲིལ།
event-token-added = བརྡ་རྟགས་བསྣན།
event-token-revoked = བརྡ་རྟགས་ཕྱིར་འཐེན་བྱས།
