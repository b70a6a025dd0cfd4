"""KH797 address-line-misset: the address at the foot of the page is set otherwise.

What it finds
    A line with a telephone number, an e-mail or web address in a footer in another size or in italics.

What the decree asks
    Size 11 to 12, upright, at the foot of the first page under a line. (Phụ lục I, Phần I, Mục III, khoản 4)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.lines import whole
from kehoach.layout.pages import ADDRESS
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH797",
    "address-line-misset",
    "error",
    say("the address at the foot of the page is set otherwise"),
    say("address, telephone, e-mail: 11–12 pt, upright"),
    clause("Mục III, khoản 4"),
)


def check(components: Components) -> Iterator[Finding]:
    seen: set[str] = set()
    for section in components.document.sections:
        for margin in section.margins:
            for paragraph in margin.paragraphs if margin.kind == "footer" else ():
                line = whole(paragraph)
                if ADDRESS.search(line.folded) and line.text not in seen:
                    seen.add(line.text)
                    yield from misset((line,), Setting(11, 12))
