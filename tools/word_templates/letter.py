"""`cong-van-don-doc`: the letter that reminds one body (LetterView, Mẫu 1.5).

Committee and police speak differently to those below, beside and outside them: `tone` chooses the sentences. Of a task
without a result it says that none was recorded, never that nothing was done.
"""

from tools.word_templates.markup import each, paragraph, section, when
from tools.word_templates.package import DRAFT_HEADER, WordTemplate
from tools.word_templates.paper import addressing, foot, head

_BY = "{% if reply_by %}, chậm nhất là {{ reply_by }}{% endif %}"
_NOUN = "{% if only_requested %}nội dung đề nghị phối hợp{% else %}nhiệm vụ{% endif %}"
RESULT = (
    "gửi kết quả đến {{ result_to }}{% if result_to != sender %} và thông báo cho {{ sender }}{% endif %}"
    "{% if reply_by %} chậm nhất là {{ reply_by }}{% endif %}; nêu rõ khó khăn, vướng mắc (nếu có) và thời gian dự "
    "kiến hoàn thành"
)
IN_TIME = (
    "gửi kết quả đúng thời hạn đến {{ result_to }}; kịp thời thông báo khó khăn, vướng mắc (nếu có) cho {{ sender }}"
)
_CLAUSE = "{% if task.clause %} ({{ task.clause }}){% endif %}"
_LAST_DAY = "{% if task.last_day %} (hết {{ task.last_day }}){% endif %}"
_PRODUCT = (
    "- {% if task.product %}Sản phẩm: {{ task.product }}{% if task.to %}; nơi nhận: {{ task.to }}{% endif %}"
    "{% else %}Nơi nhận kết quả: {{ task.to }}{% endif %}."
)


def opening(text: str) -> str:
    """The plan, who follows it up, and the text, which then begins a sentence; without that it goes on in one."""
    charged = "{{ sender }} được giao theo dõi, đôn đốc việc thực hiện ({{ charged }}). "
    first = "{% if charged %}" + charged + text[0].upper() + "{% else %}" + text[0] + "{% endif %}"
    return "Thực hiện {{ plan.full }} (sau đây gọi tắt là Kế hoạch), " + first + text[1:]


def _overdue() -> str:
    return when(
        "overdue",
        paragraph(
            "KHLead",
            opening(
                "tính đến {{ as_of }}, {{ sender }} chưa ghi nhận được kết quả thực hiện của {{ addressee }} đối với "
                "{{ overdue_count }} " + _NOUN + " đã quá thời hạn, cụ thể như sau:"
            ),
        ),
        each(
            "task in overdue",
            paragraph(
                "KHLead",
                "{% if overdue|length > 1 %}{{ loop.index }}. {% elif only_requested %}Nội dung: {% else %}Nhiệm vụ: "
                "{% endif %}{{ task.task }}" + _CLAUSE + ".",
            ),
            paragraph(
                "KHText",
                "- Thời hạn: {{ task.deadline }}"
                + _LAST_DAY
                + "{% if task.days %}; quá hạn {{ task.days }} ngày{% endif %}.",
            ),
            when("task.product or task.to", paragraph("KHText", _PRODUCT)),
            when("task.remark", paragraph("KHText", "- Ghi chú: {{ task.remark }}.")),
        ),
        when(
            "reminders",
            paragraph("KHText", 'Trước đó đã đôn đốc: {{ reminders|join("; ") }}.'),
        ),
    )


def _soon() -> str:
    count = "{{ addressee }} có {{ soon_count }} " + _NOUN + " đến hạn"
    within = " {{ soon_within }} ngày làm việc tới"
    return when(
        "soon",
        when(
            "overdue",
            paragraph("KHLead", "Ngoài ra, trong" + within + ", " + count + ":"),
            otherwise=(
                paragraph("KHLead", opening("trong" + within + " (kể từ {{ as_of }}), " + count + ", cụ thể như sau:")),
            ),
        ),
        each(
            "task in soon",
            paragraph(
                "KHText",
                "- {{ task.task }}"
                + _CLAUSE
                + "; thời hạn: {{ task.deadline }}"
                + _LAST_DAY
                + "{% if task.days %}, còn {{ task.days }} ngày làm việc{% endif %}"
                "{% if task.product %}; sản phẩm: {{ task.product }}{% endif %}"
                "{% if task.to %}; nơi nhận: {{ task.to }}{% endif %}"
                "{% if task.remark %}; {{ task.remark }}{% endif %}.",
            ),
        ),
    )


def _asked(verb: str, manner: str) -> str:
    """The sentences that ask for the results; of tasks only soon due they ask that these come in time."""
    whom = "{{ sender }} " + verb + " {{ addressee }} "
    thing = "{% if only_requested %}nội dung{% else %}nhiệm vụ{% endif %}"
    late = (
        whom + manner + " {% if only_requested %}thực hiện{% else %}hoàn thành{% endif %} " + thing
        + "{% if soon %} đã quá thời hạn{% endif %} nêu trên, " + RESULT + ".{% if soon %} Đối với " + thing
        + " sắp đến hạn, " + verb + " {{ addressee }} chủ động thực hiện, " + IN_TIME + ".{% endif %}"
    )  # fmt: skip
    soon = whom + "chủ động thực hiện, " + IN_TIME + _BY + "."
    return when("overdue", paragraph("KHText", late), otherwise=(paragraph("KHText", soon),))


def _already_sent(verb: str, closing: str = "") -> str:
    return paragraph(
        "KHLast",
        "Trường hợp đã gửi kết quả, " + verb + " {{ addressee }} cho biết số, ngày, tháng, năm của văn bản để "
        "{{ sender }} cập nhật vào sổ theo dõi." + closing + "/.",
    )


def template() -> WordTemplate:
    """The template."""
    thanks = " {{ sender }} rất mong nhận được sự quan tâm, phối hợp và trân trọng cảm ơn {{ addressee }}."
    body = (
        head(letter=True),
        addressing(),
        _overdue(),
        _soon(),
        when('tone == "orders"', _asked("yêu cầu", "khẩn trương"), _already_sent("yêu cầu")),
        when('tone == "asks"', _asked("đề nghị", "khẩn trương"), _already_sent("đề nghị")),
        when(
            'tone == "respects"',
            _asked("trân trọng đề nghị", "quan tâm, chỉ đạo"),
            _already_sent("trân trọng đề nghị", thanks),
        ),
        foot(as_above="recipients"),
        section(DRAFT_HEADER),
    )
    return WordTemplate("cong-van-don-doc", "Mẫu công văn đôn đốc gửi một cơ quan", "".join(body))
