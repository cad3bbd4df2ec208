# བརྡ་ཐོའི་ཐ་སྙད། Draft: a native reader has yet to look these over.

issue-title = { $place } ལས་རིགས་དྲུག་གི་གནས་ཚུལ་བརྡ་ཐོ། { $period }
issue-office = ལས་ཁུངས།
issue-place = ས་ཆ།
issue-period = དུས་ཚོད།
issue-both-days = { $period } (ཉིན་དང་པོ་དང་མཐའ་མ་ཚུད།)
issue-narrative = བྱ་བའི་གནས་ཚུལ།
issue-figures = གྲངས་ཀ
issue-notes = མཆན།

issue-column-line = ལས་རིགས།
issue-column-figure = རྣམ་གྲངས།
issue-column-value = གྲངས་ཀ
issue-column-unit = རྩི་ཐབས།
issue-column-counts = ཇི་ལྟར་རྩི་བ།

issue-public = འདི་ནི་ཀུན་ལ་བསྒྲགས་པའི་བརྡ་ཐོ་ཡིན། མི་ལྔ་མ་ལོངས་པའི་མང་ཚོགས་ཀྱི་གྲངས་མི་སྟོན།
issue-withheld = མི་སྟོན།
issue-draft = འདི་ནི་ཟིན་བྲིས་ཙམ་ཡིན། བོད་ཡིག་མཁས་པས་ད་དུང་ཞུ་དག་གནང་དགོས།
issue-note-counted = གྲངས་ཀ་ཚང་མ་རྩི་བའི་ཉིན་གྱི་ལས་ཁུངས་ཀྱི་ཟིན་ཐོ་ནས་བརྩིས་པ་ཡིན། ཟིན་ཐོ་བཅོས་ན་གྲངས་ཀའང་འགྱུར།
issue-note-over = བྱ་བའི་གནས་ཚུལ་ནང་གི་“ལྷག་”ཅེས་པའི་གྲངས་ནི་ཨང་ཀི་དང་པོ་གཉིས་ལས་མ་བྲིས་པ་ཡིན། རེའུ་མིག་ནང་ཆ་ཚང་ཡོད།
issue-note-solved = “ཐག་གཅོད་ཟིན་”ཞེས་མཇུག་བསྒྲིལ་བའི་རེ་འདུན་ཁོ་ན་ཐག་གཅོད་ཟིན་པར་རྩི། འགྲེལ་བཤད་བྱས་པ་དང་གཞན་ལ་སྤྲད་པ། ཁས་བླངས་པ་བཅས་མི་རྩི།
issue-note-reported = ཞུས་པའི་གྲངས་ནི་ཚན་པས་འབྱུང་ཁུངས་དང་བཅས་ཞུས་པའི་གྲངས་གཅིག་ཡིན། ལས་ཁུངས་ལ་དེའི་ཟིན་ཐོ་མེད།
issue-note-reported-counts = ཚན་པས་ཞུས་པའི་གྲངས་གཅིག ཟིན་ཐོ་མེད།
issue-note-source = “{ $label }”ཡི་འབྱུང་ཁུངས། { $source }

unit-count = ཟིན་ཐོའི་གྲངས།
unit-sum = བསྡོམས་འབོར།
unit-distinct = མི་འདྲ་བའི་གྲངས།
unit-money = སྒོར།
unit-reported = ཚན་པས་ཞུས་པ།
count-records = ཟིན་ཐོ་{ $n }
