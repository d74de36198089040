"""Articles come in: dropped, from folders, large, damaged, or a second time."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.provenance import FoundIn, read_provenance
from factcheck_gui.ui.dialogs.import_dialog import ImportDialog
from factcheck_gui.ui.dialogs.link_dialog import LinkDialog
from factcheck_gui.ui.dialogs.new_version_dialog import NewVersionDialog
from factcheck_gui.ui.import_report import Became
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


def test_the_articles_of_a_dropped_folder_come_in(user: User, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "quarry.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "other.md").write_text("# Another story\n\nNothing of note.\n", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    user.answer(ImportDialog, lambda dialog: dialog.import_all_button.click())
    user.working.imports.import_files([folder])
    qtbot.waitUntil(lambda: "2 articles imported" in user.window.imports.words)
    titles = {one.article.details.title for one in user.session.workspace.browsing.articles()}
    assert titles == {"Another story", "Quarry denies it blasted at night"}


@pytest.mark.parametrize("content", [b"", b"   \n\n", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"])
def test_an_empty_or_binary_file_gets_a_plain_sentence(user: User, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "nothing.txt"
    file.write_bytes(content)
    user.working.imports.import_files([file])
    assert "nothing.txt" in user.window.messages.words
    assert user.session.workspace.browsing.articles() == ()


def test_the_same_article_twice_is_said(reader: User) -> None:
    seen: list[str] = []

    def look(dialog: ImportDialog) -> None:
        seen.append(dialog.import_button.text())
        dialog.reject()

    reader.answer(ImportDialog, look)
    reader.working.imports.import_text(ARTICLE)
    assert seen == ["Import again"]
    assert len(reader.session.workspace.browsing.articles()) == 1


def test_a_long_article_comes_in_while_the_window_stays_alive(user: User, tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    words = "\n\n".join(f"Statement {number} says that the river rose." for number in range(8_000))
    file.write_text(f"A long story\n\n{words}\n", encoding="utf-8")
    user.answer(ImportDialog, lambda dialog: dialog.import_button.click())
    user.working.imports.import_files([file])
    assert user.session.review is not None
    assert len(user.session.review.text.statements) == 8_001


def test_a_corrected_detail_is_remembered_as_a_persons(user: User, tmp_path: Path) -> None:
    file = tmp_path / "quarry.txt"
    file.write_text(ARTICLE, encoding="utf-8")

    def correct(dialog: ImportDialog) -> None:
        dialog.form.author_field.setText("Local desk")
        dialog.import_button.click()

    user.answer(ImportDialog, correct)
    user.working.imports.import_files([file])

    assert user.session.review is not None
    article = user.session.review.article
    assert article.details.author == "Local desk"
    assert read_provenance(article.provenance)["author"] is FoundIn.PERSON


def test_another_version_goes_to_whoever_shows_versions(reader: User, tmp_path: Path) -> None:
    handed: list[tuple[str, str]] = []

    def show(article_id: str, draft: ArticleDraft) -> bool:
        handed.append((article_id, draft.origin))
        return True

    reader.working.imports.open_as_version = show
    assert reader.session.review is not None
    first = reader.session.review.article.id
    file = tmp_path / "newer.txt"
    file.write_text(f"{ARTICLE}\nThe quarry has since apologised to the village.\n", encoding="utf-8")
    reader.answer(ImportDialog, lambda dialog: dialog.version_button.click())
    reader.working.imports.import_files([file])

    assert handed == [(first, "newer.txt")]
    assert len(reader.session.workspace.browsing.articles()) == 1


@pytest.mark.parametrize("as_text", [True, False])
def test_a_dropped_link_is_asked_about_and_not_fetched(user: User, as_text: bool) -> None:
    data, seen = QMimeData(), []
    if as_text:
        data.setText(" https://example.org/story\n")
    else:
        data.setUrls([QUrl("https://example.org/story")])

    def look(dialog: LinkDialog) -> None:
        seen.append((dialog.address, dialog.contact_line.text(), dialog.stream))
        dialog.reject()

    user.answer(LinkDialog, look)
    drop(user, data)

    words = "The program will contact example.org now, and whatever it leads on to. No cookies, no scripts."
    assert seen == [("https://example.org/story", words, None)]


def test_a_pasted_link_is_asked_about_as_well(user: User) -> None:
    seen: list[str] = []

    def look(dialog: LinkDialog) -> None:
        seen.append(dialog.address)
        dialog.reject()

    QApplication.clipboard().setText("https://example.org/story")
    user.answer(LinkDialog, look)
    user.press("Ctrl+Shift+V")

    assert seen == ["https://example.org/story"]


def test_a_folder_without_articles_is_said(user: User, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "picture.png").write_bytes(b"\x89PNG")

    user.working.imports.import_files([folder])

    assert user.window.messages.words == "There is no article in “pictures” that this program can read."


@pytest.mark.parametrize(
    ("is_agreed", "became", "words"),
    [
        (True, Became.AS_VERSION, "1 taken in as a new version."),
        (False, Became.SKIPPED, "0 articles imported · 1 skipped."),
    ],
)
def test_what_was_to_be_a_new_version_has_its_line_in_the_list(
    reader: User, tmp_path: Path, is_agreed: bool, became: Became, words: str
) -> None:
    file = tmp_path / "newer.txt"
    file.write_text(f"{ARTICLE}\nThe quarry has since apologised to the village.\n", encoding="utf-8")

    def decide(dialog: NewVersionDialog) -> None:
        (dialog.take_button if is_agreed else dialog.cancel_button).click()

    def as_version(dialog: ImportDialog) -> None:
        reader.answer(NewVersionDialog, decide)
        dialog.version_button.click()

    reader.answer(ImportDialog, as_version)
    reader.working.imports.import_files([file])

    flow = reader.working.imports._flow
    assert flow is not None
    assert flow.report is not None
    assert [one.became for one in flow.report.results] == [became]
    assert reader.window.messages.words == words
    assert reader.session.review is not None
    assert reader.session.review.version.number == (2 if is_agreed else 1)


def test_text_that_was_copied_with_its_formatting_keeps_it(user: User) -> None:
    data = QMimeData()
    data.setText("Council denies it\nThe mayor says so.\nIt rained.")
    data.setHtml("<h1>Council denies it</h1><p>The mayor says so.</p><ul><li>It rained.</li></ul>")
    kinds: list[BlockKind] = []

    def look(dialog: ImportDialog) -> None:
        kinds.extend(block.kind for block in dialog.draft.blocks)
        dialog.import_button.click()

    user.answer(ImportDialog, look)
    drop(user, data)

    assert kinds == [BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM]


def test_a_clipboard_with_formatted_text_only_is_pasted(user: User) -> None:
    data = QMimeData()
    data.setData("text/html", b"<p>The mayor says so.</p><p>It rained.</p>")
    QApplication.clipboard().setMimeData(data)

    user.answer(ImportDialog, lambda dialog: dialog.import_button.click())
    user.choose("paste_article")

    assert user.session.review is not None
    assert user.session.review.text.text.split() == ["The", "mayor", "says", "so.", "It", "rained."]
