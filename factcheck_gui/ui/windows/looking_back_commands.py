"""What the actions do that look back, and over the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from factcheck_gui.ui.windows.workbench import Workbench


class LookingBackCommands(QObject):
    """Each method bears the name of its action."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._workbench = workbench

    def show_claim_timeline(self) -> None:
        """Show what became of the selected claim."""
        view = self._workbench.view
        if view is not None and view.checking.claim_or_hint() is not None:
            self._show(of_claim=True)

    def show_article_timeline(self) -> None:
        """Show what became of the article and everything noted on it."""
        self._show(of_claim=False)

    def show_overview(self) -> None:
        """Show how far everything is, and go to what is chosen there."""
        from factcheck_gui.ui.dialogs.running import run
        from factcheck_gui.ui.overview.overview_dialog import OverviewDialog

        session, view = self._workbench.session, self._workbench.view
        if session is None or view is None or not view.commit_pending():
            return
        dialog = OverviewDialog(session, self._workbench.theme, self._workbench.window)
        dialog.place_wanted.connect(self._on_place_wanted)
        run(dialog)

    def _on_place_wanted(self, article_id: str, claim_id: str) -> None:
        view = self._workbench.view
        if view is None:
            return
        if view.open_article(article_id) and claim_id:
            view.walking.go_to_claim(claim_id)

    def _show(self, *, of_claim: bool) -> None:
        from factcheck_gui.ui.dialogs.running import run
        from factcheck_gui.ui.dialogs.timeline_dialog import TimelineDialog, TimelineScope

        session, view = self._workbench.session, self._workbench.view
        if session is None or view is None or not view.commit_pending():
            return
        window = self._workbench.window
        scope = TimelineScope.CLAIM if of_claim else TimelineScope.ARTICLE
        dialog = TimelineDialog(session, self._workbench.theme, scope, window.keys, window)
        dialog.claim_wanted.connect(view.walking.go_to_claim)
        run(dialog)
