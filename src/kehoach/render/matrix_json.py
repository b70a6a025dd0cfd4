"""Many plans at once, as JSON, schema `kehoach/matrix/1`."""

from typing import Any

import msgspec

from kehoach.comparing.matrix import Cell, Matrix
from kehoach.comparing.profile import Side
from kehoach.render.diff_json import plan, task

SCHEMA = "kehoach/matrix/1"


def render(whole: Matrix) -> bytes:
    """UTF-8 JSON with a line end. `cells` stand in the order of `plans`; null where a plan lacks the task."""
    value = {
        "schema": SCHEMA,
        "plans": [plan(side) for side in whole.sides],
        "rows": [
            {
                "title": row.title,
                "topic": row.topic,
                "gaps": row.gaps,
                "cells": [_cell(cell, side) for cell, side in zip(row.cells, whole.sides, strict=True)],
            }
            for row in whole.rows
        ],
    }
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def _cell(cell: Cell | None, side: Side) -> dict[str, Any] | None:
    if cell is None:
        return None
    odd = {"days": cell.days, "kind": cell.odd_kind, "lead": cell.odd_lead}
    return {**task(cell.task, side.directory), "stands_out": cell.stands_out, "outlier": odd}
