"""Every importer is listed, and texts find theirs by the ending of their name."""

import importlib
import pkgutil

import pytest

from factcheck_gui.formats import importers
from factcheck_gui.formats.importers.endings import ENDINGS, format_promised_by
from factcheck_gui.formats.importers.registry import FILE_IMPORTERS, IMPORTERS, TEXT_IMPORTERS
from factcheck_gui.formats.importers.text_choice import text_importer_for


@pytest.mark.parametrize(
    ("name", "importer"),
    [
        ("a.txt", "plain_text"),
        ("A.TEXT", "plain_text"),
        ("README", "plain_text"),
        ("a.md", "markdown"),
        ("a.b.Markdown", "markdown"),
        ("a.srt", "srt"),
        ("a.xyz", "plain_text"),
    ],
)
def test_the_ending_chooses_the_importer(name: str, importer: str) -> None:
    assert text_importer_for(name, "Words.").name == importer


def test_a_plain_text_may_be_a_transcript() -> None:
    said = "MAYOR: It is safe.\n\nENGINEER: It is not.\n\nMAYOR: I deny that.\n\nENGINEER: So you say.\n"

    assert text_importer_for("talk.txt", said).name == "transcript"
    assert text_importer_for("talk.md", said).name == "markdown"


def test_an_unknown_ending_promises_nothing() -> None:
    assert format_promised_by("a.xyz") is None
    assert format_promised_by("a.PDF") == "pdf"
    assert format_promised_by("a.warc.gz") == "warc"


def test_no_name_is_listed_twice() -> None:
    names = [importer.name for importer in IMPORTERS]

    assert len(set(names)) == len(names)


def test_no_ending_of_a_text_is_listed_twice() -> None:
    texts = [suffix for importer in TEXT_IMPORTERS for suffix in importer.suffixes]
    files = {suffix for importer in FILE_IMPORTERS for suffix in importer.suffixes}

    assert len(set(texts)) == len(texts)
    assert not files & set(texts)


def test_an_ending_that_formats_share_promises_the_commonest_of_them() -> None:
    assert format_promised_by("a.json") == "jsonl"
    assert format_promised_by("a.tsv") == "csv"


def test_an_ending_that_tells_how_a_file_is_packed_promises_nothing() -> None:
    assert format_promised_by("a.zip") is None


def test_every_importer_that_there_is_is_listed() -> None:
    listed = {type(importer) for importer in IMPORTERS}
    found = set()
    for info in pkgutil.walk_packages(importers.__path__, f"{importers.__name__}."):
        module = importlib.import_module(info.name)
        found |= {
            kind
            for kind in vars(module).values()
            if isinstance(kind, type) and kind.__module__ == info.name and kind.__name__.endswith("Importer")
        }

    assert {kind.__name__ for kind in found - listed} <= {"TextImporter", "FileImporter"}


def test_blank_text_has_no_blocks() -> None:
    blank = [importer.read(" \n\u200b\n\ufeff").blocks for importer in TEXT_IMPORTERS]

    assert blank == [()] * len(TEXT_IMPORTERS)
    assert FILE_IMPORTERS


def test_the_endings_are_known_without_the_importers() -> None:
    assert tuple((one.name, one.suffixes) for one in IMPORTERS) == ENDINGS
