"""KH716 page-number-misplaced: the page number is not in the middle of the top margin.

What it finds
    A page number in a footer, or in a header but not centred.

What the decree asks
    Centred in the top margin. (Phụ lục I, Phần I, Mục I, khoản 7)

How to mend it in Word
    Insert, Page Number, Top of Page, centred; then tick Different First Page.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.lines import whole
from kehoach.layout.pages import page_numbers
from kehoach.layout.rule import Finding, Rule, clause, excerpt
from kehoach.layout.setting import looks_centred
from kehoach.layout.word import Paragraph
from kehoach.messages import say

RULE = Rule(
    "KH716",
    "page-number-misplaced",
    "error",
    say("the page number is not in the middle of the top margin"),
    say("the page number centred in the top margin"),
    clause("Mục I, khoản 7"),
)


def check(components: Components) -> Iterator[Finding]:
    for number in page_numbers(components.document):
        where, text = number.paragraph.where, number.paragraph.text
        if number.margin.kind == "footer":
            yield Finding(where, say("the page number stands at the foot of the page"), excerpt(text))
        elif not looks_centred(whole(number.paragraph)) and not _at_centred_tab(number.paragraph):
            yield Finding(where, say("the page number is not centred"), excerpt(text))


def _at_centred_tab(paragraph: Paragraph) -> bool:
    return "\t" in paragraph.text and any(kind == "center" for _, kind in paragraph.tabs)
