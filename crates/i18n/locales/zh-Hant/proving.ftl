# 確認身分：再次詢問、閱看口令的猜測、外洩的密碼、緊急開啟提前結束。
confirmation-code = 手機應用程式中顯示的驗證碼。
confirmation-code-or = 或者填這個：手機應用程式中顯示的驗證碼。兩者填一個即可。
confirmation-sign-on = 用{ $name }重新登入以確認身分
problem-passphrase-wait = 口令輸錯次數過多。請等待{ $detail }分鐘後再試。
problem-password-leaked = 這個密碼出現在別處外洩的名單中，會被最先嘗試。請用三四個互不相關的詞。
problem-concerned-own-unit = 您屬於這個單位，而單位不得看到誰投訴了它。請由辦公室其他人員登記，或把專用頁面交給本人填寫。
emergency-open-now = 正在開啟
emergency-open-now-none = 沒有正在開啟的事項。
emergency-end-early = 立即結束
refusal-leaked-unreadable = 暫時無法讀取外洩密碼名單，因此不能設定新密碼。請告知維護機器的人。
