"""Writes the catalogue of bodies and topics in the form the program starts quickest from.

    python tools/catalogue.py            # write it
    python tools/catalogue.py --check    # change nothing; exit with 1 where it is stale

The reviewed sources are the YAML files in `src/kehoach/source/catalogue/`; a fault in them is shown, and nothing
is written.
"""

import argparse
import sys

import msgspec

from kehoach.messages import activate, translate
from kehoach.source.bodies_file import ROSTER, RosterFile
from kehoach.source.reader import Reader
from kehoach.source.tree import parse
from kehoach.source.workspace import CATALOGUE, COMPILED


def read(name: str) -> RosterFile:
    """A source file of the catalogue; ends the program where it has a fault."""
    tree = parse((CATALOGUE / name).read_text(encoding="utf-8"))
    reader = Reader(tree)
    roster: RosterFile = ROSTER.read(tree.root, (), reader)
    found = [*tree.faults, *reader.faults]
    if found:
        sys.exit("\n".join(f"{name}:{fault.span.line}: {translate(fault.message)}" for fault in found))
    return roster


def compiled() -> bytes:
    """The catalogue as the program reads it."""
    whole = msgspec.structs.replace(read("bodies.yaml"), topics=read("topics.yaml").topics)
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def main() -> int:
    parser = argparse.ArgumentParser(description="Write or check the compiled catalogue.")
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    activate("en")
    data = compiled()
    if check and (not COMPILED.exists() or COMPILED.read_bytes() != data):
        print("the compiled catalogue is stale: run python tools/catalogue.py")
        return 1
    if not check:
        COMPILED.write_bytes(data)
    print("catalogue: up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main())
