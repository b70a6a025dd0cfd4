"""Who is who in a plan, as JSON: `kehoach/bodies/1`."""

import msgspec

from kehoach.model.directory import Directory
from kehoach.render.directory_page import directory_rows

SCHEMA = "kehoach/bodies/1"


def render(directory: Directory, named: frozenset[str]) -> bytes:
    """UTF-8 JSON with a line end; one entry a body or group. `named` says whether the plan names it."""
    unit = directory.unit
    value = {
        "schema": SCHEMA,
        "unit": {"id": unit.id, "name": unit.name, "until": unit.until, "successor": unit.successor} if unit else None,
        "bodies": list(directory_rows(directory, named)),
    }
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
