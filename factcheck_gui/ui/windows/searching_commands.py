"""What searching the whole workspace does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from factcheck_gui.domain.search_results import FoundArticle, FoundClaim
    from factcheck_gui.ui.windows.workbench import Workbench
    from factcheck_gui.ui.windows.workspace_view import WorkspaceView


class SearchingCommands(QObject):
    """Each method bears the name of its action."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._words = ""

    def search_workspace(self) -> None:
        """Search all articles, for the words of the last time first, and go to what is chosen."""
        from factcheck_gui.ui.dialogs.running import run
        from factcheck_gui.ui.dialogs.search_dialog import SearchDialog

        session, view = self._workbench.session, self._workbench.view
        if session is None or view is None or not view.commit_pending():
            return
        window = self._workbench.window
        dialog = SearchDialog(session.workspace, self._workbench.theme, self._words, window)
        is_chosen = run(dialog)
        self._words = dialog.field.text()
        if is_chosen and dialog.chosen is not None:
            self._go(view, dialog.chosen)

    def _go(self, view: WorkspaceView, found: FoundArticle | FoundClaim) -> None:
        """Go to a claim, or to the words in an article's text, so that one key tags them."""
        from factcheck_gui.domain.search_results import FoundClaim

        if not view.open_article(found.article_id):
            return
        if isinstance(found, FoundClaim):
            view.walking.go_to_claim(found.claim_id)
        elif found.span is not None and view.session.review is not None:
            view.session.place.go(found.span)
        view.page.setFocus()
