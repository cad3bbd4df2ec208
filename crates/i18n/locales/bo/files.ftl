# དོན་གྱི་པར་དང་སྒྲ། ཡིག་ཆ། Draft: a native reader has yet to look these over. What is not here is taken from Chinese.

kind-attachment = ཟུར་སྦྱར།
kind-attachment-many = པར་དང་ཟུར་སྦྱར།
kind-attachment-new = ཟུར་སྦྱར་གསར་པ།

field-attachment-purpose = དམིགས་ཡུལ།
field-attachment-added_at = བཅུག་པའི་དུས།
field-attachment-text = བཤད་པའི་ནང་དོན།

choice-attachment-purpose-photo = དངོས་པོའི་པར།
choice-attachment-purpose-voice = སྒྲ་བཅུག
choice-attachment-purpose-document = ཡིག་ཆ།
choice-attachment-added-by-resident = ཡུལ་མི།

event-attachment-added = བཅུག

files-photos-of-things = པར་ནང་དངོས་པོ་དང་བཟོ་སྐྲུན་མ་གཏོགས་མི་མ་རྒྱབ།
files-voice-deleted = སྒྲ་བཅུག་ཡི་གེར་བྲིས་རྗེས་འཕྲལ་དུ་སུབ་ངེས།
files-file = པར་དང་སྒྲ་བཅུག PDF
files-add = ཟུར་སྦྱར་སྣོན།
files-download = ཕབ་ལེན།

refusal-unreadable-form = བསྐུར་བ་ཆ་ཚང་འབྱོར་མེད་པས་གང་ཡང་ཉར་མེད། ཤོག་ངོས་བསྐྱར་དུ་ཁ་ཕྱེ་ནས་ཡང་བསྐྱར་སྐུར་རོགས།
