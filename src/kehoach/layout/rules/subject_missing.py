"""KH751 subject-missing: the subject is missing.

What it finds
    A type without a subject below it, or a công văn without “V/v”.

What the decree asks
    Every document has its subject (trích yếu): under the type, or after “V/v” under number and symbol. (Phụ lục I,
    Phần I, Mục II, khoản 5, điểm b)

How to mend it in Word
    Type it there.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.layout.word import Where
from kehoach.messages import say

RULE = Rule(
    "KH751",
    "subject-missing",
    "error",
    say("the subject is missing"),
    say("the subject under the type; in a công văn “V/v …” under the number"),
    clause("Mục II, khoản 5, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    head = components.head
    if head.type_name is not None and not head.title:
        yield at(head.type_name, say("no subject stands below it"))
    elif components.letter and not head.subject:
        yield Finding(Where("file"), say("the subject (V/v …) is not there"))
