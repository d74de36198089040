"""All claims in one table: what the map shows, for those who hear it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.services.mapping.table import table_rows
from factcheck_gui.ui.map.claim_table import ClaimTable


class TableTab(QWidget):
    """Shows a row for each claim; a heading sorts by its column."""

    chosen = Signal(str)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = ClaimTable(self.tr("All claims of the article"), self)
        self.list.setAccessibleDescription(self.tr("Enter goes to the claim in the text."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(self.list)
        self.list.chosen.connect(self.chosen)
        self.list.wanted.connect(self.wanted)

    def show_review(self, review: ArticleReview) -> None:
        """Show the claims of an article."""
        self.list.show_rows(table_rows(review))
