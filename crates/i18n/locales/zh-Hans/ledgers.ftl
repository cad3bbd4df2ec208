# 台账：以网页和文件的形式查看本办公室的事项。
page-ledgers = 台账
ledgers-lead = 把一类记录按时段和地点列成表，可以查看、打印、带走。显示哪些栏由本办公室确定。
ledgers-none = 没有您可以打开的台账。
ledger-of = { $kind }台账
ledger-hidden = 另有{ $n }行不在您的查看范围内
ledger-columns = 栏目
ledger-columns-lead = 给要显示的栏按顺序填上数字：1、2、3。没有数字的栏不显示；全部不填，则恢复常用的栏。对整个办公室有效。
ledger-columns-save = 保存栏目
ledger-order-oldest = 最早的在前
ledger-order-newest = 最新的在前
ledger-sheet-full = 一张工作表放不下更多行。请选择较短的时段，或下载 CSV 文件。
paper-ledger-kept = 填表人
paper-ledger-checked = 审核人
event-ledger_layout-chosen = 选定了台账的栏目
