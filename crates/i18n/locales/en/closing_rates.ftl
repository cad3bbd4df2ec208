# Closing rates and call-backs: the pages.

rates-title = Closing rates
rates-as-of = As it stands on { $day }, of what was received in these days. What is not due or has not ended yet is in no rate.
rates-response = Answered in time
rates-response-about = Of what was due: answered by its day.
rates-solution = Solved
rates-solution-about = Of what ended as the office's matter, by somebody's word.
rates-satisfaction = Satisfied
rates-satisfaction-about = Of those who said what they think of the answer.
rates-of = { $numerator } of { $denominator }
rates-between = { $low } to { $high } %, 95 times of 100
rates-few = Fewer than five: not shown
rates-few-answers = Fewer than five answers: not shown
rates-nothing = Nothing to count yet
rates-became = What became of the requests
rates-apart = Apart, in no rate
rates-count-received = Received
rates-count-open = Open
rates-count-ended = Ended as the office's matter
rates-count-solved = Of them solved
rates-count-partly-solved = Of them solved in part
rates-count-outside-competence = Outside the office's competence
rates-count-refused = Not taken up
rates-count-withdrawn = Withdrawn
rates-count-merged = Merged into another, which is counted itself
rates-count-in-silence = Closed in silence
rates-by-category = By category
rates-by-unit = By unit
rates-office = With no unit
rates-calls = Called back
rates-calls-about = Of what was closed, some are drawn by chance, and somebody else asks whether it holds. Shown are the rounds whose days lie within these.
rates-calls-none = No round lies within these days.
rates-draw = Draw call-backs
rates-called = Called
rates-reached = Reached
rates-answered = Said whether it is solved
rates-says-solved = Resident says solved
rates-says-solved-about = Estimated for all that could be drawn: each answer stands for its stratum.
rates-solved-holds = Solved holds
rates-solved-holds-about = The same among what was closed as solved.
rates-called-satisfied = Satisfied when called
rates-called-satisfied-about = Of those called who said so; not weighed.
rates-covered = The estimates speak for { $share } of what could be drawn; nobody answered for the rest.
rates-strata = Strata and their weights
rates-weight = One answer stands for
calls-title = Call-backs for me
calls-lead = Drawn by chance from what was closed. Read the contact on the request's page, ask whether it is solved, and tell what was heard.
calls-none = There is nobody for you to call back.
calls-others = { $n ->
    [one] One more call is for somebody else: you or your unit had a hand in the request.
   *[other] { $n } more calls are for somebody else: you or your unit had a hand in the requests.
}
calls-again = { $n ->
    [one] not reached once
   *[other] not reached { $n } times
}
calls-contact = Open the request and its contact
