"""The program's real window with a workspace, driven by keys as a user drives it."""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget

from factcheck_gui.app import Program, build_program
from factcheck_gui.paths import HOME_VARIABLE
from factcheck_gui.services.review import Review
from factcheck_gui.ui.garbage import GarbageCollection
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Appearance
from factcheck_gui.ui.windows.start import WorkingWindow
from factcheck_gui.ui.windows.workspace_view import WorkspaceView
from tests.bench.data.workspaces import REVIEWER
from tests.bench.driving.painted import NotPaintedError, Paints

_SIZE = QSize(1440, 900)


class DeskWindow:
    """The window, and what is measured in it."""

    def __init__(self, program: Program, working: WorkingWindow) -> None:
        self.program = program
        self.working = working
        self.paints = Paints()
        self.paints.watch(self.middle)

    def open(self, workspace: Path) -> None:
        """Open a workspace, in the place of the one that is open.

        Raises:
            NotPaintedError: it is refused; the message says why.
        """
        if not self.working.files.open_path(workspace):
            raise NotPaintedError(self.program.window.messages.words)
        view = self.view
        self.paints.watch(view.page.viewport(), view.claims.list.viewport(), view.articles.list.viewport())

    @property
    def session(self) -> Session:
        """The session of the open workspace."""
        assert self.working.workbench.session is not None
        return self.working.workbench.session

    @property
    def review(self) -> Review:
        """The open article."""
        assert self.session.review is not None
        return self.session.review

    @property
    def view(self) -> WorkspaceView:
        """The three columns."""
        assert self.working.workbench.view is not None
        return self.working.workbench.view

    @property
    def page(self) -> QWidget:
        """What paints the article."""
        return self.view.page.viewport()

    @property
    def claims(self) -> QWidget:
        """What paints the list of claims."""
        return self.view.claims.list.viewport()

    @property
    def articles(self) -> QWidget:
        """What paints the list of articles."""
        return self.view.articles.list.viewport()

    @property
    def middle(self) -> QWidget:
        """What of the window every workspace is shown in."""
        middle = self.program.window.centralWidget()
        assert middle is not None
        return middle

    def press(self, key: str, *shown: QWidget) -> float:
        """Press a key on the page, and return how long it takes until that is durable and painted."""
        return self.press_in(self.view.page, key, *(shown or (self.page,)))

    def press_in(self, focused: QWidget, key: str, *shown: QWidget) -> float:
        """Press a key where the focus is."""
        if not focused.hasFocus():
            focused.setFocus()
            self.paints.settle()
        sequence = QKeySequence(key)
        return self.paints.timed(lambda: QTest.keySequence(focused, sequence), *shown)

    def click(
        self, listed: QListView, row: int, *shown: QWidget, until: Callable[[], bool] | None = None
    ) -> float:
        """Click on a row of a list, once it can be seen."""
        index = listed.model().index(row, 0)
        listed.scrollTo(index)
        self.paints.settle()
        middle = listed.visualRect(index).center()
        return self.paints.timed(lambda: _click(listed.viewport(), middle), *shown, until=until)

    def go_to(self, position: int) -> None:
        """Go to the statement at a position of the text, without being timed."""
        self.view.walking.go_to_position(position)
        self.paints.settle()

    def close(self) -> None:
        """Let the workspace go."""
        self.working.workbench.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()


@contextmanager
def desk_window(folder: Path) -> Iterator[DeskWindow]:
    """Show the program's window, with a home of its own in a folder."""
    os.environ[HOME_VARIABLE] = str(folder / "home")
    program = build_program([], folder / "settings.ini")
    program.theme.choose(Appearance.LIGHT)
    program.settings.reviewer = REVIEWER
    program.window.resize(_SIZE)
    program.window.show()
    program.window.activateWindow()
    QCoreApplication.processEvents()
    desk = DeskWindow(program, program.begin_work())
    # As in the program that is started: there Python never collects by itself while a key is waited for.
    garbage = GarbageCollection(program.application)
    try:
        yield desk
    finally:
        garbage.end()
        desk.close()
        program.window.close()
        program.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _click(viewport: QWidget, point: QPoint) -> None:
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
