"""Somebody drops several things at once on a claim."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QUrl
from pytestqt.qtbot import QtBot

from tests.journeys.test_sources import drop, has_note, notes, source
from tests.journeys.user import User


@pytest.fixture
def checker(reader: User) -> User:
    """A user with two claims, the second of them chosen."""
    reader.go_to("The quarry denies")
    reader.press("D")
    reader.go_to("Villagers say")
    reader.press("A")
    return reader


def test_files_dropped_together_are_one_step_and_one_sentence(
    checker: User, tmp_path: Path, qtbot: QtBot
) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(name)
    (tmp_path / "again.txt").write_text("a.txt")
    (tmp_path / "e.txt").touch()
    (tmp_path / "d").mkdir()
    with (tmp_path / "big.bin").open("wb") as big:
        big.truncate(300_000_000)
    names = ("a.txt", "d", "big.bin", "e.txt", "b.txt", "again.txt", "c.txt")
    told: list[str] = []
    checker.session.told.connect(told.append)
    checker.session.failed.connect(told.append)
    steps = checker.session.undo_stack.index()

    urls = [QUrl.fromLocalFile(str(tmp_path / name)) for name in names]
    drop(checker.view.claims.editor, QPointF(9, 9), *urls)
    qtbot.waitUntil(partial(has_note, checker, 2))

    assert [note.title for note in notes(checker, 2)] == ["a", "b", "c"]
    refused = "d is a folder; big.bin is over 200 MB; e.txt is empty; again.txt is the same as another one"
    assert told == [f"3 kept, 4 not: {refused}"]
    assert checker.session.undo_stack.index() == steps + 1
    assert checker.session.undo_stack.undoText() == "add 3 source notes"
    # Where it has taken longer, a dialog stood there.
    checker.come_back()
    checker.press("Ctrl+Z")
    assert not notes(checker, 2)
    checker.press("Ctrl+Shift+Z")
    assert len(notes(checker, 2)) == 3
    assert checker.session.workspace.copies.read(source(checker, 2)) == b"c.txt"


def test_links_dropped_together_are_one_step_that_says_so(checker: User) -> None:
    links = (QUrl("https://example.org/a"), QUrl("https://example.org/b"))

    drop(checker.view.claims.editor, QPointF(9, 9), *links)

    assert len(notes(checker, 2)) == 2
    assert checker.session.undo_stack.undoText() == "add 2 source notes"


@pytest.mark.parametrize("link", ["doi:10.1000/182", "ftp://example.org/a.csv"])
def test_what_the_link_field_takes_makes_a_source_when_it_is_dropped(checker: User, link: str) -> None:
    drop(checker.view.claims.editor, QPointF(9, 9), text=link)

    assert source(checker, 2).link == link
    assert notes(checker, 2)[0].note.note is None
