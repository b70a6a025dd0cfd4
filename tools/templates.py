"""Writes the Word templates of templates/ from their source in tools/word_templates.

    python tools/templates.py            # write them
    python tools/templates.py --check    # change nothing; exit with 1 where a file is missing or differs

The source is what is reviewed. A clerk who wants other words saves a copy of the file and gives it to `--template`.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tools.word_templates import combined_letter, comparison, letter, report  # noqa: E402
from tools.word_templates.package import packed  # noqa: E402

FOLDER = ROOT / "templates"


def built() -> dict[str, bytes]:
    """The files of templates/ as the source has them: name and bytes."""
    made = (one.template() for one in (letter, combined_letter, report, comparison))
    return {f"{template.name}.docx": packed(template) for template in made}


def stale(files: dict[str, bytes]) -> list[str]:
    """The names of those that are missing or differ, and of Word files that nothing builds."""
    strange = [file.name for file in FOLDER.glob("*.docx") if file.name not in files]
    return [name for name, data in files.items() if not _holds(FOLDER / name, data)] + sorted(strange)


def _holds(file: Path, data: bytes) -> bool:
    return file.is_file() and file.read_bytes() == data


def main() -> int:
    """Writes or compares."""
    parser = argparse.ArgumentParser(description="Writes the Word templates.")
    parser.add_argument("--check", action="store_true", help="change nothing, compare")
    files = built()
    if parser.parse_args().check:
        for name in stale(files):
            print(f"templates/{name} is not what tools/word_templates builds", file=sys.stderr)
        return 1 if stale(files) else 0
    FOLDER.mkdir(exist_ok=True)
    for name, data in files.items():
        (FOLDER / name).write_bytes(data)
        print(f"templates/{name}: {len(data)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
