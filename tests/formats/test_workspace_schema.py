"""The published JSON Schema says what the lossless export holds, column by column."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from factcheck_gui import paths
from factcheck_gui.formats.workspace_json import FORMAT, FORMAT_VERSION
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.exporting import ExportOrder
from factcheck_gui.services.sample import create_sample
from factcheck_gui.storage.dump import DUMPED
from factcheck_gui.storage.store import Store

SCHEMA: dict[str, Any] = json.loads(
    (paths.resources_folder() / "schemas" / "workspace.schema.json").read_text(encoding="utf-8")
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new workspace."""
    made = Store.create(tmp_path / "new.factcheck", tmp_path)
    yield made
    made.close()


@pytest.fixture
def sample_json(tmp_path: Path, desk: Desk, seeds: Path) -> dict[str, Any]:
    """The lossless export of the sample."""
    workspace = create_sample(tmp_path / "sample.factcheck", desk, seeds)
    content = workspace.exporting.render(ExportOrder(format_name="json"))
    workspace.close()
    found: dict[str, Any] = json.loads(content)
    return found


def test_schema_is_one_and_has_the_number_of_the_format() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    head = SCHEMA["properties"]
    assert (head["format"]["const"], head["format_version"]["const"]) == (FORMAT, FORMAT_VERSION)
    assert SCHEMA["$id"] == f"urn:factcheck-gui:workspace:{FORMAT_VERSION}"
    assert tuple(head["tables"]["properties"]) == DUMPED


@pytest.mark.parametrize("table", DUMPED)
def test_schema_has_every_column_with_its_type_and_its_choices(table: str, store: Store) -> None:
    described = SCHEMA["$defs"][table]
    sql = store.db.toolbox().table(table).schema
    expected = {}
    for column in store.db.query(f"SELECT * FROM pragma_table_info('{table}')"):
        name, is_nullable = column["name"], not (column["notnull"] or column["pk"])
        kind = "integer" if column["type"] == "INTEGER" else "string"
        choices = re.search(rf'\b{name}"? IN \(([^)]*)\)', sql)
        listed = [] if choices is None else [one.strip().strip("'") for one in choices.group(1).split(",")]
        if listed and is_nullable:
            listed.append("None")
        expected[name] = ([kind, "null"] if is_nullable else kind, listed)
    found = {
        name: (one["type"], [str(choice) for choice in one.get("enum", [])])
        for name, one in described["properties"].items()
    }
    assert found == expected
    assert set(described["required"]) == set(expected)
    assert all(one["description"].endswith(".") for one in described["properties"].values())


def test_an_export_of_the_sample_is_valid(sample_json: dict[str, Any]) -> None:
    errors = list(Draft202012Validator(SCHEMA).iter_errors(sample_json))
    assert not errors


def test_a_row_with_an_unknown_kind_or_column_is_not(sample_json: dict[str, Any]) -> None:
    sample_json["tables"]["claims"][0]["kind"] = "rumour"
    sample_json["tables"]["claims"][1]["more"] = 1
    assert len(list(Draft202012Validator(SCHEMA).iter_errors(sample_json))) == 2
