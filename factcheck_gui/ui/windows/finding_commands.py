"""What finding words in the article does, in whichever workspace is open."""

from typing import Final

from PySide6.QtCore import QObject

from factcheck_gui.ui.windows.workspace_view import WorkspaceView

_LONGEST: Final = 200


class FindingCommands(QObject):
    """Each method bears the name of its action."""

    def __init__(self, view: WorkspaceView) -> None:
        super().__init__(view)
        self._view = view

    def find_in_article(self) -> None:
        """Open the find bar, for the selected words if there are any."""
        span, review = self._view.page.selected_span(), self._view.session.review
        words = "" if span is None or review is None else span.quote(review.text.text).strip()
        is_one_line = len(words) <= _LONGEST and len(words.splitlines()) == 1
        self._view.strips.search.begin(words if is_one_line else "")

    def find_next(self) -> None:
        """Go to the next hit."""
        self._view.strips.search.find_next()

    def find_previous(self) -> None:
        """Go to the hit before."""
        self._view.strips.search.find_previous()
