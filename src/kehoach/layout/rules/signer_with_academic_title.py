"""KH788 signer-with-academic-title: an academic title stands before the signer’s name.

What it finds
    GS., PGS., TS., ThS., BS. and honours before the name. A warning, since the heads of education, health and
    science decide for themselves; military and police ranks are never looked at.

What the decree asks
    No academic ranks, degrees or honours before the name. (Phụ lục I, Phần I, Mục II, khoản 7, điểm c)

How to mend it in Word
    Delete the title.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH788",
    "signer-with-academic-title",
    "warning",
    say("an academic title stands before the signer’s name"),
    say("no academic title or honour before the name"),
    clause("Mục II, khoản 7, điểm c"),
)

_TITLES = re.compile(
    r"(?:gs|pgs|ts|tskh|ths|th\.s|bs|ds|ks|ngnd|ngưt|ttnd|ttưt|nhà giáo|thạc sĩ|tiến sĩ|giáo sư)\b[. ]"
)


def check(components: Components) -> Iterator[Finding]:
    name = components.foot.name
    if name is not None and _TITLES.match(name.folded):
        yield at(name, say("an academic title or honour before the name"))
