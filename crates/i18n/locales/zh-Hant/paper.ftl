# 紙面上的文字：交辦清單、會議紀要、回執。
paper-handover-title = 交辦清單
paper-minutes-title = 交辦會會議紀要
paper-cover = 各單位
paper-meeting = 會議
paper-meeting-number = 編號
paper-held-on = 日期
paper-venue = 地點
paper-row = 序號
paper-reference = 編號
paper-category = 類別
paper-place = 地點
paper-asked = 訴求內容
paper-due = 答覆期限
paper-part = 牽頭與協辦
paper-unit = 單位
paper-units = 承辦單位
paper-state = 辦理情況
paper-count-leads = 牽頭
paper-count-assists = 協辦
paper-leads = 牽頭
paper-assists = 協辦
paper-lead = 牽頭
paper-assisting = 協辦
paper-unit-summary = 牽頭{ $leads }件{ $assists ->
        [0] 。
       *[other] ，協辦{ $assists }件。
    }
paper-summary = 本次交辦{ $n }件，涉及{ $units }個單位。
paper-for-unit = 單位簽收
paper-for-office = 交辦單位簽字
paper-day = 日期
paper-printed = { $day }列印
paper-page = 第{ $page }頁，共{ $pages }頁
paper-missing-glyphs = 以下字元沒有字型：{ $codes }。請把含有這些字元的字型放入資料目錄的 fonts 資料夾。
paper-chair = 主持人
paper-recorder = 記錄人
paper-present = 與會人員
paper-handed-over = 一、交辦事項
paper-agreed = 二、會議議定
paper-nothing-agreed = 無記錄。
paper-review = 三、往次交辦未辦結事項
paper-nothing-open = 往次會議交辦的事項均已答覆。
paper-open-summary = 往次會議交辦、尚未答覆的事項{ $n }件{ $late ->
        [0] 。
       *[other] ，其中{ $late }件逾期。
    }
paper-late = 逾期

# 無法出紙的情形。
refusal-no-fonts = 沒有可用於列印的字型。請把 TTF 或 OTF 檔案放入資料目錄的 fonts 資料夾，或用「make build」建置程式。
refusal-pdf-not-built = 本程式建置時沒有包含 PDF。請直接列印網頁，或用「make build」建置程式。
refusal-pdf-failed = 文件沒有產生。請再試一次；如果仍不成功，請把時間告訴管理員。
meeting-list-pdf = 清單（PDF）
meeting-list-xlsx = 清單（XLSX）
meeting-minutes-pdf = 紀要（PDF）
slip-pdf-a6 = 回執，A6（PDF）
slip-pdf-58mm = 回執，58毫米捲紙（PDF）
