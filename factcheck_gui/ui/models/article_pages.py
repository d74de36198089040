"""The articles of the list that are in memory: a few pages of them, and how many there are in all."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from factcheck_gui.services.browsing import ArticleOverview
from factcheck_gui.services.listing import ArticleListing, Landmark, Survey, age

_PAGE: Final = 32
_KEPT: Final = 8
"""Pages in memory: those shown, their neighbours, and all rows of a list short enough for uneven heights."""


class ArticlePages:
    """Reads a page when a row of it is asked for, and lets the one go that was asked for longest ago.

    Rows count from the newest article, pages from the oldest: what comes in at the top moves no page.
    """

    def __init__(self, listing: ArticleListing) -> None:
        self._listing = listing
        self.survey = listing.survey()
        self._pages: dict[int, list[ArticleOverview]] = {}
        # Articles whose place was asked for, and not their row.
        self._asked: dict[str, int] = {}

    @property
    def count(self) -> int:
        """How many articles there are."""
        return self.survey.count

    def read(self, first: int, last: int) -> None:
        """Have some rows in memory."""
        if self.count:
            below, above = self._place(min(last, self.count - 1)), self._place(max(first, 0))
            for number in range(below // _PAGE, above // _PAGE + 1):
                self._page(number)

    def is_known(self, row: int) -> bool:
        """Tell whether a row is in memory."""
        return self._place(row) // _PAGE in self._pages

    def at(self, row: int) -> ArticleOverview | None:
        """Return the article of a row; None where another program has taken so many away."""
        number, rest = divmod(self._place(row), _PAGE)
        page = self._page(number)
        return page[rest] if rest < len(page) else None

    def known(self) -> Iterator[tuple[int, ArticleOverview]]:
        """Yield the rows in memory and what stands in them."""
        for number, page in self._pages.items():
            for rest, overview in enumerate(page):
                yield self._place(number * _PAGE + rest), overview

    def known_row(self, article_id: str) -> int | None:
        """Return the row of an article that is in memory, or None."""
        return next((row for row, one in self.known() if one.article.id == article_id), None)

    def row_of(self, article_id: str) -> int | None:
        """Return the row of an article, or None where it is not in the list."""
        row = self.known_row(article_id)
        if row is not None:
            return row
        if article_id not in self._asked:
            place = self._listing.place(article_id, self.survey)
            if place is None:
                return None
            self._asked = {article_id: place}
        return self._place(self._asked[article_id])

    def row_of_title(self, beginning: str, start: int) -> int | None:
        """Return the next row, from one on and round again, whose title begins so; None where none does."""
        overview = self.at(start)
        if overview is None:
            return None
        place = self._listing.find_title(beginning, self.survey, age(overview))
        return None if place is None else self._place(place)

    def replace(self, row: int, overview: ArticleOverview) -> bool:
        """Put an article as it is now in its row; tell whether it differs."""
        number, rest = divmod(self._place(row), _PAGE)
        page = self._pages.get(number, [])
        if rest >= len(page) or page[rest] == _with_former(overview, page[rest]):
            return False
        page[rest] = _with_former(overview, page[rest])
        return True

    def is_above(self, overviews: Iterable[ArticleOverview]) -> bool:
        """Tell whether some articles are newer than all that are in the list."""
        return all(age(one) > self.survey.newest for one in overviews)

    def add_above(self, overviews: Iterable[ArticleOverview]) -> None:
        """Take in articles that are newer than all others, the oldest of them first."""
        for overview in overviews:
            number, rest = divmod(self.count, _PAGE)
            if not rest:
                self._keep(number, [overview])
            elif len(self._pages.get(number, [])) == rest:
                self._pages[number].append(overview)
            self.survey = Survey(count=self.count + 1, newest=age(overview))

    def anew(self, rows: range | None) -> "ArticlePages":
        """Return the list as it is now, with the pages of some rows in memory, or as many as here."""
        now = ArticlePages(self._listing)
        for number in self._numbers(rows):
            now._page(number)
        if now.count == self.count:
            for row, overview in self.known():
                now._remember_counts(row, overview)
        return now

    def lists_the_same(self, former: "ArticlePages") -> bool:
        """Tell whether the same articles stand in the rows that both have in memory."""
        if self.survey != former.survey:
            return False
        before = {row: one.article.id for row, one in former.known()}
        same_rows = all(before.get(row, one.article.id) == one.article.id for row, one in self.known())
        return same_rows and all(self.row_of(one) == row for one, row in former.asked())

    def asked(self) -> Iterator[tuple[str, int]]:
        """Yield the articles whose row was asked for though they are not in memory, and their rows."""
        for article_id, place in self._asked.items():
            yield article_id, self._place(place)

    def _numbers(self, rows: range | None) -> list[int]:
        if rows is None:
            return list(self._pages)
        shown = {self._place(row) // _PAGE for row in (*rows[:1], *rows[-1:])}
        return [number for number in self._pages if min(shown) <= number <= max(shown)] if shown else []

    def _place(self, row: int) -> int:
        """Return the place of a row, counted from the oldest article; or the row of a place."""
        return self.count - 1 - row

    def _page(self, number: int) -> list[ArticleOverview]:
        page = self._pages.pop(number, None)
        if page is None:
            page = list(self._listing.page(self.survey, number * _PAGE, _PAGE, self._landmarks()))
        self._keep(number, page)
        return page

    def _remember_counts(self, row: int, former: ArticleOverview) -> None:
        number, rest = divmod(self._place(row), _PAGE)
        page = self._pages.get(number, [])
        if rest < len(page):
            page[rest] = _with_former(page[rest], former)

    def _keep(self, number: int, page: list[ArticleOverview]) -> None:
        self._pages[number] = page
        for oldest in list(self._pages)[:-_KEPT]:
            del self._pages[oldest]

    def _landmarks(self) -> Iterator[Landmark]:
        """Yield what the next page can be found from: the ends of those in memory."""
        for number, page in self._pages.items():
            for rest in {0, len(page) - 1} if page else ():
                yield Landmark(place=number * _PAGE + rest, age=age(page[rest]))


def _with_former(overview: ArticleOverview, former: ArticleOverview) -> ArticleOverview:
    """Return an article with its former counts until it is counted: they are nearer the truth than none."""
    if overview.is_counted or overview.article.id != former.article.id:
        return overview
    return replace(overview, claims=former.claims, checked=former.checked, by_value=former.by_value)
