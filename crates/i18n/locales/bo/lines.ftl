# ལས་རིགས་དྲུག་དང་ལས་ཀ་བྱེད་མཁན། Draft: a native reader has yet to look these over.
line-programme = ལས་ཀ་བྱེད་མཁན།
line-disputes = འགལ་ཟླ་སེལ་བ།
line-insight = འགྲོ་ལམ་འཚོལ་བ།
line-outreach = སྲིད་ཇུས་དྲིལ་བསྒྲགས།
line-requests = གནད་དོན་ཐག་གཅོད།
line-projects = འཕེལ་རྒྱས་གཏོང་བ།
line-relief = རོགས་སྐྱོར།
line-ground = ལས་ཁུངས།

role-administrator = མ་ལག་དོ་དམ་པ།
role-coordinator = མཐུན་སྒྲིག་བྱེད་མཁན།
role-field = ལས་དོན་རུ་ཁག་གི་ལས་བྱེད་པ།
role-unit = ཚན་པའི་འགན་འཁུར་བ།
role-mediator = བར་འདུམ་བྱེད་མཁན།
role-relief = རོགས་སྐྱོབ་འགན་འཁུར་བ།
role-project = ལས་གཞི་འགན་འཁུར་བ།
role-leader = འགོ་ཁྲིད།
role-auditor = རྩིས་ཞིབ་པ།
