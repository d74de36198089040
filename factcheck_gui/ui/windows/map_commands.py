"""What the command “Who says what” does: it opens the map beside the window and follows its claims."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from factcheck_gui.ui.session import Session
from factcheck_gui.ui.windows.workbench import Workbench

if TYPE_CHECKING:
    from factcheck_gui.ui.map.window import MapWindow

_KEYS_OF_THE_WINDOW = ("undo", "redo")


class MapCommands(QObject):
    """The public method without arguments bears the name of its action."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self.map: MapWindow | None = None
        workbench.closed.connect(self._on_closed)

    def show_map(self) -> None:
        """Show who says what in the open article."""
        session = self._workbench.session
        if session is None or session.review is None:
            return
        if self.map is None:
            self.map = self._made(session)
        self.map.show()
        self.map.raise_()
        self.map.activateWindow()

    def select(self, claim_id: str) -> None:
        """Select a claim of the open article in the main window."""
        if self._workbench.view is not None:
            self._workbench.view.walking.go_to_claim(claim_id)

    def go_to(self, claim_id: str) -> None:
        """Show a claim in the text, of whichever article, and bring the main window to the front."""
        session, view = self._workbench.session, self._workbench.view
        if session is None or view is None or session.review is None:
            return
        foreign = session.review.foreign.get(claim_id)
        if foreign is not None and not view.open_article(foreign.claim.article_id):
            return
        view.walking.go_to_claim(claim_id)
        window = self._workbench.window
        window.raise_()
        window.activateWindow()
        view.back_to_text()

    def _made(self, session: Session) -> "MapWindow":
        from factcheck_gui.ui.map.window import MapWindow

        bench = self._workbench
        found = MapWindow(session, bench.theme, bench.settings, bench.window.size())
        # What is undone there is seen here: the keys work in both windows.
        found.addActions([bench.window.actions_by_name[name] for name in _KEYS_OF_THE_WINDOW])
        found.chosen.connect(self.select)
        # The map may be closed while an article is read, and must not go within its own click.
        found.wanted.connect(self.go_to, Qt.ConnectionType.QueuedConnection)
        return found

    def _on_closed(self) -> None:
        if self.map is not None:
            self.map.hide()
            self.map.deleteLater()
            self.map = None
