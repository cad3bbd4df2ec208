# What may be done with a record: the heading of its form, which are also the words of its button, and what comes of it.

action-request-solution = Solved on the spot
action-request-solution-lead = What can be settled at the door is settled there. The resident says that it is solved.
action-request-acceptance = Sign for the request
action-request-acceptance-lead = The unit takes the request on. The day of the answer stays as it is.
action-request-reply = Reply to the request
action-request-reply-lead = The reply is read aloud to the resident. Afterwards the office closes, not the unit.
action-request-answer = Give the answer
action-request-answer-lead = Read the reply aloud and ask. If it is not solved, the request goes back.
action-request-closure = Close the request
action-request-closure-lead = The resident is asked first. Where nobody can be asked, give the reason.
action-request-reopening = Reopen the request
action-request-reopening-lead = The request goes back to whoever has it, and the figures take back what they counted.

action-handover-seal = Hold the meeting and hand over its matters
action-handover-seal-lead = Every matter on the list goes to the unit that leads. Afterwards nothing can be added.

action-dispute-referral = Refer the dispute
action-dispute-referral-lead = To the court or unit whose matter it is. Crime is always referred.
action-dispute-ending = End without agreement
action-dispute-ending-lead = Mediation ends. Every side may still go to court.
action-agreement-ending = End the agreement
action-agreement-ending-lead = The dispute is open again and no longer counts as settled.

action-suggestion-reply = Reply to the suggestion
action-suggestion-answer = Give the answer
action-suggestion-answer-lead = Record that the reply was read aloud or given.

action-consultation-reply = Answer the question
action-consultation-answer = Give the answer
action-consultation-answer-lead = Record that the answer was read aloud or given.
