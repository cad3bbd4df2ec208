# བརྡ་ཐོའི་ནང་དོན། Only what a plain list of the figures needs. Draft: a native reader has yet to look these over.
narrative-item = { $label } { $value }
narrative-tabular = { $list }།
narrative-nothing = དུས་ཡུན་འདིའི་ནང་ཟིན་ཐོ་མེད།
