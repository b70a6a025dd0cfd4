"""The workbook that goes out: what stands in it, what may be changed, how it prints."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.conftest import PLANS, Kehoach
from tests.tracking_sheet.sheets import AS_OF, FIRST, ID, RESULT, export, make_plan

from kehoach.render.tracking_xlsx import sheet_name

RECEIVED = (
    "  - {id: e1, event: received, on: 18/4/2025, task: ra-soat, body: so-tu-phap,"
    " document: {number: 12/BC-STP, date: 17/4/2025}}\n"
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return make_plan(tmp_path)


def test_a_row_for_each_obligation(plan: Path) -> None:
    sheet = load_workbook(io.BytesIO(export(plan)))["Theo dõi"]
    assert [str(cell.value).split("\n")[0] for cell in sheet[6]] == [
        "STT", "Mục", "Nhiệm vụ", "Cơ quan thực hiện", "Vai trò", "Phối hợp", "Nơi nhận kết quả", "Thời hạn",
        "Ngày cuối còn trong hạn", "Tình trạng", "Kết quả", "Ngày gửi", "Số, ký hiệu văn bản", "Ngày văn bản",
        "Nội dung", "Mã nghĩa vụ",
    ]  # fmt: skip
    first = [cell.value for cell in sheet[FIRST]]
    assert first == [
        1, "II.1", "Rà soát văn bản", "Sở Tư pháp", "Chủ trì", "Sở Nội vụ", "Chủ tịch UBND tỉnh (qua Công an tỉnh)",
        "Trước ngày 20/4/2025", datetime(2025, 4, 19), "Quá hạn 3 ngày", None, None, None, None, None,
        "vi-du/ra-soat/so-tu-phap",
    ]  # fmt: skip
    assert [sheet[f"E{row}"].value for row in range(FIRST, FIRST + 4)] == [
        "Chủ trì", "Được giao", "Được giao", "Được đề nghị",
    ]  # fmt: skip
    assert sheet[f"{ID}{FIRST + 4}"].value == "vi-du/bao-cao/so-tai-chinh@2025-Q2"
    assert sheet["A1"].value == "THEO DÕI THỰC HIỆN KẾ HOẠCH SỐ 1/KH-UBND NGÀY 14/4/2025"


def test_text_is_never_a_formula(plan: Path) -> None:
    data = export(plan)
    cell = load_workbook(io.BytesIO(data))["Theo dõi"][f"C{FIRST + 1}"]
    assert (cell.value, cell.data_type) == ('=HYPERLINK("http://example.org")', "s") or cell.data_type != "f"
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")
        assert not any("hyperlink" in name.lower() for name in package.namelist())


def test_only_what_bodies_fill_in_can_be_changed(tmp_path: Path) -> None:
    sheet = load_workbook(io.BytesIO(export(make_plan(tmp_path, RECEIVED))))["Theo dõi"]
    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert (sheet.protection.sort, sheet.protection.autoFilter, sheet.protection.formatColumns) == (False, False, False)
    open_row = [cell.protection.locked for cell in sheet[FIRST + 1]]
    assert open_row == [True] * 10 + [False] * 5 + [True]
    assert all(cell.protection.locked for cell in sheet[FIRST])
    recorded = [sheet[f"{column}{FIRST}"].value for column in "JKLMN"]
    assert recorded == [
        "Hoàn thành đúng hạn", "Đã gửi kết quả", datetime(2025, 4, 18), "12/BC-STP", datetime(2025, 4, 17),
    ]  # fmt: skip
    nobody = next(row for row in sheet.iter_rows(min_row=FIRST) if row[2].value == "Việc chưa giao ai")
    assert all(cell.protection.locked for cell in nobody)


def test_it_is_set_up_for_reading_and_printing(plan: Path) -> None:
    book = load_workbook(io.BytesIO(export(plan)))
    sheet, hidden = book["Theo dõi"], book["kehoach"]
    assert sheet.freeze_panes == "E7"
    assert sheet.auto_filter.ref == f"A6:P{sheet.max_row}"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$6:$6"
    assert "Trang &P/&N" in str(getattr(sheet.oddFooter, "right").text)  # noqa: B009 - its stubs say it may be None
    assert sheet.column_dimensions[ID].hidden
    assert {cell.font.name for row in sheet.iter_rows(min_row=6) for cell in row} == {"Times New Roman"}
    assert hidden.sheet_state == "hidden"
    validations = {str(one.sqref).split(":")[0]: one for one in sheet.data_validations.dataValidation}
    assert validations[f"{RESULT}{FIRST}"].formula1 == "kehoach!$F$1:$F$4"
    assert [hidden[f"F{row}"].value for row in range(1, 5)] == [
        "Đã gửi kết quả", "Có khó khăn, vướng mắc", "Đề nghị gia hạn", "Chưa có kết quả",
    ]  # fmt: skip
    day = validations[f"L{FIRST}"]
    assert (day.type, day.operator or "between") == ("date", "between")
    assert sheet.conditional_formatting


def test_the_same_input_gives_the_same_bytes(plan: Path) -> None:
    assert export(plan) == export(plan)
    assert load_workbook(io.BytesIO(export(plan))).properties.created == datetime(2025, 4, 22)


def test_several_plans_have_a_sheet_each() -> None:
    book = load_workbook(io.BytesIO(export(*sorted(PLANS.glob("*.yaml")))))
    assert book.sheetnames == ["an-giang-413", "hai-duong-2025", "kehoach"]


def test_names_of_sheets_are_ones_a_spreadsheet_allows() -> None:
    taken: list[str] = []
    for wanted in ("x" * 40, "X" * 40, "kehoach", "a/b:c[d]*?", "History"):
        taken.append(sheet_name(wanted, taken))
    assert taken == ["x" * 31, "X" * 29 + "~2", "kehoach~2", "a-b-c-d---", "History~2"]


def test_a_file_that_is_there_is_not_written_over(kehoach: Kehoach, tmp_path: Path) -> None:
    plan, file = make_plan(tmp_path), tmp_path / "phieu.xlsx"
    file.write_text("mine")
    refused = kehoach("export", plan, "-o", file, "--as-of", "22/4/2025")
    assert (refused.status, file.read_text()) == (2, "mine")
    assert "--force" in refused.err
    assert kehoach("export", plan, "-o", file, "--as-of", "22/4/2025", "--force").status == 0
    assert file.read_bytes() == export(plan, as_of=AS_OF)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bodies", "phieu.xlsx", "vi-du.yaml"]


@pytest.mark.parametrize("name", ["phieu.xls", "phieu", "phieu.pdf"])
def test_another_ending_says_what_is_possible(kehoach: Kehoach, tmp_path: Path, name: str) -> None:
    done = kehoach("export", make_plan(tmp_path), "-o", tmp_path / name)
    assert done.status == 2
    assert ".xlsx" in done.err
    assert not (tmp_path / name).exists()


def test_a_folder_that_is_not_there_is_named(kehoach: Kehoach, tmp_path: Path) -> None:
    done = kehoach("export", make_plan(tmp_path), "-o", tmp_path / "khong-co" / "phieu.xlsx")
    assert done.status == 2
    assert "cannot be written" in done.err


def test_only_what_is_asked_for(kehoach: Kehoach, tmp_path: Path) -> None:
    plan, file = make_plan(tmp_path), tmp_path / "phieu.xlsx"
    arguments = ("export", plan, "-o", file, "--as-of", date(2025, 4, 22).isoformat(), "--body", "Sở Nội vụ")
    assert kehoach(*arguments).status == 0
    sheet = load_workbook(file)["Theo dõi"]
    assert [sheet[f"{ID}{row}"].value for row in range(FIRST, sheet.max_row + 1)] == ["vi-du/tap-huan/so-noi-vu"]
    assert kehoach(*arguments, "--only", "done", "--force").status == 2
