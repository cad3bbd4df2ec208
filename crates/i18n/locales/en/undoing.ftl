# A step that was just taken, taken back.
undo = Undo
notice-undone = Taken back. The record stands as before the step.
cannot-undo = This cannot be undone.
event-taken_back = Taken back
refusal-not-to-undo = This step cannot be taken back: something followed it, it was somebody else's, or it is of a kind that stays. Correct the record instead.
refusal-too-late-to-undo = This step can no longer be taken back: ten minutes are over. Correct the record instead.
refusal-told-already = This step can no longer be taken back: somebody was told of it, or files went with it. Correct the record instead.
