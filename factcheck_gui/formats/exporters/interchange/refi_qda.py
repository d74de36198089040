"""REFI-QDA 1.5: a project for programs of qualitative research, with the articles as plain texts.

Positions count Unicode code points; the standard does not say what they count, and programs differ where a
text holds characters beyond U+FFFF. Lines end in LF, and there is no byte order mark, which some programs
count. Only `plainTextPath` is given: a plain text under `richTextPath` is refused by some.

A claim is a selection with the code of its kind and those of its verdicts. Its description tells in labelled
lines what is noted on it, its source notes are notes of the project, and links between claims are links. What
XML cannot hold is replaced there; the texts themselves are written as they are, so that no position moves.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.losses import Loss
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.formats.exporters.exporter import Material, Piece, Progress, no_progress
from factcheck_gui.formats.exporters.interchange.claims_format import ClaimsFormat
from factcheck_gui.formats.exporters.interchange.guids import guid_of
from factcheck_gui.formats.exporters.interchange.noted import article_words, claim_words, note_words
from factcheck_gui.formats.exporters.interchange.placed import links_among, losses_of, placed_claims
from factcheck_gui.formats.exporters.interchange.refi_codes import add_codes
from factcheck_gui.formats.exporters.interchange.refi_sources import (
    add_claim,
    add_details,
    add_note,
    add_source,
    add_variables,
    text_name,
    user_guid,
)
from factcheck_gui.formats.exporters.interchange.refi_xml import RefiXml, to_seconds
from factcheck_gui.formats.exporters.packing import packed
from factcheck_gui.formats.unfit_characters import fit_for_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

PROJECT: Final = "project.qde"
SOURCES: Final = "Sources"


@dataclass(frozen=True, slots=True, kw_only=True)
class RefiQda(ClaimsFormat):
    """Writes one project with all chosen articles."""

    name: str = "qdpx"
    suffix: str = ".qdpx"
    media_type: str = "application/vnd.qdasoftware.qdpx+zip"

    def losses(self, material: Material) -> tuple[Loss, ...]:
        """Return what has no place, and how many characters XML cannot hold."""
        xml = RefiXml()
        # Building is only needed to count, and nearly never is there anything to count.
        if not all(map(_is_fit, material.reviews)):
            _project(xml, material, no_progress)
        return losses_of(
            material.reviews,
            self.left_out,
            parties=material.parties,
            across_articles=True,
            replaced=xml.replaced,
        )

    def render(self, material: Material) -> bytes:
        """Return the zip file."""
        return packed(_files(material))


REFI_QDA: Final = RefiQda()


def _files(material: Material) -> Iterator[Piece]:
    """Yield the project, then its texts."""
    from lxml import etree

    project = _project(RefiXml(), material, material.progress)
    etree.indent(project)
    content = etree.tostring(project, encoding="utf-8", xml_declaration=True)
    yield Piece(name=PROJECT, content=content)
    for review in material.reviews:
        yield Piece(name=f"{SOURCES}/{text_name(review)}", content=review.text.text.encode())


def _project(xml: RefiXml, material: Material, progress: Progress) -> "_Element":
    reviews = material.reviews
    placed = [placed_claims(review) for review in reviews]
    claims = [one for group in placed for one in group]
    names = _source_names(reviews)
    project = xml.root(
        "Project",
        name=names[0] if len(names) == 1 else material.imprint.name or material.program,
        origin=material.program,
        creatingUserGUID=user_guid(reviews[0].version.reviewer) if reviews else None,
        creationDateTime=to_seconds(material.made_at),
    )
    _add_users(xml, project, reviews, claims)
    codes = add_codes(xml, project, reviews)
    add_variables(xml, project, reviews)
    if reviews:
        sources, done = xml.add(project, "Sources"), 0
        for review, name, group in zip(reviews, names, placed, strict=True):
            source = add_source(xml, sources, review, name)
            for one in group:
                add_claim(xml, source, review, one, codes)
                done += 1
                progress(done, len(claims))
            add_details(xml, source, review)
    cited = {note.id: note for one in claims for note in one.notes}
    if cited:
        notes = xml.add(project, "Notes")
        for note in cited.values():
            add_note(xml, notes, note)
    _add_links(xml, project, claims)
    return project


def _add_users(
    xml: RefiXml, project: "_Element", reviews: Iterable[ArticleReview], claims: Iterable[ReviewedClaim]
) -> None:
    names = [review.version.reviewer for review in reviews]
    for one in claims:
        names += (one.claim.reviewer, *(cited.note.reviewer for cited in one.notes))
    if not names:
        return
    users = xml.add(project, "Users")
    for name in dict.fromkeys(names):
        xml.add(users, "User", guid=user_guid(name), name=name)


def _add_links(xml: RefiXml, project: "_Element", claims: Sequence[ReviewedClaim]) -> None:
    found = links_among(claims)
    if not found:
        return
    links = xml.add(project, "Links")
    for link in found:
        xml.add(
            links,
            "Link",
            guid=guid_of(link.id),
            name=link.type.value,
            direction="OneWay",
            originGUID=guid_of(link.from_claim),
            targetGUID=guid_of(link.to_claim),
        )


def _is_fit(review: ArticleReview) -> bool:
    """Tell whether XML can hold all that is noted on an article."""
    words = [review.text.text, review.version.reviewer, *article_words(review).values()]
    words += (part for scale in review.scales for one in scale.values for part in (one.label, one.definition))
    for one in placed_claims(review):
        words += (one.claim.reviewer, *claim_words(review, one).values())
        for cited in one.notes:
            words += (cited.note.reviewer, *note_words(cited).values())
    return not any(fit_for_xml(one)[1] for one in words)


def _source_names(reviews: Iterable[ArticleReview]) -> list[str]:
    """Return a name for each article that no other has: some programs know sources by their names alone."""
    taken: set[str] = set()
    names: list[str] = []
    for review in reviews:
        title = review.article.details.title
        name, number = title, 1
        while name in taken:
            number += 1
            name = f"{title} ({number})"
        taken.add(name)
        names.append(name)
    return names
