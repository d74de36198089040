"""Finds articles by the words of their newest texts, and by title, author or publisher."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.search_results import FoundArticle, FoundIn
from factcheck_gui.domain.spans import Span
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.search_gathering import Gathering
from factcheck_gui.storage.search_query import Query
from factcheck_gui.storage.search_reader import SearchReader
from factcheck_gui.storage.search_shelves import ARTICLES, TEXTS
from factcheck_gui.storage.search_snippets import cut_around, find_place, whole

_LOOKED_AT: Final = 100_000
_HEAD: Final = 2_000
_NEWEST: Final = (
    " NOT EXISTS (SELECT 1 FROM versions n"
    " WHERE n.article_id = v.article_id AND n.removed = 0 AND n.number > v.number)"
)
_COLUMNS: Final = "SELECT a.id, a.title, a.author, a.publisher, a.date, t.text"
_BY_TEXT: Final = (
    f"{_COLUMNS} FROM searched_texts d JOIN texts t USING (sha256)"
    " JOIN versions v ON v.sha256 = d.sha256 AND v.removed = 0"
    " JOIN articles a ON a.id = v.article_id AND a.removed = 0"
    f" WHERE d.number = ? AND{_NEWEST}"
)
_BY_DETAILS: Final = (
    f"{_COLUMNS} FROM searched_articles d JOIN articles a ON a.id = d.article_id AND a.removed = 0"
    " JOIN versions v ON v.article_id = a.id AND v.removed = 0 JOIN texts t USING (sha256)"
    f" WHERE d.number = ? AND{_NEWEST}"
)


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A living article with its newest text."""

    key: str
    title: str
    author: str | None
    publisher: str | None
    date: str | None
    text: str

    @property
    def words(self) -> str:
        """The text."""
        return self.text


class DetailsRow(ArticleRow):
    """An article that is found by its details."""

    __slots__ = ()

    @property
    def words(self) -> str:
        """What is said of the article."""
        return "\n".join(filter(None, (self.title, self.author, self.publisher)))


def by_details(reader: SearchReader, most: int) -> Gathering[ArticleRow]:
    """Return a search in titles, authors and publishers."""
    return Gathering(reader, ARTICLES, _details, most=most)


def by_text(reader: SearchReader, most: int) -> Gathering[ArticleRow]:
    """Return a search in texts."""
    return Gathering(reader, TEXTS, _texts, most=most, is_ranked=True)


def found_article(row: ArticleRow, query: Query) -> FoundArticle:
    """Return an article as it is shown, with the place in its text where the words stand there."""
    is_by_details = isinstance(row, DetailsRow)
    # Nobody knows whether they do where only the details were looked at; a long text may take long.
    place = _behind_title(row, query) if is_by_details else find_place(row.text, query)
    found_in, snippet = FoundIn.TEXT, cut_around(row.text, place, query)
    if is_by_details:
        found_in, words = _where(row, query)
        if found_in is not FoundIn.TITLE:
            snippet, place = whole(words, query), None
    return FoundArticle(
        article_id=row.key,
        title=whole(row.title, query),
        found_in=found_in,
        snippet=snippet,
        span=place,
        date=row.date,
        publisher=row.publisher,
    )


def _behind_title(row: ArticleRow, query: Query) -> Span | None:
    """Return the first place behind the headline, which says what the title says already."""
    headline = row.text.find(row.title, 0, _HEAD)
    begun = 0 if headline < 0 else headline + len(row.title)
    found = find_place(row.text[begun : begun + _LOOKED_AT], query)
    return None if found is None else Span(start=found.start + begun, end=found.end + begun)


def _where(row: ArticleRow, query: Query) -> tuple[FoundIn, str]:
    """Return what the words stand in, the title first."""
    fields = (
        (FoundIn.TITLE, row.title),
        (FoundIn.AUTHOR, row.author or ""),
        (FoundIn.PUBLISHER, row.publisher or ""),
    )
    return next((field for field in fields if find_place(field[1], query)), fields[0])


def _texts(db: Database, number: int) -> Sequence[ArticleRow]:
    return [ArticleRow(*row) for row in db.conn.execute(_BY_TEXT, [number])]


def _details(db: Database, number: int) -> Sequence[ArticleRow]:
    return [DetailsRow(*row) for row in db.conn.execute(_BY_DETAILS, [number])]
