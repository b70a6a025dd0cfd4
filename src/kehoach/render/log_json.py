"""A ledger as JSON: `kehoach/log/1`."""

from collections.abc import Iterable

import msgspec

from kehoach.render.log_page import Entry, log_rows

SCHEMA = "kehoach/log/1"


def render(plan: str, entries: Iterable[Entry], total: int) -> bytes:
    """UTF-8 JSON with a line end; `total` counts all events of the ledger, shown or not."""
    value = {"schema": SCHEMA, "plan": plan, "total": total, "events": list(log_rows(entries))}
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
