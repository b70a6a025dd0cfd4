"""One reading of a tree: what was found wrong with it as a plan, and what was left out of it."""

from collections.abc import Iterable
from typing import Any

from kehoach.diagnostics import Severity
from kehoach.messages import Message, say
from kehoach.source.tree import ALIAS, MAX_FAULTS, Node, Path, Tree, TreeFault, too_many

UNKNOWN_KIND, UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE, WRONG_WORD = "KH100", "KH101", "KH102", "KH103", "KH104"
BAD_ID, IMPOSSIBLE_DAY, TWO_DIGIT_YEAR, NO_YEAR, BAD_DAY = "KH105", "KH106", "KH107", "KH108", "KH109"
BAD_CLAUSE, BAD_DEADLINE, EMPTY_VALUE, BAD_NUMBER, BAD_PERIOD = "KH110", "KH111", "KH112", "KH113", "KH114"

LONGEST_WORD = 80  # no word, day or clause is longer
INVALID: Any = object()


class Reader:
    """Collects the faults of one tree. A kind that cannot read a value reports it here and returns `INVALID`.

    `kept` says for each list that dropped broken items which items are left.
    """

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.faults: list[TreeFault] = []
        self.errors = 0
        self.kept: dict[Path, list[int]] = {}
        self._aliases = {fault.span for fault in tree.faults if fault.code == ALIAS}

    @property
    def is_full(self) -> bool:
        """Whether so many faults were found that none is listed any more, and reading on serves nobody."""
        return self.errors > MAX_FAULTS

    def fault(
        self,
        code: str,
        path: Path,
        message: Message,
        hint: Message | None = None,
        *,
        at_key: bool = False,
        severity: Severity = "error",
    ) -> Any:
        """Report a fault at the value, or at the key, that the path leads to; returns `INVALID`."""
        full = self.is_full
        self.errors += severity == "error"
        if not full:
            span = (self.tree.key_span(path) if at_key else None) or self.tree.nearest(path)
            if span is not None:
                fault = TreeFault(code, severity, message, span, hint)
                self.faults.append(too_many("error", span) if self.is_full else fault)
        return INVALID

    def wrong_type(self, path: Path, value: Node, wanted: Message) -> Any:
        """Report a value of the wrong make; an empty one is named as such."""
        if value is None and self.tree.span(path) in self._aliases:
            self.errors += 1  # that it is an alias has been said
            return INVALID
        if value is None or value == "":
            return self.fault(EMPTY_VALUE, path, say("there is no value here"), _wanted(wanted), at_key=True)
        message = say("{found} stands where {wanted} is needed", found=_make(value), wanted=wanted)
        return self.fault(WRONG_TYPE, path, message, at_key=isinstance(value, (dict, list)))


def _wanted(wanted: Message) -> Message:
    return say("write {wanted}, or leave the key out", wanted=wanted)


def _make(value: Node) -> Message:
    if isinstance(value, dict):
        return say("a mapping")
    if isinstance(value, list):
        return say("a list")
    return say("a text")


def bounded(text: str) -> str:
    """The text for a parser of short texts: one that is longer is cut, and marked so that no parser takes it."""
    return text if len(text) <= LONGEST_WORD else f"{text[:LONGEST_WORD]}…"


def meant(word: str, known: Iterable[str]) -> Message | None:
    """The hint "did you mean …" for a misspelt word of a known set; None where nothing is near."""
    from difflib import get_close_matches

    if len(word) > LONGEST_WORD:
        return None
    near = get_close_matches(word.lower().replace("_", "-"), [*known], n=1, cutoff=0.6)
    return say("did you mean {word}?", word=near[0]) if near else None
