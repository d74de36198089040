"""The published JSON Schema, from the shell."""

from factcheck_gui import paths
from tests.cli.conftest import Factcheck


def test_the_schema_is_printed_as_it_is_published(factcheck: Factcheck) -> None:
    told = factcheck("formats", "--schema")
    published = paths.resources_folder() / "schemas" / "workspace.schema.json"
    assert (told.code, told.out) == (0, published.read_text(encoding="utf-8"))
