"""The lossless JSON: every row as it is, one on each line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.json_workspace import JSON_WORKSPACE
from factcheck_gui.formats.workspace_json import FORMAT_VERSION, read_tables

TABLES: Final[dict[str, list[dict[str, Any]]]] = {
    "texts": [{"sha256": "0" * 64, "text": "=1+1 </script> دریا 😀\u2028\u202e"}],
    "articles": [],
    "claims": [{"id": "c1", "start": 0, "end": 4, "removed": 1}, {"id": "c2", "remark": None}],
}


def material() -> Material:
    """Return rows that are hard to write."""
    return Material(
        reviews=(), tables=TABLES, made_at="2026-03-04T09:00:00.000Z", program="a test", templates=()
    )


def test_it_is_as_it_was(same_as_golden: Callable[[str, bytes], None]) -> None:
    same_as_golden("workspace.json", JSON_WORKSPACE.render(material()))


def test_each_row_has_a_line_of_its_own_and_comes_back() -> None:
    content = JSON_WORKSPACE.render(material())
    assert json.loads(content)["tables"] == TABLES
    assert sum(line.startswith(b"      {") for line in content.splitlines()) == 3
    assert read_tables(Path("desk.json"), content) == (FORMAT_VERSION, TABLES)
