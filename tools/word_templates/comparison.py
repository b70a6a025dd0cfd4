"""`so-sanh`: the appendix that sets two plans beside each other (ComparisonView, Mẫu 2.1)."""

from tools.word_templates.markup import Column, Records, each, paragraph, section
from tools.word_templates.package import DRAFT_HEADER, WordTemplate
from tools.word_templates.paper import appendix_head

_ROWS = Records(
    (
        Column("TT", 11, "{{ row.number }}", "KHTableCentre"),
        Column("Nội dung", 42, "{{ row.what }}"),
        Column("{{ left }}", 64, "{{ row.left }}"),
        Column("{{ right }}", 64, "{{ row.right }}"),
        Column("Khác biệt", 71, "{{ row.difference }}"),
    ),
    "row in section.rows",
    none="Không có.",
    outer="section in sections",
    heading="{{ section.heading }}",
    last="loop.last and section == sections|last",
    parted=True,
)


def template() -> WordTemplate:
    """The template."""
    body = (
        appendix_head("heading"),
        each("line in summary", paragraph("KHAppendixText", "{{ line }}")),
        paragraph("KHGap"),
        _ROWS.table(),
        paragraph("KHAppendixText", "Bảng so sánh lập theo nội dung của hai kế hoạch./."),
        section(DRAFT_HEADER, lying=True, restart=True),
    )
    return WordTemplate("so-sanh", "Mẫu phụ lục so sánh hai kế hoạch", "".join(body))
