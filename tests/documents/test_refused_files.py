"""What no template may be: a file of another kind under the name of .docx, or one with people's remarks in it."""

import io
import zipfile

import pytest
from tests.conftest import ROOT

from kehoach.documents import Template, open_template
from kehoach.layout.runner import check_document
from kehoach.messages import translate
from kehoach.writing.letter_view import LetterView

LETTER = ROOT / "templates" / "cong-van-don-doc.docx"
PLAIN = b"wordprocessingml.document.main+xml"


def changed(part: str, old: bytes, new: bytes, **more: bytes) -> bytes:
    """The letter's template with a part changed, and parts of their own beside it."""
    out = io.BytesIO()
    with zipfile.ZipFile(LETTER) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == part:
                assert old in data
                data = data.replace(old, new, 1)
            after.writestr(name, data)
        for name, data in more.items():
            after.writestr(name.replace("__", "/").replace("_", "."), data)
    return out.getvalue()


def codes(data: bytes) -> list[str]:
    found = open_template(data, "x.docx", LetterView)
    return [] if isinstance(found, Template) else [one.code for one in found]


@pytest.mark.parametrize(
    "kind", [b"wordprocessingml.template.main+xml", b"wordprocessingml.document.macroEnabled.main+xml"]
)
def test_word_would_not_open_it_as_docx(kind: bytes) -> None:
    data = changed("[Content_Types].xml", PLAIN, kind)
    assert codes(data) == ["KH691"]
    assert [one.code for one in check_document(data, "x.docx")] == ["KH700"]
    assert codes(changed("[Content_Types].xml", PLAIN, PLAIN)) == []


def test_comments_and_tracked_changes_would_go_out_with_every_document() -> None:
    inserted = b'<w:ins w:id="1" w:author="A" w:date="2025-01-01T00:00:00Z"><w:r><w:t>x</w:t></w:r></w:ins></w:p>'
    data = changed("word/document.xml", b"</w:p>", inserted)
    assert codes(data) == ["KH696"]
    comment = b'<w:comments xmlns:w="x"><w:comment w:id="0" w:author="A"/></w:comments>'
    found = open_template(
        changed("word/document.xml", b"</w:p>", b"</w:p>", word__comments_xml=comment), "x.docx", LetterView
    )
    assert isinstance(found, tuple)
    assert [one.code for one in found] == ["KH696"]
    assert found[0].hint is not None
    assert "comments" in translate(found[0].message)
    none = b'<w:comments xmlns:w="x"></w:comments>'
    assert codes(changed("word/document.xml", b"</w:p>", b"</w:p>", word__comments_xml=none)) == []
