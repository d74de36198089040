"""The columns of claims, which CSV and XLSX share. They are stable: new ones are added at the end only."""

from dataclasses import replace
from typing import Final

from factcheck_gui.formats.exporters.tables.citations import citation
from factcheck_gui.formats.exporters.tables.claim_rows import ClaimRow, claim_rows, denied, denying
from factcheck_gui.formats.exporters.tables.columns import CellKind, Column, Sheet, yes_or_no
from factcheck_gui.formats.exporters.tables.later_claim_columns import LATER_CLAIM_COLUMNS, NOTES_COLUMN

_FIRST_COLUMNS: Final[tuple[Column[ClaimRow], ...]] = (
    Column(
        name="article_id",
        meaning="The article that the claim is in.",
        read=lambda row: row.review.article.id,
        kind=CellKind.ID,
    ),
    Column(
        name="article_title",
        meaning="What the article is called.",
        read=lambda row: row.review.article.details.title,
    ),
    Column(
        name="article_date",
        meaning="The day on which the article was published.",
        read=lambda row: row.review.article.details.date,
        kind=CellKind.DATE,
    ),
    Column(
        name="article_publisher",
        meaning="Who has published the article.",
        read=lambda row: row.review.article.details.publisher,
    ),
    Column(
        name="article_link",
        meaning="Where the article is.",
        read=lambda row: row.review.article.details.link,
    ),
    Column(
        name="number",
        meaning="The claim's place in text order, from 1; empty while it waits for a place.",
        read=lambda row: row.number,
        kind=CellKind.NUMBER,
    ),
    Column(
        name="claim_id",
        meaning="The claim.",
        read=lambda row: row.reviewed.claim.id,
        kind=CellKind.ID,
    ),
    Column(
        name="kind",
        meaning="What it does: allegation, denial or fact.",
        read=lambda row: row.reviewed.claim.kind.value,
    ),
    Column(
        name="quote",
        meaning="The words as they stand in the text.",
        read=lambda row: row.reviewed.claim.quote,
        kind=CellKind.LONG_TEXT,
    ),
    Column(
        name="restatement",
        meaning="What is claimed, in the checker's words.",
        read=lambda row: row.reviewed.claim.restatement,
        kind=CellKind.LONG_TEXT,
    ),
    Column(
        name="speaker",
        meaning="Who says it.",
        read=lambda row: row.reviewed.claim.speaker,
    ),
    Column(
        name="target",
        meaning="About whom it is said.",
        read=lambda row: row.reviewed.claim.target,
    ),
    Column(
        name="attribution",
        meaning="Was it said? The answer, in the words of the scale.",
        read=lambda row: row.said.label,
    ),
    Column(
        name="attribution_reason",
        meaning="Why that answer was given.",
        read=lambda row: row.said.reason,
        kind=CellKind.LONG_TEXT,
    ),
    Column(
        name="truth",
        meaning="Is it true? The answer, in the words of the scale.",
        read=lambda row: row.truth.label,
    ),
    Column(
        name="truth_reason",
        meaning="Why that answer was given.",
        read=lambda row: row.truth.reason,
        kind=CellKind.LONG_TEXT,
    ),
    Column(
        name="denies",
        meaning="Which claims it denies: their numbers, or ids where they are in other articles.",
        read=denied,
    ),
    Column(
        name="denied_by",
        meaning="Which claims deny it: their numbers, or ids where they are in other articles.",
        read=denying,
    ),
    Column(
        name="source_note_count",
        meaning="How many source notes it has.",
        read=lambda row: len(row.reviewed.notes),
        kind=CellKind.NUMBER,
    ),
    Column(
        name="source_notes",
        meaning="The source notes, one on each line: stance, source, what was found, words quoted, link.",
        read=lambda row: "\n".join(map(citation, row.reviewed.notes)),
        kind=CellKind.LONG_TEXT,
    ),
    Column(
        name="start",
        meaning="Where the words begin, in Unicode code points from 0 in the text of the version.",
        read=lambda row: row.reviewed.claim.start,
        kind=CellKind.NUMBER,
    ),
    Column(
        name="end",
        meaning="Where the words end, counted in the same way; the end itself is not part of them.",
        read=lambda row: row.reviewed.claim.end,
        kind=CellKind.NUMBER,
    ),
    Column(
        name="version_number",
        meaning="The number of the version that the place is in; empty while the claim waits.",
        read=lambda row: row.review.version.number if row.is_here else None,
        kind=CellKind.NUMBER,
    ),
    Column(
        name="version_sha256",
        meaning="The SHA-256 of that version's text in UTF-8; empty while the claim waits.",
        read=lambda row: row.review.version.sha256 if row.is_here else None,
        kind=CellKind.ID,
    ),
    Column(
        name="reviewer",
        meaning="Who has tagged the claim.",
        read=lambda row: row.reviewed.claim.reviewer,
    ),
    Column(
        name="created_at",
        meaning="When it was tagged, in UTC.",
        read=lambda row: row.reviewed.claim.created_at,
        kind=CellKind.TIME,
    ),
    Column(
        name="standing",
        meaning="How it stands to the newest version: placed, moved, changed, lost or retired.",
        read=lambda row: row.reviewed.claim.standing.value,
    ),
    Column(
        name="text_changed_since",
        meaning="Whether its words have changed since verdicts and notes were given: yes or no.",
        read=lambda row: yes_or_no(row.reviewed.claim.checked_in),
    ),
    Column(
        name="reported_by",
        meaning="Who reports that it was said.",
        read=lambda row: row.reviewed.claim.reported_by,
    ),
    Column(
        name="attribution_as_of",
        meaning="The day that the answer to the first question holds for.",
        read=lambda row: row.said.as_of,
        kind=CellKind.DATE,
    ),
    Column(
        name="truth_as_of",
        meaning="The day that the answer to the second question holds for.",
        read=lambda row: row.truth.as_of,
        kind=CellKind.DATE,
    ),
    Column(
        name="attribution_scale",
        meaning="The scale that the first answer was taken from.",
        read=lambda row: row.said.scale_name,
    ),
    Column(
        name="truth_scale",
        meaning="The scale that the second answer was taken from.",
        read=lambda row: row.truth.scale_name,
    ),
)

CLAIMS: Final = Sheet(
    title="Claims",
    meaning="The claims, article by article in text order; those that wait to be placed come last.",
    columns=(*_FIRST_COLUMNS, *LATER_CLAIM_COLUMNS),
    things=claim_rows,
)
"""The claims of a file in which source notes and sources have sheets of their own."""

CLAIMS_WITH_NOTES: Final = replace(CLAIMS, columns=(*CLAIMS.columns, NOTES_COLUMN))
"""The claims of a file that holds nothing besides."""
