"""A zip that somebody sent: its parts in their order, or one refusal; what its callers' own tests do not show."""

import io
import zipfile

import msgspec
import pytest

from kehoach.messages import translate
from kehoach.source.word_file import WORD_FILE
from kehoach.source.zip_package import OpenZip, ZipFault, open_zip

PARTS = {
    "[Content_Types].xml": b"<Types/>",
    "_rels/.rels": b"<Relationships/>",
    "word/document.xml": b"<document/>",
    "word/media/a.png": b"<!DOCTYPE only in a picture>",
}


def zipped(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED, day: int = 1) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2026, 1, day, 0, 0, 0)), data, method)
    return out.getvalue()


def opened(data: bytes) -> OpenZip:
    package = open_zip(data, "x.docx", WORD_FILE)
    assert isinstance(package, OpenZip)
    return package


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_parts_in_their_order(method: int) -> None:
    found = opened(zipped(PARTS, method)).parts()
    assert isinstance(found, dict)
    assert list(found.items()) == list(PARTS.items())


def test_a_folder_is_no_part() -> None:
    assert opened(zipped(PARTS | {"word/": b""})).names == tuple(PARTS)


def test_drawings_of_the_old_kind_are_looked_at_too() -> None:
    fault = opened(zipped(PARTS | {"word/drawing.vml": b"<!ENTITY a 'b'>"})).parts()
    assert isinstance(fault, ZipFault)
    assert fault.why == "entities"
    assert "word/drawing.vml" in translate(fault.message)


def test_a_way_of_packing_that_nobody_uses_is_refused() -> None:
    fault = open_zip(zipped(PARTS, zipfile.ZIP_LZMA), "x.docx", WORD_FILE)
    assert isinstance(fault, ZipFault)
    assert fault.why == "damaged"


def test_less_may_be_read() -> None:
    data = zipped(PARTS | {"word/media/b.bin": bytes(5000)})
    fault = open_zip(data, "x.docx", msgspec.structs.replace(WORD_FILE, most_unpacked=4000))
    assert isinstance(fault, ZipFault)
    assert fault.why == "too_large"
    assert fault.hint is None


def test_a_damaged_part_is_seen_when_it_is_read() -> None:
    data = zipped(PARTS, zipfile.ZIP_STORED).replace(b"<document/>", b"<documemt/>")
    package = opened(data)
    assert package.read("_rels/.rels") == PARTS["_rels/.rels"]
    fault = package.read("word/document.xml")
    assert isinstance(fault, ZipFault)
    assert fault.why == "damaged"


def test_a_part_is_known_again_by_what_is_packed_and_not_by_its_day() -> None:
    name = "word/document.xml"
    first, later = (opened(zipped(PARTS, day=day)).packed(name) for day in (1, 2))
    other = opened(zipped(PARTS | {name: b"<document />"})).packed(name)
    assert first == later
    assert first != other
