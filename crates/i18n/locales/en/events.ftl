# What happened to a record, as one line of its history.

event-corrected = Corrected
event-voided = Voided: entered by mistake
event-contact-kept = Contact kept
event-contact-read = Contact read

event-household-entered = Entered
event-visit-made = Visited

event-category-defined = Defined
event-request-received = Received
event-request-imported = Taken over from another list
event-request-solved_on_the_spot = Solved on the spot
event-request-handed_over = Handed over to a unit
event-request-accepted = Signed for by the unit
event-request-replied = Replied
event-request-confirmed = Answer given: the resident said it holds
event-request-contested = Answer given: the resident said it is not solved
event-request-not_reached = Nobody was reached with the answer
event-request-closed = Closed
event-request-reopened = Reopened

event-handover-called = Called
event-handover-sealed = Held: its matters were handed over
event-handover_item-proposed = Put on the list

event-dispute-registered = Registered
event-dispute-in_mediation = Mediation began
event-dispute-settled = Settled by agreement
event-dispute-reopened = Opened again
event-dispute-referred = Referred
event-dispute-ended = Ended without agreement
event-dispute_party-heard = Heard
event-dispute_session-held = Held
event-agreement-made = Agreed
event-agreement-ended = Ended

event-activity_series-planned = Planned
event-activity-held = Held

event-suggestion-received = Received
event-suggestion-handed_over = Handed over to a unit
event-suggestion-replied = Replied
event-suggestion-answer_given = Answer given
event-thematic_report-entered = Entered

event-consultation-asked = Asked
event-consultation-answered = Answered
event-consultation-answer_given = Answer given
event-material-entered = Entered
event-handout-given = Handed out

event-project-entered = Entered
event-project_funding-posted = Posted
event-expert_assignment-sent = Sent
event-inspection-made = Inspected
event-asset_handover-delivered = Delivered

event-contribution-posted = Posted
event-distribution-made = Given
event-health_check-held = Held

event-unit-entered = Entered
event-team-formed = Formed
event-posting-begun = Posted
event-partnership-begun = Begun
event-staff-enrolled = Put on the rolls
event-role_grant-granted = Granted
event-calendar_day-entered = Entered
event-reported_kind-defined = Defined
event-reported_figure-reported = Reported
event-places-imported = Places imported

event-office-set_up = Office set up
event-office-restored = Office restored from a backup
event-sign_in-given = Sign-in name given
event-link-made = One-time link made
event-password-set = Password set by a one-time link
event-password-changed = Password changed
event-session-opened = Signed in
event-session-refused = Sign-in refused
event-session-closed = Signed out
event-session-ended = All sessions ended
event-token-added = Token added
event-token-revoked = Token revoked
