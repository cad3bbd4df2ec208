# 表單、頁面和列表中各欄的名稱；名稱說不清的，由 hint- 說明怎樣填寫。

field-household-place = 村
field-household-dwelling_number = 門牌號
hint-household-dwelling_number = 按門牌或村裡的住房登記編號填寫，不寫姓名。

field-visit-visited_on = 走訪日期
field-visit-household = 住戶
field-visit-people_count = 家中人數
hint-visit-people_count = 只填數字。
field-visit-hardship_count = 生活困難
field-visit-disability_count = 殘疾
field-visit-age_count = 年老或年幼需照料
field-visit-illness_count = 患病
hint-visit-illness_count = 只填人數，不寫什麼病。
field-visit-child_without_care_count = 兒童無人照料
field-visit-team = 工作隊
field-visit-place = 村

field-category-code = 代碼
hint-category-code = 簡短、不再改動，例如：water。
field-category-name = 名稱
field-category-name_en = 英文名稱
field-category-answer_within_days = 答覆期限（工作日）
hint-category-answer_within_days = 1至250，從收到後的下一個工作日起算。

field-request-received_on = 收到日期
field-request-place = 地點
field-request-category = 類別
field-request-description = 訴求內容
hint-request-description = 用群眾自己的話寫，不寫姓名和電話。
field-request-location = 具體位置
hint-request-location = 例如：學校下面的橋。
field-request-urgency = 緊急程度
field-request-channel = 來源渠道
field-request-team = 工作隊
field-request-source_reference = 原清單編號
field-request-reference = 編號
field-request-state = 狀態
field-request-unit = 責任單位
field-request-due_on = 答覆期限
field-request-reply = 答覆
hint-request-reply = 答覆會在門口念給群眾聽。寫已經做了什麼，不寫將要做什麼。
field-request-replied_on = 答覆日期
field-request-outcome = 辦理結果
hint-request-outcome = 如實選擇，只有「已解決」才計為已解決。
field-request-answer_given_on = 告知日期
field-request-resident_says = 群眾意見
field-request-closed_on = 辦結日期
field-request-how = 怎樣解決的
hint-request-how = 寫明在門口是怎樣解決的。
field-request-says = 群眾意見
field-request-reason = 理由

field-handover-held_on = 開會日期
field-handover-place = 地點
field-handover-title = 會議名稱
field-handover-minutes = 會議記錄
field-handover-state = 狀態

field-handover_item-handover = 交辦會
field-handover_item-request = 訴求
hint-handover_item-request = 訴求和建議只選一項。
field-handover_item-suggestion = 意見建議
field-handover_item-unit = 單位
field-handover_item-part = 牽頭或協辦
hint-handover_item-part = 一個單位牽頭，其他單位可以協辦。

field-dispute-registered_on = 登記日期
field-dispute-place = 地點
field-dispute-kind = 糾紛類型
field-dispute-description = 經過
hint-dispute-description = 按各方所述，寫各自主張什麼，不寫姓名。
field-dispute-team = 工作隊
field-dispute-reference = 編號
field-dispute-state = 狀態
field-dispute-referred_to = 轉交何處
hint-dispute-referred_to = 有權處理的法院或單位。
field-dispute-ended_on = 終止日期
field-dispute-reason = 理由

field-dispute_party-dispute = 矛盾糾紛
field-dispute_party-side = 哪一方
field-dispute_party-claims = 主張
hint-dispute_party-claims = 不寫姓名；姓名寫在聯絡方式中，加密保存。

field-dispute_session-dispute = 矛盾糾紛
field-dispute_session-held_on = 調解日期
field-dispute_session-notes = 各方意見和調解方案

field-agreement-dispute = 矛盾糾紛
field-agreement-form = 形式
field-agreement-dated_on = 達成日期
field-agreement-terms = 約定內容
hint-agreement-terms = 寫明誰在哪一天之前做什麼。寫「一方」「另一方」，不寫姓名。
field-agreement-ended_on = 失效日期
field-agreement-reason = 理由

field-activity_series-title = 名稱
field-activity_series-guest_speakers = 主講人數
hint-activity_series-guest_speakers = 只填數字，不記姓名。

field-activity-held_on = 舉辦日期
field-activity-place = 地點
field-activity-kind = 活動類型
field-activity-title = 名稱
field-activity-method = 調查方式
hint-activity-method = 調查時填寫。
field-activity-area = 內容領域
hint-activity-area = 宣講、展覽時填寫。
field-activity-sector = 行業
hint-activity-sector = 培訓、調研時填寫。
field-activity-audience = 對象
hint-activity-audience = 培訓時填寫。
field-activity-venue = 場所
hint-activity-venue = 宗教活動場所只能舉辦宣講和展覽，地點記到鄉鎮。
field-activity-head_count = 到場人數
hint-activity-head_count = 來了多少人。只填數字，不記姓名。
field-activity-activity_series = 所屬系列
field-activity-team = 工作隊
field-activity-findings = 發現的情況

field-suggestion-received_on = 收到日期
field-suggestion-place = 地點
field-suggestion-topic = 主題
field-suggestion-suggestion = 建議內容
hint-suggestion-suggestion = 用建議人自己的話寫，不寫姓名。
field-suggestion-reply_wanted = 希望得到答覆
field-suggestion-team = 工作隊
field-suggestion-reference = 編號
field-suggestion-state = 狀態
field-suggestion-unit = 承辦單位
field-suggestion-reply = 答覆
hint-suggestion-reply = 寫明採納後做了什麼，或者為什麼做不到。
field-suggestion-replied_on = 答覆日期
field-suggestion-answer_given_on = 告知日期

field-thematic_report-title = 標題
field-thematic_report-kind = 報告類型
field-thematic_report-published_on = 發佈日期
hint-thematic_report-published_on = 草稿不填。
field-thematic_report-place = 地點
field-thematic_report-summary = 發現和建議

field-consultation-asked_on = 諮詢日期
field-consultation-place = 地點
field-consultation-area = 政策或法律
field-consultation-topic = 主題
field-consultation-question = 問題
hint-consultation-question = 不寫姓名。
field-consultation-answer = 解答
hint-consultation-answer = 還要再核實的，先不填。
field-consultation-answered_on = 解答日期
field-consultation-reply_wanted = 希望得到解答
hint-consultation-reply_wanted = 解答後會列入「帶回的答覆」。
field-consultation-team = 工作隊
field-consultation-answer_given_on = 告知日期

field-material-code = 代碼
field-material-title = 名稱
field-material-bilingual = 雙語
field-material-printed = 印製份數

field-handout-handed_on = 發放日期
field-handout-place = 地點
field-handout-material = 宣傳資料
field-handout-copies = 份數
field-handout-team = 工作隊

field-project-name = 名稱
field-project-kind = 建設內容
field-project-place = 地點
field-project-unit = 實施單位
field-project-started_on = 開工日期
field-project-due_on = 計劃完工日期
field-project-stage = 進展階段
field-project-planned_amount = 計劃投資
field-project-purpose = 用途

field-project_funding-project = 項目
field-project_funding-posted_on = 入賬日期
field-project_funding-amount = 金額
field-project_funding-source = 資金來源
field-project_funding-unit = 出資單位

field-expert_assignment-from_on = 開始日期
field-expert_assignment-to_on = 結束日期
hint-expert_assignment-to_on = 仍在進行的不填。
field-expert_assignment-place = 地點
field-expert_assignment-sector = 行業
field-expert_assignment-experts = 專家人數
hint-expert_assignment-experts = 只填數字，不記姓名。
field-expert_assignment-unit = 選派單位
field-expert_assignment-task = 任務

field-inspection-inspected_on = 查看日期
field-inspection-place = 村
field-inspection-project = 項目
field-inspection-sector = 行業
field-inspection-works = 查看的工程
field-inspection-findings = 發現的情況
hint-inspection-findings = 寫工程情況，不寫人。
field-inspection-team = 工作隊

field-asset_handover-delivered_on = 交付日期
field-asset_handover-place = 接收村
field-asset_handover-project = 項目
field-asset_handover-kind = 資產類型
field-asset_handover-quantity = 數量
field-asset_handover-remark = 備註
hint-asset_handover-remark = 型號、狀況、由哪個單位管理；不寫個人姓名。

field-contribution-posted_on = 入賬日期
field-contribution-place = 歸入何處
hint-contribution-place = 資金歸入哪個地方的救助資金。
field-contribution-source = 來源類別
field-contribution-unit = 單位
field-contribution-given_by = 出資方
hint-contribution-given_by = 寫單位或組織，不寫個人姓名。
field-contribution-amount = 金額
field-contribution-purpose = 指定用途

field-distribution-distributed_on = 發放日期
field-distribution-place = 地點
field-distribution-goods = 物資
hint-distribution-goods = 品名和數量，例如：大米40袋、磚茶40塊。
field-distribution-people_count = 惠及人數
field-distribution-goods_value = 物資價值
field-distribution-unit = 捐贈單位
field-distribution-team = 工作隊

field-health_check-held_on = 日期
field-health_check-place = 地點
field-health_check-service = 體檢或治療
field-health_check-families = 家庭數
hint-health_check-families = 只填數字，不寫姓名和病情。
field-health_check-provider = 醫院或診所

field-unit-code = 代碼
field-unit-name = 名稱
field-unit-name_en = 英文名稱
field-unit-purpose = 職能
field-unit-enforcement = 可以強制或處罰
hint-unit-enforcement = 例如警察。只有群眾本人要求並有記錄時，訴求才會送到這類單位。

field-team-code = 代碼
field-team-name = 名稱
field-team-unit = 派出單位

field-posting-team = 工作隊
field-posting-place = 村
hint-posting-place = 也可以填鄉鎮，包括其下各村。
field-posting-from_on = 開始日期
field-posting-to_on = 結束日期
hint-posting-to_on = 仍在駐村的不填。

field-partnership-unit = 單位
field-partnership-place = 村
field-partnership-from_on = 開始日期
field-partnership-to_on = 結束日期
hint-partnership-to_on = 仍在幫扶的不填。

field-staff-name = 姓名
field-staff-rank = 名冊
field-staff-team = 工作隊
field-staff-unit = 單位
field-staff-place = 在冊地點
field-staff-from_on = 開始日期
field-staff-to_on = 結束日期

field-role_grant-staff = 人員
field-role_grant-role = 角色
field-role_grant-place = 限於何處
hint-role_grant-place = 限於該地及其下級；不填為全部地區。
field-role_grant-unit = 代表單位
hint-role_grant-unit = 單位經辦人必填，其他角色不填。
field-role_grant-team = 隨工作隊
hint-role_grant-team = 限於該工作隊駐的村。
field-role_grant-from_on = 開始日期
field-role_grant-to_on = 結束日期

field-calendar_day-day = 日期
field-calendar_day-working = 上班
field-calendar_day-occasion = 事由
hint-calendar_day-occasion = 例如節日名稱。

field-reported_kind-code = 代碼
hint-reported_kind-code = 戰線代碼加一個詞，例如：insight.meetings。
field-reported_kind-line = 所屬戰線
field-reported_kind-name_en = 英文名稱
field-reported_kind-name_zh = 中文名稱
field-reported_kind-counts = 統計口徑

field-reported_figure-reported_kind = 指標
field-reported_figure-stands_for_on = 數字所屬日期
field-reported_figure-place = 地點
field-reported_figure-value = 數字
field-reported_figure-citation = 出處
hint-reported_figure-citation = 文件、頁碼和日期，以便任何人查對。
field-reported_figure-unit = 上報單位

field-contact-name = 稱呼
hint-contact-name = 本人希望怎樣稱呼就怎樣寫。
field-contact-phone = 電話
field-contact-address = 地址
field-contact-language = 答覆語言
