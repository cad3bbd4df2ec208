# 事项的照片、录音和文件。

kind-attachment = 附件
kind-attachment-many = 照片和附件
kind-attachment-new = 新增附件
kind-attachment-empty = 还没有照片或附件。请加入能说明情况或办理结果的照片、文件。

field-attachment-matter_table = 所属类型
field-attachment-matter = 所属事项
field-attachment-purpose = 用途
field-attachment-media_type = 类型
field-attachment-size_bytes = 字节数
field-attachment-sha256 = SHA-256
field-attachment-stored_name = 存储名称
field-attachment-thumbnail_sha256 = 缩略图 SHA-256
field-attachment-public = 对所有人公开
field-attachment-added_at = 添加时间
field-attachment-added_by = 添加者
field-attachment-written_down_on = 记录日期
field-attachment-text = 所说内容

choice-attachment-matter-request = 诉求
choice-attachment-purpose-photo = 现场照片
choice-attachment-purpose-voice = 录音
choice-attachment-purpose-evidence = 办理情况证明
choice-attachment-purpose-document = 文件
choice-attachment-added-by-resident = 居民
choice-attachment-added-by-staff = 办公室或单位

event-attachment-added = 添加
event-attachment-written_down = 已记录成文字，录音已删除
event-attachment-erased = 已删除
event-attachment-published = 对所有人公开
event-attachment-withdrawn = 不再公开

action-attachment-transcription = 把录音记成文字
action-attachment-transcription-lead = 听录音，用本人的原话记下，不写姓名。录音随即删除，文字留在诉求里。
action-attachment-publication = 对所有人公开或不再公开
action-attachment-publication-lead = 请先仔细看：公开的照片只显示物品和工程，没有人、门牌姓名和车牌。

files-photos-of-things = 照片只拍物品和工程，不拍人。拍摄地点和设备信息会被去除，原图不保留。
files-voice-deleted = 录音记成文字后立即删除。
files-file = 照片、录音或 PDF
files-file-hint = 每个文件最大 10 MB，总共最多 10 个。
files-add = 添加附件
files-download = 下载
files-small-alt = 照片的缩略图
files-bytes-gone = 录音已删除。
files-not-for-you = 录音只由负责记录的办公室和工作组听取。
files-listen = 听录音

problem-file-empty = 这个文件是空的。请另选一个。
problem-file-too-large = 这个文件超过 10 MB。请选小一些的，或用较低的像素拍照。
problem-file-too-many-pixels = 这张图片超过四千万像素。请缩小后再提交。
problem-file-animated = 这是动态图片。请提交静态照片。
problem-file-not-an-image = 这不是能读取的照片。请提交 JPEG、PNG 或 WebP 图片。
problem-file-not-a-voice-note = 这不是能读取的录音。请提交 Ogg、WebM、M4A、MP3 或 WAV，不要提交视频。
problem-file-not-a-document = 这不是 PDF。请把文件存成 PDF 后再提交。
problem-file-no-evidence = 证明材料是照片（JPEG、PNG 或 WebP）或 PDF。请提交其中一种。
problem-file-not-taken = 不接受这种文件。请提交照片（JPEG、PNG 或 WebP）、录音或 PDF。
problem-file-missing = 没有收到文件。请选择一个。
problem-voice-never-public = 录音从不对所有人公开。请把它记成文字。

refusal-files-full = 这个事项已有 10 个附件。请先作废一个不需要的，再添加。
refusal-file-not-kept = 文件没能存下来，没有保存任何内容。请重试；如仍然不行，请管理员查看磁盘空间。
refusal-only-photos-are-public = 只有照片可以对所有人公开。
refusal-no-voice-note = 这不是录音，或已经记成文字。请重新打开页面。
refusal-unreadable-form = 提交的内容没有完整到达，没有保存任何内容。请重新打开页面再提交一次。
