"""Fields take any words at once, and give them back to the letter."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QFont, QTextOption
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.text_fields import LONGEST_LINE, LONGEST_TEXT
from factcheck_gui.ui.dialogs.title_edit import TitleEdit
from factcheck_gui.ui.widgets.growing_text import GrowingText
from factcheck_gui.ui.widgets.plain_text import plain_of
from factcheck_gui.ui.widgets.version_source import VersionSource

NO_MERGING = QFont.StyleStrategy.NoFontMerging
ANYWHERE = QTextOption.WrapMode.WrapAnywhere


@pytest.fixture
def field(qtbot: QtBot) -> GrowingText:
    made = GrowingText()
    qtbot.addWidget(made)
    made.show()
    return made


def pasted(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


def test_a_word_without_end_is_broken_anywhere_and_others_are_not(field: GrowingText) -> None:
    field.setPlainText("w" * 300_000)
    assert field.wordWrapMode() is ANYWHERE

    field.setPlainText("words that end")
    assert field.wordWrapMode() is not ANYWHERE
    field.insertFromMimeData(pasted("x" * 300_000))
    assert field.wordWrapMode() is ANYWHERE


def test_of_ten_megabytes_no_more_is_pasted_than_is_refused(field: GrowingText) -> None:
    field.insertFromMimeData(pasted("word " * 2_000_000))

    assert len(plain_of(field)) == LONGEST_TEXT + 1


@pytest.mark.parametrize("sign", ["👨\u200d", "🇫🇮", "市長"])
def test_signs_without_end_are_not_looked_for_in_other_fonts(field: GrowingText, sign: str) -> None:
    """Qt takes eleven seconds for a million of them, and half a second without other fonts."""
    field.setPlainText(sign * 300_000)
    assert field.font().styleStrategy() & NO_MERGING

    field.setPlainText(f"{sign} said so")
    assert not field.font().styleStrategy() & NO_MERGING
    assert plain_of(field) == f"{sign} said so"


def test_an_article_that_no_field_can_show_is_told_at_once_and_not_shown(qtbot: QtBot) -> None:
    source = VersionSource("")
    qtbot.addWidget(source)
    words = "word " * 2_000_000

    with qtbot.waitSignal(source.text_given) as told:
        source.text_field.insertFromMimeData(pasted(words))

    assert told.args == [words]
    assert not source.has_text


def test_of_an_endless_title_no_more_is_pasted_than_is_refused(qtbot: QtBot) -> None:
    field = TitleEdit()
    qtbot.addWidget(field)

    field.insertFromMimeData(pasted("w" * 10_000_000))

    assert len(field.text()) == LONGEST_LINE + 1
    assert field.wordWrapMode() is ANYWHERE


def test_no_break_spaces_and_line_separators_are_read_to_the_letter(qtbot: QtBot) -> None:
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    field.setPlainText("5\u00a0km\u2028and\nmore")

    assert plain_of(field) == "5\u00a0km\u2028and\nmore"


def test_a_title_keeps_all_but_its_line_breaks(qtbot: QtBot) -> None:
    field = TitleEdit()
    qtbot.addWidget(field)
    field.setText("5\u00a0km  and\nmore")

    assert field.text() == "5\u00a0km  and more"
