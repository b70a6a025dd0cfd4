"""What the tests of the ledger share: lines to record, and what a file holds as the program reads it."""

import os
import time
from collections import Counter
from pathlib import Path

from kehoach.ledger import Appended, Refused, append, event_line, ids, split_torn
from kehoach.messages import translate
from kehoach.source.tree import parse

PLAN = "an-giang-413"
TEXT = 'nộp đủ: "Báo cáo 123", {phụ lục} #1'


def new_line(text: str = TEXT) -> tuple[str, bytes]:
    """An event's id and its line."""
    (name,) = ids(1, time.time_ns, os.urandom)
    return name, event_line({"id": name, "event": "received", "task": "ra-soat", "day": "18/4/2025", "text": text})


def new_lines(count: int) -> tuple[tuple[str, ...], tuple[bytes, ...]]:
    pairs = [new_line() for _ in range(count)]
    return tuple(name for name, _ in pairs), tuple(line for _, line in pairs)


def read_ids(data: bytes) -> list[str]:
    """The ids of the events in the whole part of a ledger, which must be sound YAML."""
    tree = parse(split_torn(data)[0].decode().replace("\r\n", "\n"))
    assert tree.faults == []
    return [event["id"] for event in tree.root["events"] or ()]


def holds_once(path: Path, *names: str) -> None:
    """Each of these stands in the file, and nothing stands there twice."""
    counted = Counter(read_ids(path.read_bytes()))
    assert max(counted.values(), default=1) == 1
    assert set(names) <= set(counted)


def record(path: Path, *lines: bytes) -> Appended | Refused:
    """Record as a caller does: read, then append what belongs to that."""
    expected = path.read_bytes() if path.exists() else None
    return append(path, lines, plan_id=PLAN, expected=expected, wait_seconds=5)


def recorded(path: Path, *lines: bytes) -> Appended:
    outcome = record(path, *lines)
    assert isinstance(outcome, Appended), outcome
    assert outcome.current == path.read_bytes()
    return outcome


def refused(outcome: Appended | Refused, reason: str) -> Refused:
    assert isinstance(outcome, Refused)
    assert outcome.reason == reason
    for message in (outcome.message, outcome.hint):
        assert message is None or "{" not in translate(message)
    return outcome
