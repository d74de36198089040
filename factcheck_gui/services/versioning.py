"""Takes in a new version of an article, and finds out where each of its claims stands there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from factcheck_gui.domain.anchors import Anchored, Anchoring
from factcheck_gui.domain.articles import Block, Version, VersionText
from factcheck_gui.domain.claims import Claim, Standing
from factcheck_gui.domain.coverage import Coverage, Mark, StatementState, cover
from factcheck_gui.domain.differences import Row
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.edits import Action, Change, Edit, Entity
from factcheck_gui.domain.errors import ConflictError, NotFoundError
from factcheck_gui.domain.fields import creation, difference
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.transcripts import speaker_at
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.importing import Intake, version_of
from factcheck_gui.services.placing import change_of_place, former_place, placed_at
from factcheck_gui.storage.articles import (
    find_article,
    find_version,
    latest_version,
    list_versions,
    read_version_text,
)
from factcheck_gui.storage.claims import list_claims, list_marks, list_others, list_placements
from factcheck_gui.storage.store import Store
from factcheck_gui.text.anchoring import find_places
from factcheck_gui.text.differences import differences


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """An article before its new version: its texts, and the claims and marks that are to be found again.

    `texts` holds the text of every version in which one of the claims stands.
    """

    version: Version
    texts: dict[str, VersionText]
    claims: tuple[Claim, ...]
    marks: tuple[Mark, ...]

    @property
    def text(self) -> VersionText:
        """The text of the newest version."""
        return self.texts[self.version.id]


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionProposal:
    """What taking in a draft as a new version would do.

    `places` has an answer for each claim of `before`, `kept_marks` the marks whose words are unchanged with
    their places in the draft; `rows` show both texts side by side.
    """

    before: Before
    draft: ArticleDraft
    places: tuple[Anchored, ...]
    kept_marks: tuple[Span, ...]
    rows: tuple[Row, ...]
    coverage: Coverage

    @property
    def is_same_text(self) -> bool:
        """Whether the draft has the very words of the newest version, said by the same people."""
        return self.before.text.text == self.draft.text and _voices(self.before.text.blocks) == _voices(
            self.draft.blocks
        )

    @property
    def open_statements(self) -> int:
        """How many statements nobody will have looked at."""
        return self.coverage.count(StatementState.OPEN)

    def count(self, anchoring: Anchoring) -> int:
        """Return how many claims were found in this way."""
        return sum(one.anchoring is anchoring for one in self.places)


class Versioning:
    """Reads versions and makes new ones; deletes nothing."""

    def __init__(self, store: Store, desk: Desk) -> None:
        self._store = store
        self._desk = desk

    def versions(self, article_id: str) -> tuple[Version, ...]:
        """Return the versions of an article, the first one first."""
        with self._store.reading() as db:
            return tuple(list_versions(db, article_id))

    def text(self, version_id: str) -> VersionText:
        """Return the text of a version with its blocks and statements.

        Raises:
            NotFoundError: there is no such version.
            DamagedError: it is no longer the text that was taken in.
        """
        with self._store.reading() as db:
            version = find_version(db, version_id)
            if version is None:
                raise NotFoundError(entity="version", wanted=version_id)
            return read_version_text(db, version)

    def compare(self, older: str, newer: str) -> tuple[VersionText, VersionText, tuple[Row, ...]]:
        """Return the texts of two versions, and what differs between them."""
        before, after = self.text(older), self.text(newer)
        return before, after, _rows(before, after)

    def former_words(self, claim: Claim) -> str | None:
        """Return the words on which a flagged claim was checked, or None where it is not flagged."""
        if claim.checked_in is None:
            return None
        with self._store.reading() as db:
            placements = list_placements(db, claim.id)
        return next((one.quote for one in placements if one.version_id == claim.checked_in), None)

    def before(self, article_id: str) -> Before:
        """Return what must be known of an article to propose a new version of it.

        Raises:
            NotFoundError: there is no such article.
        """
        with self._store.reading() as db:
            newest = latest_version(db, article_id)
            if newest is None or find_article(db, article_id) is None:
                raise NotFoundError(entity="article", wanted=article_id)
            waiting = [claim for claim in list_others(db, article_id) if claim.is_waiting]
            claims = (*list_claims(db, article_id), *waiting)
            marks = tuple(list_marks(db, newest.id))
        wanted = {newest.id, *(claim.version_id for claim in claims)}
        texts = {version_id: self.text(version_id) for version_id in wanted}
        return Before(version=newest, texts=texts, claims=claims, marks=marks)

    def compose(self, proposal: VersionProposal) -> Intake:
        """Return the edit that takes the new version in and settles every claim; writes nothing.

        Details that nobody knows of the article yet are filled in from the new version's document.

        Raises:
            ConflictError: somebody has marked statements since the proposal was made.
        """
        before, draft = proposal.before, proposal.draft
        self._check_marks(before)
        number = before.version.number + 1
        made_at = self._desk.now()
        version, incoming = version_of(draft, before.version.article_id, number, self._desk, made_at)
        changes = (
            creation(version),
            *self._claims(proposal, version),
            *self._marks(proposal, version),
            *self._details(version.article_id, draft),
        )
        edit = Edit(action=Action.NEW_VERSION, changes=changes, detail=str(number))
        return Intake(edit=edit, incoming=(incoming,))

    def _check_marks(self, before: Before) -> None:
        with self._store.reading() as db:
            now = {mark.id for mark in list_marks(db, before.version.id)}
        if now != {mark.id for mark in before.marks}:
            raise ConflictError(entity=Entity.MARK.value, entity_id=before.version.id)

    def _details(self, article_id: str, draft: ArticleDraft) -> tuple[Change, ...]:
        """Return the change that fills in what is not known of an article; what is known stays."""
        with self._store.reading() as db:
            article = find_article(db, article_id)
        if article is None:
            return ()
        details, found = article.details, draft.details
        filled = replace(
            details,
            date=details.date or found.date,
            publisher=details.publisher or found.publisher,
            author=details.author or found.author,
            link=details.link or found.link,
            language=details.language or found.language,
        )
        return difference(article, replace(article, details=filled))

    def _claims(self, proposal: VersionProposal, version: Version) -> Iterator[Change]:
        text = proposal.draft.text
        for claim, found in zip(proposal.before.claims, proposal.places, strict=True):
            if found.anchoring is Anchoring.PLACED and found.span is not None:
                yield creation(former_place(claim, self._desk))
                yield change_of_place(claim, placed_at(claim, version.id, text, found.span))
            else:
                yield from difference(claim, _waiting(claim, version.id, found))

    def _marks(self, proposal: VersionProposal, version: Version) -> Iterator[Change]:
        for span in proposal.kept_marks:
            yield creation(
                Mark(
                    id=self._desk.new_id(),
                    article_id=version.article_id,
                    version_id=version.id,
                    start=span.start,
                    end=span.end,
                    created_at=self._desk.now(),
                    reviewer=self._desk.reviewer,
                )
            )


def propose(before: Before, draft: ArticleDraft) -> VersionProposal:
    """Return what a draft as the new version would do: pure, and slow enough for a thread of its own."""
    places = _places(before, draft)
    marks = find_places(before.text.text, draft.text, [mark.span for mark in before.marks], draft.statements)
    kept = tuple(one.span for one in marks if one.anchoring is Anchoring.PLACED and one.span is not None)
    placed = [one.span for one in places if one.anchoring is Anchoring.PLACED and one.span is not None]
    after = VersionText(text=draft.text, blocks=draft.blocks, statements=draft.statements)
    return VersionProposal(
        before=before,
        draft=draft,
        places=places,
        kept_marks=kept,
        rows=_rows(before.text, after),
        coverage=cover(draft.statements, placed, kept),
    )


def differing_words(old: str, new: str) -> tuple[Row, ...]:
    """Return what differs between the words of a claim in two versions, as if each were one block."""
    return differences(old, [Span(start=0, end=len(old))], new, [Span(start=0, end=len(new))])


def _places(before: Before, draft: ArticleDraft) -> tuple[Anchored, ...]:
    """Return the place of each claim; one that waits is looked for from where it last stood."""
    found: dict[str, Anchored] = {}
    for version_id, text in before.texts.items():
        here = [claim for claim in before.claims if claim.version_id == version_id]
        spans = [claim.span for claim in here]
        answers = find_places(text.text, draft.text, spans, draft.statements) if spans else ()
        found |= {
            claim.id: _with_speaker(text, claim.span, draft, answer)
            for claim, answer in zip(here, answers, strict=True)
        }
    return tuple(found[claim.id] for claim in before.claims)


def _with_speaker(text: VersionText, span: Span, draft: ArticleDraft, answer: Anchored) -> Anchored:
    """Return an answer that does not call words placed which somebody else says now."""
    if answer.anchoring is not Anchoring.PLACED or answer.span is None:
        return answer
    if speaker_at(text.blocks, span) == speaker_at(draft.blocks, answer.span):
        return answer
    return replace(answer, anchoring=Anchoring.MOVED)


def _voices(blocks: Iterable[Block]) -> list[str | None]:
    return [block.speaker for block in blocks]


def _waiting(claim: Claim, version_id: str, found: Anchored) -> Claim:
    return replace(
        claim,
        standing=Standing(found.anchoring.value),
        proposed_in=version_id,
        proposed_start=None if found.span is None else found.span.start,
        proposed_end=None if found.span is None else found.span.end,
    )


def _rows(before: VersionText, after: VersionText) -> tuple[Row, ...]:
    return differences(
        before.text,
        [block.span for block in before.blocks],
        after.text,
        [block.span for block in after.blocks],
    )
