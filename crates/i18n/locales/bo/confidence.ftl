# གསང་བའི་སྙན་ཞུ། ཛ་དྲག་གི་དུས་སུ་ཁ་འབྱེད་པ། བཙན་དབང་ཡོད་པའི་ཚན་པར་སྤྲོད་འདོད། (ཟིན་བྲིས།)

confidence-choice = གཞུང་ལས་ཁང་དང་ལས་དོན་རུ་ཁག ཡང་ན་ཚན་པའི་མི་ཞིག་གི་སྤྱོད་ཚུལ་སྐོར་ཡིན་ནམ། རྡུང་བརྡེག སྡིགས་ར། དངུལ་སྲོང་བ། དགྲ་ཤ་ལེན་པ་བཅས་འདིར་མ་འབྲི།
confidence-choice-link = གསང་བའི་ཐོག་ནས་ཞུ།
confidence-report-title = གསང་བའི་ཐོག་ནས་ཞུ།
confidence-report-lead = འདིར་ལས་ཀ་བྱེད་མཁན་གྱི་རྡུང་བརྡེག་དང་སྡིགས་ར། འགལ་སྤྱོད། དགྲ་ཤ་ལེན་པ་བཅས་ཞུ་ས་ཡིན། ཁྱེད་ཀྱིས་བྲིས་པ་གཤམ་གསལ་གྱི་མི་ཉུང་ཤས་ཁོ་ནས་ཀློག་ཐུབ། ཁྱེད་རང་སུ་ཡིན་པ་བཤད་མི་དགོས།
confidence-ordinary = དོན་གཞན་ཞིག་ཡིན།
confidence-ask-text = ཅི་ཞིག་བྱུང་།
confidence-ask-text-hint = རང་གི་ཚིག་གིས་འབྲི་རོགས། སུས་ཅི་བྱས། སུ་ཞིག་གིས་མཐོང་།
confidence-ask-place = ས་ཆ་དང་དུས་ཚོད།
confidence-ask-about = སུའི་སྐོར་ཡིན།
confidence-ask-about-lead = འདིར་རྟགས་བརྒྱབ་པའི་མིས་ཀློག་མི་ཐུབ།
confidence-ask-units = ཚན་པ།
confidence-ask-teams = ལས་དོན་རུ་ཁག
confidence-ask-roles = གཞུང་ལས་ཁང་གི་མི།
confidence-ask-handlers = མི་འདི་ཚོས་ཀློག་གི་ཡོད། རྟགས་བརྒྱབ་པ་མ་གཏོགས།
confidence-ask-reach = ཁྱེད་ལ་འབྲེལ་བ་ཇི་ལྟར་བྱེད་དགོས།
confidence-ask-reach-lead = སྟོང་པར་བཞག་ཆོག ཨང་རྟགས་དང་གསང་ཨང་གིས་གནས་ཚུལ་ལྟ་ཐུབ།
confidence-ask-contact = བདེ་འཇགས་ཀྱི་འབྲེལ་བ་བྱེད་ཐབས།
confidence-slip-lead = ད་ལྟ་པར་འདེབས་པའམ་ཨང་རྟགས་དང་གསང་ཨང་བྲིས་ནས་ཉོར། འཛིན་བྱང་འདི་སུས་ཀྱང་བསྐྱར་དུ་བཟོ་མི་ཐུབ།
confidence-at-received = འབྱོར་སོང་།
confidence-at-looked_into = བརྟག་བཞིན་པ།
confidence-at-referred = སྤྲོད་ཟིན།
confidence-at-answered = ལན་བཏབ་ཟིན།
confidence-at-closed = མཇུག་སྒྲིལ་ཟིན།
