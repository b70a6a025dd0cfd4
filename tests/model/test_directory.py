"""Who is meant by a name, and who stands behind a group."""

from kehoach.model.body import Body, Group
from kehoach.model.directory import Directory


def body(name: str, **more: object) -> Body:
    return Body(id=name.lower().replace(" ", "-"), name=name, official=name, kind="department", **more)  # type: ignore[arg-type]


DIRECTORY = Directory(
    None,
    [
        body("So A", abbreviation="SA", aliases=("Cơ quan A",)),
        body("So B", abbreviation="SB"),
        body("So C", abbreviation="SB"),
        Group(id="hai", name="Hai sở", official="Hai sở", members=("so-a", "so-b")),
        Group(id="ca", name="Cả", official="Cả", members=("hai", "so-c", "so-a")),
        Group(id="vong", name="Vòng", official="Vòng", members=("vong", "so-a")),
        Group(id="trong", name="Trống", official="Trống"),
    ],
)


def test_id_name_alias_and_abbreviation() -> None:
    assert [DIRECTORY.resolve(name) for name in ("so-a", "SO A", "cơ quan a", "sa")] == ["so-a"] * 4


def test_what_means_two_is_not_guessed() -> None:
    assert DIRECTORY.resolve("SB") is None
    assert DIRECTORY.candidates("sb") == ["so-b", "so-c"]


def test_members_each_once_in_order() -> None:
    assert [party.id for party in DIRECTORY.members("ca")] == ["so-a", "so-b", "so-c"]
    assert [party.id for party in DIRECTORY.members("vong")] == ["so-a"]
    assert [party.id for party in DIRECTORY.members("trong")] == ["trong"]
    assert DIRECTORY.members("nobody") == ()


def test_misspelt_names_find_near_ones() -> None:
    assert DIRECTORY.similar("so-aa")[0] == "so-a"
    assert DIRECTORY.similar("xyzxyz") == []
