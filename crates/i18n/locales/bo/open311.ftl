# Open311 བརྒྱུད་པའི་རེ་འདུན། Draft: a native reader has yet to look these over. What is not here is taken from Chinese.

field-category-public_feed = དོན་འདི་རིགས་ནི་སྤྱི་པའི་བེད་སྤྱོད་ཀྱི་དངོས་པོ་ཡིན།
hint-category-public_feed = དཔེར་ན། ལམ་དང་། གློག་སྒྲོན། ཆུ་སྦུབས་ལྟ་བུ། སུས་ཀྱང་གནས་ཚུལ་ལྟ་ཆོག སུས་ཞུས་པ་དང་ཚིག་དངོས་མི་མངོན།
field-category-open_intake = ལྡེ་མིག་མེད་པའི་བྱ་རིམ་གཞན་གྱིས་ཀྱང་རེ་འདུན་ཞུ་ཆོག
hint-category-open_intake = མ་བཀོད་ན་བྱ་རིམ་ལ་ API ལྡེ་མིག་དགོས།
field-category-number_later = ཐོག་མར་བྱང་འཛིན་སྤྲོད་པ།
hint-category-number_later = བྱང་འཛིན་གྱིས་ཨང་གྲངས་ལེན་དགོས།

kind-publication = ཁྱབ་བསྒྲགས་ཡི་གེ
kind-publication-many = ཁྱབ་བསྒྲགས་ཡི་གེ
kind-publication-new = ཁྱབ་བསྒྲགས་ཡི་གེ་གསར་པ།
kind-publication-lead = སུས་ཀྱང་ལྟ་ཆོག་པའི་ལས་ཁུངས་རང་གི་ཡི་གེ མིང་འབྲི་མི་རུང་།
kind-publication-empty = རེ་འདུན་འདིར་ཁྱབ་བསྒྲགས་ཡི་གེ་མེད།
field-publication-request = རེ་འདུན།
field-publication-text = མང་ཚོགས་ལ་བསྟན་རྒྱུའི་ཡི་གེ
hint-publication-text = མིང་དང་མི་ངོ་ཤེས་ཐུབ་པའི་ནང་དོན་མ་བྲིས། གསར་ཤོས་དེ་མངོན།
event-publication-made = ཁྱབ་བསྒྲགས་བྱས།

open311-contact = { $office } ཞུ་མཁན་གྱིས་ /report ནས་ཀྱང་རེ་འདུན་ཞུ་ཆོག
open311-key-service = API ལྡེ་མིག་ནི་ལས་ཁུངས་མི་སྣའི་རྟགས་ཡིན། དོ་དམ་པས་ doorstep token add ཡིས་བཟོ།
open311-service-description = ལས་ཀའི་ཉིན་{ $days }ནང་ལན་འདེབས།
open311-notice = { $address } ནས་གསང་ཨང་ { $pin } ཡིས་འཕེལ་རིམ་ལྟ་ཆོག
open311-notice-later = བྱང་འཛིན་གྱིས་ཨང་གྲངས་ལེན་རོགས།
open311-notice-test = འདི་ནི་ཚོད་ལྟ་ཡིན། ནང་དོན་ལ་ཞིབ་བཤེར་བྱས་ཀྱང་ཉར་མེད།
open311-media = བསྐུར་མཁན་གྱིས་བཀོད་པའི་པར་གྱི་གནས། མ་ལག་གིས་བླངས་མེད།
    { $links }
open311-update = མ་ལག་གཞན་གྱི་གནས་ཚུལ། { $status }
