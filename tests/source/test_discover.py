"""Which files a path stands for."""

from pathlib import Path

import pytest

from kehoach.source.discover import discover


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.yaml", "a.yml", "c.txt", ".hidden.yaml", "sub/d.yaml", ".git/e.yaml", "a/z.yaml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _shown(*paths: str) -> list[tuple[str, bool]]:
    return [(found.shown, found.named) for found in discover(paths)]


def test_folder(folder: Path) -> None:
    assert [name for name, _ in _shown(".")] == ["a.yml", "b.yaml", "a/z.yaml", "sub/d.yaml"]
    assert not any(named for _, named in _shown("."))


def test_each_file_once_and_a_named_one_stays_named(folder: Path) -> None:
    assert _shown("b.yaml", "sub/../b.yaml", ".")[0] == ("sub/../b.yaml", True)
    assert len(_shown("b.yaml", ".")) == 4


def test_what_is_not_there_is_named(folder: Path) -> None:
    assert _shown("nowhere", "c.txt", ".hidden.yaml") == [("nowhere", True), ("c.txt", True), (".hidden.yaml", True)]


def test_links_to_folders_are_not_entered(folder: Path) -> None:
    (folder / "sub" / "up").symlink_to(folder)
    assert [name for name, _ in _shown("sub")] == ["sub/d.yaml"]


def test_names_that_no_system_has(folder: Path) -> None:
    assert _shown("x" * 5000) == [("x" * 5000, True)]
