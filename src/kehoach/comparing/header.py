"""What stands above and below the tasks: number, day, basis, authority, recipients."""

from collections.abc import Iterator
from datetime import date

from kehoach.comparing.bodies import list_change
from kehoach.comparing.change import BodiesChange, HeaderChange, IssuedChange, Named, TextChange, TextField
from kehoach.comparing.profile import Side
from kehoach.dates import Month
from kehoach.model.names import fold
from kehoach.model.plan import Citation, Plan


def header_changes(left: Side, right: Side) -> tuple[HeaderChange, ...]:
    """The differences of two headers, in the order of a document.

    Place, title and the signer's name belong to each province; between versions of one plan they count too.
    """
    mine, theirs = left.plan, right.plan
    versions = mine.id == theirs.id
    found: list[HeaderChange | None] = [
        _text("number", mine.number_symbol, theirs.number_symbol),
        _issued(mine, theirs),
        _text("title", mine.title, theirs.title) if versions else None,
        _text("issuer", left.directory.name(mine.issuer), right.directory.name(theirs.issuer)),
        *_basis(mine, theirs),
        _text("authority", _authority(mine), _authority(theirs)),
        _text("signer", _signer(mine), _signer(theirs)) if versions else None,
        list_change("monitor", left, _one(mine.monitor), right, _one(theirs.monitor)),
        _recipients(left, right),
    ]
    return tuple(change for change in found if change is not None)


def _text(field: TextField, left: str | None, right: str | None) -> TextChange | None:
    return TextChange(field, left, right) if fold(left or "") != fold(right or "") else None


def _one(name: str | None) -> tuple[str, ...]:
    return (name,) if name else ()


def _authority(plan: Plan) -> str | None:
    """By what right it is signed: the lines above the name, and the post."""
    if plan.signer is None:
        return None
    return " / ".join((*plan.signer.authority, plan.signer.title))


def _signer(plan: Plan) -> str | None:
    return plan.signer.name if plan.signer else None


def _issued(left: Plan, right: Plan) -> IssuedChange | None:
    mine, theirs = left.issued, right.issued
    if mine == theirs:
        return None
    if mine is None or theirs is None:
        return IssuedChange(mine, theirs)
    low, high = (_first(theirs) - _last(mine)).days, (_last(theirs) - _first(mine)).days
    return IssuedChange(mine, theirs, (low, high))


def _first(issued: date | Month) -> date:
    return issued.first_day() if isinstance(issued, Month) else issued


def _last(issued: date | Month) -> date:
    return issued.last_day() if isinstance(issued, Month) else issued


def _basis(left: Plan, right: Plan) -> Iterator[TextChange]:
    """Documents that only one of them rests on; the same number is the same document."""
    mine = {_document(one): one for one in left.basis}
    theirs = {_document(one): one for one in right.basis}
    for key in (key for key in mine if key not in theirs):
        yield TextChange("basis", _cited(mine[key]), None)
    for key in (key for key in theirs if key not in mine):
        yield TextChange("basis", None, _cited(theirs[key]))


def _document(one: Citation) -> tuple[str, ...]:
    if one.number:
        return ("", fold(one.number))
    return (fold(one.document), str(one.issued), fold(one.about or ""))


def _cited(one: Citation) -> str:
    return " ".join(filter(None, (one.document, one.number or one.about)))


def _recipients(left: Side, right: Side) -> BodiesChange | None:
    """Who is sent the plan, body by body; a line that means no body counts by its words."""
    mine = tuple(dict.fromkeys(name for line in left.plan.recipients for name in line.bodies))
    theirs = tuple(dict.fromkeys(name for line in right.plan.recipients for name in line.bodies))
    change = list_change("recipients", left, mine, right, theirs)
    lines, others = _lines(left.plan), _lines(right.plan)
    removed = tuple(Named("", text) for key, text in lines.items() if key not in others)
    added = tuple(Named("", text) for key, text in others.items() if key not in lines)
    if change is None and not removed and not added:
        return None
    names = tuple(map(left.directory.name, mine)), tuple(map(right.directory.name, theirs))
    known = change or BodiesChange("recipients", *names, (), ())
    return BodiesChange("recipients", *names, (*known.added, *added), (*known.removed, *removed))


def _lines(plan: Plan) -> dict[str, str]:
    return {fold(line.line): line.line for line in plan.recipients if not line.bodies}
