# The first page: what waits behind which door.

inbox-kept = Kept by the office
inbox-appeals = Appeals
home-soon = Due soon
soon-lead =
    { $n ->
        [0] Nothing is due within the next three days. There is time to go and listen.
        [one] { $n } request whose answer is due within three days, by the unit that has it.
       *[other] { $n } requests whose answer is due within three days, by the unit that has them.
    }

wait-checked = Hand over at a meeting, or at once
wait-checked-many = { $n } checked requests wait to be handed over
wait-soon-many =
    { $n ->
        [one] { $n } answer is due soon
       *[other] { $n } answers are due soon
    }
wait-soon-about = within three days
wait-carry-about =
    { $villages ->
        [one] in { $villages } village
       *[other] in { $villages } villages
    }
wait-call-many =
    { $n ->
        [one] { $n } resident to call back
       *[other] { $n } residents to call back
    }
wait-call-about = drawn by chance; you had no hand in them
wait-visits-many =
    { $n ->
        [one] { $n } visit written down today
       *[other] { $n } visits written down today
    }
wait-visits-about = to read over and correct
wait-glass-many =
    { $n ->
        [one] { $n } emergency to look at
       *[other] { $n } emergencies to look at
    }
wait-glass-about = a request opened to somebody who has no right to it
wait-limit-many =
    { $n ->
        [one] { $n } person came to the day’s limit of contacts
       *[other] { $n } times somebody came to the day’s limit of contacts
    }
wait-limit-about = they wait until you have looked
