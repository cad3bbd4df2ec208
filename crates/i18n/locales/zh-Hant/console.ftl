# 主控台自身頁面的文字：首頁、走訪、交辦會、指標、地名、搜尋、公開登記冊。

page-home = 首頁
page-bulletin = 簡報
page-places = 地名
page-answers = 帶回的答覆
page-visit = 記走訪

notice-saved = 已儲存。
notice-corrected = 已更正。原值仍可在經過中檢視。
notice-voided = 已作廢。記錄仍儲存，但不再列出和統計。
notice-done = 已辦理。
notice-given = 已記下：答覆已送達。
notice-password-set = 密碼已設定。

preset-season = 2025年集中行動
preset-month = 本月
preset-last-month = 上月
preset-year = 今年
preset-all = 全部時間

card-disputes-registered = 排查糾紛
card-disputes-settled = 調解成功
card-insight-suggestions = 意見建議
card-insight-surveys = 調查摸底
card-insight-thematic_reports = 調研報告
card-outreach-policy_talks = 政策宣講
card-outreach-policy_consultations = 諮詢解答
card-outreach-booklets_bilingual = 雙語手冊
card-requests-households_visited = 走訪戶數
card-requests-received = 收集訴求
card-requests-solved = 已解決
card-requests-handed_over = 已交辦
card-projects-farmers_trained = 培訓人次
card-projects-villages_inspected = 查看村數
card-projects-solar_units = 太陽能設備
card-relief-raised = 籌集資金
card-relief-people_visited = 慰問人數
card-relief-health_checks = 體檢家庭

home-since = { $day }起
home-oldest = 最早的自{ $day }起
home-days-late = 逾期{ $n }天
home-late-all = 全部{ $n }件逾期事項

wait-inbox = 核查訴求並選定責任單位
wait-inbox-many = 收件匣有{ $n }件訴求待處理
wait-objection = 決定異議
wait-extension = 決定延期申請
wait-appeal = 決定申訴
wait-arbiter = 裁定責任單位
wait-arbiter-many = { $n }件訴求待裁定責任單位
wait-kept = 答覆本辦留辦的訴求
wait-kept-many = 本辦留辦的{ $n }件訴求待答覆
wait-finish = 辦完並答覆
wait-finish-many = { $n }件訴求正在辦理
wait-close = 回訪後辦結
wait-close-many = { $n }件已答覆的訴求待辦結
wait-suggestion = 答覆建議
wait-suggestion-many = { $n }條建議待答覆
wait-meeting = 召開交辦會
wait-meeting-many = { $n }次交辦會在籌備
wait-accept = 簽收訴求
wait-accept-many = { $n }件訴求待簽收
wait-reply = 答覆訴求
wait-reply-many = { $n }件訴求待你單位答覆
wait-reply-suggestion = 答覆建議
wait-reply-suggestion-many = { $n }條建議待你單位答覆
wait-mediate = 約見當事雙方
wait-mediate-many = { $n }件糾紛待首次調解
wait-agree = 促成協議
wait-agree-many = { $n }件糾紛正在調解
wait-question = 解答諮詢
wait-carry-many = 帶回{ $n }件答覆

step-places = 從名單導入地名
step-units = 錄入承辦訴求的單位
step-categories = 錄入訴求類別和辦理期限
step-teams = 錄入一支工作隊
step-postings = 安排工作隊駐村
step-staff = 錄入參加人員，並給予權限和登入
step-visit = 記第一次走訪

late-lead =
    { $n ->
        [0] 沒有逾期的訴求，各件都在期限之內。
       *[other] 以下{ $n }件訴求今天之前應當答覆，按責任單位列出。
    }
late-no-unit = 尚未選定單位

line-records = 全部記錄（不限時間）
line-programme-about = 參加力量：領導、工作隊和所駐的村。
line-disputes-about = 登記糾紛，組織調解，寫成協議，督促履行。
line-insight-about = 走村入戶，傾聽研究，答覆群眾的建議。
line-outreach-about = 宣講、圖片展、雙語手冊，解答政策和法律問題。
line-requests-about = 走訪群眾，能當場解決的當場解決，其餘明確單位和期限交辦。
line-projects-about = 與鄉鎮一同謀劃、建設、查看項目，建成後移交。
line-relief-about = 籌集救助資金，幫助突遇困難的家庭。
line-ground-about = 本機構的設定：單位、工作隊、人員、權限、類別、行事曆、地名。

bulletin-goes-on = 本期間尚未結束，數字還會變化。

figure-record = 記錄
figure-day = 日期
figure-place = 地點
figure-amount = 數量
rule-sum = 每條記錄按其數量、在其日期計一次；更正之後數字隨之改變。
rule-distinct = 同一對象在本期間內無論出現幾次，只計一次。
rule-latest = 每戶只取本期間內最後一次走訪。
rule-cohort = 本期間內開始、並在最後一天以前得到這一結果的記錄。
rule-on-roll = 本期間內任何一天在冊的人員，每人計一次。
rule-villages = 每戶只取最後一次走訪；只細到村，絕不細到戶。
rule-reported = 由單位上報的一個數字，附有出處。

visit-urgent = 情況緊急
visit-recorded = 走訪已記錄
visit-recorded-notice = 全部內容已一並儲存。請把編號寫在回執上：此清單只顯示一次。
visit-next = 本村下一戶
carry-given = 答覆已送達
carry-open = 開啟

meeting-kind = 事項
meeting-waiting =
    { $n ->
        [0] 沒有待交辦
       *[other] { $n }件待交辦
    }
meeting-choose = 選擇事項
meeting-list = 按單位檢視清單
meeting-list-lead = { $day }：{ $n }件事項，{ $units }個單位。
meeting-list-empty = 本次交辦會的清單還是空的。
meeting-list-open = 本次交辦會正在籌備，召開後事項才交到各單位。

places-name = 名稱
places-code = 代碼
places-level = 層級
places-figures = 數字
places-search = 名稱或代碼
places-lead = 本機構所有地名的現行版本。記錄保留其形成時的地名。
places-none = 沒有叫這個名字的地方。
places-none-advice = 請輸入名稱的一部分，或代碼的開頭。
places-empty = 這裡還沒有地名。
places-empty-advice = 請匯入含 code、name、level、parent 四列的表：doorstep places import 檔案。
place-level-1 = 省
place-level-2 = 地市州
place-level-3 = 縣
place-level-4 = 鄉鎮
place-level-5 = 村
place-since = 自{ $from }起。
place-always = 自第一份名單起就有。
place-until = 至{ $to }前一日止。
place-from-until = 自{ $from }起，至{ $to }前一日止。
place-ended = 已撤銷
place-replaced-by = 接替它的地點
place-above = 上級
place-ways = 前往
place-below = 其中的地點
place-replaced = 它所接替的地點

search-nothing = 沒有找到。
search-advice = 請輸入回執上的編號，或所寫內容中的至少兩個字。人名已封存，不在搜尋範圍內。
search-all = 全部{ $n }條
search-more-than = { $n }條以上

sign-in-link-holder = 你的使用者名稱是 { $name }。
admission-title = { $name }的登入
admission-new = 請給一個登入用的使用者名稱，隨即產生用來設定密碼的連結。
admission-known = 使用者名稱為 { $name }。新連結會使先前的連結失效，並用來設定新密碼。
admission-make = 產生一次性連結
admission-made = 請把這個地址交給本人。24小時內可用一次，只在此刻顯示：
admission-link = 登入
password-lead = 修改之後，其他裝置上的登入全部退出。
password-old = 現在的密碼
password-set = 設定密碼

problem-refused = 此事項不能交辦：{ $detail }

action-save = 儲存
action-correct = 儲存更正
action-void = 作廢
action-cancel = 不儲存，返回
list-empty = 這裡還沒有記錄。
list-nothing-fits = 沒有符合篩選的記錄。
list-widen = 請放寬日期，或取消一個篩選。
list-over = { $n }以上
filter-text = 文字
filter-from = 從
filter-to = 到
sort-newest = 最新
sort-oldest = 最早
sort-due = 先到期
value-yes = 是
value-no = 否
state-voided = 已作廢
contact-title = 聯絡方式
contact-lead = 希望得到答覆時才填。只屬於這一件事項，封存保管。
contact-name = 姓名
contact-phone = 電話
contact-address = 地址
correction-title = 更正
correction-lead = 原值仍可在經過中檢視，不會被覆蓋。
reason = 原因
correction-reason = 更正原因
voiding-title = 作廢
voiding-lead = 用於誤錄的記錄。記錄仍儲存，但不再列出和統計。

register-forms = 空白表格
register-forms-lead = 本機構詢問的每一個欄目，與表格一致。
register-categories = 訴求類別
register-categories-lead = 群眾可以提出的事項，以及答覆前的工作日數。
register-figures = 指標
register-figures-lead = 統計什麼，怎樣統計，每個數字能細到哪裡。
register-reported = 上報指標
register-reported-lead = 由單位上報、附有出處的單個數字。背後沒有記錄，所以名稱不受限制。
register-units = 單位
register-units-lead = 承辦訴求或幫扶村寨的單位。有強制或處罰權的單位，只有群眾本人要求並已記錄，訴求才會轉到。
register-access = 誰能看什麼
register-access-lead = 各角色在各自的地區、單位或工作隊範圍內，可以檢視和錄入的記錄。聯絡方式一次只看一件，每次檢視都有記錄。
register-receivers = 資料送往何處
register-receivers-lead = 本機構以外接收其資料的每一方。
register-column-category = 類別
register-column-days = 工作日
register-column-figure = 指標
register-column-line = 戰線
register-column-counts = 統計內容
register-column-opens = 可細到
register-column-id = 識別碼
register-column-unit = 單位
register-column-purpose = 在這裡做什麼
register-column-enforcement = 強制權
register-column-kind = 記錄
register-column-readers = 可檢視
register-column-writers = 可錄入
register-column-receiver = 接收方
register-column-field = 欄目
register-column-entered = 填寫方式
register-column-required = 必填
register-column-hint = 說明
register-enforcement = 有強制或處罰權
register-every-role = 所有登入人員
register-opens-rows = 記錄
register-opens-villages = 村，絕不到戶
register-form-asked = 表格詢問的內容。
register-form-contact = 僅在希望得到答覆時填寫；單獨封存。
register-form-kept = 由程式填寫或由辦理動作改變的內容。
register-form-kept-title = 由程式儲存
shape-line = 一行文字
shape-text = 文字
shape-day = 日期
shape-instant = 日期和時間
shape-count = 整數
shape-money = 金額
shape-flag = 是或否
shape-place = 地點
shape-record = 從中選一：{ $kind }

# How far a hand-over meeting has come.
meeting-progress-open = 正在籌備。
meeting-progress-sealed = 已召開。
meeting-progress-sent = 清單已發出。
meeting-progress-all-received = 各單位均已簽收。
meeting-progress-settled = 所交事項均已辦結。
meeting-item-state = 單位進度
