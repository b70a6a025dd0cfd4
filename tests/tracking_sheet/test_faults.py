"""Every fault of a filled-in sheet is named with its cell, and nothing of such a sheet is recorded."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet
from tests.conftest import PLANS
from tests.tracking_sheet.sheets import FIRST, SENT, TODAY, export, fill, make_plan, read, sent

from kehoach.api.tracking_sheet import SheetReading, read_sheet
from kehoach.messages import translate

R = FIRST
DIFFICULTY, EXTENSION = "Có khó khăn, vướng mắc", "Đề nghị gia hạn"


def put(**cells: Any) -> Callable[[Worksheet], None]:
    """Write these values into the first row: `K=…` for K7."""

    def change(sheet: Worksheet) -> None:
        for column, value in cells.items():
            sheet[f"{column}{R}"] = value

    return change


def error_value(sheet: Worksheet) -> None:
    sent(sheet, R)
    sheet[f"M{R}"].value = "#REF!"
    sheet[f"M{R}"].data_type = "e"


def day_as_number(sheet: Worksheet) -> None:
    sent(sheet, R, on=45765)
    sheet[f"L{R}"].number_format = "General"


def merge(sheet: Worksheet) -> None:
    sent(sheet, R)
    sheet.merge_cells(f"M{R}:M{R + 1}")


def same_twice(sheet: Worksheet) -> None:
    for column in "BCDP":
        sheet[f"{column}{R + 1}"] = sheet[f"{column}{R}"].value


def sorted_apart(sheet: Worksheet) -> None:
    sheet[f"D{R + 1}"], sheet[f"D{R + 2}"] = sheet[f"D{R + 2}"].value, sheet[f"D{R + 1}"].value


def added_row(sheet: Worksheet) -> None:
    sheet["C40"] = "Việc tự thêm"
    sent(sheet, 40)


FAULTS: list[tuple[str, str, str, Callable[[Worksheet], None]]] = [
    ("unknown id", "KH658", f"P{R}", put(P="vi-du/ra-soat/so-y-te")),
    ("id of another plan", "KH658", f"P{R}", put(P="an-giang-413/ra-soat/so-tu-phap")),
    ("added row", "KH658", "K40", added_row),
    ("id lost", "KH658", f"K{R}", put(P=None, K=SENT, L=date(2025, 4, 18))),
    ("id twice", "KH659", f"P{R + 1}", same_twice),
    ("body overwritten", "KH660", f"D{R}", put(D="Sở Y tế")),
    ("title overwritten", "KH660", f"D{R}", put(C="Việc khác")),
    ("formula", "KH661", f"M{R}", put(K=SENT, L=date(2025, 4, 18), M='="12/BC"&A1')),
    ("formula for a day", "KH661", f"L{R}", put(K=SENT, L="=TODAY()")),
    ("formula for the id", "KH661", f"P{R}", put(P='="vi-du/ra-soat/so-tu-phap"')),
    ("error value", "KH662", f"M{R}", error_value),
    ("merged", "KH663", f"M{R}:M{R + 1}", merge),
    ("not in the list", "KH664", f"K{R}", put(K="Đã gửi kêt quả", L=date(2025, 4, 18))),
    ("no result", "KH665", f"K{R}", put(L=date(2025, 4, 18), M="12/BC-STP")),
    ("no day", "KH666", f"L{R}", put(K=SENT, M="12/BC-STP")),
    ("day misspelt", "KH667", f"L{R}", put(K=SENT, L="18.4.2025")),
    ("day impossible", "KH667", f"L{R}", put(K=SENT, L="31/4/2025")),
    ("day a number", "KH667", f"L{R}", day_as_number),
    ("day a time", "KH672", f"L{R}", put(K=SENT, L=time(8, 30))),
    ("before the plan", "KH668", f"L{R}", put(K=SENT, L=date(2025, 4, 13))),
    ("after today", "KH669", f"L{R}", put(K=SENT, L=date(2025, 5, 7))),
    ("document's day alone", "KH670", f"M{R}", put(K=SENT, L=date(2025, 4, 18), N=date(2025, 4, 17))),
    ("difficulty without words", "KH671", f"O{R}", put(K=DIFFICULTY, L=date(2025, 4, 18))),
    ("request without words", "KH671", f"O{R}", put(K=EXTENSION, L=date(2025, 4, 18))),
    ("number became a day", "KH672", f"M{R}", put(K=SENT, L=date(2025, 4, 18), M=date(2025, 12, 1))),
    ("unseen letters", "KH672", f"M{R}", put(K=SENT, L=date(2025, 4, 18), M="12/BC\u202e-STP")),
    ("endless text", "KH672", f"O{R}", put(K=DIFFICULTY, L=date(2025, 4, 18), O="dài " * 2000)),
    ("document after sending", "KH675", f"N{R}", put(K=SENT, L=date(2025, 4, 18), M="1", N=date(2025, 4, 19))),
]


def only_fault(reading: SheetReading) -> tuple[str, str]:
    assert len(reading.faults) == 1, [translate(fault.message) for fault in reading.faults]
    return reading.faults[0].code, translate(reading.faults[0].message)


@pytest.mark.parametrize(("code", "cell", "change"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_a_fault_is_named_with_its_cell(
    tmp_path: Path, code: str, cell: str, change: Callable[[Worksheet], None]
) -> None:
    reading = read(tmp_path, change)
    found, message = only_fault(reading)
    assert found == code
    assert message.startswith(f"Theo dõi!{cell}: ")
    assert reading.has_errors
    assert reading.drafts == ()


def test_every_fault_is_named_at_once_and_none_is_recorded(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sent(sheet, R, on="31/4/2025", document="=1+1")
        sent(sheet, R + 1, on=None)
        sent(sheet, R + 2)

    reading = read(tmp_path, change)
    places = [translate(fault.message).split(": ")[0] for fault in reading.faults]
    assert places == [f"Theo dõi!L{R}", f"Theo dõi!M{R}", f"Theo dõi!L{R + 1}"]
    assert (len(reading.new), reading.drafts) == (1, ())


def test_a_column_sorted_apart_from_its_ids_puts_no_result_on_another_body(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sorted_apart(sheet)
        sent(sheet, R + 1)

    reading = read(tmp_path, change)
    assert [(fault.code, translate(fault.message).split(" the")[0]) for fault in reading.faults] == [
        ("KH660", f"Theo dõi!D{R + 1}:"),
        ("KH660", f"Theo dõi!D{R + 2}:"),
    ]
    assert reading.new == ()


def test_a_word_near_one_of_the_list_is_proposed(tmp_path: Path) -> None:
    for written, meant in (("Da gui ket qua", SENT), ("khó khăn", DIFFICULTY), ("đề nghị gia hạn thêm", EXTENSION)):
        reading = read(tmp_path, put(K=written, L=date(2025, 4, 18)))
        hint = reading.faults[0].hint
        assert hint is not None
        assert meant in translate(hint)


def test_a_result_of_nobody_is_refused(tmp_path: Path) -> None:
    assert only_fault(read(tmp_path, lambda sheet: sent(sheet, R + 5)))[0] == "KH676"


def test_missing_and_doubled_headings_are_named(tmp_path: Path) -> None:
    reading = read(tmp_path, lambda sheet: sheet.__setitem__("L6", "Gửi lúc"))
    assert only_fault(reading) == ("KH657", "Theo dõi!6: headings are missing: Ngày gửi")
    reading = read(tmp_path, lambda sheet: sheet.__setitem__("J6", "NGÀY GỬI"))
    assert only_fault(reading) == ("KH657", "Theo dõi!6: headings stand there twice: Ngày gửi")


def test_columns_may_move(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sent(sheet, R)
        sheet.insert_cols(3)
        sheet.insert_rows(2)

    (row,) = read(tmp_path, change).new
    assert (row.place, row.draft.body) == (f"Theo dõi!L{R + 1}", "so-tu-phap")


def test_a_renamed_sheet_is_found_and_another_is_passed_over(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sent(sheet, R)
        sheet.title = "Sở Tư pháp"
        other = sheet.parent.create_sheet("Ghi chú", 0)  # type: ignore[union-attr]
        other["A1"] = "=1/0"

    (row,) = read(tmp_path, change).new
    assert row.place == f"Sở Tư pháp!K{R}"


def test_a_sheet_of_another_plan_is_refused(tmp_path: Path) -> None:
    plan, file = make_plan(tmp_path), tmp_path / "phieu.xlsx"
    file.write_bytes(export(PLANS / "an-giang-413.yaml"))
    reading = read_sheet(str(plan), str(file), TODAY)
    assert not reading.started
    assert only_fault(reading) == ("KH655", "this is a tracking sheet of an-giang-413, not of vi-du")


def test_one_workbook_of_several_plans_serves_each(tmp_path: Path) -> None:
    plan, file = make_plan(tmp_path), tmp_path / "phieu.xlsx"
    file.write_bytes(export(plan, PLANS / "an-giang-413.yaml"))
    fill(file, lambda sheet: sent(sheet, R), "an-giang-413")
    fill(file, lambda sheet: sent(sheet, R), "vi-du")
    assert [row.draft.task for row in read_sheet(str(plan), str(file), TODAY).new] == ["ra-soat"]
    (row,) = read_sheet(str(PLANS / "an-giang-413.yaml"), str(file), TODAY).new
    assert row.place == f"an-giang-413!K{R}"


def test_a_changed_or_missing_form_is_refused(tmp_path: Path) -> None:
    plan, file = make_plan(tmp_path), tmp_path / "phieu.xlsx"
    for code, change in (
        ("KH656", lambda sheet: sheet.__setitem__("C5", "vi-du/ra-soat/so-y-te")),
        ("KH654", lambda sheet: sheet.__setitem__("B1", "kehoach/tracking/2")),
        ("KH654", lambda sheet: sheet.parent.remove(sheet)),
    ):
        file.write_bytes(export(plan))
        fill(file, change, "kehoach")
        reading = read_sheet(str(plan), str(file), TODAY)
        assert not reading.started
        assert only_fault(reading)[0] == code


def test_an_obligation_the_plan_no_longer_has_is_named(tmp_path: Path) -> None:
    plan, file = make_plan(tmp_path), tmp_path / "phieu.xlsx"
    file.write_bytes(export(plan))
    fill(file, lambda sheet: sent(sheet, R))
    plan.write_text(plan.read_text(encoding="utf-8").replace("id: ra-soat,", "id: ra-soat-lai,"), encoding="utf-8")
    assert only_fault(read_sheet(str(plan), str(file), TODAY))[0] == "KH677"
