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
