"""Articles come in: dropped, from folders, large, damaged, or a second time."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from factcheck_gui.ui.dialogs.import_dialog import ImportDialog
from tests.journeys.user import ARTICLE, User


def drop(user: User, data: QMimeData) -> None:
    """Drop something onto the window."""
    event = QDropEvent(
        QPoint(20, 20),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    user.window.dropEvent(event)


def test_dropped_files_come_in(user: User, tmp_path: Path) -> None:
    file = tmp_path / "quarry.txt"
    file.write_text(ARTICLE, encoding="utf-16")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    user.answer(ImportDialog, lambda dialog: dialog.import_button.click())
    drop(user, data)
    assert user.session.review is not None
    assert user.session.review.article.details.date == "2026-02-11"


def test_the_articles_of_a_dropped_folder_come_in(user: User, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "quarry.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "other.md").write_text("# Another story\n\nNothing of note.\n", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    user.answer(ImportDialog, lambda dialog: dialog.import_all_button.click())
    user.working.files.import_files([folder])
    titles = {one.article.details.title for one in user.session.workspace.browsing.articles()}
    assert titles == {"Another story", "Quarry denies it blasted at night"}


@pytest.mark.parametrize("content", [b"", b"   \n\n", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"])
def test_an_empty_or_binary_file_gets_a_plain_sentence(user: User, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "nothing.txt"
    file.write_bytes(content)
    user.working.files.import_files([file])
    assert "nothing.txt" in user.window.messages.words
    assert user.session.workspace.browsing.articles() == ()


def test_the_same_article_twice_is_said(reader: User) -> None:
    seen: list[str] = []

    def look(dialog: ImportDialog) -> None:
        seen.append(dialog.import_button.text())
        dialog.reject()

    reader.answer(ImportDialog, look)
    reader.working.files.import_text(ARTICLE)
    assert seen == ["Import again"]
    assert len(reader.session.workspace.browsing.articles()) == 1


def test_a_long_article_comes_in_while_the_window_stays_alive(user: User, tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    words = "\n\n".join(f"Statement {number} says that the river rose." for number in range(8_000))
    file.write_text(f"A long story\n\n{words}\n", encoding="utf-8")
    user.answer(ImportDialog, lambda dialog: dialog.import_button.click())
    user.working.files.import_files([file])
    assert user.session.review is not None
    assert len(user.session.review.text.statements) == 8_001
