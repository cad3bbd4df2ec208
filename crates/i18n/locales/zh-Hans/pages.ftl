# 页面本身的文字：按钮、标题、记录周围的句子。

layout-skip = 跳到正文
layout-menu = 菜单
layout-navigation = 六条战线
layout-sections = 本线页面
layout-search = 搜索编号或文字
layout-languages = 语言
layout-theme = 配色
layout-theme-auto = 随设备
layout-theme-light = 浅色
layout-theme-dark = 深色
layout-password = 修改密码
layout-sign-out = 退出
layout-help = 帮助
layout-register = 公开登记册
layout-api = 程序接口（API）
layout-promise = 服务求助的人，不为任何人建档。

page-trail = 当前位置
page-contents = 本页内容
page-formats = 其他格式
page-printed = 打印日期

keys-title = 键盘快捷键
keys-search = 搜索
keys-new = 新建记录
keys-move = 下一行、上一行
keys-open = 打开该行
keys-correct = 更正记录
keys-line = 转到某条线
keys-help = 显示快捷键
keys-close = 关闭

chooser-title = 时段和地点
chooser-from = 从
chooser-to = 到
chooser-place = 地点
chooser-everywhere = 全部地区
chooser-show = 查看

home-title = 六线概览
home-lines = 六条战线
home-first-steps = 第一步
home-waiting = 等我办理
home-waiting-none = 没有等您办理的事项。
home-late = 已逾期
home-late-none = 没有逾期事项。

list-filters = 筛选
list-apply = 筛选
list-active = 当前筛选
list-remove = 取消此筛选
list-reset = 取消全部筛选
list-order = 排序
list-pages = 翻页
list-previous = 上一页
list-next = 下一页
list-late = 逾期

search-title = 搜索：

record-state = 状态：
record-nothing = 未填
record-correct = 更正此记录
record-void = 录入有误，作废
record-actions = 可办事项
record-contact = 联系方式
record-contact-sealed = 来访人希望得到答复。查看联系方式会留痕，审计人员和本人可以知道。
record-contact-read = 查看联系方式
record-contact-noted = 仅显示一次。您的查看已留痕。
record-contact-withheld = 来访人希望得到答复。只有经办人员可以查看联系方式。
record-contact-erased = 联系方式已到期删除。
record-timeline = 办理经过

form-choose = 请选择
form-any = 全部
form-none = 不填
form-any-place = 全部地点
form-optional = （可不填）
form-error = 有误：
form-faults = 暂时不能保存
form-kept = 您填写的内容都还在。
form-cancel = 不保存，返回
form-save = 保存
form-correct = 保存更正
form-reason = 更正原因
form-reason-hint = 原来的内容在办理经过中仍可查看。

sign-in-title = 登录
sign-in-lead = 供本单位工作人员使用。
sign-in-name = 用户名
sign-in-password = 密码
sign-in-submit = 登录
sign-in-faults = 请再看一下
sign-in-resident = 您是群众？在这里提出诉求或查询办理进度
sign-in-link-title = 设置密码
sign-in-link-lead = 此链接只能使用一次。密码至少八个字符，用三四个词更好记。
sign-in-new = 新密码
sign-in-again = 再输一遍新密码
sign-in-set = 设置密码并登录

trouble-403 = 您的角色不能办理此事
trouble-403-advice = 如工作需要，请联系本单位管理员。
trouble-404 = 这里没有内容
trouble-404-advice = 可能地址有误，或该记录不在您的查看范围内。
trouble-409 = 有人先改了
trouble-409-advice = 您打开页面期间，这条记录已被修改。请重新打开后再办理，没有任何内容被覆盖。
trouble-500 = 没有办成
trouble-500-advice = 问题出在系统一侧，已经记录，没有只存一半的内容。请再试一次；如仍不行，请把下面的号码告诉管理员。
trouble-home = 回到首页
trouble-again = 重新打开记录
trouble-trace = 报给管理员的号码：

visit-title = 记一次走访
visit-lead = 一户一页。听到什么填什么，没有的留空。每一项各自成为一件事。
visit-door = 哪一户
visit-people = 家中人口
visit-people-lead = 只记人数，没有的留空。一个人可以计入几类需要。
visit-requests = 诉求
visit-requests-lead = 群众需要单位办的事。
visit-suggestions = 建议
visit-suggestions-lead = 群众认为可以做得更好的事。不与住户关联。
visit-questions = 咨询
visit-questions-lead = 问了什么政策、法律问题，您怎样回答。不与住户关联。
visit-dispute = 发现的纠纷
visit-dispute-lead = 只记什么事、在哪里。不与住户关联，由调解员询问当事人。
visit-solved = 当场解决
visit-reply = 希望得到答复
visit-add-request = 再加一件诉求
visit-add-suggestion = 再加一条建议
visit-add-question = 再加一个咨询
visit-save = 保存走访
visit-save-hint = 本页内容一次保存。

carry-title = 带回的答复
carry-lead = 在门口把答复念给群众听，问一问是否解决了，再按群众说的点选。
carry-villages = 村
carry-asked = 提出日期
carry-on-day = 日期
carry-none = 这里没有待带回的答复。
carry-none-advice = 请选择其他村，或者去听听群众说什么。

meeting-title = 交办会
meeting-lead = 勾选要交办的事项，选定牵头和协办单位。期限仍从收到之日起算。
meeting-facts = 会议
meeting-items = 待交办事项
meeting-take = 交办
meeting-all = 全选
meeting-matter = 事项
meeting-place = 地点
meeting-lead-unit = 牵头
meeting-assisting = 协办
meeting-assist-add = 协办单位
meeting-none = 没有等待交办的事项。
meeting-none-advice = 请调整筛选，或等工作组记录新的诉求后再来。
meeting-save = 把勾选的事项列入清单
meeting-save-hint = 会议召开后，事项交到各单位。
meeting-received-by = 签收人

bulletin-narrative = 正文
bulletin-figures = 数字
bulletin-figure = 指标
bulletin-value = 数值

figure-definition = 统计内容
figure-rule = 统计方法
figure-rows = 数字背后的记录
figure-no-rows = 没有您可以查看的记录。
figure-seen = 您可以查看的
figure-hidden = 您不能查看的
figure-hidden-why = 已计入数字，但您的角色不能打开。
figure-value = 合计

register-title = 公开登记册
register-lead = 本单位设置了什么，人人可看：问什么、统计什么、谁参与、数据送到哪里。每次变动都记入公开日志。
register-none = 没有设置。

api-title = JSON 接口
api-lead = 权限与控制台相同。供程序读取的说明：
api-open = 人人可用。
api-token = 需要令牌：Authorization: Bearer …
api-required = 必填
