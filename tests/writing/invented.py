"""The two real plans with ledgers that were made up for the tests, and bodies and plans that are made up whole."""

from collections.abc import Iterable
from datetime import date
from functools import cache

from tests.conftest import PLANS

from kehoach.dates import Before, Deadline, WorkCalendar, vietnam
from kehoach.model.body import Body, Group, Kind, Party
from kehoach.model.clause import parse_clause
from kehoach.model.directory import Directory, Unit
from kehoach.model.event import Event, EventKind, Proof
from kehoach.model.plan import Plan, Task
from kehoach.source.document import PlanDocument
from kehoach.source.workspace import Workspace
from kehoach.tracking.picture import picture
from kehoach.tracking.state import State
from kehoach.writing.senders import Sender, SenderRequest, sender_of

CALENDAR: WorkCalendar = vietnam()
AN_GIANG, HAI_DUONG = "an-giang-413", "hai-duong-2025"


@cache
def read(name: str) -> tuple[Plan, Directory]:
    """A plan of `plans/` and its directory."""
    document = Workspace().read(PLANS / f"{name}.yaml")
    assert isinstance(document, PlanDocument)
    assert document.plan is not None
    assert document.directory is not None
    return document.plan, document.directory


def sender(name: str, request: SenderRequest | None = None, as_of: date | None = None) -> Sender:
    """Who writes about a plan of `plans/`; the monitor, unless another is asked for."""
    found = sender_of(*read(name), request or SenderRequest(unit="PV01"), as_of)
    assert isinstance(found, Sender)
    return found


def states(name: str, as_of: date, events: Iterable[Event] = ()) -> tuple[State, ...]:
    plan, directory = read(name)
    return picture(plan, directory, events, as_of, CALENDAR)


def event(kind: EventKind, on: date, task: str, body: str, number: str | None = None, **fields: object) -> Event:
    """An event that never happened."""
    document = Proof(number, on) if number else None
    name = f"{kind}-{on}-{task}-{body}"
    return Event(name, kind, on, task, body, document=document, **fields)  # type: ignore[arg-type]


def body(known: str, kind: Kind = "department", **fields: object) -> Body:
    fields = {"name": known, "official": f"{known} tỉnh X", **fields}
    return Body(id=known, kind=kind, **fields)  # type: ignore[arg-type]


POLICE = body("cong-an", "police", name="Công an tỉnh", abbreviation="CAT", superior="Bộ Công an")


def invented(
    parties: Iterable[Party], owing: Iterable[str], deadline: Deadline | None = None, **task: object
) -> tuple[Plan, Directory]:
    """A plan of one task, due before 20/4/2025 unless told, which the police follow up."""
    clause = parse_clause("II.1")
    assert clause is not None
    due = deadline or Before(day=date(2025, 4, 20))
    one = Task(id="viec", clause=clause, title="Việc", assigned=tuple(owing), deadline=due, **task)  # type: ignore[arg-type]
    plan = Plan(id="k", title="Thực hiện", issuer="x", issued=date(2025, 1, 2), monitor=POLICE.id, tasks=(one,))
    return plan, Directory(Unit("x", "tỉnh X"), [POLICE, *parties])


def group(known: str, *members: str, **fields: object) -> Group:
    fields = {"name": known, "official": f"{known} tỉnh X", **fields}
    return Group(id=known, members=members, **fields)  # type: ignore[arg-type]
