"""What the layout rules find, in the shape that findings without lines and columns have."""

import msgspec

from kehoach.layout.runner import LayoutFinding
from kehoach.report.placed import Placed


def placed(found: LayoutFinding) -> Placed:
    """The finding with its place in words, and in parts for programs."""
    if found.where is None:
        return Placed(found.diagnostic, text=found.text, clause=found.clause)
    parts = {name: value for name, value in msgspec.structs.asdict(found.where).items() if name != "order"}
    return Placed(found.diagnostic, found.where.message(), found.text, found.clause, parts)
