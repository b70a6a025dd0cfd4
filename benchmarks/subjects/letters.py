"""Letters from one template by three tools: in process in turn, or as a process that writes files.

    letters.py rounds ROUNDS             seconds a letter by each tool and by the floor, as JSON
    letters.py write TOOL COUNT FOLDER   so many letters into files

The template is invented: a head of two columns, 20 paragraphs, a table of 10 rows. All tools print the same text, which
is held against each other before anything is timed.
"""

import io
import json
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

FIELDS = ("superior", "issuer", "number", "place", "addressee", "subject", "plan", "sender", "as_of", "signer")
CELLS = ("order", "task", "deadline", "remark")
FLOOR = "floor"
Values = dict[str, Any]


def values(number: int) -> Values:
    """The invented data of one letter."""
    texts = {name: f"{name} của bức thư bịa số {number}, Ủy ban nhân dân <tỉnh> & sở" for name in FIELDS}
    rows = [{name: f"{name} {row}: rà soát văn bản ({number})" for name in CELLS} for row in range(10)]
    return {**texts, "rows": rows}


def jinja_template() -> bytes:
    return _template(lambda paragraph, name: paragraph.add_run(f"{{{{ {name} }}}}"), _jinja_rows)


def merge_template() -> bytes:
    return _template(_merge_field, _merge_rows)


def _template(put: Callable[[Any, str], Any], rows: Callable[[Any], None]) -> bytes:
    import docx

    file = docx.Document()
    head = file.add_table(2, 2)
    for at, name in enumerate(FIELDS[:4]):
        put(head.cell(at // 2, at % 2).paragraphs[0], name)
    for number in range(20):
        paragraph = file.add_paragraph("Đoạn văn bịa để đo tốc độ, ")
        put(paragraph, FIELDS[number % len(FIELDS)])
        paragraph.add_run(", đề nghị cơ quan báo cáo kết quả thực hiện. ").italic = True
    rows(file)
    saved = io.BytesIO()
    file.save(saved)
    return saved.getvalue()


def _jinja_rows(file: Any) -> None:
    table = file.add_table(3, len(CELLS))
    table.cell(0, 0).text, table.cell(2, 0).text = "{%tr for row in rows %}", "{%tr endfor %}"
    for at, name in enumerate(CELLS):
        table.cell(1, at).text = f"{{{{ row.{name} }}}}"


def _merge_rows(file: Any) -> None:
    table = file.add_table(1, len(CELLS))
    for at, name in enumerate(CELLS):
        _merge_field(table.cell(0, at).paragraphs[0], name)


def _merge_field(paragraph: Any, name: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" MERGEFIELD {name} ")
    run = paragraph.add_run(name)
    field.append(run._r)
    paragraph._p.append(field)


def kehoach(template: bytes) -> Callable[[Values], bytes]:
    import msgspec

    from kehoach.documents import FileProperties, open_template

    row = msgspec.defstruct("Row", [(name, str) for name in CELLS], frozen=True)
    view = msgspec.defstruct("View", [*((name, str) for name in FIELDS), ("rows", tuple[row, ...])], frozen=True)
    opened: Any = open_template(template, "letter.docx", view)
    about = FileProperties("Công văn", "Công an tỉnh", "bịa", "Công văn", date(2025, 4, 22))

    def make(given: Values) -> bytes:
        rows = tuple(row(**one) for one in given["rows"])
        return bytes(opened.render(view(**(given | {"rows": rows})), about))

    return make


def docxtpl(template: bytes) -> Callable[[Values], bytes]:
    from docxtpl import DocxTemplate

    def make(given: Values) -> bytes:
        letter, saved = DocxTemplate(io.BytesIO(template)), io.BytesIO()
        letter.render(given, autoescape=True)
        letter.save(saved)
        return saved.getvalue()

    return make


def mailmerge(template: bytes) -> Callable[[Values], bytes]:
    from mailmerge import MailMerge

    def make(given: Values) -> bytes:
        saved = io.BytesIO()
        with MailMerge(io.BytesIO(template)) as letter:
            letter.merge_rows("order", given["rows"])
            letter.merge(**{name: given[name] for name in FIELDS})
            letter.write(saved)
        return saved.getvalue()

    return make


def floor(template: bytes) -> Callable[[Values], bytes]:
    """The least that writing a letter costs where its text is there already: deflate it, copy the rest."""
    document = _part(kehoach(template)(values(1)))
    with zipfile.ZipFile(io.BytesIO(template)) as package:
        rest = b"".join(package.read(name) for name in package.namelist() if name != "word/document.xml")

    def make(_: Values) -> bytes:
        return zlib.compress(document) + rest

    return make


TOOLS: dict[str, tuple[Callable[[bytes], Callable[[Values], bytes]], Callable[[], bytes], int]] = {
    "kehoach": (kehoach, jinja_template, 50),
    "docxtpl": (docxtpl, jinja_template, 4),
    "docx-mailmerge2": (mailmerge, merge_template, 4),
    FLOOR: (floor, jinja_template, 50),
}


def _part(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read("word/document.xml")


def text(data: bytes) -> list[str]:
    """What a letter says, by paragraphs."""
    from xml.etree.ElementTree import fromstring

    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    root = fromstring(_part(data))
    return ["".join(one.text or "" for one in each.iter(f"{w}t")) for each in root.iter(f"{w}p")]


def rounds(count: int) -> None:
    makers = {name: make(template()) for name, (make, template, _) in TOOLS.items()}
    said = {name: text(make(values(7))) for name, make in makers.items() if name != FLOOR}
    if len({tuple(one) for one in said.values()}) != 1:
        sys.exit("the tools do not print the same text")
    for make in makers.values():
        make(values(0))
    took: dict[str, list[float]] = {name: [] for name in TOOLS}
    for _ in range(count):
        for name, make in makers.items():
            letters = [values(number) for number in range(TOOLS[name][2])]
            began = time.perf_counter()
            for one in letters:
                make(one)
            took[name].append((time.perf_counter() - began) / len(letters))
    print(json.dumps(took))


def write(tool: str, count: int, folder: Path) -> None:
    make = TOOLS[tool][0]((folder / f"{tool}.docx").read_bytes())
    for number in range(count):
        (folder / f"{tool}-{number}.docx").write_bytes(make(values(number)))


def main() -> None:
    if sys.argv[1] == "rounds":
        rounds(int(sys.argv[2]))
    elif sys.argv[1] == "templates":
        for name, (_, template, _) in TOOLS.items():
            (Path(sys.argv[2]) / f"{name}.docx").write_bytes(template())
    else:
        write(sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))


if __name__ == "__main__":
    main()
