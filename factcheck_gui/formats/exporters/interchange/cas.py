"""An article as a UIMA CAS, as INCEpTION and other programs of that family read it.

Claims are a span layer, links a relation layer on it; the statements are sentences, and tokens are left to
the program that reads. Offsets are UTF-16 units in the files: the library turns code points into them by
itself.
"""

from collections.abc import Callable
from dataclasses import dataclass

from factcheck_gui.domain.addresses import leads_to_web
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.formats.exporters.interchange.cas_library import (
    Cas,
    Structure,
    TypeSystem,
    new_cas,
    new_type_system,
)
from factcheck_gui.formats.exporters.interchange.noted import article_words, claim_words, note_words
from factcheck_gui.formats.exporters.interchange.placed import links_among, placed_claims
from factcheck_gui.formats.labelled_lines import NOTE_LABELS, write_lines
from factcheck_gui.formats.uima_names import (
    ANNOTATION,
    ANNOTATION_BASE,
    ANSWERS,
    ARTICLE,
    BETWEEN_NOTES,
    CLAIM,
    DEPENDENT,
    DOCUMENT,
    GOVERNOR,
    HANDS,
    KIND,
    META,
    NOTES,
    SENTENCE,
    STRING,
    WORDS,
)

Fit = Callable[[str], str]
"""Replaces what a form of the file cannot hold, sign by sign, so that no offset moves."""

_META_FEATURES = ("documentTitle", "documentId", "documentUri")
_ARTICLE_FEATURES = (
    *("article_id", "title", "date", "publisher", "author", "link", "language"),
    *("version_id", "version_number", "version_sha256"),
)


def type_system() -> TypeSystem:
    """Return the types that our files use."""
    types = new_type_system()
    claim = types.create_type(CLAIM, ANNOTATION)
    for name in (KIND, *WORDS, NOTES, *HANDS):
        types.create_feature(claim, name, STRING)
    answers = types.create_type(ANSWERS, ANNOTATION)
    types.create_feature(answers, GOVERNOR, claim)
    types.create_feature(answers, DEPENDENT, claim)
    types.create_feature(answers, KIND, STRING)
    types.create_feature(types.create_type(SENTENCE, ANNOTATION), "id", STRING)
    meta = types.create_type(META, DOCUMENT)
    for name in _META_FEATURES:
        types.create_feature(meta, name, STRING)
    article = types.create_type(ARTICLE, ANNOTATION_BASE)
    for name in _ARTICLE_FEATURES:
        types.create_feature(article, _camel(name), STRING)
    return types


def cas_of(review: ArticleReview, tell: Callable[[], None], fit: Fit = str) -> Cas:
    """Return an article with its claims and links; `tell` is called after each claim."""
    filling = _Filling(cas=new_cas(type_system()), review=review, fit=fit)
    filling.cas.sofa_string = fit(review.text.text)
    filling.cas.sofa_mime = "text/plain"
    filling.add_article()
    for number, statement in enumerate(review.text.statements, start=1):
        filling.add(SENTENCE, begin=statement.start, end=statement.end, id=str(number))
    placed = placed_claims(review)
    claims: dict[str, Structure] = {}
    for one in placed:
        claims[one.claim.id] = filling.add_claim(one)
        tell()
    for link in links_among(placed):
        start, end = claims[link.from_claim], claims[link.to_claim]
        ends = {GOVERNOR: start, DEPENDENT: end}
        filling.add(ANSWERS, begin=end.begin, end=end.end, kind=link.type.value, **ends)
    return filling.cas


@dataclass(frozen=True, slots=True, kw_only=True)
class _Filling:
    """A CAS that is being filled."""

    cas: Cas
    review: ArticleReview
    fit: Fit

    def add(self, type_name: str, **features: object) -> Structure:
        """Add a structure and return it."""
        structure: Structure = self.cas.typesystem.get_type(type_name)(**features)
        self.cas.add(structure)
        return structure

    def add_article(self) -> None:
        """Add what is known of the article, twice: in DKPro's words, and in all."""
        details = self.review.article.details
        self.add(
            META,
            begin=0,
            end=len(self.review.text.text),
            language=self.fit(details.language or "x-unspecified"),
            documentTitle=self.fit(details.title),
            documentId=self.fit(self.review.article.id),
            # DKPro's word is an address; the link itself stands among what is known of the article.
            documentUri=self.fit(details.link) if leads_to_web(details.link) else None,
        )
        words = {_camel(name): self.fit(value) for name, value in article_words(self.review).items()}
        self.add(ARTICLE, **words)

    def add_claim(self, one: ReviewedClaim) -> Structure:
        """Add a claim with all that is noted on it, and return it."""
        claim, words = one.claim, claim_words(self.review, one)
        noted = {name: self.fit(words[key]) for name, key in WORDS.items() if key in words}
        sources = [write_lines(note_words(cited), NOTE_LABELS) for cited in one.notes]
        return self.add(
            CLAIM,
            begin=claim.start,
            end=claim.end,
            kind=claim.kind.value,
            notes=self.fit(BETWEEN_NOTES.join(sources)) or None,
            reviewer=self.fit(claim.reviewer),
            createdAt=self.fit(claim.created_at),
            claimId=self.fit(claim.id),
            **noted,
        )


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
