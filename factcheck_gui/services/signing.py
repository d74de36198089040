"""Signs articles off, and reopens them."""

from collections.abc import Iterable
from dataclasses import replace

from factcheck_gui.domain.articles import Article
from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.domain.errors import NotReadyError
from factcheck_gui.domain.fields import difference
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.rules import Level, RuleFinding
from factcheck_gui.services.desk import Desk


class Signing:
    """Makes the edits that freeze an article under the reviewer's name and thaw it again; writes nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def sign_off(self, review: ArticleReview, findings: Iterable[RuleFinding]) -> Edit:
        """Return the edit that signs an article off.

        Raises:
            NotReadyError: a rule stops it, or a claim waits for a decision.
        """
        stops = sum(one.level is Level.STOP for one in findings) + len(review.waiting)
        title = review.article.details.title
        if stops:
            raise NotReadyError(title=title, findings=stops)
        signed = replace(review.article, signed_by=self._desk.reviewer, signed_at=self._desk.now())
        return Edit(action=Action.SIGN_OFF, changes=difference(review.article, signed), detail=title)

    def reopen(self, article: Article) -> Edit:
        """Return the edit that lets an article be changed again."""
        changes = difference(article, replace(article, signed_by=None, signed_at=None))
        return Edit(action=Action.REOPEN, changes=changes, detail=article.details.title)
