# The six lines of service, and who works on them.
line-programme = Who takes part
line-disputes = Settle conflicts
line-insight = Find the way
line-outreach = Carry policy
line-requests = Solve problems
line-projects = Bring development
line-relief = Care
line-ground = The office

role-administrator = Administrator
role-coordinator = Coordinator
role-field = Field team member
role-unit = Unit officer
role-mediator = Mediator
role-relief = Relief officer
role-project = Project officer
role-leader = Leader
role-auditor = Auditor
