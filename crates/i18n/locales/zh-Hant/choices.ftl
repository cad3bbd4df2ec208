# 各個固定選項。

choice-side-first = 一方
choice-side-second = 另一方
choice-side-further = 其他方

choice-dispute-kind-grazing_land = 草場
choice-dispute-kind-livestock = 牲畜
choice-dispute-kind-water = 用水
choice-dispute-kind-wages = 工資
choice-dispute-kind-boundary = 地界
choice-dispute-kind-family = 家庭
choice-dispute-kind-debt = 債務
choice-dispute-kind-neighbours = 鄰里
choice-dispute-kind-other = 其他

choice-dispute-state-registered = 已登記
choice-dispute-state-in_mediation = 調解中
choice-dispute-state-settled = 已達成協議
choice-dispute-state-referred = 已轉交
choice-dispute-state-ended = 未達成協議，已終止

choice-agreement-form-written = 書面
choice-agreement-form-oral = 口頭

choice-activity-kind-survey = 調查
choice-activity-kind-training = 培訓
choice-activity-kind-site_study = 實地調研
choice-activity-kind-talk = 宣講
choice-activity-kind-case_talk = 以案說法
choice-activity-kind-exhibition = 展覽

choice-survey-method-village_walk = 走村
choice-survey-method-field_study = 實地瞭解
choice-survey-method-discussion = 座談

choice-area-policy = 政策
choice-area-law = 法律
choice-area-health = 健康和安全
choice-area-livelihood = 就業和農牧業

choice-sector-agriculture = 農牧業
choice-sector-water = 水利
choice-sector-transport = 交通
choice-sector-power = 電力
choice-sector-administration = 村務管理
choice-sector-other = 其他

choice-audience-village_committee = 村兩委班子
choice-audience-villagers = 村民
choice-audience-farmers = 農牧民
choice-audience-pupils = 學生
choice-audience-public = 公眾

choice-venue-village = 村（社）
choice-venue-school = 學校
choice-venue-place_of_worship = 宗教活動場所
choice-venue-township = 鄉鎮駐地
choice-venue-site = 工程現場

choice-suggestion-topic-transport = 道路交通
choice-suggestion-topic-water = 用水
choice-suggestion-topic-power_telecoms = 用電和通訊
choice-suggestion-topic-farming = 農牧業
choice-suggestion-topic-education = 教育
choice-suggestion-topic-health = 醫療衛生
choice-suggestion-topic-livelihood = 收入和就業
choice-suggestion-topic-environment = 環境和垃圾
choice-suggestion-topic-public_service = 村務和單位服務
choice-suggestion-topic-other = 其他

choice-suggestion-state-received = 已收到
choice-suggestion-state-handed_over = 已交辦
choice-suggestion-state-replied = 已答覆

choice-report-kind-thematic = 專題報告
choice-report-kind-site_study = 實地調研記錄

choice-consultation-area-policy = 政策
choice-consultation-area-law = 法律

choice-question-topic-pension = 養老
choice-question-topic-health_insurance = 醫保
choice-question-topic-subsidy = 補貼和低保
choice-question-topic-education_aid = 助學
choice-question-topic-housing = 住房
choice-question-topic-labour = 務工和合同
choice-question-topic-land = 土地和草場
choice-question-topic-family = 婚姻家庭
choice-question-topic-lending = 借貸
choice-question-topic-other = 其他

choice-channel-door = 入戶走訪
choice-channel-counter = 櫃檯
choice-channel-phone = 電話
choice-channel-letter = 信件或短訊
choice-channel-web = 群眾入口網頁
choice-channel-import = 其他清單匯入

choice-urgency-ordinary = 一般
choice-urgency-urgent = 緊急

choice-request-state-received = 已收到
choice-request-state-handed_over = 已交辦
choice-request-state-accepted = 單位辦理中
choice-request-state-replied = 已答覆
choice-request-state-closed = 已辦結

choice-outcome-solved = 已解決
choice-outcome-partly_solved = 部分解決
choice-outcome-explained = 已說明
choice-outcome-referred = 已轉介
choice-outcome-not_competent = 不屬職責範圍
choice-outcome-cannot_be_done = 無法辦理
choice-outcome-withdrawn = 本人撤回
choice-outcome-duplicate = 重複
choice-outcome-unfounded = 經查無此情況

choice-resident-says-confirmed = 認可答覆
choice-resident-says-contested = 沒有解決
choice-resident-says-not_reached = 沒有聯絡上

choice-handover-state-open = 籌備中
choice-handover-state-sealed = 已召開

choice-part-lead = 牽頭
choice-part-assisting = 協辦

choice-project-kind-road = 道路
choice-project-kind-bridge = 橋樑
choice-project-kind-mill = 磨坊
choice-project-kind-drinking_water = 飲水工程
choice-project-kind-flood_works = 防洪工程
choice-project-kind-irrigation = 灌溉
choice-project-kind-solar = 太陽能
choice-project-kind-building = 公共建築
choice-project-kind-other = 其他

choice-project-stage-planned = 計劃
choice-project-stage-under_way = 在建
choice-project-stage-completed = 完工
choice-project-stage-handed_over = 已移交

choice-funding-source-township = 鄉鎮
choice-funding-source-partner_unit = 幫扶單位
choice-funding-source-department = 部門
choice-funding-source-other = 其他

choice-asset-kind-solar_unit = 太陽能設備
choice-asset-kind-mill = 磨麵機
choice-asset-kind-pump = 抽水機
choice-asset-kind-farm_tool = 農具
choice-asset-kind-other = 其他

choice-source-kind-township = 鄉鎮
choice-source-kind-partner_unit = 幫扶單位
choice-source-kind-department = 部門

choice-health-service-check = 體檢
choice-health-service-treatment = 治療

choice-unit-purpose-responsible = 責任單位
choice-unit-purpose-partner = 幫扶單位
choice-unit-purpose-both = 兩者都是

choice-rank-leader = 領導
choice-rank-member = 幹部職工

# 角色和戰線的名稱見 lines.ftl。
choice-role-administrator = { role-administrator }
choice-role-coordinator = { role-coordinator }
choice-role-field = { role-field }
choice-role-unit = { role-unit }
choice-role-mediator = { role-mediator }
choice-role-relief = { role-relief }
choice-role-project = { role-project }
choice-role-leader = { role-leader }
choice-role-auditor = { role-auditor }

choice-line-disputes = { line-disputes }
choice-line-insight = { line-insight }
choice-line-outreach = { line-outreach }
choice-line-requests = { line-requests }
choice-line-projects = { line-projects }
choice-line-relief = { line-relief }
