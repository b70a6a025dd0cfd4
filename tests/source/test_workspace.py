"""Files of one run: what refers to what, and what they have in common."""

from pathlib import Path

from tests.conftest import PLANS

from kehoach.source.document import BodiesDocument, PlanDocument
from kehoach.source.workspace import Workspace, catalogue

PLAN = "kind: plan\nid: thu\ntitle: x\nissuer: UBND tỉnh\nbodies: bodies.yaml\ntasks:\n"


def _folder(tmp_path: Path, tasks: str = "  []\n") -> Path:
    text = "kind: bodies\nid: x\nunit: tỉnh X\nbodies:\n  - {id: ubnd-tinh}\n  - {id: so-y-te}\n"
    (tmp_path / "bodies.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(PLAN + tasks, encoding="utf-8")
    return tmp_path


def test_names_become_ids(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "  - {id: a, clause: I.1, title: x, lead: [sở  Y TẾ, Ban Lạ]}\n")
    document = Workspace().read(folder / "plan.yaml")
    assert isinstance(document, PlanDocument)
    assert document.plan is not None
    assert (document.plan.issuer, document.plan.tasks[0].lead) == ("ubnd-tinh", ("so-y-te", "Ban Lạ"))


def test_one_file_of_bodies_is_read_once(tmp_path: Path) -> None:
    folder = _folder(tmp_path)
    (folder / "other.yaml").write_text(PLAN + "  []\n", encoding="utf-8")
    workspace = Workspace()
    left, right = workspace.read(folder / "plan.yaml"), workspace.read(folder / "other.yaml")
    assert isinstance(left, PlanDocument)
    assert isinstance(right, PlanDocument)
    assert left.directory is right.directory is not None
    assert len(workspace.bodies()) == 1


def test_broken_tasks_are_left_out_and_named(tmp_path: Path) -> None:
    folder = _folder(
        tmp_path,
        "  - {id: a, clause: I.1, title: x}\n  - {id: b, clause: '?', title: x}\n  - {id: c, clause: I.2, title: x}\n",
    )
    document = Workspace().read(folder / "plan.yaml")
    assert isinstance(document, PlanDocument)
    assert [(path, task.id) for path, task in document.tasks()] == [(("tasks", 0), "a"), (("tasks", 2), "c")]
    assert document.broken == {"b"}


def test_real_files() -> None:
    workspace = Workspace()
    for path in sorted(PLANS.glob("**/*.yaml")):
        document = workspace.read(path)
        assert isinstance(document, (PlanDocument, BodiesDocument))
        assert document.faults == ()


def test_catalogue_is_sound() -> None:
    ids = [entry["id"] for entry in (*catalogue().bodies, *catalogue().groups)]
    assert len(catalogue().bodies) > 30
    assert len(set(ids)) == len(ids)


def test_a_long_chain_of_groups(tmp_path: Path) -> None:
    groups = "".join(f"  - {{id: g{i}, name: G {i}, members: [g{i + 1}]}}\n" for i in range(3000))
    (tmp_path / "bodies.yaml").write_text(f"kind: bodies\nid: x\ngroups:\n{groups}", encoding="utf-8")
    document = Workspace().read(tmp_path / "bodies.yaml")
    assert isinstance(document, BodiesDocument)
    assert document.directory is not None
    document.directory.members("g0")
