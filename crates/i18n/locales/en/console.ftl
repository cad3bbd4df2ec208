# Words of the console's own pages: the first page, the visit page, the meeting, figures, places, search, the register.

page-home = First page
page-bulletin = Bulletin
page-places = Places
page-answers = Answers to carry
page-visit = Record a visit

# What is said once after an action.
notice-saved = Saved.
notice-corrected = Corrected. The old values stay readable in the history.
notice-voided = Declared void. It is kept, but no longer listed or counted.
notice-done = Done.
notice-given = Noted: the answer was given.
notice-password-set = Your password is set.

preset-season = Season of 2025
preset-month = This month
preset-last-month = Last month
preset-year = This year
preset-all = Everything

# Under the numbers on the cards of the first page.
card-disputes-registered = registered
card-disputes-settled = settled by mediation
card-insight-suggestions = suggestions
card-insight-surveys = field surveys
card-insight-thematic_reports = study reports
card-outreach-policy_talks = policy talks
card-outreach-policy_consultations = questions answered
card-outreach-booklets_bilingual = bilingual booklets
card-requests-households_visited = households visited
card-requests-received = requests received
card-requests-solved = solved
card-requests-handed_over = handed over
card-projects-farmers_trained = villagers trained
card-projects-villages_inspected = villages inspected
card-projects-solar_units = solar units
card-relief-raised = raised
card-relief-people_visited = people helped in kind
card-relief-health_checks = families checked

home-since = since { $day }
home-oldest = the oldest since { $day }
home-days-late =
    { $n ->
        [one] { $n } day late
       *[other] { $n } days late
    }
home-late-all = All { $n } that are late

# What waits for somebody: one matter, and a heap of them.
wait-inbox = Check a request and choose who has it
wait-inbox-many = { $n } requests wait in the inbox
wait-objection = Decide on an objection
wait-extension = Decide on more time
wait-appeal = Decide on an appeal
wait-arbiter = Decide who has it
wait-arbiter-many = { $n } requests wait for you to say who has them
wait-kept = Answer what the office kept
wait-kept-many = { $n } requests were kept by the office and wait for its answer
wait-finish = Finish and reply
wait-finish-many = { $n } requests are being done
wait-close = Close after asking the resident
wait-close-many = { $n } requests with a reply wait to be closed
wait-suggestion = Reply to a suggestion
wait-suggestion-many = { $n } suggestions wait for a reply
wait-meeting = Hold the meeting
wait-meeting-many = { $n } meetings are being prepared
wait-accept = Sign for a request
wait-accept-many = { $n } requests wait to be signed for
wait-reply = Reply to a request
wait-reply-many = { $n } requests wait for your reply
wait-reply-suggestion = Reply to a suggestion
wait-reply-suggestion-many = { $n } suggestions wait for your reply
wait-mediate = Meet the parties
wait-mediate-many = { $n } disputes wait for a first session
wait-agree = Bring to an agreement
wait-agree-many = { $n } disputes are in mediation
wait-question = Answer a question
wait-carry-many =
    { $n ->
        [one] Carry { $n } answer
       *[other] Carry { $n } answers
    }

step-places = Take the places over from a list
step-units = Enter the units that act on requests
step-categories = Enter the service categories and their deadlines
step-teams = Enter a field team
step-postings = Post the team to its villages
step-staff = Enter who takes part, with a right and a sign-in each
step-visit = Record the first visit

late-lead =
    { $n ->
        [0] Nothing is late: no answer is past its day.
        [one] { $n } request whose answer was due before today, by the unit that has it.
       *[other] { $n } requests whose answer was due before today, by the unit that has them.
    }
late-no-unit = No unit yet

line-records = All records, of any day
line-programme-about = Who takes part: leaders, field teams and the villages where they are posted.
line-disputes-about = Register a quarrel, mediate, write the agreement, and watch that it is kept.
line-insight-about = Walk the village, listen, study, and answer what people suggest.
line-outreach-about = Talks, exhibitions, booklets in two languages, and answers on policy and law.
line-requests-about = Visit households, solve at the door what can be solved, and hand the rest over with a unit and a day.
line-projects-about = Plan, build and inspect works with the township, and hand them over.
line-relief-about = Raise relief and bring help to households in sudden hardship.
line-ground-about = What the office has set up: units, teams, people, rights, categories, calendar, places.

bulletin-goes-on = This period is not over: its figures still change.

figure-record = Record
figure-day = Day
figure-place = Place
figure-amount = Amount
rule-sum = Each record once, with its amount, on its day. A correction changes the figure from then on.
rule-distinct = Each different thing once, however often it occurs in the period.
rule-latest = Of each household only its last visit in the period.
rule-cohort = Of the records that began in the period, those that had come to this end by its last day.
rule-on-roll = Everybody who was on the rolls on any day of the period, once.
rule-villages = Of each household only its last visit; it opens to villages, never to households.
rule-reported = One number reported by a unit, with its source.

visit-urgent = It is urgent
visit-recorded = The visit is recorded
visit-recorded-notice = Everything was saved together. Write the numbers on the slips: this list is shown once.
visit-next = Next door in this village
carry-given = The answer was given
carry-open = Open

meeting-kind = Matters
meeting-waiting =
    { $n ->
        [0] Nothing waits
        [one] { $n } waits
       *[other] { $n } wait
    }
meeting-choose = Choose matters
meeting-list = The list by unit
meeting-list-lead = { $day }: { $n } matters, { $units } units.
meeting-list-empty = There is nothing on the list of this meeting yet.
meeting-list-open = This meeting is being prepared. Its matters go to their units when it is held.

places-name = Name
places-code = Code
places-level = Level
places-figures = Figures
places-search = Name or code
places-lead = Every place of the office in its present version. A record keeps the place that it was made in.
places-none = No place is called this.
places-none-advice = Type a part of the name, or the beginning of the code.
places-empty = There are no places here yet.
places-empty-advice = Import a list with the columns code, name, level and parent: doorstep places import FILE.
place-level-1 = Province
place-level-2 = Prefecture
place-level-3 = County
place-level-4 = Township
place-level-5 = Village
place-since = Since { $from }.
place-always = Here since the first list.
place-until = Until the day before { $to }.
place-from-until = From { $from } until the day before { $to }.
place-ended = ended
place-replaced-by = What took its place
place-above = Lies in
place-ways = Go on to
place-below = Places in it
place-replaced = What it took the place of

search-nothing = Nothing was found.
search-advice = Type a number as it stands on the slip, or at least two letters of what was written. Names of people are sealed and are not searched.
search-all = All { $n }
search-more-than = More than { $n }

sign-in-link-holder = You will sign in as { $name }.
admission-title = Sign-in of { $name }
admission-new = Give a name to sign in with. A link with which the password is set is made at once.
admission-known = Signs in as { $name }. A new link ends an earlier one; with it a new password is set.
admission-make = Make a one-time link
admission-made = Hand this address over. It works once, within 24 hours, and is shown only now:
admission-link = Sign-in
password-lead = Afterwards you are signed out everywhere else.
password-old = Present password
password-set = Set password

problem-refused = This cannot be handed over: { $detail }

# Lists, entry, correction, voiding.
action-save = Save
action-correct = Save correction
action-void = Declare void
action-cancel = Back without saving
list-empty = Nothing is recorded here yet.
list-nothing-fits = Nothing fits this filter.
list-widen = Widen the days, or remove a filter.
list-over = over { $n }
filter-text = Words
filter-from = From
filter-to = To
sort-newest = newest
sort-oldest = oldest
sort-due = due first
value-yes = yes
value-no = no
state-voided = Void
contact-title = Contact
contact-lead = Only if a reply is wanted. It belongs to this matter alone and is kept sealed.
contact-name = Name
contact-phone = Telephone
contact-address = Address
correction-title = Correct
correction-lead = The old values stay readable in the history; nothing is overwritten.
reason = Reason
correction-reason = Reason for the correction
voiding-title = Declare void
voiding-lead = For what was entered by mistake. It is kept, but no longer listed or counted.

# The public register.
register-forms = Blank forms
register-forms-lead = Every field that the office asks, as it stands in the form.
register-categories = Service categories
register-categories-lead = What people may ask for, and the working days until an answer.
register-figures = Figures
register-figures-lead = What is counted, how, and how far each figure opens.
register-reported = Reported figures
register-reported-lead = Figures that units report as one number with its source. No records stand behind them, so their names are free.
register-units = Units
register-units-lead = Who acts on requests or helps villages. A unit that can use force or punish receives a request only by the resident's recorded wish.
register-access = Who reads what
register-access-lead = The roles that may read and enter each kind of record, within their places, unit or team. A contact is read one matter at a time, and each reading is noted.
register-receivers = Where data is sent
register-receivers-lead = Everybody outside the office who receives data from it.
register-column-category = Category
register-column-days = Working days
register-column-figure = Figure
register-column-line = Line
register-column-counts = Counts
register-column-opens = Opens to
register-column-id = Id
register-column-unit = Unit
register-column-purpose = What it does here
register-column-enforcement = Force
register-column-kind = Records
register-column-readers = May read
register-column-writers = May enter
register-column-receiver = Receiver
register-column-field = Field
register-column-entered = Entered as
register-column-required = Required
register-column-hint = Hint
register-enforcement = can use force or punish
register-every-role = everybody who is signed in
register-opens-rows = its records
register-opens-villages = villages, never households
register-form-asked = What the form asks.
register-form-contact = Only where a reply is wanted; kept sealed and apart.
register-form-kept = What the program fills in or an action changes.
register-form-kept-title = Kept by the program
shape-line = one line
shape-text = text
shape-day = day
shape-instant = day and time
shape-count = whole number
shape-money = amount
shape-flag = yes or no
shape-place = place
shape-record = one of: { $kind }

# How far a hand-over meeting has come.
meeting-progress-open = It is being prepared.
meeting-progress-sealed = It was held.
meeting-progress-sent = Its lists went out.
meeting-progress-all-received = Every unit has signed.
meeting-progress-settled = All that it gave is settled.
meeting-item-state = With its unit
