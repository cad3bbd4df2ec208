# Open311：其他程式讀取和提交的內容，以及單位向公眾公開的訴求資訊。

field-category-public_feed = 本類事項屬於公共設施
hint-category-public_feed = 如道路、路燈、水管。任何人都能看到此類訴求的進展，但看不到是誰提出的、原話怎麼說。
field-category-open_intake = 其他程式不用金鑰也可提交訴求
hint-category-open_intake = 指居民使用的 Open311 應用。不勾選時，程式需要 API 金鑰。
field-category-number_later = 先給程式憑證
hint-category-number_later = Open311 稱為 batch：程式用憑證換取編號。

kind-publication = 公開文字
kind-publication-many = 公開文字
kind-publication-new = 新增公開文字
kind-publication-lead = 任何人都能看到的說明，由單位自己撰寫，不含姓名。
kind-publication-empty = 這件訴求還沒有公開文字。
field-publication-request = 訴求
field-publication-text = 對外公開的文字
hint-publication-text = 不寫姓名，也不寫能認出個人的內容。顯示最新的一條。
event-publication-made = 已公開

open311-contact = { $office }。居民也可在 /report 提出訴求和查詢進展。
open311-key-service = API 金鑰是單位人員的權杖，由管理員用 doorstep token add 產生。
open311-service-description = { $days }個工作日內答覆。
open311-notice = 可在 { $address } 用查詢碼 { $pin } 查看進展。
open311-notice-later = 請用憑證換取編號。
open311-notice-test = 這是測試：內容已檢查，未儲存。
open311-media = 提交者給出的圖片地址，系統沒有去取。
    { $links }
open311-update = 其他系統的狀態：{ $status }。
