# 公开日志：告诉居民的话，以及核对证明的页面。

log-fact = 公开日志
log-fact-waiting = { $day }的次日起载入：{ $leaf }
log-fact-there = 已载入，第 { $leaf } 条
log-proof = 已载入公开日志的证明（文件）
log-leaf = 将载入公开日志的内容（文件）
slip-line-log = { $day }起载入本办公室的公开日志，内容为：{ $leaf }
log-verify-title = 核对公开日志的证明
log-verify-lead = 证明表明某件诉求已载入本办公室的公开日志，载入后任何内容都无法撤回。本页自行核对，不向任何地方发送内容；连同脚本一起保存后，没有网络也能使用。
log-verify-no-script = 本页用脚本核对证明。没有脚本时，请使用命令：doorstep verify --proof FILE
log-verify-file = 证明文件
log-verify-proof = 或者粘贴其内容
log-verify-keys = 您信任的公钥，每行一个。这里列出的是本办公室的公钥，请与办公室在别处印出的公钥对照。
log-verify-kept = 您保存过的日志检查点（如有）
log-verify-check = 核对
log-verify-good = 该内容已载入日志，日志由您信任的密钥签名。
log-verify-no-proof = 这不是日志的证明，请选择从诉求页面下载的文件。
log-verify-bad-proof = 这份证明不成立：其内容不在所指的日志中。
log-verify-bad-signature = 日志签名不符，证明或公钥被改动过。
log-verify-no-key = 其内容在某个日志中，但该日志不是由所列公钥签名的。
log-verify-kept-unread = 您保存的内容不是检查点。
log-verify-kept-differs = 您保存的检查点属于另一份日志。有人看到了虚假的内容，请保留这两份文件。
log-verify-kept-same = 与您保存的检查点一致。
log-verify-kept-other-size = 您保存的检查点大小不同。日志是否由它延续而来，可用命令核对：doorstep verify --checkpoint FILE
log-verify-words = 日志中的内容：
