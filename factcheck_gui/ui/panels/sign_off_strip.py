"""Says over the page that the article is signed off, by whom and when, and reopens it."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.moments import local_day
from factcheck_gui.ui.text.sentences import shown
from factcheck_gui.ui.theme.icons import load_icon
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label

_ICON: Final = QSize(16, 16)


class SignOffStrip(QWidget):
    """Stands above the page while the open article is signed off."""

    reopen_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._lock = QLabel(self)
        self._label = text_label("", "strong", self, is_wrapping=True)
        self.reopen_button = QPushButton(self.tr("Reopen"), self)
        self.reopen_button.setAccessibleName(self.tr("Reopen the article, so that it can be changed"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 7, 12, 7)
        layout.setSpacing(10)
        layout.addWidget(self._lock)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.reopen_button)
        self.reopen_button.clicked.connect(self.reopen_wanted)
        session.article_opened.connect(self._show_review)
        session.changed.connect(self._show_review)
        theme.changed.connect(self._colour)
        self._colour()
        self._show_review()

    @property
    def words(self) -> str:
        """What is said; empty while the article is not signed off."""
        return "" if self.isHidden() else self._label.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a ground that tells it from the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colours.chosen))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.colours.line))

    def _show_review(self) -> None:
        review = self._session.review
        article = None if review is None else review.article
        if article is None or article.signed_at is None:
            self.hide()
            return
        words = self.tr("Signed off by %1 on %2. Reopen it to change it.")
        words = words.replace("%2", local_day(article.signed_at))
        words = words.replace("%1", isolated(shown(article.signed_by or "")))
        self._label.setText(words)
        self.setAccessibleName(words)
        self.show()

    def _colour(self) -> None:
        icon = load_icon(self._theme.resources, "lock", self._theme.colours.soft_ink)
        self._lock.setPixmap(icon.pixmap(_ICON))
        self.update()
