# What leaves the office and what everybody may see of it: overdue matters, what could not be sent, calendar addresses; a new PIN.

register-overdue = Overdue matters
register-overdue-lead = What is late, as far as the office's own rules make it public: how many of each category with each unit, and for how long. No request, no place and nobody is named.
register-overdue-open = See what is overdue
register-overdue-groups = Late by category and unit
register-overdue-not-public = The office has set no rule by which late matters become public.
register-overdue-none = Nothing is late so long that it becomes public.
register-overdue-small = Groups of fewer than five are not shown.
register-overdue-others =
    { $n ->
        [one] One is late in a group of fewer than five, which is not shown.
       *[other] { $n } are late in groups of fewer than five, which are not shown.
    }
register-overdue-days =
    { $n ->
        [one] half of them by one working day or more
       *[other] half of them by { $n } working days or more
    }
register-overdue-office = the office
register-column-overdue = Overdue
register-column-late = For how long
register-column-told-of = Told of

outgoing-title = What could not be sent
outgoing-lead = Notices and messages that did not go out. Nobody's address stands here: correct it where it belongs, then try again.
outgoing-given-up = Given up
outgoing-given-up-none = Nothing was given up.
outgoing-waiting = Will be tried again
outgoing-waiting-none = Nothing waits for another attempt.
outgoing-webhooks = Webhooks
outgoing-webhooks-none = No other program is told what happens here.
outgoing-to-resident = to the resident
outgoing-to-unit = to the unit
outgoing-to-office = to the office
outgoing-to-leader = to the leaders
outgoing-to-auditor = to the auditor
outgoing-to-webhook = to a program
outgoing-tried =
    { $n ->
        [one] Tried once
       *[other] Tried { $n } times
    }
outgoing-given-up-at = given up { $at }
outgoing-next-at = next attempt { $at }
outgoing-retry = Try again
outgoing-why-mailbox = The mailbox does not exist or takes no mail. Correct the address first.
outgoing-why-timeout = Nobody answered in time.
outgoing-why-no-connection = There was no connection. Check the network, and the name of the server in the settings.
outgoing-why-tls = The line could not be kept secret. The certificate of the other side is not trusted.
outgoing-why-private-target = The address lies in a network that is not open to the internet. The settings do not allow that.
outgoing-why-bad-address = The address cannot be used. Correct it first.
outgoing-why-bad-words = The words of this notice cannot be used. Correct them first.
outgoing-why-not-set-up = The settings name no way to send this.
outgoing-why-gone = The program that listened there is gone.
outgoing-why-refused = The other side refused: what was sent to prove who we are did not suffice.
outgoing-why-smtp = The mail server refused with number { $code }.
outgoing-why-http = The other side answered with number { $code }.
outgoing-why-other = It did not go out ({ $code }).
outgoing-webhook-active = active
outgoing-webhook-still = not told at present
outgoing-webhook-told-all = It was told everything.
outgoing-webhook-behind =
    { $n ->
        [one] One event of the log is still ahead of it
       *[other] { $n } events of the log are still ahead of it
    }
outgoing-webhook-waiting =
    { $n ->
        [one] One message waits
       *[other] { $n } messages wait
    }
outgoing-webhook-given-up =
    { $n ->
        [one] One message was given up
       *[other] { $n } messages were given up
    }

feeds-title = Deadlines in a calendar
feeds-lead = An address under which your calendar program reads what is due and when: numbers, categories and days, no place and nobody. Whoever has the address can read it, so keep it to yourself.
feeds-make = Make an address
feeds-fresh = Your new address
feeds-fresh-hint = Copy it into your calendar program now. It is not shown again.
feeds-good = Addresses in use
feeds-none = There is none yet.
feeds-of-office = The whole office
feeds-made = Made { $at }
feeds-revoke = Revoke

pin-title = A new PIN
pin-lead = For a slip that was lost or that somebody else saw. The old PIN stops working at once. You are shown the new slip to print; give it only to whoever asked.
pin-make = Make a new PIN
pin-reason = Why
pin-reason-hint = For example: the slip was lost. No names.
pin-slip = New PIN
files-sent = Pictures
