# 各语言文本的页面，供翻译和审阅的人使用。

words-title = 各语言的文本
words-lead = 程序的全部文本，按文件中的原样列出，供翻译和审阅的人使用。这里没有任何单位的数据。
words-languages = 语言
words-languages-lead = 每种语言自己有多少条文本，还有多少条由其他语言代替。
words-column-language = 语言
words-column-texts = 文本
words-column-missing = 缺少
words-column-state = 状态
words-column-key = 键
words-state-draft = 草稿，尚待母语读者审阅
words-state-read = 使用中
words-missing =
    { $n ->
        [0] 没有缺少的文本。
       *[other] 缺少{ $n }条文本，暂由其他语言代替。
    }
words-file-lead = 大括号中的内容由程序填入，翻译时保持原样，位置可以随句子移动。
