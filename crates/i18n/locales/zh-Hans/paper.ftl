# 纸面上的文字：交办清单、会议纪要、回执。
paper-handover-title = 交办清单
paper-minutes-title = 交办会会议纪要
paper-cover = 各单位
paper-meeting = 会议
paper-meeting-number = 编号
paper-held-on = 日期
paper-venue = 地点
paper-row = 序号
paper-reference = 编号
paper-category = 类别
paper-place = 地点
paper-asked = 诉求内容
paper-due = 答复期限
paper-part = 牵头与协办
paper-unit = 单位
paper-units = 承办单位
paper-state = 办理情况
paper-count-leads = 牵头
paper-count-assists = 协办
paper-leads = 牵头
paper-assists = 协办
paper-lead = 牵头
paper-assisting = 协办
paper-unit-summary = 牵头{ $leads }件{ $assists ->
        [0] 。
       *[other] ，协办{ $assists }件。
    }
paper-summary = 本次交办{ $n }件，涉及{ $units }个单位。
paper-for-unit = 单位签收
paper-for-office = 交办单位签字
paper-day = 日期
paper-printed = { $day }打印
paper-page = 第{ $page }页，共{ $pages }页
paper-missing-glyphs = 以下字符没有字体：{ $codes }。请把含有这些字符的字体放入数据目录的 fonts 文件夹。
paper-chair = 主持人
paper-recorder = 记录人
paper-present = 参会人员
paper-handed-over = 一、交办事项
paper-agreed = 二、会议议定
paper-nothing-agreed = 无记录。
paper-review = 三、往次交办未办结事项
paper-nothing-open = 往次会议交办的事项均已答复。
paper-open-summary = 往次会议交办、尚未答复的事项{ $n }件{ $late ->
        [0] 。
       *[other] ，其中{ $late }件超期。
    }
paper-late = 超期

# 无法出纸的情形。
refusal-no-fonts = 没有可用于打印的字体。请把 TTF 或 OTF 文件放入数据目录的 fonts 文件夹，或用“make build”构建程序。
refusal-pdf-not-built = 本程序构建时没有包含 PDF。请直接打印网页，或用“make build”构建程序。
refusal-pdf-failed = 文件没有生成。请再试一次；如果仍不成功，请把时间告诉管理员。
meeting-list-pdf = 清单（PDF）
meeting-list-xlsx = 清单（XLSX）
meeting-minutes-pdf = 纪要（PDF）
slip-pdf-a6 = 回执，A6（PDF）
slip-pdf-58mm = 回执，58毫米卷纸（PDF）
