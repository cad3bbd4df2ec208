# Proving who one is: the question asked again, guesses at a passphrase, leaked passwords, the early end of an emergency.
confirmation-code = From the app on your telephone.
confirmation-code-or = Or this: from the app on your telephone. One of the two is enough.
confirmation-sign-on = Prove it by signing in again with { $name }
problem-passphrase-wait = There were too many wrong passphrases. Wait { $detail } min and try again.
problem-password-leaked = This password stands in lists that were stolen elsewhere and is tried first. Take three or four words that have nothing to do with each other.
problem-concerned-own-unit = You belong to this unit, and a unit never sees who complained about it. Let somebody of the office take it down, or hand the person the page for it.
emergency-open-now = Open now
emergency-open-now-none = Nothing is open.
emergency-end-early = End it now
refusal-leaked-unreadable = The list of stolen passwords cannot be read just now, so no new password is taken. Tell whoever runs the machine.
