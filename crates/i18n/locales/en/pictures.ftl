# Pictures of a bulletin: titles, how to read them, what they tell to who does not see them.
picture-section = In pictures
picture-before = before: { $n }
picture-course = The lines, beside the period before
picture-course-item = { $label }: { $n } (before: { $before })
picture-course-note-day = Full bars: { $period }, day by day. Empty bars behind them: { $earlier }, the period of the same length before.
picture-course-note-week = Full bars: { $period }, in steps of seven days. Empty bars behind them: { $earlier }, the period of the same length before.
picture-course-note-month = Full bars: { $period }, month by month. Empty bars behind them: { $earlier }, the period of the same length before.
picture-places-villages = The villages, by line
picture-places-areas = The places, by line
picture-places-note-villages = A scheme, not a map: each square is a village, in the order of the codes; the larger it is, the larger is its number beside the other squares of the column. A dot stands for none. At the right is the number of the whole row.
picture-places-note-areas = A scheme, not a map: the longer a bar, the larger is its number beside the other bars of the column.
picture-places-counted = Counted are: { $list }.
picture-places-more =
    { $n ->
        [one] { $n } more place does not fit here.
       *[other] { $n } more places do not fit here.
    }
picture-states =
    { $n ->
        [one] What became of the request handed over
       *[other] What became of the { $n } requests handed over
    }
picture-states-note = As of { $day }. Dark bars: closed, with how it ended. Light bars: still open.
picture-states-rest = Others, together

# A bulletin on paper and as a workbook.
paper-bulletin-office = Office
paper-bulletin-place = Place
paper-bulletin-period = Period
paper-bulletin-issued = Issued
paper-bulletin-kind = Bulletin
paper-bulletin-draft = Draft: a native reader has yet to look over the words of this document.
paper-bulletin-public = Public bulletin: groups of fewer than five residents are not shown.
paper-bulletin-line = Line
paper-bulletin-figure = Figure
paper-bulletin-value = Value
paper-bulletin-unit = Unit
paper-bulletin-counts = How it is counted
paper-bulletin-source = Source
paper-bulletin-figures = Figures
paper-bulletin-pictures = In pictures
paper-bulletin-definitions = Definitions
paper-bulletin-notes = Notes
paper-bulletin-contents = Contents
paper-bulletin-overview = Overview
paper-bulletin-places = By place
