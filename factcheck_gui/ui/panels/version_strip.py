"""What must be known of the text above it: that it is an older version, or that it is not whole."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from factcheck_gui.services.review import Review
from factcheck_gui.ui.text.incompleteness import incompleteness_words
from factcheck_gui.ui.text.moments import local_day
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label


class VersionStrip(QWidget):
    """Stands above the page while there is something to say of its text."""

    newest_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = text_label("", "strong", self, is_wrapping=True)
        self.back_button = QPushButton(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 7, 12, 7)
        layout.setSpacing(10)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.back_button)
        self.back_button.clicked.connect(self.newest_wanted)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def words(self) -> str:
        """What is said; empty while nothing is."""
        return "" if self.isHidden() else self._label.text()

    def show_review(self, review: Review | None) -> None:
        """Say what is to be said of the version that is shown."""
        parts = [] if review is None else [self._age(review), incompleteness_words(review.version.incomplete)]
        words = " ".join(part for part in parts if part)
        self._label.setText(words)
        self.setAccessibleName(words)
        if review is not None:
            back = self.tr("Back to version %1")
            self.back_button.setText(back.replace("%1", str(review.newest.number)))
            self.back_button.setVisible(not review.is_newest)
        self.setVisible(bool(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a ground that tells it from the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.chosen))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.colours.line))

    def _age(self, review: Review) -> str:
        if review.is_newest:
            return ""
        words = self.tr("You are reading version %1 of %2, as it was taken in on %3. It can only be read.")
        for mark, value in (
            ("%1", str(review.version.number)),
            ("%2", str(review.newest.number)),
            ("%3", local_day(review.version.created_at)),
        ):
            words = words.replace(mark, value)
        return words
