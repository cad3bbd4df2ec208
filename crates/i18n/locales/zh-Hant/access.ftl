# 登入、密碼、連結、權杖、單位。$detail 是所填的內容。

refusal-wrong-name-or-password = 使用者名稱或密碼不對。請再試一次；忘記密碼的，請向管理員索取一次性連結。
refusal-not-on-the-rolls = 密碼正確，但您今天不在名冊上。請管理員更正您的起止日期。
refusal-too-many-attempts = 從這裡嘗試的次數太多。請等一分鐘再試；忘記密碼的，請向管理員索取一次性連結。
refusal-link-not-valid = 這個連結已經用過、過期，或已被新連結取代。請向管理員索取新連結。
refusal-no-places = 這裡還沒有地名，而名冊上的每個人都要有所在地。請先匯入地名。
refusal-no-office = 這個資料庫裡還沒有單位。請用「doorstep init」設立。
refusal-several-offices = 這個資料庫裡有幾個單位。請用 --office 代碼 指明其中一個。

problem-password-too-short = 密碼至少八個字元。用三四個詞更好記。
problem-password-too-long = 密碼最多 200 個字元。請縮短。
problem-password-obvious = 這個密碼容易被猜到。請用三四個互不相干的詞。
problem-unknown-sign-in-name = 這裡沒有使用者名稱「{ $detail }」。請核對。
problem-sign-in-name-malformed = 「{ $detail }」不能作使用者名稱。請用 2 到 40 個小寫字母、數字和 . - _，以字母或數字開頭。
problem-sign-in-name-taken = 使用者名稱「{ $detail }」已有人使用。請換一個。
problem-link-hours = 連結的有效期為 1 小時到 30 天。請填寫 1 到 720 小時。
problem-token-days = 權杖的有效期為 1 天到三年。請填寫 1 到 1100 天。
problem-office-code-malformed = 「{ $detail }」不能作單位代碼，因為它要寫在網址裡。請用 2 到 40 個小寫字母、數字和連字號，以字母開頭。
problem-office-code-taken = 已有代碼為「{ $detail }」的單位。請換一個代碼。
field-request-unit_visits = 單位須上門
action-request-visit-order = 安排上門
action-request-visit-order-lead = 單位須上門走訪：只有這樣，且僅在其承辦期間，才能看到聯絡方式。
event-request-visit_ordered = 安排或取消單位上門
field-role_grant-line = 工作線
refusal-not-to-oneself = 任何人不得給自己授權。請由另一名管理員或本機所有者辦理。
