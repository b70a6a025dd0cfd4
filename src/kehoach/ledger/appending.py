"""Recording: lock, read again, append, flush, look whether it is there.

The order of things, each of which may be the last that happens:

1. The path's links are resolved; the file they lead to is locked, and read through the handle that will write.
2. It must hold what the caller had read (`expected`). What is there already by its id is never written again.
3. A torn tail becomes a comment, `events: []` becomes `events:`: a change of the last line or of two bytes, flushed.
4. The lines are appended (O_APPEND) in one write, and flushed.
5. The path is opened anew: it must lead to this very file, and the lines must stand in it. An editor that saved by
   renaming in between has taken the file away; then all begins again with the file that is there now.

A failure before the end takes the bytes back. Readers need no lock: at every moment the file is sound but for its tail.
"""

import contextlib
import errno
import re
from os.path import commonprefix
from pathlib import Path

from msgspec import Struct

from kehoach.ledger.creation import create, flush_folder
from kehoach.ledger.files import (
    MAX_BYTES,
    Opened,
    close,
    open_ledger,
    overwrite,
    stands_at,
    take_back,
    too_large,
    write_all,
)
from kehoach.ledger.line import header
from kehoach.ledger.locking import lock
from kehoach.ledger.outcome import Appended, Refused, changed, failed
from kehoach.ledger.shape import Flaw, Shape, shape_of
from kehoach.ledger.system import SYSTEM, System
from kehoach.ledger.tail import is_whole, split_torn, torn_comment
from kehoach.messages import say

ATTEMPTS = 5
_LINE = re.compile(rb'  - \{id: "?([0-9A-HJKMNP-TV-Z]{26})"?[,}][^\r\n]*\n')
_BEFORE_ID = re.compile(rb"""(?:[^#\w]*|[^#]*[^#\w])(?:id|"id"|'id')[ ]*:[ ]*["']?""")
_OURS = re.compile(rb"(?:\r?\n)?(?: *- \{[^\r\n]*\}\r?\n| *# torn: [^\r\n]*\r?\n)*+")


class _Job(Struct, frozen=True):
    """What is to be recorded where; `real` is the file behind the links of `path`."""

    path: Path
    real: Path
    lines: dict[str, bytes]
    plan_id: str
    expected: bytes | None
    grown_ok: bool
    system: System


def append(
    path: Path,
    lines: tuple[bytes, ...],
    *,
    plan_id: str,
    expected: bytes | None,
    wait_seconds: float = 10,
    grown_ok: bool = False,
    system: System = SYSTEM,
) -> Appended | Refused:
    """Record these lines of `event_line`, each beginning with its `id`, in the ledger at `path`.

    `expected` is what the caller read there and checked, None where there was no file. When the ledger no longer holds
    that, nothing is recorded and the answer is `changed`, with what it holds now: check that, and try again with the
    same lines. `grown_ok` takes a ledger too that has only grown by whole lines of this program, for events that no
    other event can make wrong. Nothing that the world does raises; ValueError for lines that are none of ours.
    """
    by_id = _by_id(lines)
    if "\0" in str(path):  # no system has such a name
        return failed(FileNotFoundError(errno.ENOENT, ""))
    try:
        real = Path(system.realpath(str(path)))
        release = lock(real, wait_seconds, system)
        if isinstance(release, Refused):
            return release
    except OSError as error:
        return failed(error)
    job = _Job(path, real, by_id, plan_id, expected, grown_ok, system)
    try:
        for _ in range(ATTEMPTS):
            outcome = _attempt(job)
            if outcome is not None:
                return outcome
        return changed(_now(job))
    except OSError as error:
        return failed(error)
    finally:
        with contextlib.suppress(OSError):  # the system gives it back when this process ends
            release()


def _by_id(lines: tuple[bytes, ...]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for line in lines:
        match = _LINE.fullmatch(line)
        if match is None or not is_whole(line[2:-1]):
            raise ValueError("a line to record is one of event_line, beginning with its id")
        found[match[1].decode()] = line
    if len(found) < len(lines):
        raise ValueError("two lines to record have one id")
    return found


def _attempt(job: _Job) -> Appended | Refused | None:
    """One try; None where the file was replaced meanwhile, so that it must be looked at again."""
    opened = open_ledger(job.real, job.system)
    if isinstance(opened, Refused):
        return opened
    if opened is None:
        return _begin(job) if job.expected is None else changed(None)
    try:
        return _extend(job, opened)
    finally:
        close(opened.handle, job.system)


def _begin(job: _Job, over_empty: int | None = None) -> Appended | Refused | None:
    content = header(job.plan_id) + b"".join(job.lines.values())
    if len(content) > MAX_BYTES:
        return too_large(len(content))
    identity = create(job.real, content, job.system, over_empty=over_empty)
    if identity is None:
        return None
    try:
        flush_folder(job.real, job.system)
        if not _is_there(job, identity, 0, content):
            return None
    except OSError as error:
        return failed(error, content, certain=False)
    return Appended(job.real, content, tuple(job.lines), created=True)


def _extend(job: _Job, opened: Opened) -> Appended | Refused | None:
    data, system = opened.data, job.system
    whole, torn = split_torn(data)
    missing = _missing(whole, job.lines)
    if not missing:  # an earlier try had written them, or an editor saved what it had read after that
        system.fsync(opened.handle)
        return Appended(job.real, data, ()) if _is_there(job, opened.identity, 0, data) else None
    if not _as_expected(job, data, whole):
        return changed(data)
    if not data:
        return _begin(job, over_empty=opened.mode)
    shape = shape_of(whole)
    if isinstance(shape, Flaw):
        message = say("nothing can be recorded in the ledger: {reason}", reason=shape.message)
        if shape.line:
            message = say(
                "nothing can be recorded in the ledger: {reason} (line {line})", reason=shape.message, line=shape.line
            )
        return Refused("broken", message, shape.hint, data)
    new = b"".join(b" " * shape.column + line[2:-1] + shape.newline for line in missing.values())
    if len(data) + len(torn) * 4 + 64 + len(new) > MAX_BYTES:
        return too_large(len(data) + len(new))
    base = _mended(job, opened, shape, whole, torn)
    if base is None:
        return None
    if not base.endswith(b"\n"):
        new = (b"\n" if base.endswith(b"\r") else shape.newline) + new
    return _write(job, opened, base, new, Appended(job.real, base + new, tuple(missing), torn=torn))


def _mended(job: _Job, opened: Opened, shape: Shape, whole: bytes, torn: bytes) -> bytes | None:
    """What the file holds after a torn tail was put aside and `[]` removed; None where it was replaced meanwhile."""
    data = opened.data
    if torn:
        comment = torn_comment(torn, shape.column)
        # It covers the whole tail. Cut off anywhere, it is a comment before what is left of the tail.
        steps = [(len(whole), comment.ljust(len(torn)) + shape.newline)]
    elif shape.empty:
        # While the value is cleared it stands behind a #, so that no half of it is ever read.
        start, end = shape.empty
        steps = [(start, b"#"), (start + 1, b" " * (end - start - 1)), (start, b" ")]
    else:
        return data
    for offset, new in steps:
        if not overwrite(opened, job.real, offset, new, job.system):
            return None
        data = data[:offset] + new + data[offset + len(new) :]
    return data


def _write(job: _Job, opened: Opened, base: bytes, new: bytes, outcome: Appended) -> Appended | Refused | None:
    """The append itself. What fails after the first byte is taken back."""
    handle, system = opened.handle, job.system
    if system.fstat(handle).st_size != len(base):
        return None
    try:
        write_all(handle, new, system)
        end = system.seek(handle, 0, 1)
        system.fsync(handle)
        return outcome if _is_there(job, opened.identity, end - len(new), new) else None
    except OSError as error:
        certain = take_back(handle, len(base), new, system)
        return failed(error, base if certain else None, certain=certain)
    except BaseException:
        take_back(handle, len(base), new, system)
        raise


def _now(job: _Job) -> bytes | None:
    """What the path leads to after all tries, for the caller to look at."""
    opened = open_ledger(Path(job.system.realpath(str(job.path))), job.system)
    if not isinstance(opened, Opened):
        return None
    close(opened.handle, job.system)
    return opened.data


def _is_there(job: _Job, identity: tuple[int, int], offset: int, payload: bytes) -> bool:
    same = Path(job.system.realpath(str(job.path))) == job.real
    return same and stands_at(job.real, identity, offset, payload, job.system)


def _as_expected(job: _Job, data: bytes, whole: bytes) -> bool:
    if data == job.expected:
        return True
    if not job.grown_ok:
        return False
    before = header(job.plan_id) if job.expected is None else split_torn(job.expected)[0]
    return whole.startswith(before) and _OURS.fullmatch(whole, len(before)) is not None


def _missing(whole: bytes, lines: dict[str, bytes]) -> dict[str, bytes]:
    """The lines whose ids are not there yet; ids made together begin alike, so that one search is mostly enough."""
    if commonprefix(list(lines)).encode() not in whole:  # noqa: RUF071 - letter by letter is meant
        return lines
    return {name: line for name, line in lines.items() if not _has(whole, name)}


def _has(whole: bytes, name: str) -> bool:
    """Whether an event of this id stands there, in a line of ours or in one that was written anew by hand."""
    key, place = name.encode(), -1
    while (place := whole.find(key, place + 1)) >= 0:
        if _BEFORE_ID.fullmatch(whole, whole.rfind(b"\n", 0, place) + 1, place):
            return True
    return False
