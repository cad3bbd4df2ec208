# 为什么没有办成，接下来怎么办。

refusal-invalid = 暂时不能保存。请更正标出的内容后再提交。
refusal-not-found = 没有这条记录，或您无权查看。请核对地址或编号。
refusal-forbidden = 您的角色不能办理此事。如工作需要，请联系本单位管理员。
refusal-stale = 这条记录刚被别人修改，没有任何内容被覆盖。请重新打开后再办理。
refusal-different-content = 同一标识此前已发送过不同的内容。请换一个新标识发送，或更正已有的记录。
refusal-storage = 数据库暂时没有响应，内容没有保存。请再试一次；如仍不行，请告诉管理员。
refusal-signed-out = 您还没有登录。请登录，或发送有效的令牌。
refusal-forged-request = 打开本页之后登录状态有变，内容没有保存。请先复制所填内容，重新打开页面后再提交。
refusal-body-too-large = 一次提交的内容太大。请分几次提交。
refusal-not-json = 这不是 JSON 对象。请按 /api/docs 的说明发送。
refusal-method-not-allowed = 这个地址不接受这种请求。请查看 /api/docs。
refusal-not-understood = 无法理解这个请求，内容没有保存。请对照 /api/docs 检查，或重新打开页面。
refusal-too-slow = 用时过长，已经中止。请稍后再试；如仍不行，请告诉管理员。
refusal-broke-off = 没有办成，也没有只存一半的内容，问题已经记录。请再试一次；如仍不行，请告诉管理员。
refusal-not-importable = 清单中的这件诉求不合本单位的规则，没有导入。请在清单中更正后重新导入。
refusal-public-bulletin-place = 公开简报从乡镇一级起编制。请选择乡镇或县，或不填地点。
refusal-there-already = 已有相同代码、编号或日期的记录。请重新打开列表使用已有的，或另取一个。
refusal-part-moved = 这条内容属于录入时的记录，不能移到别的记录。请将它作废，再到那条记录中录入。
refusal-outside-scope = 这不在您负责的地点、单位或工作队范围内。请选择您负责的，或请管理员授权。

refusal-household-moved = 走访已按原来的村计数，门牌号不能改到别的村。请在另一个村新增住户。
refusal-material-in-use = 这种资料已经发放并计数，是否双语不能再改。请新增一种资料。
refusal-already-replied = 已经有答复，不会被覆盖。请重新打开页面查看。
refusal-no-answer-to-give = 没有可告知的答复：还没有写，或者已经告知。请重新打开页面。

refusal-not-received = 只有尚未交办的诉求才能当场解决。这件诉求已经交办，请由责任单位答复。
refusal-not-handed-over = 只有刚交办的诉求才能签收。请重新打开页面查看办理状态。
refusal-not-open = 这件诉求已经答复或办结。如果没有解决，请记录群众的意见，或请协调员重新办理。
refusal-not-replied = 只有已答复的诉求才能办结。请先由责任单位答复，并问过群众。
refusal-resident-not-asked = 有人在等这个答复，还没有确认。请先告知答复并问清意见，没有回音不能办结。
refusal-not-closed = 只有已办结的诉求才能重新办理。这件还没有办结。

refusal-meeting-empty = 这次交办会还没有交办事项。请先加入诉求或建议。
refusal-meeting-not-held = 这次交办会还没有到召开的日子。请到时再交办，或更正日期。
refusal-meeting-sealed = 这次交办会已经召开，事项已经交办。其他事项请新建交办会。
refusal-one-lead = 这件事已有牵头单位。请把本单位改为协办，或先移除原牵头单位。
refusal-no-lead = 清单上有一件事没有牵头单位。请先选定牵头单位，再交办。
refusal-enforcement-unit = 该单位可以采取强制或处罚措施。只有群众本人要求并有记录时才能交办，请选择其他单位。
refusal-not-to-hand-over = 有一件交办事项在此期间已经答复或办结。请先从清单中移除，再交办其余事项。

refusal-dispute-not-open = 这件纠纷已经达成协议、转交或终止。已化解的纠纷又起的，请先终止原协议；其他情况请重新登记。
refusal-agreement-ended = 这份协议已经失效。请打开相应的纠纷查看后续。
