"""KH749 clause-bold: a khoản without a heading is bold.

What it finds
    A numbered khoản that is a sentence, ends as one, and is bold from end to end. One that begins with some bold
    words, and a heading with a colon, are left alone.

What the decree asks
    Number and text of a khoản without a heading: small letters, size 13 to 14, upright, not bold. (Phụ lục I, Phần
    I, Mục II, khoản 6, điểm đ)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.layout.texts import read_clause
from kehoach.messages import say

RULE = Rule(
    "KH749",
    "clause-bold",
    "warning",
    say("a khoản without a heading is bold"),
    say("a khoản without a heading: not bold"),
    clause("Mục II, khoản 6, điểm đ"),
)

_SENTENCE = 60  # letters; what is shorter may be a heading with a full stop


def check(components: Components) -> Iterator[Finding]:
    for line in components.body:
        found = read_clause(line)
        if found.kind != "khoan" or found.heading or len(line.text) < _SENTENCE or not line.text.endswith((".", ";")):
            continue
        lettered = [run for run in line.runs if any(letter.isalnum() for letter in run.text)]
        if lettered and all(run.look.bold for run in lettered):
            yield at(line, say("bold, and should not be"))
