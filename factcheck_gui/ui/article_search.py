"""Searches the open article: shows all hits, and takes the place from one to the next."""

from PySide6.QtCore import QObject, Signal

from factcheck_gui.domain.spans import Span
from factcheck_gui.services.finding import Finder, Hits, Wanted
from factcheck_gui.ui.page.find_marks import FindMarks
from factcheck_gui.ui.page.view import PageView
from factcheck_gui.ui.panels.find_bar import FindBar
from factcheck_gui.ui.session import Session


class ArticleSearch(QObject):
    """Joins the bar, the page and the place; what was found can be tagged like any other words."""

    arrived = Signal()
    """The place is at a hit."""
    left = Signal()
    """The bar was closed: the keys belong to the page again."""

    def __init__(self, session: Session, page: PageView, bar: FindBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        self._bar = bar
        self._hits = Hits()
        self._finder: Finder | None = None
        self._version_id = ""
        self._from = 0
        bar.asked.connect(self._on_asked)
        bar.next_wanted.connect(self.find_next)
        bar.previous_wanted.connect(self.find_previous)
        bar.closed.connect(self._on_closed)
        session.article_opened.connect(self._on_article_opened)

    @property
    def is_open(self) -> bool:
        """Whether the bar is there."""
        return not self._bar.isHidden()

    @property
    def hits(self) -> Hits:
        """Where the words stand."""
        return self._hits

    def begin(self, words: str = "") -> None:
        """Open the bar, for other words if there are any."""
        span = self._session.place.span
        self._from = self._page.top_position() if span is None else span.start
        self._bar.begin(words)

    def close(self) -> None:
        """Close the bar and show no hits any more; the place stays."""
        self._bar.hide()
        self._hits = Hits()
        self._page.show_found(None)

    def find_next(self) -> None:
        """Go to the next hit, from the top again after the last; open the bar where nothing is looked for."""
        self._step(1)

    def find_previous(self) -> None:
        """Go to the hit before, from the end again before the first."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if not self._bar.wanted.words:
            self.begin()
            return
        span = self._session.place.span
        if not self.is_open:
            self._bar.show()
            self._search(self._bar.wanted)
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
        span = self._hits.span(place)
        self._session.place.go(span)
        self._show(place, is_wrapped=is_wrapped, is_back=is_back)
        self.arrived.emit()

    def _show(self, place: int | None, *, is_wrapped: bool = False, is_back: bool = False) -> None:
        here: Span | None = None
        if place is None:
            is_trouble = bool(self._bar.wanted.words)
            self._bar.say(self.tr("Not found") if is_trouble else "", is_trouble=is_trouble)
        else:
            here = self._hits.span(place)
            words = self.tr("%1 of %2")
            if is_wrapped:
                from_end, from_top = self.tr("%1 of %2, from the end"), self.tr("%1 of %2, from the top")
                words = from_end if is_back else from_top
            count = str(len(self._hits))
            self._bar.say(words.replace("%2", count).replace("%1", str(place + 1)))
        self._page.show_found(FindMarks(hits=self._hits, here=here))

    def _on_closed(self) -> None:
        self.close()
        self.left.emit()

    def _on_article_opened(self) -> None:
        """Show the hits in another article, and stay at its place."""
        self._from = 0
        if not self.is_open:
            return
        if self._session.review is None:
            self.close()
            return
        self._search(self._bar.wanted)
        count = len(self._hits)
        if count:
            self._bar.say(self.tr("%1 found").replace("%1", str(count)))
            self._page.show_found(FindMarks(hits=self._hits))
        else:
            self._show(None)
