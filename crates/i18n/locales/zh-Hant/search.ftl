# Searching over everything one may see.
search-all-kinds = 所有類別
search-unread = 可能符合這些詞語的內容太多，沒有全部讀完。請再加一個詞。
search-how = 請輸入回執上的編號，或所寫內容中的詞語：中文可用兩個字以上，英文可只寫詞的開頭，藏文按音節。輸入的詞語須全部出現。人名已封存，不在搜尋範圍內；早已辦結的事項請用編號查找。
