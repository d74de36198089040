"""The preview of an import."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.articles import Article, ArticleDetails, ArticleDraft, Block, BlockKind, Direction
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.dialogs.import_dialog import ImportDialog, ImportOutcome
from factcheck_gui.ui.theme.theme import Theme

TEXT = "<b>Noise</b> on Line 2\nThe council denies it."
DRAFT = ArticleDraft(
    details=ArticleDetails(title="Noise on Line 2", language="en"),
    text=TEXT,
    blocks=(
        Block(kind=BlockKind.HEADLINE, start=0, end=22),
        Block(kind=BlockKind.PARAGRAPH, start=23, end=len(TEXT)),
    ),
    origin="noise.txt",
    encoding="windows-1252",
    replaced=3,
)
DUPLICATE = Article(
    id="1", details=DRAFT.details, created_at="2026-03-04T12:00:00.000Z", reviewer="Reviewer 1"
)


def dialog_for(
    qtbot: QtBot, theme: Theme, *, duplicate: Article | None = None, place: tuple[int, int] = (1, 1)
) -> ImportDialog:
    found = ImportDialog(DRAFT, duplicate, place, theme)
    qtbot.addWidget(found)
    return found


def test_importing_hands_back_the_corrected_details(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme)
    dialog.form.author_field.setText("Local desk")

    dialog.import_button.click()

    assert dialog.outcome is ImportOutcome.IMPORT
    assert dialog.draft.details.author == "Local desk"
    assert dialog.draft.text == TEXT


def test_nothing_is_imported_while_a_detail_is_wrong(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme)
    dialog.form.date_field.setText("yesterday")

    dialog.import_button.click()

    assert dialog.outcome is ImportOutcome.CANCEL
    assert dialog.result() == 0


def test_escape_cancels(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.outcome is ImportOutcome.CANCEL


def test_one_of_several_can_be_skipped_or_all_be_imported(qtbot: QtBot, theme: Theme) -> None:
    skipped, every = dialog_for(qtbot, theme, place=(1, 3)), dialog_for(qtbot, theme, place=(1, 3))

    skipped.skip_button.click()
    every.import_all_button.click()

    assert skipped.windowTitle() == "Import · 1 of 3 · noise.txt"
    assert every.import_all_button.text() == "Import all 3"
    assert every.import_button.text() == "Import and next"
    assert (skipped.outcome, every.outcome) == (ImportOutcome.SKIP, ImportOutcome.IMPORT_ALL)


def test_a_single_article_offers_neither(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme)

    assert dialog.windowTitle() == "Import · noise.txt"
    assert dialog.skip_button.isHidden()
    assert dialog.import_all_button.isHidden()


def test_a_duplicate_is_said_and_enter_does_not_import_it(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme, duplicate=DUPLICATE)

    assert dialog.footer_line.text() == "Already here: “Noise on Line 2”, imported 2026-03-04"
    assert dialog.import_button.text() == "Import again"
    assert not dialog.import_button.isDefault()

    QTest.keyClick(dialog.form.title_field, Qt.Key.Key_Return)

    assert dialog.outcome is ImportOutcome.CANCEL


def test_enter_in_the_form_imports(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme)
    dialog.show()

    QTest.keyClick(dialog.form.title_field, Qt.Key.Key_Return)

    assert dialog.outcome is ImportOutcome.IMPORT


def test_the_preview_shows_the_words_as_they_are(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme)

    assert dialog.preview.toPlainText() == TEXT


def test_the_preview_turns_with_the_direction(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme)

    dialog.form.right_to_left.setChecked(True)

    block = dialog.preview.document().firstBlock()
    assert block.blockFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert dialog.draft.details.direction is Direction.RTL


def test_the_notes_say_encoding_and_lost_characters(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme)

    assert dialog.notes.text() == "Read as windows-1252.\n3 characters could not be kept and became \ufffd."


@pytest.mark.parametrize("name", ["harrowfen-tram.txt", "panjshir-2021.txt"])
def test_the_samples_can_be_taken_in_as_shown(
    qtbot: QtBot, theme: Theme, workspace: Workspace, seeds: Path, name: str
) -> None:
    draft = workspace.importing.preview_file(seeds / name)
    dialog = ImportDialog(draft, workspace.importing.duplicate_of(draft), (1, 1), theme)
    qtbot.addWidget(dialog)

    dialog.import_button.click()
    workspace.importing.take_in(dialog.draft)

    assert dialog.outcome is ImportOutcome.IMPORT
    assert workspace.importing.duplicate_of(draft) is not None
