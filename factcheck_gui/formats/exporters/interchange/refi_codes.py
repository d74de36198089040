"""The code book of a REFI-QDA project: the kinds, and the verdicts under codes of their own.

Each kind is a code. Verdicts have no place in the standard; as codes under `Verdict` and `Attribution`, which
cannot be given themselves, every program shows them and can search for them. A name that stands for two codes
gets its parent's name behind it, since some programs know codes by their names alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.domain.verdicts import Question, RatingValue
from factcheck_gui.formats.exporters.interchange.colours import KIND_COLOURS
from factcheck_gui.formats.exporters.interchange.guids import guid_for
from factcheck_gui.formats.exporters.interchange.placed import placed_claims
from factcheck_gui.formats.exporters.interchange.refi_xml import RefiXml
from factcheck_gui.formats.exporters.report.colours import checked

if TYPE_CHECKING:
    from lxml.etree import _Element

PARENTS: Final = {Question.TRUTH: "Verdict", Question.ATTRIBUTION: "Attribution"}
_MEANINGS: Final = {Question.TRUTH: "Is it true?", Question.ATTRIBUTION: "Was it said?"}
_KINDS: Final = {
    ClaimKind.ALLEGATION: "Says that somebody did wrong; not established by itself.",
    ClaimKind.DENIAL: "Denies what somebody alleges.",
    ClaimKind.FACT: "States something as a fact.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """The GUIDs of the codes: of kinds, and of verdicts by question and label."""

    kinds: dict[ClaimKind, str]
    verdicts: dict[tuple[Question, str], str]

    def of(self, review: ArticleReview, one: ReviewedClaim) -> tuple[str, ...]:
        """Return the codes of a claim, that of its kind first."""
        values = ((question, review.value(one.value_id(question))) for question in Question)
        found = (self.verdicts.get((question, value.label)) for question, value in values if value)
        return (self.kinds[one.claim.kind], *(guid for guid in found if guid))


def add_codes(xml: RefiXml, project: "_Element", reviews: Iterable[ArticleReview]) -> Codes:
    """Add the code book to a project and return what its codes go by."""
    kept = list(reviews)
    codes = xml.add(xml.add(project, "CodeBook"), "Codes")
    taken = {parent.casefold() for parent in PARENTS.values()}
    kinds: dict[ClaimKind, str] = {}
    for kind in ClaimKind:
        kinds[kind] = guid_for("kind", kind.value)
        taken.add(kind.value)
        code = xml.add(
            codes, "Code", guid=kinds[kind], name=kind.value, isCodable="true", color=KIND_COLOURS[kind]
        )
        xml.add(code, "Description", kind_meaning(kind))
    verdicts: dict[tuple[Question, str], str] = {}
    for question, parent in PARENTS.items():
        values = _values(kept, question)
        if not values:
            continue
        top = xml.add(
            codes, "Code", guid=guid_for("question", question.value), name=parent, isCodable="false"
        )
        xml.add(top, "Description", _MEANINGS[question])
        for value in values:
            name = value.label if value.label.casefold() not in taken else f"{value.label} ({parent})"
            taken.add(name.casefold())
            guid = guid_for("value", question.value, value.label)
            verdicts[question, value.label] = guid
            colour = checked(value.colour)
            code = xml.add(top, "Code", guid=guid, name=name, isCodable="true", color=colour)
            if value.definition:
                xml.add(code, "Description", value.definition)
    return Codes(kinds=kinds, verdicts=verdicts)


def kind_meaning(kind: ClaimKind) -> str:
    """Return what a kind means, for people who do not know our words."""
    return _KINDS[kind]


def _values(reviews: Iterable[ArticleReview], question: Question) -> list[RatingValue]:
    """Return the values of the scales in use, then those of others that were given; each label once."""
    found: dict[str, RatingValue] = {}
    for review in reviews:
        scale = review.scale(question)
        for value in () if scale is None else scale.values:
            found.setdefault(value.label, value)
        for one in placed_claims(review):
            given = review.value(one.value_id(question))
            if given is not None:
                found.setdefault(given.label, given)
    return list(found.values())
