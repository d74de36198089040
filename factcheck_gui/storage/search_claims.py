"""Finds claims by their own words, and by those of their verdicts, notes and sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.search_results import FoundClaim, FoundIn
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.search_gathering import Gathering
from factcheck_gui.storage.search_query import Query
from factcheck_gui.storage.search_reader import SearchReader
from factcheck_gui.storage.search_shelves import CLAIMS
from factcheck_gui.storage.search_snippets import cut_around, find_place

_USES_OF_SOURCE: Final = 50

_CLAIM: Final = (
    "SELECT c.id, c.article_id, a.title, c.kind, v.value_id, c.quote{fields} FROM {tables}"
    " JOIN articles a ON a.id = c.article_id AND a.removed = 0"
    " LEFT JOIN verdicts v ON v.claim_id = c.id AND v.question = 'truth' AND v.removed = 0"
    " WHERE {where} = ? AND c.removed = 0"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """How a document of an entity leads to claims, and which fields of it have words."""

    tables: str
    where: str
    fields: tuple[tuple[str, FoundIn], ...]
    only: str = ""

    @property
    def sql(self) -> str:
        columns = "".join(f", {column}" for column, _ in self.fields)
        return _CLAIM.format(fields=columns, tables=self.tables, where=self.where) + self.only


_WAYS: Final = {
    "claim": _Way(
        tables="claims c",
        where="c.id",
        fields=(
            ("c.quote", FoundIn.QUOTE),
            ("c.restatement", FoundIn.RESTATEMENT),
            ("c.correction", FoundIn.CORRECTION),
            ("c.speaker", FoundIn.SPEAKER),
            ("c.target", FoundIn.TARGET),
            ("c.reported_by", FoundIn.REPORTED_BY),
            ("c.remark", FoundIn.REMARK),
        ),
    ),
    "verdict": _Way(
        tables="verdicts d JOIN claims c ON c.id = d.claim_id",
        where="d.id",
        fields=(("d.reason", FoundIn.REASON),),
        only=" AND d.removed = 0",
    ),
    "note": _Way(
        tables="source_notes d JOIN claims c ON c.id = d.claim_id",
        where="d.id",
        fields=(("d.note", FoundIn.NOTE), ("d.quote", FoundIn.NOTE_QUOTE)),
        only=" AND d.removed = 0",
    ),
    "source": _Way(
        tables=(
            "sources s JOIN source_notes d ON d.source_id = s.id AND d.removed = 0"
            " JOIN claims c ON c.id = d.claim_id"
        ),
        where="s.id",
        fields=(
            ("s.title", FoundIn.SOURCE),
            ("s.author", FoundIn.SOURCE),
            ("s.publisher", FoundIn.SOURCE),
        ),
        only=f" AND s.removed = 0 LIMIT {_USES_OF_SOURCE}",
    ),
}
_BEFORE_FIELDS: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A living claim, and the words of the document that led to it."""

    key: str
    article_id: str
    article_title: str
    kind: str
    value_id: str | None
    quote: str
    fields: tuple[tuple[FoundIn, str], ...]

    @property
    def words(self) -> str:
        """All words of the document."""
        return "\n".join(words for _, words in self.fields)


def by_words(reader: SearchReader, most: int) -> Gathering[ClaimRow]:
    """Return a search in claims and in what is noted under them."""
    return Gathering(reader, CLAIMS, claim_rows, most=most)


def claim_rows(db: Database, number: int) -> Sequence[ClaimRow]:
    """Return the living claims to which a document leads."""
    document = db.conn.execute(
        "SELECT entity, entity_id FROM searched_claims WHERE number = ?", [number]
    ).fetchone()
    if document is None:
        # Its words have changed since: they have a higher number now.
        return ()
    entity, entity_id = document
    way = _WAYS[entity]
    names = [found_in for _, found_in in way.fields]
    return [
        ClaimRow(
            key=row[0],
            article_id=row[1],
            article_title=row[2],
            kind=row[3],
            value_id=row[4],
            quote=row[5],
            fields=tuple(
                (name, words) for name, words in zip(names, row[_BEFORE_FIELDS:], strict=True) if words
            ),
        )
        for row in db.conn.execute(way.sql, [entity_id])
    ]


def found_claim(row: ClaimRow, query: Query) -> FoundClaim:
    """Return a claim as it is shown, with the field in which the words stand."""
    quote_place = find_place(row.quote, query)
    places = ((name, words, find_place(words, query)) for name, words in row.fields)
    found_in, words, place = next(
        (field for field in places if field[2] is not None), (FoundIn.QUOTE, row.quote, quote_place)
    )
    return FoundClaim(
        claim_id=row.key,
        article_id=row.article_id,
        article_title=row.article_title,
        kind=ClaimKind(row.kind),
        value_id=row.value_id,
        quote=cut_around(row.quote, quote_place, query),
        found_in=found_in,
        snippet=cut_around(words, place, query),
    )
