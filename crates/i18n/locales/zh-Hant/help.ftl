# 幫助：頁面用語，以及「日常工作」各篇。每篇依次為：頁面用途（-for）、操作步驟（-1、-2……）、辦理之後（-then）、不予接受的情況和理由（-not）、圖片說明（-picture）。
help-contents = 幫助目錄
help-group-daily = 日常工作
help-group-meeting = 交辦與跟進
help-group-paper = 數字與材料
help-group-people = 個人資料
help-group-setup = 設定與帳戶
help-screen = 開啟此頁面
help-steps = 操作步驟
help-then = 辦理之後
help-not = 哪些不予接受，為什麼
help-keys = 快捷鍵
help-picture-language = 圖中頁面為另一種語言。
help-keys-search = 按 / 進入搜尋。
help-keys-lines = 按 1 到 6 開啟各條戰線。
help-keys-rows = 按 j、k 上下移動，按 Enter開啟所在行。
help-keys-new = 按 n 開啟空白表格。
help-keys-correct = 按 e 更正當前開啟的記錄。
help-keys-inbox = 按 j、k 轉到下一件、上一件；各步驟的快捷鍵標在旁邊。
keys-page = 本頁幫助

help-start = 首頁
help-start-for = 登入後首先看到的頁面：等您辦理的事項和六條戰線的概況。
help-start-1 = 先看「等我辦理」，事項已按應辦的先後排列。
help-start-2 = 點開一類。件數少的逐件列出；件數多的，點開後正好是所計的那些事項。
help-start-3 = 看看哪些已逾期、哪些即將到期。
help-start-4 = 在卡片上方選擇日期和地點，檢視六條戰線；每個數字都能點開，看到背後的記錄。
help-start-then = 事項辦理之後，相應的一類隨即消失。填過一次的內容不再重複填寫，清單、臺帳和簡報都出自同一批記錄。
help-start-not = 您只能看到本人角色、單位和地區範圍內的內容。這裡不對任何人排名、計分，工作人員也不例外。
help-start-picture = 協調員的首頁：六條戰線的卡片，旁邊是等待辦理的事項。

help-line = 一條戰線
help-line-for = 一條戰線的全部內容：某一時段、某一地點的數字，以及這條線的各類清單。
help-line-1 = 選擇日期和地點，或直接選用常用時段。
help-line-2 = 閱讀文字，或點開數字檢視逐條記錄。
help-line-3 = 導覽第二行列出本線的各類清單，每個清單都可以新增記錄。
help-line-then = 數字當場統計得出；今天作的更正，馬上反映在數字裡。
help-line-not = 您的角色無權檢視的清單不顯示。數字統計全部記錄，其中您不能開啟的部分合成一個數列出。
help-line-picture = 「解決問題」戰線的頁面：文字和數字表。

help-late = 已逾期與即將到期
help-late-for = 兩份訴求清單：答覆期限已過的，以及三天之內到期的。都按責任單位排列，可在會上宣讀、列印或據此催辦。
help-late-1 = 從首頁開啟清單。
help-late-2 = 逐個單位檢視；點開一件訴求，可以看到卡在哪一步。
help-late-3 = 需要在會上宣讀的，用瀏覽器直接列印。
help-late-then = 訴求作出答覆、由他人批准延期或正在向群眾瞭解情況的，即從清單中移出。
help-late-not = 期限不會悄悄改動：延期須在到期之前提出；已經過期的，在答覆之前一直列為逾期。
help-late-picture = 按單位列出的逾期訴求，最早的排在最前。

help-inbox = 收件箱
help-inbox-for = 等待辦公室處理的訴求，按狀態分類：新收到的、已核查的、提出異議的、已答覆待辦結的。
help-inbox-1 = 選擇一類，清單旁邊隨即開啟第一件。
help-inbox-2 = 閱讀內容。系統會提示可能的類別、單位或相似訴求並說明理由，由您決定是否採用。
help-inbox-3 = 選擇一個步驟：分辦、直接交辦、本辦自辦、向群眾瞭解情況、合併、拆分或不予受理。
help-inbox-4 = 辦完一件，下一件自動開啟。
help-inbox-then = 已分辦的訴求等待下一次交辦會；直接交辦的，立即出現在責任單位的清單裡。每一步都記入辦理經過。
help-inbox-not = 被反映的單位不會收到該訴求；有強制權的單位，只有在群眾本人要求並已記錄時才能收到。不予受理須寫明理由，並告知群眾應當找誰。
help-inbox-picture = 收件箱：上方是分類，左側是清單，旁邊是開啟的一件訴求及其步驟。

help-take = 受理來訪來電
help-take-for = 群眾上門或來電時使用：回答幾個問題即可登記訴求，並給一張回執。
help-take-1 = 先選是什麼事，再選在哪裡。
help-take-2 = 按群眾的原話記下需要辦的事。
help-take-3 = 群眾希望得到答覆時，才問聯絡方式。
help-take-4 = 把回執交給群眾（A6 紙或小票紙均可），或者念出編號和密碼。
help-take-then = 訴求進入收件箱。群眾憑編號和密碼即可檢視進度、補充情況或提出異議，不需要帳號。密碼遺失的，只有經辦人員可以再次檢視。
help-take-not = 緊急情況、訴訟和涉密事項不在此受理，頁面會說明應當找誰。反映工作人員行為的，請勿代為記錄，應由本人在「保密反映」頁面填寫。回執上不寫事由，以免被旁人看到。
help-take-picture = 第一個問題：選擇是哪一類事項。

help-requests = 一件訴求及其步驟
help-requests-for = 一件訴求的全部情況：群眾要辦什麼、由誰辦理、何時答覆、現在可以辦哪一步、已經辦過哪些。
help-requests-1 = 先看訴求內容和答覆期限。
help-requests-2 = 右側只列出您現在可以辦理的步驟，選擇其一。
help-requests-3 = 答覆要寫明做了什麼、在哪裡、什麼時候；答覆會當面念給群眾聽。
help-requests-4 = 問過群眾之後，按實際結果辦結。
help-requests-then = 單位說「已解決」，由辦公室辦結。只有「已解決」才計為解決；承諾日期的，訴求不辦結，以承諾日期為期限。期限從收件次日起按工作日計算，向群眾瞭解情況期間停表。
help-requests-not = 辦結說明空白、照抄原文、全是套話或只寫「將要」的，退回並說明理由。延期須在到期之前提出，由他人決定。群眾未表態的，須答覆已兩次送達方可辦結；聯絡不上的，絕不以未表態辦結。
help-requests-picture = 一件訴求：左側是基本情況，右側是可以辦理的步驟。

help-visit = 記一次走訪
help-visit-for = 一戶一頁：在門口聽到的全部內容，兩分鐘記完。
help-visit-1 = 選擇村，填寫門牌號，不記姓名。
help-visit-2 = 填寫家中人數，以及有各類需要的人數；需要的種類是固定的。
help-visit-3 = 記下訴求。緊急的勾選「情況緊急」；當場解決的勾選並寫明做了什麼。
help-visit-4 = 有建議、諮詢或發現糾紛的，一併記下。
help-visit-5 = 只有群眾希望答覆時才勾選「希望得到答覆」，然後儲存。
help-visit-then = 每一項各自成為一件事。儲存後的頁面列出各件編號，只顯示這一次，請列印回執或抄下編號。此後除訴求外，誰也看不出哪件事出自哪次走訪。
help-visit-not = 工作隊只能在所駐的村登記。詢問宗教、民族、政治觀點等內容的一律不接受。如有漏填，頁面會指出，已填內容全部保留。
help-visit-picture = 手機上的走訪頁面：村、門牌號和人數。

help-answers = 帶回的答覆
help-answers-for = 一個村裡應當帶回去的答覆，到門口念給群眾聽。每次走訪都要帶回點什麼。
help-answers-1 = 出發前開啟所去的村，把頁面列印出來，或者帶上手機。
help-answers-2 = 用群眾聽得懂的語言把答覆念給他聽。
help-answers-3 = 問一問是否解決了，再按群眾說的點選：認可答覆、沒有解決、沒有聯絡上。
help-answers-4 = 沒有解決的，按群眾的原話寫明原因。
help-answers-then = 群眾認可的，辦公室即可辦結；不認可的，訴求立即退回辦公室。
help-answers-not = 沒有群眾的話，什麼都不算解決。您只能看到本隊所駐村的答覆；聯絡不上的群眾，不會因為沒有表態而被辦結。
help-answers-picture = 一個村的答覆：每件上方是訴求，下方是群眾意見的按鈕。

help-lists = 清單
help-lists-for = 您有權檢視的某一類全部記錄，例如糾紛、建議、專案、救助資金等。
help-lists-1 = 按文字、日期、地點或狀態篩選。當前篩選列在清單上方，點一下即可取消。
help-lists-2 = 選擇排序：最新、最早或先到期。
help-lists-3 = 點開一行檢視整條記錄。
help-lists-4 = 用上方的按鈕新增記錄。
help-lists-then = 網址中保留了篩選條件，可以發給同事；同事開啟後，看到的是他有權檢視的部分。列印時清單為橫向。
help-lists-not = 清單中從不出現聯絡方式。其他地區、其他單位的記錄不在其中，已作廢的不列出。數量過多時只顯示「以上」，請縮小日期範圍。
help-lists-picture = 糾紛清單：上方是篩選，每行標有狀態。

help-record = 一條記錄
help-record-for = 任何一類記錄的詳細頁面，連同它的組成部分、材料和經過：例如糾紛的當事人、調解和協議，專案的資金和檢視情況。
help-record-1 = 先看基本情況。下方是所屬的各部分（當事人、調解、資金等），可以逐項新增。
help-record-2 = 右側如有可以辦理的步驟，選擇其一。
help-record-3 = 照片只拍物資和工程，不拍人；語音寫成文字後即刪除。
help-record-4 = 頁面下方是辦理經過：誰、何時、為何、改了什麼。
help-record-then = 辦理步驟會改變狀態，相應數字記在辦理當日。已終止的協議和已作廢的部分仍可檢視。
help-record-not = 涉嫌犯罪的不予調解，一律移送。沒有某個人全部事項的清單；聯絡方式一次只看一件，每次檢視都會留痕。無權檢視的記錄，一律顯示為不存在。
help-record-picture = 一件糾紛：當事人、調解、協議，下方是辦理經過。

help-entry = 新增記錄
help-entry-for = 新增記錄的表格。表格中的欄目與公開登記冊中的完全一致，沒有別的欄目。
help-entry-1 = 按要求填寫；可以不填的欄目都有註明。
help-entry-2 = 選擇地點；地點很多時，輸入名稱或代碼。
help-entry-3 = 日期填事情發生的日期，不是錄入的日期。
help-entry-4 = 儲存。
help-entry-then = 記錄儲存後，按其日期計入各清單、臺帳和數字。同一張表格提交兩次，也只有一條記錄。
help-entry-not = 填寫有誤的，每個欄目會分別說明，已填內容全部保留。不應寫姓名之處，長號碼和姓名不予接受；涉及禁止記錄內容的字詞也不予接受。已發生的事情，日期不能晚於今天。
help-entry-picture = 新增糾紛的表格。

help-correction = 更正與作廢
help-correction-for = 用於處理差錯：更正某個內容，或將誤錄的記錄作廢。
help-correction-1 = 只改有誤之處，其餘不動。
help-correction-2 = 寫明原因，原因會記入辦理經過。
help-correction-3 = 需要作廢的，在記錄頁面選擇「錄入有誤，作廢」，並寫明原因。
help-correction-then = 原來的內容仍可檢視，不會被覆蓋。數字按所涉日期相應變動；已發布的簡報數字不變，差額另列在旁。
help-correction-not = 頁面開啟期間記錄已被他人修改的，不予覆蓋，請重新開啟後再改。作廢的記錄不再統計，但不會刪除。有些記錄只能由第二人作廢。
help-correction-picture = 更正訴求的表格，以及填寫原因的欄目。

help-search = 搜尋
help-search-for = 在您有權檢視的全部內容中搜尋，各條戰線一次查完。
help-search-1 = 輸入回執上的編號，直接開啟該事項；只輸入編號開頭，也能在結果中找到。
help-search-2 = 也可以輸入當時所寫的詞語：中文兩個字以上，簡體、繁體均可；藏文按音節；英文按整詞或詞頭。
help-search-3 = 結果太多時，限定為某一類記錄。
help-search-then = 輸入幾個詞語時，須全部出現在同一條記錄中。最近錄入的排在最前，符合之處有標記。
help-search-not = 聯絡方式已封存，從不搜尋。早已辦結的事項只能用編號找到，已刪除的內容不再能找到。顯示的數量只計您有權檢視的。
help-search-picture = 按詞語搜尋到的記錄，每條都標出了該詞。

help-places = 地名
help-places-for = 本辦公室現有的全部地名，附代碼和層級。
help-places-1 = 按名稱的一部分或代碼的開頭查詢。
help-places-2 = 點開一個地點，檢視其下級地點。
help-places-3 = 點地點旁的「簡報」，檢視該地的數字。
help-places-then = 更名或改屬的地點保留原來的版本；記錄中顯示的是形成記錄時的地名。
help-places-not = 地名不能逐個手工錄入，由管理員從名單匯入；新名單不會使任何地點遺失。宗教活動場所不單獨作為地點。
help-places-picture = 縣內地名：代碼、層級和通往數字的連結。

help-keyboard = 鍵盤
help-keyboard-for = 控制台可以完全不用滑鼠操作。
help-keyboard-1 = 按 ? 顯示全部快捷鍵。
help-keyboard-2 = 按 / 搜尋，按 1 到 6 轉到某條戰線，按 n 新增記錄。
help-keyboard-3 = 在清單或收件箱中，按 j、k 移動，按 Enter開啟。
help-keyboard-4 = 按 e 更正當前開啟的記錄。
help-keyboard-then = 只用 Tab 鍵也能按閱讀順序到達每一處。沒有 JavaScript 時各頁面照樣可用，只是沒有這些快捷鍵。
help-keyboard-not = 在欄目中輸入文字時快捷鍵不起作用，不會丟字。沒有任何快捷鍵會儲存或刪除內容。
help-keyboard-picture = 列出快捷鍵的視窗。
