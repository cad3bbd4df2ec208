# དོན་གྱི་པར་དང་སྒྲ། ཡིག་ཆ། Draft: a native reader has yet to look these over.

kind-attachment = ཟུར་སྦྱར།
kind-attachment-many = པར་དང་ཟུར་སྦྱར།
kind-attachment-new = ཟུར་སྦྱར་གསར་པ།
kind-attachment-empty = ད་དུང་པར་རམ་ཡིག་ཆ་མེད། དངོས་པོའམ་བྱས་ཟིན་པ་སྟོན་པ་ཞིག་སྣོན་རོགས།

field-attachment-matter_table = གང་ལ་གཏོགས་པ།
field-attachment-matter = དོན།
field-attachment-purpose = དམིགས་ཡུལ།
field-attachment-media_type = རིགས།
field-attachment-size_bytes = བཱའིཌི།
field-attachment-sha256 = SHA-256
field-attachment-stored_name = མཛོད་ནང་གི་མིང་།
field-attachment-thumbnail_sha256 = པར་ཆུང་གི་ SHA-256
field-attachment-public = ཀུན་གྱིས་ལྟ་ཆོག
field-attachment-added_at = བཅུག་པའི་དུས།
field-attachment-added_by = སྣོན་མཁན།
field-attachment-written_down_on = ཡི་གེར་བྲིས་པའི་ཉིན་གྲངས།
field-attachment-text = བཤད་པའི་ནང་དོན།

choice-attachment-matter-request = རེ་འདུན།
choice-attachment-purpose-photo = དངོས་པོའི་པར།
choice-attachment-purpose-voice = སྒྲ་བཅུག
choice-attachment-purpose-evidence = བྱས་ཟིན་པའི་བདེན་དཔང་།
choice-attachment-purpose-document = ཡིག་ཆ།
choice-attachment-added-by-resident = ཡུལ་མི།
choice-attachment-added-by-staff = ལས་ཁུངས་སམ་ཚན་པ།

event-attachment-added = བཅུག
event-attachment-written_down = ཡི་གེར་བྲིས། སྒྲ་བཅུག་བསུབས་ཟིན།
event-attachment-erased = བསུབས།
event-attachment-published = ཀུན་ལ་བསྟན།
event-attachment-withdrawn = ད་ནས་ཀུན་ལ་མི་སྟོན།

action-attachment-transcription = གསུངས་པ་ཡི་གེར་འབྲི།
action-attachment-transcription-lead = ཉན་ནས་མི་དེའི་ཚིག་གིས་འབྲི། མིང་མ་འབྲི། སྒྲ་བཅུག་འཕྲལ་དུ་སུབ། ཡི་གེ་རེ་འདུན་དང་མཉམ་དུ་ཉར།
action-attachment-publication = ཀུན་ལ་སྟོན་པའམ་མི་སྟོན་པ།
action-attachment-publication-lead = སྔོན་ལ་ཞིབ་ཏུ་ལྟོས། ཀུན་ལ་སྟོན་པའི་པར་ནང་དངོས་པོ་དང་བཟོ་སྐྲུན་ཁོ་ན་ཡིན་དགོས། མི་དང་མིང་བྱང་། རླངས་འཁོར་ཨང་བྱང་མེད་དགོས།

files-photos-of-things = པར་ནང་དངོས་པོ་དང་བཟོ་སྐྲུན་མ་གཏོགས་མི་མ་རྒྱབ།
files-voice-deleted = སྒྲ་བཅུག་ཡི་གེར་བྲིས་རྗེས་འཕྲལ་དུ་སུབ་ངེས།
files-file = པར་དང་སྒྲ་བཅུག PDF
files-file-hint = རེ་རེ་ 10 MB བར། ཁྱོན་བསྡོམས་ 10 བར།
files-add = ཟུར་སྦྱར་སྣོན།
files-download = ཕབ་ལེན།
files-small-alt = པར་ཆུང་།
files-bytes-gone = སྒྲ་བཅུག་བསུབས་ཟིན།
files-not-for-you = སྒྲ་ནི་ཡི་གེར་འབྲི་མཁན་གྱིས་ཉན་ཆོག ལས་ཁུངས་དང་ལས་དོན་རུ་ཁག
files-listen = སྒྲ་བཅུག་ཉན།

problem-file-empty = ཡིག་ཆ་འདི་སྟོང་པ་རེད། གཞན་ཞིག་འདེམས་རོགས།
problem-file-too-large = ཡིག་ཆ་འདི་ 10 MB ལས་ཆེ་བ་རེད། ཆུང་བ་ཞིག་འདེམས་པའམ་པར་ཚད་ཆུང་དུ་བཏང་ནས་རྒྱོབ་རོགས།
problem-file-too-many-pixels = པར་འདི་ས་ཡ་ 40 གི་པར་རྡུལ་ལས་མང་བ་རེད། ཆུང་དུ་བཏང་ནས་ཡང་བསྐྱར་སྐུར་རོགས།
problem-file-animated = པར་འདི་འགུལ་གྱི་རེད། མི་འགུལ་བའི་པར་སྐུར་རོགས།
problem-file-not-an-image = འདི་ཀློག་ཐུབ་པའི་པར་མིན། JPEG དང་ PNG ཡང་ན་ WebP སྐུར་རོགས།
problem-file-not-a-voice-note = འདི་ཀློག་ཐུབ་པའི་སྒྲ་བཅུག་མིན། བརྙན་མེད་པའི་ Ogg, WebM, M4A, MP3, WAV གང་རུང་སྐུར་རོགས།
problem-file-not-a-document = འདི་ PDF མིན། ཡིག་ཆ་ PDF ལ་བསྒྱུར་ནས་ཡང་བསྐྱར་སྐུར་རོགས།
problem-file-no-evidence = བདེན་དཔང་ནི་པར་ (JPEG, PNG, WebP) རམ་ PDF ཡིན་དགོས། གང་རུང་ཞིག་སྐུར་རོགས།
problem-file-not-taken = ཡིག་ཆའི་རིགས་འདི་མི་ལེན། པར་ (JPEG, PNG, WebP) དང་སྒྲ་བཅུག ཡང་ན་ PDF སྐུར་རོགས།
problem-file-missing = ཡིག་ཆ་བསྐུར་མེད། ཞིག་འདེམས་རོགས།
problem-voice-never-public = སྒྲ་བཅུག་ཀུན་ལ་ནམ་ཡང་མི་སྟོན། དེའི་ཚབ་ཏུ་ཡི་གེར་འབྲི་རོགས།

refusal-files-full = དོན་འདིར་ཟུར་སྦྱར་ 10 ཡོད། མི་དགོས་པ་ཞིག་རྩིས་མེད་དུ་བཏང་རྗེས་སྣོན་རོགས།
refusal-file-not-kept = ཡིག་ཆ་ཉར་མ་ཐུབ། ཅི་ཡང་ཉར་མེད། ཡང་བསྐྱར་ཚོད་ལྟ་བྱེད་རོགས། ད་དུང་མ་ཐུབ་ན་མ་ལག་དོ་དམ་པར་སྡུད་སྡེར་གྱི་ས་ཁོངས་ལ་ལྟ་རོགས་ཞུ།
refusal-only-photos-are-public = པར་ཁོ་ན་ཀུན་ལ་སྟོན་ཆོག
refusal-no-voice-note = འདི་སྒྲ་བཅུག་མིན་པའམ་ཡི་གེར་བྲིས་ཟིན། ཤོག་ངོས་ཡང་བསྐྱར་ཁ་ཕྱེ་རོགས།
refusal-unreadable-form = བསྐུར་བ་ཆ་ཚང་འབྱོར་མེད་པས་གང་ཡང་ཉར་མེད། ཤོག་ངོས་བསྐྱར་དུ་ཁ་ཕྱེ་ནས་ཡང་བསྐྱར་སྐུར་རོགས།
