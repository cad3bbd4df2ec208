# བརྡ་ཐོའི་ནང་དོན། Draft: a native reader has yet to look these over.

narrative-from = { $period }་གྱི་དུས་ཡུན་ནང་།
narrative-on = { $period } ཉིན།
narrative-item = { $label } { $value }
narrative-also = གཞན་ཡང་ཐོ་ལ་བཀོད་པ། { $list }།
narrative-reported = ཚན་པས་ཞུས་པ། { $list }།
narrative-reported-source = ཚན་པས་ཞུས་པ། { $list } (འབྱུང་ཁུངས། { $source })།
narrative-nothing = དུས་ཡུན་འདིའི་ནང་ཟིན་ཐོ་མེད།
narrative-withheld = ལས་རིགས་འདིའི་གྲངས་ཀ་མི་སྟོན།

narrative-lead-who = { $when } { $list } { $office } ཡིས་ { $place } རུ་སྤེལ་བའི་ལས་ཀར་ཞུགས།
narrative-lead-who-programme-leaders = རྫོང་རིམ་པའི་འགོ་ཁྲིད་{ $programme-leaders }
narrative-lead-who-programme-staff = ལས་དོན་རུ་ཁག་གི་ལས་བྱེད་པ་{ $programme-staff }
narrative-lead-when = { $when } { $office } ཡིས་ { $place } རུ་ལས་ཀ་སྤེལ།
narrative-lead-nothing = { $when } { $office } ལ་ { $place } སྐོར་གྱི་ཟིན་ཐོ་མེད།
narrative-lead-whole-who = { $when } { $list } { $office } ཡི་ལས་ཀར་ཞུགས།
narrative-lead-whole-when = { $when } { $office } ཡིས་ལས་ཀ་སྤེལ།
narrative-lead-whole-nothing = { $when } { $office } ལ་ཟིན་ཐོ་མེད།
narrative-lead-done = ལས་དོན་རུ་ཁག་གིས་{ $list }་བྱས།
narrative-lead-done-requests-households_visited = ཁྱིམ་ཚང་{ $requests-households_visited } ལ་བཅར་འདྲི
narrative-lead-done-requests-received = རེ་འདུན་{ $requests-received } བསྡུ་ལེན
narrative-lead-done-disputes-registered = འགལ་ཟླ་{ $disputes-registered } ཐོ་འགོད
narrative-lead-done-insight-suggestions = བསམ་འཆར་{ $insight-suggestions } བསྡུ་ལེན

narrative-disputes-nothing = དུས་ཡུན་འདིའི་ནང་འགལ་ཟླ་ཐོ་འགོད་བྱས་མེད་ལ་བར་འདུམ་གྱིས་ཐག་གཅོད་བྱས་པའང་མེད།
narrative-disputes-registered = ལས་དོན་རུ་ཁག་གིས་འགལ་ཟླ་{ $disputes-registered } ཐོ་འགོད་བྱས།
narrative-disputes-none-registered = འགལ་ཟླ་གསར་པ་ཐོ་འགོད་བྱས་མེད།
narrative-disputes-settled = དུས་ཡུན་གཅིག་གི་ནང་འགལ་ཟླ་{ $disputes-settled } ལ་ཡིག་ཐོག་གམ་ངག་ཐོག་གི་གྲོས་མཐུན་བྱུང་ནས་བར་འདུམ་གྱིས་ཐག་གཅོད་བྱས།
narrative-disputes-none-settled = དུས་ཡུན་འདིའི་ནང་བར་འདུམ་གྱིས་ཐག་གཅོད་བྱས་པའི་འགལ་ཟླ་མེད།

narrative-insight-nothing = དུས་ཡུན་འདིའི་ནང་བརྟག་དཔྱད་དང་ཞིབ་འཇུག སྦྱོང་བརྡར་བཅས་སྤེལ་མེད་ལ་བསམ་འཆར་འབྱོར་བའང་མེད།
narrative-insight-studied = གྲོང་ཚོའི་དགོས་མཁོ་ཤེས་པའི་ཆེད་ལས་དོན་རུ་ཁག་གིས་{ $list }་བྱས།
narrative-insight-studied-insight-surveys = ས་ཐོག་བརྟག་དཔྱད་ཐེངས་{ $insight-surveys }
narrative-insight-studied-insight-site_studies = རྨང་གཞིའི་བཟོ་སྐྲུན་ལས་གཞིའི་ས་ཐོག་ཞིབ་འཇུག་ཐེངས་{ $insight-site_studies }
narrative-insight-suggestions = མང་ཚོགས་ཀྱིས་བསམ་འཆར་{ $insight-suggestions } བཏོན།
narrative-insight-trainings = གྲོང་ཚོའི་ཨུ་ཡོན་ལྷན་ཁང་ལ་སྦྱོང་བརྡར་ཐེངས་{ $insight-committee_trainings } སྤེལ།
narrative-insight-reports = ལས་ཁུངས་ཀྱིས་ཆེད་དོན་སྙན་ཞུ་{ $insight-thematic_reports } ཁྱབ་བསྒྲགས་བྱས།

narrative-outreach-nothing = དུས་ཡུན་འདིའི་ནང་དྲིལ་བསྒྲགས་དང་འགྲེམས་སྟོན་སྤེལ་མེད། དྲི་བར་ལན་བཏབ་པ་དང་ཡིག་ཆ་བགོས་པའང་མེད།
narrative-outreach-policy = སྲིད་ཇུས་ཐད་ལས་དོན་རུ་ཁག་གིས་{ $list }་བྱས།
narrative-outreach-policy-outreach-policy_talks = དྲིལ་བསྒྲགས་ཐེངས་{ $outreach-policy_talks }
narrative-outreach-policy-outreach-policy_consultations = དྲི་བ་{ $outreach-policy_consultations } ལ་ལན་འདེབས
narrative-outreach-exhibitions-visited = པར་རིས་འགྲེམས་སྟོན་ཐེངས་{ $outreach-exhibitions } སྤེལ། མི་{ $outreach-exhibition_visitors } ཡིས་བལྟས།
narrative-outreach-exhibitions = ལས་དོན་རུ་ཁག་གིས་པར་རིས་འགྲེམས་སྟོན་ཐེངས་{ $outreach-exhibitions } སྤེལ།
narrative-outreach-law-reach = ཁྲིམས་ལུགས་དྲིལ་བསྒྲགས་{ $list } སྤེལ། མི་{ $outreach-legal_talks_reach } ཡིས་ཉན།
narrative-outreach-law = ཁྲིམས་ལུགས་དྲིལ་བསྒྲགས་{ $list } སྤེལ།
narrative-outreach-law-outreach-legal_talks_village = གྲོང་ཚོར་ཐེངས་{ $outreach-legal_talks_village }
narrative-outreach-law-outreach-legal_talks_school = སློབ་གྲྭར་ཐེངས་{ $outreach-legal_talks_school }
narrative-outreach-law-outreach-legal_talks_worship = ཆོས་ལུགས་བྱེད་སྒོའི་ར་བར་ཐེངས་{ $outreach-legal_talks_worship }
narrative-outreach-cases-speakers = གཏམ་བཤད་མཁན་{ $outreach-guest_speakers } ཡིས་དངོས་བྱུང་གྱོད་དོན་ཐེངས་{ $outreach-case_talks } བཤད།
narrative-outreach-cases = དངོས་བྱུང་གྱོད་དོན་ཐེངས་{ $outreach-case_talks } བཤད།
narrative-outreach-legal-questions = ལས་དོན་རུ་ཁག་གིས་ཁྲིམས་ལུགས་ཀྱི་དྲི་བ་{ $outreach-legal_consultations } ལ་ལན་བཏབ།
narrative-outreach-booklets = མང་ཚོགས་ལ་སྐད་གཉིས་ཤན་སྦྱར་དེབ་ཆུང་{ $outreach-booklets_bilingual } བགོས།

narrative-requests-nothing = དུས་ཡུན་འདིའི་ནང་ཁྱིམ་འགྲིམས་བྱས་མེད་ལ་རེ་འདུན་འབྱོར་བའང་མེད།
narrative-requests-visited-needs = ལས་དོན་རུ་ཁག་གིས་ཁྱིམ་ཚང་{ $requests-households_visited } ལ་བཅར་འདྲི་བྱས་པས་མི་{ $requests-people_reached } ལ་ཁྱབ། དེའི་ནང་ { $list } ཡོད།
narrative-requests-visited = ལས་དོན་རུ་ཁག་གིས་ཁྱིམ་ཚང་{ $requests-households_visited } ལ་བཅར་འདྲི་བྱས་པས་མི་{ $requests-people_reached } ལ་ཁྱབ།
narrative-requests-households = ལས་དོན་རུ་ཁག་གིས་ཁྱིམ་ཚང་{ $requests-households_visited } ལ་བཅར་འདྲི་བྱས།
narrative-requests-none-visited = དུས་ཡུན་འདིའི་ནང་ཁྱིམ་འགྲིམས་བྱས་མེད།
narrative-requests-needs-requests-need_disability = དབང་པོ་སྐྱོན་ཅན་{ $requests-need_disability }
narrative-requests-needs-requests-need_hardship = དཀའ་ངལ་ཅན་{ $requests-need_hardship }
narrative-requests-received-solved = མང་ཚོགས་ཀྱིས་རེ་འདུན་{ $requests-received } ཞུས། { $percent ->
        [100] དུས་ཡུན་མཇུག་བར་དེ་ཚང་མ་ཐག་གཅོད་ཟིན། ({ $requests-received } ལས་{ $requests-solved })
        [0] དེའི་ནང་ནས་{ $requests-solved } (བརྒྱ་ཆའི་གཅིག་ལས་ཉུང་བ་) དུས་ཡུན་མཇུག་བར་ཐག་གཅོད་ཟིན།
       *[other] དེའི་ནང་ནས་{ $requests-solved } (བརྒྱ་ཆ་{ $percent }) དུས་ཡུན་མཇུག་བར་ཐག་གཅོད་ཟིན།
    }
narrative-requests-received-none-solved = མང་ཚོགས་ཀྱིས་རེ་འདུན་{ $requests-received } ཞུས། དུས་ཡུན་མཇུག་བར་ཐག་གཅོད་ཟིན་པ་མེད།
narrative-requests-received = མང་ཚོགས་ཀྱིས་རེ་འདུན་{ $requests-received } ཞུས།
narrative-requests-none-received = རེ་འདུན་གསར་པ་འབྱོར་མེད།
narrative-requests-handed-over = བཀོད་སྤྲོད་ཚོགས་འདུ་ཐེངས་{ $requests-handover_meetings } འཚོགས་ནས་རེ་འདུན་{ $requests-handed_over } འགན་འཁྲི་ཚན་པ་{ $requests-units } ལ་བཀོད་སྤྲོད་བྱས།
narrative-requests-handed-over-units = བཀོད་སྤྲོད་ཚོགས་འདུར་རེ་འདུན་{ $requests-handed_over } འགན་འཁྲི་ཚན་པ་{ $requests-units } ལ་བཀོད་སྤྲོད་བྱས།
narrative-requests-meetings = ལས་ཁུངས་ཀྱིས་བཀོད་སྤྲོད་ཚོགས་འདུ་ཐེངས་{ $requests-handover_meetings } འཚོགས།
narrative-requests-none-handed-over = རེ་འདུན་བཀོད་སྤྲོད་བྱས་མེད།

narrative-projects-nothing = དུས་ཡུན་འདིའི་ནང་མཁས་པ་བཏང་མེད། བཟོ་སྐྲུན་ལ་བལྟས་པ་དང་རྩིས་སྤྲད་པའང་མེད།
narrative-projects-farming = ཞིང་ལས་ཐད་ལག་རྩལ་བ་{ $projects-agri_technicians } བཏང་ནས་ཤང་{ $projects-townships_served } རུ་གྲོང་མི་{ $projects-farmers_trained } ལ་སྦྱོང་བརྡར་སྤྲད།
narrative-projects-farm-training = ཤང་{ $projects-townships_served } རུ་གྲོང་མི་{ $projects-farmers_trained } ལ་ཞིང་ལས་སྦྱོང་བརྡར་སྤྲད།
narrative-projects-technicians = ཞིང་ལས་ཐད་ལག་རྩལ་བ་{ $projects-agri_technicians } བཏང་།
narrative-projects-water = ཆུ་བཀོད་ཐད་མཁས་པ་{ $projects-water_inspectors } བཏང་ནས་གྲོང་ཚོ་{ $projects-villages_inspected } ཡི་འཐུང་ཆུ་དང་ཆུ་ལོག་འགོག་པའི་བཟོ་སྐྲུན་ལ་བལྟས།
narrative-projects-inspected = གྲོང་ཚོ་{ $projects-villages_inspected } ཡི་འཐུང་ཆུ་དང་ཆུ་ལོག་འགོག་པའི་བཟོ་སྐྲུན་ལ་བལྟས།
narrative-projects-water-staff = ཆུ་བཀོད་ཐད་མཁས་པ་{ $projects-water_inspectors } བཏང་།
narrative-projects-mills-solar = གྲོང་ཚོ་{ $projects-villages_with_mills } ཡི་རང་འཐག་ལ་མ་དངུལ་སྤྲད། ཉི་ནུས་སྒྲིག་ཆས་{ $projects-solar_units } བགོས།
narrative-projects-mills = གྲོང་ཚོ་{ $projects-villages_with_mills } ཡི་རང་འཐག་ལ་མ་དངུལ་སྤྲད།
narrative-projects-solar = གྲོང་ཚོར་ཉི་ནུས་སྒྲིག་ཆས་{ $projects-solar_units } བགོས།

narrative-relief-nothing = དུས་ཡུན་འདིའི་ནང་རོགས་སྐྱོབ་མ་དངུལ་བསྡུས་པ་དང་བགོས་པ་མེད།
narrative-relief-raised-sources = རོགས་སྐྱོབ་ཀྱི་ཆེད་འབྱུང་ཁུངས་རིགས་{ $relief-sources } ནས་ { $relief-raised } བསྡུས།
narrative-relief-raised = རོགས་སྐྱོབ་ཀྱི་ཆེད་ { $relief-raised } བསྡུས།
narrative-relief-none-raised = དུས་ཡུན་འདིའི་ནང་རོགས་སྐྱོབ་མ་དངུལ་བསྡུས་མེད།
narrative-relief-goods = རིན་ཐང་ { $relief-goods_value } ཡི་དངོས་པོ་མི་{ $relief-people_visited } ལ་བགོས།
narrative-relief-people = དངོས་པོའི་རོགས་སྐྱོར་མི་{ $relief-people_visited } ལ་ཐོབ།
narrative-relief-health = ཁྱིམ་ཚང་{ $relief-health_checks } ལ་རིན་མེད་བརྟག་དཔྱད་དམ་སྨན་བཅོས་བྱས།
