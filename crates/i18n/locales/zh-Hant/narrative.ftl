# 簡報正文。每項數字（如 disputes.registered）有三個參數：$disputes-registered 為顯示的數字（需要時帶「餘」），
# $disputes-registered-words 在中文中與之相同，$disputes-registered-n 供選擇單複數，中文不需要。
# `-nothing` 用於某條戰線在統計期內沒有任何記錄時。

narrative-from = { $period }
narrative-on = { $period }
narrative-item = { $label }{ $value }
narrative-also = 另有：{ $list }。
narrative-reported = 據單位上報：{ $list }。
narrative-reported-source = 據單位上報：{ $list }（出處：{ $source }）。
narrative-nothing = 統計期內沒有記錄。
narrative-withheld = 本條戰線的數字不予公佈。

narrative-lead-who = { $when }，{ $list }參加了{ $office }在{ $place }開展的一線工作。
narrative-lead-who-programme-leaders = { $programme-leaders }名縣級領導
narrative-lead-who-programme-staff = { $programme-staff }名幹部職工
narrative-lead-when = { $when }，{ $office }在{ $place }開展一線工作。
narrative-lead-nothing = { $when }，{ $office }在{ $place }沒有工作記錄。
# `whole`：簡報覆蓋本機構全部範圍，不再另寫地名。
narrative-lead-whole-who = { $when }，{ $list }參加了{ $office }開展的一線工作。
narrative-lead-whole-when = { $when }，{ $office }開展了一線工作。
narrative-lead-whole-nothing = { $when }，{ $office }沒有工作記錄。
narrative-lead-done = 工作隊{ $list }。
narrative-lead-done-requests-households_visited = 走訪群眾{ $requests-households_visited }戶
narrative-lead-done-requests-received = 收集民生訴求{ $requests-received }件
narrative-lead-done-disputes-registered = 排查矛盾糾紛{ $disputes-registered }起
narrative-lead-done-insight-suggestions = 收集意見建議{ $insight-suggestions }條

narrative-disputes-nothing = 統計期內未登記矛盾糾紛，也沒有經調解達成協議的糾紛。
narrative-disputes-registered = 共排查登記矛盾糾紛{ $disputes-registered }起。
narrative-disputes-none-registered = 統計期內沒有新登記的矛盾糾紛。
narrative-disputes-settled = 同期協調解決{ $disputes-settled }起，均已達成書面或口頭協議。
narrative-disputes-none-settled = 統計期內沒有經調解達成協議的糾紛。

narrative-insight-nothing = 統計期內未開展調查、調研和培訓，也沒有收到意見建議。
narrative-insight-studied = 為摸清村情民意，{ $list }。
narrative-insight-studied-insight-surveys = 開展調查摸底{ $insight-surveys }次
narrative-insight-studied-insight-site_studies = 對基礎設施項目實地調研{ $insight-site_studies }次
narrative-insight-suggestions = 收集群眾意見建議{ $insight-suggestions }條。
narrative-insight-trainings = 舉辦村「兩委」班子培訓{ $insight-committee_trainings }期。
narrative-insight-reports = 形成專題調研報告{ $insight-thematic_reports }篇。

narrative-outreach-nothing = 統計期內未舉辦宣講和圖片展，沒有解答諮詢，也沒有發放宣傳資料。
narrative-outreach-policy = 政策方面，{ $list }。
narrative-outreach-policy-outreach-policy_talks = 舉辦宣講{ $outreach-policy_talks }場
narrative-outreach-policy-outreach-policy_consultations = 解答諮詢{ $outreach-policy_consultations }人次
narrative-outreach-exhibitions-visited = 舉辦政策圖片展{ $outreach-exhibitions }場，觀展群眾{ $outreach-exhibition_visitors }人次。
narrative-outreach-exhibitions = 舉辦政策圖片展{ $outreach-exhibitions }場。
narrative-outreach-law-reach = 法律方面，開展宣講{ $list }，覆蓋群眾{ $outreach-legal_talks_reach }人次。
narrative-outreach-law = 法律方面，開展宣講{ $list }。
narrative-outreach-law-outreach-legal_talks_village = 進村（社）{ $outreach-legal_talks_village }場
narrative-outreach-law-outreach-legal_talks_school = 進學校{ $outreach-legal_talks_school }場
narrative-outreach-law-outreach-legal_talks_worship = 進宗教活動場所{ $outreach-legal_talks_worship }場
narrative-outreach-cases-speakers = 邀請{ $outreach-guest_speakers }名主講人以案說法{ $outreach-case_talks }場。
narrative-outreach-cases = 組織以案說法{ $outreach-case_talks }場。
narrative-outreach-legal-questions = 解答法律諮詢{ $outreach-legal_consultations }人次。
narrative-outreach-booklets = 向群眾發放雙語宣傳手冊{ $outreach-booklets_bilingual }冊。

narrative-requests-nothing = 統計期內未走訪群眾，也沒有收到訴求。
narrative-requests-visited-needs = 走訪群眾{ $requests-households_visited }戶、{ $requests-people_reached }人，其中{ $list }。
narrative-requests-visited = 走訪群眾{ $requests-households_visited }戶、{ $requests-people_reached }人。
narrative-requests-households = 走訪群眾{ $requests-households_visited }戶。
narrative-requests-none-visited = 統計期內沒有走訪群眾。
narrative-requests-needs-requests-need_disability = 殘疾人{ $requests-need_disability }人
narrative-requests-needs-requests-need_hardship = 困難群眾{ $requests-need_hardship }人
# $percent 是統計期內收到的訴求中、期末前已解決的百分比。
narrative-requests-received-solved =
    收集民生訴求{ $requests-received }件，{ $percent ->
        [100] 截至期末已全部解決（{ $requests-solved }件）。
        [0] 截至期末已解決{ $requests-solved }件，不足1%。
       *[other] 截至期末已解決{ $requests-solved }件，約佔{ $percent }%。
    }
narrative-requests-received-none-solved = 收集民生訴求{ $requests-received }件，截至期末尚無辦結為「已解決」的。
narrative-requests-received = 收集民生訴求{ $requests-received }件。
narrative-requests-none-received = 統計期內沒有新收到的訴求。
narrative-requests-handed-over = 召開交辦會{ $requests-handover_meetings }次，向{ $requests-units }個責任單位交辦訴求{ $requests-handed_over }件。
narrative-requests-handed-over-units = 經交辦會，向{ $requests-units }個責任單位交辦訴求{ $requests-handed_over }件。
narrative-requests-meetings = 召開交辦會{ $requests-handover_meetings }次。
narrative-requests-none-handed-over = 沒有交辦訴求。

narrative-projects-nothing = 統計期內未選派技術人員，未查看工程，也沒有交付物資設備。
narrative-projects-farming = 農業方面，選派農技人員{ $projects-agri_technicians }名，在{ $projects-townships_served }個鄉鎮開展技術培訓，參訓群眾{ $projects-farmers_trained }人次。
narrative-projects-farm-training = 在{ $projects-townships_served }個鄉鎮開展農業技術培訓，參訓群眾{ $projects-farmers_trained }人次。
narrative-projects-technicians = 農業方面，選派農技人員{ $projects-agri_technicians }名。
narrative-projects-water = 水利方面，選派工作人員{ $projects-water_inspectors }名，查看了{ $projects-villages_inspected }個村寨的飲水和防汛工程。
narrative-projects-inspected = 查看了{ $projects-villages_inspected }個村寨的飲水和防汛工程。
narrative-projects-water-staff = 水利方面，選派工作人員{ $projects-water_inspectors }名。
narrative-projects-mills-solar = 資助{ $projects-villages_with_mills }個村建設磨坊，發放太陽能設備{ $projects-solar_units }臺。
narrative-projects-mills = 資助{ $projects-villages_with_mills }個村建設磨坊。
narrative-projects-solar = 發放太陽能設備{ $projects-solar_units }臺。

narrative-relief-nothing = 統計期內沒有籌集救助資金，也沒有發放慰問物資。
narrative-relief-raised-sources = 從{ $relief-sources }類來源籌集救助資金{ $relief-raised }。
narrative-relief-raised = 籌集救助資金{ $relief-raised }。
narrative-relief-none-raised = 統計期內沒有籌集救助資金。
narrative-relief-goods = 慰問群眾{ $relief-people_visited }人，發放慰問物資價值{ $relief-goods_value }。
narrative-relief-people = 慰問群眾{ $relief-people_visited }人。
narrative-relief-health = 為{ $relief-health_checks }戶家庭安排了免費體檢或治療。
