"""Signs articles off, and reopens them."""

from collections.abc import Iterable
from dataclasses import replace

from factcheck_gui.domain.articles import Article
from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.domain.errors import ConflictError, NotFoundError, NotReadyError, SignedOffError
from factcheck_gui.domain.fields import difference
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.rules import Level, RuleFinding
from factcheck_gui.domain.ruling import check, levels_of
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.review import Review
from factcheck_gui.storage.store import Store


class Signing:
    """Makes the edits that freeze an article under the reviewer's name and thaw it again; writes nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def sign_off(self, review: ArticleReview, findings: Iterable[RuleFinding]) -> Edit:
        """Return the edit that signs an article off.

        Raises:
            SignedOffError: somebody has signed it off before; it must be reopened first.
            NotReadyError: a rule stops it, or a claim waits for a decision.
        """
        if review.article.is_signed_off:
            raise SignedOffError(title=review.article.details.title, signed_by=review.article.signed_by or "")
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


def check_ready(store: Store, edit: Edit) -> None:
    """Refuse a sign-off that the rules do not allow as the article is now, in the transaction that makes it.

    Whoever agreed to it looked at the article a moment ago; somebody else may have changed it since.

    Raises:
        ConflictError: somebody has removed the article meanwhile.
        NotReadyError: something stops it.
    """
    for change in edit.changes:
        try:
            review = Review(store, change.entity_id)
        except NotFoundError as error:
            raise ConflictError(entity=change.entity.value, entity_id=change.entity_id) from error
        found = check(review.claims, review.text.statements, review.coverage, levels_of(review.rules))
        stops = sum(one.level is Level.STOP for one in found) + len(review.waiting)
        if stops:
            raise NotReadyError(title=review.article.details.title, findings=stops)
