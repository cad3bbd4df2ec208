# 簡報整體用語。$period 為起止日期，$place、$office 為名稱。
issue-title = { $place }六條戰線工作簡報（{ $period }）
issue-office = 編製單位
issue-place = 範圍
issue-period = 統計期
issue-both-days = { $period }（含首尾兩日）
issue-narrative = 工作情況
issue-figures = 數據表
issue-notes = 說明

issue-column-line = 戰線
issue-column-figure = 指標
issue-column-value = 數值
issue-column-unit = 計量方式
issue-column-counts = 統計口徑

issue-public = 本簡報為公開版，不足五人的群眾分組數字不予公佈。
issue-withheld = 不公佈
issue-draft = 本文為草稿，尚待母語讀者審閱。
issue-note-counted = 各項數字均按統計之日本機構的記錄統計，記錄更正後數字隨之變化。
issue-note-over = 正文中帶「餘」或「超過」的數字只保留前兩位有效數字，準確數值見數據表。
issue-note-solved = 訴求只有以「已解決」辦結的才計為已解決，已說明、已轉介、已承諾的均不計入。
issue-note-reported = 上報數字是單位註明出處後報送的單個數字，本機構沒有對應記錄。
issue-note-reported-counts = 單位上報的單個數字，沒有對應記錄。
issue-note-source = 「{ $label }」出處：{ $source }

unit-count = 記錄數
unit-sum = 累計
unit-distinct = 去重計數
unit-money = 元
unit-reported = 上報
count-records = { $n }條記錄
