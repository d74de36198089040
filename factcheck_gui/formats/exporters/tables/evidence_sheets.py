"""Verdicts and source notes, as rows."""

from typing import Final

from factcheck_gui.formats.exporters.tables.columns import CellKind, Column, Sheet
from factcheck_gui.formats.exporters.tables.evidence_rows import (
    NoteRow,
    VerdictRow,
    notes,
    verdicts,
)

VERDICTS: Final[Sheet[VerdictRow]] = Sheet(
    title="Verdicts",
    meaning="The answers to both questions, claim by claim.",
    things=verdicts,
    columns=(
        Column(
            name="id",
            meaning="The verdict.",
            read=lambda one: one.verdict.id,
            kind=CellKind.ID,
        ),
        Column(
            name="claim_id",
            meaning="The claim that it is about.",
            read=lambda one: one.verdict.claim_id,
            kind=CellKind.ID,
        ),
        Column(
            name="claim_number",
            meaning="The claim's place in text order.",
            read=lambda one: one.claim.number,
            kind=CellKind.NUMBER,
        ),
        Column(
            name="article_title",
            meaning="What the article is called.",
            read=lambda one: one.claim.review.article.details.title,
        ),
        Column(
            name="words",
            meaning="The words of the claim.",
            read=lambda one: one.claim.reviewed.claim.quote,
            kind=CellKind.LONG_TEXT,
        ),
        Column(
            name="question",
            meaning="attribution: was it said? truth: is it true?",
            read=lambda one: one.verdict.question.value,
        ),
        Column(
            name="label",
            meaning="The answer, in the words of the scale.",
            read=lambda one: one.answer.label,
        ),
        Column(
            name="value",
            meaning="The answer by the name that stays when its label changes.",
            read=lambda one: one.answer.value_name,
        ),
        Column(
            name="value_id",
            meaning="The value of the scale.",
            read=lambda one: one.verdict.value_id,
            kind=CellKind.ID,
        ),
        Column(
            name="scale",
            meaning="The scale that it was taken from.",
            read=lambda one: one.answer.scale_name,
        ),
        Column(
            name="outcome",
            meaning="What it says of the words: right, partly, wrong or open.",
            read=lambda one: one.answer.outcome,
        ),
        Column(
            name="rating",
            meaning="Its number, where the scale counts.",
            read=lambda one: one.answer.number,
            kind=CellKind.NUMBER,
        ),
        Column(
            name="reason",
            meaning="Why it was given.",
            read=lambda one: one.verdict.reason,
            kind=CellKind.LONG_TEXT,
        ),
        Column(
            name="as_of",
            meaning="The day that it holds for.",
            read=lambda one: one.verdict.as_of,
            kind=CellKind.DATE,
        ),
        Column(
            name="due_on",
            meaning="The day on which to look again.",
            read=lambda one: one.verdict.due_on,
            kind=CellKind.DATE,
            is_internal=True,
        ),
        Column(
            name="reviewer",
            meaning="Who gave it.",
            read=lambda one: one.verdict.reviewer,
        ),
        Column(
            name="created_at",
            meaning="When it was given, in UTC.",
            read=lambda one: one.verdict.created_at,
            kind=CellKind.TIME,
        ),
    ),
)

NOTES: Final[Sheet[NoteRow]] = Sheet(
    title="Source notes",
    meaning="The pieces of evidence, claim by claim, each with its source.",
    things=notes,
    columns=(
        Column(
            name="id",
            meaning="The source note.",
            read=lambda one: one.note.id,
            kind=CellKind.ID,
        ),
        Column(
            name="claim_id",
            meaning="The claim that it stands under.",
            read=lambda one: one.note.claim_id,
            kind=CellKind.ID,
        ),
        Column(
            name="claim_number",
            meaning="The claim's place in text order.",
            read=lambda one: one.claim.number,
            kind=CellKind.NUMBER,
        ),
        Column(
            name="article_title",
            meaning="What the article is called.",
            read=lambda one: one.claim.review.article.details.title,
        ),
        Column(
            name="words",
            meaning="The words of the claim.",
            read=lambda one: one.claim.reviewed.claim.quote,
            kind=CellKind.LONG_TEXT,
        ),
        Column(
            name="stance",
            meaning="What it does to the claim: supports, refutes or context.",
            read=lambda one: one.note.stance.value,
        ),
        Column(
            name="note",
            meaning="What was found.",
            read=lambda one: one.note.note,
            kind=CellKind.LONG_TEXT,
        ),
        Column(
            name="quote",
            meaning="The words of the source.",
            read=lambda one: one.note.quote,
            kind=CellKind.LONG_TEXT,
        ),
        Column(
            name="seen",
            meaning="The day on which it was looked up.",
            read=lambda one: one.note.seen,
            kind=CellKind.DATE,
        ),
        Column(
            name="source_id",
            meaning="The source.",
            read=lambda one: one.note.source_id,
            kind=CellKind.ID,
        ),
        Column(
            name="source_title",
            meaning="What the source is called.",
            read=lambda one: one.cited.title,
            kind=CellKind.LONG_TEXT,
        ),
        Column(
            name="source_publisher",
            meaning="Who has published it.",
            read=lambda one: one.cited.publisher,
        ),
        Column(
            name="source_link",
            meaning="Where it is.",
            read=lambda one: one.cited.link,
        ),
        Column(
            name="reviewer",
            meaning="Who has written the note.",
            read=lambda one: one.note.reviewer,
        ),
        Column(
            name="created_at",
            meaning="When it was written, in UTC.",
            read=lambda one: one.note.created_at,
            kind=CellKind.TIME,
        ),
    ),
)
