# Help: the topics of the meeting, of figures and paper, of people's data, and of the set-up. How a topic is built is told in help.ftl.

help-meeting = Hand-over meeting
help-meeting-for = The meeting at which requests and suggestions go to the units: preparing it, holding it, sending the lists, and its minutes.
help-meeting-1 = Make a meeting with its day and a title.
help-meeting-2 = Under “Matters to hand over”, tick what goes on the list and choose for each the unit that leads and those that assist. The usual unit is chosen already.
help-meeting-3 = Look at the list by unit, print it or take it as a table.
help-meeting-4 = Hold the meeting: this seals the list, and each matter goes to the unit that leads.
help-meeting-5 = Send the lists.
help-meeting-then = Each unit finds its matters and signs for them. The page shows how far each unit is, and what earlier meetings left open. The clock goes on from the day of receipt.
help-meeting-not = Nothing is added to a sealed list. A unit complained of is never chosen; a unit that can use force gets a request only by the resident's recorded wish.
help-meeting-picture = A hand-over meeting: matters with a tick, the unit that leads and those that assist.

help-unit = For a unit: what was handed over
help-unit-for = What a unit has from the office: the list of a meeting, its requests and suggestions, and by when each is answered.
help-unit-1 = Sign for the list. It says that you have it, not that all of it is yours.
help-unit-2 = Open each matter and sign for it, or return it with the reason why it is not your job.
help-unit-3 = Begin, do it, and ask the resident through the office if something is missing.
help-unit-4 = If you need more time, ask before the day.
help-unit-5 = Reply: what was found, what was done, where and when.
help-unit-then = The office reads your reply to whoever asked and closes. If it does not hold, the request comes back to you. A unit without accounts answers by a link that works for one request and a limited time.
help-unit-not = What was worked on is not returned, nor what an arbiter gave you. Who complains of your unit is not shown to you. “Will be done” is no reply: promise a day instead.
help-unit-picture = The list of a meeting by unit: number, matter, place and the day of the answer.

help-call-backs = Call-backs
help-call-backs-for = Some closed requests are drawn by chance, and somebody who had no hand in them asks whether it holds.
help-call-backs-1 = The office draws a round on the page “Closing rates”.
help-call-backs-2 = Open “Call-backs for me”, and there a request and its contact.
help-call-backs-3 = Call, and ask whether it is solved and whether the person is content.
help-call-backs-4 = Tell what was heard, also when nobody was reached.
help-call-backs-then = The answers become rates, each answer with the weight of its stratum. If something is not solved, the resident can object, and the request goes on.
help-call-backs-not = Whoever received, answered or closed a request does not call, nor does the unit concerned. What was drawn stays drawn. It tells how the office does; it is never about one person.
help-call-backs-picture = Call-backs: requests drawn by chance, and what was heard.

help-rates = Closing rates
help-rates-for = How much is answered in time, how much is solved, how content people are, with what each rate is made of.
help-rates-1 = Choose the days in which the requests were received, and the place.
help-rates-2 = Read each rate together with its “so many of so many” and its interval.
help-rates-3 = Go down to categories, units, and what became of the requests.
help-rates-then = What is not due or has not ended is in no rate. What was closed in silence, withdrawn or merged stands apart. Call-backs tell how much of “solved” holds.
help-rates-not = Groups under five are not shown. There are no rates of teams or of staff, no ranking and no points. A unit sees its own.
help-rates-picture = Three rates, each with numerator, denominator and interval.

help-topics = Topics
help-topics-for = A problem behind at least five like requests, given to a unit as one thing: the same pipe, the same road.
help-topics-1 = Look at what is proposed: like requests of one category are compared once a day.
help-topics-2 = Open one and read its requests.
help-topics-3 = Take it over with a unit that owns it, or set it aside.
help-topics-4 = End it when the cause is gone.
help-topics-then = Each request still gets its own answer and its own outcome. The topic shows who owns the cause.
help-topics-not = Fewer than five sources make no topic. Complaints about a unit never stand in one. Topics are about services, never about people; nothing raises an alarm, and nobody's requests are counted.
help-topics-picture = Topics that are proposed and those with an owner.

help-bulletin = Bulletin
help-bulletin-for = The six lines as sentences and as tables, for any days and any place, counted from the records at that moment.
help-bulletin-1 = Choose the days and the place, or one of the usual periods.
help-bulletin-2 = Read it. Each figure is a link to the rows behind it.
help-bulletin-3 = Take it along as PDF, XLSX, HTML or Markdown, in four languages or in two side by side.
help-bulletin-4 = Compare it with another period, or publish it once the period is over.
help-bulletin-then = What the page shows changes with the records. What is to be quoted is published: then it is frozen under a number.
help-bulletin-not = What your role may not see is counted, and shown as one hidden sum. The public bulletin has fixed periods, begins at the township, and shows no group of residents under five. Nobody types a figure into it.
help-bulletin-picture = The bulletin of a season: the report on the left, the tables of figures on the right.

help-comparison = Comparing
help-comparison-for = Two periods or two places side by side, figure by figure.
help-comparison-1 = Choose days and place of the first, then of the second.
help-comparison-2 = Press “Show”.
help-comparison-3 = Open a figure on either side to see its rows.
help-comparison-then = The difference stands beside both. Periods of different length are shown as they are: nothing is extrapolated.
help-comparison-not = Places are put in no order of best and worst, and neither teams nor staff are compared. What your role may not see is counted, and not opened. A period that is not over still changes, and so does what is compared with it.
help-comparison-picture = A table with the figures of two periods and the difference.

help-issues = Issues of the bulletin
help-issues-for = A published bulletin: numbers, definitions and report frozen under a number, so that it can be checked years later.
help-issues-1 = On the page “Bulletin” choose a period that is over, and press “Publish”.
help-issues-2 = Choose for whom: the office, or everybody.
help-issues-3 = If figures have changed since an earlier issue of the same period, say what was corrected.
help-issues-4 = Open an issue to read it, or take it as a file.
help-issues-then = Its hash goes into the public log. What has changed since stands beside the old number. Public issues stand at “Published bulletins” for everybody, with a feed; the office may let them issue themselves.
help-issues-not = A period that is not over is not published. Nothing in an issue is changed or withdrawn: a corrected issue names the one it corrects.
help-issues-picture = A published issue with its number, its period and its papers.

help-figures = A figure and its rows
help-figures-for = Where a number comes from: what it counts, how, and every record behind it.
help-figures-1 = Press a figure on a page of the bulletin, of a line or on the first page.
help-figures-2 = Read what it counts and by which rule.
help-figures-3 = Open a row to see the record.
help-figures-then = The amounts of the rows and what is hidden always make the figure. A reported figure has no rows: a unit reports the number with the citation of its source.
help-figures-not = Figures by need open to villages, never to households. Rows that you may not see are told as a sum. A reported number without a source is refused.
help-figures-picture = The figure “requests received” with its definition and the records behind it.

help-ledgers = Ledgers
help-ledgers-for = The records of one kind as a table for some days and a place, to read, print, sign and take along.
help-ledgers-1 = Choose a ledger, then the days and the place. Both days are included.
help-ledgers-2 = Read it on the page, or print it with the browser.
help-ledgers-3 = XLSX is for printing and signing: title, days, page numbers, lines to sign. CSV is for other programs and has any number of rows.
help-ledgers-4 = The coordinating office numbers the columns, once for everybody.
help-ledgers-then = A ledger is a view of the same records and has no rows of its own: a correction is in it at once.
help-ledgers-not = Names and contacts of people, dwellings, positions and who is complained of cannot be chosen as columns. You get the rows that you may see; how many more there are is said beside the title.
help-ledgers-picture = The ledger of requests, with period and place above the table.

help-privacy = People's data
help-privacy-for = What this office holds about people, why, until when and who sees it. The page is made from the program's own list of columns.
help-privacy-1 = Read what is held, column by column, and its term.
help-privacy-2 = Whoever is concerned sees their own matter with number and PIN, and may ask to see, correct or erase it.
help-privacy-3 = An administrator sets shorter terms under the limits; every limit has a ceiling in the program.
help-privacy-then = Contacts, and texts that tell of people, are erased when their term ends, also from backups that are restored later. The case, its clock and the figures stay.
help-privacy-not = Religion, ethnicity, political view, criminal record and attitude are never recorded, in no field and no form. There is no page about a person and no history of a dwelling. Reading a contact is noted for the auditor and the person concerned.
help-privacy-picture = The page of data protection: what is held, why, until when, and who sees it.

help-contacts = Contacts and own data
help-contacts-for = Finding a matter when somebody calls without a number, mending or erasing a contact, and answering people who ask about their own data.
help-contacts-1 = For a caller: type the whole telephone number or the whole name.
help-contacts-2 = On a matter, correct the contact: you write the new one without being shown the old one.
help-contacts-3 = Erase it when the person asks for that.
help-contacts-4 = A request about own data is entered with its matter; open the file, print it, hand it over, and answer in time.
help-contacts-then = Each search and each reading is noted. An erased contact is gone for good; the matter stays.
help-contacts-not = A part of a number finds nothing, and only your own matters are searched. There is a ceiling of readings a day: beyond it the auditor looks first. A refusal needs a reason, which the person is told.
help-contacts-picture = Finding a matter by telephone number or name.

help-readings = Who read contacts
help-readings-for = For the auditor: which contacts were opened, by whom and what for, for a short term.
help-readings-1 = Look at who came to the ceiling of a day.
help-readings-2 = Ask them what for, and press “I have looked” when it was needed.
help-readings-3 = Look over the latest readings.
help-readings-then = Whoever came to the ceiling may go on once you have looked. Residents see on their own page who read their contact.
help-readings-not = It is used for nothing but the question whether contacts are opened without need. It shows no content of a contact and no other activity of staff, and it is erased when its term ends.
help-readings-picture = Readings of contacts, the latest first, for the auditor.

help-confidence = Complaints in confidence
help-confidence-for = Complaints about how somebody of the office or of a unit behaved. They go past every inbox and list to a few people who were named for it.
help-confidence-1 = If somebody begins to tell you such a thing, hand over the page for it and leave them alone with it.
help-confidence-2 = An administrator names readers, and a second person agrees. There must be at least two.
help-confidence-3 = A reader chooses a passphrase, writes it down and locks it away.
help-confidence-4 = Whoever reads opens a complaint with the passphrase, and answers in time.
help-confidence-then = The complainant follows it with number and PIN and reads the answer. That a complaint was opened is noted by the number of the reader.
help-confidence-not = Nobody who is complained of can read it; it is locked with keys that the office does not have. It stands in no list, search, figure or export. If all passphrases are lost, the texts are lost.
help-confidence-picture = The page for complaints in confidence: who reads them.

help-break-glass = Opening a matter in an emergency
help-break-glass-for = Where somebody is in danger and whoever has the right to a matter cannot be reached.
help-break-glass-1 = Give the number of the request, why it cannot wait, and for how many hours.
help-break-glass-2 = A second person allows it, or refuses.
help-break-glass-3 = Do what is needed.
help-break-glass-4 = Give it back when you are done.
help-break-glass-then = That one request is open to you for at most 24 hours. The auditor is told at once, and it stands in the matter's own history.
help-break-glass-not = Nobody allows their own asking. A complaint in confidence is never opened in this way, and no list or search becomes wider by it. Where you have the right already, open the request as always.
help-break-glass-picture = The form that asks to open one request for some hours.

help-residents = What residents see
help-residents-for = The pages without an account: asking for something, and following it with number and PIN.
help-residents-1 = “Report” asks one question a page: what, where, in the person's own words, and whether a reply is wanted.
help-residents-2 = It ends with a slip: number, code and a PIN to tear off.
help-residents-3 = With both, the resident sees where it stands, adds something, says whether the answer holds, objects, withdraws.
help-residents-4 = They also see what is held about them, and who read their contact.
help-residents-then = What comes this way lies in the inbox like everything else.
help-residents-not = No name is needed, and no JavaScript. A wrong PIN opens nothing, and after some tries the page makes one wait. What the office does not take is said at once, with who does.
help-residents-picture = The first page for residents, with the choice of what it is about.

help-register = Public register
help-register-for = Everything that the office has set up, open to everybody: forms, categories, figures, units and what they see, numbers, and where data goes.
help-register-1 = Open a form to see each field that is asked, as a blank.
help-register-2 = Look at the units: those that can use force are marked.
help-register-3 = “Overdue” lists requests by number that are long past their day, where the office shows them.
help-register-then = The register changes with the set-up, and each change stands in the public log. Misuse in code words shows here when no list of words catches it.
help-register-not = No person stands in it, and no request with its words. Nobody can hide a form, a category or a receiver from it.
help-register-picture = The public register: the forms, and the categories with their working days.

help-log = Public log
help-log-for = The proof that nothing was deleted or backdated: each day's events as entries that tell nothing, under a signed checkpoint.
help-log-1 = Take the proof of a request from its page (number and PIN).
help-log-2 = Put the file into “Check a proof”. The page computes by itself and sends nothing.
help-log-3 = Keep a checkpoint somewhere else now and then; a later one must contain it.
help-log-then = If the request was removed or changed behind the program's back, the check fails and says where. “doorstep verify” checks the whole office.
help-log-not = The log tells nothing of people or of the matter: its entries are salted hashes, with blank ones among them, so that times unmask nobody. Nobody can take an entry back, not even the owner of the machine.
help-log-picture = The page that checks a proof of the public log.

help-setup = Setting up the office
help-setup-for = A path of plain pages from an empty office to the first visit. It shows what is done, and can be left and resumed.
help-setup-1 = Begin with name and language, then take places over from a list.
help-setup-2 = Enter units, categories, teams and their villages, and people.
help-setup-3 = Record the first visit.
help-setup-4 = Later, when the usual does not fit: calendar, deadlines, reminders, what is not taken, limits, numbers of the office.
help-setup-then = Everything can be changed later and stands in the public register. A changed number holds from then on; what a resident was told before, holds.
help-setup-not = A list of places with faults says row, column and reason, and loses no place. Numbers have bounds that no office can leave. Categories and questions that ask for what is never recorded are refused, with the word named.
help-setup-picture = The path of the set-up, with its steps done and to do.

help-staff = Units, teams and people
help-staff-for = Who takes part: units and what they are for, teams and their villages, people with their rights and their way in.
help-staff-1 = Enter units. Mark those that can use force or punish.
help-staff-2 = Enter teams and post them to villages; a team records there and nowhere else.
help-staff-3 = Add people, each with a role and where it holds. Hand the one-time link over in person.
help-staff-4 = On “Sign-ins” see which links lie about, and which roles need a second factor.
help-staff-then = A link works once within a day. Rights hold at once, and end on the day that you set; what somebody did stays in the history under their name.
help-staff-not = Nobody gives rights that they do not have. Staff records hold no politics, ethnicity or marks of any kind, and nobody's work is counted. Giving a way in asks for your password again.
help-staff-picture = The list of the staff, with who is a leader and from when.

help-clocks = Categories, calendar, deadlines
help-clocks-for = What people may ask for, in how many working days it is answered, and which days are working days.
help-clocks-1 = Give each category its working days and its usual unit, and questions of its own if they are needed.
help-clocks-2 = Take the moved holidays over into the calendar, from a file or day by day.
help-clocks-3 = In the table of deadlines say what is answered sooner, by urgency and place.
help-clocks-4 = On the ladder of reminders say who is told, and how many days before or after.
help-clocks-then = New requests follow at once. A request that is running keeps the day that the resident was told.
help-clocks-not = No clock is reset in silence. A term lies between 1 and 250 days. A category or a question that asks for religion, ethnicity, politics, record or attitude is refused.
help-clocks-picture = The list of the categories with their working days.

help-configuration = The set-up as a file
help-configuration-for = Taking over what another office has set up, or handing yours on, as one file that people can read.
help-configuration-1 = Download this office's set-up.
help-configuration-2 = To take one over, choose the file and press “Compare”.
help-configuration-3 = Read what is new and what would change.
help-configuration-4 = Take it over.
help-configuration-then = What stands only here stays as it is. Each change is in the history and in the public register.
help-configuration-not = There are no people, addresses, keys or matters in it. As long as one line is refused nothing is taken over: the page says which line and why. Handing it out needs rights for the whole office; taking it over is the administrator's.
help-configuration-picture = The page that hands the set-up out and compares another one.

help-notices = Notices and webhooks
help-notices-for = What leaves the machine: mails and text messages, and messages to other programs; here stands what could not be sent.
help-notices-1 = Look at what was given up, and mend the address where it belongs.
help-notices-2 = Press “Try again”.
help-notices-3 = The words of notices can be the office's own, in each language.
help-notices-4 = Enter a webhook for a program that is to hear of events, with its address and secret.
help-notices-then = What failed is tried again with longer and longer pauses. Nothing is sent twice, and each receiver stands in the public register.
help-notices-not = No notice tells what a matter is about; it has a number and a link. Webhooks carry no contact and no words of residents. An address inside the office's own network is refused unless the owner of the machine allows it.
help-notices-picture = Notices that could not be sent, and the webhooks with their state.

help-calendars = Deadlines in a calendar
help-calendars-for = An address for a unit's calendar program, to see there what is due and when.
help-calendars-1 = Press “Make an address”.
help-calendars-2 = Add it to your calendar as a subscription.
help-calendars-3 = Revoke it when you no longer need it, or when somebody else has got to know it.
help-calendars-then = The calendar shows numbers, categories and days. It follows what is handed over, extended and answered.
help-calendars-not = No place, no person and no words of a request are in it, for whoever has the address can read it. The address is shown once.
help-calendars-picture = The page that makes an address for a calendar.

help-sign-in = Signing in
help-sign-in-for = The way into the console, for staff of the office and of units. Residents need none.
help-sign-in-1 = The first time, open the one-time link and choose a password: at least eight characters, best some words.
help-sign-in-2 = Afterwards sign in with name and password, with a passkey, or through the office's own sign-in if there is one.
help-sign-in-3 = Enter the code of your telephone where your role needs one.
help-sign-in-then = The session ends by itself when it is not used. A changed password ends all other sessions.
help-sign-in-not = Whether the name or the password was wrong is not said. After several tries one has to wait. A used or old link opens nothing: ask the administrator for another.
help-sign-in-picture = The page to sign in, with the way for residents beside it.

help-account = Your account
help-account-for = How you come in, and what is open in your name: password, codes, passkeys, tokens, field devices, sessions.
help-account-1 = Look over the open sessions, and end what you do not know.
help-account-2 = Add a passkey or codes from a telephone; keep the recovery codes on paper.
help-account-3 = Give a program a token of its own, with as little as it needs, until a day.
help-account-4 = Add a field device; revoke a lost one at once.
help-account-then = A token is shown once. A lost device wipes itself when it comes again. An ended session is out at once.
help-account-not = A token never has more than your own rights, and cannot give ways in. What outlasts the session asks for your password again. There is no check-in, and nobody sees where or how much you work.
help-account-picture = The account page: ways to sign in and open sessions.

help-api = For programs
help-api-for = The JSON API: the same records, with the same rights, for other programs.
help-api-1 = Make a token on your account page.
help-api-2 = Find the operation; the description for programs is linked above.
help-api-3 = Send “Authorization: Bearer” with the token.
help-api-then = Lists come in pages; “next” leads to the following one. A record with an id made by the sender may be sent twice and is there once.
help-api-not = An error is a problem document with a stable code and a sentence that says what to do. What a person may not see is 404 to their programs too. There is no way to read contacts in bulk.
help-api-picture = The operations of the API, in groups.
