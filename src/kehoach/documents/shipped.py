"""The templates that ship: in the package where it was built, in the source tree where it is installed editable."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_ENDING = ".docx"


def _folder() -> Traversable | Path:
    packaged = files("kehoach.documents") / "word"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "templates"


def names() -> tuple[str, ...]:
    """The names of the templates, without ending, in alphabetical order."""
    folder = _folder()
    found = folder.iterdir() if folder.is_dir() else ()
    return tuple(sorted(one.name.removesuffix(_ENDING) for one in found if one.name.endswith(_ENDING)))


def read(name: str) -> bytes:
    """The bytes of a template. Raises LookupError where none has this name."""
    if name not in names():
        raise LookupError(name)
    return (_folder() / f"{name}{_ENDING}").read_bytes()
