"""KH796 stamp-misset: a mark of urgency or circulation is set otherwise.

What it finds
    Another size, weight, slant or case of such a mark where it stands on a line of its own in the head. The frame,
    its size and its red cannot be told from the text.

What the decree asks
    Capital letters, size 13 to 14, upright, bold, in a frame. (Phụ lục I, Phần I, Mục III, khoản 2)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.lines import cut, folded
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH796",
    "stamp-misset",
    "error",
    say("a mark of urgency or circulation is set otherwise"),
    say("HOẢ TỐC, KHẨN, LƯU HÀNH NỘI BỘ …: capital letters, 13–14 pt, bold, upright"),
    clause("Mục III, khoản 2"),
)

_LONGEST = 40
_STAMP = re.compile(r"hỏa tốc(?: hẹn giờ)?|thượng khẩn|khẩn|lưu hành nội bộ|xem xong trả lại|không phổ biến")


def check(components: Components) -> Iterator[Finding]:
    for paragraph in components.main[:60]:
        for line in cut(paragraph):
            if len(line.text) < _LONGEST and _STAMP.fullmatch(folded(line.text.strip("()[] "))):
                yield from misset((line,), Setting(13, 14, bold=True, case="upper"))
