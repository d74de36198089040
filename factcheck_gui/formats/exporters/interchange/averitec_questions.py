"""Source notes as questions with answers, which is how AVeriTeC keeps evidence.

A source note becomes one question: what its source says. The words quoted are an Extractive answer, what the
checker noted an Abstractive one; a note with both gives two answers, one with neither answers with the title
of its source. A claim without notes has one question that could not be answered.
"""

from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from factcheck_gui.domain.addresses import leads_to_web
from factcheck_gui.domain.reviews import ReviewedClaim, ReviewedNote
from factcheck_gui.domain.sources import Medium, Source

_UNANSWERED: Final = "Is there evidence for or against this claim?"
_NO_ANSWER: Final = "No answer could be found."
_OF_A_SOURCE: Final = "What does “{name}” say about this claim?"
_OF_NO_SOURCE: Final = "What was found about this claim?"
_WEB_TEXT: Final = "Web text"
_PDF: Final = "PDF"
_TABLE: Final = "Web table"
_OTHER: Final = "Other"


def questions(reviewed: ReviewedClaim) -> Iterator[dict[str, object]]:
    """Yield the questions of a claim, note by note."""
    if not reviewed.notes:
        yield {
            "question": _UNANSWERED,
            "answers": [_answer(_NO_ANSWER, "Unanswerable", None, "")],
        }
    for cited in reviewed.notes:
        yield {"question": _question(cited), "answers": list(_answers(cited))}


def _question(cited: ReviewedNote) -> str:
    source = cited.source
    known = () if source is None else (source.title, source.publisher, source.author, source.link)
    name = next((one for one in known if one), None)
    return _OF_NO_SOURCE if name is None else _OF_A_SOURCE.replace("{name}", name)


def _answers(cited: ReviewedNote) -> Iterator[dict[str, object]]:
    source, medium = cited.source, _medium(cited.source)
    note = cited.note
    if note.quote:
        yield _answer(note.quote, "Extractive", source, medium)
    if note.note:
        yield _answer(note.note, "Abstractive", source, medium)
    if not (note.quote or note.note):
        yield _answer(cited.title or cited.publisher or cited.link or "", "Abstractive", source, medium)


def _answer(words: str, answer_type: str, source: Source | None, medium: str) -> dict[str, object]:
    return {
        "answer": words,
        "answer_type": answer_type,
        "source_url": _address(None if source is None else source.link),
        "cached_source_url": _address(None if source is None else source.archive_link),
        "source_medium": medium,
    }


def _address(link: str | None) -> str:
    """Return a link that programs may fetch; others stand in the notes as they are."""
    return link if leads_to_web(link) else ""


def _medium(source: Source | None) -> str:
    """Return what a source is, in the words of the data set."""
    if source is None or source.medium in {Medium.INTERVIEW, Medium.PHONE}:
        return _OTHER
    if _is_pdf(source):
        return _PDF
    if source.medium is Medium.DATA:
        return _TABLE
    return _WEB_TEXT if source.medium is Medium.WEB else _OTHER


def _is_pdf(source: Source) -> bool:
    try:
        path = urlsplit(source.link or "").path
    except ValueError:  # brackets that hold no address
        return False
    return path.lower().endswith(".pdf")
