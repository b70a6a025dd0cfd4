"""The names of WordprocessingML, and its measures in points."""

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"

# A document saved as "Strict Open XML" has the same elements under other names.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP),
)
_UNITS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0, "px": 0.75}
_MEASURE = re.compile(r"\s*([+-]?\d{1,9}(?:\.\d{0,20})?)(mm|cm|in|pt|pc|pi|px)?\s*")


def normalised(data: bytes) -> bytes:
    """The bytes with the names of Strict Open XML replaced by the usual ones."""
    if b"purl.oclc.org" in data:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual[1:-1].encode())
    return data


def attribute(element: "Element | None", name: str, space: str = W) -> str | None:
    """An attribute, of the namespace that WordprocessingML gives it or of none."""
    if element is None:
        return None
    found = element.get(space + name)
    return element.get(name) if found is None else found


@lru_cache(1024)
def measure(text: str | None, unit: float) -> float | None:
    """A length in points: a number of `unit` points each, or a number with its own unit; None for anything else."""
    found = _MEASURE.fullmatch(text) if text else None
    if found is None:
        return None
    value = float(found[1]) * (_UNITS[found[2]] if found[2] else unit)
    return value if math.isfinite(value) else None


def twips(element: "Element | None", name: str) -> float | None:
    """An attribute that counts twentieths of a point, in points."""
    return measure(attribute(element, name), 1 / 20)


def is_on(element: "Element") -> bool:
    """Whether a switch such as `w:b` is on: it is unless it says that it is not."""
    return attribute(element, "val") not in ("0", "false", "off", "none")


def millimetres(points: float) -> float:
    return points * 25.4 / 72
