"""What stands in place of the list of claims while there is none."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from factcheck_gui.services.review import Review
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.widgets.early_looks import never_markup


class NoClaims(QLabel):
    """Says why no claim is listed, and how to get one."""

    def __init__(self, keys: ActionKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        never_markup(self)
        self.setProperty("role", "mute")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMargin(24)

    def explain(self, review: Review | None) -> None:
        """Say it of an article, or of none."""
        self.setText(self._words(review))

    def _words(self, review: Review | None) -> str:
        if review is None:
            return self.tr("No article is open. Choose one on the left, or import one.")
        if not review.is_newest and not review.claims:
            return self.tr("No claim stood in this version.")
        if not review.claims:
            words = self.tr("No claims yet. Go to a statement with %1 and press %2, %3 or %4.")
            names = ("next_statement", "tag_allegation", "tag_denial", "tag_fact")
            return self._keys.said(words, *names)
        return self.tr("No claim fits the filter.")
