"""`kehoach templates`: listed, copied, changed as a clerk changes them, and checked."""

import json
import shutil
from pathlib import Path

import docx
import pytest
from tests.cli.test_remind import text_of
from tests.conftest import PLANS, Kehoach

NAMES = ["cong-van-don-doc", "cong-van-don-doc-chung", "bao-cao", "so-sanh"]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copytree(PLANS, tmp_path / "office")
    return tmp_path / "office"


def reworded(file: Path, old: str, new: str) -> None:
    """Change words in a Word file as somebody at the keyboard would; the first paragraph that has them."""
    document = docx.Document(str(file))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            if old in run.text:
                run.text = run.text.replace(old, new, 1)
                document.save(str(file))
                return
    raise AssertionError(f"{old} is in no run of {file.name}")


def test_list(kehoach: Kehoach) -> None:
    told = json.loads(kehoach("templates", "list", "--format", "json").data)
    assert [one["name"] for one in told["templates"]] == NAMES
    assert "kehoach remind" in kehoach("templates", "list").out


def test_copy_then_check_then_use(kehoach: Kehoach, office: Path) -> None:
    done = kehoach("templates", "copy", "--out", "mine", cwd=office)
    assert done.status == 0, done.err
    assert sorted(file.stem for file in (office / "mine").iterdir()) == sorted(NAMES)
    for name in NAMES:
        assert kehoach("templates", "check", f"mine/{name}.docx", cwd=office).status == 0
    template = office / "mine" / "cong-van-don-doc.docx"
    reworded(template, "chưa ghi nhận", "đến nay chưa ghi nhận")
    assert kehoach("templates", "check", str(template), cwd=office).status == 0
    options = ("--as-of", "22/4/2025", "--body", "STP", "--template", str(template))
    done = kehoach("remind", "an-giang-413.yaml", *options, "--out", "x", cwd=office)
    assert done.status == 0, done.err
    assert "đến nay chưa ghi nhận" in text_of(next((office / "x").iterdir()))


def test_nothing_is_copied_over(kehoach: Kehoach, office: Path) -> None:
    (office / "bao-cao.docx").write_bytes(b"mine")
    done = kehoach("templates", "copy", cwd=office)
    assert done.status == 2
    assert "--force" in done.err
    assert (office / "bao-cao.docx").read_bytes() == b"mine"
    assert not (office / "so-sanh.docx").exists()


def test_a_misspelt_name_is_found_with_its_paragraph(kehoach: Kehoach, office: Path) -> None:
    kehoach("templates", "copy", "cong-van-don-doc", cwd=office)
    file = office / "cong-van-don-doc.docx"
    reworded(file, "reply_by", "replyby")
    done = kehoach("templates", "check", file.name, cwd=office)
    assert done.status == 1
    assert "replyby" in done.out
    assert "reply_by" in done.out
    used = kehoach("remind", "an-giang-413.yaml", "--as-of", "22/4/2025", "--template", file.name, "--out", "x",
                   cwd=office)  # fmt: skip
    assert used.status == 2
    assert "reply_by" in used.err
    assert not (office / "x").exists()


def test_a_template_that_breaks_the_layout_is_found_before_it_is_used(kehoach: Kehoach, office: Path) -> None:
    kehoach("templates", "copy", "bao-cao", cwd=office)
    file = office / "bao-cao.docx"
    document = docx.Document(str(file))
    next(one for one in document.styles if one.style_id == "KHText").font.name = "Arial"
    document.save(str(file))
    done = kehoach("templates", "check", file.name, cwd=office)
    assert done.status == 1
    assert "KH713" in done.out
    assert "Arial" in done.out
    assert done.out.count("KH713") == 1


def test_a_template_that_breaks_the_layout_leaves_no_document(kehoach: Kehoach, office: Path) -> None:
    kehoach("templates", "copy", "cong-van-don-doc", cwd=office)
    file = office / "cong-van-don-doc.docx"
    document = docx.Document(str(file))
    document.tables[0].cell(0, 1).paragraphs[0].runs[0].text = "CỘNG HÒA"
    document.save(str(file))
    done = kehoach("remind", "an-giang-413.yaml", "--as-of", "22/4/2025", "--template", file.name, "--out", "x",
                   cwd=office)  # fmt: skip
    assert done.status == 2
    assert "KH7" in done.err
    assert not list((office / "x").glob("*")) if (office / "x").exists() else True


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["copy", "bao-co"], "bao-cao"),
        (["check"], "Word files"),
        (["check", "letter.docx"], "--as"),
        (["check", "letter.docx", "--as", "so-sanhh"], "so-sanh"),
        (["burn"], "burn"),
    ],
)
def test_what_is_refused(kehoach: Kehoach, tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "letter.docx").write_bytes(b"whatever")
    done = kehoach("templates", *arguments, cwd=tmp_path)
    assert done.status == 2
    assert said in done.err


def test_a_file_that_is_no_template_is_a_finding(kehoach: Kehoach, tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"no zip")
    done = kehoach(
        "templates", "check", "x.docx", "not-there.docx", "--as", "bao-cao", "--format", "json", cwd=tmp_path
    )
    assert done.status == 1
    assert {one["file"] for one in json.loads(done.data)["diagnostics"]} == {"x.docx", "not-there.docx"}
