# 對一條記錄可以辦的事：表單標題（也是按鈕文字），以及辦了之後怎樣。

action-request-solution = 當場解決
action-request-solution-lead = 能在門口辦的就在門口辦。是否解決，由群眾說了算。
action-request-acceptance = 簽收訴求
action-request-acceptance-lead = 由單位接辦，答覆期限不變。
action-request-reply = 答覆訴求
action-request-reply-lead = 答覆會念給群眾聽，之後由協調單位辦結，不由責任單位辦結。
action-request-answer = 告知答覆
action-request-answer-lead = 把答覆念給群眾聽，問一問。沒有解決的，訴求退回繼續辦理。
action-request-closure = 辦結訴求
action-request-closure-lead = 辦結之前先問過群眾。無法詢問的，請寫明理由。
action-request-reopening = 重新辦理
action-request-reopening-lead = 訴求退回繼續辦理，已計入的數字隨之扣回。

action-handover-seal = 召開會議並交辦
action-handover-seal-lead = 清單上的每件事交給牽頭單位，之後不能再增加。

action-dispute-referral = 轉交有權單位
action-dispute-referral-lead = 轉交有權處理的法院或單位。涉嫌犯罪的一律轉交。
action-dispute-ending = 未達成協議，終止調解
action-dispute-ending-lead = 調解到此為止，各方仍可向法院起訴。
action-agreement-ending = 終止協議
action-agreement-ending-lead = 糾紛重新進入調解，不再計為已解決。

action-suggestion-reply = 答覆建議
action-suggestion-answer = 告知答覆
action-suggestion-answer-lead = 記錄答覆已經念給建議人聽或交給本人。

action-consultation-reply = 解答諮詢
action-consultation-answer = 告知解答
action-consultation-answer-lead = 記錄解答已經念給諮詢人聽或交給本人。
