# ཤོག་ངོས་ཀྱི་ཡི་གེ Draft: a native reader has yet to look these over.

layout-skip = ནང་དོན་ལ་མཆོང་།
layout-menu = འདེམས་ཐོ།
layout-navigation = ལས་རིགས་དྲུག
layout-sections = ལས་རིགས་འདིའི་ཤོག་ངོས།
layout-search = ཨང་རྟགས་སམ་ཡི་གེ་འཚོལ།
layout-languages = སྐད་ཡིག
layout-theme = ཁ་དོག
layout-theme-auto = སྒྲིག་ཆས་ལྟར།
layout-theme-light = དཀར་པོ།
layout-theme-dark = ནག་པོ།
layout-password = གསང་ཚིག་བརྗེ།
layout-sign-out = ཕྱིར་ཐོན།
layout-help = རོགས་རམ།
layout-register = མངོན་གསལ་ཐོ་འགོད།
layout-api = བྱ་རིམ་གྱི་མཐུད་སྣེ། (API)
layout-promise = རོགས་འཚོལ་མཁན་ལ་ཞབས་འདེགས་ཞུ། མི་སུ་ལའང་ཡིག་ཚགས་མི་འཇོག

page-trail = ད་ལྟའི་གནས།
page-contents = ཤོག་ངོས་འདིའི་ནང་དོན།
page-formats = རྣམ་པ་གཞན།
page-printed = པར་འདེབས་ཉིན་གྲངས།

keys-title = མཐེབ་གཞོང་།
keys-search = འཚོལ་བཤེར།
keys-new = ཐོ་འགོད་གསར་པ།
keys-move = རྗེས་མའི་ཕྲེང་། སྔོན་མའི་ཕྲེང་།
keys-open = ཕྲེང་ཁ་ཕྱེ།
keys-correct = ཡོ་བསྲང་།
keys-line = ལས་རིགས་ལ་འགྲོ།
keys-help = མཐེབ་རྣམས་སྟོན།
keys-close = ཁ་རྒྱག

chooser-title = དུས་ཡུན་དང་ས་གནས།
chooser-from = འགོ་འཛུགས།
chooser-to = མཇུག
chooser-place = ས་གནས།
chooser-everywhere = ས་གནས་ཚང་མ།
chooser-show = སྟོན།

home-title = ལས་རིགས་དྲུག་གི་གནས་ཚུལ།
home-lines = ལས་རིགས་དྲུག
home-first-steps = གོམ་པ་དང་པོ།
home-waiting = ངས་སྒྲུབ་དགོས་པ།
home-waiting-none = ཁྱེད་ཀྱིས་སྒྲུབ་དགོས་པ་མེད།
home-late = དུས་ལས་འདས་པ།
home-late-none = དུས་ལས་འདས་པ་མེད།

list-filters = འདེམས་བཙག
list-apply = འདེམས་བཙག
list-active = ད་ལྟའི་འདེམས་བཙག
list-remove = འདེམས་བཙག་འདི་མེད་པ་བཟོ།
list-reset = འདེམས་བཙག་ཚང་མ་མེད་པ་བཟོ།
list-order = གོ་རིམ།
list-pages = ཤོག་ངོས།
list-previous = སྔོན་མའི་ཤོག་ངོས།
list-next = རྗེས་མའི་ཤོག་ངོས།
list-late = དུས་འདས།

search-title = འཚོལ་བཤེར།

record-state = གནས་བབ།
record-nothing = མ་བྲིས།
record-correct = ཐོ་འདི་ཡོ་བསྲང་བྱེད།
record-void = ནོར་ནས་བཀོད་པ།
record-actions = སྒྲུབ་ཆོག་པ།
record-contact = འབྲེལ་གཏུགས།
record-contact-sealed = ལན་དགོས་པ་རེད། འབྲེལ་གཏུགས་ལ་བལྟས་ན་ཐོ་འགོད་བྱེད་པ་དང་། རྩིས་ཞིབ་པ་དང་མི་ཁོ་རང་གིས་ཤེས་ཐུབ།
record-contact-read = འབྲེལ་གཏུགས་ལ་ལྟ།
record-contact-noted = ཐེངས་གཅིག་ལས་མི་སྟོན། ཁྱེད་ཀྱིས་བལྟས་པ་ཐོ་ལ་བཀོད་ཡོད།
record-contact-withheld = ལན་དགོས་པ་རེད། དོན་འདི་སྒྲུབ་མཁན་ཁོ་ནས་འབྲེལ་གཏུགས་ལ་ལྟ་ཆོག
record-contact-erased = དུས་ཚོད་རྫོགས་ནས་འབྲེལ་གཏུགས་བསུབས་ཟིན།
record-timeline = སྒྲུབ་པའི་བརྒྱུད་རིམ།

form-choose = འདེམས་རོགས།
form-any = ཚང་མ།
form-none = མེད།
form-any-place = ས་གནས་ཚང་མ།
form-optional = (མ་བྲིས་ཀྱང་ཆོག)
form-error = ནོར་འཁྲུལ།
form-faults = ད་དུང་ཉར་མི་ཐུབ།
form-kept = ཁྱེད་ཀྱིས་བྲིས་པ་ཚང་མ་ད་དུང་ཡོད།
form-cancel = མི་ཉར་བར་ཕྱིར་ལོག
form-save = ཉར།
form-correct = ཡོ་བསྲང་ཉར།
form-reason = ཡོ་བསྲང་བྱེད་པའི་རྒྱུ་མཚན།
form-reason-hint = སྔར་གྱི་ནང་དོན་བརྒྱུད་རིམ་ནང་དུ་ལྟ་ཐུབ།

sign-in-title = ནང་འཛུལ།
sign-in-lead = ལས་ཁུངས་འདིའི་ལས་བྱེད་པའི་ཆེད།
sign-in-name = མིང་།
sign-in-password = གསང་ཚིག
sign-in-submit = ནང་འཛུལ།
sign-in-faults = ཡང་བསྐྱར་གཟིགས་རོགས།
sign-in-resident = ཁྱེད་མང་ཚོགས་ཡིན་ནམ། འདི་ནས་རེ་འདུན་ཞུ་བ་དང་། ཞུས་པའི་གནས་བབ་ལ་ལྟ།
sign-in-link-title = གསང་ཚིག་འདེམས།
sign-in-link-lead = འབྲེལ་མཐུད་འདི་ཐེངས་གཅིག་ལས་སྤྱོད་མི་ཐུབ། གསང་ཚིག་ལ་ཡིག་རྟགས་བརྒྱད་ཡན་དགོས།
sign-in-new = གསང་ཚིག་གསར་པ།
sign-in-again = གསང་ཚིག་གསར་པ་ཡང་བསྐྱར་བྲིས།
sign-in-set = གསང་ཚིག་བཟོས་ནས་ནང་འཛུལ།

trouble-403 = ཁྱེད་ཀྱི་ལས་འགན་གྱིས་འདི་སྒྲུབ་མི་ཆོག
trouble-403-advice = ལས་ཀའི་ཆེད་དུ་དགོས་ན། ལས་ཁུངས་ཀྱི་མ་ལག་དོ་དམ་པར་འདྲི།
trouble-404 = འདིར་ཅི་ཡང་མེད།
trouble-404-advice = གནས་ཡིག་ནོར་བ་ཡིན་སྲིད། ཡང་ན་ཐོ་དེ་ཁྱེད་ཀྱིས་ལྟ་མི་ཆོག
trouble-409 = གཞན་གྱིས་སྔ་ས་ནས་བཅོས་ཟིན།
trouble-409-advice = ཁྱེད་ཀྱི་ཤོག་ངོས་ཁ་ཕྱེ་བའི་སྐབས་ཐོ་འདི་གཞན་གྱིས་བཅོས་འདུག ཡང་བསྐྱར་ཁ་ཕྱེ་ནས་སྒྲུབ་རོགས། ཅི་ཡང་བརླགས་མེད།
trouble-500 = མ་གྲུབ།
trouble-500-advice = ནོར་འཁྲུལ་ནི་མ་ལག་གི་ཕྱོགས་ནས་བྱུང་བ་དང་ཐོ་ལ་བཀོད་ཡོད། ཕྱེད་ཙམ་ཉར་བ་མེད། ཡང་བསྐྱར་ཚོད་ལྟ་བྱེད་རོགས། ད་དུང་མ་གྲུབ་ན་གཤམ་གྱི་ཨང་རྟགས་དོ་དམ་པར་ཤོད།
trouble-home = ཤོག་ངོས་དང་པོར།
trouble-again = ཐོ་ཡང་བསྐྱར་ཁ་ཕྱེ།
trouble-trace = དོ་དམ་པའི་ཆེད་ཀྱི་ཨང་རྟགས།

visit-title = ཁྱིམ་འགྲིམས་ཐེངས་གཅིག་འགོད།
visit-lead = ཁྱིམ་གཅིག་ལ་ཤོག་ངོས་གཅིག ཐོས་པ་དེ་བྲིས། མེད་པ་སྟོང་པར་ཞོག རེ་རེ་བཞིན་དོན་གཅིག་ཏུ་འགྱུར།
visit-door = ཁྱིམ་གང་།
visit-people = ཁྱིམ་གྱི་མི་གྲངས།
visit-people-lead = གྲངས་ཀ་ཁོ་ན་བྲིས། མེད་ན་སྟོང་པར་ཞོག མི་གཅིག་དགོས་མཁོ་མང་པོའི་ནང་རྩི་ཆོག
visit-requests = རེ་འདུན།
visit-requests-lead = མང་ཚོགས་ཀྱིས་ལས་ཁུངས་ལ་སྒྲུབ་རོགས་ཞུ་བ།
visit-suggestions = བསམ་འཆར།
visit-suggestions-lead = ཇེ་ལེགས་སུ་གཏོང་དགོས་པ། ཁྱིམ་དང་མི་འབྲེལ།
visit-questions = དྲི་བ།
visit-questions-lead = སྲིད་ཇུས་དང་ཁྲིམས་ལུགས་སྐོར་ཅི་དྲིས་པ་དང་ཁྱེད་ཀྱིས་ཅི་ལན་བཏབ་པ། ཁྱིམ་དང་མི་འབྲེལ།
visit-dispute = མཐོང་བའི་འགལ་ཟླ།
visit-dispute-lead = ཅི་ཞིག་གི་སྐོར་དང་གང་དུ་ཡིན་པ་ཁོ་ན་བྲིས། ཁྱིམ་དང་མི་འབྲེལ། བར་འདུམ་པས་ཕྱོགས་གཉིས་ལ་འདྲི།
visit-solved = འཕྲལ་དུ་ཐག་གཅོད་བྱས།
visit-reply = ལན་དགོས།
visit-add-request = རེ་འདུན་ཡང་གཅིག
visit-add-suggestion = བསམ་འཆར་ཡང་གཅིག
visit-add-question = དྲི་བ་ཡང་གཅིག
visit-save = ཁྱིམ་འགྲིམས་ཉར།
visit-save-hint = ཤོག་ངོས་འདིའི་ནང་དོན་ཚང་མ་མཉམ་དུ་ཉར།

carry-title = ཁྱེར་དགོས་པའི་ལན།
carry-lead = སྒོ་འགྲམ་དུ་ལན་སྐད་ཆེན་པོས་ཀློག་ནས་ཐག་ཆོད་མིན་འདྲི། དེ་རྗེས་མང་ཚོགས་ཀྱིས་བཤད་པ་ལྟར་གནོན།
carry-villages = གྲོང་ཚོ།
carry-asked = ཞུས་པའི་ཉིན་གྲངས།
carry-on-day = ཉིན་གྲངས།
carry-none = འདིར་ལན་ཁྱེར་དགོས་པ་མེད།
carry-none-advice = གྲོང་ཚོ་གཞན་ཞིག་འདེམས། ཡང་ན་མང་ཚོགས་ཀྱི་གཏམ་ཉན་དུ་སོང་།

meeting-title = བཀོད་སྤྲོད་ཚོགས་འདུ།
meeting-lead = བཀོད་སྤྲོད་བྱེད་དགོས་པར་རྟགས་རྒྱག་ནས་གཙོ་འཁུར་དང་རོགས་བྱེད་ཚན་པ་འདེམས།
meeting-facts = ཚོགས་འདུ།
meeting-items = བཀོད་སྤྲོད་བྱེད་དགོས་པའི་དོན།
meeting-take = བཀོད་སྤྲོད།
meeting-all = ཚང་མ་འདེམས།
meeting-matter = དོན།
meeting-place = ས་གནས།
meeting-lead-unit = གཙོ་འཁུར།
meeting-assisting = རོགས་བྱེད།
meeting-assist-add = རོགས་བྱེད་ཚན་པ།
meeting-none = བཀོད་སྤྲོད་སྒུག་པ་མེད།
meeting-none-advice = འདེམས་བཙག་བརྗེ། ཡང་ན་ལས་དོན་རུ་ཁག་གིས་རེ་འདུན་གསར་པ་བཀོད་རྗེས་ཡོང་།
meeting-save = རྟགས་བརྒྱབ་པ་ཐོ་ནང་འགོད།
meeting-save-hint = ཚོགས་འདུ་འཚོགས་རྗེས་ཚན་པ་སོ་སོར་སྤྲོད།
meeting-received-by = ལེན་མཁན།

bulletin-narrative = བརྗོད་པ།
bulletin-figures = གྲངས་ཀ
bulletin-figure = གྲངས་ཚད།
bulletin-value = གྲངས།

figure-definition = ཅི་རྩི་བ།
figure-rule = ཇི་ལྟར་རྩི་བ།
figure-rows = གྲངས་ཀའི་རྒྱབ་ཀྱི་ཐོ།
figure-no-rows = ཁྱེད་ཀྱིས་ལྟ་ཆོག་པའི་ཐོ་མེད།
figure-seen = ཁྱེད་ཀྱིས་ལྟ་ཆོག་པ།
figure-hidden = ཁྱེད་ཀྱིས་ལྟ་མི་ཆོག་པ།
figure-hidden-why = གྲངས་ཀའི་ནང་བརྩིས་ཡོད། འོན་ཀྱང་ཁྱེད་ཀྱི་ལས་འགན་གྱིས་ཁ་ཕྱེ་མི་ཐུབ།
figure-value = བསྡོམས་འབོར།

register-title = མངོན་གསལ་ཐོ་འགོད།
register-lead = ལས་ཁུངས་འདིས་ཅི་བཙུགས་པ་ཚང་མས་ལྟ་ཆོག ཅི་འདྲི་བ། ཅི་རྩི་བ། སུ་ཞུགས་པ། གཞི་གྲངས་གང་དུ་སྐྱེལ་བ། འགྱུར་བ་རེ་རེ་མངོན་གསལ་ཉིན་ཐོར་འགོད།
register-none = བཙུགས་པ་མེད།

api-title = JSON མཐུད་སྣེ།
api-lead = དབང་ཚད་ནི་སྟེགས་བུ་དང་གཅིག་མཚུངས། བྱ་རིམ་གྱི་འགྲེལ་བཤད།
api-open = ཚང་མས་སྤྱོད་ཆོག
api-token = བརྡ་རྟགས་དགོས། Authorization: Bearer …
api-required = དགོས་ངེས།
