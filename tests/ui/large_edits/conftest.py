"""A session to which two changes are many, and what happens while they are written."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer

from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.history import Submission
from factcheck_gui.services.writing_aside import WritingAside
from factcheck_gui.ui import durable_edits
from factcheck_gui.ui.session import Session


@pytest.fixture
def session(bridge_session: Session, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A session to which two changes are many."""
    monkeypatch.setattr(durable_edits, "LARGE", 2)
    return bridge_session


@pytest.fixture
def meanwhile(session: Session, monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Let something happen in the window while the next large edit is being written."""
    write = WritingAside.write

    def prepare(happening: Callable[[], object]) -> None:
        over = threading.Event()

        def happen() -> None:
            try:
                happening()
            finally:
                over.set()

        def slowly(self: WritingAside, edit: Edit, cause: Cause, *_: object) -> Submission:
            # A window that stood still would never let it go on.
            assert over.wait(10)
            return write(self, edit, cause)

        monkeypatch.setattr(WritingAside, "write", slowly)
        QTimer.singleShot(0, session, happen)

    return prepare
