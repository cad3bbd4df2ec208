# 简报的期：发布、已发布的内容、对比。

kind-bulletin = 简报期
kind-bulletin-many = 已发布的简报
kind-bulletin-new = 新一期
kind-bulletin-empty = 尚未发布简报。请在“简报”页选择已结束的时段并发布。
field-bulletin-number = 期号
field-bulletin-from_on = 起
field-bulletin-to_on = 止
field-bulletin-covers = 地点
field-bulletin-public = 面向公众
field-bulletin-issued_on = 发布日期
field-bulletin-sha256 = 正文校验值（SHA-256）
field-bulletin-corrects = 更正
field-bulletin-note = 更正内容
event-bulletin-published = 已发布
issues-number = 第{ $number }期
issues-publish = 发布
issues-publish-lead = 数字、统计口径和文字报告按期号固定，校验值写入公开日志。此后对记录的更正不会改动它。
issues-for = 面向
issues-for-office = 本办公室
issues-for-public = 公众
issues-for-hint = 公众版不显示少于五人的群众分组；任何人都可在“已公布的简报”中阅读。
issues-note-hint = 上一期发布后数字有变动时必填，会印在两期旁边。
issues-known-office = 本时段已于{ $day }在内部发布。{ $n ->
    [0] 此后数字没有变动。
   *[other] 此后有{ $n }项数字变动。
}
issues-known-public = 本时段已于{ $day }向公众发布。{ $n ->
    [0] 此后数字没有变动。
   *[other] 此后有{ $n }项数字变动。
}
issues-frozen = 数字、统计口径和文字报告均为发布时的内容。
issues-frozen-public = 数字、统计口径和文字报告均为发布时的内容。少于五人的群众分组不显示。
issues-corrects = 本期更正较早的一期
issues-corrected-by = 本期已由后一期更正
issues-changed = 发布后有{ $n }项数字变动，现在的数字列在旁边。
issues-published = 发布时
issues-now = 现在
issues-difference = 差额
issues-as-it-stands = 按现有记录查看
issues-log = 公开日志
issues-leaf = 第{ $n }条
issues-leaf-waits = 随下一批写入
issues-compare = 对比
issues-issued = { $day }发布
issues-public-title = 已公布的简报
issues-public-lead = 本办公室公布的工作情况：按整月、整季、半年和全年，不显示少于五人的群众分组。此处未列的期号为办公室内部期号。
issues-none = 尚未公布。
issues-feed = 订阅新的一期
refusal-bulletin-goes-on = 本时段尚未结束。请在最后一天之后发布。
refusal-bulletin-unreadable = 本期正文无法读取。请程序维护人员运行“doorstep verify”。
refusal-public-bulletin-period = 公众简报按整月、整季、半年或全年编制。请选择其首日和末日。
problem-correction-note = 本时段发布后数字有变动，请说明更正了什么。
notice-bulletin-issued-subject = 第{ $number }期简报已发布
notice-bulletin-issued-text = 简报已发布：第{ $number }期。请看：{ $link }
