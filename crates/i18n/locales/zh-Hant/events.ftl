# 一條記錄的經過，每件事一行。

event-corrected = 更正
event-voided = 作廢：錄入有誤
event-contact-kept = 留下了聯絡方式
event-contact-read = 查看了聯絡方式

event-household-entered = 錄入
event-visit-made = 走訪

event-category-defined = 設定
event-request-received = 收到
event-request-imported = 從其他清單匯入
event-request-solved_on_the_spot = 當場解決
event-request-handed_over = 交辦給單位
event-request-accepted = 單位簽收
event-request-replied = 答覆
event-request-confirmed = 已告知答覆，群眾認可
event-request-contested = 已告知答覆，群眾說沒有解決
event-request-not_reached = 告知答覆時沒有聯絡上
event-request-closed = 辦結
event-request-reopened = 重新辦理

event-handover-called = 新建會議
event-handover-sealed = 已召開，事項已交辦
event-handover_item-proposed = 列入清單

event-dispute-registered = 登記
event-dispute-in_mediation = 開始調解
event-dispute-settled = 達成協議
event-dispute-reopened = 重新調解
event-dispute-referred = 轉交
event-dispute-ended = 未達成協議，終止
event-dispute_party-heard = 聽取主張
event-dispute_session-held = 召開
event-agreement-made = 達成
event-agreement-ended = 終止

event-activity_series-planned = 安排
event-activity-held = 舉辦

event-suggestion-received = 收到
event-suggestion-handed_over = 交辦給單位
event-suggestion-replied = 答覆
event-suggestion-answer_given = 已告知答覆
event-thematic_report-entered = 錄入

event-consultation-asked = 提出諮詢
event-consultation-answered = 解答
event-consultation-answer_given = 已告知解答
event-material-entered = 錄入
event-handout-given = 發放

event-project-entered = 錄入
event-project_funding-posted = 入賬
event-expert_assignment-sent = 選派
event-inspection-made = 查看
event-asset_handover-delivered = 交付

event-contribution-posted = 入賬
event-distribution-made = 發放
event-health_check-held = 進行

event-unit-entered = 錄入
event-team-formed = 組建
event-posting-begun = 開始駐村
event-partnership-begun = 開始幫扶
event-staff-enrolled = 列入名冊
event-role_grant-granted = 授予
event-calendar_day-entered = 錄入
event-reported_kind-defined = 設定
event-reported_figure-reported = 上報
event-places-imported = 匯入地名

event-office-set_up = 設立單位
event-office-restored = 從備份還原
event-sign_in-given = 設定使用者名稱
event-link-made = 生成一次性連結
event-password-set = 通過一次性連結設定密碼
event-password-changed = 修改密碼
event-session-opened = 登入
event-session-refused = 登入被拒
event-session-closed = 退出
event-session-ended = 結束全部登入
event-token-added = 生成權杖
event-token-revoked = 撤銷權杖
