"""What is recorded, folded: the order of recording has no meaning, and any day can be asked about."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kehoach.dates import After, Before, OnRequest, vietnam
from kehoach.model.body import Body
from kehoach.model.clause import parse_clause
from kehoach.model.directory import Directory
from kehoach.model.event import Event, EventKind, Proof
from kehoach.model.plan import Plan, Task
from kehoach.tracking.fold import fold
from kehoach.tracking.picture import picture
from kehoach.tracking.state import State, totals

CLAUSE = parse_clause("II.1")
assert CLAUSE is not None
BODIES = [Body(id=name, name=name, official=name, kind="department") for name in ("a", "b")]
DIRECTORY = Directory(None, BODIES)
DUE = date(2025, 4, 20)
TASKS = (
    Task(id="dated", clause=CLAUSE, title="dated", assigned=("a", "b"), deadline=Before(DUE)),
    Task(id="asked", clause=CLAUSE, title="asked", assigned=("a",), deadline=OnRequest()),
    Task(
        id="gather", clause=CLAUSE, title="gather", lead=("a",), deadline=Before(date(2025, 4, 25)), gathers=("dated",)
    ),
    Task(id="then", clause=CLAUSE, title="then", lead=("b",), deadline=After(days=3, unit="working-day", task="dated")),
)
PLAN = Plan(id="p", title="p", issuer="a", issued=date(2025, 4, 1), tasks=TASKS)
_count = iter(range(10**9))


def event(kind: EventKind, day: int | date, body: str = "a", task: str = "dated", **fields: object) -> Event:
    on = day if isinstance(day, date) else date(2025, 4, day)
    return Event(id=f"{next(_count):026}", kind=kind, on=on, task=task, body=body, **fields)  # type: ignore[arg-type]


def void(of: Event, day: int) -> Event:
    return Event(id=f"{next(_count):026}", kind="void", on=date(2025, 4, day), of=of.id)


def state(events: list[Event], as_of: date, name: str = "dated/a") -> State:
    states = picture(PLAN, DIRECTORY, events, as_of, vietnam())
    return next(one for one in states if f"{one.obligation.task.id}/{one.obligation.body.id}" == name)


def status(events: list[Event], day: int, name: str = "dated/a") -> str:
    return state(events, date(2025, 4, day), name).status


def test_receipt_closes_from_its_day_on() -> None:
    receipt = event("received", 18, document=Proof("1/BC"))
    assert [status([receipt], day) for day in (17, 18, 30)] == ["in_time", "done_on_time", "done_on_time"]
    assert state([receipt], date(2025, 4, 30)).record.document == "1/BC"


def test_late_receipt_counts_its_days() -> None:
    late = state([event("received", 22)], date(2025, 4, 30))
    assert (late.status, late.days_late, late.days_overdue) == ("done_late", 3, 0)


def test_return_reopens_and_a_new_receipt_closes() -> None:
    first = event("received", 15)
    back = event("returned", 17, of=first.id)
    second = event("received", 21)
    events = [first, back, second]
    assert [status(events, day) for day in (15, 16, 17, 20, 21)] == [
        "done_on_time", "done_on_time", "in_time", "overdue", "done_late",
    ]  # fmt: skip
    assert state(events, date(2025, 4, 18)).record.returned_on == date(2025, 4, 17)


def test_return_that_names_no_receipt_sends_back_what_is_there() -> None:
    assert status([event("received", 15), event("returned", 17)], 18) == "in_time"


def test_same_day_receipt_after_return_stands() -> None:
    first = event("received", 15)
    events = [first, event("returned", 15, of=first.id), event("received", 15)]
    assert status(events, 15) == "done_on_time"


def test_void_takes_back_from_its_own_day() -> None:
    receipt = event("received", 15)
    events = [receipt, void(receipt, 18)]
    assert [status(events, day) for day in (17, 18)] == ["done_on_time", "in_time"]


def test_extension_moves_the_last_day_from_its_own_day() -> None:
    events = [event("extended", 18, until=date(2025, 4, 25), granted_by="x")]
    assert [status(events, day) for day in (19, 20, 25, 26)] == ["in_time", "in_time", "in_time", "overdue"]
    assert state(events, date(2025, 4, 17)).last_day == date(2025, 4, 19)


def test_request_starts_with_its_own_deadline() -> None:
    asked = event("requested", 10, task="asked", until=date(2025, 4, 15))
    done = event("received", 14, task="asked")
    again = event("requested", 20, task="asked", until=date(2025, 4, 22))
    events = [asked, done, again]
    assert [status(events, day, "asked/a") for day in (9, 10, 14, 20, 23)] == [
        "awaiting_request", "in_time", "done_on_time", "in_time", "overdue",
    ]  # fmt: skip
    assert status([asked], 16, "asked/a") == "overdue"


def test_after_follows_the_last_result_of_its_task() -> None:
    events = [event("received", 16, "a"), event("received", 17, "b")]
    assert status(events[:1], 18, "then/b") == "awaiting_request"
    then = state(events, date(2025, 4, 18), "then/b")
    assert (then.status, then.last_day) == ("in_time", date(2025, 4, 22))  # three working days after Thursday the 17th


def test_gathering_counts_what_is_in() -> None:
    assert state([event("received", 16, "a")], date(2025, 4, 18), "gather/a").inputs == (1, 2)
    waived = [event("received", 16, "a"), event("waived", 17, "b", text="x")]
    assert state(waived, date(2025, 4, 18), "gather/a").inputs == (1, 1)


def test_waiver_closes_with_its_reason() -> None:
    waived = state([event("waived", 17, text="sáp nhập")], date(2025, 4, 30))
    assert (waived.status, waived.record.waived_because) == ("waived", "sáp nhập")


def test_line_merged_twice_counts_once() -> None:
    reminder = event("reminded", 21)
    assert state([reminder, reminder], date(2025, 4, 22)).record.reminded == 1


DAYS = st.integers(0, 45).map(lambda n: date(2025, 4, 1) + timedelta(days=n))


@st.composite
def ledgers(draw: st.DrawFn) -> list[Event]:
    """Events as clerks record them: returns name a receipt that is there, voids an event that is there."""
    events: list[Event] = []
    for _ in range(draw(st.integers(0, 12))):
        kind = draw(st.sampled_from(["received", "extended", "requested", "reminded", "waived", "returned", "void"]))
        on, body, task = (
            draw(DAYS),
            draw(st.sampled_from(["a", "b"])),
            draw(st.sampled_from(["dated", "asked", "gather"])),
        )
        receipts = [one for one in events if one.kind == "received"]
        if kind == "void" and events:
            target = draw(st.sampled_from(events))
            events.append(Event(id=f"{next(_count):026}", kind="void", on=max(on, target.on), of=target.id))
        elif kind == "returned" and receipts:
            receipt = draw(st.sampled_from(receipts))
            events.append(event("returned", max(on, receipt.on), receipt.body or "", receipt.task or "", of=receipt.id))
        elif kind not in ("void", "returned"):
            until = draw(DAYS) if kind in ("extended", "requested") else None
            events.append(event(kind, on, body, task, until=until))  # type: ignore[arg-type]
    return events


@given(ledgers(), st.randoms(use_true_random=False), DAYS)
def test_order_of_recording_has_no_meaning(events: list[Event], random: object, as_of: date) -> None:
    shuffled = list(events)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert picture(PLAN, DIRECTORY, events, as_of, vietnam()) == picture(PLAN, DIRECTORY, shuffled, as_of, vietnam())


@given(ledgers(), DAYS)
def test_later_events_have_not_happened(events: list[Event], as_of: date) -> None:
    known = [one for one in events if one.on <= as_of]
    assert fold(events, as_of) == fold(known, as_of)


@given(ledgers(), DAYS)
def test_totals_add_up_on_every_day(events: list[Event], as_of: date) -> None:
    states = picture(PLAN, DIRECTORY, events, as_of, vietnam())
    found = totals(states)
    assert sum(found.by_status.values()) == found.all == len(states)


@given(ledgers(), DAYS)
def test_union_of_two_clerks_is_the_whole(events: list[Event], as_of: date) -> None:
    mine, theirs = events[::2], events[1::2]
    merged = [*theirs, *mine, *mine[:1]]  # a line may come twice by a merge
    assert fold(merged, as_of) == fold(events, as_of)
