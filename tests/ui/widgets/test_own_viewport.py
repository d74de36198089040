"""What scrolls in a list or page of ours is found and pointed at as Qt's own would be."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QListView, QTextEdit
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.own_viewport import give_viewport


@pytest.mark.parametrize("kind", [QListView, QTextEdit])
def test_it_has_the_name_of_qts_own(qtbot: QtBot, kind: type[QAbstractScrollArea]) -> None:
    own, other = kind(), kind()
    qtbot.addWidget(own)
    qtbot.addWidget(other)
    give_viewport(other)

    assert other.viewport().objectName() == own.viewport().objectName() != ""
    assert other.viewport().autoFillBackground() == own.viewport().autoFillBackground()
    assert other.viewport().backgroundRole() == own.viewport().backgroundRole()


def test_over_the_words_of_the_page_the_pointer_is_a_beam(qtbot: QtBot, theme: Theme) -> None:
    page, plain = ArticlePage(theme, 100), QTextEdit()
    qtbot.addWidget(page)
    qtbot.addWidget(plain)

    assert plain.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor
    assert page.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor
