"""What links say in words: of claims here, of other articles, and of those that stand nowhere now."""

from typing import Final

from factcheck_gui.domain.claims import Claim, Standing
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_words import links_in_words, links_out_words, translated
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_TITLE_SHOWN: Final = 40
_OPEN_END: Final = "…"
_DOES: Final = {
    LinkType.DENIES: QT_TRANSLATE_NOOP("claim words", "Claim %1 denies claim %2"),
    LinkType.ADMITS: QT_TRANSLATE_NOOP("claim words", "Claim %1 admits claim %2"),
    LinkType.CORROBORATES: QT_TRANSLATE_NOOP("claim words", "Claim %1 corroborates claim %2"),
    LinkType.CONTRADICTS: QT_TRANSLATE_NOOP("claim words", "Claim %1 contradicts claim %2"),
    LinkType.REPEATS: QT_TRANSLATE_NOOP("claim words", "Claim %1 repeats claim %2"),
}
_WAITING: Final = QT_TRANSLATE_NOOP("claim words", "%1 (waits for a decision)")
_RETIRED: Final = QT_TRANSLATE_NOOP("claim words", "%1 (retired)")
_LINKED: Final = QT_TRANSLATE_NOOP("claim words", "Linked. %1.")
_OF_ARTICLE: Final = QT_TRANSLATE_NOOP("claim words", "%1 of “%2”")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkEnd:
    """The claim at the other end of a link, and where it stands.

    `number` is None while it stands in no newest version; `title` is that of its article where it is another.
    """

    claim: Claim
    number: int | None
    title: str | None

    @property
    def name(self) -> str:
        """What it is called after the word "claim": its number, and its article where it is another."""
        number = _OPEN_END if self.number is None else str(self.number)
        if self.title is None:
            return number
        return translated(_OF_ARTICLE).replace("%1", number).replace("%2", isolated(_short(self.title)))


def link_end(review: Review, claim_id: str) -> LinkEnd | None:
    """Return what is known of a claim that a link of the open article leads to or comes from."""
    reviewed = review.claim(claim_id)
    if reviewed is not None:
        return LinkEnd(claim=reviewed.claim, number=review.number(claim_id), title=None)
    other = review.other(claim_id)
    if other is not None:
        return LinkEnd(claim=other.claim, number=None, title=None)
    foreign = review.foreign.get(claim_id)
    if foreign is None:
        return None
    return LinkEnd(claim=foreign.claim, number=foreign.number, title=foreign.article_title)


def link_words(link: Link, end: LinkEnd, *, is_out: bool) -> str:
    """Return what a claim does to the one at the other end, or has done to it, with an arrow."""
    words = (links_out_words if is_out else links_in_words)(link.type, (end.name,))
    if end.number is not None:
        return words
    template = _RETIRED if end.claim.standing is Standing.RETIRED else _WAITING
    return translated(template).replace("%1", words)


def linking_words(
    review: Review, link_type: LinkType, source_id: str, other_id: str | None, *, is_turned: bool
) -> str:
    """Return what a link that is being made says; the end that is not chosen yet is left open."""
    source = link_end(review, source_id)
    other = None if other_id is None else link_end(review, other_id)
    names = [_OPEN_END if end is None else end.name for end in (source, other)]
    first, second = reversed(names) if is_turned else names
    # The title of an article comes last: it may hold a "%2" of its own.
    template = translated(_DOES[link_type])
    if "%" in first:
        return template.replace("%2", second, 1).replace("%1", first, 1)
    return template.replace("%1", first, 1).replace("%2", second, 1)


def link_sentence(
    review: Review, link_type: LinkType, source_id: str, other_id: str, *, is_turned: bool
) -> str:
    """Return the sentence that tells of a new link."""
    words = linking_words(review, link_type, source_id, other_id, is_turned=is_turned)
    return translated(_LINKED).replace("%1", words)


def _short(title: str) -> str:
    return " ".join(title[:_TITLE_SHOWN].split()) + ("…" if len(title) > _TITLE_SHOWN else "")
