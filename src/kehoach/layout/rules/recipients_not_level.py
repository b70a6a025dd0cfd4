"""KH748 recipients-not-level: “Nơi nhận” does not stand level with who signs.

What it finds
    “Nơi nhận” and the first line of the signer’s authority in two rows of a table, or, without a table, on two lines.
    Where one of them stands in a text box, nothing is said.

What the decree asks
    “Nơi nhận” on its own line, level with the line of the signer’s authority and title. (Phụ lục I, Phần I, Mục II,
    khoản 9, điểm d)

How to mend it in Word
    Put both into one row of a table of two cells without lines.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.lines import Line
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH748",
    "recipients-not-level",
    "error",
    say("“Nơi nhận” does not stand level with who signs"),
    say("“Nơi nhận” level with authority and title of the signer"),
    clause("Mục II, khoản 9, điểm d"),
)


def check(components: Components) -> Iterator[Finding]:
    heading, authority = components.foot.heading, components.foot.authority
    if heading is None or not authority or heading.paragraph.box or authority[0].paragraph.box:
        return
    if not _level(heading, authority[0]):
        yield at(heading, say("not level with the line “{line}”", line=authority[0].text))


def _level(heading: Line, authority: Line) -> bool:
    one, other = heading.paragraph.cell, authority.paragraph.cell
    if one is None or other is None:
        return one is other and (heading.order, heading.row) == (authority.order, authority.row)
    return (one.table, one.row) == (other.table, other.row)
