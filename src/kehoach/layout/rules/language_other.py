"""KH769 language-other: the language of the text is not Vietnamese.

What it finds
    A document most of whose letters are marked as another language than vi-VN, which has Word underline them in
    red. Not a rule of the decree, which asks for Vietnamese letters only.

What the decree asks
    Vietnamese letters of Unicode; marking the language is good practice, not a rule. (Phụ lục I, Phần I, Mục I,
    khoản 4)

How to mend it in Word
    Select all (Ctrl+A); Review, Language, Set Proofing Language, Vietnamese.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.word import Where
from kehoach.messages import say

RULE = Rule(
    "KH769",
    "language-other",
    "warning",
    say("the language of the text is not Vietnamese"),
    say("the language Vietnamese, for Word’s own checks; a convention"),
    clause("Mục I, khoản 4"),
)


def check(components: Components) -> Iterator[Finding]:
    letters: dict[str, int] = {}
    for paragraph in components.main:
        for run in paragraph.runs:
            language = (run.look.language or "").partition("-")[0].casefold()
            letters[language] = letters.get(language, 0) + len(run.text)
    main = max(letters, key=lambda name: letters[name], default="vi")
    if main and main != "vi":
        yield Finding(Where("file"), say("most of the text is marked as {language}, not as vi-VN", language=main))
