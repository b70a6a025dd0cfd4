"""Who writes a document: what somebody asked for becomes a body with its letterhead, its symbol and its signature."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

import msgspec

from kehoach.messages import Message, say
from kehoach.model.body import Body, Group, Party
from kehoach.model.directory import Directory
from kehoach.model.names import fold
from kehoach.model.plan import Plan
from kehoach.writing.headship import Signing, headship_of, is_office
from kehoach.writing.letterhead import capital_lines
from kehoach.writing.successors import official_on, proper_name, standing
from kehoach.writing.words import UNKNOWN, one_line

MOST_CANDIDATES = 8
COMMITTEE, OFFICE = "ubnd-tinh", "van-phong-ubnd-tinh"

DocumentKind = Literal["letter", "report"]

_WORDS = {"committee": COMMITTEE, "office": OFFICE}
_REPORT = "BC"
_COMMITTEE_WORDS = "Ủy ban nhân dân"
_ABOVE = {"court": "TÒA ÁN NHÂN DÂN TỐI CAO", "procuracy": "VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO", "military": UNKNOWN}
# Letters, digits and what joins them: no blank, no slash, nothing that a file or a page could take amiss.
_SYMBOL = re.compile(r"[^\W_][\w.&…-]*")


class SenderRequest(msgspec.Struct, frozen=True):
    """Who is to write, as somebody typed it.

    `body` is an id, a name or an abbreviation, `committee` or `office`; None is the plan's monitor. `unit` is the
    abbreviation of the unit that drafts (`PV01`), `symbol` a whole symbol that stands instead of the one we would make.
    """

    body: str | None = None
    unit: str | None = None
    symbol: str | None = None
    signing: Signing = "head"
    signer: str = ""


class Unclear(msgspec.Struct, frozen=True):
    """Why nobody can write so; what may have been meant is among `candidates`."""

    message: Message
    candidates: tuple[str, ...] = ()


class Sender(msgspec.Struct, frozen=True):
    """Who writes. `name` is how the text calls it, `full` its official name.

    `instead_of` is the official name of the body in whose place it writes, which has ended; empty where there is none.
    `superior` and `issuer` are the lines of the letterhead; `superior` is empty where nobody is above the body.
    `authority` are the lines above the signature. `notes` are what whoever asked should be told.
    """

    body: Body
    name: str
    full: str
    superior: str
    issuer: str
    authority: tuple[str, ...]
    signer: str = ""
    unit: str | None = None
    own_symbol: str | None = None
    notes: tuple[Message, ...] = ()
    instead_of: str = ""

    @property
    def archive(self) -> str:
        """What follows "Lưu: " (khoản 9, điểm d); it ends in dots where nobody has said which unit drafted it."""
        return f"VT, {self.unit or 2 * UNKNOWN}"

    def symbol(self, kind: DocumentKind) -> str:
        """The symbol of a letter (`CAT-PV01`) or of a report (`BC-CAT`), with a gap where nobody has said a part.

        A symbol with a type is that of the type and of the body, never of a unit (khoản 3, điểm b).
        """
        if self.own_symbol:
            return self.own_symbol
        body = "".join((self.body.abbreviation or UNKNOWN).split())
        return f"{body}-{self.unit or UNKNOWN}" if kind == "letter" else f"{_REPORT}-{body}"


def sender_of(
    plan: Plan, directory: Directory, request: SenderRequest, as_of: date | None = None
) -> Sender | Unclear:  # fmt: skip
    """Who writes about this plan; in the place of a body that has ended by `as_of` its successor, which is a note."""
    symbol, unit = _symbol(request.symbol), _symbol(request.unit)
    if isinstance(symbol, Unclear):
        return symbol
    if isinstance(unit, Unclear):
        return unit
    meant = _body(plan, directory, request.body)
    if isinstance(meant, Unclear):
        return meant
    body = standing(meant, directory, as_of)
    if body is None:
        return _nobody_after(meant, plan, directory, as_of)
    headship = headship_of(body)
    if headship is None:
        message = say("it is not known who signs for {name}, so it cannot be the sender", name=body.name)
        return Unclear(message, _labels(_usual(plan, directory)))
    authority = headship.authority(request.signing)
    if not authority:
        return _nobody_by_order(body, plan, directory)
    return Sender(
        body,
        body.name,
        body.official,
        _superior(body, directory, as_of),
        capital_lines(_issuer(body, directory), bold=True),
        authority,
        one_line(request.signer),
        unit,
        symbol,
        _notes(meant, body, as_of),
        meant.official if body != meant else "",
    )


def _symbol(text: str | None) -> str | Unclear | None:
    """The symbol, or a part of one, as it was typed."""
    written = (text or "").strip().removeprefix("/")
    if not written:
        return None
    if len(written) > 60 or not _SYMBOL.fullmatch(written):
        return Unclear(say("“{text}” is no symbol: letters, digits and hyphens, as in {example}", text=written,
                           example="CAT-PV01"))  # fmt: skip
    return written


def _body(plan: Plan, directory: Directory, typed: str | None) -> Body | Unclear:
    """The body that was meant; nothing is guessed where two could be."""
    wanted = typed.strip() if typed else ""
    if not wanted:
        if plan.monitor is None:
            message = say("the plan does not say who follows it up: name who writes with --sender")
            return Unclear(message, _labels(_usual(plan, directory)))
        wanted = plan.monitor
    meant = directory.meant(_word(plan, directory, wanted.casefold()) or wanted)
    found = [directory.parties[name] for name in meant]
    if len(found) == 1 and isinstance(found[0], Body):
        return found[0]
    if len(found) > 1:
        return Unclear(say("“{text}” can mean several bodies", text=wanted), _labels(found))
    if found:
        message = say("{name} is a name for several bodies; one body writes", name=found[0].name)
        return Unclear(message, _labels(directory.members(found[0].id)))
    near = [directory.parties[name] for name in directory.similar(wanted)]
    return Unclear(say("no body is called “{text}”", text=wanted), _labels(near or _usual(plan, directory)))


def _word(plan: Plan, directory: Directory, word: str) -> str | None:
    """Whom `committee` and `office` mean: of the province, or the committee that issued the plan."""
    found = _WORDS.get(word)
    issuer = directory.parties.get(directory.resolve(plan.issuer) or "")
    if found == COMMITTEE and isinstance(issuer, Body) and issuer.kind in ("committee", "district", "commune"):
        return issuer.id
    return found


def _usual(plan: Plan, directory: Directory) -> list[Party]:
    """Who usually writes: the monitor, the committee, its office."""
    ids = dict.fromkeys(name for name in (plan.monitor, plan.issuer, COMMITTEE, OFFICE) if name)
    known = (directory.parties[name] for name in ids if name in directory.parties)
    return [party for party in known if isinstance(party, Body) and headship_of(party)]


def _labels(parties: Iterable[Party]) -> tuple[str, ...]:
    bodies = [party for party in parties if not isinstance(party, Group)]
    return tuple(f"{body.id} ({body.name})" for body in bodies)[:MOST_CANDIDATES]


def _nobody_by_order(body: Body, plan: Plan, directory: Directory) -> Unclear:
    """Only who signs by order of the committee's chair is known: the head of its office."""
    message = say(
        "it is not known who signs by order of the head of {name}; the head or a deputy can sign", name=body.name
    )
    return Unclear(message, _labels(party for party in _usual(plan, directory) if party.id == COMMITTEE))


def _nobody_after(body: Body, plan: Plan, directory: Directory, as_of: date | None) -> Unclear:
    """The body has ended, and nobody is known to have succeeded it."""
    message = say(
        "{name} no longer exists on {day}, and nobody is known to have succeeded it: name who writes with --sender",
        name=body.official,
        day=as_of or UNKNOWN,
    )
    left = (one for one in _usual(plan, directory) if isinstance(one, Body) and standing(one, directory, as_of))
    return Unclear(message, _labels(left))


def _superior(body: Body, directory: Directory, as_of: date | None) -> str:
    """The line above the issuer: common words are written short there (khoản 2, điểm a)."""
    if body.superior is not None:
        name = official_on(body.superior, directory, as_of)
    elif body.kind == "department":
        known = COMMITTEE in directory.parties
        name = official_on(COMMITTEE, directory, as_of) if known else f"{_COMMITTEE_WORDS} {UNKNOWN}"
    else:
        name = _ABOVE.get(body.kind, "")
    short = name.replace("Uỷ ban", "Ủy ban").replace(_COMMITTEE_WORDS, "UBND")
    return capital_lines(short, bold=False)


def _issuer(body: Body, directory: Directory) -> str:
    """What the letterhead calls the body: without the province where the line above it says that."""
    if is_office(body) and fold(_COMMITTEE_WORDS) in fold(body.name):
        return "Văn phòng"
    if body.kind != "department":
        return body.official
    province = directory.unit.successor if directory.unit else None
    if province is None or body.name == directory.name(body.id):
        return body.name
    with_type = fold(directory.name(body.id)).endswith(fold(" tỉnh"))  # Thanh tra tỉnh, but Sở Tư pháp
    return body.name.removesuffix(f" {proper_name(province) if with_type else province}")


def _notes(meant: Body, body: Body, as_of: date | None) -> tuple[Message, ...]:
    if as_of is None:
        return ()
    if body != meant:
        text = say(
            "{name} no longer exists on {day}, so {successor} writes in its place: check that the plan still holds",
            name=meant.official,
            day=as_of,
            successor=body.official,
        )
        return (text,)
    if body.exists_on(as_of):
        return ()
    return (say("{name} does not exist yet on {day}", name=body.official, day=as_of),)
