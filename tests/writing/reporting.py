"""Reports to look at: the issued plans with invented ledgers, and small invented plans. Nobody did any of it."""

from datetime import date
from functools import cache

import msgspec
from tests.conftest import PLANS

from kehoach.api.opening import OpenPlan, open_plans
from kehoach.dates import Deadline, vietnam
from kehoach.model.body import Body, Group
from kehoach.model.clause import parse_clause
from kehoach.model.directory import Directory
from kehoach.model.event import Event, Proof
from kehoach.model.plan import Plan, Task
from kehoach.source.workspace import Workspace
from kehoach.tracking.picture import picture
from kehoach.writing.report_view import ReportView
from kehoach.writing.reported import Reported
from kehoach.writing.reports import report
from kehoach.writing.senders import Sender, SenderRequest, sender_of

APRIL_22 = date(2025, 4, 22)


@cache
def opened(name: str, folder: str = str(PLANS)) -> OpenPlan:
    """A plan with the ledger beside it, read once."""
    return open_plans((f"{folder}/{name}.yaml",), Workspace(), vietnam()).plans[0]


def item(one: OpenPlan, as_of: date, events: tuple[Event, ...] | None = None) -> Reported:
    happened = one.events if events is None else events
    return Reported(one.plan, one.directory, picture(one.plan, one.directory, happened, as_of, vietnam()), happened)


def sender(one: Reported, body: str | None = None) -> Sender:
    found = sender_of(one.plan, one.directory, SenderRequest(body=body))
    assert isinstance(found, Sender)
    return found


def view(*items: Reported, as_of: date = APRIL_22, body: str | None = None, annex: bool = False) -> ReportView:
    return report(items, as_of, sender(items[0], body), annex=annex)


def event(number: int, kind: str, day: int, body: str | None, task: str = "ra-soat", **more: object) -> Event:
    """An invented event of April 2025."""
    return Event(f"bia-{number:02}", kind, date(2025, 4, day), task, body, **more)  # type: ignore[arg-type]


REVIEW = (
    event(1, "received", 18, "so-tu-phap", document=Proof("12/BIA-STP", date(2025, 4, 17))),
    event(2, "received", 21, "so-y-te", document=Proof("7/BIA-SYT")),
    event(3, "received", 18, "so-noi-vu", document=Proof("9/BIA-SNV", date(2025, 4, 18))),
    event(4, "returned", 20, "so-noi-vu", text="Thiếu phụ lục (bịa)."),
    event(5, "extended", 18, "thanh-tra-tinh", until=date(2025, 4, 26), granted_by="chu-tich-ubnd-tinh"),
    event(6, "waived", 19, "so-ngoai-vu", text="Không có văn bản phải rà soát (bịa)"),
    event(7, "reminded", 21, "so-tai-chinh", document=Proof("40/BIA-CAT", date(2025, 4, 21))),
    event(8, "difficulty", 19, None, text="Chưa rõ phạm vi\n  rà soát (bịa)."),
    event(9, "difficulty", 21, "so-noi-vu", text="Thiếu người (bịa)", document=Proof("11/BIA-SNV", date(2025, 4, 21))),
    event(10, "difficulty", 20, "so-y-te", text="Ghi nhầm (bịa)"),
    Event("bia-11", "void", date(2025, 4, 21), of="bia-10"),
    event(12, "difficulty", 23, "so-y-te", text="Chưa xảy ra (bịa)"),
)


def review(as_of: date = APRIL_22) -> Reported:
    """An Giang's plan with an invented ledger of its review."""
    return item(opened("an-giang-413"), as_of, REVIEW)


DIRECTORY = Directory(
    None,
    [
        Body("cong-an-tinh", "Công an tỉnh", "Công an tỉnh Bịa", "police", abbreviation="CAT"),
        *(Body(f"so-{n}", f"Sở {n}", f"Sở {n}", "department", certain=n != 3) for n in range(1, 13)),
        Group("cac-so", "Các sở", "Các sở", tuple(f"so-{n}" for n in range(1, 13))),
        Group("lien-quan", "Các cơ quan có liên quan", "Các cơ quan có liên quan", vague=True),
    ],
)


def task(name: str, where: str, deadline: Deadline | None, *lead: str, **more: object) -> Task:
    clause = parse_clause(where)
    assert clause is not None
    return msgspec.structs.replace(Task(name, clause, f"Việc {name}", lead=lead, deadline=deadline), **more)


def invented(*tasks: Task, as_of: date = APRIL_22, events: tuple[Event, ...] = ()) -> Reported:
    """An invented plan of 1 April 2025."""
    plan = Plan("bia", "Kế hoạch bịa", "cong-an-tinh", number="5", symbol="KH-BIA", issued=date(2025, 4, 1),
                monitor="cong-an-tinh", tasks=tasks)  # fmt: skip
    return Reported(plan, DIRECTORY, picture(plan, DIRECTORY, events, as_of, vietnam()), events)
