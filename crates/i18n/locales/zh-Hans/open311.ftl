# Open311：其他程序读取和提交的内容，以及单位向公众公开的诉求信息。

field-category-public_feed = 本类事项属于公共设施
hint-category-public_feed = 如道路、路灯、水管。任何人都能看到此类诉求的进展，但看不到是谁提出的、原话怎么说。
field-category-open_intake = 其他程序不用密钥也可提交诉求
hint-category-open_intake = 指居民使用的 Open311 应用。不勾选时，程序需要 API 密钥。
field-category-number_later = 先给程序凭证
hint-category-number_later = Open311 称为 batch：程序用凭证换取编号。

kind-publication = 公开文字
kind-publication-many = 公开文字
kind-publication-new = 新增公开文字
kind-publication-lead = 任何人都能看到的说明，由单位自己撰写，不含姓名。
kind-publication-empty = 这件诉求还没有公开文字。
field-publication-request = 诉求
field-publication-text = 对外公开的文字
hint-publication-text = 不写姓名，也不写能认出个人的内容。显示最新的一条。
event-publication-made = 已公开

open311-contact = { $office }。居民也可在 /report 提出诉求和查询进展。
open311-key-service = API 密钥是单位人员的令牌，由管理员用 doorstep token add 生成。
open311-service-description = { $days }个工作日内答复。
open311-notice = 可在 { $address } 用查询码 { $pin } 查看进展。
open311-notice-later = 请用凭证换取编号。
open311-notice-test = 这是测试：内容已检查，未保存。
open311-media = 提交者给出的图片地址，系统没有去取。
    { $links }
open311-update = 其他系统的状态：{ $status }。
