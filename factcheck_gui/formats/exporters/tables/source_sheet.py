"""Sources, as rows."""

from typing import Final

from factcheck_gui.formats.exporters.tables.columns import CellKind, Column, Sheet
from factcheck_gui.formats.exporters.tables.evidence_rows import SourceRow, sources

SOURCES: Final[Sheet[SourceRow]] = Sheet(
    title="Sources",
    meaning="What the source notes draw on, each once.",
    things=sources,
    columns=(
        Column(
            name="id",
            meaning="The source.",
            read=lambda one: one.source.id,
            kind=CellKind.ID,
        ),
        Column(
            name="title",
            meaning="What it is called.",
            read=lambda one: one.source.title,
            kind=CellKind.LONG_TEXT,
        ),
        Column(
            name="author",
            meaning="Who has written it.",
            read=lambda one: one.source.author,
        ),
        Column(
            name="publisher",
            meaning="Who has published it.",
            read=lambda one: one.source.publisher,
        ),
        Column(
            name="date",
            meaning="When it was published: a day, a month or a year.",
            read=lambda one: one.source.date,
            kind=CellKind.DATE,
        ),
        Column(
            name="link",
            meaning="Where it is.",
            read=lambda one: one.source.link,
        ),
        Column(
            name="archive_link",
            meaning="Where a copy of it is on the web.",
            read=lambda one: one.source.archive_link,
        ),
        Column(
            name="medium",
            meaning="What it is: web, document, interview, phone or data.",
            read=lambda one: one.source.medium.value,
        ),
        Column(
            name="independence",
            meaning="How it stands to what it tells of: primary, secondary or speaker.",
            read=lambda one: None if one.source.independence is None else one.source.independence.value,
        ),
        Column(
            name="contact",
            meaning="How to reach it.",
            read=lambda one: one.source.contact,
            is_internal=True,
        ),
        Column(
            name="copy",
            meaning="The SHA-256 of the copy that is kept of it.",
            read=lambda one: one.source.copy,
            kind=CellKind.ID,
        ),
        Column(
            name="copy_name",
            meaning="What the file of that copy was called.",
            read=lambda one: one.source.copy_name,
            is_internal=True,
        ),
        Column(
            name="seen",
            meaning="The day on which it was seen.",
            read=lambda one: one.source.seen,
            kind=CellKind.DATE,
        ),
        Column(
            name="cited_by",
            meaning="How many source notes of this file draw on it.",
            read=lambda one: one.cited_by,
            kind=CellKind.NUMBER,
        ),
        Column(
            name="reviewer",
            meaning="Who has entered it.",
            read=lambda one: one.source.reviewer,
        ),
        Column(
            name="created_at",
            meaning="When it was entered, in UTC.",
            read=lambda one: one.source.created_at,
            kind=CellKind.TIME,
        ),
    ),
)
