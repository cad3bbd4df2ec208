# 对一条记录可以办的事：表单标题（也是按钮文字），以及办了之后怎样。

action-request-solution = 当场解决
action-request-solution-lead = 能在门口办的就在门口办。是否解决，由群众说了算。
action-request-acceptance = 签收诉求
action-request-acceptance-lead = 由单位接办，答复期限不变。
action-request-reply = 答复诉求
action-request-reply-lead = 答复会念给群众听，之后由协调单位办结，不由责任单位办结。
action-request-answer = 告知答复
action-request-answer-lead = 把答复念给群众听，问一问。没有解决的，诉求退回继续办理。
action-request-closure = 办结诉求
action-request-closure-lead = 办结之前先问过群众。无法询问的，请写明理由。
action-request-reopening = 重新办理
action-request-reopening-lead = 诉求退回继续办理，已计入的数字随之扣回。

action-handover-seal = 召开会议并交办
action-handover-seal-lead = 清单上的每件事交给牵头单位，之后不能再增加。

action-dispute-referral = 转交有权单位
action-dispute-referral-lead = 转交有权处理的法院或单位。涉嫌犯罪的一律转交。
action-dispute-ending = 未达成协议，终止调解
action-dispute-ending-lead = 调解到此为止，各方仍可向法院起诉。
action-agreement-ending = 终止协议
action-agreement-ending-lead = 纠纷重新进入调解，不再计为已解决。

action-suggestion-reply = 答复建议
action-suggestion-answer = 告知答复
action-suggestion-answer-lead = 记录答复已经念给建议人听或交给本人。

action-consultation-reply = 解答咨询
action-consultation-answer = 告知解答
action-consultation-answer-lead = 记录解答已经念给咨询人听或交给本人。
