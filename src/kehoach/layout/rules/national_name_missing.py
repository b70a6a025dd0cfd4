"""KH720 national-name-missing: the national name is missing.

What it finds
    A document in whose head the national name is not found, however it is spelled.

What the decree asks
    The national name at the top right of the first page. (Phụ lục I, Phần I, Mục II, khoản 1)

How to mend it in Word
    Type it in the right cell of the table at the head.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.word import Where
from kehoach.messages import say

RULE = Rule(
    "KH720",
    "national-name-missing",
    "error",
    say("the national name is missing"),
    say("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, at the top right of page 1"),
    clause("Mục II, khoản 1"),
)


def check(components: Components) -> Iterator[Finding]:
    if components.main_text and not components.head.nation:
        yield Finding(Where("file"), say("the national name (Quốc hiệu) is not there"))
