# 确认身份：再次询问、阅看口令的猜测、泄露的密码、紧急开启提前结束。
confirmation-code = 手机应用中显示的验证码。
confirmation-code-or = 或者填这个：手机应用中显示的验证码。两者填一个即可。
confirmation-sign-on = 用{ $name }重新登录以确认身份
problem-passphrase-wait = 口令输错次数过多。请等待{ $detail }分钟后再试。
problem-password-leaked = 这个密码出现在别处泄露的名单中，会被最先尝试。请用三四个互不相关的词。
problem-concerned-own-unit = 您属于这个单位，而单位不得看到谁投诉了它。请由办公室其他人员登记，或把专用页面交给本人填写。
emergency-open-now = 正在开启
emergency-open-now-none = 没有正在开启的事项。
emergency-end-early = 立即结束
refusal-leaked-unreadable = 暂时无法读取泄露密码名单，因此不能设置新密码。请告知维护机器的人。
