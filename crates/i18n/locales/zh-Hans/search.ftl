# Searching over everything one may see.
search-all-kinds = 所有类别
search-unread = 可能符合这些词语的内容太多，没有全部读完。请再加一个词。
search-how = 请输入回执上的编号，或所写内容中的词语：中文可用两个字以上，英文可只写词的开头，藏文按音节。输入的词语须全部出现。人名已封存，不在搜索范围内；早已办结的事项请用编号查找。
