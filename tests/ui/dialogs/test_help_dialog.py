"""The guide inside the program, and that it leaves no key out."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QTextBlock
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.sample import create_sample
from factcheck_gui.ui.actions.collecting import live_key_rows
from factcheck_gui.ui.dialogs.help_dialog import HelpDialog
from factcheck_gui.ui.dialogs.keys_dialog import KeysDialog
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.windows.main_window import ALL_ACTIONS, MainWindow
from factcheck_gui.ui.windows.workbench import Workbench


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> HelpDialog:
    found = HelpDialog(theme.resources)
    qtbot.addWidget(found)
    return found


@pytest.fixture
def window(
    qtbot: QtBot, theme: Theme, settings: Settings, desk: Desk, seeds: Path, tmp_path: Path
) -> Iterator[MainWindow]:
    """A window in which the sample is open."""
    found = MainWindow(theme, settings)
    qtbot.addWidget(found)
    workbench = Workbench(found, theme, settings)
    workbench.show(create_sample(tmp_path / "sample.factcheck", desk, seeds))
    yield found
    workbench.close()


@pytest.fixture
def listed(qtbot: QtBot, window: MainWindow) -> set[str]:
    """Every key that the list of keys shows."""
    dialog = KeysDialog(live_key_rows(window.menus.values(), window.keys))
    qtbot.addWidget(dialog)
    return set(" ".join(keys for _, _, keys in dialog.shown).split())


def native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def blocks(dialog: HelpDialog) -> Iterator[QTextBlock]:
    block = dialog.page.document().firstBlock()
    while block.isValid():
        yield block
        block = block.next()


def keys_in(guide: str) -> set[str]:
    """The keys that a guide names in bold, with those in between where it says "1 to 5"."""
    named = set(re.findall(r"\*\*(\S+?)\*\*", guide))
    for first, last in re.findall(r"\*\*(\S+?)\*\* to \*\*(\S+?)\*\*", guide):
        prefix = first[:-1]
        named |= {f"{prefix}{number}" for number in range(int(first[-1]), int(last[-1]) + 1)}
    return named


def test_the_guide_begins_with_its_title_and_at_its_top(dialog: HelpDialog) -> None:
    titles = [block.text() for block in blocks(dialog) if block.blockFormat().headingLevel()]

    assert titles[:2] == ["A short guide", "First steps"]
    assert dialog.page.verticalScrollBar().value() == 0


def test_the_guide_is_read_and_not_written(dialog: HelpDialog) -> None:
    before = dialog.page.toPlainText()

    QTest.keyClicks(dialog.page, "words")

    assert dialog.page.toPlainText() == before


def test_nothing_in_the_guide_opens_anything(dialog: HelpDialog) -> None:
    flags = dialog.page.textInteractionFlags()

    assert not flags & Qt.TextInteractionFlag.LinksAccessibleByMouse
    assert not flags & Qt.TextInteractionFlag.LinksAccessibleByKeyboard


def test_no_mark_of_the_markdown_is_left_over(dialog: HelpDialog) -> None:
    assert not re.search(r"\*\*|^#|\]\(", dialog.page.toPlainText(), re.MULTILINE)


def test_the_guide_fits_a_small_screen_and_has_names(dialog: HelpDialog) -> None:
    assert dialog.height() <= 640
    assert dialog.width() <= 1000
    assert dialog.page.accessibleName()


def test_escape_closes_the_guide_while_one_reads(dialog: HelpDialog) -> None:
    dialog.open()
    dialog.activateWindow()
    dialog.page.setFocus()

    QTest.keyClick(dialog.page, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_the_list_of_keys_shows_the_keys_of_every_action(window: MainWindow, listed: set[str]) -> None:
    data = {native(QKeySequence(key)) for one in ALL_ACTIONS for key in (*one.keys, *one.page_keys)}
    live = {native(key) for action in window.findChildren(QAction) for key in action.shortcuts()}

    assert sorted((data | live) - listed) == []
    assert {"Ctrl+Z", "5", "Alt+4", "Down"} <= listed


def test_the_guide_names_no_key_that_does_nothing(theme: Theme, listed: set[str]) -> None:
    guide = (theme.resources / "help" / "tour.md").read_text(encoding="utf-8")
    # The page and the fields answer to these themselves.
    own = {"Space", "Home", "End", "Ctrl", "Alt", "Ctrl+Enter"}
    # So does the queue of the claims that wait.
    own |= {"P", "R"}
    looks_like_a_key = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)*(?:[A-Z]|\d|F\d+|Up|Down|Left|Right|Enter|Esc)")
    named = {key for key in keys_in(guide) if looks_like_a_key.fullmatch(key)}

    assert sorted(named - listed - own) == []


def test_no_two_actions_have_the_same_key(window: MainWindow) -> None:
    held = [key for name in window.keys.names for key in window.keys.of(name).all]

    assert sorted(key for key in set(held) if held.count(key) > 1) == []
