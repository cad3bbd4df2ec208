# 為什麼沒有辦成，接下來怎麼辦。

refusal-invalid = 暫時不能保存。請更正標出的內容後再提交。
refusal-not-found = 沒有這條記錄，或您無權查看。請核對地址或編號。
refusal-forbidden = 您的角色不能辦理此事。如工作需要，請聯絡本單位管理員。
refusal-stale = 這條記錄剛被別人修改，沒有任何內容被覆蓋。請重新打開後再辦理。
refusal-different-content = 同一標識此前已發送過不同的內容。請換一個新標識發送，或更正已有的記錄。
refusal-storage = 資料庫暫時沒有回應，內容沒有保存。請再試一次；如仍不行，請告訴管理員。
refusal-signed-out = 您還沒有登入。請登入，或發送有效的權杖。
refusal-forged-request = 打開本頁之後登入狀態有變，內容沒有保存。請先複製所填內容，重新打開頁面後再提交。
refusal-body-too-large = 一次提交的內容太大。請分幾次提交。
refusal-not-json = 這不是 JSON 物件。請按 /api/docs 的說明發送。
refusal-method-not-allowed = 這個地址不接受這種請求。請查看 /api/docs。
refusal-not-understood = 無法理解這個請求，內容沒有保存。請對照 /api/docs 檢查，或重新打開頁面。
refusal-too-slow = 用時過長，已經中止。請稍後再試；如仍不行，請告訴管理員。
refusal-broke-off = 沒有辦成，也沒有只存一半的內容，問題已經記錄。請再試一次；如仍不行，請告訴管理員。
refusal-not-importable = 清單中的這件訴求不合本單位的規則，沒有匯入。請在清單中更正後重新匯入。
refusal-public-bulletin-place = 公開簡報從鄉鎮一級起編製。請選擇鄉鎮或縣，或不填地點。
refusal-there-already = 已有相同代碼、編號或日期的記錄。請重新打開列表使用已有的，或另取一個。
refusal-part-moved = 這條內容屬於錄入時的記錄，不能移到別的記錄。請將它作廢，再到那條記錄中錄入。
refusal-outside-scope = 這不在您負責的地點、單位或工作隊範圍內。請選擇您負責的，或請管理員授權。

refusal-household-moved = 走訪已按原來的村計數，門牌號不能改到別的村。請在另一個村新增住戶。
refusal-material-in-use = 這種資料已經發放並計數，是否雙語不能再改。請新增一種資料。
refusal-already-replied = 已經有答覆，不會被覆蓋。請重新打開頁面查看。
refusal-no-answer-to-give = 沒有可告知的答覆：還沒有寫，或者已經告知。請重新打開頁面。

refusal-not-received = 只有尚未交辦的訴求才能當場解決。這件訴求已經交辦，請由責任單位答覆。
refusal-not-handed-over = 只有剛交辦的訴求才能簽收。請重新打開頁面查看辦理狀態。
refusal-not-open = 這件訴求已經答覆或辦結。如果沒有解決，請記錄群眾的意見，或請協調員重新辦理。
refusal-not-replied = 只有已答覆的訴求才能辦結。請先由責任單位答覆，並問過群眾。
refusal-resident-not-asked = 有人在等這個答覆，還沒有確認。請先告知答覆並問清意見，沒有回音不能辦結。
refusal-not-closed = 只有已辦結的訴求才能重新辦理。這件還沒有辦結。

refusal-meeting-empty = 這次交辦會還沒有交辦事項。請先加入訴求或建議。
refusal-meeting-not-held = 這次交辦會還沒有到召開的日子。請到時再交辦，或更正日期。
refusal-meeting-sealed = 這次交辦會已經召開，事項已經交辦。其他事項請新建交辦會。
refusal-one-lead = 這件事已有牽頭單位。請把本單位改為協辦，或先移除原牽頭單位。
refusal-no-lead = 清單上有一件事沒有牽頭單位。請先選定牽頭單位，再交辦。
refusal-enforcement-unit = 該單位可以採取強制或處罰措施。只有群眾本人要求並有記錄時才能交辦，請選擇其他單位。
refusal-not-to-hand-over = 有一件交辦事項在此期間已經答覆或辦結。請先從清單中移除，再交辦其餘事項。

refusal-dispute-not-open = 這件糾紛已經達成協議、轉交或終止。已化解的糾紛又起的，請先終止原協議；其他情況請重新登記。
refusal-agreement-ended = 這份協議已經失效。請打開相應的糾紛查看後續。
