"""Laws of the comparison: a plan against itself is empty, swapped plans swap the answer, known edits are found."""

from datetime import date
from random import Random

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.comparing.invented import BODIES, DIRECTORY, clause, plan, renumbered, reordered, side, with_tasks

from kehoach.comparing.change import BodiesChange, Change, DeadlineChange, TextChange
from kehoach.comparing.comparison import Comparison, compare
from kehoach.comparing.matrix import Row, matrix
from kehoach.comparing.summary import summary
from kehoach.dates import Before, By, Ongoing, vietnam
from kehoach.messages import translate
from kehoach.model.plan import Plan, Task

SEEDS = st.integers(0, 10_000)
SIZES = st.integers(0, 18)


def _compared(left: Plan, right: Plan) -> Comparison:
    return compare(side(left, "A"), side(right, "B"), vietnam())


def _turned(change: Change) -> Change:
    replace = msgspec.structs.replace
    if isinstance(change, BodiesChange):
        return replace(change, left=change.right, right=change.left, added=change.removed, removed=change.added)
    if isinstance(change, DeadlineChange):
        days = None if change.days is None else -change.days
        return replace(change, left=change.right, right=change.left, days=days)
    assert isinstance(change, TextChange)
    return replace(change, left=change.right, right=change.left)


def _edited(random: Random, one: Plan) -> Plan:
    """A plan with any number of edits: tasks dropped, renamed, moved, given to others, set to other days."""
    tasks: list[Task] = []
    for i, task in enumerate(one.tasks):
        edit = random.choice(("keep", "keep", "drop", "rename", "body", "deadline", "topic", "split"))
        if edit == "drop":
            continue
        changes: dict[str, object] = {}
        if edit == "rename":
            changes["title"] = " ".join(reversed(task.title.split()))
        if edit == "body":
            changes["lead"] = (random.choice(BODIES),)
        if edit == "deadline":
            changes["deadline"] = By(date(2025, 5, random.randrange(1, 30)))
        if edit == "topic":
            changes["topic"] = None
        tasks.append(renumbered(task, 2 * i, **changes))
        if edit == "split":
            tasks.append(renumbered(task, 2 * i + 1, title=task.title.split(" ", 3)[-1]))
    random.shuffle(tasks)
    return with_tasks(one, tasks, "sua")


@settings(max_examples=40, deadline=None)
@given(SEEDS, SIZES)
def test_against_itself_it_is_empty(seed: int, size: int) -> None:
    one = plan(Random(seed), size)
    for other in (one, msgspec.structs.replace(one, id="ban-sao")):
        found = _compared(one, other)
        assert not found.differs
        assert len(found.matched) == size
        assert all(pair.left == pair.right and not pair.wording for pair in found.matched)
        assert [translate(sentence) for sentence in summary(found)] == ["There is no difference in meaning."]


@settings(max_examples=30, deadline=None)
@given(SEEDS, st.integers(1, 6), st.integers(2, 4))
def test_tasks_told_twice_go_with_themselves(seed: int, size: int, times: int) -> None:
    one = plan(Random(seed), size)
    copies = [msgspec.structs.replace(task, id=f"{task.id}-{i}") for i in range(times) for task in one.tasks]
    found = _compared(with_tasks(one, copies), with_tasks(one, copies, "ban-sao"))
    assert not found.differs
    assert all(pair.left == pair.right for pair in found.matched)


@settings(max_examples=60, deadline=None)
@given(SEEDS, SIZES)
def test_swapped_plans_swap_the_answer(seed: int, size: int) -> None:
    random = Random(seed)
    one = plan(random, size)
    other = _edited(random, one)
    there, back = _compared(one, other), _compared(other, one)
    assert len(there.splits) == len(back.splits)
    assert (there.only_left, there.only_right) == (back.only_right, back.only_left)
    for mine, theirs in ((there.matched, back.matched), (there.uncertain, back.uncertain)):
        turned = {(pair.right.id, pair.left.id): pair for pair in theirs}
        assert {(pair.left.id, pair.right.id) for pair in mine} == set(turned)
        order = [task.id for task in one.tasks]
        assert [pair.left.id for pair in mine] == sorted((pair.left.id for pair in mine), key=order.index)
        for pair in mine:
            swapped = turned[pair.left.id, pair.right.id]
            assert pair.likeness == swapped.likeness
            assert pair.changes == tuple(map(_turned, swapped.changes))
            assert (pair.left_parts, pair.right_parts) == (swapped.right_parts, swapped.left_parts)


@settings(max_examples=60, deadline=None)
@given(SEEDS, SIZES)
def test_every_task_stands_in_one_place(seed: int, size: int) -> None:
    random = Random(seed)
    one = plan(random, size)
    found = _compared(one, _edited(random, one))
    for chosen, alone, parts in (
        ("left", found.only_left, [p for pair in found.matched for p in pair.left_parts if p != pair.left]),
        ("right", found.only_right, [p for pair in found.matched for p in pair.right_parts if p != pair.right]),
    ):
        pairs = [getattr(pair, chosen).id for pair in (*found.matched, *found.uncertain)]
        everything = [*pairs, *(task.id for task in (*alone, *parts))]
        assert sorted(everything) == sorted(task.id for task in getattr(found, chosen).plan.tasks)


@settings(max_examples=30, deadline=None)
@given(SEEDS, st.integers(1, 18))
def test_order_and_numbers_are_no_difference(seed: int, size: int) -> None:
    random = Random(seed)
    one = plan(random, size)
    found = _compared(one, reordered(random, one, "khac"))
    assert not found.differs


def _task(**changes: object) -> Task:
    base = Task(
        "a", clause("II.1"), "Tập huấn Luật cho cán bộ quản lý", lead=("so-y-te",), deadline=By(date(2025, 4, 20))
    )
    return msgspec.structs.replace(base, **changes)


def _change(left: Task, right: Task) -> tuple[Change, ...]:
    plans = [Plan(name, "x", "so-noi-vu", tasks=(task,)) for name, task in (("a", left), ("b", right))]
    [pair] = _compared(*plans).matched
    return pair.changes


def test_spelling_and_order_are_no_difference() -> None:
    left = _task(
        title="Hệ thống hoá của Toà án", product="Kết quả rà soát", coordinating=("so-tu-phap", "so-tai-chinh")
    )
    right = _task(
        title="Hệ thống hóa của Tòa án", product="Báo cáo kết quả rà soát", coordinating=("so-tai-chinh", "so-tu-phap")
    )
    assert _change(left, right) == ()


def test_days_are_counted_by_the_last_day_in_time() -> None:
    assert _change(_task(), _task(deadline=Before(date(2025, 4, 21)))) == ()
    [change] = _change(_task(), _task(deadline=Before(date(2025, 4, 20))))
    assert isinstance(change, DeadlineChange)
    assert change.days == -1
    ongoing = (
        Ongoing(text="Năm 2025 và các năm tiếp theo"),
        Ongoing(text="từ năm 2025"),
        Ongoing(text="Năm 2026 và các năm tiếp theo"),
    )
    assert _change(_task(deadline=ongoing[0]), _task(deadline=ongoing[1])) == ()
    assert len(_change(_task(deadline=ongoing[0]), _task(deadline=ongoing[2]))) == 1


def test_the_only_one_told_to_act_leads() -> None:
    """By the glossary; a body told to act among others does not, and that is told apart."""
    alone = _task(lead=(), assigned=("so-y-te",))
    assert _change(_task(), alone) == ()
    fields = [change.field for change in _change(_task(), _task(lead=(), assigned=("so-y-te", "so-tu-phap")))]
    assert fields == ["lead", "assigned"]


def test_group_and_members() -> None:
    left, right = _task(coordinating=("cac-so",)), _task(coordinating=(BODIES[0], BODIES[1]))
    [change] = _change(left, right)
    assert isinstance(change, BodiesChange)
    [group] = change.removed
    assert (len(group.holds), len(group.beyond)) == (2, 8)
    assert {one.within for one in change.added} == {"Các sở"}


def _pair_of_plans(left: tuple[Task, ...], right: tuple[Task, ...]) -> tuple[Plan, Plan]:
    return Plan("a", "x", "so-noi-vu", tasks=left), Plan("b", "x", "so-noi-vu", tasks=right)


def test_split_is_no_missing_and_two_new() -> None:
    whole = _task(
        title="Rà soát văn bản quy phạm pháp luật, lập danh mục văn bản hết hiệu lực và báo cáo kết quả",
        lead=(), assigned=("so-tu-phap", "so-noi-vu"),
    )  # fmt: skip
    parts = (
        _task(id="x", title="Rà soát văn bản quy phạm pháp luật", lead=("so-tu-phap",), clause=clause("II.1.a")),
        _task(
            id="y",
            title="Lập danh mục văn bản hết hiệu lực, báo cáo kết quả",
            lead=("so-noi-vu",),
            clause=clause("II.1.b"),
        ),
    )
    other = _task(id="z", title="Bố trí kinh phí hằng năm", lead=("so-tai-chinh",), clause=clause("III.1"))
    left, right = _pair_of_plans((whole, other), (*parts, other))
    found = _compared(left, right)
    assert (found.only_left, found.only_right) == ((), ())
    [split] = found.splits
    assert (split.whole_is_left, [part.id for part in split.parts]) == (True, ["x", "y"])
    back = _compared(right, left)
    assert [(one.whole_is_left, one.parts) for one in back.splits] == [(False, split.parts)]


def test_a_part_with_another_deadline_is_told() -> None:
    whole = _task(
        title="Rà soát văn bản quy phạm pháp luật, lập danh mục văn bản hết hiệu lực và báo cáo kết quả",
        lead=(), assigned=("so-tu-phap", "so-noi-vu"),
    )  # fmt: skip
    first = _task(id="x", title="Rà soát văn bản quy phạm pháp luật", lead=("so-tu-phap",), clause=clause("II.1.a"))
    second = _task(
        id="y", title="Lập danh mục văn bản hết hiệu lực, báo cáo kết quả", lead=("so-noi-vu",), clause=clause("II.1.b")
    )  # fmt: skip
    for earlier in (first, second):
        parts = tuple(
            msgspec.structs.replace(part, deadline=By(date(2025, 4, 10))) if part is earlier else part
            for part in (first, second)
        )
        [pair] = _compared(*_pair_of_plans((whole,), parts)).changed
        assert [change.days for change in pair.changes if isinstance(change, DeadlineChange)] == [-10]
    [pair] = _compared(*_pair_of_plans((whole,), (first, second))).changed
    assert [change for change in pair.changes if isinstance(change, DeadlineChange)] == []


def test_a_new_task_beside_the_whole_one_is_new() -> None:
    one = _task(id="a", title="Rà soát văn bản quy phạm pháp luật", topic="ra-soat")
    new = _task(
        id="n", title="Tập huấn nghiệp vụ điều tra", topic="tap-huan", lead=("so-cong-an",), clause=clause("II.2")
    )
    found = _compared(*_pair_of_plans((one,), (one, new)))
    assert found.only_right == (new,)
    assert found.splits == ()


def test_body_that_one_province_lacks_is_told_apart() -> None:
    from kehoach.comparing.profile import Side
    from kehoach.model.directory import Directory

    fewer = Directory(None, [party for name, party in DIRECTORY.parties.items() if name != "so-quan-su"])
    left, right = _pair_of_plans((_task(coordinating=("so-quan-su", "so-tu-phap")),), (_task(),))
    [pair] = compare(Side(left, DIRECTORY, "A"), Side(right, fewer, "B"), vietnam()).matched
    [change] = pair.changes
    assert isinstance(change, BodiesChange)
    assert {one.id: one.absent for one in change.removed} == {"so-quan-su": True, "so-tu-phap": False}


@settings(max_examples=15, deadline=None)
@given(SEEDS, st.integers(1, 10), st.permutations(range(4)))
def test_matrix_does_not_depend_on_the_order_of_plans(seed: int, size: int, order: list[int]) -> None:
    random = Random(seed)
    base = plan(random, size)
    plans = [base, *(with_tasks(base, list(_edited(random, base).tasks), f"tinh-{i}") for i in range(3))]
    first = matrix([side(one) for one in plans], vietnam())
    second = matrix([side(plans[i]) for i in order], vietnam())

    def names(row: Row) -> list[str | None]:
        return [cell.task.id if cell else None for cell in row.cells]

    turned = {tuple(names(row)[order.index(i)] for i in range(4)) for row in second.rows}
    assert {tuple(names(row)) for row in first.rows} == turned
    for i, one in enumerate(plans):
        column = [name for row in first.rows if (name := names(row)[i])]
        assert sorted(column) == sorted(task.id for task in one.tasks)
