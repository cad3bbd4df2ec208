inbox-kept = 本辦留辦
inbox-appeals = 申訴
home-soon = 即將到期
soon-lead =
    { $n ->
        [0] 三天之內沒有到期的訴求，可以多去走走、聽聽。
       *[other] 以下{ $n }件訴求應當在三天內答覆，按責任單位列出。
    }

wait-checked = 在交辦會上交辦，或立即交辦
wait-checked-many = { $n }件已核查的訴求待交辦
wait-soon-many = { $n }件答覆即將到期
wait-soon-about = 三天之內
wait-carry-about = 涉及{ $villages }個村
wait-call-many = { $n }位群眾待回訪
wait-call-about = 隨機抽取，你未經手
wait-visits-many = 今天已記錄{ $n }次走訪
wait-visits-about = 可以複核和更正
wait-glass-many = { $n }件緊急查閱待處理
wait-glass-about = 向無權查閱的人員開放了訴求
wait-limit-many = { $n }次達到當日查閱聯絡方式的上限
wait-limit-about = 你查看之前，對方不能繼續查閱
