# Issues of the bulletin: publishing, what was published, comparing.

kind-bulletin = Issue of the bulletin
kind-bulletin-many = Issues of the bulletin
kind-bulletin-new = New issue
kind-bulletin-empty = No bulletin was published yet. Choose a period that is over on the page Bulletin, and publish it.
field-bulletin-number = Number
field-bulletin-from_on = From
field-bulletin-to_on = To
field-bulletin-covers = Place
field-bulletin-public = For the public
field-bulletin-issued_on = Issued
field-bulletin-sha256 = Hash of its text (SHA-256)
field-bulletin-corrects = Corrects
field-bulletin-note = What was corrected
event-bulletin-published = Published
issues-number = No. { $number }
issues-publish = Publish
issues-publish-lead = Numbers, definitions and report are frozen under a number, and the public log gets their hash. A later correction of records does not reach them.
issues-for = For whom
issues-for-office = The office
issues-for-public = The public
issues-for-hint = The public one withholds groups of fewer than five residents; anybody can read it under “Published bulletins”.
issues-note-hint = Needed where figures have changed since the last issue of this period. It is printed beside both.
issues-known-office = Published for the office on { $day }. { $n ->
    [0] No figure has changed since.
    [one] One figure has changed since.
   *[other] { $n } figures have changed since.
}
issues-known-public = Published for everybody on { $day }. { $n ->
    [0] No figure has changed since.
    [one] One figure has changed since.
   *[other] { $n } figures have changed since.
}
issues-frozen = Numbers, definitions and report are as they were published.
issues-frozen-public = Numbers, definitions and report are as they were published. Groups of fewer than five residents are not shown.
issues-corrects = This issue corrects an earlier one
issues-corrected-by = A later issue corrects this one
issues-changed = { $n ->
    [one] One figure has changed since it was published: what holds now stands beside it.
   *[other] { $n } figures have changed since it was published: what holds now stands beside them.
}
issues-published = Published
issues-now = Now
issues-difference = Difference
issues-as-it-stands = As the records stand now
issues-log = Public log
issues-leaf = Entry { $n }
issues-leaf-waits = With the next batch
issues-compare = Compare
issues-issued = Issued { $day }
issues-public-title = Published bulletins
issues-public-lead = What this office publishes of its work: whole months, quarters, half-years and years, without groups of fewer than five residents. Numbers that are missing here are issues for the office itself.
issues-none = Nothing was published yet.
issues-feed = To be told of new ones
refusal-bulletin-goes-on = This period is not over. Publish it after its last day.
refusal-bulletin-unreadable = The text of this issue cannot be read. Ask whoever looks after the program to run “doorstep verify”.
refusal-public-bulletin-period = A public bulletin is made for a whole month, quarter, half-year or year. Choose its first and last day.
problem-correction-note = Figures have changed since this period was published. Say what was corrected.
notice-bulletin-issued-subject = Bulletin No. { $number } was issued
notice-bulletin-issued-text = A bulletin was issued: No. { $number }. Read it here: { $link }
