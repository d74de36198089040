"""What stands at the head of the open article, and in its place while none is open."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from factcheck_gui.services.review import Review
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.followed_key import FollowedWords
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "above the page"
_STATEMENT: Final = QT_TRANSLATE_NOOP("above the page", "%n statement")
_STATEMENTS: Final = QT_TRANSLATE_NOOP("above the page", "%n statements")
_VERSION: Final = QT_TRANSLATE_NOOP("above the page", "version %1")
_MARGIN: Final = 40


class NoArticleHint(QLabel):
    """Says how to get an article onto the page."""

    def __init__(self, keys: ActionKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr("Choose an article at the left, or bring one in: %1, %2, or drop a file here.")
        FollowedWords(keys, words, ("import_article", "paste_article"), self.setText, self)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setMargin(_MARGIN)
        self.setProperty("role", "mute")


def byline(review: Review) -> str:
    """Return in one line when an article appeared, by whom and where, and how much there is of it."""
    details, version = review.article.details, review.version
    count = counted(len(review.text.statements), _said(_STATEMENT), _said(_STATEMENTS))
    number = _said(_VERSION).replace("%1", str(version.number))
    known = (details.date, details.author, details.publisher, count, number)
    return " · ".join(isolated(part) for part in known if part)


def _said(template: str) -> str:
    return QCoreApplication.translate(_CONTEXT, template)
