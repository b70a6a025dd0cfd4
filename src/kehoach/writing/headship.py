"""Who signs for a body, and on whose authority (NĐ 30/2020, Điều 13; Phụ lục I, Mục II, khoản 7).

A body whose head has another title in every place, or signs for a presidium or a standing committee, is not in the
table: nothing is guessed on a letter that somebody must sign.
"""

from typing import Literal

import msgspec

from kehoach.model.body import Body, Kind
from kehoach.model.names import fold

Signing = Literal["head", "deputy", "by-order"]


class Headship(msgspec.Struct, frozen=True):
    """The titles of a body's head and of his deputies, in capitals.

    `collective` is the body in whose name the head signs where it decides as one (Điều 13, khoản 2). `office` is the
    title of who may sign by the head's order (TL.); empty where nobody is known to.
    """

    head: str
    deputy: str
    collective: str = ""
    office: str = ""

    def authority(self, signing: Signing) -> tuple[str, ...]:
        """The lines above the signature; none where nobody can sign so."""
        if signing == "by-order":
            return (f"TL. {self.head}", self.office) if self.office else ()
        on_behalf = (f"TM. {self.collective}",) if self.collective else ()
        if signing == "deputy":
            return (*on_behalf, f"KT. {self.head}", self.deputy)
        return (*on_behalf, self.head)


_COMMITTEE = Headship("CHỦ TỊCH", "PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN", "CHÁNH VĂN PHÒNG")
_DIRECTOR = Headship("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")

_BY_KIND: dict[Kind, Headship] = {
    "committee": _COMMITTEE,
    "district": _COMMITTEE,
    "commune": Headship("CHỦ TỊCH", "PHÓ CHỦ TỊCH", "ỦY BAN NHÂN DÂN"),
    "police": _DIRECTOR,
    "military": Headship("CHỈ HUY TRƯỞNG", "PHÓ CHỈ HUY TRƯỞNG"),
    "court": Headship("CHÁNH ÁN", "PHÓ CHÁNH ÁN"),
    "procuracy": Headship("VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG"),
}
_LOCAL_CHIEF = Headship("TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN")
_LOCAL_POLICE = tuple(fold(f"công an {unit}") for unit in ("huyện", "quận", "thị xã", "xã", "phường", "đặc khu"))
_PROVINCIAL = fold("tỉnh")
_DEPARTMENTS: tuple[tuple[str, Headship], ...] = (
    ("sở ", _DIRECTOR),
    ("văn phòng ", Headship("CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")),
    ("thanh tra ", Headship("CHÁNH THANH TRA", "PHÓ CHÁNH THANH TRA")),
    ("ban dân tộc", Headship("TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")),
)
_BY_NAME: dict[Kind, str] = {
    "committee": "ủy ban nhân dân",
    "district": "ủy ban nhân dân",
    "commune": "ủy ban nhân dân",
    "police": "công an",
    "military": "bộ chỉ huy",
}


def headship_of(body: Body) -> Headship | None:
    """Who heads such a body; None where its kind and its name do not tell."""
    name = fold(body.name)
    if body.kind == "department":
        return next((found for start, found in _DEPARTMENTS if name.startswith(fold(start))), None)
    if body.kind == "police" and not name.endswith(_PROVINCIAL) and name.startswith(_LOCAL_POLICE):
        return _LOCAL_CHIEF
    start = fold(_BY_NAME.get(body.kind, ""))
    return _BY_KIND.get(body.kind) if name.startswith(start) else None


def is_office(body: Body) -> bool:
    """Whether it is a committee's office, which is named after the committee."""
    return body.kind == "department" and fold(body.name).startswith("văn phòng ")
