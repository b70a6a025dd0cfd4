"""Obligations as a workbook that the bodies fill in and send back (phiếu theo dõi).

Texts are written as texts whatever they begin with; the few formulas are our own. The same view gives the same bytes.
"""

import io
from datetime import date, datetime, time
from typing import Any

from kehoach.dates import format_day
from kehoach.model.plan import Plan
from kehoach.render.tracking_xlsx_formats import FONT, Formats
from kehoach.render.tracking_xlsx_rows import DUE_SOON, OVERDUE, TrackingRow, rows_of
from kehoach.source.tracking_xlsx_form import (
    CHOICES,
    FORM_SHEET,
    HEADINGS,
    SCHEMA,
    SENT,
    Form,
    FormRow,
    Key,
)
from kehoach.tracking.view import PlanView, StatusView

SHEET = "Theo dõi"
LONGEST_NAME = 31

_YEARS = 10
_EARLIEST = date(2000, 1, 1)
_HEADER = 5  # rows from 0: a title block of four lines and an empty one stand above
_FIRST = _HEADER + 1
_FROZEN_COLUMNS = 4
_KEYS: tuple[Key, ...] = tuple(HEADINGS)
_AT: dict[Key, int] = {key: column for column, key in enumerate(_KEYS)}
_WIDTHS: dict[Key, float] = {
    "number": 5, "clause": 9, "title": 30, "body": 20, "role": 8, "coordinating": 18, "report_to": 14,
    "deadline": 15, "last_day": 11, "state": 14, "result": 14, "on": 11, "document": 13, "issued": 11,
    "text": 22, "id": 10,
}  # fmt: skip
_LINE = 15.75  # points that a line of letters takes
_LETTERS = 1.15  # of this size, for each unit of a column's width
_FEWEST_LINES = 2  # room for a hand to write in
_ADVICE: dict[Key, str] = {
    "result": "(chọn trong danh sách)",
    "on": "(ví dụ 18/4/2025)",
    "text": "(bắt buộc nếu có khó khăn hoặc đề nghị gia hạn)",
}
_PERMITTED = {
    "sort": True, "autofilter": True, "format_columns": True, "format_rows": True,
    "select_locked_cells": True, "select_unlocked_cells": True,
}  # fmt: skip


def render(view: StatusView) -> bytes:
    """The workbook: a sheet for each plan that has something to show, and the hidden one that knows their rows."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    book = Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties(
        {
            "title": "Theo dõi thực hiện kế hoạch",
            "author": "kehoach",
            "created": datetime.combine(view.as_of, time()),
            "language": "vi-VN",
        }
    )
    formats = Formats(book)
    listed: list[FormRow] = []
    names: list[str] = []
    shown = [plan for plan in view.plans if plan.states]
    for plan in shown:
        name = SHEET if len(shown) == 1 else sheet_name(plan.plan.id, names)
        names.append(name)
        rows = rows_of(plan.states, plan.directory, view.as_of)
        _draw(book.add_worksheet(name), formats, plan, rows, view.as_of)
        listed.extend(FormRow(name, plan.plan.id, str(row.cells["id"]), row.mark) for row in rows)
    _hidden(book.add_worksheet(FORM_SHEET), Form(view.as_of.isoformat(), tuple(listed)))
    book.close()
    return out.getvalue()


def sheet_name(wanted: str, taken: list[str]) -> str:
    """A name that spreadsheets allow and no sheet has yet: 31 characters, none of `[]:*?/\\`."""
    name = "".join("-" if letter in "[]:*?/\\'" else letter for letter in wanted)[:LONGEST_NAME].strip() or "-"
    used = {other.casefold() for other in (*taken, FORM_SHEET, "history")}
    number = 2
    unique = name
    while unique.casefold() in used:
        ending = f"~{number}"
        unique, number = name[: LONGEST_NAME - len(ending)] + ending, number + 1
    return unique


def _draw(sheet: Any, formats: Formats, view: PlanView, rows: tuple[TrackingRow, ...], as_of: date) -> None:
    last = _FIRST + len(rows) - 1
    for line, (text, look) in enumerate(_title_block(view, len(rows), as_of, formats)):
        sheet.write_string(line, 0, text, look)
        sheet.set_row(line, 21 if line < 2 else 18)
    for key, column in _AT.items():
        sheet.set_column(column, column, _WIDTHS[key], None, {"hidden": key == "id"})
        sheet.write_string(_HEADER, column, _heading(key, as_of), formats.heading(key))
    sheet.set_row(_HEADER, 5 * _LINE + 3)
    for number, row in enumerate(rows, start=1):
        _draw_row(sheet, formats, _FIRST + number - 1, number, row)
    _validate(sheet, view.plan, last)
    _highlight(sheet, formats, last)
    sheet.autofilter(_HEADER, 0, last, _AT["id"])
    sheet.freeze_panes(_FIRST, _FROZEN_COLUMNS)
    sheet.protect("", _PERMITTED)
    sheet.ignore_errors({"number_stored_as_text": _span("clause", last) + " " + _span("document", last)})
    _set_up_page(sheet, view.plan, last, as_of)


def _draw_row(sheet: Any, formats: Formats, at: int, number: int, row: TrackingRow) -> None:
    sheet.set_row(at, _lines(row) * _LINE + 3)
    for key, column in _AT.items():
        look = formats.cell(key, row.locked)
        value = row.cells.get(key)
        if key == "number":
            sheet.write_number(at, column, number, look)
        elif isinstance(value, date):
            sheet.write_datetime(at, column, datetime.combine(value, time()), look)
        elif value:
            sheet.write_string(at, column, value, look)
        else:
            sheet.write_blank(at, column, None, look)


def _lines(row: TrackingRow) -> int:
    """How many lines its fullest cell takes: not every program finds the height of a row by itself."""
    texts = ((key, value) for key, value in row.cells.items() if isinstance(value, str) and key != "id")
    return max(_FEWEST_LINES, *(_wrapped(value, int(_WIDTHS[key] * _LETTERS)) for key, value in texts))


def _wrapped(text: str, width: int) -> int:
    """The lines of a text where so many letters stand in one; on the safe side for a proportional font."""
    lines = 0
    for paragraph in text.split("\n"):
        lines, room = lines + 1, width
        for word in paragraph.split(" "):
            if len(word) > room and room < width:
                lines, room = lines + 1, width
            lines += (len(word) - 1) // width
            room -= min(len(word), width) + 1
    return lines


def _title_block(view: PlanView, count: int, as_of: date, formats: Formats) -> list[tuple[str, Any]]:
    return [
        (f"THEO DÕI THỰC HIỆN {_plan_name(view.plan).upper()}", formats.title),
        (view.plan.title, formats.subtitle),
        (
            f"Tình hình tính đến ngày {format_day(as_of)}; {count} dòng, mỗi dòng một nhiệm vụ của một cơ quan.",
            formats.line,
        ),
        (
            "Cách điền: chỉ điền các ô nền vàng ở dòng của cơ quan mình; chọn Kết quả trong danh sách; ghi Ngày gửi "
            "(ví dụ 18/4/2025) và số, ký hiệu, ngày của văn bản. Ô nền xám đã được ghi nhận. "
            "Không xóa, gộp ô hay chèn cột.",
            formats.line,
        ),
    ]  # fmt: skip


def _plan_name(plan: Plan) -> str:
    number = f"số {plan.number_symbol}" if plan.number_symbol else "(chưa rõ số, ký hiệu)"
    if isinstance(plan.issued, date):
        return f"Kế hoạch {number} ngày {format_day(plan.issued)}"
    if plan.issued is not None:
        return f"Kế hoạch {number} tháng {plan.issued.month}/{plan.issued.year}"
    return f"Kế hoạch {number}"


def _heading(key: Key, as_of: date) -> str:
    advice = f"(đến {format_day(as_of)})" if key == "state" else _ADVICE.get(key)
    return f"{HEADINGS[key]}\n{advice}" if advice else HEADINGS[key]


def _column(key: Key) -> str:
    return chr(ord("A") + _AT[key])


def _span(key: Key, last: int) -> str:
    return f"{_column(key)}{_FIRST + 1}:{_column(key)}{last + 1}"


def _validate(sheet: Any, plan: Plan, last: int) -> None:
    """What may be typed: a word of the list, and days that can be meant."""
    sheet.data_validation(
        _span("result", last),
        {
            "validate": "list",
            "source": f"={FORM_SHEET}!$F$1:$F${len(CHOICES)}",
            "error_title": "Kết quả",
            "error_message": "Chọn một mục trong danh sách.",
        },
    )
    first = plan.earliest_issue or _EARLIEST
    until = date(first.year + _YEARS, 12, 31)
    for key in ("on", "issued"):
        sheet.data_validation(
            _span(key, last),
            {
                "validate": "date",
                "criteria": "between",
                "minimum": first,
                "maximum": until,
                "error_title": "Ngày",
                "error_message": f"Ghi ngày/tháng/năm, từ {format_day(first)} đến {format_day(until)}.",
            },
        )


def _highlight(sheet: Any, formats: Formats, last: int) -> None:
    """Rows overdue and not yet answered; what falls due soon."""
    first = _FIRST + 1
    state, result = f"${_column('state')}{first}", f"${_column('result')}{first}"
    rows, words = (
        f"A{first}:{_column('deadline')}{last + 1}",
        f"{_column('last_day')}{first}:{_column('state')}{last + 1}",
    )
    for begun, where, look in (
        (OVERDUE, rows, formats.overdue),
        (OVERDUE, words, formats.overdue_words),
        (DUE_SOON, words, formats.soon_words),
    ):
        criteria = f'=AND(LEFT({state},{len(begun)})="{begun}",{result}<>"{SENT.label}")'
        sheet.conditional_format(where, {"type": "formula", "criteria": criteria, "format": look})


def _set_up_page(sheet: Any, plan: Plan, last: int, as_of: date) -> None:
    sheet.set_paper(9)  # A4
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.75)
    sheet.center_horizontally()
    sheet.repeat_rows(_HEADER)
    sheet.print_area(0, 0, last, _AT["text"])
    name = _plan_name(plan).replace("&", "&&")
    font = f'&"{FONT},Regular"&9'
    sheet.set_footer(f"&L{font}{name}; tính đến {format_day(as_of)}&R{font}Trang &P/&N")


def _hidden(sheet: Any, form: Form) -> None:
    """Three facts, then a row for each row of the other sheets; beside them the words of the drop-down list."""
    facts = (("schema", SCHEMA), ("as_of", form.as_of), ("digest", form.digest()), ("sheet", "plan", "id", "mark"))
    listed = ((row.sheet, row.plan, row.id, row.mark) for row in form.rows)
    for at, texts in enumerate((*facts, *listed)):
        for column, text in enumerate(texts):
            sheet.write_string(at, column, text)
    for at, choice in enumerate(CHOICES):
        sheet.write_string(at, 5, choice.label)
    sheet.hide()
    sheet.protect("")
