# Why something was not done, and what to do next.

refusal-invalid = This cannot be saved yet. Correct what is marked and send it again.
refusal-not-found = There is no such record, or it is not yours to see. Check the address or the number.
refusal-forbidden = Your role does not allow this. If you need it for your work, ask the administrator of your office.
refusal-stale = Somebody changed this record meanwhile, and nothing was overwritten. Load it again and repeat.
refusal-different-content = This id was sent before with other content. Send it with a new id, or correct the record that is here.
refusal-storage = The database does not answer at the moment, and nothing was saved. Try again; if it stays so, tell the administrator.
refusal-signed-out = You are not signed in. Sign in, or send a valid token.
refusal-forged-request = Your sign-in has changed since this page was loaded, so nothing was saved. Copy what you typed, load the page again and send it.
refusal-body-too-large = This is more than may be sent at once. Send it in smaller parts.
refusal-not-json = This is no JSON object. Send one as described at /api/docs.
refusal-method-not-allowed = This address does not take this kind of request. See /api/docs for what it takes.
refusal-not-understood = This request was not understood, and nothing was saved. Check it against /api/docs, or load the page again.
refusal-too-slow = This took too long and was stopped. Try again in a moment; if it stays so, tell the administrator.
refusal-broke-off = This did not work, and nothing was half-saved. The fault is noted. Try again; if it stays so, tell the administrator.
refusal-not-importable = This request of the list is against a rule of the office, and was not imported. Correct it in the list and import again.
refusal-public-bulletin-place = A public bulletin begins at the township. Choose a township, the county, or leave the place away.
refusal-there-already = There is one with this code, number or day already. Load the list again and use that one, or choose another.
refusal-part-moved = This belongs to the record in which it was entered, and cannot move to another. Have it voided, and enter it there.
refusal-outside-scope = This lies outside the places, the unit or the team that you work for. Choose one of yours, or ask the administrator for the right.

refusal-household-moved = A dwelling number stays in its village, because its visits were counted there. Enter the dwelling anew in the other village.
refusal-material-in-use = Copies of this material were handed out and counted, so whether it is in two languages stays as it is. Enter a new material.
refusal-already-replied = There is an answer already, and it is not overwritten. Load the page again to read it.
refusal-no-answer-to-give = There is no answer to give: none was written yet, or it was given already. Load the page again.

refusal-not-received = Only what nobody else has yet can be solved on the spot. This request has gone on: let its unit reply.
refusal-not-handed-over = Only a request that was just handed over can be signed for. Load the page again to see where it stands.
refusal-not-open = This request has a reply or is closed. If it is not solved, record that the resident says so, or have it reopened.
refusal-not-replied = Only a request with a reply can be closed. Have its unit reply and the resident asked first.
refusal-resident-not-asked = Somebody waits for this answer and has not confirmed it. Give the answer and ask first: silence closes nothing.
refusal-not-closed = Only a closed request can be reopened. This one is still open.

refusal-meeting-empty = There is no matter on the list of this meeting. Add requests or suggestions first.
refusal-meeting-not-held = This meeting is still to come. Hand over on its day, or correct the day.
refusal-meeting-sealed = This meeting was held and its matters are handed over. Call a new one for further matters.
refusal-one-lead = Another unit leads in this matter already. Let this one assist, or take the other off the list.
refusal-no-lead = A matter on the list has no unit that leads. Choose one for it, then hand over.
refusal-enforcement-unit = This unit can use force or punish. A matter reaches it only by the resident's recorded wish: choose another unit.
refusal-not-to-hand-over = A matter on the list has been replied to or closed meanwhile. Take it off the list, then hand over the others.

refusal-dispute-not-open = This dispute was settled, referred or ended. If a settled quarrel has broken out again, end its agreement; otherwise register a new dispute.
refusal-agreement-ended = This agreement is no longer in force. Open its dispute to see what followed.
