"""brat: the text of each article, its annotations beside it, and what brat has to know of them.

Offsets count code points, lines end with a line feed. A mark of brat cannot hold a line break: a claim that
does becomes one annotation of several fragments. Verdicts are attributes, and what else is noted stands in
notes, each on one line.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Final

from factcheck_gui.domain.file_names import file_names
from factcheck_gui.domain.losses import Part
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.formats.exporters.exporter import Material, Piece, Scope
from factcheck_gui.formats.exporters.interchange.brat_settings import (
    ATTRIBUTES,
    annotation_settings,
    value_tokens,
    visual_settings,
)
from factcheck_gui.formats.exporters.interchange.claims_format import ClaimsFormat
from factcheck_gui.formats.exporters.interchange.noted import claim_words, note_words
from factcheck_gui.formats.exporters.interchange.placed import (
    NEVER_HELD,
    links_among,
    placed_in,
)
from factcheck_gui.formats.exporters.packing import packed
from factcheck_gui.formats.labelled_lines import BETWEEN, CLAIM_LABELS, LINE_END, NOTE_LABELS

# All that ends a line for some reader, with the spaces around it.
_BREAKS: Final = re.compile(r"\s*[\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029]\s*")
_NAMES: Final = {Question.TRUTH: "verdict", Question.ATTRIBUTION: "attribution"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Brat(ClaimsFormat):
    """Writes a collection that brat opens as it lies there."""

    name: str = "brat"
    suffix: str = ".zip"
    media_type: str = "application/zip"
    scope: Scope = Scope.ARTICLE
    left_out: frozenset[Part] = NEVER_HELD | {Part.DETAILS, Part.HANDS}

    def render(self, material: Material) -> bytes:
        """Return all files in one zip."""
        return packed(self.pieces(material))

    def pieces(self, material: Material) -> Iterator[Piece]:
        """Yield text and annotations of each article, then the settings of the collection."""
        stems = file_names((one.article.details.title for one in material.reviews), "")
        for stem, (review, claims, tell) in zip(stems, placed_in(material), strict=True):
            yield Piece(name=f"{stem}.txt", content=review.text.text.encode())
            lines = "".join(f"{line}\n" for line in _lines(review, claims, tell))
            yield Piece(name=f"{stem}.ann", content=lines.encode())
        scales = dict.fromkeys(scale for review in material.reviews for scale in review.scales)
        yield Piece(name="annotation.conf", content=annotation_settings(scales).encode())
        yield Piece(name="visual.conf", content=visual_settings(scales).encode())


BRAT: Final = Brat()


def _lines(review: ArticleReview, claims: Iterable[ReviewedClaim], tell: Callable[[], None]) -> Iterator[str]:
    """Yield the lines of an annotation file: marks, then links, verdicts and notes."""
    tokens = value_tokens(review.scales)
    kept = tuple(claims)
    marks = {one.claim.id: f"T{number}" for number, one in enumerate(kept, start=1)}
    for one in kept:
        places, words = _fragments(review.text.text, one)
        yield f"{marks[one.claim.id]}\t{one.claim.kind} {places}\t{words}"
    for number, link in enumerate(links_among(kept), start=1):
        yield f"R{number}\t{link.type} Arg1:{marks[link.from_claim]} Arg2:{marks[link.to_claim]}"
    attributes, notes = count(1), count(1)
    for one in kept:
        mark = marks[one.claim.id]
        for question, name in ATTRIBUTES.items():
            token = tokens.get(one.value_id(question) or "")
            if token is not None:
                yield f"A{next(attributes)}\t{name} {mark} {token}"
        for note in _notes(review, one, tokens):
            yield f"#{next(notes)}\tAnnotatorNotes {mark}\t{note}"
        tell()


def _fragments(text: str, one: ReviewedClaim) -> tuple[str, str]:
    """Return the places of a claim's lines, and their words."""
    start, fragments = one.claim.start, []
    for found in _BREAKS.finditer(text, one.claim.start, one.claim.end):
        fragments.append((start, found.start()))
        start = found.end()
    whole = (one.claim.start, one.claim.end)
    fragments = [place for place in (*fragments, (start, whole[1])) if place[0] < place[1]] or [whole]
    places = ";".join(f"{begin} {end}" for begin, end in fragments)
    # A tab would end the column.
    return places, " ".join(text[begin:end] for begin, end in fragments).replace("\t", " ")


def _notes(review: ArticleReview, one: ReviewedClaim, tokens: Mapping[str, str]) -> Iterator[str]:
    told = {_NAMES[question] for question in Question if one.value_id(question) in tokens}
    for name, value in claim_words(review, one).items():
        if name not in told:
            yield _labelled(CLAIM_LABELS[name], value)
    for cited in one.notes:
        words = note_words(cited)
        yield BETWEEN.join(_labelled(NOTE_LABELS[name], words[name]) for name in NOTE_LABELS if name in words)


def _labelled(label: str, value: str) -> str:
    lines = (line.replace("\t", " ").rstrip() for line in value.splitlines())
    return f"{label}: {LINE_END.join(lines)}"
