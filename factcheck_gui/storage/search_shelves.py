"""The three sorts of documents whose words are found: texts, details of articles, claims with their notes."""

from typing import Final

from factcheck_gui.domain.light_dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Documents of one sort: their index, the table that numbers them, and how their words are read.

    The columns of `reading` are those of the index, of so many documents after a number.
    """

    words: str
    documents: str
    columns: tuple[str, ...]
    reading: str


_AFTER: Final = " WHERE d.number > ? ORDER BY d.number LIMIT ?"

TEXTS: Final = Shelf(
    words="words_of_texts",
    documents="searched_texts",
    columns=("text",),
    reading=f"SELECT d.number, t.text FROM searched_texts d JOIN texts t USING (sha256){_AFTER}",
)
ARTICLES: Final = Shelf(
    words="words_of_articles",
    documents="searched_articles",
    columns=("title", "author", "publisher"),
    reading=(
        "SELECT d.number, a.title, a.author, a.publisher"
        f" FROM searched_articles d LEFT JOIN articles a ON a.id = d.article_id{_AFTER}"
    ),
)
CLAIMS: Final = Shelf(
    words="words_of_claims",
    documents="searched_claims",
    columns=(
        "quote",
        "restatement",
        "correction",
        "speaker",
        "target",
        "reported_by",
        "note",
        "source",
    ),
    reading=(
        "SELECT d.number, ifnull(c.quote, n.quote), c.restatement, c.correction,"
        " c.speaker, c.target, c.reported_by, coalesce(c.remark, v.reason, n.note),"
        " ifnull(s.title, '') || char(10) || ifnull(s.author, '') || char(10) || ifnull(s.publisher, '')"
        " FROM searched_claims d"
        " LEFT JOIN claims c ON d.entity = 'claim' AND c.id = d.entity_id"
        " LEFT JOIN verdicts v ON d.entity = 'verdict' AND v.id = d.entity_id"
        " LEFT JOIN source_notes n ON d.entity = 'note' AND n.id = d.entity_id"
        f" LEFT JOIN sources s ON d.entity = 'source' AND s.id = d.entity_id{_AFTER}"
    ),
)
SHELVES: Final = (ARTICLES, TEXTS, CLAIMS)
