"""tuxfan-planner's own loader over many files in one process; exit 1 where it refuses one of them.

Run by the python of the environment that has it: `planner_loader.py FILE…`.
"""

import sys
from importlib import import_module


def main() -> int:
    load_plan = import_module("planner.loader").load_plan
    refusal = import_module("planner.models").ValidationError
    tasks = 0
    for name in sys.argv[1:]:
        try:
            tasks += len(load_plan(name).tasks)
        except refusal as error:
            print(error)
            return 1
    print(tasks)
    return 0


if __name__ == "__main__":
    sys.exit(main())
