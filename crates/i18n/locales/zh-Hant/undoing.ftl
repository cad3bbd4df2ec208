# 剛辦理的一步及其撤銷。
undo = 撤銷這一步
notice-undone = 已撤銷。記錄恢復到這一步之前的樣子。
cannot-undo = 此操作無法撤銷。
event-taken_back = 撤銷上一步
refusal-not-to-undo = 這一步不能撤銷：之後又有變動，或是別人辦理的，或屬於不可撤銷的步驟。請改為更正記錄。
refusal-too-late-to-undo = 這一步已經不能撤銷：十分鐘已過。請改為更正記錄。
refusal-told-already = 這一步已經不能撤銷：已經通知了別人，或附件已隨之刪除。請改為更正記錄。
