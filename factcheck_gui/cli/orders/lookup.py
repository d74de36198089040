"""Finds what orders name: articles, claims, places in a text, values of a rating scale."""

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.orders.order import Order
from factcheck_gui.cli.refusal import Refusal, RefusedError
from factcheck_gui.domain.edits import Change, Entity
from factcheck_gui.domain.errors import AmbiguousError, InvalidValueError, NotFoundError
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question, RatingValue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck_gui.services.noting import Noting
    from factcheck_gui.services.placing import Placing
    from factcheck_gui.services.review import Review
    from factcheck_gui.services.workspace import Workspace

_REVIEWS_KEPT: Final = 4


class Lookup:
    """Keeps the last few articles in memory, as a long batch mostly stays with one."""

    def __init__(self, workspace: "Workspace") -> None:
        self._workspace = workspace
        self._browsing = workspace.browsing
        self._reviews: OrderedDict[str, Review] = OrderedDict()

    @property
    def noting(self) -> "Noting":
        """Makes edits of notes and their sources."""
        return self._workspace.noting

    @property
    def services(self) -> "Workspace":
        """The workspace, for what needs no looking up here."""
        return self._workspace

    def begin(self) -> None:
        """Forget what is in memory if another program has written to the workspace."""
        if self._workspace.changed_elsewhere():
            self._reviews.clear()

    def refresh(self, changes: "Iterable[Change]") -> None:
        """Take over what has become durable."""
        made = tuple(changes)
        for review in self._reviews.values():
            review.refresh(made)

    def article(self, wanted: str) -> "Review":
        """Return the article with this id, or whose id or title begins so.

        Raises:
            NotFoundError, AmbiguousError.
        """
        if wanted in self._reviews:
            return self._review(wanted)
        return self._review(self._browsing.find_article(wanted).id)

    def claim(self, claim_id: str) -> "tuple[Review, ReviewedClaim]":
        """Return a claim with its article.

        Raises:
            NotFoundError: there is no such claim, or it was removed.
        """
        for review in self._reviews.values():
            found = review.claim(claim_id) or review.other(claim_id)
            if found is not None:
                return review, found
        # Ids are ASCII; something else may be no text that SQLite takes.
        events = self._browsing.history(entity_id=claim_id) if claim_id.isascii() else ()
        if not events or events[0].entity is not Entity.CLAIM or not events[0].new:
            raise NotFoundError(entity="claim", wanted=claim_id)
        review = self._review(str(events[0].new["article_id"]))
        found = review.claim(claim_id) or review.other(claim_id)
        if found is None:
            raise NotFoundError(entity="claim", wanted=claim_id)
        return review, found

    @property
    def placing(self) -> "Placing":
        """What says where a claim stands after its article has changed."""
        return self._workspace.placing

    def span(self, order: Order, review: "Review") -> Span:
        """Return the place that an order names, by offsets or by a quote.

        Raises:
            RefusedError: neither, or both.
            InvalidValueError: the offsets are not in the text.
            NotFoundError, AmbiguousError: the quote does not occur, or more than once.
        """
        start, end, quote = order.whole("start"), order.whole("end"), order.text("quote")
        if quote is None and start is not None and end is not None and "occurrence" not in order:
            if not 0 <= start < end <= len(review.text.text):
                raise InvalidValueError(field="span", value=f"{start}-{end}")
            return Span(start=start, end=end)
        if quote is None or start is not None or end is not None:
            raise RefusedError(Refusal.PLACE_UNCLEAR)
        return _found(review.text.text, quote, order.whole("occurrence"))

    def value(self, review: "Review", question: Question, name: str | None) -> RatingValue | None:
        """Return the value of the scale in use that goes by a name or a label, or None for no name.

        Raises:
            RefusedError: the scale has no such value.
        """
        scale = review.scale(question)
        if name is None or scale is None:
            return None
        value = scale.named(name)
        if value is None:
            names = ", ".join(one.name for one in scale.values)
            raise RefusedError(Refusal.NOT_ON_THE_SCALE, name=name, names=names)
        return value

    def _review(self, article_id: str) -> "Review":
        if article_id not in self._reviews:
            self._reviews[article_id] = self._browsing.review(article_id)
            if len(self._reviews) > _REVIEWS_KEPT:
                self._reviews.popitem(last=False)
        self._reviews.move_to_end(article_id)
        return self._reviews[article_id]


def _found(text: str, quote: str, occurrence: int | None) -> Span:
    places = []
    place = text.find(quote)
    while place >= 0:
        places.append(place)
        place = text.find(quote, place + 1)
    if occurrence is None and len(places) > 1:
        raise AmbiguousError(entity="quote", wanted=quote, count=len(places))
    number = 1 if occurrence is None else occurrence
    if not 1 <= number <= len(places):
        raise NotFoundError(entity="quote", wanted=quote)
    return Span(start=places[number - 1], end=places[number - 1] + len(quote))
