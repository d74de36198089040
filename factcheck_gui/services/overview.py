"""A look at the whole workspace."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from factcheck_gui.domain.verdicts import RatingScale
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.reading_aside import ReadingAside
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.overview import (
    ArticleProgress,
    DueClaim,
    KindVerdict,
    SpeakerCount,
    count_progress,
    count_speakers,
    count_verdicts,
    list_due,
)
from factcheck_gui.storage.scales import list_scales
from factcheck_gui.storage.store import Store

__all__ = ["ArticleProgress", "DueClaim", "KindVerdict", "Overview", "SpeakerCount", "WorkspaceOverview"]

_SOON: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceOverview:
    """What the whole workspace holds; `due` reaches thirty days ahead of `today` (`YYYY-MM-DD`)."""

    today: str
    articles: tuple[ArticleProgress, ...]
    verdicts: tuple[KindVerdict, ...]
    speakers: tuple[SpeakerCount, ...]
    due: tuple[DueClaim, ...]
    scales: tuple[RatingScale, ...]


class Overview:
    """Counts; changes nothing."""

    def __init__(self, store: Store, desk: Desk) -> None:
        self._store = store
        self._desk = desk

    def read(self) -> WorkspaceOverview:
        """Return the counts as they are now."""
        with self._store.reading() as db:
            return self._counted(db)

    def read_aside(self) -> ReadingAside[WorkspaceOverview]:
        """Return a way to count the same in another thread: large workspaces take a while."""
        return ReadingAside(self._store, self._counted_in)

    def _counted_in(self, store: Store) -> WorkspaceOverview:
        return self._counted(store.db)

    def _counted(self, db: Database) -> WorkspaceOverview:
        today = self._desk.today()
        return WorkspaceOverview(
            today=today,
            articles=tuple(count_progress(db)),
            verdicts=tuple(count_verdicts(db)),
            speakers=tuple(count_speakers(db)),
            due=tuple(list_due(db, (date.fromisoformat(today) + _SOON).isoformat())),
            scales=list_scales(db),
        )
