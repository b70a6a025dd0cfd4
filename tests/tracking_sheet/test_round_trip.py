"""Out, filled in, and back: the same events, once, whatever saved the file in between."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.conftest import Kehoach
from tests.tracking_sheet.sheets import (
    AS_OF,
    FIRST,
    ID,
    ISSUED,
    ON,
    RESULT,
    TEXT,
    TODAY,
    export,
    fill,
    make_plan,
    read,
    sent,
)

from kehoach import api
from kehoach.api.tracking_sheet import SheetReading, read_sheet
from kehoach.messages import translate
from kehoach.model.event import Proof

RECEIVED = "  - {id: e1, event: received, on: 18/4/2025, task: ra-soat, body: so-tu-phap, document: 12/BC-STP}\n"
RETURNED = "  - {id: e2, event: returned, on: 21/4/2025, task: ra-soat, body: so-tu-phap, of: e1}\n"


def filled_in(sheet: Worksheet) -> None:
    """One row of each kind."""
    sent(sheet, FIRST, on="18/4/2025", document=" 12/BC-STP ")
    sheet[f"{ISSUED}{FIRST}"] = date(2025, 4, 17)
    for row, result, text in (
        (FIRST + 1, "có khó khăn, vướng mắc", "Thiếu\nkinh phí"),
        (FIRST + 2, "Đề nghị gia hạn", "=đến 15/5/2025"),
        (FIRST + 3, "Chưa có kết quả", "Đang rà soát"),
        (FIRST + 4, "Chưa có kết quả", None),
    ):
        sheet[f"{RESULT}{row}"], sheet[f"{ON}{row}"] = result, date(2025, 4, 21)
        sheet[f"{TEXT}{row}"] = text
        sheet[f"{TEXT}{row}"].data_type = "s"


EVENTS = [
    ("received", date(2025, 4, 18), "ra-soat", "so-tu-phap", Proof("12/BC-STP", date(2025, 4, 17)), None),
    ("difficulty", date(2025, 4, 21), "tap-huan", "so-y-te", None, "Thiếu kinh phí"),
    ("note", date(2025, 4, 21), "tap-huan", "so-noi-vu", None, "Đề nghị gia hạn: =đến 15/5/2025"),
    ("note", date(2025, 4, 21), "xet-xu", "toa-an-nhan-dan-tinh", None, "Chưa có kết quả: Đang rà soát"),
]


def events(reading: SheetReading) -> list[tuple[object, ...]]:
    assert not reading.faults, [translate(fault.message) for fault in reading.faults]
    drafts = [row.draft for row in reading.new]
    return [(one.kind, one.on, one.task, one.body, one.document, one.text) for one in drafts]


def test_what_was_filled_in_becomes_events(tmp_path: Path) -> None:
    reading = read(tmp_path, filled_in)
    assert events(reading) == EVENTS
    assert (reading.known, reading.idle, reading.missing) == (0, 2, 0)


def test_the_period_of_what_recurs_is_kept(tmp_path: Path) -> None:
    (row,) = read(tmp_path, lambda sheet: sent(sheet, FIRST + 4)).new
    assert (row.draft.task, row.draft.occurrence) == ("bao-cao", "2025-Q2")


def test_a_sheet_nobody_filled_in_says_nothing(tmp_path: Path) -> None:
    reading = read(tmp_path, lambda sheet: None, ledger=RECEIVED)
    assert (events(reading), reading.known, reading.idle) == ([], 1, 5)


def test_rows_may_be_sorted_and_left_out(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        filled_in(sheet)
        rows = [[(cell.value, cell.data_type) for cell in sheet[row]] for row in range(FIRST, FIRST + 4)]
        for at, cells in enumerate(reversed(rows), start=FIRST):
            for cell, (value, kind) in zip(sheet[at], cells, strict=True):
                cell.value = value
                cell.data_type = kind
        sheet.delete_rows(FIRST + 4)

    reading = read(tmp_path, change)
    assert sorted(map(str, events(reading))) == sorted(map(str, EVENTS))
    assert reading.missing == 1


def test_a_changed_day_of_a_recorded_result_is_told_and_left_alone(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sent(sheet, FIRST, on=date(2025, 4, 19))
        sent(sheet, FIRST + 1)

    reading = read(tmp_path, change, ledger=RECEIVED)
    assert [(fault.code, fault.severity) for fault in reading.faults] == [("KH673", "warning")]
    assert translate(reading.faults[0].message) == (
        f"Theo dõi!K{FIRST}: recorded already as of 18/4/2025, here it is 19/4/2025; it was left as it is"
    )
    assert [draft.body for draft in reading.drafts] == ["so-y-te"]


def test_a_result_sent_back_may_come_again_later(tmp_path: Path) -> None:
    ledger = RECEIVED + RETURNED
    early = read(tmp_path, lambda sheet: sent(sheet, FIRST, on=date(2025, 4, 21), document="13/BC-STP"), ledger)
    assert [fault.code for fault in early.faults] == ["KH674"]
    late = read(tmp_path, lambda sheet: sent(sheet, FIRST, on=date(2025, 4, 22), document="13/BC-STP"), ledger)
    assert len(late.drafts) == 1
    old = read(tmp_path, lambda sheet: sent(sheet, FIRST), ledger)
    assert (old.drafts, old.known, old.faults) == ((), 1, ())


def test_importing_twice_changes_nothing(kehoach: Kehoach, tmp_path: Path) -> None:
    plan, file = make_plan(tmp_path), tmp_path / "phieu.xlsx"
    ledger = tmp_path / "vi-du.progress.yaml"
    file.write_bytes(export(plan))
    fill(file, filled_in)
    looked = kehoach("import", plan, file, "--dry-run", "--by", "An")
    assert looked.status == 0, looked.err
    assert "4 new events" in looked.out
    assert kehoach("import", plan, file).status == 2
    assert not ledger.exists()
    first = kehoach("import", plan, file, "--yes", "--by", "An")
    assert first.status == 0, first.err
    recorded = ledger.read_bytes()
    again = kehoach("import", plan, file, "--yes", "--by", "An")
    assert (again.status, ledger.read_bytes()) == (0, recorded)
    assert "0 new events, 4 recorded already" in again.out
    written = api.log(str(plan), api.LogRequest())
    assert [(one.event.kind, one.event.body, one.event.by) for one in written.entries] == [
        (kind, body, "An") for kind, _, _, body, _, _ in EVENTS
    ]
    assert read_after_export(plan, file) == ((), 1)


def read_after_export(plan: Path, file: Path) -> tuple[object, int]:
    """A sheet exported afterwards shows the result as recorded, and brings nothing new."""
    file.write_bytes(export(plan, as_of=TODAY))
    sheet = load_workbook(file)["Theo dõi"]
    assert sheet[f"{RESULT}{FIRST}"].value == "Đã gửi kết quả"
    assert sheet[f"{RESULT}{FIRST}"].protection.locked
    reading = read_sheet(str(plan), str(file), TODAY)
    return reading.drafts, reading.known


def test_nothing_is_recorded_while_a_row_is_wrong(kehoach: Kehoach, tmp_path: Path) -> None:
    plan, file = make_plan(tmp_path), tmp_path / "phieu.xlsx"
    file.write_bytes(export(plan))

    def change(sheet: Worksheet) -> None:
        sent(sheet, FIRST)
        sent(sheet, FIRST + 1, on="31/4/2025")

    fill(file, change)
    done = kehoach("import", plan, file, "--yes")
    assert done.status == 1
    assert f"Theo dõi!L{FIRST + 1}: " in done.err
    assert "Nothing was recorded." in done.err
    assert not (tmp_path / "vi-du.progress.yaml").exists()


def resaved(file: Path, folder: Path) -> Path:
    """The file as LibreOffice saves it."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    out = folder / "resaved"
    profile = (folder / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx", "--outdir", str(out)]
    subprocess.run([*command, str(file)], capture_output=True, timeout=180, check=False)
    if not (out / file.name).exists():
        pytest.skip("LibreOffice has no Calc here")
    return out / file.name


def test_libreoffice_saves_it_without_loss(tmp_path: Path) -> None:
    plan, file = make_plan(tmp_path, RECEIVED), tmp_path / "phieu.xlsx"
    file.write_bytes(export(plan))
    saved = resaved(file, tmp_path)
    before, after = load_workbook(file), load_workbook(saved)
    assert after.sheetnames == before.sheetnames
    assert after["kehoach"].sheet_state == "hidden"
    old, new = before["Theo dõi"], after["Theo dõi"]
    rows = range(1, old.max_row + 1)
    texts = [[[cell.value for cell in sheet[row]][:16] for row in rows] for sheet in (old, new)]
    assert texts[0] == texts[1]
    locked = [[[cell.protection.locked for cell in sheet[row]][:16] for row in rows] for sheet in (old, new)]
    assert locked[0][FIRST - 1 :] == locked[1][FIRST - 1 :]
    assert new.protection.sheet
    assert (new.protection.sort, new.protection.autoFilter) == (old.protection.sort, old.protection.autoFilter)
    assert new.column_dimensions[ID].hidden
    assert (new.page_setup.orientation, new.page_setup.fitToWidth) == ("landscape", 1)
    assert new.print_title_rows == "$6:$6"
    assert new.auto_filter.ref == old.auto_filter.ref
    kinds = sorted(one.type or "" for one in new.data_validations.dataValidation)
    assert kinds == ["date", "date", "list"]
    (words,) = [one for one in new.data_validations.dataValidation if one.type == "list"]
    assert words.formula1 == "kehoach!$F$1:$F$4"
    assert new.conditional_formatting


def test_libreoffice_in_a_window_keeps_the_panes_frozen(tmp_path: Path) -> None:
    file, saved, profile = tmp_path / "phieu.xlsx", tmp_path / "saved.xlsx", tmp_path / "profile"
    python = "/usr/bin/python3"
    if not Path(python).exists() or subprocess.run([python, "-c", "import uno"], capture_output=True).returncode:
        pytest.skip("there is no Python with LibreOffice's uno")
    file.write_bytes(export(make_plan(tmp_path)))
    profile.mkdir()
    script = Path(__file__).with_name("resave_in_window.py")
    subprocess.run([python, script, file, saved, profile], capture_output=True, timeout=180, check=False)
    if not saved.exists():
        pytest.skip("LibreOffice cannot be spoken to here")
    assert load_workbook(saved)["Theo dõi"].freeze_panes == "E7"


@pytest.mark.parametrize("filled_before", [False, True], ids=["saved then filled", "filled then saved"])
def test_a_sheet_that_libreoffice_saved_gives_the_same_events(tmp_path: Path, filled_before: bool) -> None:
    plan, file = make_plan(tmp_path), tmp_path / "phieu.xlsx"
    file.write_bytes(export(plan, as_of=AS_OF))
    if filled_before:
        fill(file, filled_in)
    saved = resaved(file, tmp_path)
    if not filled_before:
        fill(saved, filled_in)
    assert events(read_sheet(str(plan), str(saved), TODAY)) == EVENTS
