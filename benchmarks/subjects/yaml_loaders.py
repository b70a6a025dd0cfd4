"""kehoach's tree builder against PyYAML's CSafeLoader on one text, in turn in one process.

Run by the python of the environment that has both: `yaml_loaders.py FILE ROUNDS REPEATS`. Prints, as JSON, the
seconds of each round for each; freeing what was built is not counted, for either.
"""

import gc
import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import yaml

from kehoach.source.tree import Tree, parse


def timed(read: Callable[[], object], repeats: int) -> float:
    """The seconds of so many reads; collected before, so that neither pays for the other."""
    gc.collect()
    seconds = 0.0
    for _ in range(repeats):
        begin = perf_counter()
        built = read()
        seconds += perf_counter() - begin
        del built
    return seconds


def same(ours: Tree, theirs: object) -> bool:
    """Whether both read the same text: the same tasks, in the same order."""
    return (
        not ours.faults
        and isinstance(theirs, dict)
        and list(ours.root) == list(theirs)
        and [task["id"] for task in ours.root["tasks"]] == [task["id"] for task in theirs["tasks"]]
    )


def main() -> int:
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    rounds, repeats = int(sys.argv[2]), int(sys.argv[3])
    if not same(parse(text), yaml.load(text, Loader=yaml.CSafeLoader)):
        print("the two do not read the same")
        return 1
    tree, safe = [], []
    for _ in range(rounds):
        tree.append(timed(lambda: parse(text), repeats) / repeats)
        safe.append(timed(lambda: yaml.load(text, Loader=yaml.CSafeLoader), repeats) / repeats)
    print(json.dumps({"tree": tree, "safe": safe}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
