"""How a component is to be set, and what of it is not so: the part that many rules share."""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from kehoach.layout.lines import Line
from kehoach.layout.rule import Finding, at
from kehoach.layout.word import Run
from kehoach.messages import Message, say

_TOLERANCE = 0.01


class Setting(msgspec.Struct, frozen=True):
    """Sizes in points from `low` to `high`; `bold`, `italic`, `case` and `centred` where they are fixed."""

    low: float
    high: float
    bold: bool | None = None
    italic: bool | None = False
    case: Literal["upper", "lower"] | None = None
    centred: bool = False

    @property
    def sizes(self) -> str:
        return f"{self.low:g}" if self.low == self.high else f"{self.low:g}–{self.high:g}"


def misset(lines: Iterable[Line], setting: Setting) -> Iterator[Finding]:
    """What of these lines is set otherwise, each fault once for each line."""
    for line in lines:
        for message in _faults(line, setting):
            yield at(line, message)


def _faults(line: Line, setting: Setting) -> Iterator[Message]:
    lettered = [run for run in line.runs if any(letter.isalnum() for letter in run.text)]
    wrong = wrong_size(lettered or line.runs, setting.low, setting.high)
    if wrong is not None:
        yield say("size {found}; the decree asks for {asked}", found=f"{wrong:g}", asked=setting.sizes)
    if setting.bold is True and any(not run.look.bold for run in lettered):
        yield say("not bold")
    if setting.bold is False and any(run.look.bold for run in lettered):
        yield say("bold, and should not be")
    if setting.italic is True and any(not run.look.italic for run in lettered):
        yield say("not italic")
    if setting.italic is False and any(run.look.italic for run in lettered):
        yield say("italic, and should be upright")
    if setting.case == "upper" and line.text != line.text.upper():
        yield say("not in capital letters")
    if setting.case == "lower" and len(line.text) > 3 and line.text == line.text.upper() != line.text.lower():
        yield say("all in capital letters")
    if setting.case == "upper" and any(run.look.small_caps for run in lettered):
        yield say("in small capitals instead of capital letters")
    if setting.centred and line.alone and not looks_centred(line):
        yield say("not centred")


def wrong_size(runs: Iterable[Run], low: float, high: float) -> float | None:
    """The first size outside the range."""
    sizes = (run.look.size for run in runs)
    return next((size for size in sizes if not low - _TOLERANCE <= size <= high + _TOLERANCE), None)


def looks_centred(line: Line) -> bool:
    """Whether the line is centred, by its paragraph or by where its writer moved it with tabs and blanks."""
    paragraph = line.paragraph
    return paragraph.alignment == "center" or (line.column > 0 and any(kind == "center" for _, kind in paragraph.tabs))
