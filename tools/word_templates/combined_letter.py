"""`cong-van-don-doc-chung`: one reminder to all, with a table as its appendix (CombinedLetterView, Mẫu 1.5 and 2.1)."""

from tools.word_templates.letter import OPENING
from tools.word_templates.markup import Column, Records, paragraph, section, section_end, when
from tools.word_templates.package import BLANK_HEADER, DRAFT_HEADER, WordTemplate
from tools.word_templates.paper import addressing, appendix_head, foot, head

_OVERDUE = (
    "{{ sender }} chưa ghi nhận được kết quả thực hiện của {{ overdue_count }} đầu việc (tính theo từng cơ quan) đã "
    "quá thời hạn"
)
_SOON = "{{ soon_count }} đầu việc sẽ đến hạn trong {{ soon_within }} ngày làm việc tới"
_COUNTS = (
    'Tính đến {{ as_of }}, {% if overdue_count not in ("", "0", "00") %}'
    + _OVERDUE
    + '{% if soon_count not in ("", "0", "00") %}; có '
    + _SOON
    + "{% endif %}{% else %}có "
    + _SOON
    + "{% endif %}, thuộc trách nhiệm của {{ bodies_count }} cơ quan, đơn vị (chi tiết tại {{ appendix.label }} kèm "
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


def _asked(whom: str, verb: str, manner: str) -> str:
    return paragraph(
        "KHText",
        "{{ sender }} " + verb + " {{ " + whom + " }} " + manner + " thực hiện nhiệm vụ được giao; gửi kết quả đến nơi "
        "nhận theo Kế hoạch và thông báo cho {{ sender }}{% if reply_by %} chậm nhất là {{ reply_by }}{% endif %}; nêu "
        "rõ khó khăn, vướng mắc (nếu có) và thời gian dự kiến hoàn thành.",
    )


def template() -> WordTemplate:
    """The template."""
    body = (
        head(letter=True),
        addressing(),
        paragraph("KHText", OPENING + "{{ sender }} thông báo tình hình thực hiện như sau:"),
        paragraph("KHText", _COUNTS),
        when(
            "told",
            when('tone == "orders"', _asked("told", "yêu cầu", "khẩn trương")),
            when('tone == "asks"', _asked("told", "đề nghị", "khẩn trương")),
            when('tone == "respects"', _asked("told", "trân trọng đề nghị", "quan tâm, chỉ đạo")),
        ),
        when("requested", _asked("requested", "trân trọng đề nghị", "quan tâm, chỉ đạo")),
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
        paragraph("KHAppendixText", "Danh sách có {{ rows|length }} đầu việc./."),
        section(BLANK_HEADER, lying=True, restart=True),
    )
    return WordTemplate("cong-van-don-doc-chung", "Mẫu công văn đôn đốc gửi chung các cơ quan", "".join(body))
