"""How alike two tasks are, and by what: topic first, then clause and structure, then text.

With `text`, `structure` and `place` from 0 to 1, `alike` = 0.6 text + 0.25 structure + 0.15 place, and the score is

- same topic: a + (1 - a) · alike, where a is 0.7 for a topic that stands once in either plan, and less by as many times
  as it stands in one of them, down to 0.2: a topic on every fifth task says little;
- no topic on one side or the other: alike;
- two different topics: 0.65 · alike. The vocabulary is shared, so this takes nearly the same words in the same place.
"""

from collections.abc import Collection, Mapping
from typing import Literal

import msgspec

from kehoach.comparing.profile import Profile, weighed

How = Literal["topic", "clause", "text", "id"]

PAIRED = 0.5
"""From this score on, two tasks are the same piece of work."""
UNCERTAIN = 0.36
"""From this score on they may be; below it they are not paired, and `--explain` says what came closest."""

_UNIQUE_TOPIC, _LEAST_TOPIC, _OTHER_TOPIC = 0.7, 0.2, 0.65
_TEXT, _STRUCTURE, _PLACE = 0.6, 0.25, 0.15


class Likeness(msgspec.Struct, frozen=True):
    """What speaks for two tasks being one: `topic` is same, other or unsaid; the rest from 0 to 1."""

    topic: Literal["same", "other", "unsaid"]
    text: float
    structure: float
    place: float
    score: float
    how: How


class Measure:
    """Measures tasks of two plans against each other.

    `topics` counts how often each topic stands in the plan that has it most; `aligned` are the pairs of sections that
    correspond, whatever their numbers.
    """

    def __init__(
        self, weights: Mapping[str, int], topics: Mapping[str, int], aligned: Collection[tuple[str, str]] = ()
    ) -> None:
        from rapidfuzz.fuzz import ratio

        self.weights, self.topics, self.aligned = weights, topics, frozenset(aligned)
        self._spelled_alike = ratio
        self._totals: dict[frozenset[str], int] = {}

    def weigh(self, words: frozenset[str]) -> int:
        """What the words weigh together, rare ones more."""
        return weighed(words, self.weights)

    def _text(self, left: Profile, right: Profile) -> float:
        """How alike the words are, rare ones counting more, and how alike the sorted titles are spelled."""
        if left.title == right.title and left.words == right.words:
            return 1.0
        return 0.5 * self._overlap(left.words, right.words) + 0.005 * self._spelled_alike(left.title, right.title)

    def _overlap(self, left: frozenset[str], right: frozenset[str]) -> float:
        total = self._total(left) + self._total(right)
        return 2 * self.weigh(left & right) / total if total else 1.0

    def _total(self, words: frozenset[str]) -> int:
        known = self._totals.get(words)
        if known is None:
            known = self._totals[words] = self.weigh(words)
        return known

    def _place(self, left: Profile, right: Profile) -> float:
        """Whether they stand in sections that correspond, as deep, and about as far down; numbers do not count."""
        section = 0.6 if (left.heading, right.heading) in self.aligned else 0.0
        depth = 0.2 if left.depth[:1] == right.depth[:1] else 0.0
        return section + depth + 0.2 * (1 - abs(left.position - right.position))

    def likeness(self, left: Profile, right: Profile) -> Likeness:
        """Everything that is known of the pair."""
        text, structure, place = self._text(left, right), _structure(left, right), self._place(left, right)
        alike = _TEXT * text + _STRUCTURE * structure + _PLACE * place
        by_text = _TEXT * text >= _STRUCTURE * structure + _PLACE * place
        topic, other = left.task.topic, right.task.topic
        if topic is None or other is None:
            return Likeness("unsaid", text, structure, place, alike, "text" if by_text else "clause")
        if topic != other:
            return Likeness("other", text, structure, place, _OTHER_TOPIC * alike, "text" if by_text else "clause")
        sure = max(_LEAST_TOPIC, _UNIQUE_TOPIC / self.topics.get(topic, 1))
        return Likeness("same", text, structure, place, sure + (1 - sure) * alike, "topic")


def _structure(left: Profile, right: Profile) -> float:
    """Whether the same bodies do it by the same kind of deadline."""
    together = left.bodies | right.bodies
    acting = left.acting | right.acting
    named = len(left.bodies & right.bodies) / len(together) if together else 1.0
    doing = len(left.acting & right.acting) / len(acting) if acting else 1.0
    return 0.35 * named + 0.4 * doing + 0.25 * (left.kind == right.kind)
