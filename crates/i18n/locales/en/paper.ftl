# What stands on paper: lists and minutes of a hand-over meeting, slips.
paper-handover-title = Hand-over list
paper-minutes-title = Minutes of the hand-over meeting
paper-cover = All units
paper-meeting = Meeting
paper-meeting-number = Number
paper-held-on = Day
paper-venue = Place
paper-row = No.
paper-reference = Number
paper-category = Category
paper-place = Place
paper-asked = What is asked
paper-due = Answer due
paper-part = Part of the unit
paper-unit = Unit
paper-units = Units
paper-state = Stands at
paper-count-leads = Leads
paper-count-assists = Assists
paper-leads = Leads
paper-assists = Assists
paper-lead = Lead
paper-assisting = Assisting
paper-unit-summary =
    { $leads ->
        [one] Leads in { $leads } matter
       *[other] Leads in { $leads } matters
    }{ $assists ->
        [0] .
       *[other] , assists in { $assists }.
    }
paper-summary =
    { $n ->
        [one] { $n } matter
       *[other] { $n } matters
    } handed over to { $units ->
        [one] { $units } unit
       *[other] { $units } units
    }.
paper-for-unit = Received for the unit
paper-for-office = Handed over for the office
paper-day = Day
paper-printed = printed { $day }
paper-page = Page { $page } of { $pages }
paper-missing-glyphs = No font has these characters: { $codes }. Put a font that has them into the fonts folder of the data folder.
paper-chair = Chair
paper-recorder = Minutes taken by
paper-present = Present
paper-handed-over = 1. Handed over
paper-agreed = 2. Said and agreed
paper-nothing-agreed = Nothing was noted.
paper-review = 3. Open from earlier meetings
paper-nothing-open = Everything that earlier meetings handed over has been answered.
paper-open-summary =
    { $n ->
        [one] { $n } matter of earlier meetings has no answer yet
       *[other] { $n } matters of earlier meetings have no answer yet
    }{ $late ->
        [0] .
        [one] , one of them late.
       *[other] , { $late } of them late.
    }
paper-late = late

# Where a paper cannot be had.
refusal-no-fonts = There is no font to print with. Put TTF or OTF files into the fonts folder of the data folder, or build the program with “make build”.
refusal-pdf-not-built = This program was built without PDF. Use the page itself for printing, or build the program with “make build”.
refusal-pdf-failed = The document could not be made. Try again; if it fails again, tell the administrator the time.
meeting-list-pdf = List (PDF)
meeting-list-xlsx = List (XLSX)
meeting-minutes-pdf = Minutes (PDF)
slip-pdf-a6 = Slip, A6 (PDF)
slip-pdf-58mm = Slip, 58 mm roll (PDF)
