"""The short rule under a body's name, a title or the motto: as long as the decree wants it under that very text.

The rule is the bottom border of an empty paragraph in the style `KHRule`, indented on both sides. That draws the same
in every program, which lines of shapes do not.
"""

from functools import lru_cache

from markupsafe import Markup

from kehoach.documents.cleaning import cleaned
from kehoach.typeface.widths import text_width

STYLE = "KHRule"
_TWIPS_A_POINT = 20
_TWIPS_A_MM = 1440 / 25.4


_MOST_LETTERS = 500  # wider than any column


def rule(text: str, room: float, size: float = 13, bold: bool = True, share: float = 0.4) -> Markup:
    """A paragraph whose border is `share` of the width of the text's longest line (NĐ 30, Phụ lục I, Mục II).

    `room` is the width in mm of the column in which text and rule are centred, `size` in points.
    """
    return _rule(text[:_MOST_LETTERS], room, size, bold, share)


@lru_cache(maxsize=512)
def _rule(text: str, room: float, size: float, bold: bool, share: float) -> Markup:
    column = max(0.0, float(room)) * _TWIPS_A_MM
    longest = max((text_width(line, size, bold=bold) for line in cleaned(text).split("\n")), default=0.0)
    length = min(column, longest * _TWIPS_A_POINT) * min(1.0, max(0.0, float(share)))
    side = max(0, round((column - length) / 2))
    return Markup(f'<w:p><w:pPr><w:pStyle w:val="{STYLE}"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>')
