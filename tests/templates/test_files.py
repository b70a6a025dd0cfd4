"""The committed templates are what their source builds, and hold nothing else."""

import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docxtpl import DocxTemplate
from tests.templates.cases import CASES, W, document, paragraphs, part
from tools.templates import FOLDER, built, stale

from kehoach.documents.rule_lines import rule

FILES = built()
PARTS = {
    "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels",
    "word/styles.xml", "word/settings.xml", "word/header-number.xml", "word/header-draft.xml",
}  # fmt: skip


def test_committed_files_are_the_built_ones() -> None:
    assert stale(FILES) == []
    done = subprocess.run([sys.executable, "tools/templates.py", "--check"], cwd=FOLDER.parent, capture_output=True)
    assert done.returncode == 0, done.stderr


def test_a_changed_or_strange_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tools.templates.FOLDER", tmp_path)
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "so-sanh.docx").write_bytes(b"changed")
    (tmp_path / "other.docx").write_bytes(b"")
    assert stale(FILES) == ["so-sanh.docx", "other.docx"]


@pytest.mark.parametrize("name", FILES)
def test_packed_the_same_everywhere(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(FILES[name])) as file:
        entries = file.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.compress_type, entry.create_system) for entry in entries} == {(zipfile.ZIP_STORED, 0)}
    assert {entry.filename for entry in entries} - {"word/header-blank.xml"} == PARTS
    assert built()[name] == FILES[name]


@pytest.mark.parametrize("name", FILES)
def test_one_typeface_one_language_no_theme(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(FILES[name])) as file:
        whole = "".join(file.read(entry).decode() for entry in file.namelist())
    assert set(re.findall(r'w:(?:ascii|hAnsi|eastAsia|cs)="([^"]*[a-z][^"]*)"', whole)) == {"Times New Roman", "vi-VN"}
    assert "Theme=" not in whole
    assert '<w:compatSetting w:name="compatibilityMode"' in whole
    styles = part(FILES[name], "word/styles.xml")
    for style in styles.iter(f"{W}style"):
        shown = style.find(f"{W}name")
        assert shown is not None
        if style.get(f"{W}customStyle"):
            assert re.fullmatch(r"[^()]*[^\x00-\x7f][^()]* \([A-Z][a-z ,]+\)", shown.get(f"{W}val", ""))


@pytest.mark.parametrize("name", FILES)
def test_every_part_is_well_formed(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(FILES[name])) as file:
        assert all(len(list(ElementTree.fromstring(file.read(entry)).iter())) for entry in file.namelist())


@pytest.mark.parametrize("case", CASES)
def test_docxtpl_makes_the_same_text_of_them(case: str) -> None:
    """The tags mean what they mean in docxtpl, so that a clerk may read its manual."""
    name, view = CASES[case]
    template = DocxTemplate(io.BytesIO(FILES[f"{name}.docx"]))
    values = {field: getattr(view, field) for field in view.__struct_fields__}
    template.render({**values, "rule": rule}, autoescape=True)
    out = io.BytesIO()
    template.save(out)
    assert list(paragraphs(out.getvalue())) == list(paragraphs(document(case)))
