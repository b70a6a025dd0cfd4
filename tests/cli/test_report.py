"""`kehoach report`, as a clerk uses it."""

import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from tests.cli.test_remind import paragraphs, text_of
from tests.conftest import PLANS, Kehoach

AN_GIANG, HAI_DUONG = "an-giang-413.yaml", "hai-duong-2025.yaml"
AS_OF = ("--as-of", "22/4/2025")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(PLANS, tmp_path / "office")
    return tmp_path / "office"


def test_the_numbers_are_those_of_status(kehoach: Kehoach, office: Path) -> None:
    kehoach("record", AN_GIANG, "received", "ra-soat", "--body", "STP,SYT", "--on", "18/4/2025", cwd=office)
    kehoach("record", AN_GIANG, "received", "ra-soat", "--body", "SNV", "--on", "21/4/2025", cwd=office)
    done = kehoach("report", AN_GIANG, *AS_OF, "-o", "bc.docx", cwd=office)
    assert done.status == 0, done.err
    totals = json.loads(kehoach("status", AN_GIANG, *AS_OF, "--format", "json", cwd=office).data)["totals"]
    said = text_of(office / "bc.docx")
    overdue, fallen = totals["overdue"], totals["overdue"] + totals["done_on_time"] + totals["done_late"]
    assert (totals["done_on_time"], totals["done_late"]) == (2, 1)
    assert f"{overdue / fallen * 100:.1f}".replace(".", ",") + "%" in said
    assert re.search(rf"\b{totals['all']}\b", said)
    rows = paragraphs(office / "bc.docx")
    table = rows[rows.index("Tình trạng") : rows.index("Tổng cộng") + 3]
    counts = [int(text) for text in table[3:-3] if text.isdigit()]
    assert (sum(counts), table[-2]) == (totals["all"], str(totals["all"]))
    assert overdue in counts


def test_it_goes_up_to_the_chair(kehoach: Kehoach, office: Path) -> None:
    kehoach("report", AN_GIANG, *AS_OF, "-o", "up.docx", cwd=office)
    up = text_of(office / "up.docx")
    assert "Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh An Giang" in up
    assert "- Như trên;" in up
    kehoach("report", AN_GIANG, *AS_OF, "-o", "own.docx", "--sender", "committee", cwd=office)
    own = text_of(office / "own.docx")
    assert "Kính gửi" not in own
    assert "Như trên" not in own
    assert "TM. ỦY BAN NHÂN DÂN" in own
    kehoach("report", AN_GIANG, *AS_OF, "-o", "to.docx", "--to", "Bộ Công an", "--to", "Bộ Tư pháp", cwd=office)
    assert "- Bộ Công an;" in text_of(office / "to.docx")


def test_reports_keep_to_the_decree(kehoach: Kehoach, office: Path) -> None:
    cases = {
        "one": [AN_GIANG],
        "month": [HAI_DUONG],
        "annex": [AN_GIANG, "--annex"],
        "several": [".", "--annex"],
        "committee": [AN_GIANG, "--sender", "committee", "--signing", "deputy"],
    }
    for name, options in cases.items():
        done = kehoach("report", *options, *AS_OF, "-o", f"{name}.docx", cwd=office)
        assert done.status == 0, done.err
    checked = kehoach("check-docx", *(f"{name}.docx" for name in cases), "--format", "json", cwd=office)
    assert json.loads(checked.data)["diagnostics"] == []


def test_a_section_for_each_plan(kehoach: Kehoach, office: Path) -> None:
    done = kehoach("report", AN_GIANG, HAI_DUONG, *AS_OF, "-o", "x.docx", cwd=office)
    assert done.status == 0
    assert "several provinces" in done.err
    lines = paragraphs(office / "x.docx")
    assert [line for line in lines if re.fullmatch(r"Phần [IVX]+", line)] == ["Phần I", "Phần II", "Phần III"]
    assert [line for line in lines if re.fullmatch(r"Phụ lục [IVX]+", line)] == ["Phụ lục I", "Phụ lục II"]


def test_the_annex_has_the_six_columns(kehoach: Kehoach, office: Path) -> None:
    kehoach("report", AN_GIANG, *AS_OF, "--annex", "-o", "x.docx", cwd=office)
    lines = paragraphs(office / "x.docx")
    columns = ("Nội dung", "Phân công nhiệm vụ", "Tiến độ", "Phương pháp", "Nguồn lực", "Sản phẩm đầu ra")
    place = lines.index("Nội dung")
    assert tuple(lines[place : place + 6]) == columns
    assert any("Chủ trì: Công an tỉnh" in line for line in lines)


def test_difficulties_come_from_the_ledger(kehoach: Kehoach, office: Path) -> None:
    kehoach("report", AN_GIANG, *AS_OF, "-o", "none.docx", cwd=office)
    assert "hưa ghi nhận khó khăn" in text_of(office / "none.docx")
    text = "Thiếu kinh phí in tài liệu (dữ liệu giả định)"
    kehoach("record", AN_GIANG, "difficulty", "ra-soat", "--body", "STP", "--on", "21/4/2025", "-t", text, cwd=office)
    kehoach("report", AN_GIANG, *AS_OF, "-o", "some.docx", cwd=office)
    assert text in text_of(office / "some.docx")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-o", "x.pdf"], ".docx"),
        (["-o", "there.docx"], "--force"),
        (["-o", "x.docx", "--sender", "nobody"], "nobody"),
        (["-o", "no/folder/x.docx"], "cannot be written"),
        (["-o", "x.docx", "--template", "an-giang-413.yaml"], "an-giang-413.yaml"),
    ],
)
def test_what_is_refused(kehoach: Kehoach, office: Path, options: list[str], said: str) -> None:
    (office / "there.docx").write_bytes(b"mine")
    done = kehoach("report", AN_GIANG, *AS_OF, *options, cwd=office)
    assert done.status == 2
    assert said in done.err
    assert "Traceback" not in done.err
    assert (office / "there.docx").read_bytes() == b"mine"
    assert not (office / "x.docx").exists()


def test_the_same_bytes_every_time(kehoach: Kehoach, office: Path) -> None:
    for name, zone in (("a", "Asia/Tokyo"), ("b", "UTC")):
        kehoach("report", ".", *AS_OF, "--annex", "-o", f"{name}.docx", cwd=office, TZ=zone)
    assert (office / "a.docx").read_bytes() == (office / "b.docx").read_bytes()


def test_properties_are_real(kehoach: Kehoach, office: Path) -> None:
    kehoach("report", AN_GIANG, *AS_OF, "-o", "x.docx", cwd=office)
    with zipfile.ZipFile(office / "x.docx") as package:
        core = package.read("docProps/core.xml").decode()
        names = package.namelist()
    assert "Công an tỉnh An Giang" in core
    assert "2025-04-22T00:00:00Z" in core
    assert "python-docx" not in core
    assert "lastModifiedBy" not in core
    assert not [name for name in names if "thumbnail" in name]
