"""Searches the open article: shows all hits, and walks from one to the next."""

from PySide6.QtCore import QObject, Signal

from factcheck_gui.domain.spans import Span
from factcheck_gui.services.finding import Finder, Hits, Wanted
from factcheck_gui.ui.page.find_marks import FindMarks
from factcheck_gui.ui.page.view import PageView
from factcheck_gui.ui.panels.find_bar import FindBar
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.walking import Walking
from factcheck_gui.ui.widgets.focus import holds_focus


class ArticleSearch(QObject):
    """Joins the bar, the page and the place; what was found can be tagged like any other words.

    While the keys are in the bar, the place stays where it was: only the page shows the hit. From the page,
    and when it is asked for, the hit's own words become the place.
    """

    begun = Signal()
    """The bar takes the keys."""
    arrived = Signal()
    """The place is at a hit, and the keys are in the page."""
    left = Signal()
    """The bar was closed: the keys belong to the page again."""

    def __init__(
        self,
        session: Session,
        walking: Walking,
        page: PageView,
        bar: FindBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._walking = walking
        self._page = page
        self.bar = bar
        self._hits = Hits()
        self._finder: Finder | None = None
        self._version_id = ""
        self._from = 0
        self._at: Span | None = None
        self._has_gone = False
        self._scrolled = 0
        bar.asked.connect(self._on_asked)
        bar.next_wanted.connect(self.find_next)
        bar.previous_wanted.connect(self.find_previous)
        bar.select_wanted.connect(self.select)
        bar.closed.connect(self._on_closed)
        session.place.moved.connect(self._on_moved)
        session.article_opened.connect(self._on_article_opened)

    @property
    def is_open(self) -> bool:
        """Whether the bar is there."""
        return not self.bar.isHidden()

    @property
    def hits(self) -> Hits:
        """Where the words stand."""
        return self._hits

    def begin(self, words: str = "") -> None:
        """Open the bar, for other words if there are any."""
        span = self._session.place.span
        self._from = self._page.top_position() if span is None else span.start
        self._scrolled = self._page.verticalScrollBar().value()
        self.begun.emit()
        self.bar.begin(words)
        # Nobody has looked for anything yet.
        self._has_gone = False

    def close(self) -> None:
        """Close the bar and show no hits any more; whoever was finding is at the claim or statement found."""
        here = self._at if self._has_gone else None
        was_finding = self.is_open and holds_focus(self.bar)
        self.bar.hide()
        self._hits, self._at = Hits(), None
        self._page.show_found(None)
        if was_finding and here is not None:
            self._walking.go_to_words(here)
        elif was_finding:
            self._page.verticalScrollBar().setValue(self._scrolled)

    def select(self) -> None:
        """Make the words of the hit the place and give the keys to the page, so that one key tags them."""
        self.bar.flush()
        if self._at is not None:
            self._page.setFocus()
            self._take(self._at)

    def find_next(self) -> None:
        """Go to the next hit, from the top again after the last; open the bar where nothing is looked for."""
        self._step(1)

    def find_previous(self) -> None:
        """Go to the hit before, from the end again before the first."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if not self.bar.wanted.words:
            self.begin()
            return
        span = self._at or self._session.place.span
        if not self.is_open:
            self.bar.show()
            self._search(self.bar.wanted)
        count = len(self._hits)
        if not count:
            self._show(None)
            return
        start = self._from if span is None else span.start
        place = self._hits.at_or_after(start)
        is_at_one = self._hits.span(place) == span
        is_past_all = self._hits.span(place).start < start
        if is_at_one:
            wanted = place + step
        elif step > 0:
            wanted = count if is_past_all else place
        else:
            wanted = count - 1 if is_past_all else place - 1
        self._go(wanted % count, is_wrapped=not 0 <= wanted < count, is_back=step < 0)

    def _on_asked(self, wanted: Wanted) -> None:
        """Show the hits of what was typed, and go to the first from where the search began."""
        self._search(wanted)
        if len(self._hits):
            self._go(self._hits.at_or_after(self._from))
        else:
            self._at = None
            self._show(None)

    def _search(self, wanted: Wanted) -> None:
        review = self._session.review
        if review is None:
            self._hits = Hits()
            return
        if self._finder is None or self._version_id != review.version.id:
            self._finder, self._version_id = Finder(review.text.text), review.version.id
        self._hits = self._finder.find(wanted)

    def _go(self, place: int, *, is_wrapped: bool = False, is_back: bool = False) -> None:
        self._at, self._has_gone = self._hits.span(place), True
        self._show(place, is_wrapped=is_wrapped, is_back=is_back)
        if not holds_focus(self.bar):
            self._take(self._at)

    def _take(self, span: Span) -> None:
        """Make a hit the place."""
        self._session.place.go(span)
        self._at = span
        self.arrived.emit()

    def _show(self, place: int | None, *, is_wrapped: bool = False, is_back: bool = False) -> None:
        here: Span | None = None
        if place is None:
            is_trouble = bool(self.bar.wanted.words)
            self.bar.say(self.tr("Not found") if is_trouble else "", is_trouble=is_trouble)
        else:
            here = self._hits.span(place)
            words = self.tr("%1 of %2")
            if is_wrapped:
                from_end, from_top = self.tr("%1 of %2, from the end"), self.tr("%1 of %2, from the top")
                words = from_end if is_back else from_top
            count = f"{len(self._hits):,}"
            self.bar.say(words.replace("%2", count).replace("%1", f"{place + 1:,}"))
        self._page.show_found(FindMarks(hits=self._hits, here=here))

    def _on_moved(self) -> None:
        """Search on from where somebody has gone meanwhile."""
        span = self._session.place.span
        self._at = None
        if span is not None:
            self._from = span.start

    def _on_closed(self) -> None:
        self.close()
        self.left.emit()

    def _on_article_opened(self) -> None:
        """Show the hits in another article, and stay at its place."""
        self._from, self._at, self._has_gone = 0, None, False
        if not self.is_open:
            return
        if self._session.review is None:
            self.close()
            return
        self._search(self.bar.wanted)
        count = len(self._hits)
        if count:
            self.bar.say(self.tr("%1 found").replace("%1", f"{count:,}"))
            self._page.show_found(FindMarks(hits=self._hits))
        else:
            self._show(None)
