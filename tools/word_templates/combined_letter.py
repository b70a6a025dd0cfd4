"""`cong-van-don-doc-chung`: one reminder to all, with a table as its appendix (CombinedLetterView, Mẫu 1.5 and 2.1)."""

from tools.word_templates.letter import IN_TIME, RESULT, opening
from tools.word_templates.markup import Column, Records, paragraph, section, section_end, two_digits, when
from tools.word_templates.package import BLANK_HEADER, DRAFT_HEADER, WordTemplate
from tools.word_templates.paper import addressing, appendix_head, foot, head

_SOON = "{{ soon_count }} đầu việc sẽ đến hạn trong {{ soon_within }} ngày làm việc tới"
_COUNTS = opening(
    'tính đến {{ as_of }}, {% if overdue_count not in ("", "0", "00") %}{{ sender }} chưa ghi nhận được kết quả thực '
    "hiện của {{ overdue_count }} đầu việc (tính theo từng cơ quan) đã quá thời hạn"
    '{% if soon_count not in ("", "0", "00") %}; có '
    + _SOON
    + "; các đầu việc này{% else %},{% endif %}{% else %}có "
    + _SOON
    + ",{% endif %} thuộc trách nhiệm của {{ bodies_count }} cơ quan, đơn vị (chi tiết tại {{ appendix.label }} kèm "
    "theo)."
)

_ROWS = Records(
    (
        Column("TT", 11, "{{ row.number }}", "KHTableCentre"),
        Column("Cơ quan, đơn vị", 42, "{{ row.body }}"),
        Column("Nhiệm vụ", 60, "{{ row.task }}"),
        Column("Mục của Kế hoạch", 20, "{{ row.clause }}"),
        Column("Thời hạn", 27, "{{ row.deadline }}"),
        Column("Tình trạng", 32, "{{ row.state }}"),
        Column("Nơi nhận kết quả", 26, "{{ row.to }}"),
        Column("Ghi chú", 34, "{{ row.remark }}"),
    ),
    "row in rows",
    none="Không có đầu việc nào.",
)

_END = "{% if clauses %}{{ clauses }} {% endif %}Danh sách có " + two_digits("rows|length") + " đầu việc./."


def _asked(who: str, what: str, verb: str, manner: str) -> str:
    """What is asked of those who are late, then of those who will soon be; each stands where there is anybody."""
    late = (
        "{{ sender }} " + verb + " {{ " + who + "_late }} " + manner + " thực hiện " + what
        + "{% if " + who + "_soon %} đã quá thời hạn{% endif %}; " + RESULT + "."
    )  # fmt: skip
    soon = (
        "{% if " + who + "_late %}Đối với nội dung sắp đến hạn, {% endif %}{{ sender }} " + verb + " {{ " + who
        + "_soon }} chủ động thực hiện " + what + ", " + IN_TIME
        + "{% if reply_by and not " + who + "_late %}, chậm nhất là {{ reply_by }}{% endif %}."
    )  # fmt: skip
    return when(f"{who}_late", paragraph("KHText", late)) + when(f"{who}_soon", paragraph("KHText", soon))


def template() -> WordTemplate:
    """The template."""
    body = (
        head(letter=True),
        addressing(),
        paragraph("KHText", _COUNTS),
        when(
            'tone == "orders"',
            _asked("told", "nhiệm vụ được giao", "yêu cầu", "khẩn trương"),
            otherwise=(_asked("told", "nhiệm vụ được giao", "đề nghị", "khẩn trương"),),
        ),
        _asked("requested", "{{ requested_what }}", "trân trọng đề nghị", "quan tâm, chỉ đạo"),
        paragraph(
            "KHLast",
            "Trường hợp đã gửi kết quả, đề nghị cho biết số, ngày, tháng, năm của văn bản để {{ sender }} cập nhật vào "
            "sổ theo dõi.{% if requested %} {{ sender }} trân trọng cảm ơn sự quan tâm, phối hợp của {{ requested }}."
            "{% endif %}/.",
        ),
        foot(as_above="recipients"),
        section_end(section(DRAFT_HEADER)),
        appendix_head("appendix"),
        _ROWS.table(),
        paragraph("KHAppendixText", _END),
        section(BLANK_HEADER, lying=True, restart=True),
    )
    return WordTemplate("cong-van-don-doc-chung", "Mẫu công văn đôn đốc gửi chung các cơ quan", "".join(body))
