"""Which of the obligations somebody asked for."""

from datetime import date

import msgspec

from kehoach.tracking.state import State

DUE_SOON = "due_soon"


class Selection(msgspec.Struct, frozen=True):
    """What to show. `bodies` are ids of bodies or of groups they belong to; `only` statuses, or `due_soon`.

    `within` keeps what falls due on the day asked about or in so many calendar days after it.
    """

    bodies: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    within: int | None = None

    def holds(self, state: State, as_of: date) -> bool:
        """Whether the obligation is asked for."""
        owed = state.obligation
        if self.bodies and owed.body.id not in self.bodies and owed.group not in self.bodies:
            return False
        if self.only and state.status not in self.only and not (DUE_SOON in self.only and state.due_soon):
            return False
        if self.within is None:
            return True
        return state.status == "in_time" and state.last_day is not None and (state.last_day - as_of).days <= self.within
