"""Edits that make two claims of one, one of two, or one more of the same; they write nothing."""

from collections.abc import Iterable
from dataclasses import replace

from factcheck_gui.domain.articles import Version
from factcheck_gui.domain.claims import Claim, ClaimState, Standing
from factcheck_gui.domain.dividing_errors import DividingError, DividingTrouble
from factcheck_gui.domain.edits import Action, Change, Edit
from factcheck_gui.domain.fields import creation, difference, removal
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Verdict
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.placing import change_of_place, placed_at
from factcheck_gui.text.graphemes import boundary_at_or_before
from factcheck_gui.text.words import next_word_end, previous_word_start


class Dividing:
    """Splits, merges and duplicates claims, each in one step that undo takes back."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer

    def split(self, reviewed: ReviewedClaim, text: str, version: Version, at: int) -> Edit:
        """Return the edit that leaves a claim its words before a place and makes a claim of those behind.

        Verdicts, notes and links stay with the first.

        Raises:
            DividingError: the claim has no words on one side of the place.
        """
        claim = reviewed.claim
        if claim.version_id != version.id:
            raise DividingError(trouble=DividingTrouble.OTHER_VERSION)
        first, second = parts_of(text, claim.span, at)
        prefix, suffix = second.context(text)
        made = Claim(
            **self._composer.made(),
            article_id=claim.article_id,
            version_id=version.id,
            start=second.start,
            end=second.end,
            quote=second.quote(text),
            prefix=prefix,
            suffix=suffix,
            kind=claim.kind,
            speaker=claim.speaker,
            target=claim.target,
            reported_by=claim.reported_by,
        )
        shortened = change_of_place(claim, placed_at(claim, claim.version_id, text, first))
        return Edit(action=Action.SPLIT_CLAIM, changes=(shortened, creation(made)), detail=claim.kind)

    def merge(self, first: ReviewedClaim, second: ReviewedClaim, text: str) -> Edit:
        """Return the edit that makes one claim of two that overlap, touch, or have white space between them.

        The first keeps what it has. Of the second come the notes, the links, what the first has not got, and
        every reason; then it is removed.

        Raises:
            DividingError: they cannot become one.
        """
        span = merged_span(first.claim, second.claim, text)
        after = _filled(placed_at(first.claim, first.claim.version_id, text, span), second.claim)
        changes = (
            # Named as a whole, so that whoever shows the first claim learns of this edit and of its undo.
            change_of_place(first.claim, after),
            *_merged_verdicts(first, second),
            *_merged_notes(first, second),
            *_merged_links(first, second),
            removal(second.claim),
        )
        return Edit(action=Action.MERGE_CLAIMS, changes=changes, detail=first.claim.kind)

    def duplicate(self, reviewed: ReviewedClaim) -> Edit:
        """Return the edit that makes one more claim of the same words, with the notes and no verdict."""
        made = self._composer.made()
        twin = replace(reviewed.claim, state=ClaimState.OPEN, remark=None, checked_in=None, **made)
        notes = (replace(one.note, claim_id=twin.id, **self._composer.made()) for one in reviewed.notes)
        changes = (creation(twin), *map(creation, notes))
        return Edit(action=Action.DUPLICATE_CLAIM, changes=changes, detail=twin.kind)


def parts_of(text: str, span: Span, at: int) -> tuple[Span, Span]:
    """Return both parts of a span that is divided at a code point, without white space around them.

    Raises:
        DividingError: one of them would have no words.
    """
    place = boundary_at_or_before(text, min(max(at, span.start), span.end))
    before, behind = text[span.start : max(place, span.start)], text[max(place, span.start) : span.end]
    if not before.strip() or not behind.strip():
        raise DividingError(trouble=DividingTrouble.NO_WORDS, words=span.quote(text))
    first = Span(start=span.start, end=span.start + len(before.rstrip()))
    return first, Span(start=span.end - len(behind.lstrip()), end=span.end)


def split_places(text: str, span: Span) -> tuple[int, ...]:
    """Return the places at which a claim can be split: where a word of it begins, but for the first."""
    starts: list[int] = []
    place = next_word_end(text, span.start)
    while span.start < place < span.end:
        place = next_word_end(text, place)
        start = previous_word_start(text, place)
        if not span.start < start < span.end:
            break
        if text[span.start : start].strip():
            starts.append(start)
    return tuple(dict.fromkeys(starts))


def merged_span(first: Claim, second: Claim, text: str) -> Span:
    """Return the span of two claims as one.

    Raises:
        DividingError: they cannot become one.
    """
    if first.id == second.id:
        raise DividingError(trouble=DividingTrouble.SAME_CLAIM)
    standings = {first.standing, second.standing}
    if first.version_id != second.version_id or standings != {Standing.PLACED}:
        raise DividingError(trouble=DividingTrouble.OTHER_VERSION)
    earlier, later = sorted((first.span, second.span))
    between = text[earlier.end : later.start]
    if between.strip():
        raise DividingError(trouble=DividingTrouble.TEXT_BETWEEN, words=" ".join(between.split()))
    return Span(start=earlier.start, end=max(earlier.end, later.end))


def _filled(claim: Claim, other: Claim) -> Claim:
    """Return a claim with what only the other one knows."""
    return replace(
        claim,
        restatement=claim.restatement or other.restatement,
        correction=claim.correction or other.correction,
        speaker=claim.speaker or other.speaker,
        target=claim.target or other.target,
        reported_by=claim.reported_by or other.reported_by,
        remark=claim.remark or other.remark,
        checked_in=claim.checked_in or other.checked_in,
    )


def _merged_verdicts(first: ReviewedClaim, second: ReviewedClaim) -> Iterable[Change]:
    for question, theirs in second.verdicts.items():
        ours = first.verdicts.get(question)
        if ours is None:
            yield from difference(theirs, replace(theirs, claim_id=first.claim.id))
        else:
            yield from difference(ours, _joined(ours, theirs))
            yield removal(theirs)


def _joined(ours: Verdict, theirs: Verdict) -> Verdict:
    """Return a verdict that keeps both reasons; where ours has no value, theirs is taken."""
    reasons = [ours.reason or ""]
    if theirs.reason and theirs.reason not in reasons[0].split("\n"):
        reasons.append(theirs.reason)
    joined = replace(ours, reason="\n".join(filter(None, reasons)) or None)
    if ours.value_id is not None:
        return joined
    return replace(
        joined,
        value_id=theirs.value_id,
        as_of=ours.as_of or theirs.as_of,
        due_on=ours.due_on or theirs.due_on,
    )


def _merged_notes(first: ReviewedClaim, second: ReviewedClaim) -> Iterable[Change]:
    for reviewed in second.notes:
        yield from difference(reviewed.note, replace(reviewed.note, claim_id=first.claim.id))


def _merged_links(first: ReviewedClaim, second: ReviewedClaim) -> Iterable[Change]:
    """Yield what becomes of the second claim's links: to itself, and doubles of others, they go."""
    ours, theirs = first.claim.id, second.claim.id
    known = {(link.type, link.from_claim, link.to_claim) for link in first.links}
    for link in second.links:
        moved = replace(
            link, from_claim=_end(link.from_claim, theirs, ours), to_claim=_end(link.to_claim, theirs, ours)
        )
        key = (moved.type, moved.from_claim, moved.to_claim)
        if moved.from_claim == moved.to_claim or key in known:
            yield removal(link)
        else:
            known.add(key)
            yield from difference(link, moved)


def _end(claim_id: str, gone: str, instead: str) -> str:
    return instead if claim_id == gone else claim_id
