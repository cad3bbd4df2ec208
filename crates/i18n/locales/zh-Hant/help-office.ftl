# 幫助：「交辦與跟進」「數字與材料」「個人資料」「設定與帳戶」各篇。各篇的結構見 help.ftl。

help-meeting = 交辦會
help-meeting-for = 把訴求和建議交給各單位的會議：籌備、召開、發出清單、形成紀要。
help-meeting-1 = 新增一次交辦會，填寫日期和名稱。
help-meeting-2 = 在「待交辦事項」中勾選要列入清單的事項，逐件選定牽頭單位和協辦單位；常辦此類事項的單位已預先選好。
help-meeting-3 = 按單位檢視清單，可以列印，也可以下載表格。
help-meeting-4 = 召開會議：清單就此定稿，每件事交到牽頭單位。
help-meeting-5 = 發出清單。
help-meeting-then = 各單位隨即看到交辦事項並逐件簽收。頁面顯示各單位辦理到哪一步，以及以往交辦會遺留的事項。期限仍從收件之日起算。
help-meeting-not = 清單定稿後不能再增加事項。被反映的單位不能選為承辦單位；有強制權的單位，只有群眾本人要求並已記錄時才能收到訴求。
help-meeting-picture = 交辦會：勾選事項，選定牽頭單位和協辦單位。

help-unit = 責任單位：交辦給我們的事項
help-unit-for = 單位從辦公室收到的內容：交辦清單、訴求和建議，以及各件的答覆期限。
help-unit-1 = 簽收清單。簽收只表示已收到，不表示每件都由本單位辦理。
help-unit-2 = 逐件開啟：屬於本單位的簽收；不屬於本單位職責的，寫明理由退回。
help-unit-3 = 著手辦理；情況不清的，透過辦公室向群眾瞭解。
help-unit-4 = 需要延期的，在到期之前提出。
help-unit-5 = 答覆：查明了什麼，做了什麼，在哪裡，什麼時候。
help-unit-then = 辦公室把答覆念給群眾聽，然後辦結。群眾認為沒有解決的，訴求退回本單位繼續辦理。沒有帳號的單位，透過限時有效、只對一件訴求有效的連結答覆。
help-unit-not = 已經著手辦理的、由裁定人確定由本單位辦理的，不能退回。反映本單位的群眾是誰，不向本單位顯示。「將要辦理」不算答覆，請改為承諾日期。
help-unit-picture = 按單位列出的交辦清單：編號、事項、地點和答覆期限。

help-call-backs = 回訪
help-call-backs-for = 從已辦結的訴求中隨機抽取一部分，由未經手的人再問一次是否屬實。
help-call-backs-1 = 辦公室在「辦結率」頁面抽取一批。
help-call-backs-2 = 開啟「我的回訪」，再開啟其中一件訴求和聯絡方式。
help-call-backs-3 = 聯絡群眾，問是否已解決、是否滿意。
help-call-backs-4 = 記錄所聽到的；沒有聯絡上的也要記錄。
help-call-backs-then = 回訪結果匯成比率，每份答覆按所在分層加權。如未解決，群眾可以提出異議，訴求繼續辦理。
help-call-backs-not = 收件、答覆或辦結過該訴求的人不能回訪，所涉單位也不能。抽到哪些就是哪些，不能更換。回訪反映的是辦公室的工作情況，從不針對某個人。
help-call-backs-picture = 回訪清單：隨機抽取的訴求，以及所聽到的。

help-rates = 辦結率
help-rates-for = 按期答覆多少、解決多少、群眾是否滿意，並說明每個比率由什麼構成。
help-rates-1 = 選擇訴求的收件時段和地點。
help-rates-2 = 每個比率都要連同「多少件中多少件」和區間一起看。
help-rates-3 = 往下按類別、按單位檢視，以及訴求的去向。
help-rates-then = 未到期、未辦結的不計入比率。未表態辦結、撤回、合併的單列。回訪說明「已解決」有多少屬實。
help-rates-not = 不足五件的分組不顯示。沒有工作隊和個人的比率，不排名，不計分。單位只看本單位的。
help-rates-picture = 三個比率，各附分子、分母和區間。

help-topics = 共性問題
help-topics-for = 至少五件相似訴求背後的同一個問題，例如同一條水管、同一段路，作為一件事交給一個單位負責。
help-topics-1 = 檢視系統提出的問題：每天一次，在同一類別中比較相似的訴求。
help-topics-2 = 開啟其中一個，閱讀所含的訴求。
help-topics-3 = 確定負責單位並接手，或者擱置。
help-topics-4 = 根源消除之後，結束這個問題。
help-topics-then = 所含訴求仍逐件答覆、逐件定結果；共性問題說明根源由誰負責。
help-topics-not = 不足五件的不成為共性問題；投訴單位的訴求不列入。共性問題只說事，不涉及人；不發出警報，也不統計任何人提出過多少訴求。
help-topics-picture = 系統提出的共性問題，以及已有單位負責的共性問題。

help-bulletin = 簡報
help-bulletin-for = 任意時段、任意地點的六條戰線，以文字和表格呈現，數字當場由記錄統計得出。
help-bulletin-1 = 選擇日期和地點，或直接選用常用時段。
help-bulletin-2 = 閱讀內容；每個數字都能點開，看到背後的記錄。
help-bulletin-3 = 可下載 PDF、XLSX、HTML 或 Markdown，四種語言任選，也可兩種對照。
help-bulletin-4 = 可與另一時段對比；時段結束後可以發布。
help-bulletin-then = 頁面上的數字隨記錄變動。需要引用的，請先發布，按期號定稿。
help-bulletin-not = 您的角色不能檢視的部分計入數字，並合成一個數顯示。公開簡報時段固定，從鄉鎮一級起，不顯示少於五人的群眾分組。任何人都不能手工填寫數字。
help-bulletin-picture = 一個工作季的簡報：左側是文字報告，右側是數字表。

help-comparison = 對比
help-comparison-for = 兩個時段或兩個地點，逐項數字並列對比。
help-comparison-1 = 先選第一組的日期和地點，再選第二組的。
help-comparison-2 = 點「檢視」。
help-comparison-3 = 點開任意一側的數字，檢視背後的記錄。
help-comparison-then = 差額列在兩個數字旁邊。兩個時段長短不同的，照實顯示，不作推算。
help-comparison-not = 不對地點評優劣，也不比較工作隊和工作人員。您的角色不能檢視的記錄計入數字，但不能開啟。尚未結束的時段數字還會變化，對比結果也隨之變化。
help-comparison-picture = 兩個時段的數字及差額對照表。

help-issues = 已發布的簡報
help-issues-for = 已發布的一期簡報：數字、統計口徑和文字報告按期號固定，多年以後仍可核對。
help-issues-1 = 在「簡報」頁面選擇已結束的時段，點「發布」。
help-issues-2 = 選擇面向辦公室內部，還是面向公眾。
help-issues-3 = 同一時段發布過、此後數字有變動的，須說明更正了什麼。
help-issues-4 = 開啟一期閱讀，或下載檔案。
help-issues-then = 正文校驗值寫入公開日誌。此後的變動列在原數字旁邊。公開的各期在「已公布的簡報」中人人可看，並可訂閱；辦公室也可以設定自動發布。
help-issues-not = 尚未結束的時段不能發布。已發布的內容不能更改，也不能撤回；更正須另發一期，並註明更正哪一期。
help-issues-picture = 已發布的一期：期號、時段和各種格式的檔案。

help-figures = 一個數字及其記錄
help-figures-for = 一個數字從哪裡來：統計什麼、怎樣統計，以及背後的每一條記錄。
help-figures-1 = 在簡報、戰線頁面或首頁點一個數字。
help-figures-2 = 閱讀統計內容和統計方法。
help-figures-3 = 點開一行檢視記錄。
help-figures-then = 各行數量與不能檢視的部分相加，必等於這個數字。上報數字沒有逐條記錄，是單位上報、附有出處的一個數。
help-figures-not = 按需求類別統計的數字只細到村，絕不細到戶。您不能檢視的記錄合成一個數列出。沒有出處的上報數字不予接受。
help-figures-picture = 「收集訴求」這個數字：統計口徑和背後的記錄。

help-ledgers = 臺帳
help-ledgers-for = 把一類記錄按時段和地點列成表，可以檢視、列印、簽字、帶走。
help-ledgers-1 = 選擇一本臺帳，再選日期和地點，首尾兩日都算在內。
help-ledgers-2 = 在頁面上檢視，或用瀏覽器列印。
help-ledgers-3 = XLSX 用於列印和簽字：有標題、時段、頁碼和簽字欄。CSV 供其他程式使用，列數不限。
help-ledgers-4 = 欄目由統籌辦公室編號確定，對所有人有效。
help-ledgers-then = 臺帳只是同一批記錄的另一種看法，沒有自己的資料；記錄更正後，臺帳隨即改變。
help-ledgers-not = 群眾的姓名和聯絡方式、住戶、位置座標和被反映的單位不能選作欄目。您得到的是您有權檢視的列；另外還有多少列，在標題旁寫明。
help-ledgers-picture = 訴求臺帳，表格上方是時段和地點。

help-privacy = 個人資料
help-privacy-for = 本辦公室保存群眾的哪些資訊、為什麼、保存到何時、誰能看。此頁由程式自身的資料欄目清單生成。
help-privacy-1 = 逐項檢視保存的內容和期限。
help-privacy-2 = 本人憑編號和密碼可以檢視自己的事項，並可要求查閱、更正或刪除。
help-privacy-3 = 管理員可以在「個人資料限制」中設定更短的期限；每項限制在程式中都有上限。
help-privacy-then = 聯絡方式和涉及群眾的文字到期刪除，以後恢復備份時也一併刪除。事項、期限和數字保留。
help-privacy-not = 宗教、民族、政治觀點、犯罪記錄和態度，任何欄目和表格都不記錄。沒有個人頁面，也沒有住戶歷史。檢視聯絡方式會留痕，審計人員和本人可以知道。
help-privacy-picture = 資料保護頁面：保存什麼、為什麼、到何時、誰能看。

help-contacts = 聯絡方式與本人資料
help-contacts-for = 群眾來電說不出編號時查詢事項，更正或刪除聯絡方式，答覆群眾關於本人資料的請求。
help-contacts-1 = 有人來電：輸入完整的電話號碼或完整的姓名。
help-contacts-2 = 在事項頁面更正聯絡方式：只填新的，不顯示原來的。
help-contacts-3 = 本人要求刪除的，予以刪除。
help-contacts-4 = 登記本人資料請求並註明所涉事項；開啟檔案，列印後交給本人，按期答覆。
help-contacts-then = 每次查詢、每次檢視都會留痕。聯絡方式刪除後不能恢復，事項仍然保留。
help-contacts-not = 只輸入號碼的一部分查不到任何結果，也只能查詢您經辦的事項。每天檢視有上限，達到上限後須由審計員先行檢視。拒絕須有理由，並告知本人。
help-contacts-picture = 按電話號碼或姓名查詢事項。

help-readings = 誰檢視了聯絡方式
help-readings-for = 供審計員使用：哪些聯絡方式被開啟過、由誰開啟、為了什麼，只短期保存。
help-readings-1 = 檢視誰達到了當日上限。
help-readings-2 = 問清用途；確有需要的，點「已檢視，可以繼續」。
help-readings-3 = 瀏覽最近的檢視記錄。
help-readings-then = 您看過之後，達到上限的人員可以繼續檢視。群眾在自己的頁面上也能看到誰檢視過其聯絡方式。
help-readings-not = 只用來判斷有沒有不必要的檢視，不作他用。這裡不顯示聯絡方式的內容，也不顯示工作人員的其他活動，到期即刪除。
help-readings-picture = 供審計員檢視的記錄，最近的排在最前。

help-confidence = 保密反映
help-confidence-for = 反映辦公室或單位人員行為的事項，不經過任何收件箱和清單，直接送到指定的少數幾位閱看人。
help-confidence-1 = 群眾開始講這類事情時，請把反映頁面交給本人，讓其獨自填寫。
help-confidence-2 = 由管理員提名閱看人，第二人同意；至少要有兩位。
help-confidence-3 = 閱看人設定口令，寫下並鎖好。
help-confidence-4 = 閱看人用口令開啟反映，按期答覆。
help-confidence-then = 反映人憑編號和密碼檢視進展和答覆。每次開啟都按閱看人編號留痕。
help-confidence-not = 被反映的人看不到；內容用辦公室沒有的金鑰鎖住，不進入任何清單、搜尋、統計和匯出。所有口令都遺失的，內容就無法恢復。
help-confidence-picture = 保密反映頁面：由誰閱看。

help-break-glass = 緊急打開事項
help-break-glass-for = 有人處於危險之中，而有權檢視該事項的人又聯絡不上時使用。
help-break-glass-1 = 填寫訴求編號、為什麼不能等、需要幾個小時。
help-break-glass-2 = 由第二人同意或拒絕。
help-break-glass-3 = 辦理急需的事。
help-break-glass-4 = 辦完即交還。
help-break-glass-then = 這一件訴求對您開啟，最長 24 小時。審計員立即得到通知，該事項的辦理經過中也有記載。
help-break-glass-not = 任何人不得批准自己的申請。保密反映絕不能以這種方式開啟；清單和搜尋的範圍也不會因此擴大。本來就有權檢視的，請照常開啟。
help-break-glass-picture = 申請開啟一件訴求若干小時的表格。

help-residents = 群眾看到的頁面
help-residents-for = 不用帳號的頁面：提出訴求，並憑編號和密碼檢視進度。
help-residents-1 = 提出訴求時一頁只問一件事：什麼事、在哪裡、用自己的話說、是否希望答覆。
help-residents-2 = 最後得到回執：編號、QR 碼和可撕下的密碼。
help-residents-3 = 憑編號和密碼可以檢視進度、補充情況、說明答覆是否解決問題、提出異議或撤回。
help-residents-4 = 還可以看到保存了自己的哪些資訊、誰檢視過聯絡方式。
help-residents-then = 由此提出的訴求同樣進入收件箱。
help-residents-not = 不需要姓名，也不需要 JavaScript。密碼錯誤打不開任何內容，多次輸錯須等待一段時間。辦公室不受理的事項當場說明，並告知由誰受理。
help-residents-picture = 群眾提出訴求的第一頁：選擇是什麼事。

help-register = 公開登記冊
help-register-for = 本辦公室設定的全部內容，人人可看：表格、類別、指標、單位及其權限、各項數值、資料送往何處。
help-register-1 = 開啟一張空白表格，檢視所問的每一個欄目。
help-register-2 = 檢視各單位；有強制權的單位有標明。
help-register-3 = 辦公室設定公開的，「逾期」頁面按編號列出逾期已久的訴求。
help-register-then = 設定變動，登記冊隨之變動，每次變動都記入公開日誌。用暗語代替而詞表沒有攔住的，在這裡也看得出來。
help-register-not = 登記冊中沒有任何個人，也沒有訴求的內容。任何人都不能把表格、類別或資料接收方隱藏起來。
help-register-picture = 公開登記冊：空白表格，以及各類別的工作日數。

help-log = 公開日誌
help-log-for = 證明沒有刪除、沒有倒填日期：每天的事件成為不透露內容的條目，彙總後由簽名的檢查點確認。
help-log-1 = 在訴求頁面（憑編號和密碼）取得證明。
help-log-2 = 把檔案放入「核對證明」頁面；由頁面自行計算，不向外傳送任何內容。
help-log-3 = 不時在別處留存一個檢查點；以後的檢查點必須包含它。
help-log-then = 如果有人繞過程式刪除或改動了訴求，核對就不能通過，並指出在何處。「doorstep verify」可核對整個辦公室的資料。
help-log-not = 日誌不透露任何人和任何事：條目都是加鹽的校驗值，其中還混有空白條目，從時間上也認不出是誰。任何人都不能撤回條目，機器的擁有者也不能。
help-log-picture = 核對公開日誌證明的頁面。

help-setup = 設置本辦公室
help-setup-for = 從空白的辦公室到第一次走訪，一步一頁。頁面顯示已完成哪些，隨時可以離開再繼續。
help-setup-1 = 先填名稱和語言，再從名單匯入地名。
help-setup-2 = 錄入單位、訴求類別、工作隊及所駐的村、人員。
help-setup-3 = 記第一次走訪。
help-setup-4 = 通常做法不合適時再設：日曆、期限、提醒、不受理的事項、限制和各項數值。
help-setup-then = 一切設定以後都能更改，並列入公開登記冊。數值更改後從此生效；此前已經告知群眾的，仍照原樣。
help-setup-not = 地名名單有誤的，會指出行、列和原因，不會遺失任何地點。數值都有界限，任何辦公室不能超出。類別和提問如涉及禁止記錄的內容，不予接受，並指出是哪個詞。
help-setup-picture = 設定步驟：已完成的和待辦的。

help-staff = 單位、工作隊和人員
help-staff-for = 誰參加工作：單位及其職責，工作隊及所駐的村，人員及其權限和登入方式。
help-staff-1 = 錄入單位；有強制或處罰權的，予以標明。
help-staff-2 = 錄入工作隊並安排駐村；工作隊只在所駐的村登記。
help-staff-3 = 新增人員，每人一種角色及其適用範圍；一次性連結請當面交付。
help-staff-4 = 在「登入管理」頁面檢視哪些連結尚未使用、哪些角色需要第二驗證方式。
help-staff-then = 連結一天之內有效，只能用一次。權限立即生效，到您設定的日期終止；本人辦過的事仍以其姓名留在經過中。
help-staff-not = 任何人不能授予自己沒有的權限。人員記錄中沒有政治面貌、民族和任何評定，也不統計個人工作量。授予登入方式須再次輸入密碼。
help-staff-picture = 人員清單：誰是領導、從何時起參加。

help-clocks = 類別、日曆和期限
help-clocks-for = 群眾可以反映什麼，幾個工作日內答覆，哪些天是工作日。
help-clocks-1 = 為每個類別設定工作日數和通常承辦的單位；需要時另加提問。
help-clocks-2 = 把調休的節假日錄入日曆，可從檔案匯入，也可逐日錄入。
help-clocks-3 = 在期限表中按緊急程度和地點，設定哪些要更快答覆。
help-clocks-4 = 在提醒階梯中設定到期前後幾天提醒誰。
help-clocks-then = 新收到的訴求隨即按新規定計算；正在辦理的，仍按已告知群眾的期限。
help-clocks-not = 期限不會悄悄重新起算。期限須在 1 至 250 個工作日之間。類別或提問涉及宗教、民族、政治觀點、犯罪記錄或態度的，不予接受。
help-clocks-picture = 訴求類別清單及其工作日數。

help-configuration = 設定檔案
help-configuration-for = 採用別的辦公室的設置，或者把本辦公室的設置交給別人；是一個看得懂的檔案。
help-configuration-1 = 下載本辦公室的設置。
help-configuration-2 = 需要採用別處的，選擇檔案後點「比較」。
help-configuration-3 = 檢視哪些是新增的，哪些將會更改。
help-configuration-4 = 點「採用」。
help-configuration-then = 只在本辦公室有的內容保持不動。每項變動記入經過和公開登記冊。
help-configuration-not = 檔案中沒有人員、地址、金鑰和任何事項。只要有一行不能接受，就全部不採用，頁面會指出是哪一行、為什麼。下載須有整個辦公室的權限，採用由管理員辦理。
help-configuration-picture = 下載本辦公室設定並與別處比較的頁面。

help-notices = 通知與網路回呼
help-notices-for = 從本機發出的內容：郵件、簡訊，以及發給其他程式的訊息；這裡列出沒有發出去的。
help-notices-1 = 檢視哪些已放棄傳送，並在相應之處改正地址。
help-notices-2 = 點「重試」。
help-notices-3 = 通知用語可以由辦公室自定，每種語言分別填寫。
help-notices-4 = 需要讓其他程式得知事件的，錄入網路回呼的地址和金鑰。
help-notices-then = 傳送失敗的會自動重試，間隔越來越長。同一內容不會傳送兩次；每個接收方都列入公開登記冊。
help-notices-not = 通知不寫事由，只有編號和連結。網路回呼不含聯絡方式和群眾的原話。指向辦公室內部網路的地址不予接受，除非機器的擁有者准許。
help-notices-picture = 沒有發出去的通知，以及各網路回呼的狀態。

help-calendars = 日曆中的期限
help-calendars-for = 供單位的日曆程式使用的地址，可在日曆中看到哪件訴求何時到期。
help-calendars-1 = 點「產生位址」。
help-calendars-2 = 在日曆程式中以訂閱方式新增。
help-calendars-3 = 不再需要，或者被別人知道時，予以撤銷。
help-calendars-then = 日曆顯示編號、類別和日期，隨交辦、延期和答覆自動更新。
help-calendars-not = 日曆中沒有地點、人員和訴求內容，因為誰有地址誰就能讀取。地址只顯示一次。
help-calendars-picture = 生成日曆地址的頁面。

help-sign-in = 登入
help-sign-in-for = 辦公室和單位工作人員進入控制台的入口；群眾不需要登入。
help-sign-in-1 = 首次使用，開啟一次性連結，設定密碼：至少八個字元，最好用幾個詞。
help-sign-in-2 = 以後用使用者名稱和密碼、通行密鑰，或本單位統一登入（如有）登入。
help-sign-in-3 = 角色有要求的，輸入手機上的驗證碼。
help-sign-in-then = 長時間不用會自動退出。修改密碼後，其他登入全部退出。
help-sign-in-not = 不會說明是使用者名稱有誤還是密碼有誤。多次輸錯須等待。用過的或過期的連結打不開任何內容，請向管理員另要一個。
help-sign-in-picture = 登入頁面，旁邊是群眾的入口。

help-account = 我的帳戶
help-account-for = 您的登入方式，以及以您名義開啟的內容：密碼、驗證碼、通行密鑰、權杖、下鄉裝置、登入狀態。
help-account-1 = 檢視已開啟的登入，不認識的予以終止。
help-account-2 = 新增通行密鑰或手機驗證碼；復原碼請寫在紙上保存。
help-account-3 = 為每個程式單獨生成權杖，只給必需的權限，並設定截止日期。
help-account-4 = 新增下鄉裝置；裝置遺失的，立即撤銷。
help-account-then = 權杖只顯示一次。遺失的裝置再次聯網時自動清除內容。終止的登入立即失效。
help-account-not = 權杖的權限不會超出您本人，也不能授予登入方式。長期有效的操作須再次輸入密碼。沒有簽到打卡，也沒有人檢視您在哪裡、做了多少。
help-account-picture = 帳戶頁面：登入方式和已開啟的登入。

help-api = 程式介面
help-api-for = JSON 介面：供其他程式以同樣的權限使用同樣的記錄。
help-api-1 = 在帳戶頁面生成權杖。
help-api-2 = 查詢所需操作；供程式讀取的說明見頁面上方的連結。
help-api-3 = 在請求中附上「Authorization: Bearer」和權杖。
help-api-then = 清單分頁返回，「next」指向下一頁。由傳送方生成編號的記錄，傳送兩次也只有一條。
help-api-not = 出錯時返回固定代碼和一句話，說明怎麼辦。本人不能檢視的，其程式得到的也是 404。沒有批次讀取聯絡方式的途徑。
help-api-picture = 介面的各項操作，分組列出。
