"""A plan as it was at a revision of git, with the file of bodies it named then."""

import os
import subprocess
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import msgspec

from kehoach.api.opening import Opened, open_plans
from kehoach.dates import vietnam
from kehoach.messages import Message, say
from kehoach.source.workspace import Workspace

_SECONDS = 30


class Unavailable(msgspec.Struct, frozen=True):
    """Why the earlier plan cannot be had."""

    message: Message


class _NoGit(Exception):
    """git is not installed, may not be run, or does not answer."""


def earlier(path: str, revision: str) -> Opened | Unavailable:
    """The plan at `path` as of the revision. Nothing of the working copy is touched or used.

    The files are written to a folder of their own for as long as they are read.
    """
    folder = Path(path).absolute().parent
    if not folder.is_dir():
        return Unavailable(say("there is no file {file}", file=path))
    try:
        return _earlier(path, folder, revision)
    except _NoGit:
        return Unavailable(say("git is not at hand; --since needs it"))


def _earlier(path: str, folder: Path, revision: str) -> Opened | Unavailable:
    top = _git(folder, "rev-parse", "--show-toplevel")
    if top is None:
        return Unavailable(say("{file} is not in a git repository", file=path))
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
    if commit is None:
        return Unavailable(say("git knows no revision {revision}", revision=revision))
    root, found = os.fsdecode(top.rstrip(b"\r\n")), os.fsdecode(commit.strip())
    inside = PurePosixPath(Path(os.path.relpath(os.path.realpath(folder), os.path.realpath(root))).as_posix())
    inside = inside / Path(path).name
    with TemporaryDirectory(prefix="kehoach-") as scratch:
        if not _fetched(folder, found, inside, Path(scratch)):
            return Unavailable(say("there is no {file} at {revision}", file=path, revision=revision))
        return _opened(folder, found, inside, Path(scratch), revision)


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git answers; None where it refuses. Raises `_NoGit`."""
    command = ["git", "-C", str(folder), "--literal-pathspecs", *arguments]
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False, env=environment)
    except (OSError, subprocess.SubprocessError) as error:
        raise _NoGit from error
    return done.stdout if done.returncode == 0 else None


def _fetched(folder: Path, commit: str, inside: PurePosixPath, scratch: Path) -> bool:
    """Write a file of the commit below the scratch folder, as it stands in the repository."""
    data = _git(folder, "cat-file", "blob", f"{commit}:{inside}")
    if data is None:
        return False
    target = scratch / inside
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return True


def _opened(folder: Path, commit: str, inside: PurePosixPath, scratch: Path, revision: str) -> Opened:
    plan = scratch / inside
    tree = Workspace().read(plan).tree
    named = tree.root.get("bodies") if tree is not None and isinstance(tree.root, dict) else None
    if isinstance(named, str) and named:
        bodies = PurePosixPath(os.path.normpath(inside.parent / named))
        if not bodies.is_absolute() and bodies.parts[:1] != ("..",):
            _fetched(folder, commit, bodies, scratch)
    opened = open_plans((str(plan),), Workspace(), vietnam())
    root = f"{scratch}{os.sep}"
    faults = tuple(
        msgspec.structs.replace(fault, file=f"{revision}:{fault.file.removeprefix(root)}") for fault in opened.faults
    )
    plans = tuple(msgspec.structs.replace(one, path=f"{revision}:{inside}") for one in opened.plans)
    return Opened(plans, faults)
