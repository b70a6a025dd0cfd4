"""Rules are as long as the decree wants them under the very text they stand under."""

import re
from typing import Any

import pytest
from tests.documents.written import View, W, body, document, opened

from kehoach.documents import Template, open_template
from kehoach.documents.rule_lines import rule
from kehoach.typeface.widths import text_width

ROOM = 62.0


def sides(text: str, room: float = ROOM, **others: Any) -> int:
    found = re.fullmatch(
        r'<w:p><w:pPr><w:pStyle w:val="KHRule"/><w:ind w:left="(\d+)" w:right="(\d+)"/></w:pPr></w:p>',
        rule(text, room, **others),
    )
    assert found
    assert found[1] == found[2]
    return int(found[1])


@pytest.mark.parametrize("share", [1 / 3, 0.4, 0.5, 1])
@pytest.mark.parametrize(
    ("text", "longest"), [("CÔNG AN TỈNH", "CÔNG AN TỈNH"), ("ỦY BAN NHÂN DÂN\nTỈNH X", "ỦY BAN NHÂN DÂN")]
)
def test_the_rule_is_a_share_of_the_longest_line(text: str, longest: str, share: float) -> None:
    column = ROOM / 25.4 * 1440
    assert (column - 2 * sides(text, share=share)) / 20 == pytest.approx(
        share * text_width(longest, 13, bold=True), abs=0.1
    )


def test_size_and_weight_count() -> None:
    assert sides("CÔNG AN", size=14) < sides("CÔNG AN", size=13) < sides("CÔNG AN", size=13, bold=False)


def test_a_text_wider_than_its_column_has_a_rule_within_it() -> None:
    assert sides("W" * 300, share=1) == 0
    assert sides("W" * 300, share=0.5) == pytest.approx(ROOM / 25.4 * 1440 / 4, abs=1)


@pytest.mark.parametrize(("text", "room"), [("", 62.0), ("a", 0.0), ("a", -5.0), ("\n\n", 62.0)])
def test_it_is_never_negative(text: str, room: float) -> None:
    assert sides(text, room) >= 0


def test_it_stands_in_a_template_as_a_paragraph() -> None:
    assert body(opened("{{p rule(head.superior, 62, size=12, bold=false) }}")) == rule("UBND TỈNH X", 62, 12, False)


def test_the_style_is_found_by_its_name_where_its_id_was_changed() -> None:
    style = '<w:style w:type="paragraph" w:styleId="NgkRule"><w:name w:val="Đường kẻ (Rule)"/></w:style>'
    data = document("{{p rule(tone, 62) }}", more={"word/styles.xml": f'<w:styles xmlns:w="{W}">{style}</w:styles>'})
    template = open_template(data, "mau.docx", View)
    assert isinstance(template, Template)
    assert '<w:pStyle w:val="NgkRule"/>' in body(template)
    assert "KHRule" not in body(template)
