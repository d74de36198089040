"""Tells whether an article is here already: by its link, by its text, by most of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.known import Known, KnownBy
from factcheck_gui.services.older_sketches import OlderSketches
from factcheck_gui.services.waiting_sketches import WaitingSketches
from factcheck_gui.storage.articles import find_article, find_by_text, find_version, latest_version, read_text
from factcheck_gui.storage.likeness import (
    any_may_be_known,
    articles_with_link,
    versions_like,
)
from factcheck_gui.storage.store import Store
from factcheck_gui.text.canonical import sha256

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck_gui.domain.drafts import ArticleDraft

# Less, and the link is that of a front page, or another article stands there now.
_SAME_PAGE: Final = 0.2


class Recognising:
    """Looks for articles that are the same, or nearly, as one that comes in."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.waiting = WaitingSketches(store)
        self._older = OlderSketches(store)

    def known_among(self, drafts: Sequence[ArticleDraft]) -> list[Known | None]:
        """Return for each draft the article that `known` returns; none of the drafts may be like another.

        Mostly none is known, which one question tells of all.
        """
        if any(self.waiting.are_needed_for(draft.sketch) for draft in drafts):
            self.waiting.write()
        hashes = {number for draft in drafts for number in draft.sketch}
        links = [draft.details.link for draft in drafts if draft.details.link]
        with self._store.reading() as db:
            if not any_may_be_known(db, [sha256(draft.text) for draft in drafts], links, hashes):
                return [None] * len(drafts)
        return [self.known(draft) for draft in drafts]

    def known(self, draft: ArticleDraft) -> Known | None:
        """Return the article of which a draft is a copy or probably a version; None where it is new."""
        if self.waiting.are_needed_for(draft.sketch):
            self.waiting.write()
        digest, link = sha256(draft.text), draft.details.link
        with self._store.reading() as db:
            if not any_may_be_known(db, [digest], [link] if link else [], draft.sketch):
                return None
        # All that is looked up at one moment takes the file's locks once.
        with self._store.at_one_moment() as db:
            same = find_by_text(db, digest)
            if same is not None:
                return Known(by=KnownBy.TEXT, article=same, share=1.0)
            linked = articles_with_link(db, link) if link else []
            found = self._compared(draft, linked[0], KnownBy.LINK) if linked else None
            if found is not None and found.share >= _SAME_PAGE:
                return found
            return self._alike(draft)

    @property
    def is_complete(self) -> bool:
        """Whether no version is left that came in before there were sketches."""
        return not self._older.are_left

    def sketch_some(self) -> bool:
        """Make a few versions findable that came in before there were sketches; False where none is left.

        Raises:
            LockedError, DiskError, DamagedError: those that were to come next are left.
        """
        self._older.make_some()
        return self._older.are_left

    def sketch_older(self) -> None:
        """Make all versions findable that came in before there were sketches."""
        self._older.begin()
        while self.sketch_some():
            pass

    def _alike(self, draft: ArticleDraft) -> Known | None:
        from factcheck_gui.text.similarity import NEAR_DUPLICATE, resemblance

        with self._store.reading() as db:
            versions = [find_version(db, one) for one in versions_like(db, draft.sketch)]
            found = [
                (resemblance(draft.text, read_text(db, version)), version.article_id)
                for version in versions
                if version is not None
            ]
            if not found or max(found)[0] < NEAR_DUPLICATE:
                return None
            share, article_id = max(found)
            article = find_article(db, article_id)
        return None if article is None else Known(by=KnownBy.WORDS, article=article, share=share)

    def _compared(self, draft: ArticleDraft, article_id: str, by: KnownBy) -> Known | None:
        from factcheck_gui.text.similarity import resemblance

        with self._store.reading() as db:
            article, version = find_article(db, article_id), latest_version(db, article_id)
            if article is None or version is None:
                return None
            share = resemblance(draft.text, read_text(db, version))
        return Known(by=by, article=article, share=share)
