# An issue of the bulletin as a document. $period is both its days, $place and $office are names.
issue-title = { $place }: bulletin of the six lines, { $period }
issue-office = Office
issue-place = Place
issue-period = Period
issue-both-days = { $period }, both days included
issue-narrative = Report
issue-figures = Figures
issue-notes = Notes

issue-column-line = Line
issue-column-figure = Figure
issue-column-value = Value
issue-column-unit = Unit
issue-column-counts = How it is counted

issue-public = This is the public bulletin. Groups of fewer than five residents are not shown.
issue-withheld = not shown
issue-draft = This text is a draft: a native reader has yet to look it over.
issue-note-counted = Every figure is counted from the records of the office as they stand on the day of counting; corrections change it.
issue-note-over = In the report, “over” means that a number was cut down to its first two digits; the table gives it in full.
issue-note-solved = A request counts as solved only when it was closed as solved; one that was explained, referred or promised does not.
issue-note-reported = A reported figure is a single number that a unit gave with its source; no records of the office stand behind it.
issue-note-reported-counts = One number reported by a unit; no records behind it.
issue-note-source = Source of “{ $label }”: { $source }

unit-count = records
unit-sum = added up
unit-distinct = different ones
unit-money = yuan
unit-reported = reported
count-records =
    { $n ->
        [one] { $n } record
       *[other] { $n } records
    }
