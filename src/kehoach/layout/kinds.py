"""The kinds of administrative documents and their abbreviations (NĐ 30/2020, Phụ lục III, Mục I).

Công văn is a kind too, but has neither a name above its subject nor an abbreviation.
Names are folded, for comparing.
"""

from kehoach.model.names import fold

_NAMES = {
    "nghị quyết": "NQ", "quyết định": "QĐ", "chỉ thị": "CT", "quy chế": "QC", "quy định": "QyĐ", "thông cáo": "TC",
    "thông báo": "TB", "hướng dẫn": "HD", "chương trình": "CTr", "kế hoạch": "KH", "phương án": "PA", "đề án": "ĐA",
    "dự án": "DA", "báo cáo": "BC", "biên bản": "BB", "tờ trình": "TTr", "hợp đồng": "HĐ", "công điện": "CĐ",
    "bản ghi nhớ": "BGN", "bản thỏa thuận": "BTT", "giấy ủy quyền": "GUQ", "giấy mời": "GM",
    "giấy giới thiệu": "GGT", "giấy nghỉ phép": "GNP", "phiếu gửi": "PG", "phiếu chuyển": "PC", "phiếu báo": "PB",
}  # fmt: skip

ABBREVIATIONS = {fold(name): abbreviation for name, abbreviation in _NAMES.items()}

# Abbreviations that hold small letters, and those of copies.
MIXED = frozenset((*(name for name in ABBREVIATIONS.values() if name != name.upper()), "TrS"))
