"""What the first commands need is there before somebody gives one."""

import sys

from pytestqt.qtbot import QtBot

from factcheck_gui.ui.modules_ahead import _SOON, ModulesAhead


def test_all_that_is_named_is_read_in_and_then_nothing_is_left_to_do(qtbot: QtBot) -> None:
    ahead = ModulesAhead()

    with qtbot.waitSignal(ahead.destroyed):
        ahead.begin()

    assert all(name in sys.modules for name in _SOON)
