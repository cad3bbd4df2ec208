# ཤོག་བུའི་སྟེང་གི་ཡི་གེ། བཀོད་སྤྲོད་ཐོ་དང་ཚོགས་ཐོ། འབྱོར་འཛིན། (ཟིན་བྲིས།)
paper-handover-title = བཀོད་སྤྲོད་ཐོ།
paper-minutes-title = བཀོད་སྤྲོད་ཚོགས་འདུའི་ཟིན་ཐོ།
paper-cover = ཚན་པ་ཚང་མ།
paper-meeting = ཚོགས་འདུ།
paper-meeting-number = ཨང་རྟགས།
paper-held-on = ཉིན་གྲངས།
paper-venue = ས་གནས།
paper-row = ཨང་།
paper-reference = ཨང་རྟགས།
paper-category = རིགས།
paper-place = ས་གནས།
paper-asked = རེ་འདུན་གྱི་ནང་དོན།
paper-due = ལན་འདེབས་དུས་བཀག
paper-part = གཙོ་འཁུར་དང་རོགས་བྱེད།
paper-unit = ཚན་པ།
paper-units = འགན་འཁྲི་ཚན་པ།
paper-state = གནས་ཚུལ།
paper-count-leads = གཙོ་འཁུར།
paper-count-assists = རོགས་བྱེད།
paper-leads = གཙོ་འཁུར།
paper-assists = རོགས་བྱེད།
paper-lead = གཙོ་འཁུར
paper-assisting = རོགས་བྱེད
paper-unit-summary = གཙོ་འཁུར་ { $leads }{ $assists ->
        [0] །
       *[other] {""} རོགས་བྱེད་ { $assists }།
    }
paper-summary = ཐེངས་འདིར་དོན་ { $n } ཚན་པ་ { $units } ལ་བཀོད་སྤྲོད་བྱས།
paper-for-unit = ཚན་པའི་ལེན་མཁན་གྱི་མིང་རྟགས།
paper-for-office = བཀོད་སྤྲོད་ལས་ཁུངས་ཀྱི་མིང་རྟགས།
paper-day = ཉིན་གྲངས།
paper-printed = { $day } ལ་པར་བཏབ།
paper-page = ཤོག་ངོས་ { $page } / { $pages }
paper-missing-glyphs = ཡི་གེ་འདི་དག་གི་ཡིག་གཟུགས་མི་འདུག { $codes } གཞི་གྲངས་ཡིག་སྣོད་ཀྱི་ fonts ནང་ཡིག་གཟུགས་འཇོག་རོགས།
paper-chair = ཚོགས་གཙོ།
paper-recorder = ཟིན་ཐོ་འགོད་མཁན།
paper-present = ཚོགས་ཞུགས་མི་སྣ།
paper-handed-over = 1 བཀོད་སྤྲོད་བྱས་པའི་དོན།
paper-agreed = 2 གྲོས་མཐུན་བྱུང་བ།
paper-nothing-agreed = ཟིན་ཐོ་མེད།
paper-review = 3 སྔོན་གྱི་ཚོགས་འདུའི་མ་ཚར་བའི་དོན།
paper-nothing-open = སྔོན་གྱི་ཚོགས་འདུས་བཀོད་སྤྲོད་བྱས་པ་ཚང་མར་ལན་བཏབ་ཟིན།
paper-open-summary = སྔོན་གྱི་ཚོགས་འདུའི་དོན་ { $n } ལ་ད་དུང་ལན་བཏབ་མེད{ $late ->
        [0] །
       *[other] {""} དེའི་ནང་ { $late } དུས་ལས་ཡོལ།
    }
paper-late = དུས་ལས་ཡོལ།

# ཤོག་བུར་མི་ཐོན་པའི་གནས་ཚུལ།
refusal-no-fonts = པར་འདེབས་ཀྱི་ཡིག་གཟུགས་མི་འདུག གཞི་གྲངས་ཡིག་སྣོད་ཀྱི་ fonts ནང་ TTF ཡང་ན་ OTF འཇོག་རོགས། ཡང་ན་ “make build” བེད་སྤྱོད།
refusal-pdf-not-built = མཉེན་ཆས་འདིར་ PDF མི་འདུག དྲ་ངོས་ཉིད་པར་འདེབས་རོགས། ཡང་ན་ “make build” བེད་སྤྱོད།
refusal-pdf-failed = ཡིག་ཆ་བཟོ་མ་ཐུབ། བསྐྱར་དུ་ཚོད་ལྟ་གནང་རོགས། མ་ཐུབ་ན་དོ་དམ་པར་དུས་ཚོད་གསུང་རོགས།
meeting-list-pdf = ཐོ། (PDF)
meeting-list-xlsx = ཐོ། (XLSX)
meeting-minutes-pdf = ཟིན་ཐོ། (PDF)
slip-pdf-a6 = འཛིན་བྱང་། A6 (PDF)
slip-pdf-58mm = འཛིན་བྱང་། 58 mm (PDF)
