"""What all tests share: the project's root, the issued texts where they are at hand, and the command line."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no fault of ours; and what CI tries is the same every time, while people's own runs explore.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

ROOT = Path(__file__).parent.parent
PLANS = ROOT / "plans"


class Result:
    """What a run of the command left: its exit status, and what it wrote, as text and as bytes."""

    def __init__(self, run: "subprocess.CompletedProcess[bytes]") -> None:
        self.status = run.returncode
        self.data = run.stdout
        self.out = run.stdout.decode("utf-8", "replace")
        self.err = run.stderr.decode("utf-8", "replace")


Kehoach = Callable[..., Result]
Golden = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew; look at each of them")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Hold a text against the file of that name in `golden/`, which must be there."""

    def check(name: str, text: str) -> None:
        path = ROOT / "tests" / "golden" / name
        if request.config.getoption("--update-golden"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"{path} is missing: look at the text, then run pytest with --update-golden"
        assert text == path.read_text(encoding="utf-8")

    return check


@pytest.fixture
def kehoach() -> Kehoach:
    """Run `kehoach` as a user does: in a process of its own, from the project's root, in English unless told."""

    def run(*arguments: str | Path, cwd: Path = ROOT, **environment: str) -> Result:
        env = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "KEHOACH"))}
        env |= {"KEHOACH_LANG": "en", "PYTHONUTF8": "1", **environment}
        for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS"):
            if name not in environment:
                env.pop(name, None)
        command = [sys.executable, "-m", "kehoach", *map(str, arguments)]
        done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, timeout=60, check=False)
        result = Result(done)
        assert "Traceback" not in result.err
        return result

    return run


@pytest.fixture
def sources() -> Path:
    """The folder of the issued texts, which the project does not carry; the test is skipped where it is not there."""
    folder = ROOT.parent / "shared" / "sources"
    if not folder.is_dir():
        pytest.skip("the issued texts are not at hand")
    return folder
