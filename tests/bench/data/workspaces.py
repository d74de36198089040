"""Fills workspaces: articles with claims, verdicts and notes, as a desk would have after years."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from random import Random
from typing import Final

from factcheck_gui.app import make_desk
from factcheck_gui.domain.articles import ArticleDetails
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.edits import Action, Change, Edit, Entity
from factcheck_gui.domain.questions import Question
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.articles import latest_version
from factcheck_gui.text.similarity import sketch
from tests.bench.data.bulk import BulkWriter
from tests.bench.data.claims import Claims
from tests.bench.data.texts import MadeText, Texts
from tests.bench.sizes import Many, Scale

REVIEWER: Final = "Reviewer 1"
_TYPICAL: Final = 200
"""Words of an article among very many."""
_AT_ONCE: Final = 200
"""Articles in one edit."""


class Filling:
    """Fills one new workspace."""

    def __init__(self, workspace: Workspace, seed: int) -> None:
        dice = Random(seed)
        scales = workspace.browsing.scales()
        truth = next(one for one in scales if one.question is Question.TRUTH)
        self._importing = workspace.importing
        self._dice = dice
        self._texts = Texts(dice)
        self._claims = Claims(dice, workspace.composer, truth)
        self._store = workspace._store
        self._desk = workspace.desk

    def add_article(self, scale: Scale) -> None:
        """Add one article."""
        self._add([(self._texts.write(scale.words), scale.claims)])

    def add_twins(self, scale: Scale) -> None:
        """Add an article with claims, and the same article without any."""
        made = self._texts.write(scale.words)
        self._add([(made, 0)])
        self._add([(made, scale.claims)])

    def add_many(self, many: Many) -> None:
        """Add many small articles."""
        share, rest = divmod(many.claims, many.articles)
        counts = (share + (number < rest) for number in range(many.articles))
        while part := list(islice(counts, _AT_ONCE)):
            self._add([(self._texts.write(self._texts.length(_TYPICAL)), count) for count in part])

    def _add(self, parts: list[tuple[MadeText, int]]) -> None:
        intake = self._importing.compose(*(_draft(made) for made, _ in parts))
        articles = [one.entity_id for one in intake.edit.changes if one.entity is Entity.ARTICLE]
        with self._store.writing() as db:
            writer = BulkWriter(db, self._desk)
            writer.write(intake.edit, intake.incoming)
            changes: list[Change] = []
            for article_id, (made, count) in zip(articles, parts, strict=True):
                version = latest_version(db, article_id)
                assert version is not None
                changes += self._claims.make(version, made.version, count)
            if changes:
                writer.write(Edit(action=Action.BATCH, changes=tuple(changes), detail=str(len(changes))))


@contextmanager
def filling(path: Path, seed: int) -> Iterator[Filling]:
    """Create a workspace and fill it; a crash before the end leaves nothing that counts."""
    workspace = Workspace.create(path, make_desk(REVIEWER))
    gc.disable()
    try:
        # Until it has its name nobody reads it: a power cut may take it.
        workspace._store.db.execute("PRAGMA synchronous = OFF")
        yield Filling(workspace, seed)
    finally:
        gc.enable()
        workspace.close()


def fill_with_articles(path: Path, seed: int, scales: Iterable[Scale]) -> None:
    """Make a workspace of a few articles, the last of which is the newest."""
    with filling(path, seed) as made:
        for scale in scales:
            made.add_article(scale)


def fill_with_twins(path: Path, seed: int, scales: Iterable[Scale]) -> None:
    """Make a workspace in which every article stands twice: without claims, and with them."""
    with filling(path, seed) as made:
        for scale in scales:
            made.add_twins(scale)


def fill_with_many(path: Path, seed: int, many: Many) -> None:
    """Make a workspace of many small articles."""
    with filling(path, seed) as made:
        made.add_many(many)


def _draft(made: MadeText) -> ArticleDraft:
    return ArticleDraft(
        details=ArticleDetails(title=made.title, language="en"),
        text=made.version.text,
        blocks=tuple(made.version.blocks),
        statements=tuple(made.version.statements),
        origin="made",
        format="txt",
        encoding="utf-8",
        replaced=0,
        sketch=sketch(made.version.text),
    )
