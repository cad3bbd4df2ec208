# 表单、页面和列表中各栏的名称；名称说不清的，由 hint- 说明怎样填写。

field-household-place = 村
field-household-dwelling_number = 门牌号
hint-household-dwelling_number = 按门牌或村里的住房登记编号填写，不写姓名。

field-visit-visited_on = 走访日期
field-visit-household = 住户
field-visit-people_count = 家中人数
hint-visit-people_count = 只填数字。
field-visit-hardship_count = 生活困难
field-visit-disability_count = 残疾
field-visit-age_count = 年老或年幼需照料
field-visit-illness_count = 患病
hint-visit-illness_count = 只填人数，不写什么病。
field-visit-child_without_care_count = 儿童无人照料
field-visit-team = 工作队
field-visit-place = 村

field-category-code = 代码
hint-category-code = 简短、不再改动，例如：water。
field-category-name = 名称
field-category-name_en = 英文名称
field-category-answer_within_days = 答复期限（工作日）
hint-category-answer_within_days = 1至250，从收到后的下一个工作日起算。

field-request-received_on = 收到日期
field-request-place = 地点
field-request-category = 类别
field-request-description = 诉求内容
hint-request-description = 用群众自己的话写，不写姓名和电话。
field-request-location = 具体位置
hint-request-location = 例如：学校下面的桥。
field-request-urgency = 紧急程度
field-request-channel = 来源渠道
field-request-team = 工作队
field-request-source_reference = 原清单编号
field-request-reference = 编号
field-request-state = 状态
field-request-unit = 责任单位
field-request-due_on = 答复期限
field-request-reply = 答复
hint-request-reply = 答复会在门口念给群众听。写已经做了什么，不写将要做什么。
field-request-replied_on = 答复日期
field-request-outcome = 办理结果
hint-request-outcome = 如实选择，只有“已解决”才计为已解决。
field-request-answer_given_on = 告知日期
field-request-resident_says = 群众意见
field-request-closed_on = 办结日期
field-request-how = 怎样解决的
hint-request-how = 写明在门口是怎样解决的。
field-request-says = 群众意见
field-request-reason = 理由

field-handover-held_on = 开会日期
field-handover-place = 地点
field-handover-title = 会议名称
field-handover-minutes = 会议记录
field-handover-state = 状态

field-handover_item-handover = 交办会
field-handover_item-request = 诉求
hint-handover_item-request = 诉求和建议只选一项。
field-handover_item-suggestion = 意见建议
field-handover_item-unit = 单位
field-handover_item-part = 牵头或协办
hint-handover_item-part = 一个单位牵头，其他单位可以协办。

field-dispute-registered_on = 登记日期
field-dispute-place = 地点
field-dispute-kind = 纠纷类型
field-dispute-description = 经过
hint-dispute-description = 按各方所述，写各自主张什么，不写姓名。
field-dispute-team = 工作队
field-dispute-reference = 编号
field-dispute-state = 状态
field-dispute-referred_to = 转交何处
hint-dispute-referred_to = 有权处理的法院或单位。
field-dispute-ended_on = 终止日期
field-dispute-reason = 理由

field-dispute_party-dispute = 矛盾纠纷
field-dispute_party-side = 哪一方
field-dispute_party-claims = 主张
hint-dispute_party-claims = 不写姓名；姓名写在联系方式中，加密保存。

field-dispute_session-dispute = 矛盾纠纷
field-dispute_session-held_on = 调解日期
field-dispute_session-notes = 各方意见和调解方案

field-agreement-dispute = 矛盾纠纷
field-agreement-form = 形式
field-agreement-dated_on = 达成日期
field-agreement-terms = 约定内容
hint-agreement-terms = 写明谁在哪一天之前做什么。写“一方”“另一方”，不写姓名。
field-agreement-ended_on = 失效日期
field-agreement-reason = 理由

field-activity_series-title = 名称
field-activity_series-guest_speakers = 主讲人数
hint-activity_series-guest_speakers = 只填数字，不记姓名。

field-activity-held_on = 举办日期
field-activity-place = 地点
field-activity-kind = 活动类型
field-activity-title = 名称
field-activity-method = 调查方式
hint-activity-method = 调查时填写。
field-activity-area = 内容领域
hint-activity-area = 宣讲、展览时填写。
field-activity-sector = 行业
hint-activity-sector = 培训、调研时填写。
field-activity-audience = 对象
hint-activity-audience = 培训时填写。
field-activity-venue = 场所
hint-activity-venue = 宗教活动场所只能举办宣讲和展览，地点记到乡镇。
field-activity-head_count = 到场人数
hint-activity-head_count = 来了多少人。只填数字，不记姓名。
field-activity-activity_series = 所属系列
field-activity-team = 工作队
field-activity-findings = 发现的情况

field-suggestion-received_on = 收到日期
field-suggestion-place = 地点
field-suggestion-topic = 主题
field-suggestion-suggestion = 建议内容
hint-suggestion-suggestion = 用建议人自己的话写，不写姓名。
field-suggestion-reply_wanted = 希望得到答复
field-suggestion-team = 工作队
field-suggestion-reference = 编号
field-suggestion-state = 状态
field-suggestion-unit = 承办单位
field-suggestion-reply = 答复
hint-suggestion-reply = 写明采纳后做了什么，或者为什么做不到。
field-suggestion-replied_on = 答复日期
field-suggestion-answer_given_on = 告知日期

field-thematic_report-title = 标题
field-thematic_report-kind = 报告类型
field-thematic_report-published_on = 发布日期
hint-thematic_report-published_on = 草稿不填。
field-thematic_report-place = 地点
field-thematic_report-summary = 发现和建议

field-consultation-asked_on = 咨询日期
field-consultation-place = 地点
field-consultation-area = 政策或法律
field-consultation-topic = 主题
field-consultation-question = 问题
hint-consultation-question = 不写姓名。
field-consultation-answer = 解答
hint-consultation-answer = 还要再核实的，先不填。
field-consultation-answered_on = 解答日期
field-consultation-reply_wanted = 希望得到解答
hint-consultation-reply_wanted = 解答后会列入“带回的答复”。
field-consultation-team = 工作队
field-consultation-answer_given_on = 告知日期

field-material-code = 代码
field-material-title = 名称
field-material-bilingual = 双语
field-material-printed = 印制份数

field-handout-handed_on = 发放日期
field-handout-place = 地点
field-handout-material = 宣传资料
field-handout-copies = 份数
field-handout-team = 工作队

field-project-name = 名称
field-project-kind = 建设内容
field-project-place = 地点
field-project-unit = 实施单位
field-project-started_on = 开工日期
field-project-due_on = 计划完工日期
field-project-stage = 进展阶段
field-project-planned_amount = 计划投资
field-project-purpose = 用途

field-project_funding-project = 项目
field-project_funding-posted_on = 入账日期
field-project_funding-amount = 金额
field-project_funding-source = 资金来源
field-project_funding-unit = 出资单位

field-expert_assignment-from_on = 开始日期
field-expert_assignment-to_on = 结束日期
hint-expert_assignment-to_on = 仍在进行的不填。
field-expert_assignment-place = 地点
field-expert_assignment-sector = 行业
field-expert_assignment-experts = 专家人数
hint-expert_assignment-experts = 只填数字，不记姓名。
field-expert_assignment-unit = 选派单位
field-expert_assignment-task = 任务

field-inspection-inspected_on = 查看日期
field-inspection-place = 村
field-inspection-project = 项目
field-inspection-sector = 行业
field-inspection-works = 查看的工程
field-inspection-findings = 发现的情况
hint-inspection-findings = 写工程情况，不写人。
field-inspection-team = 工作队

field-asset_handover-delivered_on = 交付日期
field-asset_handover-place = 接收村
field-asset_handover-project = 项目
field-asset_handover-kind = 资产类型
field-asset_handover-quantity = 数量
field-asset_handover-remark = 备注
hint-asset_handover-remark = 型号、状况、由哪个单位管理；不写个人姓名。

field-contribution-posted_on = 入账日期
field-contribution-place = 归入何处
hint-contribution-place = 资金归入哪个地方的救助资金。
field-contribution-source = 来源类别
field-contribution-unit = 单位
field-contribution-given_by = 出资方
hint-contribution-given_by = 写单位或组织，不写个人姓名。
field-contribution-amount = 金额
field-contribution-purpose = 指定用途

field-distribution-distributed_on = 发放日期
field-distribution-place = 地点
field-distribution-goods = 物资
hint-distribution-goods = 品名和数量，例如：大米40袋、砖茶40块。
field-distribution-people_count = 惠及人数
field-distribution-goods_value = 物资价值
field-distribution-unit = 捐赠单位
field-distribution-team = 工作队

field-health_check-held_on = 日期
field-health_check-place = 地点
field-health_check-service = 体检或治疗
field-health_check-families = 家庭数
hint-health_check-families = 只填数字，不写姓名和病情。
field-health_check-provider = 医院或诊所

field-unit-code = 代码
field-unit-name = 名称
field-unit-name_en = 英文名称
field-unit-purpose = 职能
field-unit-enforcement = 可以强制或处罚
hint-unit-enforcement = 例如公安。只有群众本人要求并有记录时，诉求才会送到这类单位。

field-team-code = 代码
field-team-name = 名称
field-team-unit = 派出单位

field-posting-team = 工作队
field-posting-place = 村
hint-posting-place = 也可以填乡镇，包括其下各村。
field-posting-from_on = 开始日期
field-posting-to_on = 结束日期
hint-posting-to_on = 仍在驻村的不填。

field-partnership-unit = 单位
field-partnership-place = 村
field-partnership-from_on = 开始日期
field-partnership-to_on = 结束日期
hint-partnership-to_on = 仍在帮扶的不填。

field-staff-name = 姓名
field-staff-rank = 名册
field-staff-team = 工作队
field-staff-unit = 单位
field-staff-place = 在册地点
field-staff-from_on = 开始日期
field-staff-to_on = 结束日期

field-role_grant-staff = 人员
field-role_grant-role = 角色
field-role_grant-place = 限于何处
hint-role_grant-place = 限于该地及其下级；不填为全部地区。
field-role_grant-unit = 代表单位
hint-role_grant-unit = 单位经办人必填，其他角色不填。
field-role_grant-team = 随工作队
hint-role_grant-team = 限于该工作队驻的村。
field-role_grant-from_on = 开始日期
field-role_grant-to_on = 结束日期

field-calendar_day-day = 日期
field-calendar_day-working = 上班
field-calendar_day-occasion = 事由
hint-calendar_day-occasion = 例如节日名称。

field-reported_kind-code = 代码
hint-reported_kind-code = 战线代码加一个词，例如：insight.meetings。
field-reported_kind-line = 所属战线
field-reported_kind-name_en = 英文名称
field-reported_kind-name_zh = 中文名称
field-reported_kind-counts = 统计口径

field-reported_figure-reported_kind = 指标
field-reported_figure-stands_for_on = 数字所属日期
field-reported_figure-place = 地点
field-reported_figure-value = 数字
field-reported_figure-citation = 出处
hint-reported_figure-citation = 文件、页码和日期，以便任何人查对。
field-reported_figure-unit = 上报单位

field-contact-name = 称呼
hint-contact-name = 本人希望怎样称呼就怎样写。
field-contact-phone = 电话
field-contact-address = 地址
field-contact-language = 答复语言
