# 臺帳：以網頁和檔案的形式檢視本辦公室的事項。
page-ledgers = 臺帳
ledgers-lead = 把一類記錄按時段和地點列成表，可以檢視、列印、帶走。顯示哪些欄由本辦公室確定。
ledgers-none = 沒有您可以開啟的臺帳。
ledger-of = { $kind }臺帳
ledger-hidden = 另有{ $n }列不在您的檢視範圍內
ledger-columns = 欄位
ledger-columns-lead = 為要顯示的欄按順序填上數字：1、2、3。沒有數字的欄不顯示；全部不填，則恢復常用的欄。對整個辦公室有效。
ledger-columns-save = 儲存欄位
ledger-order-oldest = 最早的在前
ledger-order-newest = 最新的在前
ledger-sheet-full = 一張工作表放不下更多列。請選擇較短的時段，或下載 CSV 檔案。
paper-ledger-kept = 填表人
paper-ledger-checked = 審核人
event-ledger_layout-chosen = 選定了臺帳的欄位

help-ledgers = 臺帳
help-ledgers-1 = 選擇日期和地點，臺帳就列出一類記錄，首尾兩日都算在內。臺帳只是同一批記錄的另一種看法，沒有自己的資料。
help-ledgers-2 = XLSX 用於列印和簽字：有標題、時段、頁碼和簽字欄。CSV 供其他程式使用，列數不限。
help-ledgers-3 = 欄位由統籌辦公室編號確定，對所有人有效。群眾的姓名和聯絡方式、住戶、位置座標和被反映的單位不能選作欄位。
help-ledgers-4 = 您得到的是您有權檢視的列。另外還有多少列，網頁和活頁簿的標題旁、CSV 檔案的名稱裡都會寫明。
