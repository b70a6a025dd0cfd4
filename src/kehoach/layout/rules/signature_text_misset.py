"""KH744 signature-text-misset: the text of a digital signature is set otherwise.

What it finds
    The lines with number and hour that a digital signature leaves at the top of an electronic copy, in another size
    or in italics. Their colour is looked at with that of all letters.

What the decree asks
    Times New Roman, size 10, upright, black, at the top right of the first page. (Phụ lục I, Phần I, Mục III, khoản
    1, điểm d)

How to mend it in Word
    Set the size in the settings of the program that signs; then sign once more.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.lines import Line, cut
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.setting import Setting, misset
from kehoach.layout.signature import is_signature
from kehoach.messages import say

RULE = Rule(
    "KH744",
    "signature-text-misset",
    "error",
    say("the text of a digital signature is set otherwise"),
    say("the text of a digital signature: 10 pt, upright"),
    clause("Mục III, khoản 1, điểm d"),
)


def check(components: Components) -> Iterator[Finding]:
    yield from misset((*components.signature, *_in_headers(components)), Setting(10, 10))


def _in_headers(components: Components) -> Iterator[Line]:
    seen: set[str] = set()
    for section in components.document.sections:
        for margin in section.margins:
            for line in (line for paragraph in margin.paragraphs for line in cut(paragraph)):
                if margin.kind == "header" and is_signature(line) and line.text not in seen:
                    seen.add(line.text)
                    yield line
