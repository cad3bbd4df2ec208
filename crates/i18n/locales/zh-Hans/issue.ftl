# 简报整体用语。$period 为起止日期，$place、$office 为名称。
issue-title = { $place }六条战线工作简报（{ $period }）
issue-office = 编制单位
issue-place = 范围
issue-period = 统计期
issue-both-days = { $period }（含首尾两日）
issue-narrative = 工作情况
issue-figures = 数据表
issue-notes = 说明

issue-column-line = 战线
issue-column-figure = 指标
issue-column-value = 数值
issue-column-unit = 计量方式
issue-column-counts = 统计口径

issue-public = 本简报为公开版，不足五人的群众分组数字不予公布。
issue-withheld = 不公布
issue-draft = 本文为草稿，尚待母语读者审阅。
issue-note-counted = 各项数字均按统计之日本机构的记录统计，记录更正后数字随之变化。
issue-note-over = 正文中带“余”或“超过”的数字只保留前两位有效数字，准确数值见数据表。
issue-note-solved = 诉求只有以“已解决”办结的才计为已解决，已说明、已转介、已承诺的均不计入。
issue-note-reported = 上报数字是单位注明出处后报送的单个数字，本机构没有对应记录。
issue-note-reported-counts = 单位上报的单个数字，没有对应记录。
issue-note-source = “{ $label }”出处：{ $source }

unit-count = 记录数
unit-sum = 累计
unit-distinct = 去重计数
unit-money = 元
unit-reported = 上报
count-records = { $n }条记录
