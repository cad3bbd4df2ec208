# 简报正文。每项数字（如 disputes.registered）有三个参数：$disputes-registered 为显示的数字（需要时带“余”），
# $disputes-registered-words 在中文中与之相同，$disputes-registered-n 供选择单复数，中文不需要。
# `-nothing` 用于某条战线在统计期内没有任何记录时。

narrative-from = { $period }
narrative-on = { $period }
narrative-item = { $label }{ $value }
narrative-also = 另有：{ $list }。
narrative-reported = 据单位上报：{ $list }。
narrative-reported-source = 据单位上报：{ $list }（出处：{ $source }）。
narrative-nothing = 统计期内没有记录。
narrative-withheld = 本条战线的数字不予公布。

narrative-lead-who = { $when }，{ $list }参加了{ $office }在{ $place }开展的一线工作。
narrative-lead-who-programme-leaders = { $programme-leaders }名县级领导
narrative-lead-who-programme-staff = { $programme-staff }名干部职工
narrative-lead-when = { $when }，{ $office }在{ $place }开展一线工作。
narrative-lead-nothing = { $when }，{ $office }在{ $place }没有工作记录。
# `whole`：简报覆盖本机构全部范围，不再另写地名。
narrative-lead-whole-who = { $when }，{ $list }参加了{ $office }开展的一线工作。
narrative-lead-whole-when = { $when }，{ $office }开展了一线工作。
narrative-lead-whole-nothing = { $when }，{ $office }没有工作记录。
narrative-lead-done = 工作队{ $list }。
narrative-lead-done-requests-households_visited = 走访群众{ $requests-households_visited }户
narrative-lead-done-requests-received = 收集民生诉求{ $requests-received }件
narrative-lead-done-disputes-registered = 排查矛盾纠纷{ $disputes-registered }起
narrative-lead-done-insight-suggestions = 收集意见建议{ $insight-suggestions }条

narrative-disputes-nothing = 统计期内未登记矛盾纠纷，也没有经调解达成协议的纠纷。
narrative-disputes-registered = 共排查登记矛盾纠纷{ $disputes-registered }起。
narrative-disputes-none-registered = 统计期内没有新登记的矛盾纠纷。
narrative-disputes-settled = 同期协调解决{ $disputes-settled }起，均已达成书面或口头协议。
narrative-disputes-none-settled = 统计期内没有经调解达成协议的纠纷。

narrative-insight-nothing = 统计期内未开展调查、调研和培训，也没有收到意见建议。
narrative-insight-studied = 为摸清村情民意，{ $list }。
narrative-insight-studied-insight-surveys = 开展调查摸底{ $insight-surveys }次
narrative-insight-studied-insight-site_studies = 对基础设施项目实地调研{ $insight-site_studies }次
narrative-insight-suggestions = 收集群众意见建议{ $insight-suggestions }条。
narrative-insight-trainings = 举办村“两委”班子培训{ $insight-committee_trainings }期。
narrative-insight-reports = 形成专题调研报告{ $insight-thematic_reports }篇。

narrative-outreach-nothing = 统计期内未举办宣讲和图片展，没有解答咨询，也没有发放宣传资料。
narrative-outreach-policy = 政策方面，{ $list }。
narrative-outreach-policy-outreach-policy_talks = 举办宣讲{ $outreach-policy_talks }场
narrative-outreach-policy-outreach-policy_consultations = 解答咨询{ $outreach-policy_consultations }人次
narrative-outreach-exhibitions-visited = 举办政策图片展{ $outreach-exhibitions }场，观展群众{ $outreach-exhibition_visitors }人次。
narrative-outreach-exhibitions = 举办政策图片展{ $outreach-exhibitions }场。
narrative-outreach-law-reach = 法律方面，开展宣讲{ $list }，覆盖群众{ $outreach-legal_talks_reach }人次。
narrative-outreach-law = 法律方面，开展宣讲{ $list }。
narrative-outreach-law-outreach-legal_talks_village = 进村（社）{ $outreach-legal_talks_village }场
narrative-outreach-law-outreach-legal_talks_school = 进学校{ $outreach-legal_talks_school }场
narrative-outreach-law-outreach-legal_talks_worship = 进宗教活动场所{ $outreach-legal_talks_worship }场
narrative-outreach-cases-speakers = 邀请{ $outreach-guest_speakers }名主讲人以案说法{ $outreach-case_talks }场。
narrative-outreach-cases = 组织以案说法{ $outreach-case_talks }场。
narrative-outreach-legal-questions = 解答法律咨询{ $outreach-legal_consultations }人次。
narrative-outreach-booklets = 向群众发放双语宣传手册{ $outreach-booklets_bilingual }册。

narrative-requests-nothing = 统计期内未走访群众，也没有收到诉求。
narrative-requests-visited-needs = 走访群众{ $requests-households_visited }户、{ $requests-people_reached }人，其中{ $list }。
narrative-requests-visited = 走访群众{ $requests-households_visited }户、{ $requests-people_reached }人。
narrative-requests-households = 走访群众{ $requests-households_visited }户。
narrative-requests-none-visited = 统计期内没有走访群众。
narrative-requests-needs-requests-need_disability = 残疾人{ $requests-need_disability }人
narrative-requests-needs-requests-need_hardship = 困难群众{ $requests-need_hardship }人
# $percent 是统计期内收到的诉求中、期末前已解决的百分比。
narrative-requests-received-solved =
    收集民生诉求{ $requests-received }件，{ $percent ->
        [100] 截至期末已全部解决（{ $requests-solved }件）。
        [0] 截至期末已解决{ $requests-solved }件，不足1%。
       *[other] 截至期末已解决{ $requests-solved }件，约占{ $percent }%。
    }
narrative-requests-received-none-solved = 收集民生诉求{ $requests-received }件，截至期末尚无办结为“已解决”的。
narrative-requests-received = 收集民生诉求{ $requests-received }件。
narrative-requests-none-received = 统计期内没有新收到的诉求。
narrative-requests-handed-over = 召开交办会{ $requests-handover_meetings }次，向{ $requests-units }个责任单位交办诉求{ $requests-handed_over }件。
narrative-requests-handed-over-units = 经交办会，向{ $requests-units }个责任单位交办诉求{ $requests-handed_over }件。
narrative-requests-meetings = 召开交办会{ $requests-handover_meetings }次。
narrative-requests-none-handed-over = 没有交办诉求。

narrative-projects-nothing = 统计期内未选派技术人员，未查看工程，也没有交付物资设备。
narrative-projects-farming = 农业方面，选派农技人员{ $projects-agri_technicians }名，在{ $projects-townships_served }个乡镇开展技术培训，参训群众{ $projects-farmers_trained }人次。
narrative-projects-farm-training = 在{ $projects-townships_served }个乡镇开展农业技术培训，参训群众{ $projects-farmers_trained }人次。
narrative-projects-technicians = 农业方面，选派农技人员{ $projects-agri_technicians }名。
narrative-projects-water = 水利方面，选派工作人员{ $projects-water_inspectors }名，查看了{ $projects-villages_inspected }个村寨的饮水和防汛工程。
narrative-projects-inspected = 查看了{ $projects-villages_inspected }个村寨的饮水和防汛工程。
narrative-projects-water-staff = 水利方面，选派工作人员{ $projects-water_inspectors }名。
narrative-projects-mills-solar = 资助{ $projects-villages_with_mills }个村建设磨坊，发放太阳能设备{ $projects-solar_units }台。
narrative-projects-mills = 资助{ $projects-villages_with_mills }个村建设磨坊。
narrative-projects-solar = 发放太阳能设备{ $projects-solar_units }台。

narrative-relief-nothing = 统计期内没有筹集救助资金，也没有发放慰问物资。
narrative-relief-raised-sources = 从{ $relief-sources }类来源筹集救助资金{ $relief-raised }。
narrative-relief-raised = 筹集救助资金{ $relief-raised }。
narrative-relief-none-raised = 统计期内没有筹集救助资金。
narrative-relief-goods = 慰问群众{ $relief-people_visited }人，发放慰问物资价值{ $relief-goods_value }。
narrative-relief-people = 慰问群众{ $relief-people_visited }人。
narrative-relief-health = 为{ $relief-health_checks }户家庭安排了免费体检或治疗。
