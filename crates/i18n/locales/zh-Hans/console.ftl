# 控制台自身页面的文字：首页、走访、交办会、指标、地名、搜索、公开登记册。

page-home = 首页
page-bulletin = 简报
page-places = 地名
page-answers = 带回的答复
page-visit = 记走访

notice-saved = 已保存。
notice-corrected = 已更正。原值仍可在经过中查看。
notice-voided = 已作废。记录仍保存，但不再列出和统计。
notice-done = 已办理。
notice-given = 已记下：答复已送达。
notice-password-set = 密码已设置。

preset-season = 2025年集中行动
preset-month = 本月
preset-last-month = 上月
preset-year = 今年
preset-all = 全部时间

card-disputes-registered = 排查纠纷
card-disputes-settled = 调解成功
card-insight-suggestions = 意见建议
card-insight-surveys = 调查摸底
card-insight-thematic_reports = 调研报告
card-outreach-policy_talks = 政策宣讲
card-outreach-policy_consultations = 咨询解答
card-outreach-booklets_bilingual = 双语手册
card-requests-households_visited = 走访户数
card-requests-received = 收集诉求
card-requests-solved = 已解决
card-requests-handed_over = 已交办
card-projects-farmers_trained = 培训人次
card-projects-villages_inspected = 查看村数
card-projects-solar_units = 太阳能设备
card-relief-raised = 筹集资金
card-relief-people_visited = 慰问人数
card-relief-health_checks = 体检家庭

home-since = { $day }起
home-oldest = 最早的自{ $day }起
home-days-late = 逾期{ $n }天
home-late-all = 全部{ $n }件逾期事项

wait-inbox = 核查诉求并选定责任单位
wait-inbox-many = 收件箱有{ $n }件诉求待处理
wait-objection = 决定异议
wait-extension = 决定延期申请
wait-appeal = 决定申诉
wait-arbiter = 裁定责任单位
wait-arbiter-many = { $n }件诉求待裁定责任单位
wait-kept = 答复本办留办的诉求
wait-kept-many = 本办留办的{ $n }件诉求待答复
wait-finish = 办完并答复
wait-finish-many = { $n }件诉求正在办理
wait-close = 回访后办结
wait-close-many = { $n }件已答复的诉求待办结
wait-suggestion = 答复建议
wait-suggestion-many = { $n }条建议待答复
wait-meeting = 召开交办会
wait-meeting-many = { $n }次交办会在筹备
wait-accept = 签收诉求
wait-accept-many = { $n }件诉求待签收
wait-reply = 答复诉求
wait-reply-many = { $n }件诉求待你单位答复
wait-reply-suggestion = 答复建议
wait-reply-suggestion-many = { $n }条建议待你单位答复
wait-mediate = 约见当事双方
wait-mediate-many = { $n }件纠纷待首次调解
wait-agree = 促成协议
wait-agree-many = { $n }件纠纷正在调解
wait-question = 解答咨询
wait-carry-many = 带回{ $n }件答复

step-places = 从名单导入地名
step-units = 录入承办诉求的单位
step-categories = 录入诉求类别和办理期限
step-teams = 录入一支工作队
step-postings = 安排工作队驻村
step-staff = 录入参加人员，并给予权限和登录
step-visit = 记第一次走访

late-lead =
    { $n ->
        [0] 没有逾期的诉求，各件都在期限之内。
       *[other] 以下{ $n }件诉求今天之前应当答复，按责任单位列出。
    }
late-no-unit = 尚未选定单位

line-records = 全部记录（不限时间）
line-programme-about = 参加力量：领导、工作队和所驻的村。
line-disputes-about = 登记纠纷，组织调解，写成协议，督促履行。
line-insight-about = 走村入户，倾听研究，答复群众的建议。
line-outreach-about = 宣讲、图片展、双语手册，解答政策和法律问题。
line-requests-about = 走访群众，能当场解决的当场解决，其余明确单位和期限交办。
line-projects-about = 与乡镇一同谋划、建设、查看项目，建成后移交。
line-relief-about = 筹集救助资金，帮助突遇困难的家庭。
line-ground-about = 本机构的设置：单位、工作队、人员、权限、类别、日历、地名。

bulletin-goes-on = 本时段尚未结束，数字还会变化。

figure-record = 记录
figure-day = 日期
figure-place = 地点
figure-amount = 数量
rule-sum = 每条记录按其数量、在其日期计一次；更正之后数字随之改变。
rule-distinct = 同一对象在本时段内无论出现几次，只计一次。
rule-latest = 每户只取本时段内最后一次走访。
rule-cohort = 本时段内开始、并在最后一天以前得到这一结果的记录。
rule-on-roll = 本时段内任何一天在册的人员，每人计一次。
rule-villages = 每户只取最后一次走访；只细到村，绝不细到户。
rule-reported = 由单位上报的一个数字，附有出处。

visit-urgent = 情况紧急
visit-recorded = 走访已记录
visit-recorded-notice = 全部内容已一并保存。请把编号写在回执上：此清单只显示一次。
visit-next = 本村下一户
carry-given = 答复已送达
carry-open = 打开

meeting-kind = 事项
meeting-waiting =
    { $n ->
        [0] 没有待交办
       *[other] { $n }件待交办
    }
meeting-choose = 选择事项
meeting-list = 按单位查看清单
meeting-list-lead = { $day }：{ $n }件事项，{ $units }个单位。
meeting-list-empty = 本次交办会的清单还是空的。
meeting-list-open = 本次交办会正在筹备，召开后事项才交到各单位。

places-name = 名称
places-code = 代码
places-level = 层级
places-figures = 数字
places-search = 名称或代码
places-lead = 本机构所有地名的现行版本。记录保留其形成时的地名。
places-none = 没有叫这个名字的地方。
places-none-advice = 请输入名称的一部分，或代码的开头。
places-empty = 这里还没有地名。
places-empty-advice = 请导入含 code、name、level、parent 四列的表：doorstep places import 文件。
place-level-1 = 省
place-level-2 = 地市州
place-level-3 = 县
place-level-4 = 乡镇
place-level-5 = 村
place-since = 自{ $from }起。
place-always = 自第一份名单起就有。
place-until = 至{ $to }前一日止。
place-from-until = 自{ $from }起，至{ $to }前一日止。
place-ended = 已撤销
place-replaced-by = 接替它的地点
place-above = 上级
place-ways = 前往
place-below = 其中的地点
place-replaced = 它所接替的地点

search-nothing = 没有找到。
search-advice = 请输入回执上的编号，或所写内容中的至少两个字。人名已封存，不在搜索范围内。
search-all = 全部{ $n }条
search-more-than = { $n }条以上

sign-in-link-holder = 你的用户名是 { $name }。
admission-title = { $name }的登录
admission-new = 请给一个登录用的用户名，随即生成用来设置密码的链接。
admission-known = 用户名为 { $name }。新链接会使先前的链接失效，并用来设置新密码。
admission-make = 生成一次性链接
admission-made = 请把这个地址交给本人。24小时内可用一次，只在此刻显示：
admission-link = 登录
password-lead = 修改之后，其他设备上的登录全部退出。
password-old = 现在的密码
password-set = 设置密码

problem-refused = 此事项不能交办：{ $detail }

action-save = 保存
action-correct = 保存更正
action-void = 作废
action-cancel = 不保存，返回
list-empty = 这里还没有记录。
list-nothing-fits = 没有符合筛选的记录。
list-widen = 请放宽日期，或取消一个筛选。
list-over = { $n }以上
filter-text = 文字
filter-from = 从
filter-to = 到
sort-newest = 最新
sort-oldest = 最早
sort-due = 先到期
value-yes = 是
value-no = 否
state-voided = 已作废
contact-title = 联系方式
contact-lead = 希望得到答复时才填。只属于这一件事项，封存保管。
contact-name = 姓名
contact-phone = 电话
contact-address = 地址
correction-title = 更正
correction-lead = 原值仍可在经过中查看，不会被覆盖。
reason = 原因
correction-reason = 更正原因
voiding-title = 作废
voiding-lead = 用于误录的记录。记录仍保存，但不再列出和统计。

register-forms = 空白表格
register-forms-lead = 本机构询问的每一个栏目，与表格一致。
register-categories = 诉求类别
register-categories-lead = 群众可以提出的事项，以及答复前的工作日数。
register-figures = 指标
register-figures-lead = 统计什么，怎样统计，每个数字能细到哪里。
register-reported = 上报指标
register-reported-lead = 由单位上报、附有出处的单个数字。背后没有记录，所以名称不受限制。
register-units = 单位
register-units-lead = 承办诉求或帮扶村寨的单位。有强制或处罚权的单位，只有群众本人要求并已记录，诉求才会转到。
register-access = 谁能看什么
register-access-lead = 各角色在各自的地区、单位或工作队范围内，可以查看和录入的记录。联系方式一次只看一件，每次查看都有记录。
register-receivers = 数据送往何处
register-receivers-lead = 本机构以外接收其数据的每一方。
register-column-category = 类别
register-column-days = 工作日
register-column-figure = 指标
register-column-line = 战线
register-column-counts = 统计内容
register-column-opens = 可细到
register-column-id = 标识
register-column-unit = 单位
register-column-purpose = 在这里做什么
register-column-enforcement = 强制权
register-column-kind = 记录
register-column-readers = 可查看
register-column-writers = 可录入
register-column-receiver = 接收方
register-column-field = 栏目
register-column-entered = 填写方式
register-column-required = 必填
register-column-hint = 说明
register-enforcement = 有强制或处罚权
register-every-role = 所有登录人员
register-opens-rows = 记录
register-opens-villages = 村，绝不到户
register-form-asked = 表格询问的内容。
register-form-contact = 仅在希望得到答复时填写；单独封存。
register-form-kept = 由程序填写或由办理动作改变的内容。
register-form-kept-title = 由程序保存
shape-line = 一行文字
shape-text = 文字
shape-day = 日期
shape-instant = 日期和时间
shape-count = 整数
shape-money = 金额
shape-flag = 是或否
shape-place = 地点
shape-record = 从中选一：{ $kind }

# How far a hand-over meeting has come.
meeting-progress-open = 正在筹备。
meeting-progress-sealed = 已召开。
meeting-progress-sent = 清单已发出。
meeting-progress-all-received = 各单位均已签收。
meeting-progress-settled = 所交事项均已办结。
meeting-item-state = 单位进度
