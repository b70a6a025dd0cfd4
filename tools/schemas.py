"""Writes the JSON Schemas that the plan files' first lines point to.

python tools/schemas.py            # write them
python tools/schemas.py --check    # change nothing; exit with 1 where one is stale
"""

import argparse
import sys
from pathlib import Path

import msgspec

from kehoach.messages import activate
from kehoach.source.schema import FILES, file_schema

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "src" / "kehoach" / "source" / "schemas"


def main() -> int:
    parser = argparse.ArgumentParser(description="Write or check the JSON Schemas.")
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    activate("vi")
    stale = []
    for kind in FILES:
        path = FOLDER / f"{kind}.schema.json"
        data = msgspec.json.format(msgspec.json.encode(file_schema(kind)), indent=2) + b"\n"
        if check and (not path.exists() or path.read_bytes() != data):
            stale.append(f"{path.relative_to(ROOT)} is stale: run python tools/schemas.py")
        elif not check:
            path.write_bytes(data)
    print("\n".join(stale) if stale else "schemas: up to date")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
