"""The dark look is dark all over, whenever it was chosen."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QTextFormat

from factcheck_gui.app import make_desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.theme.colours import DARK, LIGHT
from factcheck_gui.ui.theme.theme import Appearance
from tests.journeys.conftest import Start
from tests.journeys.user import ARTICLE, User


@pytest.fixture
def closed(made_once: Path, tmp_path: Path) -> Path:
    """An empty workspace that is not open."""
    return Path(shutil.copy(made_once, tmp_path / "desk.factcheck"))


def open_and_paste(user: User, path: Path) -> None:
    user.working.workbench.show(Workspace.open(path, make_desk("Reviewer 1")))
    user.come_back()
    user.paste(ARTICLE)


def rule(user: User) -> str:
    """Return the colour in which the rule under the byline is painted."""
    document, block = user.view.page.document(), user.view.page.document().begin()
    while not block.blockFormat().hasProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value):
        block = block.next()
    below = document.documentLayout().blockBoundingRect(block).bottom()
    seen = user.view.page.viewport().grab().toImage()
    return QColor(seen.pixel(seen.width() // 2, round(below))).name()


def test_the_rule_is_dark_where_nothing_was_open(start: Start, closed: Path) -> None:
    user = start()
    user.working.workbench.theme.choose(Appearance.DARK)

    open_and_paste(user, closed)

    assert rule(user) == DARK.line


def test_the_rule_is_light_again_where_nothing_was_open(start: Start, closed: Path) -> None:
    user = start()
    user.working.workbench.theme.choose(Appearance.DARK)
    user.working.workbench.theme.choose(Appearance.LIGHT)

    open_and_paste(user, closed)

    assert rule(user) == LIGHT.line


def test_the_rule_is_dark_after_all_was_closed_meanwhile(start: Start, closed: Path) -> None:
    user = start()
    open_and_paste(user, closed)
    user.working.workbench.close()
    user.working.workbench.theme.choose(Appearance.DARK)

    open_and_paste(user, closed)

    assert rule(user) == DARK.line


def test_the_rule_is_dark_while_an_article_is_open(start: Start, closed: Path) -> None:
    user = start()
    open_and_paste(user, closed)

    user.working.workbench.theme.choose(Appearance.DARK)

    assert rule(user) == DARK.line
