inbox-kept = 本办留办
inbox-appeals = 申诉
home-soon = 即将到期
soon-lead =
    { $n ->
        [0] 三天之内没有到期的诉求，可以多去走走、听听。
       *[other] 以下{ $n }件诉求应当在三天内答复，按责任单位列出。
    }

wait-checked = 在交办会上交办，或立即交办
wait-checked-many = { $n }件已核查的诉求待交办
wait-soon-many = { $n }件答复即将到期
wait-soon-about = 三天之内
wait-carry-about = 涉及{ $villages }个村
wait-call-many = { $n }位群众待回访
wait-call-about = 随机抽取，你未经手
wait-visits-many = 今天已记录{ $n }次走访
wait-visits-about = 可以复核和更正
wait-glass-many = { $n }件紧急查阅待处理
wait-glass-about = 向无权查阅的人员开放了诉求
wait-limit-many = { $n }次达到当日查阅联系方式的上限
wait-limit-about = 你查看之前，对方不能继续查阅
