# The public log: what a resident is told of it, and the page that checks a proof.

log-fact = In the public log
log-fact-waiting = from the day after { $day } on: { $leaf }
log-fact-there = yes, as leaf { $leaf }
log-proof = Proof that it is in the public log (a file)
log-leaf = What will be in the public log (a file)
slip-line-log = In the office's public log from { $day } on, as: { $leaf }
log-verify-title = Check a proof of the public log
log-verify-lead = A proof shows that a request stands in the office's public log, from which nothing can be taken back. This page checks it by itself and sends nothing anywhere; saved with its script, it works without a network.
log-verify-no-script = This page checks proofs with a script. Without one, use the command: doorstep verify --proof FILE
log-verify-file = The file with the proof
log-verify-proof = Or its text
log-verify-keys = The public keys that you trust, one a line. The office's stand here; compare them with what the office has printed elsewhere.
log-verify-kept = A checkpoint of the log that you kept, if you have one
log-verify-check = Check
log-verify-good = This is in the log, and the log was signed with a key that you trust.
log-verify-no-proof = This is no proof of the log: choose the file that was downloaded from the request's page.
log-verify-bad-proof = This proof proves nothing: what it says is not in the log to which it points.
log-verify-bad-signature = The log's signature does not fit. The proof or the key was changed.
log-verify-no-key = What it says is in a log, but none of the keys signed that log.
log-verify-kept-unread = What you kept is no checkpoint.
log-verify-kept-differs = The checkpoint that you kept shows another log. Somebody was shown something false: keep both files.
log-verify-kept-same = The checkpoint that you kept is the same.
log-verify-kept-other-size = The checkpoint that you kept is of another size. Whether the log continues it can be checked with the command: doorstep verify --checkpoint FILE
log-verify-words = What stands in the log:
