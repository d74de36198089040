"""The preview of an import."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.articles import Article, ArticleDetails, Block, BlockKind, Direction
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.known import Known, KnownBy
from factcheck_gui.domain.originals import Original
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.dialogs.import_dialog import ImportDialog, ImportOutcome, Place
from factcheck_gui.ui.text.moments import size_words
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
HERE = Article(id="1", details=DRAFT.details, created_at="2026-03-04T12:00:00.000Z", reviewer="Reviewer 1")
DUPLICATE = Known(by=KnownBy.TEXT, article=HERE, share=1.0)
ALIKE = Known(by=KnownBy.WORDS, article=HERE, share=0.834)


def dialog_for(
    qtbot: QtBot,
    theme: Theme,
    *,
    draft: ArticleDraft = DRAFT,
    known: Known | None = None,
    place: Place = (1, 1),
    offers_version: bool = False,
) -> ImportDialog:
    found = ImportDialog(draft, known, place, theme, offers_version=offers_version)
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
    dialog = dialog_for(qtbot, theme, known=DUPLICATE)

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
    draft = workspace.importing.preview_own_file(seeds / name)
    dialog = ImportDialog(draft, workspace.recognising.known(draft), (1, 1), theme)
    qtbot.addWidget(dialog)

    dialog.import_button.click()
    workspace.importing.take_in(dialog.draft)

    assert dialog.outcome is ImportOutcome.IMPORT
    known = workspace.recognising.known(draft)
    assert known is not None
    assert known.by is KnownBy.TEXT


def test_where_many_come_and_nobody_knows_how_many_all_can_be_imported(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme, place=(4, None))

    assert dialog.windowTitle() == "Import · 4 · noise.txt"
    assert dialog.import_all_button.text() == "Import all"
    assert dialog.import_button.text() == "Import and next"


def test_each_detail_says_where_it_came_from(qtbot: QtBot, theme: Theme) -> None:
    found_in = {"title": FoundIn.STRUCTURED_DATA, "language": FoundIn.GUESSED}
    dialog = dialog_for(qtbot, theme, draft=replace(DRAFT, provenance=found_in))

    assert dialog.form.title_field.accessibleDescription() == "from the page’s own data"
    assert dialog.form.language_field.accessibleDescription() == "guessed: please look"
    assert dialog.form.language_field.property("unsure") == "true"
    assert dialog.form.title_field.property("unsure") == "false"


def test_what_was_corrected_came_from_a_person(qtbot: QtBot, theme: Theme) -> None:
    found_in = {"title": FoundIn.META, "language": FoundIn.GUESSED}
    dialog = dialog_for(qtbot, theme, draft=replace(DRAFT, provenance=found_in))

    dialog.form.title_field.setText("Noise on every line")
    dialog.form.author_field.setText("Local desk")

    assert dialog.draft.provenance == {
        "title": FoundIn.PERSON,
        "author": FoundIn.PERSON,
        "language": FoundIn.GUESSED,
    }
    assert dialog.form.title_field.accessibleDescription() == "by you"

    dialog.form.title_field.setText("Noise on Line 2")

    assert dialog.draft.provenance["title"] is FoundIn.META


def test_what_is_kept_and_what_was_left_out_is_said(qtbot: QtBot, theme: Theme) -> None:
    original = Original(sha256="0" * 64, size=186_368, media_type="text/html", name="n.html", packed=b"")
    remarks = (
        Remark(kind=RemarkKind.MENUS, count=2),
        Remark(kind=RemarkKind.LINKS, count=14),
        Remark(kind=RemarkKind.OTHER_TYPE, detail="html"),
    )
    dialog = dialog_for(qtbot, theme, draft=replace(DRAFT, original=original, remarks=remarks))

    assert dialog.notes.text().splitlines()[:3] == [
        f"The original ({size_words(186_368)}) is kept with its SHA-256.",
        "Left out: 2 menus, 14 links.",
        "Its name says otherwise, but this is: Web page.",
    ]
    assert dialog.incomplete_line.isHidden()


def test_an_incomplete_article_is_marked_before_anybody_agrees(qtbot: QtBot, theme: Theme) -> None:
    remarks = (Remark(kind=RemarkKind.PAGES_WITHOUT_TEXT, count=3, detail="2, 5-6"),)
    dialog = dialog_for(qtbot, theme, draft=replace(DRAFT, remarks=remarks))

    assert dialog.incomplete_line.text() == "The text is not whole: pages 2, 5-6 are pictures."
    assert not dialog.incomplete_line.isHidden()


def test_another_version_of_an_article_can_be_taken_in_as_one(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme, known=ALIKE, offers_version=True)

    assert dialog.footer_line.text() == (
        "Looks like another version of “Noise on Line 2” (83 % the same words)"
    )
    assert dialog.import_button.isDefault()

    dialog.version_button.click()

    assert dialog.outcome is ImportOutcome.AS_VERSION


@pytest.mark.parametrize(("known", "offers"), [(ALIKE, False), (DUPLICATE, True), (None, True)])
def test_only_what_looks_like_another_version_can_be_taken_in_as_one(
    qtbot: QtBot, theme: Theme, known: Known | None, offers: bool
) -> None:
    assert dialog_for(qtbot, theme, known=known, offers_version=offers).version_button.isHidden()
