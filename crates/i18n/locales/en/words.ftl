# The page of texts by language, for translators and readers.

words-title = Texts by language
words-lead = Every text of the program as it stands in its file, for those who translate it or read a translation over. Nothing of an office stands here.
words-languages = Languages
words-languages-lead = How many texts each language has of its own, and for how many another one stands in.
words-column-language = Language
words-column-texts = Texts
words-column-missing = Missing
words-column-state = State
words-column-key = Key
words-state-draft = Draft: a native reader has yet to look it over
words-state-read = In use
words-missing =
    { $n ->
        [0] No text is missing.
        [one] { $n } text is missing; another language stands in for it.
       *[other] { $n } texts are missing; another language stands in for them.
    }
words-file-lead = What stands in braces is put in by the program: it stays as it is, wherever it stands in the sentence.
