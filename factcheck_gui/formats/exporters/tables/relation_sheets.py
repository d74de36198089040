"""Links between claims, and the people and organisations named in them, as rows."""

from typing import Final

from factcheck_gui.formats.exporters.tables.columns import CellKind, Column, Sheet
from factcheck_gui.formats.exporters.tables.relation_rows import LinkRow, PersonRow, links, people

LINKS: Final[Sheet[LinkRow]] = Sheet(
    title="Links",
    meaning="The arrows between claims, each once.",
    things=links,
    columns=(
        Column(
            name="id",
            meaning="The link.",
            read=lambda one: one.link.id,
            kind=CellKind.ID,
        ),
        Column(
            name="type",
            meaning="denies, admits, corroborates, contradicts or repeats.",
            read=lambda one: one.link.type.value,
        ),
        Column(
            name="from_claim",
            meaning="The claim at which it begins.",
            read=lambda one: one.link.from_claim,
            kind=CellKind.ID,
        ),
        Column(
            name="from_number",
            meaning="That claim's place in the text order of its article.",
            read=lambda one: one.start.number,
            kind=CellKind.NUMBER,
        ),
        Column(
            name="from_article",
            meaning="What its article is called.",
            read=lambda one: one.start.article_title,
        ),
        Column(
            name="from_words",
            meaning="Its words.",
            read=lambda one: one.start.words,
            kind=CellKind.LONG_TEXT,
        ),
        Column(
            name="to_claim",
            meaning="The claim at which it ends.",
            read=lambda one: one.link.to_claim,
            kind=CellKind.ID,
        ),
        Column(
            name="to_number",
            meaning="That claim's place in the text order of its article.",
            read=lambda one: one.end.number,
            kind=CellKind.NUMBER,
        ),
        Column(
            name="to_article",
            meaning="What its article is called.",
            read=lambda one: one.end.article_title,
        ),
        Column(
            name="to_words",
            meaning="Its words.",
            read=lambda one: one.end.words,
            kind=CellKind.LONG_TEXT,
        ),
        Column(
            name="reviewer",
            meaning="Who has drawn it.",
            read=lambda one: one.link.reviewer,
        ),
        Column(
            name="created_at",
            meaning="When it was drawn, in UTC.",
            read=lambda one: one.link.created_at,
            kind=CellKind.TIME,
        ),
    ),
)

PEOPLE: Final[Sheet[PersonRow]] = Sheet(
    title="People",
    meaning="Who speaks, of whom is spoken, and who reports it.",
    things=people,
    columns=(
        Column(
            name="name",
            meaning="The name, as claims hold it.",
            read=lambda one: one.name,
        ),
        Column(
            name="speaker_of",
            meaning="How many claims of this file are said by them.",
            read=lambda one: one.speaker_of,
            kind=CellKind.NUMBER,
        ),
        Column(
            name="target_of",
            meaning="How many are said about them.",
            read=lambda one: one.target_of,
            kind=CellKind.NUMBER,
        ),
        Column(
            name="reporter_of",
            meaning="How many are known through them.",
            read=lambda one: one.reporter_of,
            kind=CellKind.NUMBER,
        ),
        Column(
            name="role",
            meaning="What they are.",
            read=lambda one: one.of_record("role"),
        ),
        Column(
            name="organisation",
            meaning="Where they are it.",
            read=lambda one: one.of_record("organisation"),
        ),
        Column(
            name="identity",
            meaning="A link to who they are.",
            read=lambda one: one.of_record("identity"),
        ),
        Column(
            name="aliases",
            meaning="Other spellings, one on each line.",
            read=lambda one: one.of_record("aliases"),
            kind=CellKind.LONG_TEXT,
        ),
        Column(
            name="id",
            meaning="The record of them; empty where only the name is known.",
            read=lambda one: one.of_record("id"),
            kind=CellKind.ID,
        ),
        Column(
            name="reviewer",
            meaning="Who has entered it.",
            read=lambda one: one.of_record("reviewer"),
        ),
        Column(
            name="created_at",
            meaning="When it was entered, in UTC.",
            read=lambda one: one.of_record("created_at"),
            kind=CellKind.TIME,
        ),
    ),
)
