# 公開日誌：告訴居民的話，以及核對證明的頁面。

log-fact = 公開日誌
log-fact-waiting = { $day }的次日起載入：{ $leaf }
log-fact-there = 已載入，第 { $leaf } 條
log-proof = 已載入公開日誌的證明（檔案）
log-leaf = 將載入公開日誌的內容（檔案）
slip-line-log = { $day }起載入本辦公室的公開日誌，內容為：{ $leaf }
log-verify-title = 核對公開日誌的證明
log-verify-lead = 證明表明某件訴求已載入本辦公室的公開日誌，載入後任何內容都無法撤回。本頁自行核對，不向任何地方傳送內容；連同腳本一起儲存後，沒有網路也能使用。
log-verify-no-script = 本頁用腳本核對證明。沒有腳本時，請使用命令：doorstep verify --proof FILE
log-verify-file = 證明檔案
log-verify-proof = 或者貼上其內容
log-verify-keys = 您信任的公鑰，每行一個。這裡列出的是本辦公室的公鑰，請與辦公室在別處印出的公鑰對照。
log-verify-kept = 您保存過的日誌檢查點（如有）
log-verify-check = 核對
log-verify-good = 該內容已載入日誌，日誌由您信任的密鑰簽名。
log-verify-no-proof = 這不是日誌的證明，請選擇從訴求頁面下載的檔案。
log-verify-bad-proof = 這份證明不成立：其內容不在所指的日誌中。
log-verify-bad-signature = 日誌簽名不符，證明或公鑰被改動過。
log-verify-no-key = 其內容在某個日誌中，但該日誌不是由所列公鑰簽名的。
log-verify-kept-unread = 您保存的內容不是檢查點。
log-verify-kept-differs = 您保存的檢查點屬於另一份日誌。有人看到了虛假的內容，請保留這兩份檔案。
log-verify-kept-same = 與您保存的檢查點一致。
log-verify-kept-other-size = 您保存的檢查點大小不同。日誌是否由它延續而來，可用命令核對：doorstep verify --checkpoint FILE
log-verify-words = 日誌中的內容：
