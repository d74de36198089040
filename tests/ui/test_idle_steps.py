"""What nobody waits for is done while nobody waits."""

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.ui import idle_steps
from factcheck_gui.ui.idle_steps import IdleSteps
from factcheck_gui.ui.session import Session


def test_no_step_is_taken_while_a_large_edit_is_written(
    bridge_session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idle_steps, "_QUIET_MS", 1)
    taken: list[bool] = []

    def step() -> bool:
        taken.append(bridge_session.durable.is_writing)
        return len(taken) < 3

    steps = IdleSteps(bridge_session, step, bridge_session)
    bridge_session.durable.is_writing = True
    steps.begin()
    qtbot.wait(20)
    assert taken == []

    bridge_session.durable.is_writing = False

    qtbot.waitUntil(lambda: len(taken) == 3)
    assert taken == [False, False, False]
