# 一条记录的经过，每件事一行。

event-corrected = 更正
event-voided = 作废：录入有误
event-contact-kept = 留下了联系方式
event-contact-read = 查看了联系方式

event-household-entered = 录入
event-visit-made = 走访

event-category-defined = 设置
event-request-received = 收到
event-request-imported = 从其他清单导入
event-request-solved_on_the_spot = 当场解决
event-request-handed_over = 交办给单位
event-request-accepted = 单位签收
event-request-replied = 答复
event-request-confirmed = 已告知答复，群众认可
event-request-contested = 已告知答复，群众说没有解决
event-request-not_reached = 告知答复时没有联系上
event-request-closed = 办结
event-request-reopened = 重新办理

event-handover-called = 新建会议
event-handover-sealed = 已召开，事项已交办
event-handover_item-proposed = 列入清单

event-dispute-registered = 登记
event-dispute-in_mediation = 开始调解
event-dispute-settled = 达成协议
event-dispute-reopened = 重新调解
event-dispute-referred = 转交
event-dispute-ended = 未达成协议，终止
event-dispute_party-heard = 听取主张
event-dispute_session-held = 召开
event-agreement-made = 达成
event-agreement-ended = 终止

event-activity_series-planned = 安排
event-activity-held = 举办

event-suggestion-received = 收到
event-suggestion-handed_over = 交办给单位
event-suggestion-replied = 答复
event-suggestion-answer_given = 已告知答复
event-thematic_report-entered = 录入

event-consultation-asked = 提出咨询
event-consultation-answered = 解答
event-consultation-answer_given = 已告知解答
event-material-entered = 录入
event-handout-given = 发放

event-project-entered = 录入
event-project_funding-posted = 入账
event-expert_assignment-sent = 选派
event-inspection-made = 查看
event-asset_handover-delivered = 交付

event-contribution-posted = 入账
event-distribution-made = 发放
event-health_check-held = 进行

event-unit-entered = 录入
event-team-formed = 组建
event-posting-begun = 开始驻村
event-partnership-begun = 开始帮扶
event-staff-enrolled = 列入名册
event-role_grant-granted = 授予
event-calendar_day-entered = 录入
event-reported_kind-defined = 设置
event-reported_figure-reported = 上报
event-places-imported = 导入地名

event-office-set_up = 设立单位
event-office-restored = 从备份恢复
event-sign_in-given = 设置用户名
event-link-made = 生成一次性链接
event-password-set = 通过一次性链接设置密码
event-password-changed = 修改密码
event-session-opened = 登录
event-session-refused = 登录被拒
event-session-closed = 退出
event-session-ended = 结束全部登录
event-token-added = 生成令牌
event-token-revoked = 撤销令牌
