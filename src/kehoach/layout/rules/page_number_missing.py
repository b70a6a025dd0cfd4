"""KH715 page-number-missing: the pages are not numbered.

What it finds
    A document that surely has more than one page (a break, or much more text than one page takes) and prints no
    page number.

What the decree asks
    Pages numbered from 1 on in Arabic digits, centred in the top margin; page 1 shows none. (Phụ lục I, Phần I, Mục
    I, khoản 7)

How to mend it in Word
    Insert, Page Number, Top of Page, centred; then tick Different First Page.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.pages import has_several_pages, page_numbers
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.messages import say

RULE = Rule(
    "KH715",
    "page-number-missing",
    "error",
    say("the pages are not numbered"),
    say("page numbers from page 2 on, in the middle of the top margin"),
    clause("Mục I, khoản 7"),
)


def check(components: Components) -> Iterator[Finding]:
    document = components.document
    if not any(page_numbers(document)) and has_several_pages(document):
        yield Finding(document.sections[0].where, say("there is more than one page, and no page number"))
