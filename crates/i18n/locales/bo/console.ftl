# ལས་བྱ་ཁང་གི་ཤོག་ངོས་རང་གི་ཚིག (draft)

page-home = གཙོ་ངོས།
page-bulletin = གནས་ཚུལ་བརྡ་ཐོ།
page-places = ས་མིང་།
page-answers = ལན་འདེབས།
page-visit = ཁྱིམ་འགྲིམས་ཐོ་འགོད།

notice-saved = ཉར་ཟིན།
notice-corrected = ཡོ་བསྲང་ཟིན། སྔར་གྱི་ནང་དོན་བརྒྱུད་རིམ་ནང་ད་དུང་ཀློག་ཐུབ།
notice-voided = རྩིས་མེད་དུ་བཏང་ཟིན། ཉར་ཡོད་མོད། ཐོ་ནང་མི་སྟོན་ཞིང་གྲངས་སུ་མི་རྩི།
notice-done = གྲུབ་སོང་།
notice-given = ལན་བརྗོད་ཟིན་པ་ཐོ་ལ་བཀོད།
notice-password-set = ཁྱེད་ཀྱི་གསང་ཚིག་བཀོད་ཟིན།

preset-season = 2025ལོའི་བྱེད་སྒོའི་དུས་ཡུན།
preset-month = ཟླ་འདི།
preset-last-month = ཟླ་སྔོན་མ།
preset-year = ལོ་འདི།
preset-all = ཚང་མ།

card-disputes-registered = ཐོ་འགོད་བྱས་པ།
card-disputes-settled = བར་འདུམ་བྱས་པ།
card-insight-suggestions = བསམ་འཆར།
card-insight-surveys = ས་ཐོག་བརྟག་དཔྱད།
card-insight-thematic_reports = ཞིབ་འཇུག་སྙན་ཞུ།
card-outreach-policy_talks = སྲིད་ཇུས་དྲིལ་བསྒྲགས།
card-outreach-policy_consultations = ལན་བཏབ་པའི་དྲི་བ།
card-outreach-booklets_bilingual = སྐད་གཉིས་ཤན་སྦྱར་དེབ་ཆུང་།
card-requests-households_visited = བཅར་འདྲི་བྱས་པའི་ཁྱིམ་ཚང་།
card-requests-received = འབྱོར་བའི་རེ་འདུན།
card-requests-solved = ཐག་གཅོད་ཟིན་པ།
card-requests-handed_over = བཀོད་སྤྲོད་བྱས་པ།
card-projects-farmers_trained = སྦྱོང་བརྡར་བྱས་པའི་གྲོང་མི།
card-projects-villages_inspected = བལྟས་ཟིན་པའི་གྲོང་ཚོ།
card-projects-solar_units = ཉི་ནུས་སྒྲིག་ཆས།
card-relief-raised = བསྡུས་པའི་མ་དངུལ།
card-relief-people_visited = དངོས་པོས་རོགས་སྐྱོར་བྱས་པའི་མི།
card-relief-health_checks = བརྟག་དཔྱད་བྱས་པའི་ཁྱིམ་ཚང་།

home-since = { $day } ནས།
home-oldest = སྔ་ཤོས་{ $day } ནས།
home-days-late = ཉིན་{ $n }འགྱངས།
home-late-all = འགྱངས་པ་{ $n }ཚང་མ།

wait-inbox = རེ་འདུན་ལ་ཞིབ་བཤེར་བྱས་ནས་སྒྲུབ་མཁན་འདེམས།
wait-inbox-many = བསྡུ་སྒམ་ནང་རེ་འདུན་{ $n }སྒུག་ཡོད།
wait-objection = མི་འཐད་པའི་ཞུ་བ་ཐག་གཅོད་དགོས།
wait-extension = དུས་འགྱངས་ཞུ་བ་ཐག་གཅོད་དགོས།
wait-appeal = ཞུ་གཏུག་ཐག་གཅོད་དགོས།
wait-arbiter = སུས་སྒྲུབ་པ་ཐག་གཅོད་དགོས།
wait-arbiter-many = རེ་འདུན་{ $n }སུས་སྒྲུབ་པ་ཁྱེད་ཀྱིས་ཐག་གཅོད་དགོས།
wait-kept = ལས་ཁུངས་རང་ལ་བཞག་པར་ལན་འདེབས་དགོས།
wait-kept-many = རེ་འདུན་{ $n }ལས་ཁུངས་རང་ལ་བཞག་ནས་ལན་སྒུག་ཡོད།
wait-finish = སྒྲུབ་ནས་ལན་འདེབས།
wait-finish-many = རེ་འདུན་{ $n }སྒྲུབ་བཞིན་ཡོད།
wait-close = ཞུ་མཁན་ལ་དྲིས་རྗེས་མཇུག་སྒྲིལ།
wait-close-many = ལན་ཡོད་པའི་རེ་འདུན་{ $n }མཇུག་སྒྲིལ་སྒུག་ཡོད།
wait-suggestion = བསམ་འཆར་ལ་ལན་འདེབས།
wait-suggestion-many = བསམ་འཆར་{ $n }ལན་སྒུག་ཡོད།
wait-meeting = ཚོགས་འདུ་འཚོགས།
wait-meeting-many = ཚོགས་འདུ་{ $n }གྲ་སྒྲིག་བཞིན་ཡོད།
wait-accept = རེ་འདུན་ལ་ལེན་རྟགས་བཀོད།
wait-accept-many = རེ་འདུན་{ $n }ལེན་རྟགས་སྒུག་ཡོད།
wait-reply = རེ་འདུན་ལ་ལན་འདེབས།
wait-reply-many = རེ་འདུན་{ $n }ཁྱེད་ཀྱི་ལན་སྒུག་ཡོད།
wait-reply-suggestion = བསམ་འཆར་ལ་ལན་འདེབས།
wait-reply-suggestion-many = བསམ་འཆར་{ $n }ཁྱེད་ཀྱི་ལན་སྒུག་ཡོད།
wait-mediate = ཕྱོགས་གཉིས་ལ་ཐུག
wait-mediate-many = འགལ་ཟླ་{ $n }བར་འདུམ་ཐེངས་དང་པོ་སྒུག་ཡོད།
wait-agree = གྲོས་མཐུན་ཡོང་བར་བྱེད།
wait-agree-many = འགལ་ཟླ་{ $n }བར་འདུམ་བྱེད་བཞིན་ཡོད།
wait-question = དྲི་བར་ལན་འདེབས།
wait-carry-many = ལན་{ $n }ཁྱེར་དགོས།

step-places = ས་མིང་ཐོ་ནས་ནང་འདྲེན་བྱེད།
step-units = རེ་འདུན་སྒྲུབ་མཁན་གྱི་ཚན་པ་འགོད།
step-categories = རེ་འདུན་གྱི་རིགས་དང་དུས་བཀག་འགོད།
step-teams = ལས་དོན་རུ་ཁག་འགོད།
step-postings = རུ་ཁག་གྲོང་ཚོར་འགོད།
step-staff = ལས་བྱེད་པ་འགོད་ནས་རེ་རེར་དབང་ཚད་དང་ནང་འཛུལ་མིང་སྤྲོད།
step-visit = ཁྱིམ་འགྲིམས་ཐེངས་དང་པོ་ཐོ་ལ་འགོད།

late-lead =
    { $n ->
        [0] དུས་ལས་འདས་པའི་རེ་འདུན་མེད། ཚང་མ་དུས་བཀག་གི་ནང་ཡོད།
       *[other] དེ་རིང་གི་སྔོན་ལ་ལན་འདེབས་དགོས་པའི་རེ་འདུན་{ $n } སྒྲུབ་མཁན་ཚན་པ་ལྟར་བསྒྲིགས་ཡོད།
    }
late-no-unit = ཚན་པ་ད་དུང་མེད།

line-records = ཟིན་ཐོ་ཚང་མ། ཉིན་གྲངས་མི་ལྟ།
line-programme-about = ཞུགས་མཁན། འགོ་ཁྲིད་དང་ལས་དོན་རུ་ཁག ཁོ་ཚོ་སྡོད་པའི་གྲོང་ཚོ།
line-disputes-about = འགལ་ཟླ་ཐོ་འགོད་དང་བར་འདུམ། གྲོས་མཐུན་འབྲི་བ། གྲོས་མཐུན་སྲུང་མིན་ལྟ་བ།
line-insight-about = གྲོང་ཚོ་འགྲིམས་ནས་ཉན་པ་དང་ཞིབ་འཇུག མང་ཚོགས་ཀྱི་བསམ་འཆར་ལ་ལན་འདེབས་པ།
line-outreach-about = དྲིལ་བསྒྲགས་དང་འགྲེམས་སྟོན། སྐད་གཉིས་ཤན་སྦྱར་དེབ་ཆུང་། སྲིད་ཇུས་དང་ཁྲིམས་ལུགས་ཀྱི་དྲི་བར་ལན་འདེབས་པ།
line-requests-about = ཁྱིམ་ཚང་ལ་བཅར་འདྲི། ཐག་གཅོད་ཐུབ་པ་འཕྲལ་དུ་ཐག་གཅོད། གཞན་རྣམས་དུས་བཀག་དང་བཅས་ཚན་པར་བཀོད་སྤྲོད།
line-projects-about = ཤང་དང་མཉམ་དུ་ལས་གཞིའི་འཆར་གཞི་འགོད་པ་དང་སྐྲུན་པ། བཟོ་སྐྲུན་ལ་ལྟ་བ་དང་རྩིས་སྤྲོད་པ།
line-relief-about = རོགས་སྐྱོབ་མ་དངུལ་བསྡུ་ནས་གློ་བུར་དཀའ་ངལ་བྱུང་བའི་ཁྱིམ་ཚང་ལ་རོགས་སྐྱོར།
line-ground-about = ལས་ཁུངས་ཀྱིས་བཙུགས་པ། ཚན་པ། རུ་ཁག མི་སྣ། དབང་ཚད། རེ་འདུན་གྱི་རིགས། ལོ་ཐོ། ས་མིང་།

bulletin-goes-on = དུས་ཡུན་འདི་རྫོགས་མེད་པས་གྲངས་ཀ་ད་དུང་འགྱུར།

figure-record = ཟིན་ཐོ།
figure-day = ཚེས་གྲངས།
figure-place = ས་གནས།
figure-amount = དངུལ་གྲངས་སམ་གྲངས་འབོར།
rule-sum = ཟིན་ཐོ་རེ་རེའི་གྲངས་འབོར་དེའི་ཉིན་ལ་ཐེངས་གཅིག་རྩི། ཡོ་བསྲང་བྱས་ན་གྲངས་ཀ་དེ་ནས་འགྱུར།
rule-distinct = མི་འདྲ་བ་རེ་རེ་དུས་ཡུན་ནང་ཐེངས་ག་ཚོད་བྱུང་ཡང་གཅིག་ལས་མི་རྩི།
rule-latest = ཁྱིམ་རེ་རེའི་དུས་ཡུན་ནང་གི་ཁྱིམ་འགྲིམས་ཐེངས་མཐའ་མ་ཁོ་ན་རྩི།
rule-cohort = དུས་ཡུན་ནང་འགོ་བཙུགས་པའི་ཟིན་ཐོའི་ཁྲོད་ནས་དུས་ཡུན་མཐའ་མའི་ཉིན་བར་མཇུག་འབྲས་འདི་བྱུང་བ་རྩི།
rule-on-roll = དུས་ཡུན་ནང་གི་ཉིན་གང་རུང་ལ་མིང་ཐོ་ནང་ཡོད་པའི་མི་རེ་རེ་ཐེངས་གཅིག་རྩི།
rule-villages = ཁྱིམ་རེ་རེའི་ཁྱིམ་འགྲིམས་ཐེངས་མཐའ་མ་ཁོ་ན་རྩི། གྲོང་ཚོའི་བར་ལས་ཁྱིམ་ཚང་ལ་མི་སྟོན།
rule-reported = ཚན་པས་འབྱུང་ཁུངས་དང་བཅས་ཞུས་པའི་གྲངས་གཅིག

visit-urgent = ཛ་དྲག་ཡིན།
visit-recorded = ཁྱིམ་འགྲིམས་ཐོ་ལ་བཀོད་ཟིན།
visit-recorded-notice = ཚང་མ་མཉམ་དུ་ཉར་ཟིན། ཨང་རྟགས་རྣམས་འཛིན་བྱང་ལ་བྲིས་རོགས། ཐོ་འདི་ཐེངས་གཅིག་ལས་མི་སྟོན།
visit-next = གྲོང་ཚོ་འདིའི་ཁྱིམ་རྗེས་མ།
carry-given = ལན་བརྗོད་ཟིན།
carry-open = ཁ་ཕྱེ།

meeting-kind = དོན།
meeting-waiting =
    { $n ->
        [0] སྒུག་པ་མེད།
       *[other] { $n }སྒུག་ཡོད།
    }
meeting-choose = དོན་འདེམས།
meeting-list = ཚན་པ་ལྟར་གྱི་ཐོ།
meeting-list-lead = { $day }། དོན་{ $n } ཚན་པ་{ $units }
meeting-list-empty = ཚོགས་འདུ་འདིའི་ཐོ་ནང་ད་དུང་ཅི་ཡང་མེད།
meeting-list-open = ཚོགས་འདུ་འདི་གྲ་སྒྲིག་བཞིན་ཡོད། འཚོགས་རྗེས་དོན་རྣམས་ཚན་པར་སྤྲོད།

places-name = མིང་།
places-code = ཚབ་རྟགས།
places-level = རིམ་པ།
places-figures = གྲངས་ཀ
places-search = མིང་ངམ་ཚབ་རྟགས།
places-lead = ལས་ཁུངས་ཀྱི་ས་མིང་ཚང་མའི་ད་ལྟའི་རྣམ་པ། ཟིན་ཐོ་རྣམས་བྲིས་སྐབས་ཀྱི་ས་གནས་སོར་གནས།
places-none = མིང་འདི་ཅན་གྱི་ས་གནས་མེད།
places-none-advice = མིང་གི་ཆ་ཤས་སམ་ཚབ་རྟགས་ཀྱི་འགོ་འབྲི་རོགས།
places-empty = འདིར་ད་དུང་ས་མིང་མེད།
places-empty-advice = code, name, level, parent ཞེས་པའི་སྟར་བཞི་ཅན་གྱི་ཐོ་ནང་འདྲེན་བྱེད། doorstep places import FILE
place-level-1 = ཞིང་ཆེན།
place-level-2 = ཁུལ།
place-level-3 = རྫོང་།
place-level-4 = ཤང་།
place-level-5 = གྲོང་ཚོ།
place-since = { $from } ནས།
place-always = ཐོ་དང་པོ་ནས་ཡོད།
place-until = { $to } ཡི་སྔ་ཉིན་བར།
place-from-until = { $from } ནས་ { $to } ཡི་སྔ་ཉིན་བར།
place-ended = མེད་པར་བཟོས་ཟིན།
place-replaced-by = དེའི་ཚབ་ཀྱི་ས་གནས།
place-above = གང་ལ་གཏོགས།
place-ways = མུ་མཐུད།
place-below = དེའི་ནང་གི་ས་གནས།
place-replaced = གང་གི་ཚབ་བྱས་པ།

search-nothing = ཅི་ཡང་མ་རྙེད།
search-advice = འཛིན་བྱང་སྟེང་གི་ཨང་རྟགས་སམ་བྲིས་པའི་ཡི་གེ་གཉིས་ཡན་འབྲི་རོགས། མི་མིང་གསང་ཉར་ཡིན་པས་འཚོལ་མི་ཐུབ།
search-all = { $n }ཚང་མ།
search-more-than = { $n }ལས་མང་།

sign-in-link-holder = ཁྱེད་{ $name }ཡི་མིང་ཐོག་ནས་ནང་འཛུལ་བྱེད།
admission-title = { $name }ཡི་ནང་འཛུལ།
admission-new = ནང་འཛུལ་མིང་ཞིག་སྤྲོད་རོགས། གསང་ཚིག་འགོད་པའི་འབྲེལ་མཐུད་འཕྲལ་དུ་བཟོ།
admission-known = { $name }ཞེས་པས་ནང་འཛུལ་བྱེད། འབྲེལ་མཐུད་གསར་པས་སྔ་མ་མེད་པར་བཟོས་ནས་གསང་ཚིག་གསར་པ་འགོད་ཆོག
admission-make = ཐེངས་གཅིག་གི་འབྲེལ་མཐུད་བཟོ།
admission-made = དྲ་བྱང་འདི་སྤྲོད་རོགས། ཆུ་ཚོད་24ནང་ཐེངས་གཅིག་ལས་སྤྱོད་མི་ཐུབ། ད་ལྟ་ཁོ་ན་སྟོན།
admission-link = ནང་འཛུལ།
password-lead = དེ་རྗེས་གཞན་གང་དུ་ནང་འཛུལ་བྱས་པ་ཚང་མ་ཕྱིར་ཐོན་འགྲོ།
password-old = ད་ལྟའི་གསང་ཚིག
password-set = གསང་ཚིག་འགོད།

problem-refused = འདི་བཀོད་སྤྲོད་བྱེད་མི་ཐུབ། { $detail }

action-save = ཉར།
action-correct = ཡོ་བསྲང་ཉར།
action-void = རྩིས་མེད་དུ་གཏོང་།
action-cancel = མི་ཉར་བར་ཕྱིར་ལོག
list-empty = འདིར་ད་དུང་ཟིན་ཐོ་མེད།
list-nothing-fits = འདེམས་བཙག་འདི་དང་མཐུན་པ་མེད།
list-widen = ཉིན་གྲངས་རྒྱ་སྐྱེད་པའམ་འདེམས་བཙག་ཅིག་མེད་པ་བཟོ་རོགས།
list-over = { $n }ལྷག
filter-text = ཡི་གེ
filter-from = འགོ་འཛུགས།
filter-to = མཇུག
sort-newest = གསར་ཤོས་སྔོན་ལ།
sort-oldest = རྙིང་ཤོས་སྔོན་ལ།
sort-due = དུས་བཀག་ཉེ་བ་སྔོན་ལ།
value-yes = ཡིན།
value-no = མིན།
state-voided = རྩིས་མེད།
contact-title = འབྲེལ་གཏུགས།
contact-lead = ལན་དགོས་ན་མ་གཏོགས་མ་འབྲི། དོན་འདི་ཁོ་ན་ལ་གཏོགས་ཤིང་གསང་ཉར་བྱེད།
contact-name = མིང་།
contact-phone = ཁ་པར།
contact-address = ཁ་བྱང་།
correction-title = ཡོ་བསྲང་།
correction-lead = སྔར་གྱི་ནང་དོན་བརྒྱུད་རིམ་ནང་ད་དུང་ཀློག་ཐུབ། ཅི་ཡང་མི་སུབ།
reason = རྒྱུ་མཚན།
correction-reason = ཡོ་བསྲང་བྱེད་པའི་རྒྱུ་མཚན།
voiding-title = རྩིས་མེད་དུ་གཏོང་།
voiding-lead = ནོར་ནས་བཀོད་པའི་ཆེད་ཡིན། ཉར་ཡོད་མོད། ཐོ་ནང་མི་སྟོན་ཞིང་གྲངས་སུ་མི་རྩི།

register-forms = རེའུ་མིག་སྟོང་པ།
register-forms-lead = ལས་ཁུངས་ཀྱིས་འདྲི་བའི་རྣམ་གྲངས་ཚང་མ། རེའུ་མིག་ནང་ཡོད་པ་ལྟར།
register-categories = རེ་འདུན་གྱི་རིགས།
register-categories-lead = མང་ཚོགས་ཀྱིས་ཅི་ཞུ་ཆོག་པ་དང་ལན་འདེབས་པའི་ལས་ཉིན།
register-figures = གྲངས་ཚད།
register-figures-lead = ཅི་རྩི་བ་དང་ཇི་ལྟར་རྩི་བ། གྲངས་ཚད་རེ་རེ་ག་ཚོད་བར་ཁ་ཕྱེ་ཆོག་པ།
register-reported = ཞུས་པའི་གྲངས་ཚད།
register-reported-lead = ཚན་པས་འབྱུང་ཁུངས་དང་བཅས་གྲངས་གཅིག་ཞུ་བའི་གྲངས་ཚད། ཟིན་ཐོ་མེད་པས་མིང་རང་དབང་ཡིན།
register-units = ཚན་པ།
register-units-lead = རེ་འདུན་སྒྲུབ་པའམ་གྲོང་ཚོར་རོགས་སྐྱོར་བྱེད་མཁན། བཙན་ཤེད་སྤྱོད་པའམ་ཉེས་པ་གཏོང་ཐུབ་པའི་ཚན་པར། ཞུ་མཁན་རང་གིས་དགོས་ཞེས་པ་ཐོ་ལ་བཀོད་ན་མ་གཏོགས་རེ་འདུན་མི་སྤྲོད།
register-access = སུས་ཅི་ལྟ་ཆོག་པ།
register-access-lead = ཟིན་ཐོའི་རིགས་རེ་རེ་ལྟ་བ་དང་འགོད་ཆོག་པའི་ལས་འགན། རང་གི་ས་གནས་དང་ཚན་པ། རུ་ཁག་གི་ཁོངས་སུ། འབྲེལ་གཏུགས་ཐེངས་རེར་གཅིག་ཁོ་ན་ལྟ་ཆོག བལྟས་པ་རེ་རེ་ཐོ་ལ་འགོད།
register-receivers = གཞི་གྲངས་གང་དུ་སྐྱེལ་བ།
register-receivers-lead = ལས་ཁུངས་ཀྱི་ཕྱི་ནས་གཞི་གྲངས་ལེན་མཁན་ཚང་མ།
register-column-category = རིགས།
register-column-days = ལས་ཉིན།
register-column-figure = གྲངས་ཚད།
register-column-line = ལས་རིགས།
register-column-counts = ཅི་རྩི་བ།
register-column-opens = གང་བར་ཁ་ཕྱེ་ཆོག
register-column-id = ངོས་འཛིན་རྟགས།
register-column-unit = ཚན་པ།
register-column-purpose = འདིར་ཅི་བྱེད་པ།
register-column-enforcement = བཙན་ཤེད།
register-column-kind = ཟིན་ཐོ།
register-column-readers = ལྟ་ཆོག་པ།
register-column-writers = འགོད་ཆོག་པ།
register-column-receiver = ལེན་མཁན།
register-column-field = རྣམ་གྲངས།
register-column-entered = འབྲི་ཚུལ།
register-column-required = དགོས་ངེས།
register-column-hint = གསལ་བཤད།
register-enforcement = བཙན་ཤེད་སྤྱོད་པའམ་ཉེས་པ་གཏོང་ཐུབ།
register-every-role = ནང་འཛུལ་བྱས་པ་ཚང་མ།
register-opens-rows = དེའི་ཟིན་ཐོ།
register-opens-villages = གྲོང་ཚོའི་བར། ཁྱིམ་ཚང་མིན།
register-form-asked = རེའུ་མིག་གིས་འདྲི་བ།
register-form-contact = ལན་དགོས་ན་མ་གཏོགས་མི་འདྲི། གསང་ནས་ལོགས་སུ་ཉར།
register-form-kept = མ་ལག་གིས་བྲིས་པའམ་བྱ་སྤྱོད་ཀྱིས་བཅོས་པ།
register-form-kept-title = མ་ལག་གིས་འབྲི་བ།
shape-line = ཕྲེང་གཅིག
shape-text = ཡི་གེ
shape-day = ཉིན་གྲངས།
shape-instant = ཉིན་གྲངས་དང་དུས་ཚོད།
shape-count = གྲངས་ཧྲིལ།
shape-money = དངུལ་གྲངས།
shape-flag = ཡིན་ནམ་མིན།
shape-place = ས་གནས།
shape-record = { $kind }ཁྲོད་ཀྱི་གཅིག

meeting-progress-open = གྲ་སྒྲིག་བཞིན་ཡོད།
meeting-progress-sealed = འཚོགས་ཟིན།
meeting-progress-sent = ཐོ་རྣམས་བསྐུར་ཟིན།
meeting-progress-all-received = ཚན་པ་ཚང་མས་ལེན་རྟགས་བཀོད་ཟིན།
meeting-progress-settled = སྤྲད་པའི་དོན་ཚང་མ་ཐག་གཅོད་ཟིན།
meeting-item-state = ཚན་པར་སྒྲུབ་པའི་གནས་བབ།
