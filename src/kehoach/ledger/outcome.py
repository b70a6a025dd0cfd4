"""What came of an attempt to record: it is on the disk, or why it is not."""

import errno
from pathlib import Path
from typing import Literal

from msgspec import Struct

from kehoach.messages import Message, say

Reason = Literal["changed", "locked", "read-only", "no-space", "not-a-file", "too-large", "broken", "failed"]


class Appended(Struct, frozen=True):
    """The events are in the file at `path`, links resolved, on the disk, each once.

    `current` is what the file holds now; `written` are the ids that this call wrote, without those that were there
    already; `torn` is the torn tail that was put aside as a comment.
    """

    path: Path
    current: bytes
    written: tuple[str, ...]
    created: bool = False
    torn: bytes = b""


class Refused(Struct, frozen=True):
    """Nothing was recorded, unless `certain` is false: then the events may be there, whole or torn.

    `current` is what the file holds where it was read, and with `changed` what the caller must look at before it tries
    again (None: the file is not there).
    """

    reason: Reason
    message: Message
    hint: Message | None = None
    current: bytes | None = None
    certain: bool = True


_NO_PERMISSION = say("there is no permission to write it")
_DISK_FULL = say("the disk is full")
_READ_ONLY = say("the drive is read-only")
_REASONS: dict[int, tuple[Reason, Message]] = {
    errno.EACCES: ("read-only", _NO_PERMISSION),
    errno.EPERM: ("read-only", _NO_PERMISSION),
    errno.EROFS: ("read-only", _READ_ONLY),
    errno.ENOSPC: ("no-space", _DISK_FULL),
    errno.EDQUOT: ("no-space", say("the space granted to this user is used up")),
    errno.EFBIG: ("too-large", say("the system allows no larger file")),
    errno.EISDIR: ("not-a-file", say("this is a folder, not a file")),
    errno.ENOENT: ("failed", say("the folder is not there")),
    errno.ENOTDIR: ("failed", say("the folder is not there")),
    errno.ELOOP: ("failed", say("its links lead in a circle")),
    errno.ENAMETOOLONG: ("failed", say("its name is too long")),
    errno.EIO: ("failed", say("the disk reports a fault")),
    errno.EBUSY: ("failed", say("another program holds it")),
    errno.ESTALE: ("failed", say("the network drive has lost it")),
    errno.ETIMEDOUT: ("failed", say("the network drive does not answer")),
}
_HINTS: dict[Reason, Message] = {
    "read-only": say("ask for the right to write to the file and its folder, or work on a copy of your own"),
    "no-space": say("free some space, then record it again"),
}
_LOOK = say("look with kehoach log whether it is there before you record it again")


def failed(error: OSError, current: bytes | None = None, *, certain: bool = True) -> Refused:
    """The refusal that a system error leads to; `certain` says that the file is as it was."""
    number = error.errno or 0
    reason, why = _REASONS.get(number, ("failed", say("the system reports error {number}", number=number)))
    if certain:
        return Refused(reason, say("nothing was recorded: {reason}", reason=why), _HINTS.get(reason), current)
    message = say(
        "it is not certain that this was recorded ({reason}); a torn last line is put aside by the next record",
        reason=why,
    )
    return Refused(reason, message, _LOOK, current, certain=False)


def changed(current: bytes | None) -> Refused:
    """The file no longer holds what the caller had read."""
    return Refused("changed", say("the ledger was changed meanwhile"), say("record it again"), current)
