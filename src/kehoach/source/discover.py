"""Which files the paths of a command stand for."""

import os
from pathlib import Path

import msgspec

SUFFIXES = (".yaml", ".yml")


class Found(msgspec.Struct, frozen=True):
    """A file to read: its path as the user would write it, and the path that links lead to.

    `named` is true where the user wrote its own path, false where a folder led to it.
    """

    shown: str
    real: str
    named: bool

    @property
    def path(self) -> Path:
        return Path(self.shown)


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
                found.setdefault(file.real, file)
        else:
            real = os.path.realpath(path)
            found[real] = Found(str(path), real, named=True)
    return tuple(found.values())


def _below(folder: Path) -> list[Found]:
    files: list[Found] = []
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        real = os.path.realpath(where)
        for name in sorted(names):
            if name.endswith(SUFFIXES) and not name.startswith("."):
                file = str(Path(where, name))
                linked = os.path.islink(file)  # noqa: PTH114 - as above
                whole = os.path.realpath(file) if linked else os.path.join(real, name)  # noqa: PTH118
                # Where no link is on the way the two are one text, kept once: ten thousand files are no burden.
                files.append(Found(file, file if whole == file else whole, named=False))
    return files
