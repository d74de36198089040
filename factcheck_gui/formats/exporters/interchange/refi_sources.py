"""The sources of a REFI-QDA project: each article with its claims as coded selections."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim, ReviewedNote
from factcheck_gui.formats.exporters.interchange.guids import guid_for, guid_of
from factcheck_gui.formats.exporters.interchange.noted import claim_words, note_words
from factcheck_gui.formats.exporters.interchange.refi_codes import Codes
from factcheck_gui.formats.exporters.interchange.refi_xml import RefiXml, to_seconds
from factcheck_gui.formats.labelled_lines import CLAIM_LABELS, NOTE_LABELS, write_lines

if TYPE_CHECKING:
    from lxml.etree import _Element

VARIABLES: Final = {
    "Title": "title",
    "Date": "date",
    "Publisher": "publisher",
    "Author": "author",
    "Link": "link",
    "Language": "language",
}
"""The names of the variables, and the details of an article that they hold."""

_DATE: Final = "Date"
_NAME_LENGTH: Final = 80


def text_name(review: ArticleReview) -> str:
    """Return the name of the file that holds an article's text."""
    return f"{guid_of(review.version.id)}.txt"


def user_guid(name: str) -> str:
    """Return the GUID of a reviewer."""
    return guid_for("user", name)


def add_variables(xml: RefiXml, project: "_Element", reviews: Iterable[ArticleReview]) -> None:
    """Add those variables to a project that at least one article has a value for."""
    kept = list(reviews)
    used = [name for name in VARIABLES if any(_detail(review, name) for review in kept)]
    if not used:
        return
    variables = xml.add(project, "Variables")
    for name in used:
        kind = "Date" if name == _DATE else "Text"
        xml.add(variables, "Variable", guid=guid_for("variable", name), name=name, typeOfVariable=kind)


def add_source(xml: RefiXml, sources: "_Element", review: ArticleReview, name: str) -> "_Element":
    """Add an article without claims and return its element; `name` is one that no other source has."""
    return xml.add(
        sources,
        "TextSource",
        guid=guid_of(review.article.id),
        name=name,
        plainTextPath=f"internal://{text_name(review)}",
        creatingUser=user_guid(review.version.reviewer),
        creationDateTime=to_seconds(review.version.created_at),
    )


def add_claim(
    xml: RefiXml, source: "_Element", review: ArticleReview, one: ReviewedClaim, codes: Codes
) -> None:
    """Add a claim to its article: what is noted on it, its codes, and references to its notes."""
    claim = one.claim
    made = {"creatingUser": user_guid(claim.reviewer), "creationDateTime": to_seconds(claim.created_at)}
    selection = xml.add(
        source,
        "PlainTextSelection",
        guid=guid_of(claim.id),
        name=_shortened(claim.quote),
        startPosition=str(claim.start),
        endPosition=str(claim.end),
        **made,
    )
    if words := write_lines(claim_words(review, one), CLAIM_LABELS):
        xml.add(selection, "Description", words)
    for guid in codes.of(review, one):
        coding = xml.add(selection, "Coding", guid=guid_for("coding", claim.id, guid), **made)
        xml.add(coding, "CodeRef", targetGUID=guid)
    for cited in one.notes:
        xml.add(selection, "NoteRef", targetGUID=guid_of(cited.id))


def add_details(xml: RefiXml, source: "_Element", review: ArticleReview) -> None:
    """Add what is known of an article, behind its claims."""
    for name in VARIABLES:
        if detail := _detail(review, name):
            value = xml.add(source, "VariableValue")
            xml.add(value, "VariableRef", targetGUID=guid_for("variable", name))
            xml.add(value, "DateValue" if name == _DATE else "TextValue", detail)


def add_note(xml: RefiXml, notes: "_Element", cited: ReviewedNote) -> None:
    """Add a source note with what is known of its source."""
    words = note_words(cited)
    name = words.get("title") or words.get("words") or words.get("quote") or words["stance"]
    note = xml.add(
        notes,
        "Note",
        guid=guid_of(cited.id),
        name=_shortened(name),
        creatingUser=user_guid(cited.note.reviewer),
        creationDateTime=to_seconds(cited.note.created_at),
    )
    xml.add(note, "PlainTextContent", write_lines(words, NOTE_LABELS))


def _detail(review: ArticleReview, name: str) -> str | None:
    value: str | None = getattr(review.article.details, VARIABLES[name])
    return value


def _shortened(words: str) -> str:
    words = " ".join(words[: 4 * _NAME_LENGTH].split())
    return words if len(words) <= _NAME_LENGTH else f"{words[: _NAME_LENGTH - 1]}…"
