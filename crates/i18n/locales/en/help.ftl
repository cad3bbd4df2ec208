# Help: the words of its pages, and the topics of daily work. A topic says what a screen is for (-for), what to do in order (-1, -2, ..),
# what happens then (-then), what is refused and why (-not), and what its picture shows (-picture).
help-contents = Contents of the help
help-group-daily = Daily work
help-group-meeting = Meeting and follow-up
help-group-paper = Figures and paper
help-group-people = People's data
help-group-setup = Set-up and account
help-screen = Open this page
help-steps = Step by step
help-then = What happens then
help-not = What is refused, and why
help-keys = Keys
help-picture-language = The picture shows the page in another language.
help-keys-search = / puts you into the search.
help-keys-lines = 1 to 6 open the lines of service.
help-keys-rows = j and k go down and up the rows, Enter opens one.
help-keys-new = n opens an empty form.
help-keys-correct = e corrects the record that is open.
help-keys-inbox = j and k go to the next and the previous request; the key of each step stands beside it.
keys-page = Help for this page

help-start = First page
help-start-for = What waits for you, and the six lines of service at a glance. You begin here after signing in.
help-start-1 = Look at “Waits for you” first. It is in the order in which it should be done.
help-start-2 = Open a pile. A small one names each matter; a larger one leads to exactly the matters that it counts.
help-start-3 = See what is late and what will be due soon.
help-start-4 = For the lines, choose the days and the place above the cards. Each number leads to the records behind it.
help-start-then = A pile is gone once its matters have moved on. Whatever was typed once is never asked for again: lists, ledgers and the bulletin are made of the same records.
help-start-not = You see what your role, your unit and your places give you. Nobody is ranked or counted here, staff neither.
help-start-picture = The first page of a coordinator: the cards of the six lines, and beside them what waits.

help-line = A line of service
help-line-for = Everything about one of the six lines: its figures for some days and a place, and its lists.
help-line-1 = Choose the days and the place, or one of the usual periods.
help-line-2 = Read the sentences, or open a figure to see its rows.
help-line-3 = The second row of the navigation leads to the lists of this line; each has a button for a new record.
help-line-then = The figures are counted at that moment. A correction made today is in them at once.
help-line-not = A list that your role does not read is not shown. Figures count all records; what you may not open is told as one hidden sum.
help-line-picture = The line “Solve problems” with its sentences and its table of figures.

help-late = Late, and due soon
help-late-for = Two lists of requests: those whose day has passed, and those due within three days. Both go by the unit that has them, to be read out, printed or asked for.
help-late-1 = Open the list from the first page.
help-late-2 = Go through it unit by unit. Open a request to see what it waits for.
help-late-3 = Print it with the browser if it is read out in a meeting.
help-late-then = A request leaves the list with its answer, with more time that somebody else allowed, or while the resident is asked something.
help-late-not = No day is moved in silence: more time is asked for before the day, and what has passed stays late until it is answered.
help-late-picture = Late requests under the name of each unit, the oldest first.

help-inbox = Inbox
help-inbox-for = Requests that wait for the office, in heaps: new ones, checked ones, objections, and those with a reply to be closed.
help-inbox-1 = Choose a heap. The first request is open beside the list.
help-inbox-2 = Read it. What is likely (category, unit, a similar request) is offered with its reason; you decide.
help-inbox-3 = Take one step: check it, hand it over at once, keep it, ask the resident, merge, split, or do not take it up.
help-inbox-4 = The next one opens by itself.
help-inbox-then = A checked request waits for the next meeting. What is handed over at once appears in the unit's list; every step stands in the history.
help-inbox-not = A unit that is complained of never gets the request, and one that can use force only by the resident's recorded wish. Not taking up needs a text that tells the resident where to go.
help-inbox-picture = The inbox: heaps above, the list on the left, one request with its steps beside it.

help-take = Taking down a request
help-take-for = For somebody who comes or calls: a request in a few questions, and a slip to take away.
help-take-1 = Choose what it is about, then where.
help-take-2 = Write down what is needed in the person's own words.
help-take-3 = Ask for a contact only if a reply is wanted.
help-take-4 = Hand over the slip, on A6 or from a roll, or read out number and PIN.
help-take-then = The request is in the inbox. With number and PIN the resident follows it, adds to it or objects, without an account. A lost PIN is shown again only to those who have the request.
help-take-not = Emergencies, courts and secrets are not taken: the page says who is to be asked. A complaint about staff is not taken down; it belongs on the page told in confidence. The slip names no subject, in case somebody else sees it.
help-take-picture = The first question: what is it about, with the service categories to choose from.

help-requests = A request and its steps
help-requests-for = One request: what is asked, who has it, by when it is answered, what may be done now, and all that has happened.
help-requests-1 = Read what is asked and the day of the answer.
help-requests-2 = On the right stand the steps that are open to you now, and no others. Choose one.
help-requests-3 = Say what was done, where and when: the reply is read aloud to whoever asked.
help-requests-4 = Close it when the resident was asked, with the true outcome.
help-requests-then = The unit says solved, the office closes. Only “solved” counts as solved; a promise keeps the request open with its day as the clock. The clock runs in working days from the day after receipt and stands while the resident is asked.
help-requests-not = A closing that is empty, copied, only phrases or in the future tense is sent back with the reason. More time is asked for before the day and decided by somebody else. Silence closes only what the resident has heard twice, and never somebody who cannot be reached.
help-requests-picture = A request with its facts on the left, and on the right the steps that may be taken.

help-visit = Recording a visit
help-visit-for = One page for one door: everything that was heard there, in two minutes.
help-visit-1 = Choose the village and write the dwelling number. No names.
help-visit-2 = Count the people, and those with a need. The needs are a closed list.
help-visit-3 = Write down requests. Tick what is urgent, and what you solved on the spot with what you did.
help-visit-4 = Add suggestions, questions or a quarrel that you noticed, if there were any.
help-visit-5 = Tick “Wants a reply” only where one is wanted, then save.
help-visit-then = Each part becomes a matter of its own. The next page shows the numbers once; print the slips or write them down. Afterwards nobody can tell which matters came from which visit, except the requests.
help-visit-not = Outside your team's villages you record nothing. Whatever asks for religion, ethnicity, politics or the like is refused. If something is missing the page says what, and keeps all that you typed.
help-visit-picture = The visit page on a telephone: village, dwelling number and the count of people.

help-answers = Answers to carry
help-answers-for = The replies that are owed in a village, to be read aloud at the door. Every visit brings something back.
help-answers-1 = Before you leave, open the village and print the page, or take the telephone along.
help-answers-2 = Read each answer aloud, in the language of the person.
help-answers-3 = Ask whether it solves the matter, and press what was said: it holds, it does not hold, nobody was there.
help-answers-4 = If it does not hold, write down why in the person's words.
help-answers-then = An answer that holds lets the office close the request. One that does not hold goes back to the office at once.
help-answers-not = Without the resident's word nothing counts as solved. You see the answers of your own villages only; whoever cannot be reached is not closed by silence.
help-answers-picture = The answers of one village, each with the request above it and buttons for what the resident said.

help-lists = Lists
help-lists-for = All records of one kind that you may see: disputes, suggestions, projects, contributions and so on.
help-lists-1 = Filter by words, days, place or state. What is filtered stands above the list and is removed with one press.
help-lists-2 = Choose the order: newest, oldest, or what is due first.
help-lists-3 = Open a row to see the whole record.
help-lists-4 = Make a new record with the button above.
help-lists-then = The address keeps the filter, so it can be sent to a colleague, who then sees what is open to them. In print a list is set across the page.
help-lists-not = Contacts never stand in a list. Records of other places or units are not there at all, and voided ones are left out. More than some thousands are told as “over”: narrow the days.
help-lists-picture = The list of disputes with filters above and a tag for each state.

help-record = A record
help-record-for = One record of any kind, with its parts, papers and history: a dispute with parties, sessions and agreements, a project with money and inspections, and so on.
help-record-1 = Read the facts. What belongs to it (parties, sessions, funding) stands below, each with a button to add one.
help-record-2 = Take a step on the right, if one is open to you.
help-record-3 = Add photos of goods and works, not of people; a voice note is deleted once written down.
help-record-4 = Look at the history at the foot: who changed what, when and why.
help-record-then = A step changes the state, and the figures with it, on its own day. Ended agreements and voided parts stay readable.
help-record-not = Crime is referred, not mediated. There is no list of one person's matters; a contact is read one matter at a time, and the reading is noted. What you may not read is answered as if it were not there.
help-record-picture = A dispute with its parties, sessions and agreement, and the history below.

help-entry = A new record
help-entry-for = The form for a new record. Its fields are those in the public register, and no others.
help-entry-1 = Fill in what is asked. What may stay empty says so.
help-entry-2 = Choose the place; in a large office, type its name or code.
help-entry-3 = Enter days as days: when it happened, not when you type it.
help-entry-4 = Save.
help-entry-then = The record is there, counted on its day, in every list, ledger and figure. Sending a form twice makes one record.
help-entry-not = If something is wrong, each field says what, and everything typed stays. Long numbers and names are refused where people are not to be named; so are words for what is never recorded. A day ahead is refused where things have happened already.
help-entry-picture = The form for a new dispute.

help-correction = Correcting and voiding
help-correction-for = For mistakes: correct a value, or declare a record void that was entered by mistake.
help-correction-1 = Change what is wrong, and leave the rest.
help-correction-2 = Say why. The reason stands in the history.
help-correction-3 = To void, choose “Entered by mistake” on the record and give the reason.
help-correction-then = The old values stay readable; nothing is overwritten. Figures follow the correction on the day that it concerns; a published bulletin keeps its numbers and shows the difference beside them.
help-correction-not = A record that somebody changed while your page was open is not saved over: load it again. What is void no longer counts, but is never deleted. Some records are voided by a second person only.
help-correction-picture = The correction of a request: the form with its values, and a field for the reason.

help-long-work = Long work, and undo
help-long-work-for = What takes longer than two seconds (a long list of places, a large ledger, a bulletin as a file) gets a page of its own, which shows how far it is.
help-long-work-1 = Leave the page and go on with something else. A line at the head of every page tells that it goes on, and that it is ready.
help-long-work-2 = Open it again from that line. The file or the report waits there for an hour.
help-long-work-3 = Stop it where a button offers that. A list of places that is stopped leaves nothing behind.
help-long-work-then = Your own last step can be taken back in a similar way: beside “Done.” stands “Undo” for ten minutes, as long as nobody was told of the step and nothing followed it. What was taken back stays visible in what happened.
help-long-work-not = Only you see your work; signing out everywhere or losing the right deletes it. More than two at one time are refused until one has ended. A step that cannot be undone says so before you take it.
help-long-work-picture = After a step: “Done.” at the head of the page, and beside it the button that takes the step back.

help-search = Search
help-search-for = One search over everything that you may see, in all lines at once.
help-search-1 = Type a number from a slip: it leads straight to its matter. Its beginning is enough to find it in the list.
help-search-2 = Or type words as they were written: Chinese by two characters and more, Simplified or Traditional alike; Tibetan by syllables; English by words or their beginnings.
help-search-3 = Narrow it to one kind if there is too much.
help-search-then = Several words must all stand in a record. What was entered last comes first, and what fits is marked.
help-search-not = Contacts are sealed and never searched. What ended long ago is found by its number only, and what was erased is found no more. The count is of what you may see.
help-search-picture = Records found for a word, with the word marked in each.

help-places = Places
help-places-for = The places of the office as they are now, with code and level.
help-places-1 = Search by a part of the name or the beginning of the code.
help-places-2 = Open a place to see the places below it.
help-places-3 = “Bulletin” beside a place shows its figures.
help-places-then = A place that was renamed or moved keeps its old version: records show the place as it was when they were made.
help-places-not = Places are not typed in one by one: the administrator takes them over from a list, and a newer list loses none. A place of worship is no place of its own.
help-places-picture = The places of the county with code, level and a link to their figures.

help-keyboard = Keyboard
help-keyboard-for = The console can be used without a mouse.
help-keyboard-1 = ? shows all keys.
help-keyboard-2 = / goes to the search, 1 to 6 to a line, n to a new record.
help-keyboard-3 = j and k move through a list or the inbox, Enter opens.
help-keyboard-4 = e corrects the record that is open.
help-keyboard-then = Everything is also reached with Tab alone, in the order in which it is read. Every page works without JavaScript too; then only these keys are missing.
help-keyboard-not = Keys do nothing while you type in a field, so that no letter is lost. None of them saves or deletes anything.
help-keyboard-picture = The window that lists the keys.
