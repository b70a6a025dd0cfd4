"""Each fault of a template, as a clerk meets it: code, place, what is wrong, what to do."""

import pytest
from tests.conftest import ROOT
from tests.documents.written import View, document, faults, paragraph, run, said, table

from kehoach.documents import open_template
from kehoach.messages import activate


@pytest.fixture(autouse=True)
def english() -> None:
    activate("en")


CASES = [
    (blocks.splitlines(), message.strip())
    for blocks, _, message in (
        case.partition("=> ") for case in (ROOT / "tests/documents/faults.txt").read_text("utf-8").split("\n\n")[1:]
    )
]
OWN = "[give the tag a paragraph, row or cell of its own]"
ANEW = "[write the tag anew, in one go]"
STANDS_IN = f"KH687 {{{{ note }}}}: a tab, a line break or something else stands inside the tag {ANEW}"
IN_XML = [
    (
        table(("{%tr for r in rows %}", "mất"), ("{{ r.task }}", ""), ("{%tr endfor %}", "")),
        f"KH684 {{%tr for r in rows %}}: the tag stands for its row, and what else is in it would be lost {OWN}",
    ),
    (
        "<w:p><w:r><w:instrText>{{ note }}</w:instrText></w:r></w:p>",
        "KH684 “{{ note }}” has a tag where none can stand "
        "[tags stand in the text of paragraphs; not in deleted text, fields, alternative texts or settings]",
    ),
    (
        paragraph(run("{{ no"), run("te }}", "<w:b/>")),
        "KH687 {{ note }}: the letters of the tag are set differently "
        "[select the whole tag, braces included, and set it in one way (Ctrl+Space clears it)]",
    ),
    (paragraph(run("{{ no"), "<w:r><w:tab/></w:r>", run("te }}")), STANDS_IN),
    (paragraph(run("{{ no"), '<w:hyperlink r:id="rId9">' + run("te") + "</w:hyperlink>", run(" }}")), STANDS_IN),
]
STRANGE = [
    "{{ " + "(" * 400 + "1" + ")" * 400 + " }}",
    "{{ " + "-" * 900 + "1 }}",
    "{{ " + "not " * 200 + "draft }}",
    "{{ " + "1" * 1000 + " }}",
    "{%tr if draft %}",
    "{% if draft %}" * 30,
    "{% for a in rows %}" * 5 + "x" + "{% endfor %}" * 5,
    "{{ note",
    "{#",
    "}}" * 50,
]


@pytest.mark.parametrize(("blocks", "message"), CASES, ids=[case[1][:60] for case in CASES])
def test_a_fault_says_where_it_is_and_what_to_do(blocks: list[str], message: str) -> None:
    assert [said(one) for one in faults(*blocks)] == [message]


@pytest.mark.parametrize(("block", "message"), IN_XML)
def test_a_fault_of_how_a_tag_is_set(block: str, message: str) -> None:
    assert [said(one) for one in faults(block)] == [message]


@pytest.mark.parametrize("block", STRANGE, ids=range(len(STRANGE)))
def test_strange_tags_are_faults_of_that_file(block: str) -> None:
    assert {(one.severity, one.file) for one in faults(block)} == {("error", "mau.docx")}


def test_all_faults_are_told_at_once_each_once_in_all_parts() -> None:
    found = [one.code for one in faults("{{ hed }}", "{{ hed }}", "{{ note | uper }}", "{% endfor %}", "{{ lines }}")]
    assert found == ["KH680", "KH681", "KH683", "KH689"]


def test_a_rule_needs_its_style() -> None:
    data = document("{{p rule(note, 62) }}", more={"word/styles.xml": "<styles/>"})
    found = open_template(data, "mau.docx", View)
    assert isinstance(found, tuple)
    assert [one.code for one in found] == ["KH695"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "KH692"),
        (b"text", "KH692"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "KH691"),
        (document("a")[:-40], "KH692"),
        (document("a", more={"word/vbaProject.bin": ""}), "KH691"),
        (document("a", more={"mimetype": ""}), "KH691"),
        (document("a", more={"word/styles.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}), "KH694"),
        (document("a", more={"word/document.xml": "<w:document"}), "KH692"),
        (document("a", more={"word/document.xml": "<document>{{ note }}</document>"}), "KH692"),
        (document("<w:sdt>" * 300 + paragraph("{{ note }}") + "</w:sdt>" * 300), "KH692"),
        (document("a" * (25 << 20)), "KH693"),
    ],
    ids=["empty", "text", "old", "cut", "macros", "odt", "entities", "broken", "foreign", "deep", "huge"],
)
def test_a_file_that_is_no_word_file_is_refused(data: bytes, code: str) -> None:
    found = open_template(data, "mau.docx", View)
    assert isinstance(found, tuple)
    assert [one.code for one in found] == [code]
