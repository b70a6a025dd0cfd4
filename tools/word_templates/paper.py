"""The parts that every document of an office has: head, addressing, foot, the lines above an appendix."""

from tools.word_templates.markup import cell, each, paragraph, row, rule, table, when

_HEAD = (62.0, 98.0)
_FOOT = (75.0, 85.0)
TEXT_WIDTH = 160  # of an upright page, millimetres
LYING_WIDTH = 252  # of one that lies on its side


def head(*, letter: bool) -> str:
    """Boxes 1 to 4 of Phụ lục I, Mục IV; in a letter also 5b, "V/v"."""
    left = (
        when("head.superior", paragraph("KHSuperior", "{{ head.superior }}"))
        + paragraph("KHIssuer", "{{ head.issuer }}")
        + rule(f"head.issuer, {_HEAD[0]:g}")
    )
    right = (
        paragraph("KHNation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        + paragraph("KHMotto", "Độc lập - Tự do - Hạnh phúc")
        + rule(f'"Độc lập - Tự do - Hạnh phúc", {_HEAD[1]:g}, 14, True, 1')
    )
    number = paragraph("KHNumber", "{{ head.number }}")
    if letter:
        number += paragraph("KHSubject", "V/v {{ subject }}")
    dated = paragraph("KHPlaceDate", "{{ head.place_date }}")
    return table(
        "KHPlain", _HEAD,
        row(cell(_HEAD[0], left), cell(_HEAD[1], right)),
        row(cell(_HEAD[0], number), cell(_HEAD[1], dated)),
    )  # fmt: skip


def addressing() -> str:
    """ "Kính gửi": one on its line, several each on a line of its own under the colon (khoản 9, điểm d)."""
    ending = "{% if loop.last %}.{% else %};{% endif %}"
    return when(
        "recipients|length == 1",
        paragraph("KHAddressingOne", "Kính gửi: {{ recipients[0] }}"),
        otherwise=(
            paragraph("KHAddressing", "Kính gửi:"),
            each("recipient in recipients", paragraph("KHAddressee", "- {{ recipient }}" + ending)),
        ),
    ) + paragraph("KHGap")


def foot(*, as_above: str) -> str:
    """Boxes 7 to 9b; "Như trên" stands where the condition `as_above` holds."""
    left = (
        paragraph("KHRecipientsHeading", "Nơi nhận:")
        + when(as_above, paragraph("KHRecipient", "- Như trên;"))
        + each("copy in foot.copies", paragraph("KHRecipient", "- {{ copy }};"))
        + paragraph("KHRecipient", "- Lưu: {{ foot.archive }}.")
    )
    right = each("line in foot.authority", paragraph("KHAuthority", "{{ line }}")) + paragraph(
        "KHSigner", "{{ foot.signer }}"
    )
    space = paragraph("KHBeforeFoot")
    return space + table("KHPlain", _FOOT, row(cell(_FOOT[0], left), cell(_FOOT[1], right)))


def appendix_head(name: str) -> str:
    """The lines above an appendix that the view calls `name`, with the line under them (Mẫu 2.1)."""
    return (
        paragraph("KHAppendix", "{{ " + name + ".label }}")
        + paragraph("KHAppendixTitle", "{{ " + name + ".title|upper }}")
        + paragraph("KHAppendixReference", "{{ " + name + ".reference }}")
        + rule(f"{name}.reference, {LYING_WIDTH}, 14, False")
        + paragraph("KHGap")
    )
