# 各類記錄的名稱：一條、多條（列表標題）、新建（表單標題）；名稱說不清的，用一句話說明；以及列表為空時先做什麼。

kind-household = 住戶
kind-household-many = 住戶
kind-household-new = 新增住戶
kind-household-lead = 村裡的一個門牌號：沒有姓名，沒有歷史。
kind-household-empty = 還沒有住戶。請記一次走訪，新的門牌號會隨走訪一併錄入。

kind-visit = 走訪
kind-visit-many = 走訪
kind-visit-new = 記走訪
kind-visit-empty = 還沒有走訪記錄。每走一戶記一次，一個頁面記下所有內容。

kind-category = 訴求類別
kind-category-many = 訴求類別
kind-category-new = 新增訴求類別
kind-category-lead = 這裡設定的內容都在公開登記冊中。
kind-category-empty = 還沒有設定類別。請錄入本單位受理的各類事項，並寫明幾個工作日內答覆。

kind-request = 訴求
kind-request-many = 訴求
kind-request-new = 登記訴求
kind-request-lead = 群眾需要單位辦的事。每一件都有人負責、有期限、有答覆。
kind-request-empty = 還沒有訴求。請記一次走訪，或者錄入來電、來信、來訪提出的訴求。

kind-handover = 交辦會
kind-handover-many = 交辦會
kind-handover-new = 新建交辦會
kind-handover-lead = 訴求和建議在這裡交給單位，每件由一個單位牽頭。
kind-handover-empty = 還沒有交辦會。有訴求等待交辦時，請新建一次。

kind-handover_item = 交辦事項
kind-handover_item-many = 交辦事項
kind-handover_item-new = 新增交辦事項
kind-handover_item-empty = 還沒有交辦事項。請加入要交給單位的訴求和建議。

kind-dispute = 矛盾糾紛
kind-dispute-many = 矛盾糾紛
kind-dispute-new = 登記矛盾糾紛
kind-dispute-lead = 按各方主張如實記錄，一視同仁。涉嫌犯罪的轉交，不調解。
kind-dispute-empty = 還沒有登記矛盾糾紛。工作隊得知糾紛後，登記是什麼事、在哪裡，不寫姓名。

kind-dispute_party = 當事方
kind-dispute_party-many = 當事方
kind-dispute_party-new = 新增當事方
kind-dispute_party-empty = 還沒有當事方。請錄入各方及其主張。

kind-dispute_session = 調解會
kind-dispute_session-many = 調解會
kind-dispute_session-new = 新增調解會
kind-dispute_session-empty = 還沒有開過調解會。各方與調解員見面後，請錄入第一次。

kind-agreement = 調解協議
kind-agreement-many = 調解協議
kind-agreement-new = 新增調解協議
kind-agreement-empty = 還沒有協議。各方書面或口頭達成一致後請錄入，糾紛即告化解。

kind-activity_series = 系列活動
kind-activity_series-many = 系列活動
kind-activity_series-new = 新增系列活動
kind-activity_series-empty = 還沒有系列活動。同一批主講人要講多場時，請先設一個系列。

kind-activity = 活動
kind-activity-many = 活動
kind-activity-new = 新增活動
kind-activity-lead = 調查、調研、培訓、宣講和展覽。只記人數，不記姓名。
kind-activity-empty = 還沒有活動。調查、調研、培訓、宣講或展覽結束後，請錄入。

kind-suggestion = 意見建議
kind-suggestion-many = 意見建議
kind-suggestion-new = 登記意見建議
kind-suggestion-lead = 群眾提了什麼，單位做了什麼：每條建議都有答覆。
kind-suggestion-empty = 還沒有意見建議。請錄入群眾認為可以做得更好的事，本單位逐條答覆。

kind-thematic_report = 調研報告
kind-thematic_report-many = 調研報告
kind-thematic_report-new = 新增調研報告
kind-thematic_report-empty = 還沒有報告。可以先錄入草稿，自發佈之日起計入統計。

kind-consultation = 諮詢
kind-consultation-many = 諮詢
kind-consultation-new = 登記諮詢
kind-consultation-lead = 群眾問的政策、法律問題和解答。
kind-consultation-empty = 還沒有諮詢。請錄入群眾問了什麼政策、法律問題；已經解答的，一併錄入解答。

kind-material = 宣傳資料
kind-material-many = 宣傳資料
kind-material-new = 新增宣傳資料
kind-material-empty = 還沒有宣傳資料。發放之前，請先錄入手冊、傳單。

kind-handout = 資料發放
kind-handout-many = 資料發放
kind-handout-new = 登記資料發放
kind-handout-empty = 還沒有發放記錄。請先錄入資料，再錄入在哪裡發放了多少份。

kind-project = 項目
kind-project-many = 項目
kind-project-new = 新增項目
kind-project-lead = 項目台帳：續建和新建項目、資金和成效。
kind-project-empty = 項目台帳還是空的。請錄入續建和新建項目，寫明地點和實施單位。

kind-project_funding = 項目資金
kind-project_funding-many = 項目資金
kind-project_funding-new = 登記項目資金
kind-project_funding-empty = 還沒有資金入賬。請逐筆錄入日期、金額和來源。

kind-expert_assignment = 專家選派
kind-expert_assignment-many = 專家選派
kind-expert_assignment-new = 登記專家選派
kind-expert_assignment-empty = 還沒有選派專家。請錄入派了幾人、去哪裡、做什麼，不寫姓名。

kind-inspection = 工程查看
kind-inspection-many = 工程查看
kind-inspection-new = 登記工程查看
kind-inspection-empty = 還沒有查看記錄。請錄入在哪個村查看了什麼工程、發現了什麼。

kind-asset_handover = 資產移交
kind-asset_handover-many = 資產移交
kind-asset_handover-new = 登記資產移交
kind-asset_handover-empty = 還沒有向村裡移交資產。請錄入交付了什麼、多少、由哪個村管理。

kind-contribution = 救助資金
kind-contribution-many = 救助資金
kind-contribution-new = 登記救助資金
kind-contribution-lead = 救助資金：每一筆都有日期和來源。
kind-contribution-empty = 還沒有救助資金入賬。請逐筆錄入金額和來源。

kind-distribution = 實物慰問
kind-distribution-many = 實物慰問
kind-distribution-new = 登記實物慰問
kind-distribution-lead = 給困難群眾發放的物資。只記人數，不記姓名。
kind-distribution-empty = 還沒有實物慰問。請錄入發放了什麼、價值多少、惠及多少人。

kind-health_check = 體檢治療
kind-health_check-many = 體檢治療
kind-health_check-new = 登記體檢治療
kind-health_check-lead = 免費體檢和治療。只記家庭數，不寫姓名和病情。
kind-health_check-empty = 還沒有體檢或治療。請錄入惠及多少個家庭，不寫姓名和病情。

kind-unit = 單位
kind-unit-many = 單位
kind-unit-new = 新增單位
kind-unit-lead = 辦理訴求的責任單位和幫扶單位，都在公開登記冊中。
kind-unit-empty = 還沒有單位。請錄入辦理訴求的責任單位和幫扶單位。

kind-team = 工作隊
kind-team-many = 工作隊
kind-team-new = 新增工作隊
kind-team-empty = 還沒有工作隊。請先錄入各工作隊，再安排駐村。

kind-posting = 駐村安排
kind-posting-many = 駐村安排
kind-posting-new = 新增駐村安排
kind-posting-empty = 還沒有駐村安排。請錄入哪支工作隊駐哪個村、從何時到何時。

kind-partnership = 幫扶安排
kind-partnership-many = 幫扶安排
kind-partnership-new = 新增幫扶安排
kind-partnership-empty = 還沒有幫扶安排。請錄入哪個單位幫扶哪個村。

kind-staff = 在冊人員
kind-staff-many = 在冊人員
kind-staff-new = 新增在冊人員
kind-staff-lead = 誰參加、從何時到何時。不記行蹤，不打分，不考核。
kind-staff-empty = 名冊上還沒有人。請錄入參加人員和起始日期。

kind-role_grant = 權限
kind-role_grant-many = 權限
kind-role_grant-new = 授予權限
kind-role_grant-lead = 角色在一個地點及其下級、為一個單位或隨一支工作隊有效。
kind-role_grant-empty = 還沒有人有權限。請給每個人授予角色，並寫明地點、單位或工作隊。

kind-calendar_day = 日曆日
kind-calendar_day-many = 工作日曆
kind-calendar_day-new = 新增日曆日
kind-calendar_day-lead = 與週一至週五不同的日子。期限按工作日計算。
kind-calendar_day-empty = 目前按週一至週五上班。請錄入假期和補班日，期限才算得準。

kind-reported_kind = 上報指標
kind-reported_kind-many = 上報指標
kind-reported_kind-new = 新增上報指標
kind-reported_kind-lead = 一個註明出處的數字，背後沒有任何人。指標都在公開登記冊中。
kind-reported_kind-empty = 還沒有上報指標。請設定由單位上報一個數字、沒有對應記錄的指標。

kind-reported_figure = 上報數字
kind-reported_figure-many = 上報數字
kind-reported_figure-new = 登記上報數字
kind-reported_figure-empty = 還沒有上報數字。請錄入數字，並寫明出自哪份文件。
