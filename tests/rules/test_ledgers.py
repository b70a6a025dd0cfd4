"""Laws of the rules for ledgers: they never raise, the order of the lines has no meaning, `void` mends, and who owes
what is who `tracking` says.
"""

import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules.expectations import CASES, PLANS, TODAY, found_in, read

from kehoach.dates import vietnam
from kehoach.diagnostics import Diagnostic
from kehoach.messages import translate
from kehoach.rules.recorded import Recorded
from kehoach.rules.rule import Context
from kehoach.rules.runner import check
from kehoach.source.document import PlanDocument, ProgressDocument
from kehoach.source.workspace import Workspace
from kehoach.tracking.obligation import obligations

PLAN = (
    (CASES / "KH607-extension-to-earlier-day" / "bad.yaml")
    .read_text(encoding="utf-8")
    .replace("../bodies.yaml", "bodies.yaml")
)
BODIES = (CASES / "bodies.yaml").read_text(encoding="utf-8")
NOT_MENDED_BY_VOID = ("KH202", "KH605", "KH610")

some_day = st.dates(date(2025, 3, 1), date(2027, 3, 1)).map(str) | st.sampled_from(
    ["18/4/2025", "31/2/2025", "", "1900-01-01"]
)
some_event = st.fixed_dictionaries(
    {
        "event": st.sampled_from(
            ["received", "received", "returned", "extended", "requested", "reminded", "waived", "note", "void"]
        ),
        "on": some_day,
    },
    optional={
        "task": st.sampled_from(
            ["ra-soat", "ra-soat", "tong-hop", "gop-y", "tuyen-truyen", "bao-cao-quy", "tra-loi", "ra-soatt", "Sai"]
        ),
        "body": st.sampled_from(
            ["so-y-te", "so-y-te", "cac-so", "cong-an-tinh", "chua-phan-cong", "so-y-tee", "mttq-tinh"]
        ),
        "occurrence": st.sampled_from(["2025-Q2", "2025-Q3", "2026-Q4", "2025-04", "9999-Q9"]),
        "until": some_day,
        "of": st.integers(0, 12).map(lambda number: f'"{number}"'),
        "text": st.sampled_from(["Ghi chú", '""']),
        "document": st.sampled_from(["12/BC", "{number: 12/BC, date: 17/4/2026}", "[]"]),
        "strange": st.just("1"),
    },
)
some_events = st.lists(some_event, max_size=12)


@contextmanager
def _ledger(lines: list[str], plan: str = PLAN, head: str = "kind: progress\nplan: thu\nevents:\n") -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.progress.yaml"
        (path.parent / "x.yaml").write_text(plan, encoding="utf-8")
        (path.parent / "bodies.yaml").write_text(BODIES, encoding="utf-8")
        path.write_text(head + "".join(f"  - {line}\n" for line in lines), encoding="utf-8")
        yield path


def _line(number: int, event: dict[str, str]) -> str:
    return f'{{id: "{number}", ' + ", ".join(f"{key}: {value}" for key, value in event.items()) + "}"


def _found(lines: list[str]) -> tuple[tuple[Diagnostic, ...], ProgressDocument]:
    with _ledger(lines) as path:
        document = Workspace().read(path)
    assert isinstance(document, ProgressDocument)
    return found_in(document), document


def _by_event(lines: list[str]) -> set[tuple[str, str, str]]:
    """What is found, by the text of its line."""
    found, document = _found(lines)
    written = document.tree.lines if document.tree else []
    return {(one.code, translate(one.message), written[one.span.line - 1].strip()) for one in found if one.span}


@settings(max_examples=40, deadline=None)
@given(some_events)
def test_rules_find_faults_and_never_raise(events: list[dict[str, str]]) -> None:
    found, document = _found([_line(number, event) for number, event in enumerate(events)])
    for one in found:
        assert one.span is not None
        assert document.tree is not None
        assert 1 <= one.span.line <= len(document.tree.lines)
        assert translate(one.message)


@settings(max_examples=40, deadline=None)
@given(some_events, st.data())
def test_rules_never_raise_on_text_that_was_mangled(events: list[dict[str, str]], data: st.DataObject) -> None:
    with _ledger([_line(number, event) for number, event in enumerate(events)]) as path:
        for file in (path, path.parent / "x.yaml"):
            text = file.read_text(encoding="utf-8")
            for _ in range(data.draw(st.integers(0, 3))):
                at, length = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 60))
                put = data.draw(st.sampled_from(["", "\n", "}", "{", '"', ": ", "- ", "[", "\t", "void", "2025", "~"]))
                text = text[:at] + put + text[at + length :]
            file.write_text(text, encoding="utf-8")
        document = Workspace().read(path)
        assert all(one.span for one in found_in(document))


@settings(max_examples=40, deadline=None)
@given(some_events, st.randoms(use_true_random=False))
def test_order_of_the_lines_has_no_meaning(events: list[dict[str, str]], shuffler: random.Random) -> None:
    lines = [_line(number, event) for number, event in enumerate(events)]
    shuffled = lines.copy()
    shuffler.shuffle(shuffled)
    assert _by_event(lines) == _by_event(shuffled)


@settings(max_examples=40, deadline=None)
@given(some_events)
def test_void_mends_whatever_is_wrong_with_an_event(events: list[dict[str, str]]) -> None:
    """Nothing is ever deleted, so a mistake must not stay an error for good."""
    lines = [_line(number, event) for number, event in enumerate(events) if event["event"] != "void"]
    _, document = _found(lines)
    lines += [f'{{id: "v{event.id}", event: void, on: {TODAY}, of: "{event.id}"}}' for _, event in document.events()]
    found, _ = _found(lines)
    assert [one.code for one in found if one.code not in NOT_MENDED_BY_VOID] == []


@pytest.mark.parametrize("name", ["an-giang-413", "hai-duong-2025"])
def test_who_owes_what_is_who_tracking_says(name: str) -> None:
    """Both rooms expand the roles, and neither may import the other. Shares of a task owe no more for the whole."""
    plan = read(PLANS / f"{name}.yaml")
    assert isinstance(plan, PlanDocument)
    assert plan.plan
    assert plan.directory
    owed = {(one.task.id, one.body.id) for one in obligations(plan.plan, plan.directory, TODAY, vietnam())}
    recorded = Recorded(_beside(plan, []))
    named = {(task.id, body) for task in plan.plan.tasks for body in recorded.owing(task) or ()}
    assert owed <= named
    shared = {(task.part_of, body) for task in plan.plan.tasks for body in recorded.owing(task) or ()}
    assert named - owed <= shared


def test_every_obligation_of_tracking_can_be_recorded() -> None:
    with _ledger([]) as path:
        plan = Workspace().read(path.parent / "x.yaml")
        assert isinstance(plan, PlanDocument)
        assert plan.plan
        assert plan.directory
        owed = obligations(plan.plan, plan.directory, TODAY, vietnam())
        lines = []
        for number, one in enumerate(owed):
            period = f', occurrence: "{one.occurrence.label}"' if one.occurrence else ""
            event = (
                f'{{id: "{number}", event: reminded, on: {TODAY}, task: {one.task.id}, body: {one.body.id}{period}}}'
            )
            lines.append(f"  - {event}\n")
        path.write_text(path.read_text(encoding="utf-8") + "".join(lines), encoding="utf-8")
        document = read(path)
    assert any(one.occurrence for one in owed)
    assert document.faults == ()
    assert found_in(document) == ()


def test_nothing_is_said_of_tasks_and_bodies_where_another_plan_stands() -> None:
    line = _line(1, {"event": "received", "on": "1/1/2025", "task": "khac", "body": "khac", "document": "1/BC"})
    for head, plan in (
        ("kind: progress\nplan: khac\nevents:\n", PLAN),
        ("kind: progress\nplan: thu\nevents:\n", "kind: plan\nid: [\n"),
        ("kind: progress\nplan: thu\nevents:\n", "kind: bodies\nid: thu\n"),
    ):
        with _ledger([line], plan, head) as path:
            assert [one.code for one in found_in(read(path))] == ["KH610"]


def test_body_is_not_strange_where_the_plan_names_somebody_unknown() -> None:
    line = _line(1, {"event": "reminded", "on": "18/4/2025", "task": "tong-hop", "body": "so-y-te"})
    with _ledger([line]) as path:
        assert [one.code for one in found_in(read(path))] == ["KH602"]
    for plan in (PLAN.replace("lead: cong-an-tinh", "lead: so-y-tee"), PLAN.replace("bodies.yaml", "none.yaml")):
        with _ledger([line], plan) as path:
            assert found_in(read(path)) == ()


def test_task_that_is_broken_or_cut_off_is_not_unknown() -> None:
    line = _line(1, {"event": "reminded", "on": "18/4/2025", "task": "ra-soat", "body": "so-y-te"})
    for plan in (PLAN.replace("20/4/2025", "31/4/2025"), PLAN.partition("  - {id: ra-soat")[0] + "  - {id: x\n"):
        with _ledger([line], plan) as path:
            assert [one for one in found_in(read(path)) if one.code != "KH610"] == []


def test_without_today_nothing_lies_in_the_future() -> None:
    document = read(CASES / "KH608-event-in-the-future" / "bad.progress.yaml")
    assert "KH608" not in {one.code for one in check(document, Context(vietnam()))}
    assert "KH608" in {one.code for one in check(document, Context(vietnam(), date(2025, 1, 1)))}


def test_time_grows_with_the_number_of_events() -> None:
    """Four times as many events may take six times as long, not sixteen."""
    taken = []
    for count in (2_000, 8_000):
        lines = []
        for number in range(count):
            on = date(2025, 4, 14) + timedelta(days=number % 300)
            kind = ("received", "returned", "extended", "void")[number % 4]
            unknown = f"so-{number}" if number % 3 else "so-y-te"
            event = {"event": kind, "on": str(on), "task": "ra-soat", "body": unknown, "until": str(on)}
            lines.append(_line(number, event | {"of": f'"{number + 1}"'}))
        _, document = _found(lines)
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            check(document, Context(vietnam(), TODAY))
            best = min(best, time.process_time() - start)
        taken.append(best)
    assert taken[1] < 6 * taken[0] + 0.1


def _beside(plan: PlanDocument, events: list[str]) -> ProgressDocument:
    assert plan.plan
    with _ledger(events, head=f"kind: progress\nplan: {plan.plan.id}\nevents:\n") as path:
        document = Workspace().read(path)
    assert isinstance(document, ProgressDocument)
    return ProgressDocument(document.path, "progress", document.value, document.tree, (), plan, document.places)
