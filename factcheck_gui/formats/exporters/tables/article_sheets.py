"""Articles, their versions, and the places in them that hold nothing to check, as rows."""

from typing import Final

from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.formats.exporters.tables.article_rows import (
    MarkRow,
    VersionRow,
    articles,
    marks,
    scale_in_use,
    versions,
)
from factcheck_gui.formats.exporters.tables.columns import CellKind, Column, Sheet, yes_or_no

ARTICLES: Final[Sheet[ArticleReview]] = Sheet(
    title="Articles",
    meaning="The articles that are in this file.",
    things=articles,
    columns=(
        Column(
            name="id",
            meaning="The article.",
            read=lambda one: one.article.id,
            kind=CellKind.ID,
        ),
        Column(
            name="title",
            meaning="What it is called.",
            read=lambda one: one.article.details.title,
            kind=CellKind.LONG_TEXT,
        ),
        Column(
            name="date",
            meaning="The day on which it was published.",
            read=lambda one: one.article.details.date,
            kind=CellKind.DATE,
        ),
        Column(
            name="publisher",
            meaning="Who has published it.",
            read=lambda one: one.article.details.publisher,
        ),
        Column(
            name="author",
            meaning="Who has written it.",
            read=lambda one: one.article.details.author,
        ),
        Column(
            name="link",
            meaning="Where it is.",
            read=lambda one: one.article.details.link,
        ),
        Column(
            name="language",
            meaning="Its language, as a BCP 47 code.",
            read=lambda one: one.article.details.language,
        ),
        Column(
            name="direction",
            meaning="Which way its text runs: ltr or rtl.",
            read=lambda one: one.article.details.direction.value,
        ),
        Column(
            name="provenance",
            meaning="Where its details came from when it was taken in.",
            read=lambda one: one.article.provenance,
        ),
        Column(
            name="attribution_scale",
            meaning="The scale in use for: was it said?",
            read=lambda one: scale_in_use(one, Question.ATTRIBUTION),
        ),
        Column(
            name="truth_scale",
            meaning="The scale in use for: is it true?",
            read=lambda one: scale_in_use(one, Question.TRUTH),
        ),
        Column(
            name="version_number",
            meaning="The number of the version that is exported.",
            read=lambda one: one.version.number,
            kind=CellKind.NUMBER,
        ),
        Column(
            name="version_id",
            meaning="That version.",
            read=lambda one: one.version.id,
            kind=CellKind.ID,
        ),
        Column(
            name="statements",
            meaning="How many statements its text has.",
            read=lambda one: len(one.text.statements),
            kind=CellKind.NUMBER,
        ),
        Column(
            name="claims",
            meaning="How many claims stand in it.",
            read=lambda one: len(one.claims),
            kind=CellKind.NUMBER,
        ),
        Column(
            name="claims_with_verdict",
            meaning="How many of them have a verdict on their truth.",
            read=lambda one: sum(claim.is_checked for claim in one.claims),
            kind=CellKind.NUMBER,
        ),
        Column(
            name="claims_waiting",
            meaning="How many claims of older versions wait to be placed.",
            read=lambda one: len(one.waiting),
            kind=CellKind.NUMBER,
        ),
        Column(
            name="nothing_to_check",
            meaning="How many places are marked as holding nothing to check.",
            read=lambda one: len(one.marks),
            kind=CellKind.NUMBER,
        ),
        Column(
            name="signed_by",
            meaning="Who has signed it off; empty while the work goes on.",
            read=lambda one: one.article.signed_by,
        ),
        Column(
            name="signed_at",
            meaning="When it was signed off, in UTC.",
            read=lambda one: one.article.signed_at,
            kind=CellKind.TIME,
        ),
        Column(
            name="reviewer",
            meaning="Who has taken it in.",
            read=lambda one: one.article.reviewer,
        ),
        Column(
            name="created_at",
            meaning="When it was taken in, in UTC.",
            read=lambda one: one.article.created_at,
            kind=CellKind.TIME,
        ),
    ),
)

VERSIONS: Final[Sheet[VersionRow]] = Sheet(
    title="Versions",
    meaning="The frozen texts of the articles, the oldest first.",
    things=versions,
    columns=(
        Column(
            name="id",
            meaning="The version.",
            read=lambda one: one.version.id,
            kind=CellKind.ID,
        ),
        Column(
            name="article_id",
            meaning="Its article.",
            read=lambda one: one.version.article_id,
            kind=CellKind.ID,
        ),
        Column(
            name="article_title",
            meaning="What the article is called.",
            read=lambda one: one.article_title,
        ),
        Column(
            name="number",
            meaning="Its number, from 1.",
            read=lambda one: one.version.number,
            kind=CellKind.NUMBER,
        ),
        Column(
            name="is_exported",
            meaning="Whether the claims of this file stand in it: yes or no.",
            read=lambda one: yes_or_no(one.is_exported),
        ),
        Column(
            name="characters",
            meaning="How many Unicode code points its text has.",
            read=lambda one: one.length,
            kind=CellKind.NUMBER,
        ),
        Column(
            name="sha256",
            meaning="The SHA-256 of its text in UTF-8.",
            read=lambda one: one.version.sha256,
            kind=CellKind.ID,
        ),
        Column(
            name="origin",
            meaning="Where the text came from.",
            read=lambda one: one.version.origin,
        ),
        Column(
            name="encoding",
            meaning="The encoding that it was read in.",
            read=lambda one: one.version.encoding,
        ),
        Column(
            name="replaced",
            meaning="How many characters were replaced because no text can hold them.",
            read=lambda one: one.version.replaced,
            kind=CellKind.NUMBER,
        ),
        Column(
            name="original",
            meaning="The SHA-256 of the bytes that it was read from, where they are kept.",
            read=lambda one: one.version.original,
            kind=CellKind.ID,
        ),
        Column(
            name="incomplete",
            meaning="Why the text is not whole, where it is not.",
            read=lambda one: one.version.incomplete,
        ),
        Column(
            name="reviewer",
            meaning="Who has taken it in.",
            read=lambda one: one.version.reviewer,
        ),
        Column(
            name="created_at",
            meaning="When it was taken in, in UTC.",
            read=lambda one: one.version.created_at,
            kind=CellKind.TIME,
        ),
    ),
)

MARKS: Final[Sheet[MarkRow]] = Sheet(
    title="Nothing to check",
    meaning="Places that a person found to hold nothing to check.",
    things=marks,
    columns=(
        Column(
            name="id",
            meaning="The mark.",
            read=lambda one: one.mark.id,
            kind=CellKind.ID,
        ),
        Column(
            name="article_id",
            meaning="Its article.",
            read=lambda one: one.mark.article_id,
            kind=CellKind.ID,
        ),
        Column(
            name="article_title",
            meaning="What the article is called.",
            read=lambda one: one.article_title,
        ),
        Column(
            name="version_id",
            meaning="The version that the place is in.",
            read=lambda one: one.mark.version_id,
            kind=CellKind.ID,
        ),
        Column(
            name="start",
            meaning="Where the place begins, in Unicode code points from 0.",
            read=lambda one: one.mark.start,
            kind=CellKind.NUMBER,
        ),
        Column(
            name="end",
            meaning="Where it ends; the end itself is not part of it.",
            read=lambda one: one.mark.end,
            kind=CellKind.NUMBER,
        ),
        Column(
            name="words",
            meaning="The words that stand there.",
            read=lambda one: one.words,
            kind=CellKind.LONG_TEXT,
        ),
        Column(
            name="reviewer",
            meaning="Who has marked it.",
            read=lambda one: one.mark.reviewer,
        ),
        Column(
            name="created_at",
            meaning="When it was marked, in UTC.",
            read=lambda one: one.mark.created_at,
            kind=CellKind.TIME,
        ),
    ),
)
