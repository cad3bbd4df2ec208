# སྒྲུབ་པའི་བརྒྱུད་རིམ། Draft: a native reader has yet to look these over. What is not here is taken from Chinese.

event-corrected = ཡོ་བསྲང་བྱས།
event-contact-read = འབྲེལ་གཏུགས་ལ་བལྟས།
event-request-received = འབྱོར་སོང་།
event-request-solved_on_the_spot = འཕྲལ་དུ་ཐག་གཅོད་བྱས།
event-request-handed_over = ཚན་པར་བཀོད་སྤྲོད་བྱས།
event-request-replied = ལན་བཏབ།
event-request-closed = མཇུག་སྒྲིལ་བྱས།
event-dispute-registered = ཐོ་འགོད་བྱས།
event-dispute-in_mediation = བར་འདུམ་འགོ་བཙུགས།
event-dispute-settled = གྲོས་མཐུན་བྱུང་།
event-suggestion-received = འབྱོར་སོང་།
event-suggestion-handed_over = ཚན་པར་བཀོད་སྤྲོད་བྱས།
event-suggestion-replied = ལན་བཏབ།
event-consultation-asked = དྲིས།
event-consultation-answered = ལན་བཏབ།
