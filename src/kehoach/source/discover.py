"""Which files the paths of a command stand for."""

import os
from pathlib import Path

import msgspec

SUFFIXES = (".yaml", ".yml")


class Found(msgspec.Struct, frozen=True):
    """A file to read. `named` is true where the user wrote its own path, false where a folder led to it."""

    path: Path
    named: bool

    @property
    def shown(self) -> str:
        return str(self.path)


def discover(paths: tuple[str, ...]) -> tuple[Found, ...]:
    """The files behind the paths, each once, in the order given; a folder stands for the YAML files below it, sorted.

    Hidden folders and links to folders are not entered. A path that is not there is returned as it is: reading it
    says so.
    """
    found: dict[str, Found] = {}
    for name in paths:
        path = Path(name)
        if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where a name is too long or nobody may look
            for file in _below(path):
                found.setdefault(os.path.realpath(file), Found(file, named=False))
        else:
            found[os.path.realpath(path)] = Found(path, named=True)
    return tuple(found.values())


def _below(folder: Path) -> list[Path]:
    files: list[Path] = []
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files.extend(
            Path(where, name) for name in sorted(names) if name.endswith(SUFFIXES) and not name.startswith(".")
        )
    return files
