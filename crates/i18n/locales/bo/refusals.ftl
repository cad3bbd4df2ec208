# མ་གྲུབ་པའི་རྒྱུ་མཚན། Draft: a native reader has yet to look these over. What is not here is taken from Chinese.

refusal-forbidden = ཁྱེད་ཀྱི་ལས་འགན་གྱིས་འདི་སྒྲུབ་མི་ཆོག ལས་ཀའི་ཆེད་དུ་དགོས་ན། ལས་ཁུངས་ཀྱི་མ་ལག་དོ་དམ་པར་འདྲི།
refusal-signed-out = ཁྱེད་ནང་འཛུལ་བྱས་མེད། ནང་འཛུལ་གནང་རོགས།
