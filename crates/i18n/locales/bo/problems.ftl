# ནོར་འཁྲུལ། Draft: a native reader has yet to look these over. What is not here is taken from Chinese.

problem-required = འདི་འབྲི་རོགས།
problem-too-long = ཡི་གེ་མང་དྲགས་པས། ཉུང་དུ་གཏོང་རོགས།
problem-not-a-day = ཉིན་གྲངས་ 2025-03-01 ལྟར་འབྲི་རོགས།
problem-in-the-future = ཉིན་འདི་ད་དུང་སླེབས་མེད། བྱུང་བའི་ཉིན་གྲངས་འབྲི་རོགས།
problem-not-a-count = གྲངས་ཀ་ 12 ལྟར་འབྲི་རོགས།
