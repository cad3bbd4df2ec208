# 事項的照片、錄音和文件。

kind-attachment = 附件
kind-attachment-many = 照片和附件
kind-attachment-new = 新增附件
kind-attachment-empty = 還沒有照片或附件。請加入能說明情況或辦理結果的照片、文件。

field-attachment-matter_table = 所屬類型
field-attachment-matter = 所屬事項
field-attachment-purpose = 用途
field-attachment-media_type = 類型
field-attachment-size_bytes = 位元組數
field-attachment-sha256 = SHA-256
field-attachment-stored_name = 儲存名稱
field-attachment-thumbnail_sha256 = 縮圖 SHA-256
field-attachment-public = 對所有人公開
field-attachment-added_at = 加入時間
field-attachment-added_by = 加入者
field-attachment-written_down_on = 記錄日期
field-attachment-text = 所說內容

choice-attachment-matter-request = 訴求
choice-attachment-purpose-photo = 現場照片
choice-attachment-purpose-voice = 錄音
choice-attachment-purpose-evidence = 辦理情況證明
choice-attachment-purpose-document = 文件
choice-attachment-added-by-resident = 居民
choice-attachment-added-by-staff = 辦公室或單位

event-attachment-added = 加入
event-attachment-written_down = 已記錄成文字，錄音已刪除
event-attachment-erased = 已刪除
event-attachment-published = 對所有人公開
event-attachment-withdrawn = 不再公開

action-attachment-transcription = 把錄音記成文字
action-attachment-transcription-lead = 聽錄音，用本人的原話記下，不寫姓名。錄音隨即刪除，文字留在訴求裡。
action-attachment-publication = 對所有人公開或不再公開
action-attachment-publication-lead = 請先仔細看：公開的照片只顯示物品和工程，沒有人、門牌姓名和車牌。

files-photos-of-things = 照片只拍物品和工程，不拍人。拍攝地點和設備資訊會被去除，原圖不保留。
files-voice-deleted = 錄音記成文字後立即刪除。
files-file = 照片、錄音或 PDF
files-file-hint = 每個檔案最大 10 MB，總共最多 10 個。
files-add = 加入附件
files-download = 下載
files-small-alt = 照片的縮圖
files-bytes-gone = 錄音已刪除。
files-not-for-you = 錄音只由負責記錄的辦公室和工作組聽取。
files-listen = 聽錄音

problem-file-empty = 這個檔案是空的。請另選一個。
problem-file-too-large = 這個檔案超過 10 MB。請選小一些的，或用較低的像素拍照。
problem-file-too-many-pixels = 這張圖片超過四千萬像素。請縮小後再提交。
problem-file-animated = 這是動態圖片。請提交靜態照片。
problem-file-not-an-image = 這不是能讀取的照片。請提交 JPEG、PNG 或 WebP 圖片。
problem-file-not-a-voice-note = 這不是能讀取的錄音。請提交 Ogg、WebM、M4A、MP3 或 WAV，不要提交影片。
problem-file-not-a-document = 這不是 PDF。請把文件存成 PDF 後再提交。
problem-file-no-evidence = 證明材料是照片（JPEG、PNG 或 WebP）或 PDF。請提交其中一種。
problem-file-not-taken = 不接受這種檔案。請提交照片（JPEG、PNG 或 WebP）、錄音或 PDF。
problem-file-missing = 沒有收到檔案。請選擇一個。
problem-voice-never-public = 錄音從不對所有人公開。請把它記成文字。

refusal-files-full = 這個事項已有 10 個附件。請先作廢一個不需要的，再加入。
refusal-file-not-kept = 檔案沒能存下來，沒有儲存任何內容。請重試；如仍然不行，請管理員查看磁碟空間。
refusal-only-photos-are-public = 只有照片可以對所有人公開。
refusal-no-voice-note = 這不是錄音，或已經記成文字。請重新開啟頁面。
refusal-unreadable-form = 提交的內容沒有完整到達，沒有儲存任何內容。請重新開啟頁面再提交一次。
