"""ULIDs: their form, their order, and that nobody gets one twice."""

import os
import time

import pytest

from kehoach.ledger import ids, new_id
from kehoach.ledger.identifier import LETTERS


def test_the_form_is_that_of_the_specification() -> None:
    assert new_id(0, bytes(10)) == "0" * 26
    assert new_id((1 << 48) - 1, b"\xff" * 10) == "7" + "Z" * 25
    # The example of github.com/ulid/spec: 01ARYZ6S41 is the moment 1469918176385.
    assert new_id(1469918176385, bytes(10)).startswith("01ARYZ6S41")


def test_a_later_millisecond_sorts_later() -> None:
    assert new_id(1000, b"\xff" * 10) < new_id(1001, bytes(10))


@pytest.mark.parametrize(("moment", "random"), [(-1, bytes(10)), (1 << 48, bytes(10)), (0, b"short")])
def test_what_cannot_be_one_is_refused(moment: int, random: bytes) -> None:
    with pytest.raises(ValueError, match="ULID"):
        new_id(moment, random)


def test_they_grow_within_one_millisecond_and_when_the_clock_goes_back() -> None:
    start = time.time_ns() + 10**9
    clock = iter([start] * 500 + [start - 10**12] * 500 + [start + 10**6] * 500)
    given = ids(1500, lambda: next(clock), lambda count: b"\xff" * count)
    assert list(given) == sorted(set(given))
    assert all(len(name) == 26 and set(name) <= set(LETTERS) for name in given)
    (after,) = ids(1, lambda: start, os.urandom)
    assert after > given[-1]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_forked_child_does_not_count_on_from_its_parent() -> None:
    moment = time.time_ns() + 10**12  # later than any before: both would continue from the last one
    ids(1, lambda: moment, os.urandom)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, ids(1, lambda: moment, os.urandom)[0].encode())
        os._exit(0)
    os.waitpid(child, 0)
    theirs = os.read(reading, 26).decode()
    os.close(reading)
    os.close(writing)
    assert theirs != ids(1, lambda: moment, os.urandom)[0]
