# སྐད་ཡིག་སོ་སོའི་ཡི་གེ Draft: a native reader has yet to look these over.

words-title = སྐད་ཡིག་སོ་སོའི་ཡི་གེ
words-lead = མཉེན་ཆས་འདིའི་ཡི་གེ་ཚང་མ་ཡིག་ཆའི་ནང་ཡོད་པ་ལྟར། ཡིག་སྒྱུར་བ་དང་ཞུ་དག་བྱེད་མཁན་གྱི་ཆེད་ཡིན། ལས་ཁུངས་ཀྱི་གཞི་གྲངས་འདིར་མེད།
words-languages = སྐད་ཡིག
words-languages-lead = སྐད་ཡིག་རེ་རེར་རང་གི་ཡི་གེ་ག་ཚོད་ཡོད་པ་དང་། ག་ཚོད་ཀྱི་ཚབ་སྐད་ཡིག་གཞན་གྱིས་བྱེད་པ།
words-column-language = སྐད་ཡིག
words-column-texts = ཡི་གེ
words-column-missing = མེད་པ།
words-column-state = གནས་བབ།
words-column-key = ལྡེ་མིག
words-state-draft = ཟིན་བྲིས་ཡིན། བོད་ཡིག་མཁས་པས་ད་དུང་ཞུ་དག་གནང་དགོས།
words-state-read = སྤྱོད་བཞིན་པ།
words-missing =
    { $n ->
        [0] མེད་པའི་ཡི་གེ་གང་ཡང་མེད།
       *[other] ཡི་གེ་{ $n }མེད། སྐད་ཡིག་གཞན་གྱིས་ཚབ་བྱེད།
    }
words-file-lead = གུག་རྟགས་ནང་གི་ཚིག་མཉེན་ཆས་ཀྱིས་འགོད། མ་བསྒྱུར། ཚིག་གྲུབ་ནང་གནས་སྤོ་ཆོག
