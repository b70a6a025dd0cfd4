"""KH718 page-number-on-first-page: the first page shows its number.

What it finds
    A page number in the header or footer that the first page shows. A file that holds only an appendix may show it.

What the decree asks
    The number of page 1 is not shown. (Phụ lục I, Phần I, Mục I, khoản 7)

How to mend it in Word
    Double-click in the header, tick Different First Page, empty the header of page 1.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.pages import page_numbers
from kehoach.layout.rule import Finding, Rule, clause, excerpt
from kehoach.messages import say

RULE = Rule(
    "KH718",
    "page-number-on-first-page",
    "error",
    say("the first page shows its number"),
    say("no number on page 1"),
    clause("Mục I, khoản 7"),
)


def check(components: Components) -> Iterator[Finding]:
    for number in page_numbers(components.document) if components.main_text else ():
        section = number.section
        if section.number == 1 and number.margin.pages == ("first" if section.title_page else "default"):
            yield Finding(number.paragraph.where, say("page 1 shows its number"), excerpt(number.paragraph.text))
