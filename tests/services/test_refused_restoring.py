"""What is damaged, foreign or forged comes back as no workspace, and leaves nothing behind."""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck_gui.domain.errors import (
    ExpectedError,
    FileExistsAlreadyError,
    FileMissingError,
    NewerSchemaError,
    UnreadableInputError,
)
from factcheck_gui.formats.workspace_json import FORMAT_VERSION
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.exporting import ExportOrder
from factcheck_gui.services.restoring import restore
from factcheck_gui.services.workspace import Workspace

DAMAGES: dict[str, tuple[tuple[str | int, ...], object]] = {
    "words that the text does not hold": (("tables", "claims", 0, "quote"), "invented"),
    "a text under the checksum of another": (("tables", "texts", 0, "text"), "invented"),
    "a history that begins too late": (("tables", "events", 0), None),
    "an action that nobody knows": (("tables", "events", 0, "action"), "explode"),
    "a list for the fields of an event": (("tables", "events", 0, "new"), "[1]"),
    "an event that changes what never was": (("tables", "events", 0, "old"), "{}"),
    "a missing table": (("tables", "links"), None),
    "a table that nobody knows": (("tables", "sqlite_master"), []),
    "a column that nobody knows": (("tables", "claims", 0, "colour"), "red"),
    "a missing column": (("tables", "claims", 0, "speaker"), None),
    "a verdict on no claim": (("tables", "verdicts", 0, "claim_id"), "nobody"),
    "words for a number": (("tables", "blocks", 0, "start"), "here"),
    "a kind that nobody knows": (("tables", "claims", 0, "kind"), "rumour"),
    "a block behind the end": (("tables", "blocks", -1, "end"), 10**6),
    "statements that overlap": (("tables", "statements", -1, "start"), 0),
    "a list for a text": (("tables", "claims", 0, "speaker"), ["a", "b"]),
    "a number of too many bits": (("tables", "blocks", 0, "end"), 2**70),
    "a fraction": (("tables", "blocks", 0, "end"), 1.5),
    "half a character": (("tables", "claims", 0, "speaker"), "\ud800"),
    "a word for a row": (("tables", "claims", 0), "row"),
    "an article without a text": (("tables", "versions", 0, "removed"), 1),
    "another format": (("format",), "other"),
    "a format without a number": (("format_version",), "1"),
}
"""Where a document is damaged, and what then stands there; None takes it away."""


def damage(document: dict[str, Any], place: tuple[str | int, ...], value: object) -> None:
    """Put something at a place of a document, or take away what stands there."""
    inside: Any = document
    for step in place[:-1]:
        inside = inside[step]
    if value is None:
        del inside[place[-1]]
    else:
        inside[place[-1]] = value


@pytest.mark.parametrize(("place", "value"), DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_file_is_refused_and_leaves_nothing(
    place: tuple[str | int, ...], value: object, exported: Path, tmp_path: Path, desk: Desk
) -> None:
    document = json.loads(exported.read_bytes())
    damage(document, place, value)
    exported.write_text(json.dumps(document), encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(UnreadableInputError):
        restore(exported, tmp_path / "again.factcheck", desk)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"format": "factcheck-workspace", "format_version": 1, "tables": []}',
        b'{"format": "factcheck-workspace", "format_version": 1, "tables": {"texts": 1}}',
        b'{"format": "factcheck-workspace", "format_version": NaN}',
        b'{"format": "factcheck-workspace", "format_version": ' + b"9" * 5000 + b"}",
        b'{"format": "other", "format": "factcheck-workspace"}',
        b'{"format": "factcheck-workspace", "format_version": true, "tables": {}}',
    ],
)
def test_a_file_that_is_none_of_ours_is_refused(content: bytes, tmp_path: Path, desk: Desk) -> None:
    source = tmp_path / "foreign.json"
    source.write_bytes(content)
    with pytest.raises(UnreadableInputError):
        restore(source, tmp_path / "again.factcheck", desk)
    assert list(tmp_path.iterdir()) == [source]


def test_a_file_cut_off_anywhere_is_refused(exported: Path, tmp_path: Path, desk: Desk) -> None:
    content = exported.read_bytes()
    for length in range(0, len(content) - 2, len(content) // 20):
        exported.write_bytes(content[:length])
        with pytest.raises(UnreadableInputError):
            restore(exported, tmp_path / "again.factcheck", desk)


def test_a_file_of_a_newer_program_is_refused_as_such(exported: Path, tmp_path: Path, desk: Desk) -> None:
    document = json.loads(exported.read_bytes()) | {"format_version": FORMAT_VERSION + 1}
    exported.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(NewerSchemaError) as caught:
        restore(exported, tmp_path / "again.factcheck", desk)
    assert (caught.value.found, caught.value.known) == (FORMAT_VERSION + 1, FORMAT_VERSION)


def test_nothing_that_stands_there_is_replaced(exported: Path, tmp_path: Path, desk: Desk) -> None:
    target = tmp_path / "again.factcheck"
    target.write_bytes(b"mine")
    with pytest.raises(FileExistsAlreadyError):
        restore(exported, target, desk)
    assert target.read_bytes() == b"mine"


def test_a_missing_file_and_a_missing_folder_are_told(exported: Path, tmp_path: Path, desk: Desk) -> None:
    with pytest.raises(FileMissingError):
        restore(tmp_path / "nowhere.json", tmp_path / "again.factcheck", desk)
    with pytest.raises(ExpectedError):
        restore(exported, tmp_path / "nowhere" / "again.factcheck", desk)


HOSTILE_VALUES = {
    "a colour that is none": ("colour", "red;background:url(//x)"),
    "a colour in capitals": ("colour", "#FFFFFF"),
    "no colour": ("colour", ""),
    "wordings that are no JSON": ("translations", "{"),
    "a list of wordings": ("translations", "[]"),
    "wordings that are too deep": ("translations", "[" * 100_000),
}
"""What stands in a field of a rating value, in its row and in the history alike."""


@pytest.mark.parametrize(("field", "value"), HOSTILE_VALUES.values(), ids=HOSTILE_VALUES.keys())
@pytest.mark.parametrize("is_told_alike", [True, False], ids=["with its history", "against its history"])
def test_a_rating_value_that_no_program_has_written_is_refused(
    field: str, value: str, is_told_alike: bool, exported: Path, tmp_path: Path, desk: Desk
) -> None:
    document = json.loads(exported.read_bytes())
    row = document["tables"]["rating_values"][0]
    row[field] = value
    for event in document["tables"]["events"] if is_told_alike else ():
        if event["entity_id"] == row["id"]:
            event["new"] = json.dumps(json.loads(event["new"]) | {field: value})
    exported.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(UnreadableInputError):
        restore(exported, tmp_path / "again.factcheck", desk)
    assert not (tmp_path / "again.factcheck").exists()


def test_two_scales_of_the_workspace_for_one_question_are_refused(
    workspace: Workspace, tmp_path: Path, desk: Desk
) -> None:
    workspace.editing.submit(workspace.scaling.add_preset("snopes"))
    path = tmp_path / "two.json"
    workspace.exporting.export(ExportOrder(format_name="json"), path)
    document = json.loads(path.read_bytes())
    row = document["tables"]["rating_scales"][-1]
    row["is_default"] = 1
    for event in document["tables"]["events"]:
        if event["entity_id"] == row["id"]:
            event["new"] = json.dumps(json.loads(event["new"]) | {"is_default": True})
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(UnreadableInputError):
        restore(path, tmp_path / "again.factcheck", desk)
    assert not (tmp_path / "again.factcheck").exists()
