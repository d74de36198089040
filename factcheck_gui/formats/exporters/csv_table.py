"""One row per claim, for spreadsheet programs and statistics.

UTF-8 with a byte order mark, lines and quoting as in RFC 4180. The columns are stable: new ones are added at
the end only. Times are UTC; `start` and `end` count Unicode code points in the text of the version; `denies`
and `denied_by` hold claim numbers, or ids of claims in other articles.

A text that a spreadsheet program would take for a formula gets a leading apostrophe, as OWASP advises on "CSV
injection": one that begins, after white space if any, with = + - @ or one of their full-width forms, and one
that begins with a tab, a carriage return or a line feed. Numbers that we write ourselves stay numbers.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim, ReviewedNote
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.formats.exporters.exporter import Material, Scope

COLUMNS: Final = (
    "article_id",
    "article_title",
    "article_date",
    "article_publisher",
    "article_link",
    "number",
    "claim_id",
    "kind",
    "quote",
    "restatement",
    "speaker",
    "target",
    "attribution",
    "attribution_reason",
    "truth",
    "truth_reason",
    "denies",
    "denied_by",
    "source_note_count",
    "source_notes",
    "start",
    "end",
    "version_number",
    "version_sha256",
    "reviewer",
    "created_at",
    "standing",
    "text_changed_since",
    "reported_by",
    "attribution_as_of",
    "truth_as_of",
    "attribution_scale",
    "truth_scale",
)
"""The header."""

Cell = str | int | None

_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_FORMULA_BREAKS: Final = ("\t", "\r", "\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvTable:
    """Writes the claims of the chosen articles as one table."""

    name: str = "csv"
    suffix: str = ".csv"
    scope: Scope = Scope.ARTICLES

    def render(self, material: Material) -> bytes:
        """Return the table, article by article, claims in text order."""
        file = io.StringIO(newline="")
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for review in material.reviews:
            numbers = review.numbers()
            # Those that wait have no number: they do not stand in this version.
            for reviewed in (*review.claims, *review.waiting):
                writer.writerow([_safe(cell) for cell in _cells(review, reviewed, numbers)])
        return file.getvalue().encode("utf-8-sig")


CSV_TABLE: Final = CsvTable()


def _cells(review: ArticleReview, reviewed: ReviewedClaim, numbers: dict[str, int]) -> Iterator[Cell]:
    details, claim, version = review.article.details, reviewed.claim, review.version
    yield from (review.article.id, details.title, details.date, details.publisher, details.link)
    yield from (numbers.get(claim.id), claim.id, claim.kind.value, claim.quote, claim.restatement)
    yield from (claim.speaker, claim.target)
    for question in Question:
        yield from (_label(review, reviewed, question), reviewed.reason(question))
    denied = [link.to_claim for link in reviewed.links_out if link.type is LinkType.DENIES]
    denying = [link.from_claim for link in reviewed.links_in if link.type is LinkType.DENIES]
    yield from (_named(denied, numbers), _named(denying, numbers))
    yield from (len(reviewed.notes), "\n".join(map(_written, reviewed.notes)))
    # One that waits stands in an older version, which this table does not know.
    is_here = claim.version_id == version.id
    yield from (claim.start, claim.end)
    yield from (version.number, version.sha256) if is_here else (None, None)
    yield from (claim.reviewer, claim.created_at)
    yield from (claim.standing.value, "yes" if claim.checked_in else "no")
    yield claim.reported_by
    for question in Question:
        verdict = reviewed.verdicts.get(question)
        yield None if verdict is None else verdict.as_of
    for question in Question:
        yield _scale_name(review, reviewed, question)


def _scale_name(review: ArticleReview, reviewed: ReviewedClaim, question: Question) -> str | None:
    """Return the scale that an answer was taken from; None where there is no answer."""
    value_id = reviewed.value_id(question)
    return next((scale.name for scale in review.scales if value_id and scale.value(value_id)), None)


def _label(review: ArticleReview, reviewed: ReviewedClaim, question: Question) -> str | None:
    value_id = reviewed.value_id(question)
    if value_id is None:
        return None
    found = (scale.value(value_id) for scale in review.scales)
    return next((value.label for value in found if value is not None), value_id)


def _named(claim_ids: list[str], numbers: dict[str, int]) -> str:
    known = sorted(numbers[claim_id] for claim_id in claim_ids if claim_id in numbers)
    return ", ".join([*map(str, known), *(one for one in claim_ids if one not in numbers)])


def _written(cited: ReviewedNote) -> str:
    """Return a source note as one line: stance, what was found, the words quoted, where, when seen."""
    note, source = cited.note, cited.source
    quote = f"“{note.quote}”" if note.quote else None
    looked_up = note.seen or (None if source is None else source.seen)
    seen = f"seen {looked_up}" if looked_up else None
    parts = [cited.title, cited.publisher, note.note, quote, cited.link, seen]
    if source is not None:
        archived = f"archived: {source.archive_link}" if source.archive_link else None
        copy = f"copy kept (SHA-256 {source.copy})" if source.copy else None
        parts = [source.author, *parts[:2], source.date, *parts[2:-1], archived, seen, source.medium, copy]
    return f"[{note.stance}] " + " | ".join(" ".join(part.split()) for part in parts if part)


def _safe(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet program takes for a formula."""
    if not isinstance(cell, str):
        return cell
    dangerous = cell.startswith(_FORMULA_BREAKS) or cell.lstrip().startswith(_FORMULA_SIGNS)
    return f"'{cell}" if dangerous else cell
