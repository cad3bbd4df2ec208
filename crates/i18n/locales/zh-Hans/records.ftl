# 各类记录的名称：一条、多条（列表标题）、新建（表单标题）；名称说不清的，用一句话说明；以及列表为空时先做什么。

kind-household = 住户
kind-household-many = 住户
kind-household-new = 新增住户
kind-household-lead = 村里的一个门牌号：没有姓名，没有历史。
kind-household-empty = 还没有住户。请记一次走访，新的门牌号会随走访一并录入。

kind-visit = 走访
kind-visit-many = 走访
kind-visit-new = 记走访
kind-visit-empty = 还没有走访记录。每走一户记一次，一个页面记下所有内容。

kind-category = 诉求类别
kind-category-many = 诉求类别
kind-category-new = 新增诉求类别
kind-category-lead = 这里设置的内容都在公开登记册中。
kind-category-empty = 还没有设置类别。请录入本单位受理的各类事项，并写明几个工作日内答复。

kind-request = 诉求
kind-request-many = 诉求
kind-request-new = 登记诉求
kind-request-lead = 群众需要单位办的事。每一件都有人负责、有期限、有答复。
kind-request-empty = 还没有诉求。请记一次走访，或者录入来电、来信、来访提出的诉求。

kind-handover = 交办会
kind-handover-many = 交办会
kind-handover-new = 新建交办会
kind-handover-lead = 诉求和建议在这里交给单位，每件由一个单位牵头。
kind-handover-empty = 还没有交办会。有诉求等待交办时，请新建一次。

kind-handover_item = 交办事项
kind-handover_item-many = 交办事项
kind-handover_item-new = 新增交办事项
kind-handover_item-empty = 还没有交办事项。请加入要交给单位的诉求和建议。

kind-dispute = 矛盾纠纷
kind-dispute-many = 矛盾纠纷
kind-dispute-new = 登记矛盾纠纷
kind-dispute-lead = 按各方主张如实记录，一视同仁。涉嫌犯罪的转交，不调解。
kind-dispute-empty = 还没有登记矛盾纠纷。工作队得知纠纷后，登记是什么事、在哪里，不写姓名。

kind-dispute_party = 当事方
kind-dispute_party-many = 当事方
kind-dispute_party-new = 新增当事方
kind-dispute_party-empty = 还没有当事方。请录入各方及其主张。

kind-dispute_session = 调解会
kind-dispute_session-many = 调解会
kind-dispute_session-new = 新增调解会
kind-dispute_session-empty = 还没有开过调解会。各方与调解员见面后，请录入第一次。

kind-agreement = 调解协议
kind-agreement-many = 调解协议
kind-agreement-new = 新增调解协议
kind-agreement-empty = 还没有协议。各方书面或口头达成一致后请录入，纠纷即告化解。

kind-activity_series = 系列活动
kind-activity_series-many = 系列活动
kind-activity_series-new = 新增系列活动
kind-activity_series-empty = 还没有系列活动。同一批主讲人要讲多场时，请先设一个系列。

kind-activity = 活动
kind-activity-many = 活动
kind-activity-new = 新增活动
kind-activity-lead = 调查、调研、培训、宣讲和展览。只记人数，不记姓名。
kind-activity-empty = 还没有活动。调查、调研、培训、宣讲或展览结束后，请录入。

kind-suggestion = 意见建议
kind-suggestion-many = 意见建议
kind-suggestion-new = 登记意见建议
kind-suggestion-lead = 群众提了什么，单位做了什么：每条建议都有答复。
kind-suggestion-empty = 还没有意见建议。请录入群众认为可以做得更好的事，本单位逐条答复。

kind-thematic_report = 调研报告
kind-thematic_report-many = 调研报告
kind-thematic_report-new = 新增调研报告
kind-thematic_report-empty = 还没有报告。可以先录入草稿，自发布之日起计入统计。

kind-consultation = 咨询
kind-consultation-many = 咨询
kind-consultation-new = 登记咨询
kind-consultation-lead = 群众问的政策、法律问题和解答。
kind-consultation-empty = 还没有咨询。请录入群众问了什么政策、法律问题；已经解答的，一并录入解答。

kind-material = 宣传资料
kind-material-many = 宣传资料
kind-material-new = 新增宣传资料
kind-material-empty = 还没有宣传资料。发放之前，请先录入手册、传单。

kind-handout = 资料发放
kind-handout-many = 资料发放
kind-handout-new = 登记资料发放
kind-handout-empty = 还没有发放记录。请先录入资料，再录入在哪里发放了多少份。

kind-project = 项目
kind-project-many = 项目
kind-project-new = 新增项目
kind-project-lead = 项目台账：续建和新建项目、资金和成效。
kind-project-empty = 项目台账还是空的。请录入续建和新建项目，写明地点和实施单位。

kind-project_funding = 项目资金
kind-project_funding-many = 项目资金
kind-project_funding-new = 登记项目资金
kind-project_funding-empty = 还没有资金入账。请逐笔录入日期、金额和来源。

kind-expert_assignment = 专家选派
kind-expert_assignment-many = 专家选派
kind-expert_assignment-new = 登记专家选派
kind-expert_assignment-empty = 还没有选派专家。请录入派了几人、去哪里、做什么，不写姓名。

kind-inspection = 工程查看
kind-inspection-many = 工程查看
kind-inspection-new = 登记工程查看
kind-inspection-empty = 还没有查看记录。请录入在哪个村查看了什么工程、发现了什么。

kind-asset_handover = 资产移交
kind-asset_handover-many = 资产移交
kind-asset_handover-new = 登记资产移交
kind-asset_handover-empty = 还没有向村里移交资产。请录入交付了什么、多少、由哪个村管理。

kind-contribution = 救助资金
kind-contribution-many = 救助资金
kind-contribution-new = 登记救助资金
kind-contribution-lead = 救助资金：每一笔都有日期和来源。
kind-contribution-empty = 还没有救助资金入账。请逐笔录入金额和来源。

kind-distribution = 实物慰问
kind-distribution-many = 实物慰问
kind-distribution-new = 登记实物慰问
kind-distribution-lead = 给困难群众发放的物资。只记人数，不记姓名。
kind-distribution-empty = 还没有实物慰问。请录入发放了什么、价值多少、惠及多少人。

kind-health_check = 体检治疗
kind-health_check-many = 体检治疗
kind-health_check-new = 登记体检治疗
kind-health_check-lead = 免费体检和治疗。只记家庭数，不写姓名和病情。
kind-health_check-empty = 还没有体检或治疗。请录入惠及多少个家庭，不写姓名和病情。

kind-unit = 单位
kind-unit-many = 单位
kind-unit-new = 新增单位
kind-unit-lead = 办理诉求的责任单位和帮扶单位，都在公开登记册中。
kind-unit-empty = 还没有单位。请录入办理诉求的责任单位和帮扶单位。

kind-team = 工作队
kind-team-many = 工作队
kind-team-new = 新增工作队
kind-team-empty = 还没有工作队。请先录入各工作队，再安排驻村。

kind-posting = 驻村安排
kind-posting-many = 驻村安排
kind-posting-new = 新增驻村安排
kind-posting-empty = 还没有驻村安排。请录入哪支工作队驻哪个村、从何时到何时。

kind-partnership = 帮扶安排
kind-partnership-many = 帮扶安排
kind-partnership-new = 新增帮扶安排
kind-partnership-empty = 还没有帮扶安排。请录入哪个单位帮扶哪个村。

kind-staff = 在册人员
kind-staff-many = 在册人员
kind-staff-new = 新增在册人员
kind-staff-lead = 谁参加、从何时到何时。不记行踪，不打分，不考核。
kind-staff-empty = 名册上还没有人。请录入参加人员和起始日期。

kind-role_grant = 权限
kind-role_grant-many = 权限
kind-role_grant-new = 授予权限
kind-role_grant-lead = 角色在一个地点及其下级、为一个单位或随一支工作队有效。
kind-role_grant-empty = 还没有人有权限。请给每个人授予角色，并写明地点、单位或工作队。

kind-calendar_day = 日历日
kind-calendar_day-many = 工作日历
kind-calendar_day-new = 新增日历日
kind-calendar_day-lead = 与周一至周五不同的日子。期限按工作日计算。
kind-calendar_day-empty = 目前按周一至周五上班。请录入节假日和调休上班日，期限才算得准。

kind-reported_kind = 上报指标
kind-reported_kind-many = 上报指标
kind-reported_kind-new = 新增上报指标
kind-reported_kind-lead = 一个注明出处的数字，背后没有任何人。指标都在公开登记册中。
kind-reported_kind-empty = 还没有上报指标。请设置由单位上报一个数字、没有对应记录的指标。

kind-reported_figure = 上报数字
kind-reported_figure-many = 上报数字
kind-reported_figure-new = 登记上报数字
kind-reported_figure-empty = 还没有上报数字。请录入数字，并写明出自哪份文件。
