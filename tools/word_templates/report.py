"""`bao-cao`: the report on carrying out one or several plans, with its appendices (ReportView, Mẫu 1.4 and 2.1)."""

from tools.word_templates.markup import (
    Column,
    Records,
    cell,
    each,
    paragraph,
    row,
    rule,
    section,
    section_end,
    two_digits,
    when,
)
from tools.word_templates.package import BLANK_HEADER, DRAFT_HEADER, WordTemplate
from tools.word_templates.paper import TEXT_WIDTH, addressing, appendix_head, foot, head

_COUNT_WIDTHS = (86.0, 37.0, 37.0)
_WHOLE = '{% if part.total in ("0", "00") %}0,0{% else %}100,0{% endif %}'
_COUNTS = Records(
    (
        Column("Tình trạng", _COUNT_WIDTHS[0], "{{ count.label }}"),
        Column("Số đầu việc", _COUNT_WIDTHS[1], "{{ count.count }}", "KHTableNumber"),
        Column("Tỷ lệ (%)", _COUNT_WIDTHS[2], "{{ count.share }}", "KHTableNumber"),
    ),
    "count in part.counts",
    after=row(
        cell(_COUNT_WIDTHS[0], paragraph("KHTableTotal", "Tổng cộng")),
        cell(_COUNT_WIDTHS[1], paragraph("KHTableTotalNumber", "{{ part.total }}")),
        cell(_COUNT_WIDTHS[2], paragraph("KHTableTotalNumber", _WHOLE)),
    ),
)
_LATE = Records(
    (
        Column("TT", 12, "{{ late.number }}", "KHTableCentre"),
        Column("Cơ quan, đơn vị", 76, "{{ late.body }}"),
        Column("Đầu việc quá hạn", 24, "{{ late.tasks }}", "KHTableCentre"),
        Column("Quá hạn lâu nhất (ngày)", 24, "{{ late.longest }}", "KHTableCentre"),
        Column("Số lần đôn đốc", 24, "{{ late.reminded }}", "KHTableCentre"),
    ),
    "late in part.late",
)
_OBLIGATIONS = Records(
    (
        Column("TT", 11, "{{ row.number }}", "KHTableCentre"),
        Column("Vị trí", 20, "{{ row.clause }}"),
        Column("Nhiệm vụ", 52, "{{ row.task }}"),
        Column("Cơ quan, đơn vị", 42, "{{ row.body }}"),
        Column("Thời hạn", 28, "{{ row.deadline }}"),
        Column("Tình trạng", 36, "{{ row.state }}"),
        Column("Văn bản kết quả", 28, "{{ row.document }}"),
        Column("Ghi chú", 35, "{{ row.remark }}"),
    ),
    "row in appendix.obligations",
    none="Không có đầu việc nào.",
)
_ASSIGNMENTS = Records(
    (
        Column("TT", 11, "{{ row.number }}", "KHTableCentre"),
        Column("Nội dung", 62, "{{ row.content }}"),
        Column("Phân công nhiệm vụ", 56, "{{ row.assignment }}"),
        Column("Tiến độ", 33, "{{ row.progress }}"),
        Column("Phương pháp", 28, "{{ row.method }}"),
        Column("Nguồn lực", 28, "{{ row.resources }}"),
        Column("Sản phẩm đầu ra", 34, "{{ row.product }}"),
    ),
    "row in appendix.assignments",
)


def _numbers() -> str:
    """Part I: the numbers, what they rest on, and what a reader must know that they do not show."""
    measured = (
        "{% if part.overdue_rate %}Trong {{ part.fallen_due }} đầu việc đã đến hạn có {{ part.overdue }} đầu việc quá "
        "hạn chưa ghi nhận kết quả, chiếm {{ part.overdue_rate }}%.{% else %}Chưa có đầu việc nào đến hạn.{% endif %}"
    )
    pointed = (
        " Chi tiết từng đầu việc tại {{ part.appendix }}{% if part.annex %}; phân công nhiệm vụ tại {{ part.annex }}"
        "{% endif %} kèm theo."
    )
    return "".join(
        (
            paragraph("KHSection", "I. SỐ LIỆU CHUNG"),
            paragraph(
                "KHLead",
                "{{ part.plan.short }} có {{ part.tasks }} nhiệm vụ, giao hoặc đề nghị "
                "{{ part.bodies }} cơ quan, đơn vị; tính theo từng cơ quan và từng kỳ thực hiện có "
                "{{ part.total }} đầu việc. Tính đến {{ as_of }}, tình hình thực hiện theo {{ part.source }} như "
                "sau:",
            ),
            paragraph("KHGap"),
            _COUNTS.table(),
            paragraph("KHGap"),
            paragraph("KHText", measured + pointed),
            when(
                "part.notes",
                paragraph("KHLead", "Khi sử dụng số liệu cần lưu ý:"),
                each("note in part.notes", paragraph("KHText", "- {{ note }}")),
            ),
        )
    )


def _groups() -> str:
    text = "{{ task.mark }}) {{ task.task }}{% if task.clause %} ({{ task.clause }}){% endif %}: {{ task.result }}"
    return paragraph("KHSection", "II. KẾT QUẢ THEO NHÓM NHIỆM VỤ") + each(
        "group in part.groups",
        paragraph("KHClause", "{{ group.number }}. {{ group.heading }}"),
        paragraph(
            "KHText",
            "Nhóm nhiệm vụ có {{ group.total }} đầu việc; đã hoàn thành {{ group.done }}, quá hạn {{ group.overdue }}.",
        ),
        each("task in group.tasks", paragraph("KHText", text)),
    )


def _late() -> str:
    return paragraph("KHSection", "III. CƠ QUAN CÓ NHIỆM VỤ QUÁ HẠN") + when(
        "part.late",
        paragraph("KHLead", "Các cơ quan, đơn vị có đầu việc quá hạn chưa ghi nhận kết quả:"),
        paragraph("KHGap"),
        _LATE.table(),
        paragraph("KHGap"),
        otherwise=(paragraph("KHText", "Tính đến {{ as_of }}, không có cơ quan, đơn vị nào có đầu việc quá hạn."),),
    )


def _difficulties() -> str:
    text = (
        "- {{ one.body }} ({{ one.day }}{% if one.document %}, {{ one.document }}{% endif %}), về nhiệm vụ "
        "“{{ one.task }}”: “{{ one.text }}”."
    )
    return paragraph("KHSection", "IV. KHÓ KHĂN, VƯỚNG MẮC") + when(
        "part.difficulties",
        each("one in part.difficulties", paragraph("KHText", text)),
        otherwise=(paragraph("KHText", "Chưa ghi nhận khó khăn, vướng mắc do các cơ quan, đơn vị báo cáo."),),
    )


def _closing() -> str:
    """Proposals, for the drafter to write on dotted lines, and the closing sentence."""
    return "".join(
        (
            when(
                "several",
                paragraph("KHPart", "{{ closing_label }}"),
                paragraph("KHPartTitle", "ĐỀ XUẤT, KIẾN NGHỊ"),
                otherwise=(paragraph("KHSection", "V. ĐỀ XUẤT, KIẾN NGHỊ"),),
            ),
            *(paragraph("KHLeader", f"{number}. \t") for number in (1, 2, 3)),
            when(
                "recipients",
                paragraph(
                    "KHLast",
                    "{{ sender }} kính báo cáo{% if reported_to %} {{ reported_to }}{% endif %} xem xét, chỉ đạo./.",
                ),
                otherwise=(
                    paragraph("KHLast", "Trên đây là kết quả thực hiện tính đến {{ as_of }}, {{ sender }} báo cáo./."),
                ),
            ),
        )
    )


def _appendices() -> str:
    return each(
        "appendix in appendices",
        appendix_head("appendix.heading"),
        when(
            "appendix.assignments",
            _ASSIGNMENTS.table(),
            _ended(f"Phụ lục có {two_digits('appendix.assignments|length')} nhiệm vụ./."),
            otherwise=(
                _OBLIGATIONS.table(),
                _ended(f"Phụ lục có {two_digits('appendix.obligations|length')} đầu việc./."),
            ),
        ),
    )


def _ended(text: str) -> str:
    """The last line of an appendix, with the end of its section where another appendix follows.

    LibreOffice drops an empty paragraph that ends a section, and the tag before it would end the section then.
    """
    lying = section(BLANK_HEADER, lying=True, restart=True)
    return when(
        "loop.last",
        paragraph("KHAppendixText", text),
        otherwise=(paragraph("KHAppendixText", text, inside=lying),),
    )


def template() -> WordTemplate:
    """The template."""
    body = (
        head(letter=False),
        paragraph("KHType", "BÁO CÁO"),
        paragraph("KHTitle", "{{ title }}"),
        rule(f"title, {TEXT_WIDTH}, 14"),
        when("recipients", addressing(), otherwise=(paragraph("KHGap"),)),
        each("line in basis", paragraph("KHBasis", "Căn cứ {{ line }}{% if loop.last %}.{% else %};{% endif %}")),
        paragraph("KHText", "{{ sender }} báo cáo kết quả thực hiện tính đến {{ as_of }} như sau:"),
        each(
            "part in parts",
            when(
                "several", paragraph("KHPart", "{{ part.label }}"), paragraph("KHPartTitle", "{{ part.heading|upper }}")
            ),
            _numbers(),
            _groups(),
            _late(),
            _difficulties(),
        ),
        _closing(),
        foot(as_above="recipients"),
        section_end(section(DRAFT_HEADER)),
        _appendices(),
        section(BLANK_HEADER, lying=True, restart=True),
    )
    return WordTemplate("bao-cao", "Mẫu báo cáo kết quả thực hiện kế hoạch", "".join(body))
