"""KH719 pages-counted-otherwise: pages are not counted in Arabic digits from 1.

What it finds
    Pages in Roman numerals or letters, or a first page that is not number 1.

What the decree asks
    Arabic digits, one after the other from 1 on. (Phụ lục I, Phần I, Mục I, khoản 7)

How to mend it in Word
    Insert, Page Number, Format Page Numbers: 1, 2, 3; Start at 1.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.pages import page_numbers
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.messages import say

RULE = Rule(
    "KH719",
    "pages-counted-otherwise",
    "error",
    say("pages are not counted in Arabic digits from 1"),
    say("Arabic digits, from 1 on"),
    clause("Mục I, khoản 7"),
)

_ARABIC = ("decimal", "numberInDash")


def check(components: Components) -> Iterator[Finding]:
    first = components.document.sections[0]
    if first.page_start not in (None, 1):
        yield Finding(first.where, say("the first page is number {start}", start=first.page_start or 0))
    for section in components.document.sections:
        if section.page_format not in _ARABIC:
            yield Finding(section.where, say("pages are not numbered in Arabic digits"))
    for number in page_numbers(components.document):
        if re.search(r"\\\*\s*(roman|alphabetic|cardtext|ordinal)", number.field.code, re.IGNORECASE):
            yield Finding(number.paragraph.where, say("pages are not numbered in Arabic digits"))
