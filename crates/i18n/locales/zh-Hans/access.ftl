# 登录、密码、链接、令牌、单位。$detail 是所填的内容。

refusal-wrong-name-or-password = 用户名或密码不对。请再试一次；忘记密码的，请向管理员索取一次性链接。
refusal-not-on-the-rolls = 密码正确，但您今天不在名册上。请管理员更正您的起止日期。
refusal-too-many-attempts = 从这里尝试的次数太多。请等一分钟再试；忘记密码的，请向管理员索取一次性链接。
refusal-link-not-valid = 这个链接已经用过、过期，或已被新链接取代。请向管理员索取新链接。
refusal-no-places = 这里还没有地名，而名册上的每个人都要有所在地。请先导入地名。
refusal-no-office = 这个数据库里还没有单位。请用“doorstep init”设立。
refusal-several-offices = 这个数据库里有几个单位。请用 --office 代码 指明其中一个。

problem-password-too-short = 密码至少八个字符。用三四个词更好记。
problem-password-too-long = 密码最多 200 个字符。请缩短。
problem-password-obvious = 这个密码容易被猜到。请用三四个互不相干的词。
problem-unknown-sign-in-name = 这里没有用户名“{ $detail }”。请核对。
problem-sign-in-name-malformed = “{ $detail }”不能作用户名。请用 2 到 40 个小写字母、数字和 . - _，以字母或数字开头。
problem-sign-in-name-taken = 用户名“{ $detail }”已有人使用。请换一个。
problem-link-hours = 链接的有效期为 1 小时到 30 天。请填写 1 到 720 小时。
problem-token-days = 令牌的有效期为 1 天到三年。请填写 1 到 1100 天。
problem-office-code-malformed = “{ $detail }”不能作单位代码，因为它要写在网址里。请用 2 到 40 个小写字母、数字和连字符，以字母开头。
problem-office-code-taken = 已有代码为“{ $detail }”的单位。请换一个代码。
field-request-unit_visits = 单位须上门
action-request-visit-order = 安排上门
action-request-visit-order-lead = 单位须上门走访：只有这样，且仅在其承办期间，才能看到联系方式。
event-request-visit_ordered = 安排或取消单位上门
field-role_grant-line = 工作线
refusal-not-to-oneself = 任何人不得给自己授权。请由另一名管理员或本机所有者办理。
