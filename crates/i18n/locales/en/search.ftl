# Searching over everything one may see.
search-all-kinds = Every kind
search-unread = So much may fit these words that not all of it was read. Add a word.
search-how = Type a number as it stands on the slip, or words as they were written: Chinese by two characters and more, English also by the beginning of a word, Tibetan by syllables. All of them must stand in it. Names of people are sealed and are not searched; what ended long ago is found by its number.
help-search = Search
help-search-1 = A number from a slip leads straight to its matter. The beginning of a number is enough to find it in the list.
help-search-2 = Words are looked for as they were written, in every line at once: Chinese by two characters and more, Simplified or Traditional alike; Tibetan by syllables; English by words or their beginnings from two letters. Several words must all stand in a record.
help-search-3 = You find what you may see, and its count is of that alone. What was entered last comes first; what fits is marked.
help-search-4 = Contacts are sealed and never searched. What ended long ago is found by its number only, and what was erased is found no more. Places have a search of their own under Places.
