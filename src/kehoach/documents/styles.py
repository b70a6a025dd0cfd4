"""The style of drawn rules in a template: by its id, or by its name, as LibreOffice gives styles ids of its own."""

from xml.etree.ElementTree import Element, ParseError, fromstring

from kehoach.documents.cleaning import escaped
from kehoach.documents.finishing import Finish
from kehoach.documents.rule_lines import STYLE

_NAME = "Đường kẻ (Rule)"


def rule_style(parts: dict[str, bytes]) -> str | None:
    """The id that the style `KHRule` has in a template of these parts; None where it has none such."""
    found: dict[str, str] = {}  # the names by the ids
    for name, data in parts.items():
        if name.endswith("styles.xml"):
            found |= _names(data)
    return STYLE if STYLE in found else next((one for one, name in found.items() if name == _NAME), None)


def _names(data: bytes) -> dict[str, str]:
    try:
        styles = [one for one in fromstring(data) if _plain(one.tag) == "style"]
    except (ParseError, LookupError, ValueError):
        return {}
    return {_said(one, "styleId"): next((_said(in_it, "val") for in_it in one), "") for one in styles}


def _said(element: Element, attribute: str) -> str:
    return next((value for name, value in element.attrib.items() if _plain(name) == attribute), "")


def _plain(name: str) -> str:
    return name.rpartition("}")[2]


def restyled(style: str) -> Finish:
    """What gives the drawn rules of a part another style than `KHRule`."""
    quoted = escaped(style).replace('"', "&quot;")
    old, new = (f'<w:pStyle w:val="{one}"/>' for one in (STYLE, quoted))
    return lambda text: text.replace(old, new)
