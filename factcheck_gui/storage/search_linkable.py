"""Finds claims that a link may lead to, in whichever article they stand."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import Any, Final

from factcheck_gui.domain.reviews import ForeignClaim
from factcheck_gui.storage.claims import foreign_claims
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.search_query import Query, read_query

_SECONDS: Final = 0.03
_STEPS: Final = 500
_SHORT: Final = 3
_TITLES: Final = 200

_LINKABLE: Final = (
    " claims.removed = 0 AND claims.standing = 'placed' AND articles.removed = 0 AND claims.id <> :without"
)
_HOLDS: Final = (
    " AND (:is_any OR holds_words(quote || char(10) || coalesce(restatement, '') || char(10)"
    " || coalesce(speaker, '') || char(10) || coalesce(target, '') || char(10) || articles.title))"
)
_ROWS: Final = "SELECT claims.*, articles.title AS article_title, articles.created_at AS taken_in FROM"
_IN_ARTICLE: Final = 'claims."start", claims."end", claims.id LIMIT :most'
# CROSS JOIN keeps the order of the tables: the newest articles first, without sorting them all.
_WALKED: Final = (
    f"{_ROWS} articles INDEXED BY articles_by_age"
    " CROSS JOIN claims ON claims.article_id = articles.id"
    f" WHERE{_LINKABLE} AND articles.id <> :last{_HOLDS}"
    f" ORDER BY articles.created_at DESC, articles.id DESC, {_IN_ARTICLE}"
)
_OF_LAST: Final = (
    f"{_ROWS} articles CROSS JOIN claims ON claims.article_id = articles.id"
    f" WHERE{_LINKABLE} AND articles.id = :last{_HOLDS} ORDER BY {_IN_ARTICLE}"
)
_INDEXED: Final = (
    f"{_ROWS} words_of_claims CROSS JOIN searched_claims d ON d.number = words_of_claims.rowid"
    " CROSS JOIN claims ON d.entity = 'claim' AND claims.id = d.entity_id"
    " JOIN articles ON articles.id = claims.article_id"
    f" WHERE words_of_claims MATCH :match AND{_LINKABLE} ORDER BY words_of_claims.rowid DESC LIMIT :most"
)
_TITLED: Final = (
    f"{_ROWS} (SELECT article_id FROM words_of_articles"
    " CROSS JOIN searched_articles d ON d.number = words_of_articles.rowid"
    f" WHERE words_of_articles MATCH :match ORDER BY words_of_articles.rowid DESC LIMIT {_TITLES}) titled"
    " CROSS JOIN articles ON articles.id = titled.article_id"
    " CROSS JOIN claims ON claims.article_id = articles.id"
    f" WHERE{_LINKABLE}{_HOLDS} LIMIT :most"
)

Row = dict[str, Any]


def search_claims(
    db: Database, words: Iterable[str], *, without: str, last: str, most: int
) -> list[ForeignClaim]:
    """Return claims of any article that stand in its newest version and have all the words somewhere.

    The newest articles are gone through word by word for as long as nobody notices: there words are found
    inside of others too. Of the older ones the index of words knows those with the whole words, the last one
    from its beginning.

    Args:
        db: The workspace.
        words: Looked for in the claim's own words, the restatement, the names and the article's title.
        without: The id of a claim that is left out.
        last: The id of the article whose claims come after all others.
        most: How many to return at most.
    """
    wanted = tuple(words)
    query = read_query(" ".join(word.replace('"', " ") for word in wanted), is_typing=True)
    around = {"without": without, "last": last, "most": most, "is_any": not wanted}
    _define_holds_words(db, wanted)
    found: dict[str, Row] = {}
    with _for(db, _SECONDS):
        _collect(found, db, _WALKED, around)
    if len(found) < most and query is not None:
        with _for(db, _SECONDS):
            for sql, match in _ways(query):
                _collect(found, db, sql, {**around, "match": match})
    if len(found) < most:
        _collect(found, db, _OF_LAST, around)
    rows = sorted(found.values(), key=_place)
    # By moments, of which the latest comes first, and within each as the text has it.
    rows.sort(key=_moment, reverse=True)
    rows.sort(key=lambda row: row["article_id"] == last)
    return foreign_claims(db, rows[:most])


def _ways(query: Query) -> Iterator[tuple[str, str]]:
    columns = "{quote restatement speaker target} : "
    yield _INDEXED, f"{columns}({query.exact})"
    is_short = len(query.phrases[-1].tokens[-1]) <= _SHORT
    if query.beginning and not is_short:
        yield _INDEXED, f"{columns}({query.beginning})"
    yield _TITLED, " OR ".join(phrase.quoted for phrase in query.phrases)


def _collect(found: dict[str, Row], db: Database, sql: str, parameters: Row) -> None:
    for row in db.query(sql, parameters):
        found.setdefault(row["id"], row)


def _define_holds_words(db: Database, words: Sequence[str]) -> None:
    wanted = [_folded(word) for word in words]

    def holds_words(text: str) -> bool:
        folded = _folded(text)
        return all(word in folded for word in wanted)

    db.conn.create_function("holds_words", 1, holds_words)


@contextmanager
def _for(db: Database, seconds: float) -> Iterator[None]:
    """Read within; what is not read in time is left out."""
    end = monotonic() + seconds

    def is_over() -> bool:
        return monotonic() > end

    db.conn.set_progress_handler(is_over, _STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if not is_over() or "interrupted" not in str(error):
            raise
    finally:
        db.conn.set_progress_handler(None, 0)


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def _moment(row: Row) -> tuple[str, str]:
    return row["taken_in"], row["article_id"]


def _place(row: Row) -> tuple[int, int, str]:
    return row["start"], row["end"], row["id"]
