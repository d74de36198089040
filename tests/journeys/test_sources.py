"""Somebody drops what they found on claims, keeps it, and puts the sources in order."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.reviews import ReviewedNote
from factcheck_gui.domain.sources import Medium, Source
from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.dialogs import where
from factcheck_gui.ui.dialogs.merge_sources_dialog import MergeSourcesDialog
from factcheck_gui.ui.dialogs.sources_dialog import SourcesDialog
from factcheck_gui.ui.widgets.source_menu import SourceAsk
from tests.journeys.user import User


def drop(widget: QWidget, point: QPointF, *urls: QUrl, text: str = "") -> None:
    """Let something fall onto a widget."""
    mime = QMimeData()
    if urls:
        mime.setUrls(list(urls))
    else:
        mime.setText(text)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point.toPoint(), copy, mime, left, none)
    QApplication.sendEvent(widget, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(point, copy, mime, left, none))
    QApplication.processEvents()


def notes(user: User, number: int = 1) -> tuple[ReviewedNote, ...]:
    """Return the notes of a claim."""
    assert user.session.review is not None
    return user.session.review.claims[number - 1].notes


def has_note(user: User, number: int = 1) -> bool:
    """Tell whether a claim has a note."""
    return bool(notes(user, number))


def source(user: User, number: int = 1, note: int = -1) -> Source:
    """Return the source of a claim's note."""
    found = notes(user, number)[note].source
    assert found is not None
    return found


@pytest.fixture
def checker(reader: User) -> User:
    """A user with two claims."""
    reader.go_to("The quarry denies")
    reader.press("D")
    reader.go_to("Villagers say")
    reader.press("A")
    return reader


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """The quarry's log, as a file."""
    path = tmp_path / "Blasting log 2026.pdf"
    path.write_bytes(b"%PDF-1.4 the log")
    return path


def test_a_file_dropped_on_a_row_becomes_a_note_with_a_kept_copy(
    checker: User, log: Path, qtbot: QtBot
) -> None:
    rows = checker.view.claims.list
    row = QPointF(rows.visualRect(rows.model().index(0, 0)).center())

    drop(rows.viewport(), row, QUrl.fromLocalFile(str(log)))
    qtbot.waitUntil(partial(has_note, checker))

    made = source(checker)
    assert (made.title, made.medium, made.copy_name) == ("Blasting log 2026", Medium.DOCUMENT, log.name)
    assert checker.session.workspace.copies.read(made) == log.read_bytes()
    # Where it has taken longer, a dialog stood there.
    checker.come_back()
    checker.press("Ctrl+Z")
    assert not notes(checker)
    assert not checker.session.workspace.noting.sources()


def test_the_same_file_on_another_claim_is_the_same_source(checker: User, log: Path, qtbot: QtBot) -> None:
    rows = checker.view.claims.list
    for place in (0, 1):
        row = QPointF(rows.visualRect(rows.model().index(place, 0)).center())
        drop(rows.viewport(), row, QUrl.fromLocalFile(str(log)))
        qtbot.waitUntil(partial(has_note, checker, place + 1))

    assert source(checker, 1) == source(checker, 2)
    assert len(checker.session.workspace.noting.sources()) == 1


def test_a_link_dropped_on_a_claim_in_the_page_becomes_a_note(checker: User) -> None:
    page = checker.view.page
    assert checker.session.review is not None
    start = checker.session.review.claims[1].claim.start
    words = page.span_rect(Span(start=start, end=start + 9))

    drop(page.viewport(), QPointF(words.center()), QUrl("https://example.org/rumble"))

    assert (source(checker, 2).link, source(checker, 2).medium) == ("https://example.org/rumble", Medium.WEB)


def test_a_link_dropped_beside_the_claims_of_the_page_is_imported(checker: User, qtbot: QtBot) -> None:
    asked: list[list[str]] = []
    checker.window.links_dropped.disconnect()
    checker.window.links_dropped.connect(asked.append)

    drop(checker.view.page.viewport(), QPointF(4, 4), QUrl("https://example.org/story"))

    assert asked == [["https://example.org/story"]]
    assert not notes(checker)


def test_a_folder_is_refused_in_a_plain_sentence(checker: User, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "letters").mkdir()

    with qtbot.waitSignal(checker.session.failed) as failed:
        drop(checker.view.claims.editor, QPointF(9, 9), QUrl.fromLocalFile(str(tmp_path / "letters")))

    assert "folder" in (failed.args or [""])[0]


def test_a_citation_is_copied_and_the_copy_opened(
    checker: User, log: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    drop(checker.view.claims.editor, QPointF(9, 9), QUrl.fromLocalFile(str(log)))
    qtbot.waitUntil(partial(has_note, checker, 2))
    card = checker.view.claims.editor.form.notes.cards[0]

    card.source_asked.emit(card.note.id, SourceAsk.COPY_CITATION)
    card.source_asked.emit(card.note.id, SourceAsk.OPEN_COPY)

    assert "“Blasting log 2026”, seen " in QGuiApplication.clipboard().text()
    assert opened[0].suffix == ".pdf"
    assert opened[0].read_bytes() == log.read_bytes()


def test_a_program_is_kept_and_never_opened(
    checker: User, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    (tmp_path / "tool.exe").write_bytes(b"MZ\x90\x00")
    drop(checker.view.claims.editor, QPointF(9, 9), QUrl.fromLocalFile(str(tmp_path / "tool.exe")))
    qtbot.waitUntil(partial(has_note, checker, 2))
    card = checker.view.claims.editor.form.notes.cards[0]

    with qtbot.waitSignal(checker.session.told) as told:
        card.source_asked.emit(card.note.id, SourceAsk.OPEN_COPY)

    assert "Save the copy instead" in (told.args or [""])[0]
    assert not opened


def test_two_sources_that_are_one_are_merged_and_taken_apart_again(checker: User) -> None:
    for link in ("https://example.org/a", "https://example.org/b"):
        checker.press("N")
        checker.write(link)
        checker.press("Return", "Esc")
    first, second = (source(checker, 2, place).id for place in (0, 1))
    assert first != second

    def merge(dialog: SourcesDialog) -> None:
        dialog.table.selectAll()
        QTimer.singleShot(0, agree)
        dialog.merge_button.click()
        dialog.close_button.click()

    def agree() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, MergeSourcesDialog)
        asked.merge_button.click()

    checker.answer(SourcesDialog, merge)
    checker.press("Ctrl+Shift+U")
    checker.come_back()
    assert source(checker, 2, 0).id == source(checker, 2, 1).id

    checker.press("Esc", "Ctrl+Z")
    assert {source(checker, 2, place).id for place in (0, 1)} == {first, second}


def test_a_use_in_the_list_leads_to_its_claim(checker: User) -> None:
    checker.press("N")
    checker.write("https://example.org/a")
    checker.press("Return", "Esc")
    assert checker.session.review is not None
    checker.view.walking.go_to_claim(checker.session.review.claims[0].claim.id)

    def visit(dialog: SourcesDialog) -> None:
        dialog.details.table.activated.emit(dialog.details.uses.index(0, 0))

    checker.answer(SourcesDialog, visit)
    checker.choose("show_sources")
    checker.come_back()

    assert checker.session.place.claim_id == checker.session.review.claims[1].claim.id


def test_a_file_is_kept_as_the_copy_of_a_source_and_taken_back(
    checker: User, log: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(*_: object, **__: object) -> list[Path]:
        return [log]

    monkeypatch.setattr(where, "ask_which", choose)
    checker.press("N")
    checker.write("https://example.org/a")
    checker.press("Return", "Esc")
    card = checker.view.claims.editor.form.notes.cards[0]

    card.source_asked.emit(card.note.id, SourceAsk.KEEP_FILE)

    kept = source(checker, 2)
    assert (kept.link, kept.copy_name) == ("https://example.org/a", log.name)
    assert checker.session.undo_stack.undoText() == "keep copy of source"
    assert checker.view.claims.editor.form.notes.cards[0].note.source == kept
    # Where it has taken longer, a dialog stood there.
    checker.come_back()
    checker.press("Ctrl+Z")
    assert source(checker, 2).copy is None
    checker.press("Ctrl+Shift+Z")
    assert checker.session.workspace.copies.read(source(checker, 2)) == log.read_bytes()


def test_a_note_is_made_of_a_file_that_is_chosen(
    checker: User, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(*_: object, **__: object) -> list[Path]:
        return [log]

    monkeypatch.setattr(where, "ask_which", choose)

    checker.choose("note_of_file")

    assert source(checker, 2).copy_name == log.name
