"""The bytes as they came can be given back, identical."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck_gui.domain.articles import Version
from factcheck_gui.domain.errors import DamagedError, FileExistsAlreadyError, NotFoundError
from factcheck_gui.services.drafting import pack
from factcheck_gui.services.exporting import ExportOrder
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE, preview_file

BYTES = "Bridge\r\n\r\nThe bridge is safe – for now.\r\n".encode("cp1252")


@pytest.fixture
def kept(workspace: Workspace, tmp_path: Path) -> Version:
    """The version that was read from a file in an old encoding."""
    path = tmp_path / "bridge.txt"
    path.write_bytes(BYTES)
    taken = workspace.importing.take_in(preview_file(path))
    return workspace.versioning.versions(taken.edit.changes[0].entity_id)[0]


def as_page(workspace: Workspace, content: bytes) -> Version:
    draft = replace(workspace.importing.preview_text(BRIDGE), original=pack(content, "text/html", "a.html"))
    taken = workspace.importing.take_in(draft)
    return workspace.versioning.versions(taken.edit.changes[0].entity_id)[0]


def test_the_bytes_come_back_as_they_came(workspace: Workspace, kept: Version, tmp_path: Path) -> None:
    workspace.originals.save(kept, tmp_path / "again.txt")

    assert (tmp_path / "again.txt").read_bytes() == BYTES
    assert workspace.originals.read(kept) == BYTES


def test_their_facts_are_known_without_reading_them(workspace: Workspace, kept: Version) -> None:
    facts = workspace.originals.facts(kept)

    assert facts is not None
    assert (facts.sha256, facts.size) == (hashlib.sha256(BYTES).hexdigest(), len(BYTES))
    assert facts.media_type == "text/plain"


def test_the_same_bytes_are_kept_once(workspace: Workspace, kept: Version, tmp_path: Path) -> None:
    workspace.importing.take_in(preview_file(tmp_path / "bridge.txt"))

    count = workspace.originals._store.db.execute("SELECT count(*) FROM originals").fetchone()[0]
    assert count == 1


def test_a_version_without_an_original_says_so(workspace: Workspace, bridge: str) -> None:
    version = replace(workspace.versioning.versions(bridge)[0], original=None)

    assert workspace.originals.facts(version) is None
    with pytest.raises(NotFoundError):
        workspace.originals.read(version)


def test_an_altered_original_is_found(workspace: Workspace, kept: Version) -> None:
    db = workspace.originals._store.db
    db.execute("DROP TRIGGER originals_are_never_changed")
    db.execute("UPDATE originals SET packed = zeroblob(20)")

    assert [one.check for one in workspace.verify()] == ["original"]
    with pytest.raises(DamagedError):
        workspace.originals.read(kept)


def test_a_workspace_is_never_written_over(workspace: Workspace, kept: Version) -> None:
    with pytest.raises(FileExistsAlreadyError):
        workspace.originals.save(kept, workspace.path)


def test_a_page_is_shown_with_a_guard_in_front(workspace: Workspace) -> None:
    content = b"<!doctype html><script src=//evil.example/x.js></script><p>Words"

    shown = workspace.originals.page_to_show(as_page(workspace, content))

    assert shown is not None
    assert shown.startswith(b'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"')
    assert b"default-src 'none'" in shown
    assert shown.endswith(content)


def test_what_leads_away_from_a_page_is_left_out(workspace: Workspace) -> None:
    content = b'<head><META content="0;url=https://tracker.example/" http-equiv=refresh></head><p>Words'

    shown = workspace.originals.page_to_show(as_page(workspace, content))

    assert shown is not None
    assert shown.endswith(b"\n<head> </head><p>Words")


def test_a_page_keeps_the_encoding_that_only_its_server_named(workspace: Workspace) -> None:
    content = "<p>Мост закрыт, сказал мэр.".encode("cp1251")
    version = replace(as_page(workspace, content), encoding="cp1251")

    shown = workspace.originals.page_to_show(version)

    assert shown is not None
    assert shown.startswith(b'<meta charset="windows-1251">')
    assert shown.endswith(content)


def test_what_is_no_page_is_left_to_other_programs(workspace: Workspace, kept: Version) -> None:
    assert workspace.originals.page_to_show(kept) is None


@pytest.mark.parametrize(
    ("origin", "name"),
    [
        ("bridge.txt", "bridge.txt"),
        ("https://example.org/news/bridge?id=7", "bridge.txt"),
        ("https://example.org/", "example.org"),
        ("table.jsonl · row 17", "table.jsonl"),
        ("../../etc/passwd", "passwd.txt"),
        ("", "original.txt"),
    ],
)
def test_a_name_for_the_file_is_proposed(workspace: Workspace, kept: Version, origin: str, name: str) -> None:
    assert workspace.originals.suggested_name(replace(kept, origin=origin)) == name


def test_the_lossless_export_holds_the_originals(workspace: Workspace, kept: Version, tmp_path: Path) -> None:
    from factcheck_gui.services.restoring import restore

    workspace.exporting.export(ExportOrder(format_name="json"), tmp_path / "all.json")
    again = restore(tmp_path / "all.json", tmp_path / "again.factcheck", workspace.desk)

    assert again.originals.read(kept) == BYTES
    again.close()
