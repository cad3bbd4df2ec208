# 六條戰線和各類工作人員。
line-programme = 參加力量
line-disputes = 化解矛盾
line-insight = 找準路子
line-outreach = 宣傳政策
line-requests = 解決問題
line-projects = 帶動發展
line-relief = 關愛幫扶
line-ground = 機構設置

role-administrator = 系統管理員
role-coordinator = 統籌協調員
role-field = 工作隊員
role-unit = 單位經辦人
role-mediator = 調解員
role-relief = 救助專員
role-project = 項目專員
role-leader = 領導
role-auditor = 審計員
