"""How far a long run has come, on a terminal; nothing where nobody looks, or where it is over at once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

WORTH_A_BAR = 50


@contextmanager
def progress(total: int, what: str, stream: TextIO) -> Iterator[Callable[[], None]]:
    """A function to call after each of `total` steps."""
    if total < WORTH_A_BAR or not stream.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(file=stream, highlight=False), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)
