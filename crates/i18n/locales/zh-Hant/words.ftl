# 各語言文字的頁面，供翻譯和審閱的人使用。

words-title = 各語言的文字
words-lead = 程式的全部文字，按檔案中的原樣列出，供翻譯和審閱的人使用。這裡沒有任何單位的資料。
words-languages = 語言
words-languages-lead = 每種語言自己有多少條文字，還有多少條由其他語言代替。
words-column-language = 語言
words-column-texts = 文字
words-column-missing = 缺少
words-column-state = 狀態
words-column-key = 鍵
words-state-draft = 草稿，尚待母語讀者審閱
words-state-read = 使用中
words-missing =
    { $n ->
        [0] 沒有缺少的文字。
       *[other] 缺少{ $n }條文字，暫由其他語言代替。
    }
words-file-lead = 大括號中的內容由程式填入，翻譯時保持原樣，位置可以隨句子移動。
