"""A finding about a file without lines and columns, such as one of Word: where it stands is said in words."""

from collections.abc import Mapping
from typing import Any

import msgspec

from kehoach.diagnostics import Diagnostic
from kehoach.messages import Message, translate


class Placed(msgspec.Struct, frozen=True):
    """A finding with the text that stands there and the clause it rests on.

    `place` is its place in words, `where` the same in parts for programs: a part's name to its number or kind. Both
    are absent where the file as a whole is meant.
    """

    diagnostic: Diagnostic
    place: Message | None = None
    text: str = ""
    clause: str | None = None
    where: Mapping[str, int | str | None] | None = None

    @property
    def properties(self) -> dict[str, Any]:
        """What formats for programs add to a finding, in the active language."""
        if self.where is None:
            return {"where": None, "clause": self.clause}
        place = translate(self.place) if self.place else None
        return {"where": {"place": place, "text": self.text or None, **self.where}, "clause": self.clause}
