"""Makes edits out of what a user did; writes nothing."""

from dataclasses import replace
from typing import TypedDict

from factcheck_gui.domain.articles import Article, ArticleDetails, Version
from factcheck_gui.domain.claims import Claim, ClaimKind, ClaimState
from factcheck_gui.domain.coverage import Mark
from factcheck_gui.domain.edits import Action, Change, Edit
from factcheck_gui.domain.errors import InvalidValueError
from factcheck_gui.domain.fields import Thing, change_of, creation, difference, removal
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.sources import Medium, Source, SourceNote, Stance
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue, Verdict
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.placing import change_of_place, placed_at


class Made(TypedDict):
    """What everything that is made bears."""

    id: str
    created_at: str
    reviewer: str


class Composer:
    """Knows the reviewer, the time and new ids, and puts them on what is made."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def tag(
        self,
        version: Version,
        text: str,
        span: Span,
        kind: ClaimKind,
        *,
        restatement: str | None = None,
        speaker: str | None = None,
        target: str | None = None,
    ) -> Edit:
        """Return the edit that makes a claim of a span.

        Raises:
            InvalidValueError: the span does not lie in the text.
        """
        _check_span(span, text)
        prefix, suffix = span.context(text)
        claim = Claim(
            **self.made(),
            article_id=version.article_id,
            version_id=version.id,
            start=span.start,
            end=span.end,
            quote=span.quote(text),
            prefix=prefix,
            suffix=suffix,
            kind=kind,
            restatement=restatement,
            speaker=speaker,
            target=target,
        )
        return Edit(action=Action.TAG, changes=(creation(claim),), detail=kind)

    def change_kind(self, claim: Claim, kind: ClaimKind) -> Edit:
        """Return the edit that gives a claim another kind and leaves all else."""
        return Edit(action=Action.CHANGE_KIND, changes=change_of(claim, "kind", kind), detail=kind)

    def move_span(self, claim: Claim, text: str, span: Span) -> Edit:
        """Return the edit that widens, narrows or moves a claim; its change names the whole place.

        Raises:
            InvalidValueError: the span does not lie in the text.
        """
        _check_span(span, text)
        if span == claim.span:
            return Edit(action=Action.MOVE_SPAN, changes=())
        change = change_of_place(claim, placed_at(claim, claim.version_id, text, span))
        return Edit(action=Action.MOVE_SPAN, changes=(change,))

    def restate(self, claim: Claim, words: str | None) -> Edit:
        """Return the edit that puts a claim into the checker's own words."""
        return Edit(action=Action.RESTATE, changes=change_of(claim, "restatement", words or None))

    def reword(self, claim: Claim, words: str | None) -> Edit:
        """Return the edit that proposes how the claim should be worded instead."""
        changes = change_of(claim, "correction", words or None)
        return Edit(action=Action.REWORD, changes=changes)

    def name_speaker(self, claim: Claim, name: str | None) -> Edit:
        """Return the edit that says who says it."""
        return Edit(action=Action.NAME_SPEAKER, changes=change_of(claim, "speaker", name or None))

    def name_reporter(self, claim: Claim, name: str | None) -> Edit:
        """Return the edit that says through whom it is known that it was said."""
        changes = change_of(claim, "reported_by", name or None)
        return Edit(action=Action.NAME_REPORTER, changes=changes)

    def name_target(self, claim: Claim, name: str | None) -> Edit:
        """Return the edit that says about whom it is said."""
        return Edit(action=Action.NAME_TARGET, changes=change_of(claim, "target", name or None))

    def remove_claim(self, reviewed: ReviewedClaim) -> Edit:
        """Return the edit that removes a claim with its verdicts, notes and links; undo brings back all."""
        notes = (one.note for one in reviewed.notes)
        hanging: tuple[Thing, ...] = (*reviewed.links, *notes, *reviewed.verdicts.values())
        changes = (*map(removal, hanging), removal(reviewed.claim))
        return Edit(action=Action.REMOVE_CLAIM, changes=changes, detail=reviewed.claim.kind)

    def rate(self, reviewed: ReviewedClaim, question: Question, value: RatingValue | None) -> Edit:
        """Return the edit that answers a question, or takes the answer back and keeps the reason."""
        before = self._verdict(reviewed, question)
        after = replace(before, value_id=None if value is None else value.id)
        changes = _verdict_change(before, after, stored=question in reviewed.verdicts)
        if changes and value is not None:
            # Whoever rates the claim as it reads now has looked at the new words.
            changes += change_of(reviewed.claim, "checked_in", None)
        return Edit(action=Action.RATE, changes=changes, detail="" if value is None else value.label)

    def give_reason(self, reviewed: ReviewedClaim, question: Question, reason: str | None) -> Edit:
        """Return the edit that gives the reason for an answer."""
        before = self._verdict(reviewed, question)
        changes = _verdict_change(
            before, replace(before, reason=reason or None), stored=question in reviewed.verdicts
        )
        return Edit(action=Action.GIVE_REASON, changes=changes)

    def date_verdict(
        self, reviewed: ReviewedClaim, question: Question, *, as_of: str | None, due_on: str | None
    ) -> Edit:
        """Return the edit that says for which date an answer holds, and when to look again."""
        before = self._verdict(reviewed, question)
        after = replace(before, as_of=as_of or None, due_on=due_on or None)
        changes = _verdict_change(before, after, stored=question in reviewed.verdicts)
        return Edit(action=Action.DATE_VERDICT, changes=changes)

    def set_state(self, claim: Claim, state: ClaimState, remark: str | None = None) -> Edit:
        """Return the edit that says how far a claim has come; what is sent back says why."""
        after = replace(claim, state=state, remark=remark or None)
        return Edit(action=Action.SET_STATE, changes=difference(claim, after), detail=state)

    def new_source(self, *, link: str | None = None, medium: Medium | None = None) -> Source:
        """Return an empty source that is not stored yet, seen today."""
        assumed = Medium.WEB if link else Medium.DOCUMENT
        return Source(**self.made(), link=link, medium=medium or assumed, seen=self._desk.today())

    def add_source(self, source: Source) -> Edit:
        """Return the edit that puts a source into the workspace, before any note draws on it."""
        return Edit(action=Action.ADD_SOURCE, changes=(creation(source),), detail=source.title or "")

    def change_source(self, before: Source, after: Source) -> Edit:
        """Return the edit that changes a source, for all notes that draw on it."""
        return Edit(action=Action.CHANGE_SOURCE, changes=difference(before, after))

    def new_note(self, claim_id: str, stance: Stance = Stance.SUPPORTS) -> SourceNote:
        """Return an empty source note that is not stored yet, seen today."""
        return SourceNote(**self.made(), claim_id=claim_id, stance=stance, seen=self._desk.today())

    def add_note(self, note: SourceNote, new_source: Source | None = None) -> Edit:
        """Return the edit that puts a source note under its claim, together with a source not stored yet."""
        if new_source is None:
            return Edit(action=Action.ADD_NOTE, changes=(creation(note),), detail=note.stance)
        changes = (creation(new_source), creation(replace(note, source_id=new_source.id)))
        return Edit(action=Action.ADD_NOTE, changes=changes, detail=note.stance)

    def remove_note(self, note: SourceNote) -> Edit:
        """Return the edit that removes a source note."""
        return Edit(action=Action.REMOVE_NOTE, changes=(removal(note),))

    def link(self, from_claim: str, to_claim: str, link_type: LinkType = LinkType.DENIES) -> Edit:
        """Return the edit that draws an arrow between two claims."""
        link = Link(**self.made(), type=link_type, from_claim=from_claim, to_claim=to_claim)
        return Edit(action=Action.LINK, changes=(creation(link),), detail=link_type)

    def unlink(self, link: Link) -> Edit:
        """Return the edit that removes an arrow."""
        return Edit(action=Action.UNLINK, changes=(removal(link),), detail=link.type)

    def mark(self, version: Version, span: Span) -> Edit:
        """Return the edit that marks a place as holding nothing to check."""
        made = self.made()
        mark = Mark(
            **made, article_id=version.article_id, version_id=version.id, start=span.start, end=span.end
        )
        return Edit(action=Action.MARK, changes=(creation(mark),))

    def unmark(self, *marks: Mark) -> Edit:
        """Return the edit that takes marks away."""
        return Edit(action=Action.UNMARK, changes=tuple(map(removal, marks)))

    def add_scale(self, scale: RatingScale) -> Edit:
        """Return the edit that puts a rating scale with its values into the workspace."""
        changes = (creation(scale), *map(creation, scale.values))
        return Edit(action=Action.ADD_SCALE, changes=changes, detail=scale.name)

    def correct(self, article: Article, details: ArticleDetails) -> Edit:
        """Return the edit that corrects what is known of an article."""
        changes = difference(article, replace(article, details=details))
        return Edit(action=Action.CORRECT_ARTICLE, changes=changes)

    def remove_article(self, article: Article) -> Edit:
        """Return the edit that removes an article; its claims come back with it on undo."""
        return Edit(action=Action.REMOVE_ARTICLE, changes=(removal(article),), detail=article.details.title)

    def made(self) -> Made:
        """Return what everything bears that is made now, with a new id."""
        return {"id": self._desk.new_id(), "created_at": self._desk.now(), "reviewer": self._desk.reviewer}

    def _verdict(self, reviewed: ReviewedClaim, question: Question) -> Verdict:
        """Return the verdict on a question as it stands, or a fresh one that says nothing yet."""
        return reviewed.verdicts.get(question) or Verdict(
            **self.made(), claim_id=reviewed.claim.id, question=question, value_id=None, reason=None
        )


def _check_span(span: Span, text: str) -> None:
    if span.end > len(text):
        raise InvalidValueError(field="span", value=f"{span.start}-{span.end}")


def _verdict_change(before: Verdict, after: Verdict, *, stored: bool) -> tuple[Change, ...]:
    if stored:
        return difference(before, after)
    return () if after == before else (creation(after),)
