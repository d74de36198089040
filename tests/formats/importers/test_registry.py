"""Every importer is listed, and files find theirs by their ending."""

import pytest

from factcheck_gui.formats.importers.registry import IMPORTERS, importer_for


@pytest.mark.parametrize(
    ("name", "importer"),
    [
        ("a.txt", "plain_text"),
        ("A.TEXT", "plain_text"),
        ("README", "plain_text"),
        ("a.md", "markdown"),
        ("a.b.Markdown", "markdown"),
    ],
)
def test_the_ending_chooses_the_importer(name: str, importer: str) -> None:
    found = importer_for(name)

    assert found is not None
    assert found.name == importer


def test_an_unknown_ending_chooses_none() -> None:
    assert importer_for("a.xyz") is None


def test_no_name_and_no_ending_is_listed_twice() -> None:
    names = [importer.name for importer in IMPORTERS]
    suffixes = [suffix for importer in IMPORTERS for suffix in importer.suffixes]

    assert len(set(names)) == len(names)
    assert len(set(suffixes)) == len(suffixes)


def test_blank_text_has_no_blocks() -> None:
    assert [importer.read(" \n\u200b\n\ufeff").blocks for importer in IMPORTERS] == [()] * len(IMPORTERS)
