# Coming in: sign-in, passwords, links, tokens, offices. $detail is what was typed.

refusal-wrong-name-or-password = Name or password is wrong. Try again; if you forgot the password, ask your administrator for a one-time link.
refusal-not-on-the-rolls = The password is right, but you are not on the rolls today. Ask your administrator to correct your dates.
refusal-too-many-attempts = There were too many attempts from here. Wait a minute and try again; if you forgot the password, ask your administrator for a one-time link.
refusal-link-not-valid = This link was used, has run out or was replaced by a newer one. Ask your administrator for a new one.
refusal-no-places = There are no places here yet, and everybody on the rolls has one. Import a list of places first.
refusal-no-office = There is no office in this database yet. Make one with “doorstep init”.
refusal-several-offices = This database holds several offices. Name one with --office CODE.

problem-password-too-short = A password has at least eight characters. Three or four words are easy to remember.
problem-password-too-long = A password has at most 200 characters. Shorten it.
problem-password-obvious = This password is easily guessed. Take three or four words that have nothing to do with each other.
problem-unknown-sign-in-name = Nobody signs in here as “{ $detail }”. Check the name.
problem-sign-in-name-malformed = “{ $detail }” cannot be a sign-in name. Use 2 to 40 small letters, digits and the signs . - _ and begin with a letter or digit.
problem-sign-in-name-taken = Somebody signs in as “{ $detail }” already. Choose another name.
problem-link-hours = A link holds from 1 hour to 30 days. Enter 1 to 720 hours.
problem-token-days = A token holds from 1 day to three years. Enter 1 to 1100 days.
problem-office-code-malformed = “{ $detail }” cannot be the code of an office: it stands in addresses. Use 2 to 40 small letters, digits and hyphens, and begin with a letter.
problem-office-code-taken = There is an office with the code “{ $detail }” already. Choose another code.
field-request-unit_visits = The unit visits the resident
action-request-visit-order = Order a visit
action-request-visit-order-lead = The unit must go to the resident: only then does it see how to find them, while it has the matter.
event-request-visit_ordered = The unit was sent to the resident, or no longer
field-role_grant-line = Line of service
refusal-not-to-oneself = Nobody grants rights to themselves. Ask another administrator, or the owner of the machine.
