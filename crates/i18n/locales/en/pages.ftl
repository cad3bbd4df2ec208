# Words of the pages themselves: buttons, headings, sentences around the records.

layout-skip = Skip to the content
layout-menu = Menu
layout-navigation = Lines of service
layout-sections = Pages of this line
layout-search = Search number or words
layout-languages = Language
layout-theme = Colours
layout-theme-auto = As the device
layout-theme-light = Light
layout-theme-dark = Dark
layout-password = Change password
layout-sign-out = Sign out
layout-help = Help
layout-register = Public register
layout-api = For programs (API)
layout-promise = Serves people who ask. Keeps no files on people.

page-trail = Where you are
page-contents = On this page
page-formats = Also as
page-printed = Printed on

keys-title = Keyboard
keys-search = search
keys-new = new record
keys-move = next, previous row
keys-open = open the row
keys-correct = correct the record
keys-line = go to a line
keys-help = show these keys
keys-close = Close

chooser-title = Period and place
chooser-from = From
chooser-to = To
chooser-place = Place
chooser-everywhere = Whole office
chooser-show = Show

home-title = Six lines at a glance
home-lines = The six lines
home-first-steps = First steps
home-waiting = Waits for you
home-waiting-none = Nothing waits for you.
home-late = Late
home-late-none = Nothing is late.

list-filters = Filter
list-apply = Filter
list-active = Filtered by
list-remove = remove this filter
list-reset = Remove all filters
list-order = Order
list-pages = Pages
list-previous = Previous page
list-next = Next page
list-late = late

search-title = Search:

record-state = State:
record-nothing = not given
record-correct = Correct this record
record-void = Entered by mistake
record-actions = What you can do
record-contact = Contact
record-contact-sealed = A reply is wanted. Reading the contact is noted, for the auditor and for the person concerned.
record-contact-read = Read the contact
record-contact-noted = Shown once. That you read it is noted.
record-contact-withheld = A reply is wanted. Only those who work on this matter may read the contact.
record-contact-erased = The contact was erased when its term ended.
record-timeline = What happened

form-choose = Choose
form-any = All
form-none = None
form-any-place = All places
form-optional = (may stay empty)
form-error = Error:
form-faults = This cannot be saved yet
form-kept = What you typed is still here.
form-cancel = Back without saving
form-save = Save
form-correct = Save correction
form-reason = Reason for the correction
form-reason-hint = The old values stay readable in the history.

sign-in-title = Sign in
sign-in-lead = For the staff of this office.
sign-in-name = Name
sign-in-password = Password
sign-in-submit = Sign in
sign-in-faults = Please look again
sign-in-resident = Are you a resident? Ask for something, or see where your request stands
sign-in-link-title = Choose a password
sign-in-link-lead = This link works once. At least eight characters; three or four words are easy to remember.
sign-in-new = New password
sign-in-again = New password again
sign-in-set = Set password and sign in

trouble-403 = Your role does not allow this
trouble-403-advice = If you need it for your work, ask the administrator of your office.
trouble-404 = There is nothing here
trouble-404-advice = The address may be mistyped, or the record is not yours to see.
trouble-409 = Somebody was faster
trouble-409-advice = The record was changed while your page was open. Load it again and repeat; nothing was overwritten.
trouble-500 = This did not work
trouble-500-advice = The fault is on our side and was noted. Nothing was half-saved. Try again; if it stays, tell the administrator the number below.
trouble-home = To the first page
trouble-again = Load the record again
trouble-trace = Number for the administrator:

visit-title = Record a visit
visit-lead = One page for one door. Fill in what you heard; leave the rest empty. Each part becomes a matter of its own.
visit-door = At which door
visit-people = People in the dwelling
visit-people-lead = Numbers only; leave empty for none. One person may count under several needs.
visit-requests = Requests
visit-requests-lead = What people need the office to do.
visit-suggestions = Suggestions
visit-suggestions-lead = What people think should be done better. Not linked to the dwelling.
visit-questions = Questions
visit-questions-lead = What was asked about policy or law, and what you answered. Not linked to the dwelling.
visit-dispute = A quarrel noticed
visit-dispute-lead = Only what it is about and where. Not linked to the dwelling; the mediator asks the parties.
visit-solved = Solved on the spot
visit-reply = Wants a reply
visit-add-request = One more request
visit-add-suggestion = One more suggestion
visit-add-question = One more question
visit-save = Save the visit
visit-save-hint = Everything on this page is saved together.

carry-title = Answers to carry
carry-lead = Read each answer aloud at the door and ask whether it solves the matter. Then press what the resident said.
carry-villages = Villages
carry-asked = Asked on
carry-on-day = on
carry-none = No answers are owed here.
carry-none-advice = Choose another village, or go and listen.

meeting-title = Hand-over meeting
meeting-lead = Tick what is handed over, choose who leads and who assists. The deadline goes on running from the day of receipt.
meeting-facts = The meeting
meeting-items = Matters to hand over
meeting-take = Hand over
meeting-all = Tick all
meeting-matter = Matter
meeting-place = Place
meeting-lead-unit = Leads
meeting-assisting = Assist
meeting-assist-add = Units that assist
meeting-none = Nothing waits to be handed over.
meeting-none-advice = Change the filter, or come back when the teams have recorded new requests.
meeting-save = Put what is ticked on the list
meeting-save-hint = Matters go to their units when the meeting is held.
meeting-received-by = Received by

bulletin-narrative = Narrative
bulletin-figures = Figures
bulletin-figure = Figure
bulletin-value = Value

figure-definition = Counts
figure-rule = How
figure-rows = Behind this figure
figure-no-rows = There are no rows you may see.
figure-seen = Rows you may see
figure-hidden = Rows you may not see
figure-hidden-why = They count in the figure; your role does not open them.
figure-value = Figure

register-title = Public register
register-lead = What this office has set up, open to everybody: what it asks, what it counts, who takes part and where data goes. Every change stands in the public log.
register-none = Nothing is set up.

api-title = JSON API
api-lead = The same rights as in the console. The description for programs:
api-open = Open to everybody.
api-token = Needs a token: Authorization: Bearer …
api-required = required
