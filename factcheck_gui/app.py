"""The composition root of the window: builds everything and hands it down."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QEvent, QSize, QTimer
from PySide6.QtWidgets import QApplication

from factcheck_gui import __version__, paths
from factcheck_gui.ui.first_paint import FirstPaint
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Appearance, Theme
from factcheck_gui.ui.windows.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck_gui.services.desk import Desk
    from factcheck_gui.ui.watching import Watching
    from factcheck_gui.ui.windows.start import WorkingWindow
    from factcheck_gui.ui.windows.troubles import Troubles

# The exit codes of the command line.
_REFUSED: Final = 2
_NOT_DRAWN: Final = 5
_AFTER_THE_ARTICLE_MS: Final = 30


class Program:
    """The running program: Qt's application and our window in it."""

    def __init__(
        self, application: QApplication, window: MainWindow, theme: Theme, settings: Settings
    ) -> None:
        self.application = application
        self.window = window
        self.theme = theme
        self.settings = settings
        self.working: WorkingWindow | None = None
        self._troubles: Troubles | None = None

    @property
    def troubles(self) -> Troubles:
        """What tells of bugs."""
        if self._troubles is None:
            from factcheck_gui.log import Log
            from factcheck_gui.ui.windows.troubles import Troubles

            self._troubles = Troubles(self.window, Log(paths.log_folder()))
        return self._troubles

    def begin_work(self) -> WorkingWindow:
        """Take the second step of starting, once; the libraries behind it are read only now."""
        if self.working is None:
            self.window.complete()
            from factcheck_gui.reviewer import system_user
            from factcheck_gui.ui.opening import Opening
            from factcheck_gui.ui.windows.start import Folders, WorkingWindow

            folders = Folders(documents=paths.workspaces_folder(), backups=paths.backups_folder())
            opening = Opening(self.settings, make_desk, paths.seeds_folder())
            self.working = WorkingWindow(
                self.window, self.theme, self.settings, opening, folders, system_user
            )
            self.troubles.follow(self.working.workbench)
            self.troubles.nothing_is_noted.connect(self.working.unkept.say_nothing_is_noted)
        return self.working


def build_program(arguments: Sequence[str], settings_file: Path) -> Program:
    """Return the program with its window, not shown yet."""
    program = _build_frame(arguments, settings_file)
    program.window.show_in_middle(None)
    return program


def _build_frame(arguments: Sequence[str], settings_file: Path) -> Program:
    """Return the program with a window that has nothing in its middle."""
    QApplication.setApplicationName("factcheck-gui")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("factcheck-gui")
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        application = existing
        application.setStyle("Fusion")
    else:
        application = QApplication([sys.argv[0], "-style", "Fusion", *arguments])
    settings = Settings(settings_file)
    theme = Theme(application, paths.resources_folder())
    theme.start(settings.appearance)
    return Program(application, MainWindow(theme, settings), theme, settings)


def run_window(workspace: Path | None, article: str | None, quit_after: float | None) -> int:
    """Show the window until it is closed, and return the exit code."""
    program = _build_frame([], paths.config_folder() / "settings.ini")
    starting = _Starting(program, workspace, article)
    if starting.path is None:
        program.window.show_in_middle(None)
    FirstPaint(program.window).done.connect(starting.begin)
    program.window.show()
    if quit_after is not None:
        QTimer.singleShot(round(quit_after * 1000), program.window.close)
    code = program.application.exec()
    starting.end()
    return code


def draw_window(
    workspace: Path | None,
    output: Path,
    *,
    size: tuple[int, int] = (1440, 900),
    dark: bool = False,
    article: str | None = None,
) -> int:
    """Draw the window with a workspace, or with the welcome page, into a PNG file; return the exit code.

    Raises:
        DiskError: the file cannot be written; what stood there stays.
    """
    from tempfile import TemporaryDirectory

    from factcheck_gui.bugs import say_last
    from factcheck_gui.reviewer import system_user
    from factcheck_gui.services.whole_files import write_whole

    with TemporaryDirectory() as folder:
        program = build_program([], Path(folder) / "settings.ini")
        program.theme.choose(Appearance.DARK if dark else Appearance.LIGHT)
        program.settings.call(system_user())
        program.window.resize(QSize(*size))
        program.window.show()
        _Starting(program, workspace, article).run()
        program.application.processEvents()
        _catch_up(program)
        session = program.working.workbench.session if program.working is not None else None
        if session is not None and session.workspace.is_read_only:
            # Whoever draws does not want to write.
            program.window.messages.hide()
        trouble = program.window.messages.words
        picture = QBuffer()
        drawn = not trouble and program.window.grab().save(picture, "PNG")
        program.window.close()
        program.application.processEvents()
    if trouble:
        say_last(trouble)
        return _REFUSED
    if not drawn:
        return _NOT_DRAWN
    write_whole(output, bytes(picture.data().data()))
    return 0


def _catch_up(program: Program) -> None:
    """Have done what is put off until the window is painted, which it is not before it is drawn."""
    from factcheck_gui.ui.widgets.after_paint import AfterPaint

    view = None if program.working is None else program.working.workbench.view
    if view is not None:
        view.page.catch_up()
    # One may lead to the next: the editor follows the lists.
    while waiting := [one for one in program.window.findChildren(AfterPaint) if one.is_waiting]:
        for later in waiting:
            later.catch_up()
    # What was done may have changed the sizes of things.
    program.application.processEvents()


class _Starting:
    """Opens what was asked for, or what was open last."""

    def __init__(self, program: Program, workspace: Path | None, article: str | None) -> None:
        self._program = program
        self._article = article
        self._watching: Watching | None = None
        recent = program.settings.recent
        self.path = workspace or (recent[0] if recent and _is_there(recent[0]) else None)

    def begin(self) -> None:
        """Keep a log from now on, and run."""
        from factcheck_gui.ui.watching import Watching

        self._watching = Watching(self._program.troubles, paths.log_folder())
        try:
            self.run()
        finally:
            # Once the article is seen; a bug in opening must not leave the program without it.
            FirstPaint(self._program.window).done.connect(self._on_seen)
            self._paint_soon()
            from factcheck_gui.ui.garbage import GarbageCollection

            GarbageCollection(self._program.application)

    def _paint_soon(self) -> None:
        """Have painted what has been put there as soon as it is laid out: Qt itself waits 5 ms."""
        # Its enumerations are made when it is named, which the first paint does without.
        from PySide6.QtCore import Qt

        priority = Qt.EventPriority.LowEventPriority.value
        QApplication.postEvent(self._program.window, QEvent(QEvent.Type.UpdateRequest), priority)

    def end(self) -> None:
        """Note that the program came to its end."""
        if self._watching is not None:
            self._watching.end()

    def _on_seen(self) -> None:
        # Nor does the first key wait for it.
        QTimer.singleShot(_AFTER_THE_ARTICLE_MS, self._look_after)

    def _look_after(self) -> None:
        if self._watching is not None and self._program.working is not None:
            self._watching.follow(self._program.working.workbench, self._program.application)
        from factcheck_gui.ui.modules_ahead import ModulesAhead

        ModulesAhead(self._program.application).begin()

    def run(self) -> None:
        """Begin work and open the workspace."""
        working = self._program.begin_work()
        if self.path is None:
            return
        if not working.files.open_path(self.path):
            self._program.window.show_in_middle(None)
        elif self._article is not None:
            working.open_article(self._article)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # A folder that nobody may look into, or a drive that has gone away.
        return False


def make_desk(reviewer: str) -> Desk:
    """Return the surroundings of the services for a reviewer."""
    from factcheck_gui.domain.clock import system_clock
    from factcheck_gui.domain.ids import IdMaker
    from factcheck_gui.log import Log
    from factcheck_gui.reviewer import system_user
    from factcheck_gui.services.desk import Desk

    return Desk(
        reviewer=reviewer or system_user(),
        clock=system_clock,
        new_id=IdMaker(),
        resources=paths.resources_folder(),
        backups=paths.backups_folder(),
        note_bug=Log(paths.log_folder()).write,
    )
