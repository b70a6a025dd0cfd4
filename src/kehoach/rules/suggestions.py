"""Which known id may have been meant by an unknown one."""

from collections.abc import Iterable

from kehoach.messages import Message, say

MOST_GUESSES = 100
"""Guessing is slow: a rule that may meet a file full of unknown words guesses at so many of them."""


def suggestion(word: str, known: Iterable[str]) -> Message | None:
    """The hint "did you mean …", where a known id is near enough to be more than a guess."""
    from difflib import get_close_matches

    near = get_close_matches(word, [*known], n=1, cutoff=0.78)
    return say("did you mean {word}?", word=near[0]) if near else None
