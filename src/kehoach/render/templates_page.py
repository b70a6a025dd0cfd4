"""The Word templates that ship, for reading and for scripts."""

from collections.abc import Sequence

import msgspec

from kehoach.messages import gettext
from kehoach.render.page import Cells, Column, Grid, Page

Row = tuple[str, str, str]
"""Name, what it makes, the command that uses it."""


def templates_page(rows: Sequence[Row]) -> Page:
    """A row a template."""
    columns = (Column(gettext("Template")), Column(gettext("Makes"), share=3), Column(gettext("Command")))
    return (Grid("", columns, tuple(Cells(row, "plain") for row in rows)),)


def as_json(rows: Sequence[Row]) -> bytes:
    """The same as `kehoach/templates/1`."""
    found = [{"name": name, "makes": makes, "command": command} for name, makes, command in rows]
    value = {"schema": "kehoach/templates/1", "templates": found}
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
