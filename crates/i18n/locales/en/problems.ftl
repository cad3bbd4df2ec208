# What is wrong with a field, and what to do. $detail is what the sentence names: the word typed, a limit, a row.

problem-required = Fill this in.
problem-incomplete = Something that belongs to this record is missing. Fill in every field that must be given.
problem-too-short = This says too little. Write at least a few words.
problem-too-long = This is too long. Shorten it.
problem-one-line = Write this on one line.
problem-wrong-type = This cannot be read. Send a text as text, a number as a number, yes or no as true or false.
problem-unknown-field = There is no such field here. Leave it out, or correct its name.
problem-not-a-choice = This is none of the values offered. Choose one of them.

problem-not-a-day = Enter a day as 2025-03-01.
problem-not-an-instant = Enter a day and time as 2025-03-01T09:30:00Z.
problem-in-the-future = This day is still to come. Enter the day on which it happened.
problem-ends-before-start = This day lies before the beginning. Correct one of the two days.
problem-closed-and-day = What has ended needs the day on which it ended, and what goes on has none. Correct the state or the day.
problem-answer-and-day = An answer and its day belong together. Fill in both, or leave both empty.
problem-days-out-of-range = Enter a number of working days from 1 to 250.

problem-not-a-count = Enter a whole number in digits, such as 12.
problem-not-money = Enter an amount in digits with at most two decimals, such as 1,234.50.
problem-negative = Enter zero or more.
problem-at-least-one = Enter more than zero.
problem-too-large = This number is larger than can be true. Check it.
problem-too-many-people = More than 99 people in one dwelling cannot be entered. Check the number, or enter each dwelling by itself.
problem-more-than-people = This is more than the people in the dwelling. Correct one of the two numbers.

problem-unknown-place = There is no place “{ $detail }” here. Choose one from the list, or enter its code.
problem-place-replaced = This place has ended. Choose what took its place: { $detail }.
problem-place-ended = This place has ended, and no other took its place. Choose another, e.g. the one it lay in.
problem-unknown-record = There is no such record, or it is not yours to see. Choose one from the list.
problem-not-a-village = A dwelling stands in a village. Choose the village, not the township or county.
problem-one-matter = Choose either a request or a suggestion.
problem-nothing-ticked = Nothing is ticked. Tick what is to be handed over.
problem-lead-missing = Choose the unit that leads.
problem-only-for-unit-officers = Only a unit officer acts for a unit. Choose that role, or leave the unit empty.
problem-citation-missing = Say where the number can be read: document, page and date.

problem-worship-kind = At a place of worship only a talk or an exhibition is held. Choose another venue or another kind.
problem-worship-findings = Of an activity at a place of worship no findings are kept. Leave this empty.
problem-worship-at-township = An activity at a place of worship is recorded at the township. Choose the township.

problem-contact-empty = Without a name, a telephone number or an e-mail address nobody can be replied to. Fill in one of them, or leave the contact out.
problem-contact-not-wanted = A contact is kept only where a reply is wanted. Say that a reply is wanted, or leave the contact out.
problem-contact-too-long = This is too long. At most { $detail } characters fit.
problem-contact-line = Write this on one line.
problem-contact-phone = Enter 5 to 20 digits; +, - and spaces may stand between them.
problem-contact-language = Enter the code of a language, such as bo, zh-Hans or en.
problem-password-wrong = This is not your password. Type the one with which you signed in.
problem-passwords-differ = The two passwords differ. Type the same one twice.

problem-not-an-id = This is no id. Send a UUID made by your program, or leave it out.
problem-not-a-cursor = This page address was not given out here. Start again with the first page.

problem-places-day-in-future = Places cannot begin to hold on a day to come. Give today or an earlier day.
problem-places-day-before-latest = Places that hold from { $detail } are here already. Give that day or a later one.
problem-place-code-missing = Row { $detail }: the code is missing. Fill it in.
problem-place-code-malformed = Row { $detail }: this is no code. Use at most 40 letters, digits and the signs - . _ /
problem-place-name-missing = Row { $detail }: the name is missing. Fill it in.
problem-place-name-malformed = Row { $detail }: the name must be one line of at most 200 characters. Shorten it.
problem-place-level-unknown = Row { $detail }: the level must be 1 (province) to 5 (village). Correct it.
problem-place-parent-unknown = Row { $detail }: the place it lies in is neither in the list nor here. Correct the parent, or add it to the list.
problem-place-parent-level = Row { $detail }: a place lies in one of a higher level. Correct the level or the parent.
problem-place-twice = Row { $detail }: this code stands in the list twice. Keep one of the rows.
problem-place-below-itself = Row { $detail }: this place would lie in itself. Correct the parent.
problem-place-moved-same-day = Row { $detail }: this place changed on the same day already. Move it from a later day on.
problem-place-replaces-unknown = Row { $detail } is not a place here, so that nothing can take its place. Correct the code under “replaces”, or leave it out.
problem-place-replaces-listed = Row { $detail } has a row of its own in the list, so that it goes on. Leave out that row, or the code under “replaces”.
problem-place-replaces-level = Row { $detail } is of another level. A place takes the place only of places of its own level; correct the code or the level.
problem-place-replaces-itself = Row { $detail }: a place cannot take its own place. Leave its code out under “replaces”.
problem-place-replaces-too-much = Row { $detail }: under “replaces” stand more than 1,000 codes, or a code that is too long. Correct the cell.
problem-place-parent-replaced = Row { $detail } is replaced by another row of the list. Give the new code as parent.
problem-place-left-behind = { $detail }: this place ends with the list, but so many places (in brackets) that lie in it go on. Add their rows with where they lie now, or say under “replaces” which one place takes its place.
problem-place-ended-same-day = { $detail }: this place began on the very day from which the list holds, and cannot end on it. Add its row, or take the list in from a later day.
problem-places-incomplete = A complete list must be read whole, but rows of it cannot be: the places in them would end. Correct these rows, or do not call the list complete.
