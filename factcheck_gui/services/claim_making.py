"""Makes the claims of one text out of found ones: changes in order, and what became of each mark."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from factcheck_gui.domain.articles import Version
from factcheck_gui.domain.claims import Claim, ClaimKind, ClaimState
from factcheck_gui.domain.clock import is_date
from factcheck_gui.domain.edits import Change
from factcheck_gui.domain.fields import creation
from factcheck_gui.domain.found_claims import FoundClaim, FoundClaims
from factcheck_gui.domain.label_mapping import LabelMapping, key_of
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.taken_over import TakenOver
from factcheck_gui.domain.verdicts import Question, Verdict
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.found_sources import FoundSources
from factcheck_gui.services.label_proposals import Scales, value_for
from factcheck_gui.services.link_making import make_links
from factcheck_gui.text.visible import is_visible

MOST_CLAIMS: Final = 50_000
"""Claims of one article that are taken over; a long book has a tenth of them."""

_LONGEST_NAME: Final = 500
_LONGEST_TEXT: Final = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Takeover:
    """The changes that make claims, in order, and what is told about them.

    `ids` are the ids of the claims that the marks have become, or were before, by their keys.
    """

    changes: tuple[Change, ...]
    taken: TakenOver
    ids: Mapping[str, str] = field(default_factory=dict)


class ClaimMaking:
    """Makes the claims of one version."""

    def __init__(
        self,
        composer: Composer,
        version: Version,
        text: str,
        mapping: LabelMapping,
        scales: Scales,
        book: FoundSources,
    ) -> None:
        self._composer = composer
        self._version = version
        self._text = text
        self._mapping = mapping
        self._scales = scales
        self._book = book
        self._left_out: Counter[str] = Counter()
        self._kept: Counter[str] = Counter()
        self._ids: dict[str, str] = {}

    def make(self, found: FoundClaims, standing: tuple[ReviewedClaim, ...]) -> Takeover:
        """Return the changes, and what became of each mark."""
        here: dict[tuple[int, int, str], list[str]] = {}
        for old in standing:
            here.setdefault((old.claim.start, old.claim.end, old.claim.kind), []).append(old.claim.id)
        changes: list[Change] = []
        claims = known = misplaced = beyond = 0
        for one in found.claims:
            kind = self._mapping.kinds.get(key_of(one.label))
            if kind is None:
                self._left_out[key_of(one.label)] += 1
                continue
            if one.span.end > len(self._text) or not is_visible(one.span.quote(self._text)):
                misplaced += 1
                continue
            there = here.get((one.span.start, one.span.end, kind))
            if there:
                # Of two claims on the same words each stands for one found.
                self._ids[one.key] = there.pop(0)
                known += 1
                continue
            if len(standing) + claims >= MOST_CLAIMS:
                beyond += 1
                continue
            claims += 1
            changes += self._made(one, kind)
        links = make_links(found.links, self._ids, self._mapping, self._composer, standing)
        taken = TakenOver(
            claims=claims,
            here=known,
            misplaced=misplaced + found.misplaced,
            beyond=beyond,
            labels_left_out=dict(self._left_out),
            links=len(links.changes),
            # What has no end here was left out together with that.
            links_left_out=dict(links.left_out + links.without_end),
            lost_links=found.lost_links,
            kept_as_reason=dict(self._kept),
        )
        return Takeover(changes=(*changes, *links.changes), taken=taken, ids=self._ids)

    def _made(self, found: FoundClaim, kind: ClaimKind) -> Iterator[Change]:
        """Yield what makes a claim with all that hangs on it."""
        prefix, suffix = found.span.context(self._text)
        claim = Claim(
            **self._composer.made(),
            article_id=self._version.article_id,
            version_id=self._version.id,
            start=found.span.start,
            end=found.span.end,
            quote=found.span.quote(self._text),
            prefix=prefix,
            suffix=suffix,
            kind=kind,
            restatement=_text(found.restatement),
            correction=_text(found.correction),
            state=ClaimState(found.state) if found.state in set(ClaimState) else ClaimState.OPEN,
            remark=_text(found.remark),
            speaker=_name(found.speaker),
            target=_name(found.target),
            reported_by=_name(found.reported_by),
        )
        self._ids[found.key] = claim.id
        yield creation(claim)
        yield from map(creation, self._verdicts(claim.id, found))
        notes = [note for one in found.notes if (note := self._book.note(claim.id, one)) is not None]
        yield from map(creation, self._book.take())
        yield from map(creation, notes)

    def _verdicts(self, claim_id: str, found: FoundClaim) -> Iterator[Verdict]:
        truth = (found.verdict, found.reason, found.as_of, found.due_on)
        said = (
            found.attribution,
            found.attribution_reason,
            found.attribution_as_of,
            found.attribution_due_on,
        )
        for question, (word, found_reason, as_of, due_on), choices in (
            (Question.ATTRIBUTION, said, self._mapping.attributions),
            (Question.TRUTH, truth, self._mapping.verdicts),
        ):
            value_id = self._value_id(question, word, choices)
            words = [found_reason]
            if word and word.strip() and value_id is None:
                # Nothing that somebody has found out is lost because no value stands for it.
                self._kept[key_of(word)] += 1
                words = [word.strip(), found_reason]
            reason = _text("\n".join(filter(None, words)))
            if value_id or reason:
                yield Verdict(
                    **self._composer.made(),
                    claim_id=claim_id,
                    question=question,
                    value_id=value_id,
                    reason=reason,
                    as_of=_date(as_of),
                    due_on=_date(due_on),
                )

    def _value_id(
        self, question: Question, word: str | None, choices: Mapping[str, str | None]
    ) -> str | None:
        name = choices.get(key_of(word)) if word else None
        scale = self._scales.get(question)
        if name is None or scale is None:
            return None
        exact = next((one for one in scale.values if one.name == name), None)
        value = exact or value_for(scale, name)
        return None if value is None else value.id


def _text(words: str | None) -> str | None:
    return (words or "")[:_LONGEST_TEXT].strip() or None


def _date(words: str | None) -> str | None:
    return words if words and is_date(words) else None


def _name(words: str | None) -> str | None:
    """Return a name on one line; None where nothing of it can be seen."""
    tidy = " ".join((words or "").split())[:_LONGEST_NAME].strip()
    return tidy if is_visible(tidy) else None
