"""KH746 appendix-closing-mark-missing: an appendix does not end with “./.”.

What it finds
    On an appendix whose reference names number and day, as on paper: a last sentence that ends with a full stop only.
    One that ends in a table, a form or a note is left alone.

What the decree asks
    The clause says nothing of it; the form of a paper appendix ends so. (Phụ lục III, Mẫu 2.1)

How to mend it in Word
    Type ./. at the end of the last paragraph.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Appendix, Components
from kehoach.layout.lines import Line, whole
from kehoach.layout.rule import Finding, Rule, at
from kehoach.layout.setting import wrong_size
from kehoach.messages import say

RULE = Rule(
    "KH746",
    "appendix-closing-mark-missing",
    "warning",
    say("an appendix does not end with “./.”"),
    say("“./.” at the end of an appendix, as the form shows it"),
    "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 2.1",
)

_NOTE = re.compile(r"[(*]|ghi chú|lưu ý|chú thích")


def check(components: Components) -> Iterator[Finding]:
    for one in components.appendices:
        last = _last(one) if one.on_paper else None
        if last is not None and last.text.endswith(".") and not last.text.replace(" ", "").endswith(("./.", "..")):
            yield at(last, say("the appendix ends with “./.”"))


def _last(appendix: Appendix) -> Line | None:
    """The last paragraph, where it is one of the text."""
    paragraph = next((one for one in reversed(appendix.paragraphs) if not one.blank), None)
    if paragraph is None or paragraph.cell is not None or paragraph.box is not None:
        return None
    line = whole(paragraph)
    slanted = all(run.look.italic for run in line.runs)
    return None if slanted or _NOTE.match(line.folded) or wrong_size(line.runs, 13, 99) else line
