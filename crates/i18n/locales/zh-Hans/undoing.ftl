# 刚办理的一步及其撤销。
undo = 撤销这一步
notice-undone = 已撤销。记录恢复到这一步之前的样子。
cannot-undo = 此操作无法撤销。
event-taken_back = 撤销上一步
refusal-not-to-undo = 这一步不能撤销：之后又有变动，或是别人办理的，或属于不可撤销的步骤。请改为更正记录。
refusal-too-late-to-undo = 这一步已经不能撤销：十分钟已过。请改为更正记录。
refusal-told-already = 这一步已经不能撤销：已经通知了别人，或附件已随之删除。请改为更正记录。
