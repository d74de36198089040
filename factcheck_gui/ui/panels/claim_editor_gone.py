"""What was typed at a claim that somebody else has removed: it is said, with the words."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import shown

_CONTEXT: Final = "gone claims"
_GONE: Final = QT_TRANSLATE_NOOP(
    "gone claims",
    "Somebody has removed the claim “{quote}” meanwhile, so what you typed there is not saved: “{words}”."
    " Copy it from here; should the claim come back, it stands in its field again.",
)
_QUOTED: Final = 60


def is_gone(session: Session, reviewed: ReviewedClaim) -> bool:
    """Tell whether a claim that was shown is there no more, or its article is not."""
    review = session.review
    if review is None:
        return True
    claim = reviewed.claim
    is_here = review.article.id == claim.article_id
    return is_here and review.claim(claim.id) is None and review.other(claim.id) is None


def tell_gone(session: Session, reviewed: ReviewedClaim, typed: Iterable[str]) -> None:
    """Say what was typed at a claim that is gone; nothing where nothing was."""
    words = [shown_words for text in typed if (shown_words := text.strip())]
    if words:
        values = {"quote": shown(elided(reviewed.claim.quote, _QUOTED)), "words": "” · “".join(words)}
        session.refused.emit()
        session.failed.emit(QCoreApplication.translate(_CONTEXT, _GONE).format_map(values))
