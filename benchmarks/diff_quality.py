"""How well `kehoach diff` finds which tasks are one piece of work, and how long it takes.

    python benchmarks/diff_quality.py

Invented plans are edited in known ways, and the pairs found are held against those that are true: precision is the
share of the pairs found that are true, recall the share of the true pairs that are found. A pair listed as uncertain
counts as not found. Splits and merges count where the whole and all its parts are told. Each line is measured with
topics on six tasks of ten, and with none: what the words, the bodies and the place alone can do.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent))

import msgspec
from tests.comparing.invented import BODIES, plan, renumbered, side, with_tasks

from kehoach.comparing.comparison import compare
from kehoach.comparing.matrix import matrix
from kehoach.dates import vietnam
from kehoach.model.plan import Plan, Task

PLANS, TASKS = 40, 24
Truth = set[tuple[str, str]]
Cuts = set[tuple[str, frozenset[str]]]
Edited = tuple[Plan, Truth, Cuts]
Edit = Callable[[Random, Task], Task]

_OTHER_WORDS = {
    "rà soát": "kiểm tra, đối chiếu", "tổng hợp": "tập hợp", "tuyên truyền": "phổ biến", "tập huấn": "bồi dưỡng",
    "xây dựng": "soạn", "đăng tải": "đưa lên mạng", "biên soạn": "viết", "góp ý": "tham gia ý kiến",
    "hướng dẫn": "chỉ dẫn", "văn bản quy phạm pháp luật": "các văn bản pháp luật",
    "kết quả hằng năm": "kết quả mỗi năm", "cấp xã": "xã, phường",
    "tại": "ở", "cho": "dành cho", "trong": "thuộc", "ở khu vực": "trên địa bàn", "cấp huyện": "các huyện, thị xã",
}  # fmt: skip


def _title(title: str) -> str:
    text = title.casefold()
    for word, other in _OTHER_WORDS.items():
        text = text.replace(word, other)
    return text[:1].upper() + text[1:]


def _renamed(random: Random, task: Task) -> Task:
    """Other words for the same: synonyms, words added, words left out."""
    words = _title(task.title).split()
    if len(words) > 5 and random.random() < 0.5:
        del words[random.randrange(len(words))]
    more = random.choice(("", " theo quy định", " trên địa bàn tỉnh", " năm 2025"))
    return msgspec.structs.replace(task, title=" ".join(words) + more, product=None)


def _swapped(random: Random, task: Task) -> Task:
    """Other bodies in every role."""
    lead, *helping = random.sample(BODIES, 1 + len(task.coordinating))
    return msgspec.structs.replace(task, lead=(lead,), coordinating=tuple(helping), report_to=())


def _all(random: Random, task: Task) -> Task:
    """Renamed, and by somebody else where the dice say so."""
    renamed = _renamed(random, task)
    return _swapped(random, renamed) if random.random() < 0.4 else renamed


def _each(edit: Edit, shuffle: bool = False, drop: float = 0.0) -> Callable[[Random, Plan], Edited]:
    """Every task edited; some dropped; new ones that are nobody's put in their place."""

    def edited(random: Random, one: Plan) -> Edited:
        kept = [task for task in one.tasks if random.random() >= drop]
        new = [edit(random, task) for task in kept]
        truth_order = list(zip(kept, new, strict=True))
        strangers = plan(random, len(one.tasks) - len(kept), "la").tasks
        everything = [(task.id, copy) for task, copy in truth_order] + [("", task) for task in strangers]
        if shuffle:
            random.shuffle(everything)
        numbered = [(name, renumbered(task, i) if shuffle or not name else msgspec.structs.replace(task, id=f"m-{i}"))
                    for i, (name, task) in enumerate(everything)]  # fmt: skip
        truth = {(name, task.id) for name, task in numbered if name}
        return with_tasks(one, [task for _, task in numbered], "sua"), truth, set()

    return edited


def _split(random: Random, one: Plan) -> Edited:
    """Every fifth task told in two, by its words; half of them by another body each."""
    tasks: list[Task] = []
    truth: Truth = set()
    cuts: Cuts = set()
    for i, task in enumerate(one.tasks):
        if i % 5 or len(task.title.split()) < 6:
            tasks.append(msgspec.structs.replace(task, id=f"m-{i}"))
            truth.add((task.id, f"m-{i}"))
            continue
        words = task.title.split()
        first = msgspec.structs.replace(task, id=f"m-{i}a", title=" ".join(words[:4]))
        second = msgspec.structs.replace(task, id=f"m-{i}b", title=" ".join((*words[:1], *words[4:])))
        if random.random() < 0.5:
            second = msgspec.structs.replace(second, lead=(random.choice(BODIES),))
        tasks.extend((first, second))
        cuts.add((task.id, frozenset((first.id, second.id))))
    return with_tasks(one, tasks, "sua"), truth, cuts


EDITS: dict[str, Callable[[Random, Plan], Edited]] = {
    "renamed": _each(_renamed),
    "reordered, renumbered": _each(lambda _, task: task, shuffle=True),
    "renamed, reordered": _each(_renamed, shuffle=True),
    "bodies swapped": _each(_swapped),
    "all of it, a fifth new": _each(_all, shuffle=True, drop=0.2),
    "split": _split,
}


def _bare(one: Plan) -> Plan:
    return with_tasks(one, [msgspec.structs.replace(task, topic=None) for task in one.tasks])


def _measured(edit: Callable[[Random, Plan], Edited], topics: bool) -> dict[str, float]:
    """Precision and recall of pairs, recall and false finds of splits, and how many pairs were called uncertain."""
    right = found_all = true_all = cut_right = cut_all = cut_false = unsure = 0
    for seed in range(PLANS):
        random = Random(seed)
        one = plan(random, TASKS)
        other, truth, cuts = edit(random, one)
        if not topics:
            one, other = _bare(one), _bare(other)
        whole = compare(side(one, "A"), side(other, "B"), vietnam())
        back = compare(side(other, "B"), side(one, "A"), vietnam())  # what was split is merged
        cut = {(split.whole.id, frozenset(part.id for part in split.parts)) for split in whole.splits}
        assert cut == {(split.whole.id, frozenset(part.id for part in split.parts)) for split in back.splits}
        divided = {name for name, _ in cuts}
        found = {(pair.left.id, pair.right.id) for pair in whole.matched if pair.left.id not in divided}
        right += len(found & truth)
        found_all += len(found)
        true_all += len(truth)
        cut_right += len(cut & cuts)
        cut_all += len(cuts)
        cut_false += len(cut - cuts)
        unsure += len(whole.uncertain)
    return {
        "precision": right / max(1, found_all),
        "recall": right / max(1, true_all),
        "splits": cut_right / cut_all if cut_all else 1.0,
        "false splits": cut_false,
        "uncertain": unsure,
    }


def _timed() -> None:
    """34 plans of 60 tasks: one pair, every pair with the first, and the matrix."""
    base = plan(Random(0), 60)
    edit = EDITS["all of it, a fifth new"]
    plans = [base, *(msgspec.structs.replace(edit(Random(i), base)[0], id=f"tinh-{i}") for i in range(1, 34))]
    for name, some in (("topics on six of ten", plans), ("no topics", [_bare(one) for one in plans])):
        sides = [side(one) for one in some]
        start = time.perf_counter()
        compare(sides[0], sides[1], vietnam())
        pair = time.perf_counter() - start
        start = time.perf_counter()
        rows = matrix(sides, vietnam()).rows
        print(f"34 plans of 60 tasks, {name}: one pair {pair:.2f} s, matrix {time.perf_counter() - start:.2f} s, "
              f"{len(rows)} rows")  # fmt: skip


def main() -> None:
    print(f"{PLANS} pairs of plans of {TASKS} tasks for each line\n")
    print(
        f"{'edit':24} {'topics':7} {'precision':>9} {'recall':>7} {'splits':>7} {'false splits':>12} {'uncertain':>9}"
    )
    for name, edit in EDITS.items():
        for topics in (True, False):
            got = _measured(edit, topics)
            shown = f"{got['splits']:.3f}" if name == "split" else "–"
            print(
                f"{name:24} {'yes' if topics else 'no':7} {got['precision']:9.3f} {got['recall']:7.3f} {shown:>7} "
                f"{got['false splits']:12.0f} {got['uncertain']:9.0f}"
            )
    print()
    _timed()


if __name__ == "__main__":
    main()
