# 某一栏有什么不对、怎样改。$detail 是句中点名的内容：所填的词、限度、行号。

problem-required = 请填写此项。
problem-incomplete = 这条记录缺少必要内容。请把必填项填写完整。
problem-too-short = 写得太少，请至少写几个字。
problem-too-long = 文字过长，请删减。
problem-one-line = 请写在一行之内。
problem-wrong-type = 无法识别。文字请按文字、数字请按数字、是否请按 true 或 false 填写。
problem-unknown-field = 这里没有这一栏。请删去，或更正名称。
problem-not-a-choice = 不在可选范围内。请从所列选项中选择。

problem-not-a-day = 请按 2025-03-01 的样式填写日期。
problem-not-an-instant = 请按 2025-03-01T09:30:00Z 的样式填写日期和时间。
problem-in-the-future = 这一天还没有到。请填写事情发生的日期。
problem-ends-before-start = 这一天早于开始日期。请更正其中一个。
problem-closed-and-day = 已经结束的须有结束日期，没有结束的不应有。请更正状态或日期。
problem-answer-and-day = 解答和解答日期要么都填，要么都不填。
problem-days-out-of-range = 请填写1至250个工作日。

problem-not-a-count = 请用阿拉伯数字填写整数，例如 12。
problem-not-money = 请用阿拉伯数字填写金额，最多两位小数，例如 1,234.50。
problem-negative = 不能小于零。
problem-at-least-one = 请填写大于零的数。
problem-too-large = 数字大得不合常理，请核对。
problem-too-many-people = 一户不能超过99人。请核对人数，或分户录入。
problem-more-than-people = 超过了家中人数。请更正其中一个数字。

problem-unknown-place = 没有“{ $detail }”这个地点。请从列表中选择，或填写地点代码。
problem-place-replaced = 这个地点已撤销。请选择接替它的地点：{ $detail }。
problem-place-ended = 这个地点已撤销，没有地点接替它。请另选一个，例如它原来的上级。
problem-unknown-record = 没有这条记录，或您无权查看。请从列表中选择。
problem-not-a-village = 住户须在村一级。请选择村，不要选乡镇或县。
problem-one-matter = 诉求和建议只选一项。
problem-nothing-ticked = 还没有勾选。请勾选要交办的事项。
problem-lead-missing = 请选定牵头单位。
problem-only-for-unit-officers = 只有单位经办人代表单位。请选择该角色，或不填单位。
problem-citation-missing = 请写明数字的出处：文件、页码和日期。

problem-worship-kind = 宗教活动场所只能举办宣讲和展览。请换一个场所或活动类型。
problem-worship-findings = 在宗教活动场所举办的活动不记录发现的情况。此项请不填。
problem-worship-at-township = 在宗教活动场所举办的活动，地点记到乡镇。请选择乡镇。

problem-contact-empty = 没有称呼、电话或电子邮箱，就无法答复。请至少填一项，或不留联系方式。
problem-contact-not-wanted = 只有希望得到答复的才留联系方式。请勾选希望得到答复，或不留联系方式。
problem-contact-too-long = 文字过长，最多{ $detail }个字。
problem-contact-line = 请写在一行之内。
problem-contact-phone = 请填写5至20位数字，中间可以有 +、- 和空格。
problem-contact-language = 请填写语言代码，例如 bo、zh-Hans、en。
problem-password-wrong = 密码不对。请输入您登录时用的密码。
problem-passwords-differ = 两次输入的密码不一致。请输入两遍相同的密码。

problem-not-an-id = 这不是有效的标识。请由程序生成 UUID 发送，或不发送。
problem-not-a-cursor = 这个翻页地址不是本系统给出的。请从第一页重新开始。

problem-places-day-in-future = 地名的生效日期不能晚于今天。请填写今天或更早的日期。
problem-places-day-before-latest = 已有自{ $detail }起生效的地名。请填写该日或更晚的日期。
problem-place-code-missing = 第{ $detail }行：缺少代码。请补填。
problem-place-code-malformed = 第{ $detail }行：代码不合要求。最多40个字符，只能用文字、数字和 - . _ /
problem-place-name-missing = 第{ $detail }行：缺少名称。请补填。
problem-place-name-malformed = 第{ $detail }行：名称须在一行之内，最多200个字。请删减。
problem-place-level-unknown = 第{ $detail }行：级别须为1（省）至5（村）。请更正。
problem-place-parent-unknown = 第{ $detail }行：上级地点既不在清单中，也不在系统中。请更正上级，或把它加入清单。
problem-place-parent-level = 第{ $detail }行：上级地点的级别必须更高。请更正级别或上级。
problem-place-twice = 第{ $detail }行：这个代码在清单中出现了两次。请只留一行。
problem-place-below-itself = 第{ $detail }行：这个地点会归属自己之下。请更正上级。
problem-place-moved-same-day = 第{ $detail }行：这个地点同一天已有变动。请从以后的日期起调整。
problem-place-replaces-unknown = 第{ $detail }行中的代码在系统中没有，无从接替。请更正“replaces”中的代码，或将其删去。
problem-place-replaces-listed = 第{ $detail }行中的代码在清单中另有一行，说明它仍然存在。请删去那一行，或删去“replaces”中的代码。
problem-place-replaces-level = 第{ $detail }行中的代码级别不同。一个地点只能接替同级的地点；请更正代码或级别。
problem-place-replaces-itself = 第{ $detail }行：地点不能接替自己。请从“replaces”中删去它的代码。
problem-place-replaces-too-much = 第{ $detail }行：“replaces”中超过1,000个代码，或代码过长。请更正这一格。
problem-place-parent-replaced = 第{ $detail }行中的上级已被清单中另一行接替。请把新代码填为上级。
problem-place-left-behind = { $detail }：这个地点随清单撤销，但其中还有地点（括号内为个数）存续。请补上它们的行并写明现在的上级，或在“replaces”中写明由哪一个地点接替它。
problem-place-ended-same-day = { $detail }：这个地点正是在清单生效的那一天设立的，不能在同一天撤销。请补上它的行，或从以后的日期起导入清单。
problem-places-incomplete = 完整的清单必须全部读入，但有些行无法读入，其中的地点会被撤销。请更正这些行，或不要把清单标为完整。
