"""Remarks: what an importer has to say about an article besides its text."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from factcheck_gui.domain.light_dataclasses import dataclass


class RemarkKind(StrEnum):
    """What was left out, what is missing, and what is odd."""

    MENUS = "menus"
    NOTICES = "notices"
    """Cookie notices, newsletter boxes, log-in prompts."""
    COMMENTS = "comments"
    LINKS = "links"
    PICTURES = "pictures"
    PASSAGES = "passages"
    """Other passages of the part of a page that holds its article."""
    RUNNING_HEADS = "running_heads"
    """Headers, footers and page numbers, which stand on every page."""
    OTHER_TYPE = "other_type"
    """The file is of another type than its name says; `detail` names the format it was read as."""
    FOOTNOTES = "footnotes"
    """Notes that were moved to the end of the text."""
    HIDDEN_TEXT = "hidden_text"
    """Text that a reader of the document would not have seen: deleted in tracked changes, or hidden."""
    PAGES_WITHOUT_TEXT = "pages_without_text"
    """Pages that are pictures only, such as scans; `detail` lists them."""
    ANNOTATIONS = "annotations"
    """Marks of another program that stand on no words, arrows between such, and what is said of them."""
    PREDICTIONS = "predictions"
    """Marks that a program has guessed and nobody has agreed to."""
    CANCELLED = "cancelled"
    """Marks that whoever made them has thrown away."""
    SOURCES = "sources"
    """Other sources of the same file that hold no text; `detail` names them."""
    EMPTY_ROWS = "empty_rows"
    """Rows of a table under the article's own that hold nothing but what divides their cells."""
    DIRECTION_CONTROLS = "direction_controls"
    """Invisible signs that turn the order of letters round; they stay in the text."""
    GUESSED_ENCODING = "guessed_encoding"
    """Nothing says how the letters are encoded; `detail` names what they were read as."""
    CUT_SHORT = "cut_short"
    """The text ends before the document does; `detail` says why: depth, size, damage, end."""
    DAMAGED = "damaged"
    """The file that held the text was damaged; U+FFFD stands for characters that are lost."""


INCOMPLETE: Final = frozenset({RemarkKind.PAGES_WITHOUT_TEXT, RemarkKind.CUT_SHORT, RemarkKind.DAMAGED})
"""What means that the text is not whole."""

OF_MARKS: Final = frozenset(
    {RemarkKind.ANNOTATIONS, RemarkKind.PREDICTIONS, RemarkKind.CANCELLED, RemarkKind.SOURCES}
)
"""What is said of the work of others in the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing that a person should know: how many, and in which words of the format's own."""

    kind: RemarkKind
    count: int = 1
    detail: str = ""


def incompleteness(remarks: Iterable[Remark]) -> str | None:
    """Return why a text is not whole, as the table holds it: `pages_without_text 3 2, 5-6`; None if it is."""
    found = (one for one in remarks if one.kind in INCOMPLETE)
    return next((f"{one.kind} {one.count} {one.detail}".strip() for one in found), None)


def read_incompleteness(line: str | None) -> Remark | None:
    """Return the remark that `incompleteness` has written, or None."""
    kind, _, rest = (line or "").partition(" ")
    count, _, detail = rest.partition(" ")
    if kind not in set(RemarkKind) or not count.isdecimal():
        return None
    return Remark(kind=RemarkKind(kind), count=int(count), detail=detail)
