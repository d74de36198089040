"""Searches the whole workspace for words, within the time that there is."""

from time import monotonic
from typing import Final

from factcheck_gui.domain.search_results import SearchResults
from factcheck_gui.storage.search_articles import by_details, by_text, found_article
from factcheck_gui.storage.search_claims import by_words, found_claim
from factcheck_gui.storage.search_query import Query
from factcheck_gui.storage.search_reader import SearchReader

# The parts of the time after which the next sort of documents has its turn.
_FOR_DETAILS: Final = 0.2
_FOR_TEXTS: Final = 0.6


def search(reader: SearchReader, query: Query, *, most: int, seconds: float) -> SearchResults:
    """Return so many articles and so many claims at most, those with the words in their titles first.

    Raises:
        SearchCancelledError: the reader was stopped meanwhile.
        LockedError, DiskError, DamagedError: the file cannot be read.
    """
    begun = monotonic()
    details = by_details(reader, most)
    details.gather(query, begun + _FOR_DETAILS * seconds)
    titled = {row.key for row in details.rows}
    texts = by_text(reader, most)
    texts.gather(query, begun + _FOR_TEXTS * seconds)
    claims = by_words(reader, most)
    claims.gather(query, begun + seconds)
    articles = (*details.rows, *(row for row in texts.rows if row.key not in titled))
    return SearchResults(
        articles=tuple(found_article(row, query) for row in articles[:most]),
        claims=tuple(found_claim(row, query) for row in claims.rows),
        more_articles=details.is_more or texts.is_more or len(articles) > most,
        more_claims=claims.is_more,
        is_stopped=details.is_stopped or texts.is_stopped or claims.is_stopped,
    )
