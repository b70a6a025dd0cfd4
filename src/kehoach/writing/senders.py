"""Who writes a document: what somebody asked for becomes a body with its letterhead, its symbol and its signature."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

import msgspec

from kehoach.messages import Message, say
from kehoach.model.body import Body, Group, Party
from kehoach.model.directory import Directory, names_of
from kehoach.model.names import fold, unaccented
from kehoach.model.plan import Plan
from kehoach.writing.headship import Signing, headship_of, is_office
from kehoach.writing.letterhead import capital_lines
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

    @property
    def archive(self) -> str:
        """What follows "Lưu: " (khoản 9, điểm d)."""
        return f"VT, {self.unit or UNKNOWN}"

    def symbol(self, kind: DocumentKind) -> str:
        """The symbol of a letter (`CAT-PV01`) or of a report (`BC-CAT`), with a gap where nobody has said a part.

        The police add the unit to the symbol of a report too, where it is known (`BC-CAT-PV01`).
        """
        if self.own_symbol:
            return self.own_symbol
        body = "".join((self.body.abbreviation or UNKNOWN).split())
        if kind == "letter":
            return f"{body}-{self.unit or UNKNOWN}"
        unit = f"-{self.unit}" if self.unit and self.body.kind == "police" else ""
        return f"{_REPORT}-{body}{unit}"


def sender_of(
    plan: Plan, directory: Directory, request: SenderRequest, as_of: date | None = None
) -> Sender | Unclear:  # fmt: skip
    """Who writes about this plan. A body that has ended is still named as it was; on `as_of` that is a note."""
    symbol, unit = _symbol(request.symbol), _symbol(request.unit)
    if isinstance(symbol, Unclear):
        return symbol
    if isinstance(unit, Unclear):
        return unit
    body = _body(plan, directory, request.body)
    if isinstance(body, Unclear):
        return body
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
        _superior(body, directory),
        capital_lines(_issuer(body), bold=True),
        authority,
        one_line(request.signer),
        unit,
        symbol,
        _notes(body, as_of),
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
            message = say("the plan does not say who follows it up: say who writes")
            return Unclear(message, _labels(_usual(plan, directory)))
        wanted = plan.monitor
    found = _meant(directory, _WORDS.get(wanted.casefold(), wanted))
    if len(found) == 1 and isinstance(found[0], Body):
        return found[0]
    if len(found) > 1:
        return Unclear(say("“{text}” can mean several bodies", text=wanted), _labels(found))
    if found:
        message = say("{name} is a name for several bodies; one body writes", name=found[0].name)
        return Unclear(message, _labels(directory.members(found[0].id)))
    near = [directory.parties[name] for name in directory.similar(wanted)]
    return Unclear(say("no body is called “{text}”", text=wanted), _labels(near or _usual(plan, directory)))


def _meant(directory: Directory, wanted: str) -> list[Party]:
    """All that an id, a name, an alias or an abbreviation may mean, with or without accents."""
    if wanted in directory.parties:
        return [directory.parties[wanted]]
    named = directory.candidates(wanted)
    if not named:
        plain = unaccented(wanted).replace("-", " ")
        named = [
            party.id
            for party in directory.parties.values()
            if plain and any(unaccented(name).replace("-", " ") == plain for name in (party.id, *names_of(party)))
        ]
    return [directory.parties[name] for name in named]


def _usual(plan: Plan, directory: Directory) -> list[Party]:
    """Who usually writes: the monitor, the committee, its office."""
    ids = dict.fromkeys(name for name in (plan.monitor, COMMITTEE, OFFICE) if name)
    return [directory.parties[name] for name in ids if name in directory.parties]


def _labels(parties: Iterable[Party]) -> tuple[str, ...]:
    bodies = [party for party in parties if not isinstance(party, Group)]
    return tuple(f"{body.id} ({body.name})" for body in bodies)[:MOST_CANDIDATES]


def _nobody_by_order(body: Body, plan: Plan, directory: Directory) -> Unclear:
    """Only who signs by order of the committee's chair is known: the head of its office."""
    message = say(
        "it is not known who signs by order of the head of {name}; the head or a deputy can sign", name=body.name
    )
    return Unclear(message, _labels(party for party in _usual(plan, directory) if party.id == COMMITTEE))


def _superior(body: Body, directory: Directory) -> str:
    """The line above the issuer: common words are written short there (khoản 2, điểm a)."""
    if body.superior is not None:
        above = directory.parties.get(directory.resolve(body.superior) or "")
        name = above.official if above else body.superior
    elif body.kind == "department":
        committee = directory.parties.get(COMMITTEE)
        name = committee.official if committee else f"{_COMMITTEE_WORDS} {UNKNOWN}"
    else:
        name = _ABOVE.get(body.kind, "")
    short = name.replace("Uỷ ban", "Ủy ban").replace(_COMMITTEE_WORDS, "UBND")
    return capital_lines(short, bold=False)


def _issuer(body: Body) -> str:
    """What the letterhead calls the body: without the province where the line above it says that."""
    if is_office(body) and fold(_COMMITTEE_WORDS) in fold(body.name):
        return "Văn phòng"
    return body.name if body.kind == "department" else body.official


def _notes(body: Body, as_of: date | None) -> tuple[Message, ...]:
    if as_of is None or body.exists_on(as_of):
        return ()
    if body.until is not None and body.until < as_of:
        return (say("{name} no longer exists on {day}; its last day was {last}", name=body.official, day=as_of,
                    last=body.until),)  # fmt: skip
    return (say("{name} does not exist yet on {day}", name=body.official, day=as_of),)
