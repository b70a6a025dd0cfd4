"""The parts that every document of an office has, in the order of Decree 30/2020/NĐ-CP, as text ready to print.

What a person must still fill in (number, day, name) is left blank, visibly.
"""

import msgspec


class Head(msgspec.Struct, frozen=True):
    """What stands above the text (Phụ lục I, Mục II, khoản 2 to 4).

    `superior` is empty where the sender has nobody above it. `superior` and `issuer` are in capitals, with a line
    break where they do not fit the left column. `number` is the whole line, `Số:        /BC-CAT`.
    """

    superior: str
    issuer: str
    number: str
    place_date: str


class Foot(msgspec.Struct, frozen=True):
    """What stands below the text (khoản 7 to 9).

    `authority` are the lines above the signature, in capitals. `signer` is empty until somebody is named. `copies` are
    the recipients after "Như trên", without dash and semicolon; `archive` is what follows "Lưu: ".
    """

    authority: tuple[str, ...]
    signer: str
    copies: tuple[str, ...]
    archive: str


class Cited(msgspec.Struct, frozen=True):
    """A plan as documents cite it: in full the first time, short later (khoản 6, điểm b)."""

    full: str
    short: str


class Appendix(msgspec.Struct, frozen=True):
    """The three lines above an appendix (Mục III, khoản 1): `label` is "Phụ lục", or "Phụ lục I" among several."""

    label: str
    title: str
    reference: str


class Properties(msgspec.Struct, frozen=True):
    """What the file says of itself. `author` is the office, never a person; `subject` names the plan."""

    title: str
    author: str
    subject: str
    kind: str
