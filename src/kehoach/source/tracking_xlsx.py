"""Reads a tracking sheet back: cells as they stand, found by their headings, nothing in them evaluated."""

import io
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from kehoach.diagnostics import Diagnostic
from kehoach.messages import Message, say
from kehoach.model.names import fold
from kehoach.source.file_bytes import read_bytes
from kehoach.source.tracking_xlsx_form import (
    FORM_SHEET,
    HEADINGS,
    READ,
    SCHEMA,
    SCHEMA_FAMILY,
    Form,
    FormRow,
    Key,
)
from kehoach.source.tracking_xlsx_package import CORRUPT, MAX_FILE, Package, PackageFault, inspect

if TYPE_CHECKING:
    from openpyxl import Workbook

NO_FORM = "KH654"  # a workbook that is no tracking sheet, or one of a later kehoach
OTHER_PLAN = "KH655"  # a tracking sheet of other plans
FORM_CHANGED = "KH656"  # the hidden sheet was changed, or a plan's own sheet is gone
NO_HEADING = "KH657"  # a heading is missing, or there twice
MERGED = "KH663"  # merged cells among the rows

MAX_ROWS = 50_000
MAX_COLUMNS = 64
_HEADINGS_WITHIN = 40

CellKind = Literal["empty", "text", "number", "day", "other", "formula", "error"]
_ASK_AGAIN = say("export it again, and copy what was filled in into the new sheet")


class Cell(msgspec.Struct, frozen=True):
    """What stands in a cell, and where: `Theo dõi!K17`."""

    place: str
    kind: CellKind
    value: str | int | float | date | None = None


class SheetRow(msgspec.Struct, frozen=True):
    """A row below the headings: the cell under each heading that is read."""

    cells: dict[Key, Cell]


class TrackingSheet(msgspec.Struct, frozen=True):
    """The filled-in rows of one plan, the form they were written by, and what is wrong with the sheet as a whole.

    `usable` is false where the file is no tracking sheet of this plan at all.
    """

    usable: bool
    form: Form | None = None
    rows: tuple[SheetRow, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


def read_tracking_sheet(path: str, plan: str) -> TrackingSheet:
    """The rows of the plan with this id in the file; never raises for what it finds there."""
    data = read_bytes(Path(path), path, MAX_FILE)
    if isinstance(data, Diagnostic):
        return TrackingSheet(False, faults=(data,))
    package = inspect(data, path)
    if isinstance(package, PackageFault):
        return _unusable(path, package.code, package.message, package.hint)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from openpyxl import load_workbook

            book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False, keep_vba=False)
            try:
                return _Book(path, book, package).plan(plan)
            finally:
                book.close()
    except Exception:  # openpyxl raises whatever its own assumptions break with
        return _unusable(path, CORRUPT, say("the file is damaged and cannot be read"), say("ask for it once more"))


def _unusable(path: str, code: str, message: Message, hint: Message | None = None) -> TrackingSheet:
    return TrackingSheet(False, faults=(Diagnostic(code, "error", message, path, hint=hint),))


class _Book:
    """One open workbook, and the faults found in it."""

    def __init__(self, path: str, book: "Workbook", package: Package) -> None:
        self.path, self.book, self.package = path, book, package
        self.faults: list[Diagnostic] = []

    def plan(self, plan: str) -> TrackingSheet:
        form = self._form()
        if isinstance(form, TrackingSheet):
            return form
        if not any(row.plan == plan for row in form.rows):
            others = ", ".join(dict.fromkeys(row.plan for row in form.rows))
            message = say("this is a tracking sheet of {others}, not of {plan}", others=others, plan=plan)
            return _unusable(self.path, OTHER_PLAN, message)
        rows: list[SheetRow] = []
        for name in self._sheets_of(plan, form):
            rows.extend(self._rows(name))
        return TrackingSheet(True, form, tuple(rows), tuple(self.faults))

    def _form(self) -> Form | TrackingSheet:
        """What the hidden sheet says."""
        names = {fold(name): name for name in self.book.sheetnames}
        values = self._values(names[FORM_SHEET]) if FORM_SHEET in names else []
        head = {row[0]: row[1] for row in values[:3]}
        schema = head.get("schema", "")
        if schema != SCHEMA:
            message = say("this is no tracking sheet that kehoach export wrote")
            if schema.startswith(SCHEMA_FAMILY):
                message = say("this tracking sheet was written by a later kehoach")
            return _unusable(self.path, NO_FORM, message, _ASK_AGAIN)
        listed = [row for row in values[4:] if any(row[:4])]
        form = Form(head.get("as_of", ""), tuple(FormRow(row[0], row[1], row[2], row[3]) for row in listed))
        if form.digest() != head.get("digest"):
            return _unusable(self.path, FORM_CHANGED, say("the hidden sheet was changed"), _ASK_AGAIN)
        return form

    def _values(self, name: str) -> list[tuple[str, str, str, str]]:
        """The first four columns of a sheet as text."""
        sheet: Any = self.book[name]
        sheet.reset_dimensions()
        rows = sheet.iter_rows(max_row=MAX_ROWS, max_col=4)
        texts = [["" if cell.value is None else str(cell.value) for cell in row] for row in rows]
        return [(row + [""] * 4)[:4] for row in texts]  # type: ignore[misc]

    def _sheets_of(self, plan: str, form: Form) -> list[str]:
        """The plan's own sheet; where somebody renamed it, every sheet that is no other plan's."""
        own = {row.sheet for row in form.rows if row.plan == plan}
        taken = {row.sheet for row in form.rows if row.plan != plan} | {FORM_SHEET}
        found = [name for name in self.book.sheetnames if name in own]
        if not found:
            found = [name for name in self.book.sheetnames if name not in taken and self._has_headings(name)]
        if not found:
            message = say("the sheet “{sheet}” is gone", sheet=", ".join(sorted(own)))
            self.faults.append(Diagnostic(FORM_CHANGED, "error", message, self.path, hint=_ASK_AGAIN))
        return found

    def _grid(self, name: str, rows: int) -> Iterator[tuple[int, tuple[Any, ...]]]:
        sheet: Any = self.book[name]
        if not hasattr(sheet, "reset_dimensions"):  # a sheet that is one chart
            return
        sheet.reset_dimensions()
        yield from enumerate(sheet.iter_rows(max_row=rows, max_col=MAX_COLUMNS), start=1)

    def _has_headings(self, name: str) -> bool:
        return any(len(_headings(row)) >= len(READ) - 2 for _, row in self._grid(name, _HEADINGS_WITHIN))

    def _rows(self, name: str) -> list[SheetRow]:
        """The rows below the headings of a sheet, down to the last that is not empty."""
        grid = list(self._grid(name, _HEADINGS_WITHIN))
        number, headings = max(grid, key=lambda line: len(_headings(line[1])), default=(1, ()))
        columns = self._columns(name, number, headings)
        if columns is None:
            return []
        rows: list[SheetRow] = []
        last = number
        for at, cells in self._grid(name, MAX_ROWS):
            if at <= number:
                continue
            row = SheetRow({key: _cell(name, at, column, cells) for key, column in columns.items()})
            if any(cell.kind != "empty" for cell in row.cells.values()):
                rows.append(row)
                last = at if row.cells["id"].kind != "empty" else last
        self._refuse_merged(name, number, last)
        return rows

    def _columns(self, name: str, number: int, headings: tuple[Any, ...]) -> dict[Key, int] | None:
        """The column of each heading; None, with the faults named, where they are not all there once."""
        found = _headings(headings)
        missing = [HEADINGS[key] for key in READ if key not in found]
        twice = [HEADINGS[key] for key in READ if len(found.get(key, ())) > 1]
        for words, message in (
            (missing, say("{cell}: headings are missing: {names}", cell=f"{name}!{number}", names="; ".join(missing))),
            (
                twice,
                say("{cell}: headings stand there twice: {names}", cell=f"{name}!{number}", names="; ".join(twice)),
            ),
        ):
            if words:
                self.faults.append(Diagnostic(NO_HEADING, "error", message, self.path, hint=_ASK_AGAIN))
        return None if missing or twice else {key: found[key][0] for key in READ}

    def _refuse_merged(self, name: str, first: int, last: int) -> None:
        from openpyxl.utils import range_boundaries

        part = str(getattr(self.book[name], "_worksheet_path", "")).removeprefix("/")
        for ref in self.package.merged.get(part, ()):
            _, top, _, bottom = range_boundaries(ref)
            if top is not None and bottom is not None and top <= last and bottom >= first:
                message = say("{cell}: merged cells: it cannot be told whose they are", cell=f"{name}!{ref}")
                hint = say("unmerge them and fill in each row")
                self.faults.append(Diagnostic(MERGED, "error", message, self.path, hint=hint))


def _headings(row: tuple[Any, ...]) -> dict[Key, list[int]]:
    """The columns, from 0, in which each heading stands in a row, by its first line."""
    known = {fold(text): key for key, text in HEADINGS.items()}
    found: dict[Key, list[int]] = {}
    for column, cell in enumerate(row):
        if isinstance(cell.value, str) and cell.data_type == "s" and cell.value.strip():
            key = known.get(fold(cell.value.strip().splitlines()[0]))
            if key is not None:
                found.setdefault(key, []).append(column)
    return found


def _cell(sheet: str, row: int, column: int, cells: tuple[Any, ...]) -> Cell:
    from openpyxl.utils import get_column_letter

    place = f"{sheet}!{get_column_letter(column + 1)}{row}"
    found = cells[column] if column < len(cells) else None
    value = None if found is None else found.value
    if found is None or value is None or (isinstance(value, str) and not value.strip()):
        return Cell(place, "empty")
    if found.data_type == "f":
        return Cell(place, "formula")
    if found.data_type == "e":
        return Cell(place, "error", str(value))
    if isinstance(value, datetime):
        return Cell(place, "day", value.date())
    if isinstance(value, date):
        return Cell(place, "day", value)
    if isinstance(value, (bool, time, timedelta)):
        return Cell(place, "other", str(value))
    if isinstance(value, (int, float)):
        return Cell(place, "number", value)
    return Cell(place, "text", str(value))
