"""What somebody sends back is not trusted: a file that is no plain .xlsx is refused before it is opened."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.tracking_sheet.sheets import TODAY, export, make_plan

from kehoach.api.tracking_sheet import read_sheet
from kehoach.messages import translate

Parts = dict[str, bytes]
SHEET = "xl/worksheets/sheet1.xml"


def repacked(data: bytes, change: Callable[[Parts], None]) -> bytes:
    """The workbook with its parts changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return out.getvalue()


def bomb(parts: Parts) -> None:
    parts["xl/media/image1.png"] = bytes(60 << 20)


def crowd(parts: Parts) -> None:
    parts |= {f"xl/media/{number}.txt": b"" for number in range(1100)}


def cells(parts: Parts) -> None:
    parts[SHEET] = parts[SHEET].replace(b"</sheetData>", b"<row>" + b"<c/>" * 300_001 + b"</row></sheetData>")


def laughs(parts: Parts) -> None:
    parts[SHEET] = parts[SHEET].replace(
        b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet', 1
    )


def external(parts: Parts) -> None:
    parts["xl/sharedStrings.xml"] = parts["xl/sharedStrings.xml"].replace(
        b"<sst", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst', 1
    )


def wide(parts: Parts) -> None:
    laughs(parts)
    text = parts[SHEET].decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
    parts[SHEET] = text.encode("utf-16")


def other_encoding(parts: Parts) -> None:
    parts[SHEET] = parts[SHEET].replace(b"UTF-8", b"utf-7", 1)


def macros(parts: Parts) -> None:
    parts["xl/vbaProject.bin"] = b"\0"


def opendocument(parts: Parts) -> None:
    parts["mimetype"] = b"application/vnd.oasis.opendocument.spreadsheet"


def no_workbook(parts: Parts) -> None:
    parts.clear()
    parts["word/document.xml"] = b"<w/>"


def broken_xml(parts: Parts) -> None:
    parts[SHEET] = parts[SHEET][:2000]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (bomb, "KH652"), (crowd, "KH652"), (cells, "KH652"), (laughs, "KH653"), (external, "KH653"), (wide, "KH653"),
        (other_encoding, "KH653"), (macros, "KH650"), (opendocument, "KH650"), (no_workbook, "KH650"),
        (broken_xml, "KH651"),
    ],
)  # fmt: skip
def test_a_workbook_that_is_not_opened(tmp_path: Path, change: Callable[[Parts], None], code: str) -> None:
    plan, file = make_plan(tmp_path), tmp_path / "phieu.xlsx"
    file.write_bytes(repacked(export(plan), change))
    assert refusal(plan, file) == code


def refusal(plan: Path, file: Path) -> str:
    reading = read_sheet(str(plan), str(file), TODAY)
    assert not reading.started
    assert len(reading.faults) == 1
    assert translate(reading.faults[0].message)
    return reading.faults[0].code


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("phieu.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "KH650"),
        ("phieu.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "KH650"),
        ("phieu.csv", b"a,b\n", "KH650"),
        ("phieu.xlsx", b"a,b\n", "KH651"),
        ("phieu.xlsx", b"", "KH651"),
        ("phieu.xlsx", b"PK\x03\x04" + bytes(100), "KH651"),
    ],
)
def test_another_kind_of_file(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    assert refusal(make_plan(tmp_path), file) == code


def test_a_file_cut_short_at_any_place_is_refused(tmp_path: Path) -> None:
    plan, file = make_plan(tmp_path), tmp_path / "phieu.xlsx"
    data = export(plan)
    for length in range(10, len(data), len(data) // 25):
        file.write_bytes(data[:length])
        assert refusal(plan, file) == "KH651"


def test_a_file_that_is_not_there_and_a_folder(tmp_path: Path) -> None:
    plan = make_plan(tmp_path)
    assert refusal(plan, tmp_path / "khong-co.xlsx") == "KH001"
    assert refusal(plan, tmp_path / "bodies") == "KH003"


def test_merging_everything_costs_nothing(tmp_path: Path) -> None:
    """Some readers make a cell for each of the seventeen thousand million that this merges."""

    def change(parts: Parts) -> None:
        merged = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
        parts[SHEET] = parts[SHEET].replace(b"</sheetData>", merged)

    plan, file = make_plan(tmp_path), tmp_path / "phieu.xlsx"
    file.write_bytes(repacked(export(plan), change))
    reading = read_sheet(str(plan), str(file), TODAY)
    assert [fault.code for fault in reading.faults] == ["KH663"]
