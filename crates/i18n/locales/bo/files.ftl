# དོན་གྱི་པར་དང་སྒྲ། ཡིག་ཆ། Draft: a native reader has yet to look these over. What is not here is taken from Chinese.

refusal-unreadable-form = བསྐུར་བ་ཆ་ཚང་འབྱོར་མེད་པས་གང་ཡང་ཉར་མེད། ཤོག་ངོས་བསྐྱར་དུ་ཁ་ཕྱེ་ནས་ཡང་བསྐྱར་སྐུར་རོགས།
