"""Details, reviewer, keys and about."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui import __version__
from factcheck_gui.ui.dialogs.about_dialog import AboutDialog
from factcheck_gui.ui.dialogs.details_dialog import DetailsDialog
from factcheck_gui.ui.dialogs.keys_dialog import KeysDialog
from factcheck_gui.ui.dialogs.reviewer_dialog import ReviewerDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme

KEYS = (
    ("Tagging", "Tag as allegation", "A"),
    ("Tagging", "Tag as denial", "D"),
    ("Moving", "Next statement", "J / Down"),
)


def test_corrected_details_are_handed_back(qtbot: QtBot, theme: Theme, session: Session) -> None:
    assert session.review is not None
    dialog = DetailsDialog(session.review.article)
    qtbot.addWidget(dialog)
    dialog.form.title_field.setText("Another title")

    dialog.save_button.click()

    assert dialog.result() == 1
    assert dialog.details.title == "Another title"
    assert dialog.details.link == session.review.article.details.link


def test_wrong_details_keep_the_dialog_open(qtbot: QtBot, theme: Theme, session: Session) -> None:
    assert session.review is not None
    dialog = DetailsDialog(session.review.article)
    qtbot.addWidget(dialog)
    dialog.form.link_field.setText("nowhere")

    dialog.save_button.click()

    assert dialog.result() == 0


def test_the_proposed_name_can_be_taken(qtbot: QtBot, theme: Theme) -> None:
    dialog = ReviewerDialog("mira")
    qtbot.addWidget(dialog)

    dialog.continue_button.click()

    assert (dialog.result(), dialog.name) == (1, "mira")


@pytest.mark.parametrize("typed", ["", "   ", "mira\u202egnp"])
def test_a_reviewer_has_a_name_that_everybody_can_read(qtbot: QtBot, theme: Theme, typed: str) -> None:
    dialog = ReviewerDialog("mira")
    qtbot.addWidget(dialog)
    dialog.name_field.setText(typed)

    dialog.accept()

    assert not dialog.continue_button.isEnabled()
    assert dialog.result() == 0


@pytest.mark.parametrize("typed", ["mira\u202egnp", "m\x07ira", "m" * 5_000])
def test_it_is_said_why_a_name_is_none(qtbot: QtBot, theme: Theme, typed: str) -> None:
    dialog = ReviewerDialog(typed)
    qtbot.addWidget(dialog)

    assert "cannot be a reviewer’s name" in dialog.footer_line.text()
    dialog.name_field.setText("mira")
    assert dialog.footer_line.text() == ""


def test_keys_are_filtered_by_what_they_do_and_by_key(qtbot: QtBot, theme: Theme) -> None:
    dialog = KeysDialog(KEYS)
    qtbot.addWidget(dialog)

    dialog.filter_field.setText("denial tag")
    assert dialog.shown == (KEYS[1],)

    dialog.filter_field.setText("down")
    assert dialog.shown == (KEYS[2],)

    dialog.filter_field.setText("fly")
    assert not dialog.shown
    assert dialog.footer_line.text()


def test_about_names_versions_and_places(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    dialog = AboutDialog(
        sqlite_version="3.53.4", workspace=None, settings=tmp_path / "s.ini", backups=tmp_path
    )
    qtbot.addWidget(dialog)

    assert dialog.facts["Version"] == __version__
    assert dialog.facts["SQLite"] == "3.53.4"
    assert dialog.facts["Backups"] == str(tmp_path)
