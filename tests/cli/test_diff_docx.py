"""`kehoach diff -o FILE.docx`: two plans side by side, as an appendix of the decree's form."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from tests.cli.test_remind import text_of
from tests.conftest import PLANS, Kehoach

AN_GIANG, HAI_DUONG = "an-giang-413.yaml", "hai-duong-2025.yaml"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(PLANS, tmp_path / "office")
    return tmp_path / "office"


def test_everything_is_in_it(kehoach: Kehoach, office: Path) -> None:
    done = kehoach("diff", AN_GIANG, HAI_DUONG, "-o", "x.docx", cwd=office)
    assert done.status == 0, done.err
    said = text_of(office / "x.docx")
    assert said.startswith("Phụ lục\nSO SÁNH")
    for part in ("sớm hơn 36 ngày", "sớm hơn 31 ngày", "Chỉ có ở An Giang", "Góp ý dự thảo", "413/KH-UBND", "./."):
        assert part in said, part
    told = json.loads(kehoach("diff", AN_GIANG, HAI_DUONG, "--format", "json", cwd=office).data)
    for pair in told["matched"]:
        if pair["changes"]:
            assert pair["left"]["title"] in said
    checked = kehoach("check-docx", "x.docx", "--format", "json", cwd=office)
    assert json.loads(checked.data)["diagnostics"] == []


def test_swapped_and_the_same(kehoach: Kehoach, office: Path) -> None:
    for name, plans in (("a", (AN_GIANG, HAI_DUONG)), ("b", (HAI_DUONG, AN_GIANG)), ("c", (AN_GIANG, AN_GIANG))):
        assert kehoach("diff", *plans, "-o", f"{name}.docx", cwd=office).status == 0
    assert "muộn hơn 36 ngày" in text_of(office / "b.docx")
    same = text_of(office / "c.docx")
    assert "hơn" not in same.partition("Phụ lục")[2].replace("hơn nữa", "")
    first = (office / "a.docx").read_bytes()
    assert kehoach("diff", AN_GIANG, HAI_DUONG, "-o", "a.docx", "--force", cwd=office, TZ="Asia/Tokyo").status == 0
    assert (office / "a.docx").read_bytes() == first


def test_nobody_is_the_author_but_the_program(kehoach: Kehoach, office: Path) -> None:
    assert kehoach("diff", AN_GIANG, HAI_DUONG, "-o", "x.docx", cwd=office).status == 0
    with zipfile.ZipFile(office / "x.docx") as package:
        core = package.read("docProps/core.xml").decode()
    assert "<dc:creator>kehoach</dc:creator>" in core
    assert "SO SÁNH KẾ HOẠCH CỦA ỦY BAN NHÂN DÂN TỈNH AN GIANG VÀ ỦY BAN" in core


def test_versions_are_a_list_of_amendments(kehoach: Kehoach, office: Path) -> None:
    new = office / "new.yaml"
    new.write_text((office / AN_GIANG).read_text("utf-8").replace("before: 25/4/2025", "before: 30/4/2025"), "utf-8")
    assert kehoach("diff", AN_GIANG, "new.yaml", "-o", "x.docx", cwd=office).status == 0
    said = text_of(office / "x.docx")
    assert "SỬA ĐỔI" in said
    assert "30/4/2025" in said


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([AN_GIANG, HAI_DUONG, "--format", "docx"], "--output"),
        ([AN_GIANG, HAI_DUONG, "--format", "json", "-o", "x.docx"], "ending of another form"),
        ([AN_GIANG, HAI_DUONG, AN_GIANG, "-o", "x.docx"], "two plans"),
        ([AN_GIANG, HAI_DUONG, "-o", "there.docx"], "--force"),
    ],
)
def test_what_is_refused(kehoach: Kehoach, office: Path, options: list[str], said: str) -> None:
    (office / "there.docx").write_bytes(b"mine")
    done = kehoach("diff", *options, cwd=office)
    assert (done.status, (office / "there.docx").read_bytes()) == (2, b"mine")
    assert said in done.err
