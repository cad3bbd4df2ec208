# 簡報的期：發布、已發布的內容、對比。

kind-bulletin = 簡報期
kind-bulletin-many = 已發布的簡報
kind-bulletin-new = 新一期
kind-bulletin-empty = 尚未發布簡報。請在「簡報」頁選擇已結束的時段並發布。
field-bulletin-number = 期號
field-bulletin-from_on = 起
field-bulletin-to_on = 止
field-bulletin-covers = 地點
field-bulletin-public = 面向公眾
field-bulletin-issued_on = 發布日期
field-bulletin-sha256 = 正文校驗值（SHA-256）
field-bulletin-corrects = 更正
field-bulletin-note = 更正內容
event-bulletin-published = 已發布
issues-number = 第{ $number }期
issues-publish = 發布
issues-publish-lead = 數字、統計口徑和文字報告按期號固定，校驗值寫入公開日誌。此後對記錄的更正不會改動它。
issues-for = 面向
issues-for-office = 本辦公室
issues-for-public = 公眾
issues-for-hint = 公眾版不顯示少於五人的群眾分組；任何人都可在「已公布的簡報」中閱讀。
issues-note-hint = 上一期發布後數字有變動時必填，會印在兩期旁邊。
issues-known-office = 本時段已於{ $day }在內部發布。{ $n ->
    [0] 此後數字沒有變動。
   *[other] 此後有{ $n }項數字變動。
}
issues-known-public = 本時段已於{ $day }向公眾發布。{ $n ->
    [0] 此後數字沒有變動。
   *[other] 此後有{ $n }項數字變動。
}
issues-frozen = 數字、統計口徑和文字報告均為發布時的內容。
issues-frozen-public = 數字、統計口徑和文字報告均為發布時的內容。少於五人的群眾分組不顯示。
issues-corrects = 本期更正較早的一期
issues-corrected-by = 本期已由後一期更正
issues-changed = 發布後有{ $n }項數字變動，現在的數字列在旁邊。
issues-published = 發布時
issues-now = 現在
issues-difference = 差額
issues-as-it-stands = 按現有記錄查看
issues-log = 公開日誌
issues-leaf = 第{ $n }條
issues-leaf-waits = 隨下一批寫入
issues-compare = 對比
issues-issued = { $day }發布
issues-public-title = 已公布的簡報
issues-public-lead = 本辦公室公布的工作情況：按整月、整季、半年和全年，不顯示少於五人的群眾分組。此處未列的期號為辦公室內部期號。
issues-none = 尚未公布。
issues-feed = 訂閱新的一期
refusal-bulletin-goes-on = 本時段尚未結束。請在最後一天之後發布。
refusal-bulletin-unreadable = 本期正文無法讀取。請程式維護人員執行「doorstep verify」。
refusal-public-bulletin-period = 公眾簡報按整月、整季、半年或全年編製。請選擇其首日和末日。
problem-correction-note = 本時段發布後數字有變動，請說明更正了什麼。
notice-bulletin-issued-subject = 第{ $number }期簡報已發布
notice-bulletin-issued-text = 簡報已發布：第{ $number }期。請看：{ $link }
