# Searching over everything one may see.
search-all-kinds = Every kind
search-unread = So much may fit these words that not all of it was read. Add a word.
search-how = Type a number as it stands on the slip, or words as they were written: Chinese by two characters and more, English also by the beginning of a word, Tibetan by syllables. All of them must stand in it. Names of people are sealed and are not searched; what ended long ago is found by its number.
