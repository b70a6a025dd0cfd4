"""The named styles, one for each component of Decree 30/2020/NĐ-CP: a clerk changes a style, not a paragraph."""

from collections.abc import Iterable
from typing import Literal

import msgspec
from tools.word_templates.markup import SECTION_MARK, TAG, twips

Align = Literal["left", "center", "right", "both"]
FONT = "Times New Roman"
_FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'


class Style(msgspec.Struct, frozen=True):
    """A paragraph style: sizes and gaps in points, indents in millimetres, `line` a multiple of single spacing.

    `keep` holds the end of a paragraph and the next one on a page. `leader` is where a dotted line to fill in ends.
    `ruled` draws a line below, `exactly` is the height of a line in points. `level` is that of a heading, from 0, for
    Word's navigation.
    """

    name: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    align: Align = "left"
    before: float = 0
    after: float = 0
    line: float = 1
    left: float = 0
    right: float = 0
    first: float = 0
    keep: bool = False
    leader: float = 0
    ruled: bool = False
    exactly: float = 0
    level: int | None = None
    colour: str = ""


_COLON = 30 + 17.63  # where the colon of "Kính gửi:" stands, in 14 pt, 30 mm from the margin
_TEXT = Style("Nội dung (Text)", align="both", before=6, line=1.15, first=10)
_HEADING = msgspec.structs.replace(_TEXT, bold=True, keep=True)
_CELL = Style("Chữ trong bảng (Table text)", 12, before=2, after=2)


def _like(style: Style, name: str, **changes: object) -> Style:
    return msgspec.structs.replace(style, name=name, **changes)


STYLES: dict[str, Style] = {
    "KHSuperior": Style("Cơ quan chủ quản (Superior body)", 13, align="center"),
    "KHIssuer": Style("Cơ quan ban hành (Issuing body)", 13, bold=True, align="center"),
    "KHNation": Style("Quốc hiệu (National name)", 13, bold=True, align="center"),
    "KHMotto": Style("Tiêu ngữ (Motto)", 14, bold=True, align="center"),
    "KHNumber": Style("Số, ký hiệu (Number and symbol)", 13, align="center", before=6),
    "KHPlaceDate": Style("Địa danh, thời gian (Place and date)", 14, italic=True, align="center", before=6),
    "KHSubject": Style("Trích yếu công văn (Subject of a letter)", 12, align="center", before=6, left=3, right=3),
    "KHType": Style("Tên loại văn bản (Type of document)", 14, bold=True, align="center", before=18, keep=True),
    "KHTitle": Style("Trích yếu (Subject)", 14, bold=True, align="center", keep=True),
    "KHAddressingOne": Style(
        "Kính gửi một nơi (Addressing one)", align="center", before=18, left=12, right=12
    ),
    "KHAddressing": Style("Kính gửi (Addressing)", before=18, after=3, left=30, keep=True),
    "KHAddressee": Style("Nơi được gửi (Addressee)", after=3, left=_COLON + 2.88, first=-2.88),
    "KHBasis": _like(_TEXT, "Căn cứ (Basis)", italic=True),
    "KHText": _TEXT,
    "KHLead": _like(_TEXT, "Câu dẫn (Leads to what follows)", keep=True),
    "KHLast": _like(_TEXT, "Đoạn cuối (Last paragraph)", keep=True),
    "KHPart": Style("Phần (Part)", bold=True, align="center", before=18, keep=True, level=0),
    "KHPartTitle": Style("Tên phần (Heading of a part)", bold=True, align="center", before=6, after=6, keep=True),
    "KHSection": _like(_HEADING, "Mục I, II (Section heading)", before=12, level=1),
    "KHClause": _like(_HEADING, "Khoản có tên (Clause heading)", level=2),
    "KHLeader": Style("Chỗ ghi thêm (Room to write)", align="both", before=6, line=1.15, first=10, leader=160),
    "KHGap": Style("Khoảng cách (Gap)", 6, keep=True),
    "KHBeforeFoot": Style("Khoảng trước chữ ký (Gap before the signature)", 8, keep=True),
    "KHTableHead": _like(_CELL, "Đầu bảng (Table heading)", bold=True, align="center", keep=True),
    "KHTableText": _CELL,
    "KHTableCentre": _like(_CELL, "Chữ giữa ô (Table text, centred)", align="center"),
    "KHTableNumber": _like(_CELL, "Số liệu trong bảng (Table number)", align="right", right=8),
    "KHTableTotal": _like(_CELL, "Dòng tổng (Table total)", bold=True),
    "KHTableTotalNumber": _like(_CELL, "Số tổng (Table total number)", bold=True, align="right", right=8),
    "KHTableSection": _like(_CELL, "Nhóm trong bảng (Table section)", bold=True, before=3, after=3, keep=True),
    "KHRecipientsHeading": Style("Nơi nhận (Recipients heading)", 12, bold=True, italic=True),
    "KHRecipient": Style("Dòng nơi nhận (Recipient)", 11, left=2.27, first=-2.27),
    "KHAuthority": Style("Quyền hạn, chức vụ (Authority and title)", 14, bold=True, align="center", keep=True),
    "KHSigner": Style("Họ tên người ký (Signer)", 14, bold=True, align="center", before=72),
    "KHAppendix": Style("Phụ lục (Appendix)", 14, bold=True, align="center", keep=True, level=0),
    "KHAppendixTitle": Style("Tên phụ lục (Title of an appendix)", 14, bold=True, align="center", keep=True),
    "KHAppendixReference": Style(
        "Kèm theo văn bản (Reference of an appendix)", 14, italic=True, align="center", keep=True
    ),
    "KHAppendixText": Style("Nội dung phụ lục (Text of an appendix)", 13, align="both", before=6, first=10),
    "KHPageNumber": Style("Số trang (Page number)", 14, align="center"),
    "KHDraft": Style("Dự thảo (Draft)", 13, bold=True),
    "KHRule": Style("Đường kẻ (Rule)", 2, exactly=3, ruled=True, keep=True),
    SECTION_MARK: Style("Kết thúc phần trang (End of section)", 1, exactly=1),
    TAG: Style("Thẻ mẫu (Template tag)", 10, colour="2E74B5"),
}  # fmt: skip


def styles_xml(used: Iterable[str]) -> str:
    """`word/styles.xml` with these paragraph styles and the two of tables."""
    wanted = {"KHRule", *used}
    made = "".join(_style(name, style) for name, style in STYLES.items() if name in wanted)
    return (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>'
        f'<w:rPrDefault><w:rPr>{_FONTS}<w:sz w:val="28"/><w:szCs w:val="28"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        f"{made}{_tables()}</w:styles>"
    )


def _style(identifier: str, style: Style) -> str:
    kept = "<w:keepNext/>" if style.keep else ""
    dots = f'<w:tab w:val="right" w:leader="dot" w:pos="{twips(style.leader)}"/>' if style.leader else ""
    tabs = f"<w:tabs>{dots}</w:tabs>" if dots else ""
    below = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>' if style.ruled else ""
    line = f'w:line="{round(240 * style.line)}" w:lineRule="auto"'
    if style.exactly:
        line = f'w:line="{round(20 * style.exactly)}" w:lineRule="exact"'
    spacing = f'<w:spacing w:before="{round(20 * style.before)}" w:after="{round(20 * style.after)}" {line}/>'
    level = "" if style.level is None else f'<w:outlineLvl w:val="{style.level}"/>'
    bold, italic = "<w:b/><w:bCs/>" if style.bold else "", "<w:i/><w:iCs/>" if style.italic else ""
    colour = f'<w:color w:val="{style.colour}"/>' if style.colour else ""
    size = round(2 * style.size)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{identifier}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{kept}<w:widowControl/>{below}{tabs}{spacing}{_indent(style)}'
        f'<w:jc w:val="{style.align}"/>{level}</w:pPr>'
        f'<w:rPr>{bold}{italic}{colour}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _indent(style: Style) -> str:
    if not (style.left or style.right or style.first):
        return ""
    side = "hanging" if style.first < 0 else "firstLine"
    return f'<w:ind w:left="{twips(style.left)}" w:right="{twips(style.right)}" w:{side}="{twips(abs(style.first))}"/>'


def _tables() -> str:
    def padding(side: float) -> str:
        edges = (("top", 0.0), ("left", side), ("bottom", 0.0), ("right", side))
        inner = "".join(f'<w:{name} w:w="{twips(size)}" w:type="dxa"/>' for name, size in edges)
        return f"<w:tblCellMar>{inner}</w:tblCellMar>"

    names = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for name in names)
    plain = f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{padding(0)}</w:tblPr>'
    ruled = f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>{padding(1.2)}</w:tblPr>'
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f'<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>{plain}</w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="KHPlain"><w:name w:val="Khung không kẻ (Plain frame)"/>'
        f'<w:basedOn w:val="TableNormal"/>{plain}</w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="KHGrid"><w:name w:val="Bảng kẻ (Ruled table)"/>'
        f'<w:basedOn w:val="TableNormal"/>{ruled}</w:style>'
    )
