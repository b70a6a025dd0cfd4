"""The looks of a tracking sheet's cells."""

from typing import Any

from kehoach.source.tracking_xlsx_form import FILLED, Key

FONT = "Times New Roman"
SIZE = 12

_CENTRED = frozenset(("number", "clause", "role", "last_day", "on", "issued"))
_DAYS = frozenset(("last_day", "on", "issued"))
_FILL_IN, _RECORDED, _HEAD, _HEAD_FILL_IN = "#FFF8DC", "#EDEDED", "#DCE6F1", "#FFE9A8"


class Formats:
    """The looks of cells, each made once."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.made: dict[tuple[tuple[str, Any], ...], Any] = {}
        self.title = self._of(bold=True, font_size=14)
        self.subtitle = self._of(bold=True, font_size=12)
        self.line = self._of(italic=True)
        self.overdue = book.add_format({"bg_color": "#FDE4E4"})
        self.overdue_words = book.add_format({"bg_color": "#FDE4E4", "font_color": "#9C0006", "bold": True})
        self.soon_words = book.add_format({"font_color": "#7F6000", "bold": True})

    def heading(self, key: Key) -> Any:
        colour = _HEAD_FILL_IN if key in FILLED else _HEAD
        return self._of(bold=True, border=1, align="center", valign="vcenter", text_wrap=True, bg_color=colour)

    def cell(self, key: Key, locked: bool) -> Any:
        look: dict[str, Any] = {"border": 1, "border_color": "#808080", "valign": "vcenter", "text_wrap": True}
        if key in _CENTRED:
            look["align"] = "center"
        if key in _DAYS:
            look["num_format"] = "dd/mm/yyyy"
        if key in FILLED:
            look |= {"bg_color": _RECORDED} if locked else {"bg_color": _FILL_IN, "locked": False}
            if key not in _DAYS:
                look["num_format"] = "@"  # a number such as 12/2025 stays what was typed
        return self._of(**look)

    def _of(self, **look: Any) -> Any:
        look = {"font_name": FONT, "font_size": SIZE, **look}
        key = tuple(sorted(look.items()))
        if key not in self.made:
            self.made[key] = self.book.add_format(look)
        return self.made[key]
