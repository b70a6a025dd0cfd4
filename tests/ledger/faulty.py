"""A system of which one call fails, or at which the process dies."""

import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import msgspec

from kehoach.ledger import System

CALLS = (
    *("open", "close", "read", "write", "seek", "truncate", "fsync", "fstat", "stat", "chmod"),
    *("link", "rename", "replace", "unlink", "realpath", "hard_lock"),
)


class Crash(BaseException):
    """The process is gone: whatever it would still do is not done."""


class Script:
    """Counts the calls and lets call `number`, from 0, go wrong as `fault` says.

    An error number fails that call. `before`, `half` (of a write) and `after` crash there. `short` writes one byte.
    `full` fails it and every write after it with ENOSPC.
    """

    def __init__(self, number: int, fault: int | str, **replaced: Callable[..., Any]) -> None:
        self.number, self.fault, self.replaced = number, fault, replaced
        self.names: list[str] = []
        self.handles: set[int] = set()
        self.dead = False

    @property
    def system(self) -> System:
        default = msgspec.structs.asdict(System())
        wrapped = {name: self.wrapped(name, self.replaced.get(name, default[name])) for name in CALLS}
        return System(**{**default, **wrapped})

    def wrapped(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def called(*arguments: Any) -> Any:
            if self.dead:
                raise Crash
            place = len(self.names)
            self.names.append(name)
            if place == self.number or (self.fault == "full" and place > self.number and name == "write"):
                return self.fail(name, call, arguments)
            return self.done(name, call, arguments)

        return called

    def done(self, name: str, call: Callable[..., Any], arguments: Any) -> Any:
        result = call(*arguments)
        if name == "open":
            self.handles.add(result)
        elif name == "close":
            self.handles.discard(arguments[0])
        return result

    def fail(self, name: str, call: Callable[..., Any], arguments: Any) -> Any:
        if self.fault == "short" and name == "write":
            return call(arguments[0], arguments[1][:1])
        if self.fault == "full" and name == "write":
            call(arguments[0], arguments[1][: len(arguments[1]) // 3])
        if isinstance(self.fault, int) or self.fault == "full":
            raise OSError(28 if self.fault == "full" else self.fault, "injected")
        if self.fault == "half" and name == "write":
            call(arguments[0], arguments[1][: len(arguments[1]) // 2])
        elif self.fault in ("after", "short"):
            result = self.done(name, call, arguments)
            if self.fault == "short":
                return result
            if name == "hard_lock" and result is not None:
                result()  # the system gives the lock of a dead process back
        self.dead = True
        raise Crash

    def clean_up(self) -> None:
        """What the system does when a process is gone."""
        for handle in self.handles:
            with suppress(OSError):
                os.close(handle)
