"""The ledger on the disk: events appended as lines so that none that was confirmed is lost, and none is there twice.

`api` and `cli` may import it; it imports `messages` only, and is the only room that writes to a user's file. Never in
here: what an event means, the reading of YAML, today.

What is promised, and to where it reaches:

- `Appended` means: the lines were flushed to the disk, and were then found in the file at that path. A process killed
  at any moment, a full disk, a failing write leave every event before it in place, and at most a torn last line, which
  `split_torn` tells from the whole part and the next record keeps as a comment `# torn: …`.
- After a loss of power the promise is as good as the drive's `fsync`. Blocks of one unconfirmed write may reach the
  disk out of order; a last line of NUL bytes is put aside like a torn one, and NUL bytes before it are left to the
  reader to report.
- Two programs of ours never write at once on a drive with locks. On one without them, a lock file stands in for them
  as well as that can be done; `O_APPEND` and the last look keep confirmed lines even where it fails, on a local drive.
- An editor that saves, after a record was confirmed, a text it had read before takes that record out again. No lock
  prevents that; most editors warn.

Git: two branches that both recorded conflict at the end of the file. With `*.progress.yaml merge=union` in
`.gitattributes` git keeps the lines of both sides instead, and the ledger is valid at once; their order does not
matter, since ids carry the time. A line that came to both sides by itself (a cherry-pick) may then stand there twice,
letter for letter: readers take equal lines of one id for one event. Without `union` the marks of the conflict are left
in the file; it is no YAML until somebody keeps both sides, and `append` refuses it as `broken`, naming the line.
"""

from kehoach.ledger.appending import append
from kehoach.ledger.files import MAX_BYTES
from kehoach.ledger.identifier import ids, new_id
from kehoach.ledger.line import Value, event_line, header
from kehoach.ledger.outcome import Appended, Reason, Refused
from kehoach.ledger.system import SYSTEM, System
from kehoach.ledger.tail import split_torn

__all__ = [
    "MAX_BYTES",
    "SYSTEM",
    "Appended",
    "Reason",
    "Refused",
    "System",
    "Value",
    "append",
    "event_line",
    "header",
    "ids",
    "new_id",
    "split_torn",
]
