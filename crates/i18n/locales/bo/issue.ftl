# བརྡ་ཐོའི་ཐ་སྙད། Draft: a native reader has yet to look these over.
issue-title = { $place } ལས་རིགས་དྲུག་གི་གནས་ཚུལ་བརྡ་ཐོ། { $period }
issue-office = ལས་ཁུངས།
issue-place = ས་ཆ།
issue-period = དུས་ཚོད།
issue-figures = གྲངས་ཀ
issue-notes = མཆན།
issue-column-figure = རྣམ་གྲངས།
issue-column-value = གྲངས་ཀ
issue-withheld = མི་སྟོན།
issue-draft = འདི་ནི་ཟིན་བྲིས་ཙམ་ཡིན། གྲངས་ཀ་རྣམས་བཀོད་ཡོད། བོད་ཡིག་མཁས་པས་ད་དུང་ཞུ་དག་གནང་དགོས།
unit-money = སྒོར།
