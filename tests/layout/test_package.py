"""What somebody sends is not trusted: a file that is no plain .docx is refused, with one clear finding."""

import io
import time
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.layout.documents import LONG, body, letter, new_document, report, saved

from kehoach.layout import package
from kehoach.layout.runner import check_document
from kehoach.messages import translate

Parts = dict[str, bytes]
MAIN = "word/document.xml"
GOOD = saved(letter())


def repacked(change: Callable[[Parts], None]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return out.getvalue()


def bomb(parts: Parts) -> None:
    parts["word/footnotes.xml"] = b" " * (30 << 20)


def crowd(parts: Parts) -> None:
    parts |= {f"word/media/{number}.txt": b"" for number in range(4100)}


def deep(parts: Parts) -> None:
    parts[MAIN] = parts[MAIN].replace(b"<w:body>", b"<w:body>" + b"<w:sdt><w:sdtContent>" * 5000, 1)
    parts[MAIN] = parts[MAIN].replace(b"</w:body>", b"</w:sdtContent></w:sdt>" * 5000 + b"</w:body>", 1)


def laughs(parts: Parts) -> None:
    parts[MAIN] = parts[MAIN].replace(b"<w:document", b'<!DOCTYPE x [<!ENTITY a "ha">]><w:document', 1)


def external(parts: Parts) -> None:
    entity = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:styles'
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"<w:styles", entity, 1)


def wide(parts: Parts) -> None:
    laughs(parts)
    parts[MAIN] = parts[MAIN].decode().replace("UTF-8", "UTF-16").encode("utf-16")


def other_encoding(parts: Parts) -> None:
    parts[MAIN] = parts[MAIN].replace(b"UTF-8", b"utf-7", 1)


def macros(parts: Parts) -> None:
    parts["word/vbaProject.bin"] = b"\0"


def opendocument(parts: Parts) -> None:
    parts["mimetype"] = b"application/vnd.oasis.opendocument.text"


def no_document(parts: Parts) -> None:
    del parts["_rels/.rels"]


def lost(parts: Parts) -> None:
    del parts[MAIN]


def broken(parts: Parts) -> None:
    parts[MAIN] = parts[MAIN][:2000]


def empty(parts: Parts) -> None:
    start, end = parts[MAIN].index(b"<w:body>"), parts[MAIN].index(b"</w:body>")
    parts[MAIN] = parts[MAIN][: start + 8] + parts[MAIN][end:]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (bomb, "KH702"), (crowd, "KH702"), (deep, "KH702"), (laughs, "KH703"), (external, "KH703"), (wide, "KH703"),
        (other_encoding, "KH703"), (macros, "KH700"), (opendocument, "KH700"), (no_document, "KH700"),
        (lost, "KH701"), (broken, "KH701"), (empty, "KH704"),
    ],
)  # fmt: skip
def test_a_document_that_is_not_opened(change: Callable[[Parts], None], code: str) -> None:
    refused(repacked(change), "x.docx", code)


def refused(data: bytes, name: str, code: str) -> None:
    [found] = check_document(data, name)
    assert (found.code, found.severity, found.where) == (code, "error", None)
    assert translate(found.message)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("x.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "KH700"),
        ("x.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "KH700"),
        ("x.txt", b"a,b\n", "KH700"),
        ("x.docx", b"a,b\n", "KH701"),
        ("x.docx", b"", "KH701"),
        ("x.docx", b"PK\x03\x04" + bytes(100), "KH701"),
    ],
)
def test_another_kind_of_file(name: str, data: bytes, code: str) -> None:
    refused(data, name, code)


def test_a_file_cut_short_at_any_place_is_refused() -> None:
    for length in range(10, len(GOOD), len(GOOD) // 25):
        refused(GOOD[:length], "x.docx", "KH701")


def test_a_table_of_contents_that_lies_about_sizes() -> None:
    """A part that says it is a few bytes, and is 30 MiB: no more is unpacked than it says."""
    data = bytearray(repacked(bomb))
    told = (30 << 20).to_bytes(4, "little")
    assert data.count(told) == 2
    refused(bytes(data).replace(told, (100).to_bytes(4, "little")), "x.docx", "KH701")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_byte_makes_it_fall_over(data: st.DataObject) -> None:
    """Any few bytes of the document's XML changed: an answer, never an exception."""
    with zipfile.ZipFile(io.BytesIO(GOOD)) as package:
        text = bytearray(package.read(MAIN))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(text) - 1))
        text[place] = data.draw(st.sampled_from(b"0149<>/\"'= aw:-.x"))
    check_document(repacked(lambda parts: parts.__setitem__(MAIN, bytes(text))), "x.docx")


@pytest.mark.parametrize("value", ["999999999999", "-5", "abc", "", "1e9", "0.5", "2cm", "nan"])
@pytest.mark.parametrize("name", ["w:w=", "w:val=", "w:line=", "w:left=", "w:type="])
def test_strange_values(name: str, value: str) -> None:
    import re

    def change(parts: Parts) -> None:
        for part in (MAIN, "word/styles.xml", "word/numbering.xml"):
            parts[part] = re.sub(rf'{name}"[^"]*"'.encode(), f'{name}"{value}"'.encode(), parts[part])

    check_document(repacked(change), "x.docx")


def test_ten_pages_in_half_a_second() -> None:
    document = report()
    for _ in range(70):
        body(document, LONG)
    data = saved(document)
    check_document(data, "x.docx")
    start = time.perf_counter()
    check_document(data, "x.docx")
    assert time.perf_counter() - start < 0.5


def test_a_long_document_takes_no_time_that_grows_with_its_square() -> None:
    document = new_document()
    for _ in range(2000):
        body(document, LONG)
    start = time.perf_counter()
    check_document(saved(document), "x.docx")
    assert time.perf_counter() - start < 15


def _box(content: str) -> str:
    return (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:200pt"><v:textbox>'
        f"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )


def test_text_boxes_in_text_boxes_are_read_once() -> None:
    content = "<w:p><w:r><w:t>x</w:t></w:r></w:p>"
    for _ in range(25):
        content = _box(content)
    start = time.perf_counter()
    check_document(repacked(lambda parts: parts.__setitem__(MAIN, _in_body(parts, content))), "x.docx")
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize("content", ["<w:tab/>", "<w:t>a</w:t><w:tab/>", "<w:t>_</w:t>", "<w:t>a   </w:t>", "<w:br/>"])
def test_paragraphs_without_end(content: str) -> None:
    text = f"<w:p><w:r>{content * 100_000}<w:t>x</w:t></w:r></w:p>"
    start = time.perf_counter()
    check_document(repacked(lambda parts: parts.__setitem__(MAIN, _in_body(parts, text))), "x.docx")
    assert time.perf_counter() - start < 5


def _in_body(parts: Parts, content: str) -> bytes:
    return parts[MAIN].replace(b"<w:body>", b"<w:body>" + content.encode(), 1)


def test_a_second_letter_is_answered_as_the_first() -> None:
    """Parts that were read once are kept; what differs is seen, and what is the same says the same."""
    faulty = repacked(lambda parts: parts.__setitem__(MAIN, parts[MAIN].replace(b'w:val="26"', b'w:val="40"')))
    package._KEPT.clear()
    package._KEPT_SIZES.clear()
    cold = [check_document(data, "x.docx") for data in (GOOD, faulty)]
    warm = [check_document(data, "x.docx") for data in (GOOD, faulty)]
    assert cold == warm
    assert not cold[0]
    assert cold[1]


def test_another_part_under_the_same_name_is_read() -> None:
    def other_font(parts: Parts) -> None:
        parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"Times New Roman", b"Times New Arial")

    assert not check_document(GOOD, "x.docx")
    assert {found.code for found in check_document(repacked(other_font), "x.docx")} >= {"KH713"}
    assert not check_document(GOOD, "x.docx")


def test_what_is_kept_has_a_bound() -> None:
    for number in range(12):

        def padded(parts: Parts, number: int = number) -> None:
            parts["word/styles.xml"] += b" " * (200_000 + number)

        assert not check_document(repacked(padded), "x.docx")
        assert sum(package._KEPT_SIZES) <= package.MAX_KEPT
        assert len(package._KEPT) == len(package._KEPT_SIZES)
