# བརྡ་ཁྱབ།

field-contact-email = གློག་འཕྲིན།
problem-contact-email = འདི་གློག་འཕྲིན་ཁ་བྱང་མིན། name@example.org ལྟར་འབྲི་རོགས།
