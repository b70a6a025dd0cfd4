"""Who owes what: the expansion of the two plans, and its laws."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.dates import Before, By, OnRequest, Recurring, vietnam
from kehoach.model.body import Body, Group
from kehoach.model.clause import Clause, parse_clause
from kehoach.model.directory import Directory
from kehoach.model.plan import Plan, Task
from kehoach.source.document import PlanDocument
from kehoach.source.workspace import Workspace
from kehoach.tracking.fold import Extension, Record
from kehoach.tracking.obligation import NOBODY, Obligation, obligations
from kehoach.tracking.state import STATUSES, state_of, totals

PLANS = Path(__file__).parent.parent.parent / "plans"
AS_OF = date(2025, 4, 22)


def clause(text: str) -> Clause:
    found = parse_clause(text)
    assert found is not None
    return found


def task(name: str, **fields: object) -> Task:
    return Task(id=name, clause=clause("II.1"), title=name, **fields)  # type: ignore[arg-type]


BODIES = [Body(id=name, name=name, official=name, kind="department") for name in ("a", "b", "c", "d")]
GROUPS = [
    Group(id="abc", name="abc", official="abc", members=("a", "b", "c")),
    Group(id="all", name="all", official="all", members=("abc", "d")),
    Group(id="unlisted", name="unlisted", official="unlisted"),
    Group(id="ring", name="ring", official="ring", members=("ring", "a")),
]
DIRECTORY = Directory(None, [*BODIES, *GROUPS])


def expand(*tasks: Task, until: date = AS_OF) -> list[Obligation]:
    plan = Plan(id="p", title="p", issuer="a", issued=date(2025, 1, 15), tasks=tasks)
    return list(obligations(plan, DIRECTORY, until, vietnam()))


def read(name: str) -> list[Obligation]:
    document = Workspace().read(PLANS / f"{name}.yaml")
    assert isinstance(document, PlanDocument)
    assert document.plan is not None
    assert document.directory is not None
    return list(obligations(document.plan, document.directory, AS_OF, vietnam()))


def test_group_is_one_obligation_for_each_member() -> None:
    assert [owed.id for owed in expand(task("t", lead=("all",)))] == ["p/t/a", "p/t/b", "p/t/c", "p/t/d"]


def test_body_named_twice_owes_once_as_told() -> None:
    found = expand(task("t", assigned=("abc",), requested=("b", "d")))
    assert [(owed.body.id, owed.role) for owed in found] == [
        ("a", "lead"), ("b", "lead"), ("c", "lead"), ("d", "requested"),
    ]  # fmt: skip


def test_group_that_lists_nobody_stands_for_itself() -> None:
    (owed,) = expand(task("t", assigned=("unlisted",)))
    assert owed.collective
    assert owed.body.id == "unlisted"


def test_group_within_itself_ends() -> None:
    assert [owed.body.id for owed in expand(task("t", assigned=("ring",)))] == ["a"]


def test_task_given_to_nobody_is_seen() -> None:
    (owed,) = expand(task("t"))
    assert owed.body is NOBODY


def test_coordinating_owes_nothing() -> None:
    assert [owed.body.id for owed in expand(task("t", lead=("a",), coordinating=("b", "abc")))] == ["a"]


def test_share_frees_from_the_whole_but_not_its_lead() -> None:
    whole = task("whole", lead=("a",), assigned=("b", "c"), requested=("d",))
    share = task("share", assigned=("a", "b"), part_of="whole")
    assert {owed.id for owed in expand(whole, share)} == {
        "p/whole/a", "p/whole/c", "p/whole/d", "p/share/a", "p/share/b",
    }  # fmt: skip


def test_recurring_has_one_for_each_period() -> None:
    monthly = task("t", lead=("a",), deadline=Recurring(every="month", day=25))
    assert [owed.id for owed in expand(monthly)] == [f"p/t/a@2025-0{month}" for month in (1, 2, 3, 4)]
    assert expand(monthly)[0].last_day == date(2025, 1, 25)


def test_recurring_without_a_day_is_undated() -> None:
    (owed,) = expand(task("t", lead=("a",), deadline=Recurring(every="year")))
    assert state_of(owed, AS_OF, vietnam()).status == "undated"


def test_ids_are_unique_in_both_plans() -> None:
    for name in ("an-giang-413", "hai-duong-2025"):
        ids = [owed.id for owed in read(name)]
        assert len(ids) == len(set(ids))


def test_review_of_an_giang() -> None:
    review = [owed for owed in read("an-giang-413") if owed.task.id == "ra-soat"]
    assert len(review) == 14 + 11 + 3
    assert {owed.body.id for owed in review if owed.role == "requested"} == {
        "vien-kiem-sat-nhan-dan-tinh", "toa-an-nhan-dan-tinh", "mttq-tinh",
    }  # fmt: skip
    for as_of, status, days in ((date(2025, 4, 19), "in_time", 0), (date(2025, 4, 20), "overdue", 1)):
        for owed in review:
            state = state_of(owed, as_of, vietnam())
            assert (state.status, state.days_overdue) == (status, days)
            assert state.last_day == date(2025, 4, 19)
            assert state.last_working_day == date(2025, 4, 18)


def test_front_of_hai_duong_is_asked_without_a_date() -> None:
    front = [
        owed for owed in read("hai-duong-2025") if owed.body.id == "mttq-tinh" and owed.task.clause.heading == "II.1"
    ]
    assert [(owed.task.id, owed.role, owed.last_day) for owed in front] == [("ra-soat-chung", "requested", None)]


DEADLINES = st.one_of(
    st.none(),
    st.builds(Before, st.dates(date(2024, 1, 1), date(2027, 12, 31))),
    st.builds(By, st.dates(date(2024, 1, 1), date(2027, 12, 31))),
    st.just(OnRequest()),
    st.just(Recurring(every="quarter", day=15)),
)
DAYS = st.dates(date(2024, 6, 1), date(2027, 6, 30))
RECORDS = st.builds(
    Record,
    done_on=st.none() | DAYS,
    extensions=st.lists(st.builds(Extension, DAYS, DAYS), max_size=2).map(tuple),
    requested_on=st.none() | DAYS,
    waived_on=st.none() | DAYS,
)


@given(st.lists(st.tuples(DEADLINES, RECORDS), max_size=12), DAYS)
def test_statuses_are_a_partition(rows: list[tuple[object, Record]], as_of: date) -> None:
    states = [
        state_of(owed, as_of, vietnam(), record=record)
        for number, (deadline, record) in enumerate(rows)
        for owed in expand(task(f"t{number}", lead=("abc",), deadline=deadline), until=as_of)
    ]
    found = totals(states)
    assert sum(found.by_status.values()) == found.all == len(states)
    assert found.due_soon <= found.by_status["in_time"]
    assert all(state.status in STATUSES for state in states)
    assert all((state.days_overdue > 0) == (state.status == "overdue") for state in states)


@given(st.dates(date(2024, 1, 1), date(2027, 12, 31)))
def test_nothing_is_overdue_on_its_last_day(last: date) -> None:
    (owed,) = expand(task("t", lead=("a",), deadline=By(last)))
    assert state_of(owed, last, vietnam()).status == "in_time"
    assert state_of(owed, last + timedelta(days=1), vietnam()).days_overdue == 1


@given(st.dates(date(2024, 1, 1), date(2027, 12, 31)))
def test_before_excludes_its_day(day: date) -> None:
    (owed,) = expand(task("t", lead=("a",), deadline=Before(day)))
    assert state_of(owed, day, vietnam()).status == "overdue"
    assert state_of(owed, day - timedelta(days=1), vietnam()).status == "in_time"


@pytest.mark.parametrize(
    ("record", "status"),
    [
        (Record(done_on=date(2025, 4, 19)), "done_on_time"),
        (Record(done_on=date(2025, 4, 20)), "done_late"),
        (
            Record(done_on=date(2025, 4, 22), extensions=(Extension(date(2025, 4, 22), date(2025, 4, 15)),)),
            "done_on_time",
        ),
        (Record(extensions=(Extension(date(2025, 4, 22), date(2025, 4, 15)),)), "in_time"),
        (Record(waived_on=date(2025, 4, 1)), "waived"),
    ],
)
def test_record_decides(record: Record, status: str) -> None:
    (owed,) = expand(task("t", lead=("a",), deadline=Before(date(2025, 4, 20))))
    assert state_of(owed, AS_OF, vietnam(), record=record).status == status


def test_body_that_ended_without_successor_has_ceased() -> None:
    gone = Body(id="x", name="x", official="x", kind="district", until=date(2025, 6, 30))
    followed = Body(id="y", name="y", official="y", kind="district", until=date(2025, 6, 30), successor="z")
    directory = Directory(None, [gone, followed])
    plan = Plan(id="p", title="p", issuer="x", tasks=(task("t", assigned=("x", "y"), deadline=By(date(2025, 4, 1))),))
    for as_of, wanted in ((date(2025, 6, 30), ["overdue", "overdue"]), (date(2025, 7, 1), ["ceased", "overdue"])):
        owed = obligations(plan, directory, as_of, vietnam())
        assert [state_of(one, as_of, vietnam()).status for one in owed] == wanted
