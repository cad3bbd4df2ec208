# སྒྲུབ་ཆོག་པ། Draft: a native reader has yet to look these over. What is not here is taken from Chinese.

action-request-solution = འཕྲལ་དུ་ཐག་གཅོད་བྱས།
action-request-reply = རེ་འདུན་ལ་ལན་འདེབས།
action-request-closure = རེ་འདུན་མཇུག་སྒྲིལ།
action-suggestion-reply = བསམ་འཆར་ལ་ལན་འདེབས།
action-consultation-reply = དྲི་བར་ལན་འདེབས།
