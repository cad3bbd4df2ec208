# 頁面本身的文字：按鈕、標題、記錄周圍的句子。

layout-skip = 跳到正文
layout-menu = 選單
layout-navigation = 六條戰線
layout-sections = 本線頁面
layout-search = 搜尋編號或文字
layout-languages = 語言
layout-theme = 配色
layout-theme-auto = 隨裝置
layout-theme-light = 淺色
layout-theme-dark = 深色
layout-password = 修改密碼
layout-sign-out = 退出
layout-help = 幫助
layout-register = 公開登記冊
layout-api = 程式介面（API）
layout-promise = 服務求助的人，不為任何人建檔。

page-trail = 目前位置
page-contents = 本頁內容
page-formats = 其他格式
page-printed = 列印日期

keys-title = 鍵盤快捷鍵
keys-search = 搜尋
keys-new = 新建記錄
keys-move = 下一行、上一行
keys-open = 開啟該行
keys-correct = 更正記錄
keys-line = 轉到某條線
keys-help = 顯示快捷鍵
keys-close = 關閉

chooser-title = 時段和地點
chooser-from = 從
chooser-to = 到
chooser-place = 地點
chooser-everywhere = 全部地區
chooser-show = 檢視

home-title = 六線概覽
home-lines = 六條戰線
home-first-steps = 第一步
home-waiting = 等我辦理
home-waiting-none = 沒有等您辦理的事項。
home-late = 已逾期
home-late-none = 沒有逾期事項。

list-filters = 篩選
list-apply = 篩選
list-active = 目前篩選
list-remove = 取消此篩選
list-reset = 取消全部篩選
list-order = 排序
list-pages = 翻頁
list-previous = 上一頁
list-next = 下一頁
list-late = 逾期

search-title = 搜尋：

record-state = 狀態：
record-nothing = 未填
record-correct = 更正此記錄
record-void = 錄入有誤，作廢
record-actions = 可辦事項
record-contact = 聯絡方式
record-contact-sealed = 來訪人希望得到答覆。檢視聯絡方式會留痕，審計人員和本人可以知道。
record-contact-read = 檢視聯絡方式
record-contact-noted = 僅顯示一次。您的檢視已留痕。
record-contact-withheld = 來訪人希望得到答覆。只有經辦人員可以檢視聯絡方式。
record-contact-erased = 聯絡方式已到期刪除。
record-timeline = 辦理經過

form-choose = 請選擇
form-any = 全部
form-none = 不填
form-any-place = 全部地點
form-optional = （可不填）
form-error = 有誤：
form-faults = 暫時不能儲存
form-kept = 您填寫的內容都還在。
form-cancel = 不儲存，返回
form-save = 儲存
form-correct = 儲存更正
form-reason = 更正原因
form-reason-hint = 原來的內容在辦理經過中仍可檢視。

sign-in-title = 登入
sign-in-lead = 供本單位工作人員使用。
sign-in-name = 使用者名稱
sign-in-password = 密碼
sign-in-submit = 登入
sign-in-faults = 請再看一下
sign-in-resident = 您是群眾？在這裡提出訴求或查詢辦理進度
sign-in-link-title = 設定密碼
sign-in-link-lead = 此連結只能使用一次。密碼至少八個字元，用三四個詞更好記。
sign-in-new = 新密碼
sign-in-again = 再輸一遍新密碼
sign-in-set = 設定密碼並登入

trouble-403 = 您的角色不能辦理此事
trouble-403-advice = 如工作需要，請聯絡本單位管理員。
trouble-404 = 這裡沒有內容
trouble-404-advice = 可能地址有誤，或該記錄不在您的檢視範圍內。
trouble-409 = 有人先改了
trouble-409-advice = 您開啟頁面期間，這條記錄已被修改。請重新開啟後再辦理，沒有任何內容被覆蓋。
trouble-500 = 沒有辦成
trouble-500-advice = 問題出在系統一側，已經記錄，沒有只存一半的內容。請再試一次；如仍不行，請把下面的號碼告訴管理員。
trouble-home = 回到首頁
trouble-again = 重新開啟記錄
trouble-trace = 報給管理員的號碼：

visit-title = 記一次走訪
visit-lead = 一戶一頁。聽到什麼填什麼，沒有的留空。每一項各自成為一件事。
visit-door = 哪一戶
visit-people = 家中人口
visit-people-lead = 只記人數，沒有的留空。一個人可以計入幾類需要。
visit-requests = 訴求
visit-requests-lead = 群眾需要單位辦的事。
visit-suggestions = 建議
visit-suggestions-lead = 群眾認為可以做得更好的事。不與住戶關聯。
visit-questions = 諮詢
visit-questions-lead = 問了什麼政策、法律問題，您怎樣回答。不與住戶關聯。
visit-dispute = 發現的糾紛
visit-dispute-lead = 只記什麼事、在哪裡。不與住戶關聯，由調解員詢問當事人。
visit-solved = 當場解決
visit-reply = 希望得到答覆
visit-add-request = 再加一件訴求
visit-add-suggestion = 再加一條建議
visit-add-question = 再加一個諮詢
visit-save = 儲存走訪
visit-save-hint = 本頁內容一次儲存。

carry-title = 帶回的答覆
carry-lead = 在門口把答覆念給群眾聽，問一問是否解決了，再按群眾說的點選。
carry-villages = 村
carry-asked = 提出日期
carry-on-day = 日期
carry-none = 這裡沒有待帶回的答覆。
carry-none-advice = 請選擇其他村，或者去聽聽群眾說什麼。

meeting-title = 交辦會
meeting-lead = 勾選要交辦的事項，選定牽頭和協辦單位。期限仍從收到之日起算。
meeting-facts = 會議
meeting-items = 待交辦事項
meeting-take = 交辦
meeting-all = 全選
meeting-matter = 事項
meeting-place = 地點
meeting-lead-unit = 牽頭
meeting-assisting = 協辦
meeting-assist-add = 協辦單位
meeting-none = 沒有等待交辦的事項。
meeting-none-advice = 請調整篩選，或等工作組記錄新的訴求後再來。
meeting-save = 把勾選的事項列入清單
meeting-save-hint = 會議召開後，事項交到各單位。
meeting-received-by = 簽收人

bulletin-narrative = 正文
bulletin-figures = 數字
bulletin-figure = 指標
bulletin-value = 數值

figure-definition = 統計內容
figure-rule = 統計方法
figure-rows = 數字背後的記錄
figure-no-rows = 沒有您可以檢視的記錄。
figure-seen = 您可以檢視的
figure-hidden = 您不能檢視的
figure-hidden-why = 已計入數字，但您的角色不能開啟。
figure-value = 合計

register-title = 公開登記冊
register-lead = 本單位設定了什麼，人人可看：問什麼、統計什麼、誰參與、資料送到哪裡。每次變動都記入公開日誌。
register-none = 沒有設定。

api-title = JSON 介面
api-lead = 權限與控制台相同。供程式讀取的說明：
api-open = 人人可用。
api-token = 需要權杖：Authorization: Bearer …
api-required = 必填
