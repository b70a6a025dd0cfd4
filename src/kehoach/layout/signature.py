"""The text that a digital signature leaves on an electronic copy: number and symbol, and when it was signed.

It stands at the top right of the first page, in a text box or above everything else, and is no part of the head.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from kehoach.layout.lines import Line, cut
from kehoach.layout.word import Paragraph

_AT = re.compile(r"\d{4}-\d\d-\d\dt\d\d:\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{4},? \d{1,2}:\d\d")
_SIGNED = re.compile(r"(?:người ký|(?:được )?ký (?:số )?bởi|thời gian ký|giờ ký) ?:")
_NUMBER = re.compile(r"(?:số ?:? ?)?\d+/[a-zđơưâêô\d][a-zđơưâêô\d/-]*[;,]?|cơ quan ?:.*|email ?:.*")


def find_signature(paragraphs: Sequence[Paragraph]) -> tuple[Line, ...]:
    """The lines of such texts, wherever one stands: the first lines of all, and text boxes that hold nothing else."""
    return (*_first(paragraphs), *_boxed(paragraphs))


def is_signature(line: Line) -> bool:
    """Whether a line says by whom or when something was signed digitally."""
    return bool(_SIGNED.match(line.folded) or _AT.search(line.folded))


def _first(paragraphs: Sequence[Paragraph]) -> list[Line]:
    top = (cut(one) for one in paragraphs[:12] if one.cell is None and one.box is None)
    found = [line for lines in takewhile(lambda lines: all(map(_could_be, lines)), top) for line in lines]
    return found if any(map(is_signature, found)) else []


def _could_be(line: Line) -> bool:
    return is_signature(line) or bool(_NUMBER.fullmatch(line.folded))


def _boxed(paragraphs: Sequence[Paragraph]) -> Iterator[Line]:
    boxed = (paragraph for paragraph in paragraphs if paragraph.box is not None)
    for _, group in groupby(boxed, key=lambda paragraph: paragraph.box):
        lines = [line for paragraph in group for line in cut(paragraph)]
        if any(map(is_signature, lines)) and len(lines) < 8:
            yield from lines
