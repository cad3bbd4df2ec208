refusal-packed-body = 傳送的內容經過壓縮（Content-Encoding）。請不壓縮直接傳送。
refusal-too-many-requests = 短時間內從這裡發來的請求太多。程式請等待 Retry-After 所示秒數後繼續；個人請稍等片刻，再重新載入頁面。
