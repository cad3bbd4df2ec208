# 某一欄有什麼不對、怎樣改。$detail 是句中點名的內容：所填的詞、限度、行號。

problem-required = 請填寫此項。
problem-incomplete = 這條記錄缺少必要內容。請把必填項填寫完整。
problem-too-short = 寫得太少，請至少寫幾個字。
problem-too-long = 文字過長，請刪減。
problem-one-line = 請寫在一行之內。
problem-wrong-type = 無法識別。文字請按文字、數字請按數字、是否請按 true 或 false 填寫。
problem-unknown-field = 這裡沒有這一欄。請刪去，或更正名稱。
problem-not-a-choice = 不在可選範圍內。請從所列選項中選擇。

problem-not-a-day = 請按 2025-03-01 的格式填寫日期。
problem-not-an-instant = 請按 2025-03-01T09:30:00Z 的格式填寫日期和時間。
problem-in-the-future = 這一天還沒有到。請填寫事情發生的日期。
problem-ends-before-start = 這一天早於開始日期。請更正其中一個。
problem-closed-and-day = 已經結束的須有結束日期，沒有結束的不應有。請更正狀態或日期。
problem-answer-and-day = 解答和解答日期要麼都填，要麼都不填。
problem-days-out-of-range = 請填寫1至250個工作日。

problem-not-a-count = 請用阿拉伯數字填寫整數，例如 12。
problem-not-money = 請用阿拉伯數字填寫金額，最多兩位小數，例如 1,234.50。
problem-negative = 不能小於零。
problem-at-least-one = 請填寫大於零的數。
problem-too-large = 數字大得不合常理，請核對。
problem-too-many-people = 一戶不能超過99人。請核對人數，或分戶錄入。
problem-more-than-people = 超過了家中人數。請更正其中一個數字。

problem-unknown-place = 沒有「{ $detail }」這個地點。請從列表中選擇，或填寫地點代碼。
problem-place-replaced = 這個地點已撤銷。請選擇接替它的地點：{ $detail }。
problem-place-ended = 這個地點已撤銷，沒有地點接替它。請另選一個，例如它原來的上級。
problem-unknown-record = 沒有這條記錄，或您無權查看。請從列表中選擇。
problem-not-a-village = 住戶須在村一級。請選擇村，不要選鄉鎮或縣。
problem-one-matter = 訴求和建議只選一項。
problem-nothing-ticked = 還沒有勾選。請勾選要交辦的事項。
problem-lead-missing = 請選定牽頭單位。
problem-only-for-unit-officers = 只有單位經辦人代表單位。請選擇該角色，或不填單位。
problem-citation-missing = 請寫明數字的出處：文件、頁碼和日期。

problem-worship-kind = 宗教活動場所只能舉辦宣講和展覽。請換一個場所或活動類型。
problem-worship-findings = 在宗教活動場所舉辦的活動不記錄發現的情況。此項請不填。
problem-worship-at-township = 在宗教活動場所舉辦的活動，地點記到鄉鎮。請選擇鄉鎮。

problem-contact-empty = 沒有稱呼、電話或電子郵件，就無法答覆。請至少填一項，或不留聯絡方式。
problem-contact-not-wanted = 只有希望得到答覆的才留聯絡方式。請勾選希望得到答覆，或不留聯絡方式。
problem-contact-too-long = 文字過長，最多{ $detail }個字。
problem-contact-line = 請寫在一行之內。
problem-contact-phone = 請填寫5至20位數字，中間可以有 +、- 和空格。
problem-contact-language = 請填寫語言代碼，例如 bo、zh-Hans、en。
problem-password-wrong = 密碼不對。請輸入您登入時用的密碼。
problem-passwords-differ = 兩次輸入的密碼不一致。請輸入兩遍相同的密碼。

problem-not-an-id = 這不是有效的標識。請由程式產生 UUID 發送，或不發送。
problem-not-a-cursor = 這個翻頁地址不是本系統給出的。請從第一頁重新開始。

problem-places-day-in-future = 地名的生效日期不能晚於今天。請填寫今天或更早的日期。
problem-places-day-before-latest = 已有自{ $detail }起生效的地名。請填寫該日或更晚的日期。
problem-place-code-missing = 第{ $detail }行：缺少代碼。請補填。
problem-place-code-malformed = 第{ $detail }行：代碼不合要求。最多40個字元，只能用文字、數字和 - . _ /
problem-place-name-missing = 第{ $detail }行：缺少名稱。請補填。
problem-place-name-malformed = 第{ $detail }行：名稱須在一行之內，最多200個字。請刪減。
problem-place-level-unknown = 第{ $detail }行：級別須為1（省）至5（村）。請更正。
problem-place-parent-unknown = 第{ $detail }行：上級地點既不在清單中，也不在系統中。請更正上級，或把它加入清單。
problem-place-parent-level = 第{ $detail }行：上級地點的級別必須更高。請更正級別或上級。
problem-place-twice = 第{ $detail }行：這個代碼在清單中出現了兩次。請只留一行。
problem-place-below-itself = 第{ $detail }行：這個地點會歸屬自己之下。請更正上級。
problem-place-moved-same-day = 第{ $detail }行：這個地點同一天已有變動。請從以後的日期起調整。
problem-place-replaces-unknown = 第{ $detail }行中的代碼在系統中沒有，無從接替。請更正「replaces」中的代碼，或將其刪去。
problem-place-replaces-listed = 第{ $detail }行中的代碼在清單中另有一行，說明它仍然存在。請刪去那一行，或刪去「replaces」中的代碼。
problem-place-replaces-level = 第{ $detail }行中的代碼級別不同。一個地點只能接替同級的地點；請更正代碼或級別。
problem-place-replaces-itself = 第{ $detail }行：地點不能接替自己。請從「replaces」中刪去它的代碼。
problem-place-replaces-too-much = 第{ $detail }行：「replaces」中超過1,000個代碼，或代碼過長。請更正這一格。
problem-place-parent-replaced = 第{ $detail }行中的上級已被清單中另一行接替。請把新代碼填為上級。
problem-place-left-behind = { $detail }：這個地點隨清單撤銷，但其中還有地點（括號內為個數）存續。請補上它們的行並寫明現在的上級，或在「replaces」中寫明由哪一個地點接替它。
problem-place-ended-same-day = { $detail }：這個地點正是在清單生效的那一天設立的，不能在同一天撤銷。請補上它的行，或從以後的日期起匯入清單。
problem-places-incomplete = 完整的清單必須全部讀入，但有些行無法讀入，其中的地點會被撤銷。請更正這些行，或不要把清單標為完整。
