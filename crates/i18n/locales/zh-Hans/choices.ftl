# 各个固定选项。

choice-side-first = 一方
choice-side-second = 另一方
choice-side-further = 其他方

choice-dispute-kind-grazing_land = 草场
choice-dispute-kind-livestock = 牲畜
choice-dispute-kind-water = 用水
choice-dispute-kind-wages = 工资
choice-dispute-kind-boundary = 地界
choice-dispute-kind-family = 家庭
choice-dispute-kind-debt = 债务
choice-dispute-kind-neighbours = 邻里
choice-dispute-kind-other = 其他

choice-dispute-state-registered = 已登记
choice-dispute-state-in_mediation = 调解中
choice-dispute-state-settled = 已达成协议
choice-dispute-state-referred = 已转交
choice-dispute-state-ended = 未达成协议，已终止

choice-agreement-form-written = 书面
choice-agreement-form-oral = 口头

choice-activity-kind-survey = 调查
choice-activity-kind-training = 培训
choice-activity-kind-site_study = 实地调研
choice-activity-kind-talk = 宣讲
choice-activity-kind-case_talk = 以案说法
choice-activity-kind-exhibition = 展览

choice-survey-method-village_walk = 走村
choice-survey-method-field_study = 实地了解
choice-survey-method-discussion = 座谈

choice-area-policy = 政策
choice-area-law = 法律
choice-area-health = 健康和安全
choice-area-livelihood = 就业和农牧业

choice-sector-agriculture = 农牧业
choice-sector-water = 水利
choice-sector-transport = 交通
choice-sector-power = 电力
choice-sector-administration = 村务管理
choice-sector-other = 其他

choice-audience-village_committee = 村两委班子
choice-audience-villagers = 村民
choice-audience-farmers = 农牧民
choice-audience-pupils = 学生
choice-audience-public = 公众

choice-venue-village = 村（社）
choice-venue-school = 学校
choice-venue-place_of_worship = 宗教活动场所
choice-venue-township = 乡镇驻地
choice-venue-site = 工程现场

choice-suggestion-topic-transport = 道路交通
choice-suggestion-topic-water = 用水
choice-suggestion-topic-power_telecoms = 用电和通信
choice-suggestion-topic-farming = 农牧业
choice-suggestion-topic-education = 教育
choice-suggestion-topic-health = 医疗卫生
choice-suggestion-topic-livelihood = 收入和就业
choice-suggestion-topic-environment = 环境和垃圾
choice-suggestion-topic-public_service = 村务和单位服务
choice-suggestion-topic-other = 其他

choice-suggestion-state-received = 已收到
choice-suggestion-state-handed_over = 已交办
choice-suggestion-state-replied = 已答复

choice-report-kind-thematic = 专题报告
choice-report-kind-site_study = 实地调研记录

choice-consultation-area-policy = 政策
choice-consultation-area-law = 法律

choice-question-topic-pension = 养老
choice-question-topic-health_insurance = 医保
choice-question-topic-subsidy = 补贴和低保
choice-question-topic-education_aid = 助学
choice-question-topic-housing = 住房
choice-question-topic-labour = 务工和合同
choice-question-topic-land = 土地和草场
choice-question-topic-family = 婚姻家庭
choice-question-topic-lending = 借贷
choice-question-topic-other = 其他

choice-channel-door = 入户走访
choice-channel-counter = 窗口
choice-channel-phone = 电话
choice-channel-letter = 信件或短信
choice-channel-web = 群众入口网页
choice-channel-import = 其他清单导入

choice-urgency-ordinary = 一般
choice-urgency-urgent = 紧急

choice-request-state-received = 已收到
choice-request-state-handed_over = 已交办
choice-request-state-accepted = 单位办理中
choice-request-state-replied = 已答复
choice-request-state-closed = 已办结

choice-outcome-solved = 已解决
choice-outcome-partly_solved = 部分解决
choice-outcome-explained = 已说明
choice-outcome-referred = 已转介
choice-outcome-not_competent = 不属职责范围
choice-outcome-cannot_be_done = 无法办理
choice-outcome-withdrawn = 本人撤回
choice-outcome-duplicate = 重复
choice-outcome-unfounded = 经查无此情况

choice-resident-says-confirmed = 认可答复
choice-resident-says-contested = 没有解决
choice-resident-says-not_reached = 没有联系上

choice-handover-state-open = 筹备中
choice-handover-state-sealed = 已召开

choice-part-lead = 牵头
choice-part-assisting = 协办

choice-project-kind-road = 道路
choice-project-kind-bridge = 桥梁
choice-project-kind-mill = 磨坊
choice-project-kind-drinking_water = 饮水工程
choice-project-kind-flood_works = 防洪工程
choice-project-kind-irrigation = 灌溉
choice-project-kind-solar = 太阳能
choice-project-kind-building = 公共建筑
choice-project-kind-other = 其他

choice-project-stage-planned = 计划
choice-project-stage-under_way = 在建
choice-project-stage-completed = 完工
choice-project-stage-handed_over = 已移交

choice-funding-source-township = 乡镇
choice-funding-source-partner_unit = 帮扶单位
choice-funding-source-department = 部门
choice-funding-source-other = 其他

choice-asset-kind-solar_unit = 太阳能设备
choice-asset-kind-mill = 磨面机
choice-asset-kind-pump = 水泵
choice-asset-kind-farm_tool = 农具
choice-asset-kind-other = 其他

choice-source-kind-township = 乡镇
choice-source-kind-partner_unit = 帮扶单位
choice-source-kind-department = 部门

choice-health-service-check = 体检
choice-health-service-treatment = 治疗

choice-unit-purpose-responsible = 责任单位
choice-unit-purpose-partner = 帮扶单位
choice-unit-purpose-both = 两者都是

choice-rank-leader = 领导
choice-rank-member = 干部职工

# 角色和战线的名称见 lines.ftl。
choice-role-administrator = { role-administrator }
choice-role-coordinator = { role-coordinator }
choice-role-field = { role-field }
choice-role-unit = { role-unit }
choice-role-mediator = { role-mediator }
choice-role-relief = { role-relief }
choice-role-project = { role-project }
choice-role-leader = { role-leader }
choice-role-auditor = { role-auditor }

choice-line-disputes = { line-disputes }
choice-line-insight = { line-insight }
choice-line-outreach = { line-outreach }
choice-line-requests = { line-requests }
choice-line-projects = { line-projects }
choice-line-relief = { line-relief }
