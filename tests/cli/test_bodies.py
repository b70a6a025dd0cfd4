"""`kehoach bodies` as a user runs it."""

import csv
import io
import json

from tests.conftest import PLANS, ROOT, Kehoach


def test_json(kehoach: Kehoach) -> None:
    result = kehoach("bodies", PLANS / "an-giang-413.yaml", "--format", "json")
    assert (result.status, result.err) == (0, "")
    value = json.loads(result.data)
    assert (value["schema"], value["unit"]["name"]) == ("kehoach/bodies/1", "tỉnh An Giang")
    court = next(body for body in value["bodies"] if body["id"] == "toa-an-nhan-dan-tinh")
    assert (court["kind"], court["manner"], court["named"]) == ("court", "requested", True)
    districts = next(body for body in value["bodies"] if body["id"] == "ubnd-cap-huyen")
    assert (districts["kind"], len(districts["members"])) == ("group", 11)


def test_csv_and_markdown_and_table(kehoach: Kehoach) -> None:
    rows = list(csv.DictReader(io.StringIO(kehoach("bodies", PLANS / "an-giang-413.yaml", "--format", "csv").out)))
    assert {row["certain"] for row in rows} == {"true", "false"}
    markdown = kehoach("bodies", PLANS / "bodies" / "an-giang.yaml", "--format", "markdown")
    assert (markdown.status, markdown.out.count("## tỉnh An Giang")) == (0, 1)
    table = kehoach("bodies", PLANS / "an-giang-413.yaml")
    assert "Tòa án nhân dân tỉnh An Giang" in table.out


def test_what_is_no_plan(kehoach: Kehoach) -> None:
    for path in ("none", PLANS, ROOT / "pyproject.toml"):
        result = kehoach("bodies", path, "--format", "json")
        assert (result.status, result.out) == (2, "")
        assert result.err
