# བརྡ་ཐོ་ཀྱི་འདོན་ཐེངས། སྤེལ་བ། སྤེལ་ཟིན་པ། བསྡུར་བ།

kind-bulletin = བརྡ་ཐོ་ཀྱི་འདོན་ཐེངས།
kind-bulletin-many = སྤེལ་ཟིན་པའི་བརྡ་ཐོ།
kind-bulletin-new = འདོན་ཐེངས་གསར་པ།
kind-bulletin-empty = ད་དུང་བརྡ་ཐོ་སྤེལ་མེད། བརྡ་ཐོ་ཤོག་ངོས་སུ་རྫོགས་ཟིན་པའི་དུས་ཡུན་བདམས་ནས་སྤེལ་རོགས།
field-bulletin-number = ཨང་གྲངས།
field-bulletin-from_on = ནས།
field-bulletin-to_on = བར།
field-bulletin-covers = ས་གནས།
field-bulletin-public = མང་ཚོགས་ལ།
field-bulletin-issued_on = སྤེལ་བའི་ཉིན།
field-bulletin-sha256 = ཡི་གེའི་ར་སྤྲོད་གྲངས། (SHA-256)
field-bulletin-corrects = གང་བཅོས་པ།
field-bulletin-note = བཅོས་པའི་ནང་དོན།
event-bulletin-published = སྤེལ་ཟིན།
issues-number = ཨང་{ $number }
issues-publish = སྤེལ་བ།
issues-publish-lead = གྲངས་ཀ་དང་རྩི་སྟངས། སྙན་ཞུ་བཅས་ཨང་ཞིག་གི་འོག་གཏན་འཁེལ་བྱས་ནས་ར་སྤྲོད་གྲངས་མང་ཚོགས་ཀྱི་ཐོ་གཞུང་དུ་འགོད་ངེས། རྗེས་ཀྱི་བཅོས་ཁས་དེ་དག་མི་འགྱུར།
issues-for = སུ་ལ།
issues-for-office = ལས་ཁུངས་འདི།
issues-for-public = མང་ཚོགས།
issues-for-hint = མང་ཚོགས་ཀྱི་པར་དུ་མི་ལྔ་ལས་ཉུང་བའི་ཚོ་མི་མངོན། སུ་ཡིན་ཀྱང་“སྤེལ་ཟིན་པའི་བརྡ་ཐོ་”ནས་ཀློག་ཆོག
issues-note-hint = སྔོན་གྱི་འདོན་ཐེངས་རྗེས་གྲངས་ཀ་འགྱུར་ན་ངེས་པར་འབྲི་དགོས། གཉིས་ཀའི་འགྲམ་དུ་མངོན་ངེས།
issues-known-office = { $day }ཉིན་ལས་ཁུངས་ལ་སྤེལ་ཟིན། { $n ->
    [0] དེ་རྗེས་གྲངས་ཀ་འགྱུར་མེད།
   *[other] དེ་རྗེས་གྲངས་ཀ་{ $n }འགྱུར་འདུག
}
issues-known-public = { $day }ཉིན་མང་ཚོགས་ལ་སྤེལ་ཟིན། { $n ->
    [0] དེ་རྗེས་གྲངས་ཀ་འགྱུར་མེད།
   *[other] དེ་རྗེས་གྲངས་ཀ་{ $n }འགྱུར་འདུག
}
issues-frozen = གྲངས་ཀ་དང་རྩི་སྟངས། སྙན་ཞུ་བཅས་སྤེལ་བའི་སྐབས་ཀྱི་རང་འཇགས་ཡིན།
issues-frozen-public = གྲངས་ཀ་དང་རྩི་སྟངས། སྙན་ཞུ་བཅས་སྤེལ་བའི་སྐབས་ཀྱི་རང་འཇགས་ཡིན། མི་ལྔ་ལས་ཉུང་བའི་ཚོ་མི་མངོན།
issues-corrects = འདོན་ཐེངས་འདིས་སྔོན་གྱི་ཞིག་བཅོས་ཡོད།
issues-corrected-by = རྗེས་ཀྱི་འདོན་ཐེངས་ཤིག་གིས་འདི་བཅོས་ཡོད།
issues-changed = སྤེལ་བའི་རྗེས་གྲངས་ཀ་{ $n }འགྱུར་འདུག ད་ལྟའི་གྲངས་ཀ་འགྲམ་དུ་ཡོད།
issues-published = སྤེལ་སྐབས།
issues-now = ད་ལྟ།
issues-difference = ཁྱད་པར།
issues-as-it-stands = ད་ལྟའི་ཐོའི་རྣམ་པ།
issues-log = མང་ཚོགས་ཀྱི་ཐོ་གཞུང་།
issues-leaf = ཨང་{ $n }པ།
issues-leaf-waits = རྗེས་མའི་ཚོ་དང་མཉམ་དུ།
issues-compare = བསྡུར་བ།
issues-issued = { $day }ཉིན་སྤེལ།
issues-public-title = སྤེལ་ཟིན་པའི་བརྡ་ཐོ།
issues-public-lead = ལས་ཁུངས་འདིས་ལས་དོན་སྐོར་སྤེལ་བ། ཟླ་བ་གང་། དུས་ཚིགས་གང་། ལོ་ཕྱེད། ལོ་གང་བཅས། མི་ལྔ་ལས་ཉུང་བའི་ཚོ་མི་མངོན། འདིར་མེད་པའི་ཨང་གྲངས་ནི་ལས་ཁུངས་ནང་གི་བརྡ་ཐོ་ཡིན།
issues-none = ད་དུང་སྤེལ་མེད།
issues-feed = གསར་པ་ཐོབ་ཐབས།
refusal-bulletin-goes-on = དུས་ཡུན་འདི་རྫོགས་མེད། མཐའ་མའི་ཉིན་རྗེས་སྤེལ་རོགས།
refusal-bulletin-unreadable = འདོན་ཐེངས་འདིའི་ཡི་གེ་ཀློག་མི་ཐུབ། མ་ལག་སྐྱོང་མཁན་ལ་“doorstep verify”འཁོར་དུ་འཇུག་རོགས།
refusal-public-bulletin-period = མང་ཚོགས་ཀྱི་བརྡ་ཐོ་ནི་ཟླ་བ་གང་། དུས་ཚིགས་གང་། ལོ་ཕྱེད། ལོ་གང་ལ་བཟོ། དེའི་ཉིན་དང་པོ་དང་མཐའ་མ་འདོམས་རོགས།
problem-correction-note = དུས་ཡུན་འདི་སྤེལ་བའི་རྗེས་གྲངས་ཀ་འགྱུར་འདུག གང་བཅོས་པ་འབྲི་རོགས།
notice-bulletin-issued-subject = བརྡ་ཐོ་ཨང་ { $number } སྤེལ་ཟིན།
notice-bulletin-issued-text = བརྡ་ཐོ་ཞིག་སྤེལ་ཟིན། ཨང་ { $number } འདིར་ཀློག་རོགས། { $link }
