"""The columns of claims that came later, in the order in which they came."""

import json
from typing import Final

from factcheck_gui.formats.exporters.tables.claim_objects import note_object
from factcheck_gui.formats.exporters.tables.claim_rows import ClaimRow, linked, linked_from
from factcheck_gui.formats.exporters.tables.columns import CellKind, Column

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False)


def _notes_as_json(row: ClaimRow) -> str:
    notes = [note_object(one, is_internal=row.is_internal) for one in row.reviewed.notes]
    return _ENCODER.encode(notes) if notes else ""


LATER_CLAIM_COLUMNS: Final[tuple[Column[ClaimRow], ...]] = (
    Column(
        name="state",
        meaning="How far the work has come: open, in_progress, ready or sent_back.",
        read=lambda row: row.reviewed.claim.state.value,
        is_internal=True,
    ),
    Column(
        name="remark",
        meaning="A remark to colleagues.",
        read=lambda row: row.reviewed.claim.remark,
        kind=CellKind.LONG_TEXT,
        is_internal=True,
    ),
    Column(
        name="correction",
        meaning="How the words should read instead.",
        read=lambda row: row.reviewed.claim.correction,
        kind=CellKind.LONG_TEXT,
        is_internal=True,
    ),
    Column(
        name="attribution_value",
        meaning="The first answer by the name that stays when its label changes.",
        read=lambda row: row.said.value_name,
    ),
    Column(
        name="truth_value",
        meaning="The second answer by the name that stays when its label changes.",
        read=lambda row: row.truth.value_name,
    ),
    Column(
        name="attribution_outcome",
        meaning="What the first answer says of the words: right, partly, wrong or open.",
        read=lambda row: row.said.outcome,
    ),
    Column(
        name="truth_outcome",
        meaning="What the second answer says of the words: right, partly, wrong or open.",
        read=lambda row: row.truth.outcome,
    ),
    Column(
        name="truth_number",
        meaning="The number of the second answer, where its scale counts.",
        read=lambda row: row.truth.number,
        kind=CellKind.NUMBER,
    ),
    Column(
        name="attribution_due_on",
        meaning="The day on which to look at the first answer again.",
        read=lambda row: row.said.due_on,
        kind=CellKind.DATE,
        is_internal=True,
    ),
    Column(
        name="truth_due_on",
        meaning="The day on which to look at the second answer again.",
        read=lambda row: row.truth.due_on,
        kind=CellKind.DATE,
        is_internal=True,
    ),
    Column(
        name="attribution_reviewer",
        meaning="Who gave the first answer.",
        read=lambda row: row.said.reviewer,
    ),
    Column(
        name="attribution_created_at",
        meaning="When the first answer was given, in UTC.",
        read=lambda row: row.said.created_at,
        kind=CellKind.TIME,
    ),
    Column(
        name="truth_reviewer",
        meaning="Who gave the second answer.",
        read=lambda row: row.truth.reviewer,
    ),
    Column(
        name="truth_created_at",
        meaning="When the second answer was given, in UTC.",
        read=lambda row: row.truth.created_at,
        kind=CellKind.TIME,
    ),
    Column(
        name="links",
        meaning="The links that begin here: their kind and the other claim's number, or its id.",
        read=linked,
    ),
    Column(
        name="linked_from",
        meaning="The links that end here, in the same way.",
        read=linked_from,
    ),
    Column(
        name="prefix",
        meaning="Up to 32 code points before the words.",
        read=lambda row: row.reviewed.claim.prefix,
    ),
    Column(
        name="suffix",
        meaning="Up to 32 code points after the words.",
        read=lambda row: row.reviewed.claim.suffix,
    ),
    Column(
        name="version_id",
        meaning="The version that start and end are in, also while the claim waits.",
        read=lambda row: row.reviewed.claim.version_id,
        kind=CellKind.ID,
    ),
    Column(
        name="proposed_in",
        meaning="The version in which a place is proposed, while the claim waits.",
        read=lambda row: row.reviewed.claim.proposed_in,
        kind=CellKind.ID,
    ),
    Column(
        name="proposed_start",
        meaning="Where the proposed place begins.",
        read=lambda row: row.reviewed.claim.proposed_start,
        kind=CellKind.NUMBER,
    ),
    Column(
        name="proposed_end",
        meaning="Where the proposed place ends.",
        read=lambda row: row.reviewed.claim.proposed_end,
        kind=CellKind.NUMBER,
    ),
    Column(
        name="checked_in",
        meaning="The version on whose words verdicts and notes were given, where they have changed since.",
        read=lambda row: row.reviewed.claim.checked_in,
        kind=CellKind.ID,
    ),
    Column(
        name="article_author",
        meaning="Who has written the article.",
        read=lambda row: row.review.article.details.author,
    ),
    Column(
        name="article_language",
        meaning="The language of the article, as a BCP 47 code.",
        read=lambda row: row.review.article.details.language,
    ),
    Column(
        name="article_direction",
        meaning="Which way its text runs: ltr or rtl.",
        read=lambda row: row.review.article.details.direction.value,
    ),
    Column(
        name="article_signed_by",
        meaning="Who has signed the article off; empty while the work goes on.",
        read=lambda row: row.review.article.signed_by,
    ),
    Column(
        name="article_signed_at",
        meaning="When it was signed off, in UTC.",
        read=lambda row: row.review.article.signed_at,
        kind=CellKind.TIME,
    ),
    Column(
        name="article_reviewer",
        meaning="Who has taken the article in.",
        read=lambda row: row.review.article.reviewer,
    ),
    Column(
        name="article_created_at",
        meaning="When it was taken in, in UTC.",
        read=lambda row: row.review.article.created_at,
        kind=CellKind.TIME,
    ),
)

NOTES_COLUMN: Final[Column[ClaimRow]] = Column(
    name="source_notes_json",
    meaning="The source notes with all that is known of their sources, as a JSON list.",
    read=_notes_as_json,
    kind=CellKind.LONG_TEXT,
)
