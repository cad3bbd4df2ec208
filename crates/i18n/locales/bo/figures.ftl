# གྲངས་ཀ་ཁག་གི་མིང་། Draft: a native reader has yet to look these over.
figure-programme-leaders = རྫོང་རིམ་པའི་འགོ་ཁྲིད།
figure-programme-staff = ལས་བྱེད་པ།
figure-disputes-registered = ཐོ་འགོད་བྱས་པའི་འགལ་ཟླ།
figure-disputes-settled = བར་འདུམ་བྱས་པའི་འགལ་ཟླ།
figure-insight-suggestions = བསམ་འཆར་བསྡུ་ལེན།
figure-outreach-policy_talks = སྲིད་ཇུས་དྲིལ་བསྒྲགས།
figure-outreach-exhibitions = པར་རིས་འགྲེམས་སྟོན།
figure-outreach-legal_talks_village = གྲོང་ཚོའི་ཁྲིམས་ལུགས་དྲིལ་བསྒྲགས།
figure-outreach-legal_talks_school = སློབ་གྲྭའི་ཁྲིམས་ལུགས་དྲིལ་བསྒྲགས།
figure-requests-households_visited = བཅར་འདྲི་བྱས་པའི་ཁྱིམ་ཚང་།
figure-requests-need_disability = དབང་པོ་སྐྱོན་ཅན།
figure-requests-need_hardship = དཀའ་ངལ་ཅན་གྱི་མང་ཚོགས།
figure-requests-solved = ཐག་གཅོད་ཟིན་པའི་རེ་འདུན།
figure-requests-units = འགན་འཁྲི་ཚན་པ།
