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


def test_nobody_keeps_the_ledger_of_another_province(kehoach: Kehoach, office: Path) -> None:
    done = kehoach("report", AN_GIANG, HAI_DUONG, *AS_OF, "-o", "x.docx", cwd=office)
    assert done.status == 0
    lines = paragraphs(office / "x.docx")
    bases = [line for line in lines if line.startswith("Căn cứ")]
    assert bases[0].startswith("Căn cứ nhiệm vụ giao tại khoản 1 Mục IV Kế hoạch số 413/KH-UBND")
    assert bases[1].startswith("Căn cứ Kế hoạch số … ngày … tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Hải Dương")
    second = lines[lines.index("Phần II") :]
    assert not any("sổ theo dõi" in line for line in second[: second.index("II. KẾT QUẢ THEO NHÓM NHIỆM VỤ")])
    assert any("theo số liệu theo dõi việc thực hiện kế hoạch như sau:" in line for line in second)


def test_a_province_that_has_ended(kehoach: Kehoach, office: Path) -> None:
    done = kehoach("report", HAI_DUONG, "--as-of", "15/7/2025", "-o", "x.docx", cwd=office)
    assert done.status == 0, done.err
    said = text_of(office / "x.docx")
    assert "Kính gửi: Chủ tịch Ủy ban nhân dân thành phố Hải Phòng" in said
    assert re.search(r"^Hải Phòng, ngày\s+tháng 7 năm 2025$", said, re.MULTILINE)
    assert "Công an thành phố Hải Phòng kính báo cáo Chủ tịch Ủy ban nhân dân thành phố Hải Phòng" in said


def test_what_our_files_lack_is_said_on_the_terminal_alone(kehoach: Kehoach, office: Path) -> None:
    done = kehoach("report", AN_GIANG, *AS_OF, "-o", "x.docx", cwd=office)
    assert "5 bodies are not confirmed by a source: Sở Xây dựng" in done.err
    assert "nguồn xác nhận" not in text_of(office / "x.docx")
    done = kehoach("report", HAI_DUONG, *AS_OF, "-o", "y.docx", cwd=office)
    assert "its number and its day are not known" in done.err


@pytest.mark.parametrize(
    ("options", "symbol"),
    [
        ((), "BC-CAT"),
        (("--unit", "PV01"), "BC-CAT"),
        (("--unit", "NC", "--sender", "committee"), "BC-UBND"),
        (("--symbol", "BC-CAT-PV01"), "BC-CAT-PV01"),
    ],
)
def test_a_symbol_is_of_the_type_and_the_body(
    kehoach: Kehoach, office: Path, options: tuple[str, ...], symbol: str
) -> None:
    kehoach("report", AN_GIANG, *AS_OF, *options, "-o", "x.docx", cwd=office)
    said = text_of(office / "x.docx")
    assert re.search(rf"^Số:\s+/{symbol}$", said, re.MULTILINE)
    assert f"(Kèm theo Báo cáo số …/{symbol} ngày" in said


@pytest.mark.parametrize("letters", [430, 500, 3000, 10_000])
def test_a_title_of_any_length(kehoach: Kehoach, office: Path, letters: int) -> None:
    words = "triển khai thi hành Luật Phòng, chống mua bán người năm 2024 theo Điều 5 và Mục 2 trên địa bàn tỉnh "
    title = (words * 110)[:letters].strip(" ,")
    plan = office / AN_GIANG
    text = re.sub(r"(?m)^title: .*$", f"title: {title}", plan.read_text("utf-8"), count=1)
    assert title in text
    plan.write_text(text, "utf-8")
    done = kehoach("report", AN_GIANG, *AS_OF, "-o", "x.docx", cwd=office)
    assert done.status == 0, done.err
    assert title[-60:].split(" ", 1)[1] in " ".join(text_of(office / "x.docx").split())
    checked = kehoach("check-docx", "x.docx", "--format", "json", cwd=office)
    assert json.loads(checked.data)["diagnostics"] == []


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
        (["-o", "no/folder/x.docx"], "its folder is not there"),
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
