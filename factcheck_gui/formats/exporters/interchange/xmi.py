"""UIMA CAS XMI 1.0: an article with its claims as XML, and beside it the types that they are of.

Characters that XML forbids become U+FFFD, one for one, so that every offset stays; they are counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.file_names import file_names
from factcheck_gui.domain.losses import Loss
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import Material, Piece, Scope
from factcheck_gui.formats.exporters.interchange.cas import cas_of, type_system
from factcheck_gui.formats.exporters.interchange.claims_format import ClaimsFormat
from factcheck_gui.formats.exporters.interchange.noted import article_words, claim_words, note_words
from factcheck_gui.formats.exporters.interchange.placed import losses_of, placed_claims, placed_in
from factcheck_gui.formats.exporters.packing import packed
from factcheck_gui.formats.unfit_characters import fit_for_xml

TYPES: Final = "TypeSystem.xml"
"""The file that every XMI file needs beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Xmi(ClaimsFormat):
    """Writes an XMI file for each article, and one type system for all."""

    name: str = "xmi"
    suffix: str = ".zip"
    media_type: str = "application/zip"
    scope: Scope = Scope.ARTICLE

    def losses(self, material: Material) -> tuple[Loss, ...]:
        """Return what has no place, the links that lead to it, and how many characters are replaced."""
        replaced = sum(fit_for_xml(text)[1] for review in material.reviews for text in _texts(review))
        return losses_of(material.reviews, self.left_out, parties=material.parties, replaced=replaced)

    def render(self, material: Material) -> bytes:
        """Return all files in one zip."""
        return packed(self.pieces(material))

    def pieces(self, material: Material) -> Iterator[Piece]:
        """Yield the articles, then the types."""
        stems = file_names((one.article.details.title for one in material.reviews), "")
        for stem, (review, _, tell) in zip(stems, placed_in(material), strict=True):
            content = str(cas_of(review, tell, _fit).to_xmi())
            yield Piece(name=f"{stem}.xmi", content=content.encode())
        yield Piece(name=TYPES, content=type_system().to_xml().encode())


XMI: Final = Xmi()


def _fit(text: str) -> str:
    return fit_for_xml(text)[0]


def _texts(review: ArticleReview) -> Iterator[str]:
    """Yield all that is written and that somebody has typed or taken in."""
    yield review.text.text
    yield from article_words(review).values()
    for one in placed_claims(review):
        yield one.claim.reviewer
        yield from claim_words(review, one).values()
        for cited in one.notes:
            yield from note_words(cited).values()
