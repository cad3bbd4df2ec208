# སྒྲུབ་ཆོག་པ། Draft: a native reader has yet to look these over.

action-request-solution = འཕྲལ་དུ་ཐག་གཅོད་བྱས།
action-request-solution-lead = ཁྱིམ་སྒོའི་འགྲམ་དུ་ཐག་གཅོད་ཐུབ་པ་དེ་འཕྲལ་དུ་ཐག་གཅོད། ཐག་ཆོད་མིན་ཞུ་མཁན་གྱིས་བཤད།
action-request-acceptance = རེ་འདུན་ལ་ལེན་རྟགས་བཀོད།
action-request-acceptance-lead = ཚན་པས་རེ་འདུན་འདི་སྒྲུབ་རྒྱུ་ཁས་ལེན། ལན་འདེབས་ཀྱི་དུས་བཀག་མི་འགྱུར།
action-request-reply = རེ་འདུན་ལ་ལན་འདེབས།
action-request-reply-lead = ལན་འདི་ཞུ་མཁན་ལ་ཀློག་ནས་བསྒྲགས། དེ་རྗེས་ཚན་པས་མིན་པར་ལས་ཁུངས་ཀྱིས་མཇུག་སྒྲིལ།
action-request-answer = ལན་བརྗོད།
action-request-answer-lead = ལན་སྐད་ཆེན་པོས་ཀློག་ནས་འདྲི། ཐག་ཆོད་མེད་ན་རེ་འདུན་ཕྱིར་ལོག་ནས་མུ་མཐུད་སྒྲུབ།
action-request-closure = རེ་འདུན་མཇུག་སྒྲིལ།
action-request-closure-lead = སྔོན་ལ་ཞུ་མཁན་ལ་འདྲི། འདྲི་ས་མེད་ན་རྒྱུ་མཚན་འབྲི་རོགས།
action-request-reopening = ཡང་བསྐྱར་སྒྲུབ་པ།
action-request-reopening-lead = རེ་འདུན་སྒྲུབ་མཁན་གྱི་ལག་ཏུ་ཕྱིར་ལོག གྲངས་ཀའི་ནང་བརྩིས་ཟིན་པ་ཕྱིར་འཐེན།

action-handover-seal = ཚོགས་འདུ་འཚོགས་ནས་བཀོད་སྤྲོད་བྱེད།
action-handover-seal-lead = ཐོ་ནང་གི་དོན་རེ་རེ་གཙོ་འཁུར་ཚན་པར་སྤྲོད། དེ་རྗེས་ཁ་སྣོན་མི་ཆོག

action-dispute-referral = འགལ་ཟླ་གཞན་ལ་སྤྲོད།
action-dispute-referral-lead = དབང་ཚད་ཡོད་པའི་ཁྲིམས་ཁང་ངམ་ཚན་པར་སྤྲོད། ཉེས་དོན་ཡིན་ན་ངེས་པར་དུ་སྤྲོད་དགོས།
action-dispute-ending = གྲོས་མཐུན་མ་བྱུང་བར་མཇུག་བསྡུ།
action-dispute-ending-lead = བར་འདུམ་མཇུག་རྫོགས། ཕྱོགས་གང་ཡིན་ཡང་ཁྲིམས་ཁང་ལ་གཏུགས་ཆོག
action-agreement-ending = གྲོས་མཐུན་མཚམས་འཇོག
action-agreement-ending-lead = འགལ་ཟླ་ཡང་བསྐྱར་བར་འདུམ་བྱེད། ཐག་གཅོད་ཟིན་པར་མི་རྩི།

action-suggestion-reply = བསམ་འཆར་ལ་ལན་འདེབས།
action-suggestion-answer = ལན་བརྗོད།
action-suggestion-answer-lead = ལན་སྐད་ཆེན་པོས་བཀླགས་པའམ་སྤྲད་ཟིན་པ་ཐོ་ལ་འགོད།

action-consultation-reply = དྲི་བར་ལན་འདེབས།
action-consultation-answer = ལན་བརྗོད།
action-consultation-answer-lead = ལན་སྐད་ཆེན་པོས་བཀླགས་པའམ་སྤྲད་ཟིན་པ་ཐོ་ལ་འགོད།
