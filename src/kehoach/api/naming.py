"""Bodies as somebody types them for a question: ids, names with or without accents, abbreviations, joined by commas."""

from collections.abc import Iterator, Sequence

from kehoach.model.directory import Directory

MOST_CANDIDATES = 5

Unknown = tuple[str, tuple[str, ...]]
"""A name that means no body, or several, and what may have been meant."""


def named_bodies(typed: Sequence[str], directory: Directory) -> frozenset[str]:
    """The ids of the bodies and groups that are meant; what means nothing in this directory is passed over."""
    names = (name for text in typed for name in _names(text, (directory,)))
    return frozenset(found[0] for name in names if len(found := directory.meant(name)) == 1)


def unknown_bodies(typed: Sequence[str], directories: Sequence[Directory]) -> tuple[Unknown, ...]:
    """The names that mean one body in none of these directories."""
    if not directories:
        return ()
    names = (name for text in typed for name in _names(text, directories))
    return tuple(_unknown(name, directories) for name in names if not _is_clear(name, directories))


def _names(text: str, directories: Sequence[Directory]) -> Iterator[str]:
    """The names in what was typed: one that holds commas itself, else what the commas part."""
    if "," not in text or _is_clear(text, directories):
        yield text
    else:
        yield from (part.strip() for part in text.split(",") if part.strip())


def _is_clear(name: str, directories: Sequence[Directory]) -> bool:
    return any(len(directory.meant(name)) == 1 for directory in directories)


def _unknown(name: str, directories: Sequence[Directory]) -> Unknown:
    near = (
        f"{found} ({directory.name(found)})"
        for directory in directories
        for found in directory.meant(name) or directory.similar(name)
    )
    return name, tuple(dict.fromkeys(near))[:MOST_CANDIDATES]
