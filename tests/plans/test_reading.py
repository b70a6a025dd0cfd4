"""The two encoded plans against an independent reading, and against the issued texts where they are at hand."""

import re
from pathlib import Path
from typing import Any

import pytest

from kehoach.dates import kind_of, stated_date
from kehoach.model.names import fold
from kehoach.model.plan import Task
from kehoach.source.document import PlanDocument
from kehoach.source.tree import parse
from kehoach.source.workspace import Workspace

HERE = Path(__file__).parent
PLANS = HERE.parent.parent / "plans"
READING: dict[str, dict[str, dict[str, Any]]] = parse((HERE / "reading.yaml").read_text(encoding="utf-8")).root
SOURCES = {"an-giang-413": "an-giang-413.txt", "hai-duong-2025": "hai-duong-2025.txt"}


def plan(name: str) -> PlanDocument:
    document = Workspace().read(PLANS / f"{name}.yaml")
    assert isinstance(document, PlanDocument)
    assert not document.faults
    return document


def by_clause(name: str) -> dict[str, list[Task]]:
    tasks: dict[str, list[Task]] = {}
    for _, task in plan(name).tasks():
        tasks.setdefault(str(task.clause), []).append(task)
    return tasks


@pytest.mark.parametrize("name", READING)
def test_same_clauses_have_duties(name: str) -> None:
    assert list(by_clause(name)) == list(READING[name])


@pytest.mark.parametrize(("name", "clause"), [(name, clause) for name in READING for clause in READING[name]])
def test_duties_of_clause(name: str, clause: str) -> None:
    tasks = by_clause(name)[clause]
    read = READING[name][clause]

    def union(*roles: str, inherited: bool | None = None) -> list[str]:
        chosen = [task for task in tasks if inherited is None or (task.lead_from is not None) == inherited]
        return sorted({body for task in chosen for role in roles for body in getattr(task, role)})

    assert union("lead", "assigned", inherited=False) == read.get("acts", [])
    assert union("lead", "assigned", inherited=True) == read.get("inherits", [])
    for role in ("requested", "coordinating", "report_to", "via"):
        assert union(role) == read.get(role, []), role
    deadlines = set()
    for task in tasks:
        day = stated_date(task.deadline) if task.deadline else None
        kind = kind_of(task.deadline) if task.deadline else "unspecified"
        deadlines.add(f"{kind} {day}" if day else kind)
    assert sorted(deadlines) == read["deadlines"]


@pytest.mark.parametrize("name", SOURCES)
def test_names_and_dates_stand_in_issued_text(name: str, sources: Path) -> None:
    """Every body a task names, by some name of its, and every date, stands in the issued text."""
    text = fold(re.sub(r"\s+", " ", (sources / SOURCES[name]).read_text(encoding="utf-8")))
    document = plan(name)
    directory = document.directory
    assert directory is not None
    for _, task in document.tasks():
        for body in (*task.lead, *task.assigned, *task.coordinating, *task.requested, *task.report_to, *task.via):
            party = directory.parties[body]
            names = [party.name, *party.aliases]
            assert any(fold(spelled) in text for spelled in names), (task.id, body)
        day = stated_date(task.deadline) if task.deadline else None
        if day:
            assert f"{day.day}/{day.month}/{day.year}" in text


@pytest.mark.parametrize("name", SOURCES)
def test_carries_no_sentence_of_the_issued_text(name: str, sources: Path) -> None:
    words = re.findall(r"\w+", (sources / SOURCES[name]).read_text(encoding="utf-8").lower())
    own = re.findall(r"\w+", (PLANS / f"{name}.yaml").read_text(encoding="utf-8").lower())
    issued = {tuple(words[i : i + 22]) for i in range(len(words) - 21)}
    assert not any(tuple(own[i : i + 22]) in issued for i in range(len(own) - 21))


def test_header_of_an_giang() -> None:
    found = plan("an-giang-413").plan
    assert found is not None
    assert (found.number_symbol, found.place, str(found.issued)) == ("413/KH-UBND", "An Giang", "2025-04-14")
    assert found.signer is not None
    assert (found.signer.name, found.signer.title, found.signer.authority) == (
        "Lê Văn Phước", "Phó Chủ tịch", ("KT. CHỦ TỊCH",),
    )  # fmt: skip
    assert [citation.number for citation in found.basis] == ["313/QĐ-TTg"]
    assert len(found.recipients) == 9


def test_header_of_hai_duong_lacks_what_the_copy_lacks() -> None:
    found = plan("hai-duong-2025").plan
    assert found is not None
    assert found.number_symbol is None
    assert found.symbol is None
    assert found.earliest_issue is not None
    assert found.latest_issue is not None
    assert (found.earliest_issue.isoformat(), found.latest_issue.isoformat()) == ("2025-03-01", "2025-03-31")
    assert len(found.recipients) == 9


def test_rosters_of_april_2025() -> None:
    for name, agencies, districts in (("an-giang-413", 14, 11), ("hai-duong-2025", 12, 12)):
        directory = plan(name).directory
        assert directory is not None
        assert len(directory.members("so-ban-nganh")) == agencies
        assert len(directory.members("ubnd-cap-huyen")) == districts


def test_both_plans_use_the_same_ids_and_topics() -> None:
    left, right = plan("an-giang-413"), plan("hai-duong-2025")
    topics = [{task.topic for _, task in document.tasks()} for document in (left, right)]
    assert len(topics[0] & topics[1]) >= 17
    assert left.directory is not None
    assert all(topic in left.directory.topics for topic in topics[0] | topics[1])
    assert "bch-bien-phong-tinh" not in (right.directory.parties if right.directory else {})
