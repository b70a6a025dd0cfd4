"""Every template with every kind of view it must look right with, and how a case becomes a document."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any
from xml.etree import ElementTree

import msgspec
from tests.templates import report_samples, samples

from kehoach.documents import FileProperties, Template, open_template
from kehoach.documents.shipped import read
from kehoach.writing.letter_view import OwedTask

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PROPERTIES = FileProperties("Công văn", "Công an tỉnh An Giang", "413/KH-UBND", "công văn", date(2025, 4, 22))
BARE_TASK = OwedTask("01", "Gửi kết quả rà soát văn bản", "", "trước ngày 20/4/2025", "", "", "", "", "")

LITTLE_KNOWN = msgspec.structs.replace(
    samples.letter(),
    overdue=(BARE_TASK,),
    soon=(BARE_TASK,),
    soon_count="01",
    charged="",
    reply_by="",
    draft=False,
)
ONLY_SOON = msgspec.structs.replace(
    samples.combined_letter(3),
    overdue_count="00",
    told="",
    told_late="",
    told_soon="",
    requested="Tòa án nhân dân tỉnh",
    requested_soon="Tòa án nhân dân tỉnh",
)
NOBODY_RECEIVES = msgspec.structs.replace(samples.letter(many=True), result_to=samples.POLICE)

CASES: dict[str, tuple[str, msgspec.Struct]] = {
    "letter that asks": ("cong-van-don-doc", samples.letter()),
    "letter that orders, many tasks": ("cong-van-don-doc", samples.letter("orders", "Sở Tài chính", many=True)),
    "letter that respects": ("cong-van-don-doc", samples.letter("respects", "Tòa án nhân dân tỉnh An Giang")),
    "letter about what is soon due": ("cong-van-don-doc", samples.letter(due=False)),
    "letter to a long name": ("cong-van-don-doc", samples.letter(body=samples.LONG_NAME, many=True)),
    "letter with little known": ("cong-van-don-doc", LITTLE_KNOWN),
    "letter whose results go to its sender": ("cong-van-don-doc", NOBODY_RECEIVES),
    "one letter to 30": ("cong-van-don-doc-chung", samples.combined_letter()),
    "one letter to two": ("cong-van-don-doc-chung", samples.combined_letter(2)),
    "one letter, long names, long table": (
        "cong-van-don-doc-chung",
        samples.combined_letter(12, each=3, long=True),
    ),
    "one letter about what is soon due": ("cong-van-don-doc-chung", ONLY_SOON),
    "report that goes up": ("bao-cao", report_samples.report()),
    "report to nobody above, nothing late": ("bao-cao", report_samples.report(up=False, late=0, rows=0)),
    "report on two plans": ("bao-cao", report_samples.report(several=True, late=14)),
    "report with an annex": ("bao-cao", report_samples.report(annex=True, late=1, rows=4)),
    "comparison": ("so-sanh", samples.comparison()),
    "comparison of little": ("so-sanh", msgspec.structs.replace(samples.comparison(1), summary=(), draft=False)),
}


@cache
def template(name: str, view: type[msgspec.Struct]) -> Template:
    found = open_template(read(name), f"{name}.docx", view)
    assert isinstance(found, Template), found
    return found


def rendered(name: str, view: msgspec.Struct) -> bytes:
    """The document that a template makes of a view."""
    made = template(name, type(view)).render(view, PROPERTIES)
    assert isinstance(made, bytes), made
    return made


@cache
def document(case: str) -> bytes:
    return rendered(*CASES[case])


def part(data: bytes, name: str = "word/document.xml") -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return ElementTree.fromstring(file.read(name))


def text_of(element: ElementTree.Element) -> str:
    letters = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(one.text or "" if one.tag == f"{W}t" else letters.get(one.tag, "") for one in element.iter())


def paragraphs(data: bytes) -> Iterator[tuple[str, str]]:
    """Every paragraph's style and text, in the order of the document."""
    for one in part(data).iter(f"{W}p"):
        style = one.find(f"{W}pPr/{W}pStyle")
        yield (style.get(f"{W}val", "") if style is not None else ""), text_of(one)


def styled(data: bytes, style: str) -> list[str]:
    return [text for name, text in paragraphs(data) if name == style]


def attributes(element: ElementTree.Element | None) -> dict[str, Any]:
    """An element's attributes without their namespace."""
    return {name.removeprefix(W): value for name, value in element.attrib.items()} if element is not None else {}
