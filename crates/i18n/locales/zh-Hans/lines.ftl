# 六条战线和各类工作人员。
line-programme = 参加力量
line-disputes = 化解矛盾
line-insight = 找准路子
line-outreach = 宣传政策
line-requests = 解决问题
line-projects = 带动发展
line-relief = 关爱帮扶
line-ground = 机构设置

role-administrator = 系统管理员
role-coordinator = 统筹协调员
role-field = 工作队员
role-unit = 单位经办人
role-mediator = 调解员
role-relief = 救助专员
role-project = 项目专员
role-leader = 领导
role-auditor = 审计员
